// What a run of a hindcast found, as plain data: what `--json` prints and both printed forms are written from.

import { countOf, quantileOf, sizeOf } from '../statistics/histogram.ts';
import type { Interval } from '../statistics/interval.ts';
import { shareInterval } from '../statistics/share-interval.ts';
import type { SkillIntervals } from '../statistics/skill.ts';
import type { Seeds } from './forecast.ts';
import { changedSince, type Frozen } from './frozen.ts';
import { type Power, powerOf } from './power.ts';
import { type Hindcast, type Question, truthOf } from './question.ts';
import {
  type Against,
  type ArmScore,
  armAgainst,
  isScored,
  type Means,
  RIVALS,
  type Rival,
  type ScoredForecast,
  type Three,
} from './score.ts';

export interface ReportOf {
  readonly hindcast: Hindcast;
  readonly seeds: Seeds;
  readonly games: number;
  readonly scores: readonly ArmScore[];
  readonly hashes: Frozen;
  /** What was frozen before; undefined if nothing was. */
  readonly frozen: Frozen | undefined;
}

/** Whether a question counts in the mean, and if not, why not. */
const ROLES = ['scored', 'count', 'echo', 'unanswerable'] as const;
type Role = (typeof ROLES)[number];

function roleOf({ unanswerable, echo, most }: Question): Role {
  if (unanswerable !== undefined) return 'unanswerable';
  if (echo !== undefined) return 'echo';
  return most === undefined ? 'scored' : 'count';
}

export type HindcastReport = ReturnType<typeof reportOf>;
export type ArmReport = HindcastReport['arms'][number];
export type AnswerReport = ArmReport['answers'][number];

/** Numbers are rounded to six digits behind the point, so that the same games print the same report everywhere. */
export function reportOf({ hindcast, seeds, games, scores, hashes, frozen }: ReportOf) {
  const [main] = scores;
  const changed = frozen === undefined ? [] : changedSince(frozen, hashes);
  return {
    hindcast: hindcast.hindcast,
    title: hindcast.title,
    seeds,
    games,
    hashes: {
      questions: hashes.questions,
      rules: hashes.rules,
      scenarios: hashes.scenarios,
      games: hashes.games ?? {},
    },
    frozen: { state: frozen === undefined ? 'none' : changed.length === 0 ? 'same' : 'changed', changed },
    questions: hindcast.questions.map((question) => ({
      question: question.id,
      asks: question.asks,
      by: question.by,
      about: question.about,
      role: roleOf(question),
      reason: question.unanswerable ?? question.echo ?? null,
      near: question.near ?? null,
      leak: question.leak,
      answer: question.answer,
      detail: question.detail,
    })),
    starts: hindcast.starts.map(({ scenario, knows, withhold }) => ({
      scenario,
      knows,
      withheld: (withhold ?? []).map(({ card }) => card),
    })),
    arms: scores.map((score) => armReport(score, main)),
    splits: main === undefined ? [] : splitsOf(main),
    power: main === undefined ? null : powerReport(main),
  };
}

function armReport(score: ArmScore, main: ArmScore | undefined) {
  const { arm } = score.found;
  const fell = main === undefined || main === score ? undefined : armAgainst(main, score);
  return {
    arm: arm.name,
    title: arm.title,
    kind: arm.kind,
    lens: arm.lens,
    brier: rivalsReport(score.means?.brier),
    log: rivalsReport(score.means?.log),
    // With the questions that no game can answer, at one half.
    filled:
      score.filled === undefined
        ? null
        : { brier: rivalsReport(score.filled.brier), log: rivalsReport(score.filled.log) },
    // Mean Brier score of this arm less that of the main one: above 0 this arm foretells worse.
    worse: fell === undefined ? null : gainReport(fell),
    changed: fell === undefined || main === undefined ? null : changedAnswers(main, score, true),
    changedApart: fell === undefined || main === undefined ? null : changedAnswers(main, score, false),
    answers: score.each.map(answerReport),
  };
}

/** How many answers of questions that are scored, or of those that are not, came out otherwise. */
function changedAnswers(main: ArmScore, other: ArmScore, ofScored: boolean): number {
  const said = (entry: ScoredForecast | undefined) => JSON.stringify(entry?.forecast.answers);
  return main.each.filter(
    (entry, index) => isScored(entry.forecast) === ofScored && said(entry) !== said(other.each[index]),
  ).length;
}

