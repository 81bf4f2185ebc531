// What a report is made of, on studies of the invented region: conclusions, readings, shares, numbers, boxes, and the
// games a reader should open.
import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Conclusion, holdingsOf } from '../../../src/study/findings/conclusions.ts';
import { findingsIn } from '../../../src/study/findings/findings.ts';
import { distancesOf } from '../../../src/study/findings/typical.ts';
import { newBenches } from '../../../src/study/run/benches.ts';
import { playGame } from '../../../src/study/run/game.ts';
import { shardPath } from '../../../src/study/store/folder.ts';
import { ownFolder } from '../../record/sample.ts';
import { HEAD, OUTCOMES, planOf, runIn } from '../lab.ts';

const folder = ownFolder();

const LEVERS = `levers:
  - { name: loanless, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }
  - { name: dry, title: No squalls at first, opening: [{ track: squall, to: 0 }] }
`;
const LOANLESS = LEVERS.split('\n').slice(0, 2).join('\n').concat('\n');
const SIXTY = 'seeds: { from: 1, count: 60 }\n';
const NUMBERS = `uncertainties:
  - { name: favour, set: CN-001a, range: [-60, 60] }
`;

async function found(name: string, text: string, interest?: { outcome: string; atLeast: number }) {
  const plan = planOf(text);
  const ensemble = await runIn(`${folder}/${name}`, plan);
  const findings = await findingsIn(plan, ensemble.folder, interest);
  if (findings === undefined) throw new Error('there are games');
  return { plan, ensemble, findings };
}

describe('the findings of a study', () => {
  it('say what each lever changed as the study does, with its size and sign', async () => {
    const { findings, ensemble } = await found('plain', HEAD + SIXTY + LEVERS + OUTCOMES);
    const loans = findings.conclusions.find(
      ({ variant, outcome }) => variant === 'loanless' && outcome === 'loans',
    );
    expect(loans).toMatchObject({ mean: 0, sign: 'down', few: false, pairs: 60 });
    expect(loans?.difference).toBe(-(loans?.baseMean ?? 0));
    expect(loans?.changedShare).toBe((loans?.changed ?? 0) / 60);
    expect(loans?.effect).toBeLessThan(0);
    expect(findings).toMatchObject({
      digest: ensemble.digest,
      whole: true,
      failed: 0,
      holdings: [],
      numbers: [],
    });
    expect(findings.boxes).toBeUndefined();
  });

  it('share the variance out: all of it, and to the lever what the lever does', async () => {
    const { findings } = await found('plain', HEAD + SIXTY + LEVERS + OUTCOMES);
    for (const { sources } of findings.shares) {
      const { luck = 0, levers = 0, uncertainties = 0, interaction = 0 } = sources ?? {};
      expect(luck + levers + uncertainties + interaction).toBeCloseTo(1, 9);
      expect(uncertainties).toBe(0);
    }
    const [loans, pacts] = findings.shares;
    expect(loans?.sources?.levers).toBeGreaterThan(pacts?.sources?.levers ?? 1);
  });

  it('are about the seeds that are there where a study was broken off', async () => {
    const text = `${HEAD}seeds: { from: 1, count: 600 }\n${LEVERS}${OUTCOMES}`;
    const { plan, ensemble } = await found('broken', text);
    rmSync(shardPath(ensemble.folder, 1));
    const findings = await findingsIn(plan, ensemble.folder);
    const { shardSeeds } = plan.manifest;
    expect(findings).toMatchObject({
      whole: false,
      shards: 1,
      seeds: { from: 1, count: shardSeeds, wanted: 600 },
    });
    expect(findings?.digest).not.toBe(ensemble.digest);
  });

  it('name a typical game and far ones that play to the same end again', async () => {
    const { plan, findings } = await found('plain', HEAD + SIXTY + LEVERS + OUTCOMES);
    expect(findings.typical.map(({ name }) => name)).toEqual(['base', 'loanless', 'dry']);
    for (const { cell, typical, outliers } of findings.typical) {
      const { bench, players } = newBenches(plan)(cell);
      for (const game of [typical, ...outliers]) {
        const again = playGame(bench, players, game.seed);
        expect(again.hashes.at(-1)).toBe(game.hash);
        expect(again.outcomes).toEqual(game.outcomes);
        expect(game.distance).toBeGreaterThanOrEqual(typical.distance);
      }
    }
  });

  it('put readings side by side', async () => {
    const text = `${HEAD}lenses: [base, low-water]\n${SIXTY}${LEVERS}${OUTCOMES}`;
    const { findings } = await found('readings', text);
    const loans = findings.holdings.find(
      ({ variant, outcome }) => variant === 'loanless' && outcome === 'loans',
    );
    expect(loans).toMatchObject({
      holds: 'all',
      readings: [{ lens: 'base', sign: 'down' }, { lens: 'low-water' }],
    });
    expect(findings.holdings).toHaveLength(4);
  });
});

