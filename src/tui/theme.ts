// What meanings look like. Decided for each screen from what its own terminal can show, never from the process:
// several screens of one process may differ. Colours are safe for colour-blind eyes and never the only sign.

import type { Line, Tone } from './line.ts';

/** Colours a terminal can show: none, the 16 named ones, 256, or any. */
export const DEPTHS = ['none', 'named', 'many', 'all'] as const;

export type Depth = (typeof DEPTHS)[number];

/** What a terminal's letters can draw: braille dots too, blocks and lines at most, or ASCII only. */
export const GLYPHS = ['braille', 'blocks', 'ascii'] as const;

export type Glyphs = (typeof GLYPHS)[number];

export interface Look {
  readonly depth: Depth;
  readonly glyphs: Glyphs;
}

interface Style {
  readonly on: string;
  readonly off: string;
}

const PLAIN: Style = { on: '', off: '' };
const BOLD: Style = { on: '\u001b[1m', off: '\u001b[22m' };
const DIM: Style = { on: '\u001b[2m', off: '\u001b[22m' };
const INVERSE: Style = { on: '\u001b[7m', off: '\u001b[27m' };

/** Red, green, blue; the place among 256; the named colour. The first three after Okabe and Ito. */
const INKS: { readonly [tone in Tone]?: readonly [string, number, number] } = {
  title: ['240;228;66', 227, 93],
  good: ['0;158;115', 36, 32],
  bad: ['213;94;0', 166, 31],
  warn: ['230;159;0', 214, 33],
  accent: ['86;180;233', 75, 36],
  power0: ['230;159;0', 214, 33],
  power1: ['86;180;233', 75, 36],
  power2: ['0;158;115', 36, 32],
  power3: ['204;121;167', 175, 35],
};

function styleOf(tone: Tone, depth: Depth): Style {
  if (tone === 'chosen') return INVERSE;
  if (tone === 'quiet') return DIM;
  const ink = INKS[tone];
  if (ink === undefined) return PLAIN;
  if (depth === 'none') return tone === 'title' ? BOLD : PLAIN;
  const code = depth === 'all' ? `38;2;${ink[0]}` : depth === 'many' ? `38;5;${ink[1]}` : `${ink[2]}`;
  return { on: `\u001b[${code}m`, off: '\u001b[39m' };
}

/** A line as one string with its styles switched on and off: one string a row is what a terminal draws fastest. */
export function paint(of: Line, look: Look): string {
  return of
    .map(({ text, tone }) => {
      const { on, off } = styleOf(tone, look.depth);
      const shown = look.glyphs === 'ascii' ? plain(text) : text;
      return on === '' ? shown : `${on}${shown}${off}`;
    })
    .join('');
}

const STAND_INS: { readonly [letter: string]: string } = {
  '█': '#',
  '▒': '=',
  '░': '-',
  '·': '.',
  '…': '~',
  '→': '>',
  '↑': '^',
  '↓': 'v',
  '✓': 'x',
  '─': '-',
  '│': '|',
  '–': '-',
};

function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (letter) => STAND_INS[letter] ?? letter);
}

/** The words of an environment that speak of its terminal. */
export interface TerminalWords {
  readonly TERM?: string | undefined;
  readonly COLORTERM?: string | undefined;
  readonly NO_COLOR?: string | undefined;
}

/** What the environment of a screen says it can show. NO_COLOR, set to anything, wins. */
export function lookFrom(env: TerminalWords): Look {
  const term = env.TERM ?? '';
  const glyphs = /^(linux|dumb)$/.test(term) ? 'ascii' : 'braille';
  if ((env.NO_COLOR ?? '') !== '' || term === 'dumb') return { depth: 'none', glyphs };
  if (/truecolor|24bit/.test(env.COLORTERM ?? '')) return { depth: 'all', glyphs };
  return { depth: term.includes('256') ? 'many' : 'named', glyphs };
}
