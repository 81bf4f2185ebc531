// A box: a limit on some variables. Simple enough to be said in a sentence, which is why boxes are looked for at all.
import { type Cases, valueIn } from './cases.ts';

export interface Between {
  readonly kind: 'between';
  /** Both ends belong to the box. */
  readonly low: number;
  readonly high: number;
}

export interface OneOf {
  readonly kind: 'oneOf';
  /** Positions in the variable's options, ascending. */
  readonly kept: readonly number[];
}

export type Limit = Between | OneOf;

/** One limit for each variable, in their order. */
export type Box = readonly Limit[];

/** The smallest box round the picked cases. Pre: there is one. */
export function boxAround(cases: Cases, picked: readonly number[]): Box {
  return cases.variables.map((variable, place) => {
    const values = [...new Set(picked.map((index) => valueIn(cases, index, place)))].sort((a, b) => a - b);
    return variable.kind === 'number'
      ? { kind: 'between', low: values[0] as number, high: values.at(-1) as number }
      : { kind: 'oneOf', kept: values };
  });
}

export function isWithin(limit: Limit, value: number): boolean {
  return limit.kind === 'between' ? value >= limit.low && value <= limit.high : limit.kept.includes(value);
}

/** Those of the picked cases that lie in the box, in their order. */
export function casesIn(cases: Cases, box: Box, picked: readonly number[]): number[] {
  return picked.filter((index) => box.every((limit, place) => isWithin(limit, valueIn(cases, index, place))));
}

/** The variables on which the box is narrower than `whole`. */
export function restrictedIn(box: Box, whole: Box): number[] {
  return box.flatMap((limit, place) => (isSame(limit, whole[place]) ? [] : [place]));
}

function isSame(one: Limit, other: Limit | undefined): boolean {
  if (one.kind === 'between') {
    return other?.kind === 'between' && one.low === other.low && one.high === other.high;
  }
  return other?.kind === 'oneOf' && one.kept.join() === other.kept.join();
}
