// Twenty single levers on the founding game, and how many times more games each would need if its two sides did not play the
// same seeds. The levers were fixed before any gain was looked at; their
// files stay as they are, so that the table cannot be chosen by what it says.

import { readdirSync, readFileSync } from 'node:fs';
import { sha256 } from '../../src/record/chain.ts';
import { formatProblem } from '../../src/rulebook/problem.ts';
import { readStudy, studyProblems } from '../../src/study/check.ts';
import { type Conclusion, conclusionsOf } from '../../src/study/findings/conclusions.ts';
import type { Ground } from '../../src/study/plan/ground.ts';
import { planStudy } from '../../src/study/plan/manifest.ts';
import type { Ensemble } from '../../src/study/run/ensemble.ts';
import { digestOf, playShardWhole } from '../../src/study/run/shard.ts';
import { addShard, newTally, pairsIn } from '../../src/study/run/tally.ts';
import { compareAmounts } from '../../src/study/statistics/comparison.ts';
import { type Pairs, pairsOf } from '../../src/study/statistics/pairs.ts';
import type { Study } from '../../src/study/study.ts';
import { ROOT } from '../architecture/house.ts';
import { DUSHANBE, readBox } from '../support/boxes.ts';

const FOLDER = `${ROOT}/tests/findings/pairing`;

export interface LeverStudy {
  readonly file: string;
  readonly study: Study;
  readonly lever: string;
  /** What the file says the lever is about, and which of its kinds it is. */
  readonly primary: string;
  readonly kind: string;
}

export function pairingGround(): Ground {
  const { book, scenario } = readBox(DUSHANBE);
  return { books: new Map([['base', book]]), scenario };
}

/** The twenty files, in their order. Throws with whatever `check` would say of one. */
export function leverStudies(ground: Ground): readonly LeverStudy[] {
  return readdirSync(FOLDER)
    .sort()
    .map((file) => {
      const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
      const read = readStudy(file, text);
      if (!read.ok) throw new Error(read.error.map(formatProblem).join('\n'));
      const { study, source } = read.value;
      const problems = studyProblems(study, source, ground).map(formatProblem);
      const [, kind] = /^# Lever .*; kind: ([a-z]+)\.$/m.exec(text) ?? [];
      const [, primary] = /^# Primary outcome: ([a-z-]+)$/m.exec(text) ?? [];
      const lever = study.levers?.length === 1 ? study.levers[0]?.name : undefined;
      if (problems.length > 0) throw new Error(problems.join('\n'));
      if (lever === undefined || kind === undefined || study.outcomes.every(({ name }) => name !== primary)) {
        throw new Error(`${file} has one lever, and names its kind and its primary outcome`);
      }
      return { file, study, lever, primary: primary ?? '', kind };
    });
}

/** All levers and all outcomes as one study: the same games as of each file by itself, with the base played once. */
export function allTogether(studies: readonly LeverStudy[], count: number): Study {
  const outcomes = new Map(studies.flatMap(({ study }) => study.outcomes).map((one) => [one.name, one]));
  return {
    study: 'pairing',
    title: 'What pairing gains',
    text: 'Every lever by itself against one base.',
    scenario: DUSHANBE.scenario,
    seeds: { from: 1, count },
    levers: studies.flatMap(({ study }) => study.levers ?? []),
    outcomes: [...outcomes.values()],
  };
}

/** Plays a study here, keeping no files. */
export function playedHere(study: Study, ground: Ground): Ensemble {
  const plan = planStudy(study, ground, '0.0.0');
  const tally = newTally(plan);
  const digests: string[] = [];
  const faults: string[] = [];
  for (let shard = 0; shard < plan.shards; shard++) {
    const rows = playShardWhole(plan, shard);
    addShard(tally, plan, rows);
    digests.push(digestOf(rows));
    faults.push(...rows.faults);
  }
  const whole = { folder: '', look: undefined, whole: true, found: 0, played: plan.shards, audited: 0 };
  return { ...whole, plan, tally, faults, digest: sha256(digests.join('\n')) };
}

/** One lever on its primary outcome, and on all outcomes of its file. */
export interface Gain {
  readonly of: LeverStudy;
  readonly primary: Conclusion;
  readonly all: readonly Conclusion[];
  /** The gain on the primary outcome if both sides ranked their games alike: no way of sharing luck does better. */
  readonly most: number | undefined;
  /** Games that parted from their base's at all. */
  readonly parted: number;
}

export function gainsIn(found: Ensemble, studies: readonly LeverStudy[]): readonly Gain[] {
  const conclusions = conclusionsOf(found);
  return studies.map((of, place) => {
    const all = of.study.outcomes.flatMap(({ name }) =>
      conclusions.filter(({ variant, outcome }) => variant === of.lever && outcome === name),
    );
    const primary = all.find(({ outcome }) => outcome === of.primary);
    if (primary === undefined) throw new Error(`${of.file} was compared on ${of.primary}`);
    const contrast = found.tally.contrasts.find(({ variant }) => variant === place + 1);
    const column = found.plan.manifest.outcomes.findIndex(({ name }) => name === of.primary);
    const most = contrast && compareAmounts(rankedAlike(pairsIn(contrast, column))).pairingGain;
    return { of, primary, all, most, parted: found.tally.cells[place + 1]?.diverged ?? 0 };
  });
}

/** The same outcomes of both sides, the least beside the least and the most beside the most. */
function rankedAlike({ first, second }: Pairs): Pairs {
  const [a, b] = [first, second].map((side) =>
    side.flatMap(([value, count]) => new Array<number>(count).fill(value)),
  );
  return pairsOf((a ?? []).map((value, place) => [value, b?.[place] ?? 0] as const));
}
