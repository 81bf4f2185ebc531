// A screen's colours as text: under every letter a sign for the tone it is painted in, so that a person can read what
// changed. Found by painting every tone on a terminal of the same kind and looking which cells look alike.

import { span, TONES, type Tone } from '../../src/tui/line.ts';
import { type Look, paint } from '../../src/tui/theme.ts';
import type { Cell } from './cells.ts';
import { openTerminal } from './terminal.ts';

/** Signs for tones whose first letter another tone has. */
const SPARE = 'zyxvujihkfeZYXWVUTSRQPONMLKJIHGFEDCBA';

export interface ToneKey {
  readonly signs: ReadonlyMap<string, string>;
  /** What each sign stands for; tones that look alike share one. */
  readonly names: ReadonlyMap<string, string>;
}

/** How each tone looks under a look. */
export async function toneKey(look: Look): Promise<ToneKey> {
  const terminal = openTerminal(TONES.length, 1);
  terminal.stdout.write(TONES.map((tone) => paint([span('x', tone)], look)).join(''));
  await terminal.still();
  const signs = new Map<string, string>();
  const names = new Map<string, string>();
  const spare = [...SPARE];
  terminal.cells()[0]?.forEach((cell, place) => {
    const tone = TONES[place] ?? 'plain';
    const known = signs.get(styleKey(cell));
    const sign = known ?? signFor(tone, names, spare);
    signs.set(styleKey(cell), sign);
    const shared = names.get(sign);
    names.set(sign, shared === undefined ? tone : `${shared}, ${tone}`);
  });
  return { signs, names };
}

function signFor(tone: Tone, taken: ReadonlyMap<string, string>, spare: string[]): string {
  if (tone === 'plain') return '.';
  if (tone === 'chosen') return '#';
  const wanted = tone.at(/\d$/.test(tone) ? -1 : 0) ?? '?';
  return taken.has(wanted) ? (spare.shift() ?? '?') : wanted;
}

function styleKey({ ink, ground, bold, dim, inverse, underline }: Cell): string {
  return [ink, ground, bold, dim, inverse, underline].join(' ');
}

/** Rows that have a tone, each with its number, and the signs that occur. Blanks without a ground count as plain. */
export function toneMap(rows: readonly (readonly Cell[])[], { signs, names }: ToneKey): readonly string[] {
  const used = new Set<string>();
  const lines = rows.flatMap((row, index) => {
    const text = row
      .map((cell) => {
        if (cell.text.trim() === '' && !cell.inverse && cell.ground === undefined) return '.';
        const sign = signs.get(styleKey(cell)) ?? '?';
        if (sign !== '.') used.add(sign);
        return sign;
      })
      .join('')
      .replace(/\.+$/, '');
    return text === '' ? [] : [`${String(index + 1).padStart(2)} ${text}`];
  });
  const key = [...used].sort().map((sign) => `${sign} ${names.get(sign) ?? 'a look that no tone has'}`);
  return [`-- ${key.length === 0 ? 'no tones' : key.join('; ')}`, ...lines];
}
