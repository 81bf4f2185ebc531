// One cut of a tree: a variable, and which of its values go to the near side.
import type { Limit } from './box.ts';
import { type Cases, hitsAmong, valueIn } from './cases.ts';

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
}

/**
 * The cut that most lowers the Gini index of these cases with at least `least` cases on either side, or undefined
 * where none lowers it. Numbers are cut half way between two values; options are put in the order of their shares of
 * hits and cut there, which for two classes finds the best of all parts (Breiman and others 1984, theorem 4.5).
 */
export function bestCut(cases: Cases, inside: readonly number[], least: number): Cut | undefined {
  const size = inside.length;
  const hits = hitsAmong(cases, inside);
  let top: Cut | undefined;
  let topImpurity = impurity(hits, size);
  for (const [variable, { kind }] of cases.variables.entries()) {
    const counts = countsOf(cases, inside, variable);
    if (kind === 'options') counts.sort((a, b) => a.hits / a.cases - b.hits / b.cases || a.value - b.value);
    let nearCases = 0;
    let nearHits = 0;
    for (const [place, count] of counts.slice(0, -1).entries()) {
      nearCases += count.cases;
      nearHits += count.hits;
      if (nearCases < least || size - nearCases < least) continue;
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

/** Cases and hits of each value, ascending. */
function countsOf(cases: Cases, inside: readonly number[], variable: number): Count[] {
  const counts = new Map<number, Count>();
  for (const index of inside) {
    const value = valueIn(cases, index, variable);
    const count = counts.get(value) ?? { value, cases: 0, hits: 0 };
    count.cases += 1;
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
