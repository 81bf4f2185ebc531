// Forecasts: how often each answer came in the games of each arm. Starts that two arms play alike are played once.

import { type Histogram, histogramOf } from '../statistics/histogram.ts';
import { type Arm, armedStart } from './arm.ts';
import type { Ground } from './check.ts';
import { answersOf, setting } from './play.ts';
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

export interface Work {
  readonly hindcast: Hindcast;
  readonly ground: Ground;
  readonly arms: readonly Arm[];
  readonly seeds: Seeds;
}

/** Games that the work comes to: starts nothing is asked of, and those another arm has played, cost none. */
export function gamesIn({ hindcast, ground, arms, seeds }: Work): number {
  const asked = new Set(askings(hindcast).map(({ ask }) => ask.scenario));
  const keys = arms.flatMap((arm) => [...asked].map((name) => armedStart(arm, hindcast, ground, name).key));
  return new Set(keys).size * seeds.count;
}

/**
 * Plays everything, yielding the number of games played so far after each, so that callers can tell and stop. The same
 * work gives the same forecasts.
 */
export function* forecastAll(work: Work): Generator<number, readonly ArmForecast[]> {
  const { hindcast, ground, arms, seeds } = work;
  const all = askings(hindcast);
  const played = new Map<string, readonly number[][]>();
  const found: ArmForecast[] = [];
  let games = 0;
  for (const arm of arms) {
    const answers = new Map<Asking, readonly number[]>();
    for (const name of new Set(all.map(({ ask }) => ask.scenario))) {
      const here = all.filter(({ ask }) => ask.scenario === name);
      const armed = armedStart(arm, hindcast, ground, name);
      let rows = played.get(armed.key);
      if (rows === undefined) {
        const laid = setting(
          armed,
          here.map(({ ask }) => ask),
        );
        const own: number[][] = [];
        for (let seed = seeds.from; seed < seeds.from + seeds.count; seed++) {
          own.push(answersOf(laid, seed));
          games += 1;
          yield games;
        }
        rows = own;
        played.set(armed.key, rows);
      }
      const whole = rows;
      here.forEach((asking, index) => {
        answers.set(
          asking,
          whole.map((row) => row[index] ?? 0),
        );
      });
    }
    const forecasts = all.map((asking) => ({ ...asking, answers: histogramOf(answers.get(asking) ?? []) }));
    found.push({ arm, forecasts });
  }
  return found;
}
