// Themes: legible on their own ground at every depth of colour, and never speaking by colour alone.
import { describe, expect, it } from 'vitest';
import { line, span, TONES } from '../../src/tui/line.ts';
import { type Ink, PALETTES, THEMES } from '../../src/tui/palettes.ts';
import { DEFAULTS, lookFor } from '../../src/tui/preferences.ts';
import { lookFrom, paint } from '../../src/tui/theme.ts';

type Rgb = readonly [number, number, number];

const STEPS = [0, 95, 135, 175, 215, 255];

/** The 16 named colours as the first terminals had them, by their number as a foreground. */
const NAMED: { readonly [code: number]: Rgb } = {
  30: [0, 0, 0],
  31: [170, 0, 0],
  32: [0, 170, 0],
  33: [170, 85, 0],
  34: [0, 0, 170],
  35: [170, 0, 170],
  36: [0, 170, 170],
  37: [170, 170, 170],
  90: [85, 85, 85],
  91: [255, 85, 85],
  92: [85, 255, 85],
  93: [255, 255, 85],
  94: [85, 85, 255],
  95: [255, 85, 255],
  96: [85, 255, 255],
  97: [255, 255, 255],
};

function among256(place: number): Rgb {
  if (place >= 232) return [8 + (place - 232) * 10, 8 + (place - 232) * 10, 8 + (place - 232) * 10];
  const at = place - 16;
  const step = (digit: number) => STEPS[digit] ?? 0;
  return [step(Math.trunc(at / 36)), step(Math.trunc(at / 6) % 6), step(at % 6)];
}

function rgbOf(ink: Ink, depth: 'named' | 'many' | 'all'): Rgb {
  if (depth === 'named') return NAMED[ink.named] ?? [0, 0, 0];
  return depth === 'all' && ink.all !== undefined ? ink.all : among256(ink.many);
}

function luminance(of: Rgb): number {
  const [r, g, b] = of.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** How eyes see linear red, green and blue: as most do, and without one kind of cones (Machado and others, 2009). */
const EYES: { readonly [eyes: string]: Matrix } = {
  'three kinds of cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function times(matrix: Matrix, [x, y, z]: Rgb): Rgb {
  const row = ([a, b, c]: Rgb) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function each([x, y, z]: Rgb, change: (part: number) => number): Rgb {
  return [change(x), change(y), change(z)];
}

/** A colour as such eyes see it, in OKLab: there equal distances look about equally far. */
function seenBy(eyes: Matrix, of: Rgb): Rgb {
  const linear = each(of, (part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const shown = each(times(eyes, linear), (part) => Math.min(1, Math.max(0, part)));
  return times(TO_LAB, each(times(TO_CONES, shown), Math.cbrt));
}

/** Two and a half times what is just told apart side by side (about 0.02). */
const LEAST_APART = 0.05;

function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Dark terminals are black, or nearly. */
const DARK_GROUNDS: readonly Rgb[] = [
  [0, 0, 0],
  [30, 30, 30],
];

describe.each(THEMES)('the theme %s', (name) => {
  const palette = PALETTES[name];
  const least = name.startsWith('contrast') ? 7 : 4.5;

  it.each(['named', 'many', 'all'] as const)('is legible at depth %s', (depth) => {
    const { ground } = palette;
    const grounds = ground === undefined ? DARK_GROUNDS : [rgbOf(ground.back, depth)];
    for (const back of grounds) {
      if (ground !== undefined)
        expect(contrast(rgbOf(ground.text, depth), back)).toBeGreaterThanOrEqual(least);
      for (const tone of TONES) {
        const ink = palette.inks[tone];
        if (ink === undefined) continue;
        // Sixteen colours are what they are: legible, but high contrast asks for more than they have.
        const wanted = depth === 'named' ? 4.5 : least;
        expect(contrast(rgbOf(ink, depth), back), `${tone} on ${back.join()}`).toBeGreaterThanOrEqual(wanted);
      }
    }
  });

  it('tells the powers apart by colour too, where there is any', () => {
    if (name === 'mono') return;
    for (const depth of ['many', 'all'] as const) {
      const codes = (['power0', 'power1', 'power2', 'power3'] as const).map((tone) =>
        paint(line(span('x', tone)), { depth, glyphs: 'braille', theme: name }),
      );
      expect(new Set(codes).size).toBe(4);
    }
  });

  it.each(Object.entries(EYES))('keeps the tones of powers apart for eyes with %s', (_, eyes) => {
    if (name === 'mono') return;
    for (const depth of ['many', 'all'] as const) {
      const tones = (['power0', 'power1', 'power2', 'power3'] as const).map((tone) => {
        const ink = palette.inks[tone];
        if (ink === undefined) throw new Error(`${tone} has no ink`);
        return { tone, lab: seenBy(eyes, rgbOf(ink, depth)) };
      });
      for (const [at, one] of tones.entries()) {
        for (const other of tones.slice(at + 1)) {
          const apart = Math.hypot(...one.lab.map((part, axis) => part - (other.lab[axis] ?? 0)));
          expect(apart, `${one.tone} and ${other.tone}, ${depth}`).toBeGreaterThanOrEqual(LEAST_APART);
        }
      }
    }
  });

  it('paints no colour at all without depth', () => {
    const all = line(...TONES.map((tone) => span('x', tone)));
    const painted = paint(all, { depth: 'none', glyphs: 'braille', theme: name }, 40);
    expect(painted).not.toMatch(/\[[0-9;]*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]/);
    expect(painted).toContain('\u001b[7m');
  });
});

describe('a theme with a ground of its own', () => {
  const light = { depth: 'all', glyphs: 'braille', theme: 'light' } as const;

  it('fills the whole row with it, and lets go of it at the end', () => {
    const painted = paint(line('abc', span('d', 'good')), light, 10);
    expect(painted.startsWith('\u001b[38;5;235;48;5;231m')).toBe(true);
    expect(painted.endsWith(`${' '.repeat(6)}\u001b[0m`)).toBe(true);
  });

  it('goes back to its own text after a colour, not to the terminal’s', () => {
    expect(paint(line(span('d', 'good'), 'abc'), light, 4)).toContain('\u001b[38;5;235mabc');
  });
});

describe('the look', () => {
  const rich = lookFrom({ TERM: 'xterm-256color', COLORTERM: 'truecolor' });

  it('follows the viewer, but never beyond what the terminal can show', () => {
    expect(lookFor(rich, { ...DEFAULTS, theme: 'light' })).toMatchObject({ depth: 'all', theme: 'light' });
    expect(lookFor(rich, { ...DEFAULTS, theme: 'mono' }).depth).toBe('none');
    expect(lookFor(rich, { ...DEFAULTS, glyphs: 'ascii' }).glyphs).toBe('ascii');
    const console = lookFrom({ TERM: 'linux' });
    expect(lookFor(console, { ...DEFAULTS, glyphs: 'braille' }).glyphs).toBe('ascii');
    const still = lookFrom({ TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: '1' });
    expect(lookFor(still, { ...DEFAULTS, theme: 'contrast-light' }).depth).toBe('none');
  });

  it('is light by itself where the terminal says that its ground is', () => {
    const told = lookFrom({ TERM: 'xterm-256color', COLORFGBG: '0;15' });
    expect(lookFor(told, DEFAULTS).theme).toBe('light');
    expect(lookFor(lookFrom({ TERM: 'xterm-256color', COLORFGBG: '15;0' }), DEFAULTS).theme).toBe('dark');
    expect(lookFor(told, { ...DEFAULTS, theme: 'dark' }).theme).toBe('dark');
  });
});
