// Bars: a row of parts of a whole, and a thin meter. Each part has a letter of its own, so that colour is never
// needed to tell them apart.

import { type Span, span, type Tone } from '../line.ts';

/** What each power's part of a bar is drawn with, by its place on the board: the patterns of the map as letters. */
const FILLS = ['▒', '█', '░', '▚'] as const;

const POWER_TONES = ['power0', 'power1', 'power2', 'power3'] as const satisfies readonly Tone[];

export function powerTone(power: number): Tone {
  return POWER_TONES[power % POWER_TONES.length] ?? 'plain';
}

export function powerFill(power: number): string {
  return FILLS[power % FILLS.length] ?? '#';
}

/**
 * The powers' parts of a whole, side by side in one bar of exactly `width` columns; what nobody holds stays a row of
 * dots. The bar is as full as all parts together are of the whole; who holds anything at all has a column if one is
 * left. Pre: parts and whole are not negative.
 */
export function stackedBar(parts: readonly number[], whole: number, width: number): readonly Span[] {
  const cells = cellsOf(parts, whole, width);
  const used = cells.reduce((sum, count) => sum + count, 0);
  return [
    ...cells.flatMap((count, power) =>
      count === 0 ? [] : [span(powerFill(power).repeat(count), powerTone(power))],
    ),
    ...(used < width ? [span('·'.repeat(width - used), 'quiet')] : []),
  ];
}

/** Columns of each part: rounded so that together they are right, by the largest rest. */
function cellsOf(parts: readonly number[], whole: number, width: number): readonly number[] {
  if (whole <= 0) return parts.map(() => 0);
  const sum = parts.reduce((total, part) => total + part, 0);
  const all = Math.min(width, Math.round((sum * width) / whole));
  const exact = parts.map((part) => (part * width) / Math.max(whole, sum));
  const cells = exact.map((part) => Math.trunc(part));
  const order = exact
    .map((part, index) => ({ index, rest: part - Math.trunc(part) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = all - cells.reduce((total, count) => total + count, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    cells[index] = (cells[index] ?? 0) + 1;
    left -= 1;
  }
  return cells;
}

/** A thin line, thick as far as the value reaches: exactly `width` columns. */
export function meter(value: number, whole: number, width: number, tone: Tone = 'accent'): readonly Span[] {
  const full = whole <= 0 ? 0 : Math.min(width, Math.max(0, Math.round((value * width) / whole)));
  return [
    ...(full > 0 ? [span('━'.repeat(full), tone)] : []),
    ...(full < width ? [span('─'.repeat(width - full), 'quiet')] : []),
  ];
}
