// In which rounds numbers are tried: all of them on few seeds, the better part of those on more, and the last few on as many
// as were asked for. Sequential halving (Z. Karnin, T. Koren and O. Somekh, "Almost optimal exploration in multi-armed
// bandits", 2013), by quarters. Every round has seeds of its own: none that chose a number measures it.

import type { Plan } from '../plan/manifest.ts';
import { planStudy } from '../plan/manifest.ts';
import { type Study, seedsOf } from '../study.ts';
import type { Doubt, Question } from './question.ts';

export interface Round {
  readonly numbers: number;
  readonly seeds: { readonly from: number; readonly count: number };
}

/** Fewer seeds than these say nothing of a number that is felt in some games only. */
const LEAST = 8;
const ONE_IN = 4;
/** How many times more seeds the last round has than the one before it, and than the first of three. */
const FEWER = [1, 5, 20] as const;

/** The rounds for so many numbers, of which `most` are measured on `seeds` seeds at the end. Pre: all are 1 or more. */
export function roundsFor(
  numbers: number,
  { from, seeds, most }: { readonly from: number; readonly seeds: number; readonly most: number },
): readonly Round[] {
  const part = Math.ceil(numbers / ONE_IN);
  const sizes = numbers <= most ? [numbers] : part <= most ? [numbers, most] : [numbers, part, most];
  let next = from;
  return sizes.map((size, at) => {
    const fewer = FEWER[sizes.length - 1 - at] ?? 1;
    const count = fewer === 1 ? seeds : Math.min(seeds, Math.max(LEAST, Math.trunc(seeds / fewer)));
    const round = { numbers: size, seeds: { from: next, count } };
    next += count;
    return round;
  });
}

/** Numbers of one plan: a plan is a piece of work that can be finished, found again, and given to a thread. */
const TOGETHER = 10;

/** Games a round plays. */
export function gamesOf({ numbers, seeds }: Round, variants: number): number {
  const plans = Math.ceil(numbers / TOGETHER);
  return (plans + 2 * numbers) * variants * seeds.count;
}

export interface Piece {
  readonly plan: Plan;
  readonly doubts: readonly Doubt[];
}

/** How many pieces a round comes in; each is planned only when its turn comes. */
export function piecesOf(
  question: Question,
  doubts: readonly Doubt[],
  seeds: Round['seeds'],
): readonly (() => Piece)[] {
  return Array.from({ length: Math.ceil(doubts.length / TOGETHER) }, (_, at) => () => {
    const own = doubts.slice(at * TOGETHER, (at + 1) * TOGETHER);
    const { ground, version } = question;
    return { plan: planStudy(studyOf(question, own, seeds), ground, version), doubts: own };
  });
}

/** The study with these numbers turned one at a time to both their ends, and nothing else in doubt. */
function studyOf(
  { study, lens, variants }: Question,
  doubts: readonly Doubt[],
  seeds: Round['seeds'],
): Study {
  const { title, text, scenario, policies, outcomes } = study;
  return {
    ...{ study: `${study.study}-doubts`, title, text, scenario, lens, seeds, outcomes },
    ...(policies === undefined ? {} : { policies }),
    variants: [...variants],
    uncertainties: doubts.map(({ name, address, key, range: [low, high] }) => ({
      name,
      set: address,
      number: key,
      range: [low, high],
    })),
    design: { kind: 'one-at-a-time', levels: 2 },
  };
}

/** The first seed of a study: rounds begin there. */
export function firstSeed(study: Study): number {
  return seedsOf(study).from;
}
