// Lines as words that a screen reader can say: drawings gone, the mark of the chosen row spelled out.

import { type Line, textOf } from './line.ts';

export function plainWords(of: Line): string {
  return textOf(of)
    .replace(/^> /, 'chosen: ')
    .replace(/[█▒░│─]+/g, ' ')
    .replace(/→/g, 'to')
    .replace(/✓/g, 'met:')
    .replace(/[·‹›]/g, ',')
    .replace(/↑(\d+) ↓(\d+)/g, '$1 more above, $2 more below')
    .replace(/↓(\d+)/g, '$1 more below')
    .replace(/[^\x20-\x7e\u00a1-\u024f\u0400-\u04ff’…–]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What was said, for telling what is new: a row that is no longer the chosen one is not news. */
export function saidOf(all: readonly string[]): ReadonlySet<string> {
  return new Set(all.flatMap((text) => [text, text.replace(/^chosen: /, '')]));
}
