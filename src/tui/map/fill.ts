// How a state is filled: a pattern for each power and one for each step of a share, told apart without any colour.

import type { Glyphs } from '../theme.ts';

export type Pattern = (x: number, y: number) => boolean;

const ALL: Pattern = () => true;
const NONE: Pattern = () => false;
const CHECKED: Pattern = (x, y) => (x + y) % 2 === 0;
const SPARSE: Pattern = (x, y) => x % 2 === 0 && y % 2 === 0;
const LINED: Pattern = (_, y) => y % 2 === 0;
const THIN: Pattern = (x, y) => x % 2 === 0 && (x + y) % 4 === 0;

const OF_POWERS = [CHECKED, ALL, SPARSE, LINED] as const;
const OF_STEPS = [NONE, THIN, SPARSE, CHECKED, ALL] as const;

/** The same as letters, for terminals where a cell is one dot. */
const LETTERS_OF_POWERS = ['/', '#', '-', '='] as const;
const LETTERS_OF_STEPS = [' ', '.', '-', '/', '#'] as const;

export interface Fill {
  readonly pattern: Pattern;
  /** What stands for a whole cell of it where letters are all there is. */
  readonly letter: string;
}

/** The fill of a power, by its number; or of a step of a share, 0 being none. */
export function fillOf(fill: 'power' | number, power: number): Fill {
  if (fill !== 'power') return { pattern: OF_STEPS[fill] ?? NONE, letter: LETTERS_OF_STEPS[fill] ?? ' ' };
  const at = power % OF_POWERS.length;
  return { pattern: OF_POWERS[at] ?? ALL, letter: LETTERS_OF_POWERS[at] ?? '#' };
}

const QUADRANTS = ' ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█';
/** The bit of each dot of a cell in braille, row by row. */
const BRAILLE_BITS = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80] as const;
const BRAILLE = 0x2800;

/** The letter of a cell from its dots as bits, row by row. */
export function letterOf(dots: number, glyphs: Glyphs): string {
  if (dots === 0) return ' ';
  if (glyphs !== 'braille') return QUADRANTS[dots] ?? ' ';
  let bits = 0;
  for (let at = 0; at < BRAILLE_BITS.length; at++) if ((dots >> at) & 1) bits |= BRAILLE_BITS[at] ?? 0;
  return String.fromCharCode(BRAILLE + bits);
}

/** A few cells of a fill as text, for a legend. */
export function sampleOf({ pattern, letter }: Fill, glyphs: Glyphs, cells = 2): string {
  if (glyphs === 'ascii') return letter.repeat(cells);
  const [across, down] = glyphs === 'braille' ? [2, 4] : [2, 2];
  return Array.from({ length: cells }, (_, cell) => {
    let dots = 0;
    for (let at = 0; at < across * down; at++) {
      if (pattern(cell * across + (at % across), Math.trunc(at / across))) dots |= 1 << at;
    }
    return letterOf(dots, glyphs);
  }).join('');
}
