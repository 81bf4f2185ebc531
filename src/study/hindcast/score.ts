// Scores of an arm: each forecast against what came, beside what forecasters without a model would have got: one who says
// that nothing changes, one who knows nothing and says so, and one who knows how often the other questions saw a change.

import { invariant } from '../../kit/never.ts';
import { countOf, type Histogram, sizeOf } from '../statistics/histogram.ts';
import { luckOf } from '../statistics/luck.ts';
import { brierScore, logScore, rankedProbabilityScore } from '../statistics/scores.ts';
import {
  bootstrapSkill,
  type Scored,
  type Skill,
  type SkillIntervals,
  skillOf,
} from '../statistics/skill.ts';
import type { ArmForecast, Forecast } from './forecast.ts';
import { type Question, truthOf } from './question.ts';

/** usual: as likely to change as the other scored questions did; it looks at their answers, as no forecaster can. */
export const RIVALS = ['unchanged', 'unknowing', 'usual'] as const;
export type Rival = (typeof RIVALS)[number];

export interface Three {
  readonly games: number;
  readonly unchanged: number;
  readonly unknowing: number;
}

/** A forecast, scored. All scores are 0 for a perfect one and grow with the miss. */
export interface ScoredForecast {
  readonly forecast: Forecast;
  readonly came: number;
  /** Share of yes; undefined where the question asks how many. */
  readonly share: number | undefined;
  /** Brier scores, 0 to 1; undefined where the question asks how many. */
  readonly brier: Three | undefined;
  /** Log scores in bits, one game added to each answer so that none is infinite. */
  readonly log: Three;
  /** Ranked probability scores, in units of the answer. */
  readonly ranked: Three;
}

/** Pre: the forecast is of at least one game. */
export function scored(forecast: Forecast): ScoredForecast {
  const { question, ask, answers } = forecast;
  const { came, before } = truthOf(question, ask);
  const runs = sizeOf(answers);
  const most = question.most;
  const rivals: { readonly [rival in Exclude<Rival, 'usual'>]: Histogram } = {
    unchanged: [[before, runs]],
    unknowing: evenly(most ?? 1, runs),
  };
  const three = (score: (histogram: Histogram) => number): Three => ({
    games: score(answers),
    unchanged: score(rivals.unchanged),
    unknowing: score(rivals.unknowing),
  });
  const highest = Math.max(most ?? 1, came, ...answers.map(([value]) => value));
  const classes = (histogram: Histogram) =>
    Array.from({ length: highest + 1 }, (_, value) => countOf(histogram, value));
  return {
    forecast,
    came,
    share: most === undefined ? countOf(yesOrNo(answers), 1) / runs : undefined,
    brier:
      most === undefined
        ? three((histogram) => brierScore(countOf(yesOrNo(histogram), 1), sizeOf(histogram), came > 0))
        : undefined,
    log: three((histogram) => logScore(classes(most === undefined ? yesOrNo(histogram) : histogram), came)),
    ranked: three((histogram) =>
      rankedProbabilityScore(most === undefined ? yesOrNo(histogram) : histogram, came),
    ),
  };
}

/** How often it happened at all. */
function yesOrNo(histogram: Histogram): Histogram {
  const yes = histogram.reduce((sum, [value, count]) => sum + (value > 0 ? count : 0), 0);
  const no = sizeOf(histogram) - yes;
  return [...(no > 0 ? ([[0, no]] as const) : []), ...(yes > 0 ? ([[1, yes]] as const) : [])];
}

/** Each number from 0 to most as often as the next; so many runs of each that the total is not below `runs`. */
function evenly(most: number, runs: number): Histogram {
  const each = Math.ceil(runs / (most + 1));
  return Array.from({ length: most + 1 }, (_, value) => [value, each] as const);
}

/** Whether a forecast belongs to the score: the first way of asking, yes or no, and not asked of the rules by a test. */
export function isScored({ first, question }: Forecast): boolean {
  return first && question.most === undefined && question.echo === undefined;
}

export interface Against {
  readonly skill: Skill;
  /** Resampled over questions, and over what they are about. undefined with fewer than two. */
  readonly overQuestions: SkillIntervals | undefined;
  readonly overSubjects: SkillIntervals | undefined;
}

/** Mean scores of the same questions, beside each rival's. */
export interface Means {
  readonly brier: { readonly [rival in Rival]: Against };
  readonly log: { readonly [rival in Rival]: Against };
}

