// Forecasts: how often each answer came in the games of each arm. Starts that two arms play alike are played once.

import { invariant } from '../../kit/never.ts';
import { type Histogram, histogramOf } from '../statistics/histogram.ts';
import { type Arm, type Armed, armedStart } from './arm.ts';
import type { Ground } from './check.ts';
import { answersOf, type Setting, setting } from './play.ts';
import type { Ask, Hindcast, Question } from './question.ts';

/** What games say to one way of asking: how often each number came; no is 0, yes is 1. */
export interface Forecast {
  readonly question: Question;
  readonly ask: Ask;
  /** The first way of asking its question: the one that is scored. */
  readonly first: boolean;
  readonly answers: Histogram;
}

export interface ArmForecast {
  readonly arm: Arm;
  /** In the order of the file. */
  readonly forecasts: readonly Forecast[];
}

export interface Seeds {
  readonly from: number;
  readonly count: number;
}

export interface Work {
  readonly hindcast: Hindcast;
  readonly ground: Ground;
  readonly arms: readonly Arm[];
  readonly seeds: Seeds;
}

/** A start as one arm plays it, and as later arms do of which the same is true. */
export interface Unit {
  /** Place of the first arm that plays it so. */
  readonly arm: number;
  readonly start: string;
}

/** Answers of games: one row a game, in the order of the seeds, with one whole number for each ask of the start. */
export type Rows = readonly (readonly number[])[];

interface Asking {
  readonly question: Question;
  readonly ask: Ask;
  readonly first: boolean;
}

function askings({ questions }: Hindcast): readonly Asking[] {
  return questions.flatMap((question) =>
    (question.asked ?? []).map((ask, index) => ({ question, ask, first: index === 0 })),
  );
}

function startsAsked(hindcast: Hindcast): readonly string[] {
  return [...new Set(askings(hindcast).map(({ ask }) => ask.scenario))];
}

/** By what is played: starts nothing is asked of, and those an earlier arm plays alike, cost no games. */
function unitsByKey({ hindcast, ground, arms }: Work): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  arms.forEach((arm, index) => {
    for (const start of startsAsked(hindcast)) {
      const { key } = armedStart(arm, hindcast, ground, start);
      if (!units.has(key)) units.set(key, { arm: index, start });
    }
  });
  return units;
}

/** Everything that has to be played, each once. */
export function unitsOf(work: Work): readonly Unit[] {
  return [...unitsByKey(work).values()];
}

/** Games that the work comes to. */
export function gamesIn(work: Work): number {
  return unitsByKey(work).size * work.seeds.count;
}

function armed({ hindcast, ground, arms }: Work, { arm, start }: Unit): Armed {
  const found = arms[arm];
  invariant(found !== undefined, 'a unit is of an arm that there is');
  return armedStart(found, hindcast, ground, start);
}

/** A table to play a unit at. */
export function settingOf(work: Work, unit: Unit): Setting {
  const here = askings(work.hindcast).filter(({ ask }) => ask.scenario === unit.start);
  return setting(
    armed(work, unit),
    here.map(({ ask }) => ask),
  );
}

/** What the answers come to. Pre: `rows` has those of every unit, in the order of unitsOf. */
export function forecastsOf(work: Work, rows: readonly Rows[]): readonly ArmForecast[] {
  const { hindcast, ground, arms } = work;
  const keys = [...unitsByKey(work).keys()];
  const all = askings(hindcast);
  return arms.map((arm) => {
    const answers = new Map<Asking, Histogram>();
    for (const start of startsAsked(hindcast)) {
      const own = rows[keys.indexOf(armedStart(arm, hindcast, ground, start).key)];
      invariant(own !== undefined, 'every unit was played');
      const here = all.filter(({ ask }) => ask.scenario === start);
      here.forEach((asking, index) => {
        answers.set(asking, histogramOf(own.map((row) => row[index] ?? 0)));
      });
    }
    return { arm, forecasts: all.map((asking) => ({ ...asking, answers: answers.get(asking) ?? [] })) };
  });
}

/**
 * Plays everything in this thread, yielding the number of games played so far after each, so that callers can tell and
 * stop. The same work gives the same rows.
 */
export function* playUnits(work: Work): Generator<number, readonly Rows[]> {
  const { from, count } = work.seeds;
  const rows: Rows[] = [];
  let games = 0;
  for (const unit of unitsOf(work)) {
    const laid = settingOf(work, unit);
    const own: number[][] = [];
    for (let seed = from; seed < from + count; seed++) {
      own.push(answersOf(laid, seed));
      games += 1;
      yield games;
    }
    rows.push(own);
  }
  return rows;
}
