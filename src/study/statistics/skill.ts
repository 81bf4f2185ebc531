// Whether a forecast beats a baseline, and how sure that is. Questions about one state, or one year, rise and fall
// together, so whole blocks of them are resampled, never single questions.

import { invariant } from '../../kit/never.ts';
import { type Interval, MISS } from './interval.ts';
import type { Below } from './luck.ts';

/** One question, scored: lower is better. */
export interface Scored {
  /** Questions of one block are not independent of each other. */
  readonly block: string;
  readonly score: number;
  readonly baseline: number;
}

export interface Skill {
  readonly questions: number;
  readonly score: number;
  readonly baseline: number;
  /** Mean baseline minus mean score: positive where the forecast is better. */
  readonly gain: number;
  /** 1 - score / baseline: 1 is perfect, 0 no better than the baseline; undefined of a perfect baseline. */
  readonly skill: number | undefined;
}

/** Mean scores, gain and skill. Pre: at least one question. */
export function skillOf(scored: readonly Scored[]): Skill {
  invariant(scored.length > 0, 'skill is shown on questions');
  return fromTotal(totalOf(scored));
}

export interface SkillIntervals {
  readonly blocks: number;
  readonly gain: Interval;
  /** Undefined if the baseline was perfect in some resample. */
  readonly skill: Interval | undefined;
}

/**
 * Percentile intervals of gain and skill over resampled blocks. Few blocks make them too short: 95 % intervals of the
 * gain held it in 94 % of 1000 experiments with 45 blocks or more, 93 % with 20, 89 % with 10, 83 % with 5. So say the
 * number of blocks beside them. Pre: at least 2 blocks; resamples is an integer >= 100; 0 < miss < 1.
 * Post: the same for the same questions (in any order) and luck.
 * Source: B. Efron and R. Tibshirani, "An Introduction to the Bootstrap" (1993), chapters 8.6 and 13.
 */
export function bootstrapSkill(
  scored: readonly Scored[],
  resamples: number,
  below: Below,
  miss = MISS,
): SkillIntervals {
  const blocks = blocksOf(scored).map(totalOf);
  invariant(blocks.length >= 2, 'resampling needs two blocks');
  invariant(resamples >= 100, 'an interval needs a hundred resamples');
  const skills = Array.from({ length: resamples }, () =>
    fromTotal(blocks.map(() => blocks[below(blocks.length)] ?? NOTHING).reduce(add)),
  );
  const ratios = skills.flatMap(({ skill }) => (skill === undefined ? [] : [skill]));
  return {
    blocks: blocks.length,
    gain: middle(
      skills.map(({ gain }) => gain),
      miss,
    ),
    skill: ratios.length < resamples ? undefined : middle(ratios, miss),
  };
}

interface Total {
  readonly questions: number;
  readonly score: number;
  readonly baseline: number;
}

const NOTHING: Total = { questions: 0, score: 0, baseline: 0 };

function add(a: Total, b: Total): Total {
  return {
    questions: a.questions + b.questions,
    score: a.score + b.score,
    baseline: a.baseline + b.baseline,
  };
}

/** Sums of sorted scores: adding floats in another order could change the last digit. */
function totalOf(scored: readonly Scored[]): Total {
  const sum = (values: readonly number[]) => values.toSorted((a, b) => a - b).reduce((x, y) => x + y, 0);
  return {
    questions: scored.length,
    score: sum(scored.map(({ score }) => score)),
    baseline: sum(scored.map(({ baseline }) => baseline)),
  };
}

function fromTotal({ questions, score, baseline }: Total): Skill {
  return {
    questions,
    score: score / questions,
    baseline: baseline / questions,
    gain: (baseline - score) / questions,
    skill: baseline === 0 ? undefined : 1 - score / baseline,
  };
}

/** The questions by block, blocks in order of their names. */
function blocksOf(scored: readonly Scored[]): readonly (readonly Scored[])[] {
  const blocks = new Map<string, Scored[]>();
  for (const one of scored) {
    const block = blocks.get(one.block);
    if (block === undefined) blocks.set(one.block, [one]);
    else block.push(one);
  }
  return [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, questions]) => questions);
}

/** The middle 1 - miss of the values. */
function middle(values: readonly number[], miss: number): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { low: at(miss / 2), high: at(1 - miss / 2) };
}
