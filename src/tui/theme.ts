// What meanings look like. Decided for each screen from what its own terminal can show, never from the process:
// several screens of one process may differ. Colours are safe for colour-blind eyes and never the only sign.

import { type Line, lineWidth, type Tone } from './line.ts';
import { type Ink, PALETTES, type Palette, type ThemeName } from './palettes.ts';

/** Colours a terminal can show: none, the 16 named ones, 256, or any. */
export const DEPTHS = ['none', 'named', 'many', 'all'] as const;

export type Depth = (typeof DEPTHS)[number];

/** What a terminal's letters can draw: braille dots too, blocks and lines at most, or ASCII only. */
export const GLYPHS = ['braille', 'blocks', 'ascii'] as const;

export type Glyphs = (typeof GLYPHS)[number];

export interface Look {
  readonly depth: Depth;
  readonly glyphs: Glyphs;
  /** What is drawn where nobody chose, if that is less than what could be. */
  readonly usual?: Glyphs;
  /** Dark if left out. */
  readonly theme?: ThemeName;
}

interface Style {
  readonly on: string;
  readonly off: string;
}

const PLAIN: Style = { on: '', off: '' };
const BOLD: Style = { on: '\u001b[1m', off: '\u001b[22m' };
const DIM: Style = { on: '\u001b[2m', off: '\u001b[22m' };
const INVERSE: Style = { on: '\u001b[7m', off: '\u001b[27m' };
const RESET = '\u001b[0m';

/** Black on white and the like have their place in the codes for a background ten further on. */
const BEHIND = 10;

function codeOf({ all, many, named }: Ink, depth: Depth, behind = 0): string {
  if (depth === 'named') return `${named + behind}`;
  const first = 38 + behind;
  return depth === 'all' && all !== undefined ? `${first};2;${all.join(';')}` : `${first};5;${many}`;
}

function styleOf(tone: Tone, palette: Palette, depth: Depth): Style {
  if (tone === 'chosen') return INVERSE;
  if (depth === 'none') {
    if (tone === 'quiet') return DIM;
    return palette.bold.includes(tone) || tone === 'title' ? BOLD : PLAIN;
  }
  const ink = palette.inks[tone];
  if (ink === undefined) return PLAIN;
  const after = palette.ground === undefined ? '39' : codeOf(palette.ground.text, depth);
  return palette.bold.includes(tone)
    ? { on: `\u001b[1;${codeOf(ink, depth)}m`, off: `\u001b[22;${after}m` }
    : { on: `\u001b[${codeOf(ink, depth)}m`, off: `\u001b[${after}m` };
}

/**
 * A line as one string with its styles switched on and off: one string a row is what a terminal draws fastest. A theme
 * with a ground of its own fills the row with it as far as `width`.
 */
export function paint(of: Line, look: Look, width = 0): string {
  const palette = PALETTES[look.theme ?? 'dark'];
  const painted = runsOf(of)
    .map(({ text, tone }) => {
      const { on, off } = styleOf(tone, palette, look.depth);
      const shown = look.glyphs === 'ascii' ? plain(text) : text;
      return on === '' ? shown : `${on}${shown}${off}`;
    })
    .join('');
  const { ground } = palette;
  if (ground === undefined || look.depth === 'none') return painted;
  const rest = ' '.repeat(Math.max(0, width - lineWidth(of)));
  const on = `${codeOf(ground.text, look.depth)};${codeOf(ground.back, look.depth, BEHIND)}`;
  return `\u001b[${on}m${painted}${rest}${RESET}`;
}

/** Neighbours of one tone as one: what a click on them means is nothing to a terminal. */
function runsOf(of: Line): readonly { readonly text: string; readonly tone: Tone }[] {
  const runs: { text: string; readonly tone: Tone }[] = [];
  for (const { text, tone } of of) {
    const last = runs.at(-1);
    if (last?.tone === tone) last.text += text;
    else runs.push({ text, tone });
  }
  return runs;
}

const STAND_INS: { readonly [letter: string]: string } = {
  '█': '#',
  '▒': '/',
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
  '−': '-',
  '▚': '=',
  '▲': '^',
  '▼': 'v',
  '━': '=',
  '╭': '+',
  '╮': '+',
  '╰': '+',
  '╯': '+',
  '▁': '_',
  '▂': '_',
  '▃': '.',
  '▄': '-',
  '▅': '-',
  '▆': '=',
  '▇': '*',
  '▸': '>',
  '◆': '*',
  '✎': 'f',
  '×': 'x',
  '●': 'O',
  '├': '|',
  '┤': '|',
  '┼': '+',
  '╪': '+',
  '═': '=',
  '≠': '#',
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '—': '-',
  '‘': "'",
  '┌': '+',
  '┐': '+',
  '└': '+',
  '┘': '+',
  '■': '#',
  '□': '.',
  '○': 'o',
  '◇': 'o',
  '▾': 'v',
  '▴': '^',
  '◂': '<',
  '←': '<',
  '†': '+',
  '•': '*',
  '°': 'o',
  '±': '+',
  '≥': '>',
  '≤': '<',
  '№': '#',
  '▐': '|',
  '▌': '|',
  '▀': '"',
  '‹': '<',
  '›': '>',
  '’': "'",
};

function plain(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (letter) => STAND_INS[letter] ?? letter);
}

/** The words of an environment that speak of its terminal. */
export interface TerminalWords {
  readonly TERM?: string | undefined;
  readonly COLORTERM?: string | undefined;
  readonly LC_ALL?: string | undefined;
  readonly LC_CTYPE?: string | undefined;
  readonly LANG?: string | undefined;
  readonly NO_COLOR?: string | undefined;
  /** Set by some terminals: numbers of text and ground among the 16 named colours. */
  readonly COLORFGBG?: string | undefined;
}

/** What the environment of a screen says it can show. NO_COLOR, set to anything, wins. */
export function lookFrom(env: TerminalWords): Look {
  const term = env.TERM ?? '';
  const letters = lettersFrom(env);
  if ((env.NO_COLOR ?? '') !== '' || term === 'dumb') return { depth: 'none', ...letters };
  const theme = /;(7|15)$/.test(env.COLORFGBG ?? '') ? ({ theme: 'light' } as const) : {};
  if (/truecolor|24bit/.test(env.COLORTERM ?? '')) return { depth: 'all', ...letters, ...theme };
  return { depth: term.includes('256') ? 'many' : 'named', ...letters, ...theme };
}

/**
 * A terminal that says what it is has the last word. A locale that says nothing of UTF-8 may be wrong, as after going
 * to another machine: its viewer may ask for more.
 */
function lettersFrom({ TERM, LC_ALL, LC_CTYPE, LANG }: TerminalWords): Pick<Look, 'glyphs' | 'usual'> {
  if (/^(linux|dumb)$/.test(TERM ?? '')) return { glyphs: 'ascii' };
  const locale = [LC_ALL, LC_CTYPE, LANG].find((word) => (word ?? '') !== '') ?? '';
  const [, charset = ''] = /\.([^@]*)/.exec(locale) ?? [];
  const isOther = charset === '' ? /^(C|POSIX)$/.test(locale) : !/^utf-?8$/i.test(charset);
  return isOther ? { glyphs: 'braille', usual: 'ascii' } : { glyphs: 'braille' };
}
