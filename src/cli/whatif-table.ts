// The table of a study's differences: a row to an outcome where the paper is wide enough, else two.
import { ALIKE, NONE_CHANGED, rounded } from '../report/study/words.ts';
import type { Comparison } from '../study/compare.ts';

export interface Row extends Comparison {
  /** So few pairs changed that its interval is not to be relied on. */
  readonly few: boolean;
}

const TITLE = 44;
const MEANS = ['base', 'variant', 'difference'];
/** Columns of each of them. */
const WIDE = [11, 11, 11];
const NARROW = [8, 9, 11];

/** The heading and the rows; in two lines each where one of them is wider than `width` in one. */
export function comparisonLines(rows: readonly Row[], width: number): readonly string[] {
  const rest = '     interval          changed  pairing';
  const wide = [
    `${'outcome'.padEnd(TITLE)}${numbers(MEANS, WIDE)}${rest}`,
    ...rows.map((row) => `${shown(row.title, TITLE).padEnd(TITLE)}${valuesOf(row, WIDE)}`),
  ];
  if (wide.every((line) => line.length <= width)) return wide;
  return [
    'outcome',
    `${numbers(MEANS, NARROW)}${rest}`,
    ...rows.flatMap((row) => [shown(row.title, width + 1), valuesOf(row, NARROW)]),
  ];
}

function numbers(words: readonly string[], widths: readonly number[]): string {
  return words.map((word, place) => word.padStart(widths[place] ?? 0)).join('');
}

function shown(title: string, room: number): string {
  return title.length > room - 1 ? `${title.slice(0, room - 2)}…` : title;
}

function valuesOf(row: Row, widths: readonly number[]): string {
  const means = numbers(
    [row.baseMean, row.mean, row.difference].map((value) => rounded(value, 2)),
    widths,
  );
  const gain = row.pairingGain === undefined ? 'equal' : `${row.pairingGain.toFixed(1)}x`;
  const marks = `${row.method === 'score' ? '  score' : ''}${row.few ? '  few' : ''}`;
  return `${means}   ${intervalOf(row)}  ${String(row.changed).padStart(6)}  ${gain.padStart(7)}${marks}`;
}

/** Eighteen columns; an interval of no length is none. */
function intervalOf({ low, high, changed }: Row): string {
  if (low === high) return (changed === 0 ? NONE_CHANGED : ALIKE).padEnd(18);
  const [from, to] = [low, high].map((value) => rounded(value, 2).padStart(7));
  return `[${from},${to} ]`;
}
