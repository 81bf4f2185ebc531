// Which interval a comparison has: it follows from what an outcome can be, and is the one that statistics give for it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparisonsOf } from '../../src/study/compare.ts';
import { widestHalf } from '../../src/study/run/precision.ts';
import { pairsIn } from '../../src/study/run/tally.ts';
import { compareAmounts, compareShares } from '../../src/study/statistics/comparison.ts';
import { halfWidth } from '../../src/study/statistics/interval.ts';
import { turnedInterval } from '../../src/study/statistics/turned-interval.ts';
import { ownFolder } from '../record/sample.ts';
import { HEAD, planOf, runIn, SEEDS } from './lab.ts';

const folder = ownFolder();

const LEVERS = `levers:
  - { name: loanless, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }
  - { name: dry, title: Dry, opening: [{ track: squall, to: 0 }] }
`;

const OUTCOMES = `outcomes:
  - { name: loans, title: Loans made, proposed: [loan] }
  - { name: ever, title: High water, ever: { at_least: [{ gauge: squall, of: [reed, squalls] }, 40] } }
  - { name: when, title: When, when: { at_least: [{ gauge: squall, of: [reed, squalls] }, 40] } }
  - { name: good, title: A good name, met: { seat: tidewater, objective: good-name } }
  - { name: goals, title: Goals met, met: { seat: tidewater } }
`;

const found = await runIn(join(folder, 'plain'), planOf(`${HEAD}${SEEDS}${LEVERS}${OUTCOMES}`));
const rows = comparisonsOf(found);
const of = (variant: string, outcome: string) =>
  rows.find((row) => row.variant === variant && row.outcome === outcome);

describe('a comparison', () => {
  it("has the score interval where an outcome is no or yes, and Student's elsewhere", () => {
    const methods = rows
      .filter(({ variant }) => variant === 'dry')
      .map(({ outcome, method }) => [outcome, method]);
    expect(Object.fromEntries(methods)).toEqual({
      loans: 'student',
      ever: 'score',
      when: 'student',
      good: 'score',
      goals: 'student',
    });
  });

  it('says the numbers of the statistics for it', () => {
    for (const [place, { name }] of found.plan.study.outcomes.entries()) {
      const contrast = found.tally.contrasts[1];
      if (contrast === undefined) throw new Error('the second lever was played');
      const pairs = pairsIn(contrast, place);
      const row = of('dry', name);
      const { low, high } =
        row?.method === 'score' ? compareShares(pairs).interval : compareAmounts(pairs).interval;
      expect([row?.low, row?.high]).toEqual([low, high]);
    }
  });

  it('leaves something open where no pair turned', () => {
    const row = of('loanless', 'ever');
    expect(row).toMatchObject({ changed: 0, difference: 0, method: 'score' });
    expect(row).toMatchObject(turnedInterval(0, 0, 40));
    expect(row?.high).toBeGreaterThan(0.05);
  });

  it('is as wide as a precision takes it to be', () => {
    for (const [place, { name }] of found.plan.study.outcomes.entries()) {
      const halves = rows.filter(({ outcome }) => outcome === name).map(halfWidth);
      expect(widestHalf(found.plan, found.tally, place, 0.05)).toBe(Math.max(...halves));
    }
  });

  it("of means over several points is Student's, whatever is asked", async () => {
    const doubts = 'uncertainties: [{ name: habit, set: CN-001a, range: [60, 80] }]\n';
    const text = `${HEAD}${SEEDS}${LEVERS}${doubts}design: { kind: full-factorial, levels: 2 }\n${OUTCOMES}`;
    const several = comparisonsOf(await runIn(join(folder, 'points'), planOf(text)));
    expect(new Set(several.map(({ method }) => method))).toEqual(new Set(['student']));
  });
});