describe('the numbers and boxes of a study', () => {
  it('are bars where one number is turned at a time', async () => {
    const text = `${HEAD}${SIXTY}${NUMBERS}design: { kind: one-at-a-time, levels: 3 }\n${LOANLESS}${OUTCOMES}`;
    const { findings } = await found('bars', text);
    const [first] = findings.numbers;
    expect(first?.ranking.kind).toBe('tornado');
    if (first?.ranking.kind !== 'tornado') return;
    expect(first.ranking.rows).toMatchObject([{ name: 'favour', lowAt: -60, highAt: 60 }]);
    expect(findings.shares).toEqual([]);
    expect(new Set(findings.numbers.map(({ variant }) => variant))).toContain('loanless');
  });

  it('are effects of walks, and indices, where the design is one of those', async () => {
    const walks = await found(
      'walks',
      `${HEAD}${SIXTY}${NUMBERS}design: { kind: morris, size: 4 }\n${LOANLESS}${OUTCOMES}`,
    );
    expect(new Set(walks.findings.numbers.map(({ ranking }) => ranking.kind))).toEqual(new Set(['morris']));
    const sobol = await found(
      'sobol',
      `${HEAD}${SIXTY}${NUMBERS}design: { kind: saltelli, size: 4 }\n${LOANLESS}${OUTCOMES}`,
    );
    expect(new Set(sobol.findings.numbers.map(({ ranking }) => ranking.kind))).toEqual(new Set(['sobol']));
  });

  it('find the lever among what was sampled, and say it in words', async () => {
    const text = `${HEAD}${SIXTY}${NUMBERS}design: { kind: lhs, size: 8 }\n${LOANLESS}${OUTCOMES}`;
    const { findings } = await found('boxes', text, { outcome: 'loans', atLeast: 1 });
    expect(findings.boxes).toMatchObject({ outcome: 'loans', atLeast: 1, cases: 960 });
    expect(findings.boxes?.share).toBeLessThan(1);
    const [box] = findings.boxes?.boxes ?? [];
    expect(box?.sentence).toMatch(/`variant` is base/);
    expect(box?.density).toBeGreaterThan(findings.boxes?.share ?? 1);
  });
});

describe('a conclusion across readings', () => {
  const row = (lens: string, sign: Conclusion['sign']): Conclusion => ({
    ...{
      outcome: 'o',
      title: 'O',
      variant: 'v',
      lens,
      pairs: 9,
      baseMean: 0,
      mean: 0,
      difference: 0,
      low: 0,
    },
    ...{
      high: 0,
      method: 'student',
      changed: 9,
      pairingGain: 1,
      effect: 0,
      changedShare: 1,
      few: false,
      sign,
    },
  });
  it.each([
    [['up', 'up'], 'all'],
    [['up', 'none'], 'some'],
    [['up', 'down', 'none'], 'flips'],
    [['none', 'none'], 'none'],
  ] as const)('%j is %s', (signs, holds) => {
    expect(holdingsOf(signs.map((sign, i) => row(`lens-${i}`, sign)))).toMatchObject([{ holds }]);
  });
});

describe('the distance of games', () => {
  it('is what comes of looking at every pair', () => {
    const columns = [
      [1, 5, 5, 9, -3],
      [0, 0, 1, 0, 0],
      [7, 7, 7, 7, 7],
    ];
    const deviation = (list: readonly number[]) => {
      const mean = list.reduce((a, b) => a + b, 0) / list.length;
      return Math.sqrt(list.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (list.length - 1));
    };
    const byPairs = [0, 1, 2, 3, 4].map((i) =>
      columns.reduce((total, list) => {
        const spread = deviation(list);
        const sum = list.reduce((far, value) => far + Math.abs(value - (list[i] ?? 0)), 0);
        return spread === 0 ? total : total + sum / spread / 4;
      }, 0),
    );
    distancesOf(columns, 5).forEach((distance, i) => {
      expect(distance).toBeCloseTo(byPairs[i] ?? -1, 12);
    });
  });
});
