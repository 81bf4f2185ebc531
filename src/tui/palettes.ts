// The colours of each theme: data alone. Every ink is legible on its theme's ground, and those of the powers stay apart
// for colour-blind eyes (tests compute both): after Okabe and Ito on dark, such hues darkened on light. Colour is never
// the only sign.

import type { Tone } from './line.ts';

export const THEMES = ['dark', 'light', 'contrast-dark', 'contrast-light', 'mono'] as const;

export type ThemeName = (typeof THEMES)[number];

/** One colour as each kind of terminal names it. */
export interface Ink {
  /** Red, green, blue; left out where the colour among 256 is the very one that is meant. */
  readonly all?: readonly [number, number, number];
  /** Its place among 256. */
  readonly many: number;
  /** Its number among the 16 named ones, as a foreground. */
  readonly named: number;
}

export interface Palette {
  /** What is painted behind everything, and what plain text has on it; left out: the terminal's own. */
  readonly ground?: { readonly back: Ink; readonly text: Ink };
  readonly inks: { readonly [tone in Tone]?: Ink };
  /** Tones that stand out by weight as well. */
  readonly bold: readonly Tone[];
}

const WHITE: Ink = { many: 231, named: 97 };
const BLACK: Ink = { many: 16, named: 30 };

const DARK: Palette = {
  inks: {
    quiet: { many: 247, named: 37 },
    title: { all: [240, 228, 66], many: 227, named: 93 },
    good: { all: [0, 170, 124], many: 36, named: 92 },
    bad: { all: [240, 112, 32], many: 202, named: 91 },
    warn: { all: [230, 159, 0], many: 214, named: 93 },
    accent: { all: [86, 180, 233], many: 75, named: 96 },
    power0: { all: [230, 159, 0], many: 214, named: 93 },
    power1: { all: [86, 180, 233], many: 75, named: 96 },
    power2: { all: [0, 170, 124], many: 36, named: 92 },
    power3: { all: [204, 121, 167], many: 175, named: 95 },
  },
  bold: [],
};

const LIGHT: Palette = {
  ground: { back: { many: 231, named: 97 }, text: { many: 235, named: 30 } },
  inks: {
    quiet: { many: 240, named: 90 },
    title: { all: [92, 62, 0], many: 58, named: 30 },
    good: { all: [20, 101, 73], many: 23, named: 34 },
    bad: { all: [168, 62, 0], many: 124, named: 31 },
    warn: { all: [138, 84, 0], many: 94, named: 35 },
    accent: { all: [0, 100, 158], many: 25, named: 34 },
    power0: { all: [138, 84, 0], many: 94, named: 31 },
    power1: { all: [0, 100, 158], many: 25, named: 34 },
    power2: { all: [20, 101, 73], many: 23, named: 30 },
    power3: { all: [156, 51, 113], many: 90, named: 35 },
  },
  bold: ['title'],
};

const CONTRAST_DARK: Palette = {
  ground: { back: BLACK, text: WHITE },
  inks: {
    quiet: { many: 252, named: 97 },
    title: { many: 227, named: 93 },
    good: { many: 157, named: 92 },
    bad: { many: 216, named: 93 },
    warn: { many: 221, named: 93 },
    accent: { many: 123, named: 96 },
    power0: { many: 221, named: 93 },
    power1: { many: 123, named: 96 },
    power2: { many: 157, named: 92 },
    power3: { many: 219, named: 97 },
  },
  bold: ['title', 'bad', 'warn'],
};

const CONTRAST_LIGHT: Palette = {
  ground: { back: WHITE, text: BLACK },
  inks: {
    quiet: { many: 236, named: 90 },
    title: { many: 16, named: 30 },
    good: { all: [0, 75, 50], many: 22, named: 34 },
    bad: { all: [124, 20, 0], many: 88, named: 31 },
    warn: { all: [91, 51, 2], many: 52, named: 31 },
    accent: { all: [1, 70, 137], many: 18, named: 34 },
    power0: { all: [91, 51, 2], many: 52, named: 31 },
    power1: { all: [1, 70, 137], many: 18, named: 34 },
    power2: { all: [0, 75, 50], many: 22, named: 30 },
    power3: { all: [107, 12, 83], many: 53, named: 90 },
  },
  bold: ['title', 'bad', 'warn'],
};

/** Weight, inversion and nothing else: also what every theme comes to without colour. */
const MONO: Palette = { inks: {}, bold: ['title', 'accent'] };

export const PALETTES: { readonly [name in ThemeName]: Palette } = {
  dark: DARK,
  light: LIGHT,
  'contrast-dark': CONTRAST_DARK,
  'contrast-light': CONTRAST_LIGHT,
  mono: MONO,
};
