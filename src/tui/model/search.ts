// Finding rows by typed words: first those that hold the words as typed, in any order; only where none does, those
// that hold them with a slip of the fingers. The best match comes first.

import uFuzzy from '@leeoniya/ufuzzy';

/** Letters of any language are letters. */
const LETTERS: uFuzzy.Options = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
};

const AS_TYPED = new uFuzzy(LETTERS);
const WITH_A_SLIP = new uFuzzy({ ...LETTERS, intraMode: 1 });

/** So many words may stand in another order than typed. */
const WORDS_IN_ANY_ORDER = 4;
const RANKED = 2000;

/** Places of the rows that match, the best first; all of them, in order, where nothing but blanks was typed. */
export function found(rows: readonly string[], typed: string): readonly number[] {
  if (typed.trim() === '') return rows.map((_, at) => at);
  const exact = search(AS_TYPED, rows, typed);
  return exact.length > 0 ? exact : search(WITH_A_SLIP, rows, typed);
}

function search(fuzzy: uFuzzy, rows: readonly string[], typed: string): readonly number[] {
  const [places, info, order] = fuzzy.search([...rows], typed, WORDS_IN_ANY_ORDER, RANKED);
  if (places === null) return [];
  return order === null ? places : order.flatMap((at) => info.idx[at] ?? []);
}
