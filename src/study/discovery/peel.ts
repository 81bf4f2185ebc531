// The two moves of the search for a box: a thin slice off one side (peeling), or a thin slice put back (pasting).
// J. H. Friedman and N. I. Fisher, "Bump hunting in high-dimensional data", Statistics and Computing 9 (1999).
import { type Between, type Box, casesIn, isWithin, type OneOf } from './box.ts';
import { type Cases, valueIn } from './cases.ts';

/** A box a move would lead to, and the cases in it. */
export interface Candidate {
  readonly box: Box;
  readonly inside: readonly number[];
}

/**
 * Every way of peeling the box, variable by variable: about the `share` highest values off, then the `share` lowest;
 * or one option off, while there are two. `inside` are the cases in the box.
 */
export function peels(cases: Cases, box: Box, inside: readonly number[], share: number): Candidate[] {
  return box.flatMap((limit, variable) => {
    const narrowed =
      limit.kind === 'between' ? thinner(cases, limit, inside, variable, share) : without(limit);
    return narrowed.map((next) => ({
      box: box.with(variable, next),
      inside: inside.filter((index) => isWithin(next, valueIn(cases, index, variable))),
    }));
  });
}

function thinner(
  cases: Cases,
  limit: Between,
  inside: readonly number[],
  variable: number,
  share: number,
): Between[] {
  const sorted = sortedValues(cases, inside, variable);
  return [
    { ...limit, high: cutBelow(sorted, 1 - share) },
    { ...limit, low: cutAbove(sorted, share) },
  ];
}

function without({ kept }: OneOf): OneOf[] {
  return kept.length < 2
    ? []
    : kept.map((option) => ({ kind: 'oneOf', kept: kept.filter((k) => k !== option) }));
}

/**
 * Every way of pasting on to the box, on its restricted variables: as far as about the `share` of cases that lie just
 * below, then just above it, and are within it otherwise; or one option more. `picked` are the cases in question.
 */
export function pastes(
  cases: Cases,
  whole: Box,
  box: Box,
  restricted: readonly number[],
  picked: readonly number[],
  share: number,
): Candidate[] {
  return restricted.flatMap((variable) => {
    const limit = box[variable];
    const widest = whole[variable];
    if (limit === undefined || widest === undefined) return [];
    const around = casesIn(cases, box.with(variable, widest), picked);
    const widened =
      limit.kind === 'between'
        ? wider(cases, limit, around, variable, share)
        : withOneMore(limit, widest as OneOf);
    return widened.map((next) => ({
      box: box.with(variable, next),
      inside: around.filter((index) => isWithin(next, valueIn(cases, index, variable))),
    }));
  });
}

function wider(
  cases: Cases,
  limit: Between,
  around: readonly number[],
  variable: number,
  share: number,
): Between[] {
  const sorted = sortedValues(cases, around, variable);
  const below = sorted.filter((value) => value < limit.low);
  const above = sorted.filter((value) => value > limit.high);
  return [
    ...(below.length === 0 ? [] : [{ ...limit, low: cutBelow(below, 1 - share) }]),
    ...(above.length === 0 ? [] : [{ ...limit, high: cutAbove(above, share) }]),
  ];
}

function withOneMore({ kept }: OneOf, widest: OneOf): OneOf[] {
  return widest.kept
    .filter((option) => !kept.includes(option))
    .map((option) => ({ kind: 'oneOf', kept: [...kept, option].sort((a, b) => a - b) }));
}

function sortedValues(cases: Cases, picked: readonly number[], variable: number): Float64Array {
  return Float64Array.from(picked, (index) => valueIn(cases, index, variable)).sort();
}

/**
 * Where to cut so that at least 1 - `share` of the sorted values lie above, half way between two that differ; equal
 * values are never parted, so that more may go. Where all below are equal, the lowest value itself.
 */
function cutBelow(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const upper = sorted[Math.ceil(place)] as number;
  let low = Math.floor(place);
  while (low > 0 && sorted[low] === upper) low -= 1;
  return ((sorted[low] as number) + upper) / 2;
}

/** As `cutBelow`, for cutting off the lowest values: equal ones go together. */
function cutAbove(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const lower = sorted[Math.floor(place)] as number;
  let high = Math.ceil(place);
  while (high < sorted.length - 1 && sorted[high] === lower) high += 1;
  return (lower + (sorted[high] as number)) / 2;
}
