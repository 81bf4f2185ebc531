// What an experiment may turn: a factor and its levels. Designs speak of levels and units only, so that none of them
// needs to know what a factor means.
import { invariant } from '../../kit/never.ts';

export interface RangeFactor {
  readonly kind: 'range';
  readonly name: string;
  /** Integers; `high` is `low` plus a whole number of steps. */
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

export interface OptionsFactor {
  readonly kind: 'options';
  readonly name: string;
  readonly options: readonly string[];
}

export type Factor = RangeFactor | OptionsFactor;

/** One level for each factor: 0 to its number of levels - 1. */
export type Levels = readonly number[];

/** One place for each factor, in 2^-32 parts of its range: integers, 0 to 2^32 - 1. */
export type Units = readonly number[];

/** More levels than these are cut unevenly from a unit. */
const MOST_LEVELS = 1_048_576;

const TWO_32 = 4_294_967_296;

/** Something wrong with a declared factor: which one (position), what, and what to do. */
export interface FactorProblem {
  readonly factor: number;
  readonly what: string;
  readonly hint: string;
}

/** Every mistake in the declared factors; none means that all of this room's functions take them. */
export function factorProblems(factors: readonly Factor[]): FactorProblem[] {
  return factors.flatMap((factor, index) => {
    const found = factor.kind === 'range' ? rangeProblems(factor) : optionsProblems(factor);
    const isTwice = factors.findIndex(({ name }) => name === factor.name) < index;
    const twice = isTwice ? [[`\`${factor.name}\` is declared twice`, 'give each factor its own name']] : [];
    return [...twice, ...found].map(([what = '', hint = '']) => ({ factor: index, what, hint }));
  });
}

function rangeProblems({ name, low, high, step }: RangeFactor): string[][] {
  if (![low, high, step].every(Number.isSafeInteger)) {
    return [[`\`${name}\` has a limit or step that is not a whole number`, 'use whole numbers']];
  }
  if (step < 1) return [[`\`${name}\` goes in steps of ${step}`, 'a step is 1 or more']];
  if (high <= low) return [[`\`${name}\` ends at ${high}, not above ${low}`, 'put the lower end first']];
  const steps = (high - low) / step;
  if (!Number.isInteger(steps)) {
    const last = low + Math.floor(steps) * step;
    return [[`\`${name}\` never comes to ${high} in steps of ${step}`, `end at ${last} or ${last + step}`]];
  }
  return steps < MOST_LEVELS
    ? []
    : [[`\`${name}\` has ${steps + 1} levels`, `take steps so large that there are at most ${MOST_LEVELS}`]];
}

function optionsProblems({ name, options }: OptionsFactor): string[][] {
  if (options.length < 2) return [[`\`${name}\` has nothing to choose from`, 'name two options or more']];
  return new Set(options).size === options.length
    ? []
    : [[`\`${name}\` names an option twice`, 'name each option once']];
}

/** How many levels a factor has: at least 2. Pre: the factor has no problems. */
export function levelsIn(factor: Factor): number {
  return factor.kind === 'range' ? (factor.high - factor.low) / factor.step + 1 : factor.options.length;
}

/** What a level of a factor stands for. Pre: 0 <= level < levelsIn(factor). */
export function valueAt(factor: Factor, level: number): number | string {
  invariant(Number.isInteger(level) && level >= 0 && level < levelsIn(factor), `level ${level} exists`);
  return factor.kind === 'range' ? factor.low + level * factor.step : (factor.options[level] as string);
}

/**
 * The level each unit falls on, all levels of a factor being equally wide: floor(unit * size / 2^32).
 * Pre: as many units as sizes; each size 1 to 2^20.
 */
export function levelsOf(units: Units, sizes: readonly number[]): Levels {
  invariant(units.length === sizes.length, 'every unit has a factor');
  return units.map((unit, i) => Math.floor((unit * (sizes[i] as number)) / TWO_32));
}

/** The same place as a fraction of the range, 0 up to (not including) 1, for functions of real numbers. */
export function fractionsOf(units: Units): readonly number[] {
  return units.map((unit) => unit / TWO_32);
}
