// Screens for ears: lines become sentences without drawings, of a list only the chosen row is said, and what was said
// before is not said again. Below what is new stands one prompt with the keys that work.

import { EMPTY, heardOf, type Line, textOf } from './line.ts';
import { footerLine, type Idle } from './model/help.ts';
import type { Place } from './places.ts';
import { say } from './texts.ts';

/** Lines are read from a page on which nothing is broken, cut or scrolled. */
export const PAGE = { columns: 4000, rows: 600 } as const;

const CHOSEN = /^> /;

/** Whether something is drawn for that page: it then stands in one column. */
export function isPage(width: number): boolean {
  return width >= PAGE.columns;
}

/** A line as words. Letters of every script stay; what only draws is gone. */
export function plainWords(of: Line): string {
  return (
    heardOf(of)
      .replace(CHOSEN, '')
      .trim()
      // Columns stand apart; ears need a comma.
      .replace(/(?<=[^\s,.;:!?]) {2,}(?=\S)/g, ', ')
      .replace(/_(?=[\s,]|$)/, '')
      .replace(/\[x\]/g, `${say('ears.on')}:`)
      .replace(/\[ \]/g, `${say('ears.off')}:`)
      .replace(/\s*→\s*/g, ` ${say('ears.to')} `)
      .replace(/✓/g, `${say('goals.met')}:`)
      .replace(/−(?=\d)/g, '-')
      .replace(/\s*·\s*|\s*[‹›]\s*/g, ', ')
      .replace(/↑\d+ ↓\d+.*$/g, '')
      .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{Zs}\p{Sc}+<=>|~^`]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.;:!?])/g, '')
      .replace(/,{2,}/g, ',')
      .replace(/^[\s,]+|[\s,]+$/g, '')
  );
}

/** The place in a list that a row was made with. */
function placeIn(of: Line): string | undefined {
  const key = of[0]?.key;
  return key?.startsWith('row ') === true ? key : undefined;
}

/**
 * Sentences of a page. Of rows that are chosen among, only the chosen one, with its place in the list; of headings
 * between them only the one it stands under.
 */
export function sentencesIn(lines: readonly Line[]): readonly string[] {
  const rows = lines.flatMap((row, at) => (placeIn(row) === undefined ? [] : [at]));
  const chosen = rows.find((at) => CHOSEN.test(textOf(lines[at] ?? EMPTY))) ?? -1;
  const [first = lines.length, last = -1] = [rows[0], rows.at(-1)];
  const heading = lines.findLastIndex((_, at) => at < chosen && !rows.includes(at));
  return lines.flatMap((row, at) => {
    const text = plainWords(row);
    if (text === '') return [];
    if (at === chosen) return [say('ears.row', { at: rows.indexOf(at) + 1, all: rows.length, text })];
    return !rows.includes(at) && (at < first || at > last || at === heading) ? [text] : [];
  });
}

/** The keys that work in a place as one short line, the most needed first. */
export function promptOf(place: Place, idle?: Idle): string {
  const keys = textOf(footerLine(place, PROMPT, idle))
    .trim()
    .split(/ {2,}/);
  return keys.join(', ');
}

/** Columns of a prompt: it has to stand in one row. */
const PROMPT = 76;

/** A sentence about something: of something else the same words would be news. */
export interface Sentence {
  readonly text: string;
  readonly about: string;
}

export interface Telling {
  readonly sentences: readonly (string | Sentence)[];
  readonly prompt: string;
}

function keyOf({ text, about }: Sentence): string {
  return `${about}\n${text}`;
}

/** Sentences of a page whose end tells of the row that is chosen above it: of another row they are said anew. */
export function detailsIn(lines: readonly Line[]): readonly Sentence[] {
  const chosen = lines.findIndex((row) => placeIn(row) !== undefined && CHOSEN.test(textOf(row)));
  const last = lines.findLastIndex((row) => placeIn(row) !== undefined);
  const about = chosen < 0 ? '' : `${chosen} ${plainWords(lines[chosen] ?? EMPTY)}`;
  return [
    ...sentencesIn(lines.slice(0, last + 1)).map((text) => ({ text, about: '' })),
    ...sentencesIn(lines.slice(last + 1)).map((text) => ({ text, about })),
  ];
}

/** Tells what is new in each telling: sentences that were not among those of the one before, then the prompt. */
export function createTeller(now: () => Telling): () => readonly string[] {
  let before: ReadonlySet<string> = new Set();
  return () => {
    const { sentences, prompt } = now();
    const all = sentences.map((one) => (typeof one === 'string' ? { text: one, about: '' } : one));
    const fresh = all.filter((one) => one.text !== '' && !before.has(keyOf(one)));
    before = new Set(all.map(keyOf));
    return [...fresh.map(({ text }) => text), prompt];
  };
}