export interface ArmScore {
  readonly found: ArmForecast;
  readonly each: readonly ScoredForecast[];
  /** Of yes-or-no questions that are scored; undefined if there are none. */
  readonly means: Means | undefined;
  /** The same with those that no game was asked, answered "one in two"; undefined if there are none of them. */
  readonly filled: Means | undefined;
}

/** Pre: `unasked` are the questions of the file that no game can answer. */
export function scoreArm(found: ArmForecast, unasked: readonly Question[] = []): ArmScore {
  const each = found.forecasts.map(scored);
  const counted = each.filter(({ forecast }) => isScored(forecast));
  const runs = sizeOf(counted[0]?.forecast.answers ?? []);
  const shrugs = unasked
    .filter(({ most }) => most === undefined)
    .map((question) => scored({ question, ask: NOWHERE, first: true, answers: evenly(1, runs) }));
  const empty = counted.length === 0;
  return {
    found,
    each,
    means: empty ? undefined : meansOf(counted),
    filled: empty || shrugs.length === 0 ? undefined : meansOf([...counted, ...shrugs]),
  };
}

/** The ask of a question that no game is asked. */
const NOWHERE = { scenario: '', turn: 0, because: '' };

function meansOf(counted: readonly ScoredForecast[]): Means {
  const usual = counted.map((entry) => usualOf(entry, counted));
  const by = (of: (entry: ScoredForecast) => Three | undefined, other: (usual: Usual) => number) => {
    const against = (rival: Rival) =>
      againstOf(
        counted.map((entry, index) => {
          const three = of(entry);
          const own = usual[index];
          invariant(three !== undefined && own !== undefined, 'a yes-or-no question has the score');
          return pairOf(entry, three.games, rival === 'usual' ? other(own) : three[rival]);
        }),
      );
    return { unchanged: against('unchanged'), unknowing: against('unknowing'), usual: against('usual') };
  };
  return {
    brier: by(
      ({ brier }) => brier,
      ({ brier }) => brier,
    ),
    log: by(
      ({ log }) => log,
      ({ log }) => log,
    ),
  };
}

interface Usual {
  readonly brier: number;
  readonly log: number;
}

/** What somebody scores who gives this question the share of changes among the others; one in two, if there are none. */
function usualOf(entry: ScoredForecast, all: readonly ScoredForecast[]): Usual {
  const before = (one: ScoredForecast) => truthOf(one.forecast.question, one.forecast.ask).before;
  const others = all.filter((other) => other !== entry);
  const changes = others.filter((other) => other.came !== before(other)).length;
  const [change, stay] = others.length === 0 ? [1, 1] : [changes, others.length - changes];
  const yes = before(entry) === 0 ? change : stay;
  const no = change + stay - yes;
  return { brier: brierScore(yes, yes + no, entry.came > 0), log: logScore([no, yes], entry.came) };
}

interface Pair {
  readonly id: string;
  readonly about: string;
  readonly score: number;
  readonly baseline: number;
}

function pairOf({ forecast }: ScoredForecast, score: number, baseline: number): Pair {
  return { id: forecast.question.id, about: forecast.question.about, score, baseline };
}

/** Resamples of an interval. With so few questions more would not make it truer. */
const RESAMPLES = 4000;

function againstOf(pairs: readonly Pair[]): Against {
  const blocked = (key: 'id' | 'about'): readonly Scored[] =>
    pairs.map(({ score, baseline, ...names }) => ({ block: names[key], score, baseline }));
  const interval = (key: 'id' | 'about') => {
    const questions = blocked(key);
    if (new Set(questions.map(({ block }) => block)).size < 2) return undefined;
    return bootstrapSkill(questions, RESAMPLES, luckOf(`hindcast ${key}`));
  };
  return { skill: skillOf(blocked('id')), overQuestions: interval('id'), overSubjects: interval('about') };
}

/** How much better the first arm foretold than the second: Brier scores, over the questions that are scored. */
export function armAgainst(first: ArmScore, second: ArmScore): Against | undefined {
  const pairs = first.each.flatMap((entry, index) => {
    const other = second.each[index];
    if (!isScored(entry.forecast) || entry.brier === undefined || other?.brier === undefined) return [];
    return [pairOf(entry, entry.brier.games, other.brier.games)];
  });
  return pairs.length === 0 ? undefined : againstOf(pairs);
}
