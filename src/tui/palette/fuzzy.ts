// Finding by a few letters of a name, in any script, best first; and the letters that made it fit.

import UFuzzy from '@leeoniya/ufuzzy';

/** Letters of a word may be left out, in any script; case never matters. */
const SEARCH = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 0,
  intraIns: 4,
});

export interface Found {
  /** Its place among the texts. */
  readonly at: number;
  /** Where letters of it were meant: from, to (behind), from, to, ... */
  readonly ranges: readonly number[];
}

/** The texts that fit, best first; all of them in their order where nothing is typed. Words may come in any order. */
export function find(texts: readonly string[], typed: string): readonly Found[] {
  if (typed.trim() === '') return texts.map((_, at) => ({ at, ranges: [] }));
  const lowered = texts.map((text) => text.toLowerCase());
  const [places, info, order] = SEARCH.search(lowered, typed.toLowerCase(), 1);
  if (places === null) return [];
  if (info === null || order === null) return places.map((at) => ({ at, ranges: [] }));
  return order.flatMap((place) => {
    const at = info.idx[place];
    return at === undefined ? [] : [{ at, ranges: info.ranges[place] ?? [] }];
  });
}
