// One cut of a tree: a variable, and which of its values go to the near side.
import type { Limit } from './box.ts';
import { type Cases, hitsAmong, valueIn } from './cases.ts';
import { pointAt } from './points.ts';

/** Values up to `upTo` go to the near side, or these options (positions, ascending); all others to the far side. */
export type Cut =
  | { readonly kind: 'number'; readonly variable: number; readonly upTo: number }
  | { readonly kind: 'options'; readonly variable: number; readonly near: readonly number[] };

export function isNear(cut: Cut, value: number): boolean {
  return cut.kind === 'number' ? value <= cut.upTo : cut.near.includes(value);
}

/** The two parts of a limit: near, far. No case lies at a cut between numbers, so both parts may end there. */
export function cutLimit(cut: Cut, limit: Limit): readonly [Limit, Limit] {
  if (cut.kind === 'number' && limit.kind === 'between') {
    return [
      { ...limit, high: cut.upTo },
      { ...limit, low: cut.upTo },
    ];
  }
  const kept = limit.kind === 'oneOf' ? limit.kept : [];
  const part = (side: boolean): Limit => ({
    kind: 'oneOf',
    kept: kept.filter((option) => isNear(cut, option) === side),
  });
  return [part(true), part(false)];
}

/** Cases of one value, or of all values up to one. */
interface Count {
  readonly value: number;
  cases: number;
  hits: number;
  /** Points of the design, no more of them than a side has to have. */
  readonly points: Set<number>;
}

/** What either side of a cut holds at least. */
export interface Least {
  readonly cases: number;
  readonly points: number;
}

/**
 * The cut that most lowers the Gini index of these cases with `least` cases and points on either side, or
 * undefined where none lowers it. Numbers are cut half way between two values; options are put in the order of their shares of
 * hits and cut there, which for two classes finds the best of all parts (Breiman and others 1984, theorem 4.5).
 */
export function bestCut(cases: Cases, inside: readonly number[], least: Least): Cut | undefined {
  const size = inside.length;
  const hits = hitsAmong(cases, inside);
  let top: Cut | undefined;
  let topImpurity = impurity(hits, size);
  for (const [variable, { kind }] of cases.variables.entries()) {
    const counts = countsOf(cases, inside, variable, least.points);
    if (kind === 'options') counts.sort((a, b) => a.hits / a.cases - b.hits / b.cases || a.value - b.value);
    const [from, to] = [
      placeOf(counts, least.points),
      counts.length - 1 - placeOf(counts.toReversed(), least.points),
    ];
    let nearCases = 0;
    let nearHits = 0;
    for (const [place, count] of counts.slice(0, -1).entries()) {
      nearCases += count.cases;
      nearHits += count.hits;
      if (nearCases < least.cases || size - nearCases < least.cases) continue;
      if (place < from || place >= to) continue;
      const found = impurity(nearHits, nearCases) + impurity(hits - nearHits, size - nearCases);
      if (found < topImpurity - TIE) {
        topImpurity = found;
        top = kind === 'number' ? parted(variable, counts, place) : split(variable, counts, place);
      }
    }
  }
  return top;
}

/** Differences of impurity, counted in cases, that are rounding and not difference. */
const TIE = 1e-9;

/** The Gini index times the number of cases, halved: hits * others / all. */
function impurity(hits: number, size: number): number {
  return (hits * (size - hits)) / size;
}

/** The first place up to which the counts are of so many points; Infinity where all of them are of fewer. */
function placeOf(counts: readonly Count[], points: number): number {
  const seen = new Set<number>();
  for (const [place, count] of counts.entries()) {
    for (const point of count.points) seen.add(point);
    if (seen.size >= points) return place;
  }
  return Number.POSITIVE_INFINITY;
}

/** Cases and hits of each value, ascending. */
function countsOf(cases: Cases, inside: readonly number[], variable: number, points: number): Count[] {
  const counts = new Map<number, Count>();
  for (const index of inside) {
    const value = valueIn(cases, index, variable);
    const count = counts.get(value) ?? { value, cases: 0, hits: 0, points: new Set() };
    count.cases += 1;
    if (count.points.size < points) count.points.add(pointAt(cases, index));
    if (cases.hits[index] === true) count.hits += 1;
    counts.set(value, count);
  }
  return [...counts.values()].sort((a, b) => a.value - b.value);
}

function parted(variable: number, counts: readonly Count[], place: number): Cut {
  const upTo = ((counts[place] as Count).value + (counts[place + 1] as Count).value) / 2;
  return { kind: 'number', variable, upTo };
}

function split(variable: number, counts: readonly Count[], place: number): Cut {
  const near = counts.slice(0, place + 1).map(({ value }) => value);
  return { kind: 'options', variable, near: near.sort((a, b) => a - b) };
}