function answerReport(entry: ScoredForecast) {
  const { question, ask, first, answers } = entry.forecast;
  const games = sizeOf(answers);
  const counted = question.most !== undefined;
  const yes = games - countOf(answers, 0);
  return {
    question: question.id,
    scenario: ask.scenario,
    turn: ask.turn,
    scored: isScored(entry.forecast),
    first,
    role: roleOf(question),
    came: entry.came,
    games,
    yes: counted ? null : yes,
    share: round(entry.share),
    interval: counted ? null : intervalReport(shareInterval(yes, games)),
    counts: counted ? answers : null,
    median: counted ? quantileOf(answers, 1, 2) : null,
    brier: threeReport(entry.brier),
    log: threeReport(entry.log),
    ranked: threeReport(entry.ranked),
    because: ask.because,
    note: ask.note ?? null,
  };
}

function threeReport(three: Three | undefined) {
  if (three === undefined) return null;
  return {
    games: round(three.games),
    unchanged: round(three.unchanged),
    unknowing: round(three.unknowing),
  };
}

function rivalsReport(rivals: Means['brier']): RivalsReport;
function rivalsReport(rivals: Means['brier'] | undefined): RivalsReport | null;
function rivalsReport(rivals: Means['brier'] | undefined): RivalsReport | null {
  if (rivals === undefined) return null;
  const { questions, score } = rivals.unchanged.skill;
  return {
    questions,
    mean: round(score),
    against: RIVALS.map((rival) => ({
      rival,
      mean: round(rivals[rival].skill.baseline),
      ...gainReport(rivals[rival]),
    })),
  };
}

interface RivalsReport {
  readonly questions: number;
  readonly mean: number;
  readonly against: readonly ({ readonly rival: Rival; readonly mean: number } & ReturnType<
    typeof gainReport
  >)[];
}

function gainReport({ skill, overQuestions, overSubjects }: Against) {
  return {
    gain: round(skill.gain),
    skill: round(skill.skill),
    overQuestions: intervalsReport(overQuestions),
    overSubjects: intervalsReport(overSubjects),
  };
}

function intervalsReport(intervals: SkillIntervals | undefined) {
  return intervals === undefined ? null : { blocks: intervals.blocks, ...intervalReport(intervals.gain) };
}

function intervalReport({ low, high }: Interval) {
  return { low: round(low), high: round(high) };
}

type Split = (entry: ScoredForecast) => boolean;

/** Parts of the mean that mean something of their own; a part without questions is left out. */
const SPLITS: readonly (readonly [name: string, of: Split])[] = [
  ['something changed', ({ came, forecast }) => came !== truthOf(forecast.question, forecast.ask).before],
  ['nothing changed', ({ came, forecast }) => came === truthOf(forecast.question, forecast.ask).before],
  ['no source of the rules tells', ({ forecast }) => forecast.question.leak === 'none'],
  ['a source of the rules tells', ({ forecast }) => forecast.question.leak !== 'none'],
  ['no test asks anything near it', ({ forecast }) => forecast.question.near === undefined],
];

function startSplits(all: readonly ScoredForecast[]): readonly (readonly [name: string, of: Split])[] {
  const years = all.map(({ forecast }) => forecast.question.start.slice(0, 4));
  return [...new Set(years)]
    .toSorted()
    .map((year) => [`asked in ${year}`, ({ forecast }) => forecast.question.start.startsWith(year)]);
}

function splitsOf(main: ArmScore) {
  const all = main.each.filter(({ forecast }) => isScored(forecast));
  return [...SPLITS, ...startSplits(all)].flatMap(([split, of]) => {
    const part = all.filter(of);
    const mean = (rival: keyof Three) =>
      round(part.reduce((sum, { brier }) => sum + (brier?.[rival] ?? 0), 0) / part.length);
    if (part.length === 0) return [];
    const means = { games: mean('games'), unchanged: mean('unchanged'), unknowing: mean('unknowing') };
    return [{ split, questions: part.length, ...means }];
  });
}

function powerReport(main: ArmScore) {
  const gains = main.each.flatMap(({ forecast, brier }) =>
    isScored(forecast) && brier !== undefined ? [brier.unchanged - brier.games] : [],
  );
  if (gains.length < 2) return null;
  const power: Power = powerOf(gains);
  return {
    questions: power.questions,
    spread: round(power.spread),
    error: round(power.error),
    seen: round(power.seen),
    needed: power.needed,
  };
}

const DIGITS = 1_000_000;

function round(value: number): number;
function round(value: number | undefined): number | null;
function round(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * DIGITS) / DIGITS;
}
