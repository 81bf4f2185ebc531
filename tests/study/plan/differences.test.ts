// A cell differs from its base exactly as declared; what does not is caught, as when a sweep plays copies of its base.
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/record/chain.ts';
import { cellAt, layoutOf } from '../../../src/study/plan/cell.ts';
import {
  changesNothing,
  declaredDifferences,
  foundDifferences,
  mismatch,
} from '../../../src/study/plan/differences.ts';
import { openPlan, planFrom } from '../../../src/study/plan/manifest.ts';
import { resolveCell } from '../../../src/study/plan/resolve.ts';
import { must, mustNot } from '../../record/sample.ts';
import { GROUND, HEAD, OUTCOMES, planOf, SEEDS, studyOf } from '../lab.ts';

const TEXT = `${HEAD}${SEEDS}levers:
  - { name: deaf, title: Deaf, rules: [{ set: CN-001a, add: 10 }, { off: CN-003 }, { set: SY-008, to: 40 }] }
  - { name: calm, title: Calm, opening: [{ track: squall, to: 0 }] }
  - { name: both, title: Both, with: [deaf, calm], policies: [{ actor: tidewater, policy: boats }] }
  - { name: low, title: Low, lens: low-water }
${OUTCOMES}`;

const study = studyOf(TEXT);
const layout = layoutOf(study, GROUND);

function differencesOf(name: string) {
  const cell = cellAt(
    layout,
    layout.variants.findIndex((variant) => variant.name === name),
  );
  const resolved = must(resolveCell(study, GROUND, layout, cell));
  return {
    declared: declaredDifferences(study, GROUND, layout, cell),
    found: foundDifferences(GROUND, layout, cell, resolved),
    cell,
  };
}

describe('the differences of a cell', () => {
  it('are those its lever names, found in what is resolved', () => {
    const rules = [
      'CN-001a.add=10',
      'CN-003a off',
      'CN-003b off',
      'CN-003c off',
      'CN-003d off',
      'SY-008.to=40',
    ];
    expect(differencesOf('base').found).toEqual([]);
    expect(differencesOf('deaf').found).toEqual(rules);
    const calm = differencesOf('calm').found;
    expect(calm).toHaveLength(2);
    expect(calm.every((line) => /^cell \d+=0$/.test(line))).toBe(true);
    expect(differencesOf('both').found).toEqual([...rules, ...calm, 'policy tidewater=clan-boats'].sort());
    expect(differencesOf('low').found).toEqual(['lens low-water']);
    for (const { name } of layout.variants) {
      const { declared, found } = differencesOf(name);
      expect(declared).toEqual(found);
    }
  });

  it('that are declared and not there, or there and not declared, are told', () => {
    const { declared, cell } = differencesOf('both');
    const copy = must(resolveCell(study, GROUND, layout, cellAt(layout, 0)));
    const silent = foundDifferences(GROUND, layout, cell, copy);
    expect(silent).toEqual([]);
    expect(mismatch(declared, silent)).toContain('declared and not there: CN-001a.add=10, CN-003a off');
    expect(mismatch([], declared)).toContain('there and not declared: CN-001a.add=10');
  });
});

describe('designs', () => {
  const axes = `uncertainties:
  - { name: habit, set: CN-001a, range: [60, 80] }
  - { name: squalls, opening: { track: squall, at: [reed] }, options: [0, 80] }
`;
  const design = (kind: string) => planOf(`${HEAD}${SEEDS}${axes}design: ${kind}\n${OUTCOMES}`);

  it('turn every combination, or one thing at a time from what is there', () => {
    const full = design('{ kind: full-factorial, levels: 2 }');
    expect(full.layout.points).toEqual([
      [60, 0],
      [60, 80],
      [80, 0],
      [80, 80],
    ]);
    const single = design('{ kind: one-at-a-time }');
    // 70 is there already, and is not tried twice.
    expect(single.layout.points).toEqual([
      [null, null],
      [60, null],
      [80, null],
      [null, 0],
      [null, 80],
    ]);
    expect(single.manifest.cells[0]?.changes).toEqual([]);
    expect(single.manifest.cells[1]?.changes).toEqual(['CN-001a.add=60']);
    expect(single.manifest.cells.map(({ base }) => base)).toEqual([0, 0, 0, 0, 0]);
  });

  it('turn each assumed number of the rules by itself', () => {
    const plan = planOf(
      `${HEAD}${SEEDS}assumptions: { of: [PR-001, SY-004], percent: 50 }\ndesign: { kind: one-at-a-time, levels: 2 }\n${OUTCOMES}`,
    );
    const changes = plan.manifest.cells.map((cell) => cell.changes.join());
    expect(changes).toEqual([
      '',
      'PR-001a.add=1',
      'PR-001a.add=3',
      'PR-001b.add=0',
      'PR-001b.add=2',
      'SY-004.to=1',
      'SY-004.to=3',
    ]);
  });

  it.each([
    ['{ kind: lhs, size: 10 }', 10],
    ['{ kind: sobol, size: 16, seed: 4 }', 16],
    ['{ kind: saltelli, size: 4 }', 16],
    ['{ kind: morris, size: 3 }', 9],
  ])('%s gives as many points as it says, within the ranges, and the same each time', (kind, points) => {
    const plan = design(kind);
    expect(plan.layout.points).toHaveLength(points);
    expect(design(kind).hash).toBe(plan.hash);
    for (const [habit, squalls] of plan.layout.points) {
      expect(habit).toBeGreaterThanOrEqual(60);
      expect(habit).toBeLessThanOrEqual(80);
      expect([0, 80]).toContain(squalls);
    }
  });
});

describe('a manifest', () => {
  const plan = planOf(TEXT);

  it('is opened by the engine that wrote it, and by no other', () => {
    expect(must(openPlan(plan.text, plan.hash)).manifest).toEqual(plan.manifest);
    expect(mustNot(openPlan(plan.text, sha256('x')))).toContain('not the one the work was given out for');
    const other = (change: object) => {
      const text = JSON.stringify({ ...plan.manifest, ...change });
      return mustNot(openPlan(text, sha256(text)));
    };
    expect(other({ engine: 'f'.repeat(64) })).toContain('made by another engine');
    expect(other({ node: 12 })).toContain('made by another node');
    expect(other({ scenario: plan.manifest.scenario.replace('"turns":6', '"turns":5') })).toContain(
      'the scenario of the manifest',
    );
  });

  it('is another one when anything of the study is, and holds all that a worker needs', () => {
    expect(planOf(TEXT.replace('add: 10', 'add: 11')).hash).not.toBe(plan.hash);
    expect(planOf(TEXT).hash).toBe(plan.hash);
    expect(planFrom(plan.text).manifest.cells).toEqual(plan.manifest.cells);
  });
});

describe('a variant that comes out as its base', () => {
  const idle = (one: string, other: string, more = '') => {
    const two = studyOf(
      `${HEAD}${SEEDS}${more}variants:\n  - { name: one, title: One${one} }\n  - { name: two, title: Two${other} }\n${OUTCOMES}`,
    );
    const laid = layoutOf(two, GROUND);
    return laid.lenses.map((_, lens) => changesNothing(two, GROUND, laid, lens, 1));
  };
  const seats = (policy: string) => `, policies: [{ actor: tidewater, policy: ${policy} }]`;

  it('is known for it, whatever it says', () => {
    const random = 'policies: [{ actor: tidewater, policy: random }]\n';
    expect(idle('', ', lens: base')).toEqual([true]);
    expect(idle(seats('trade'), seats('port-trade'))).toEqual([true]);
    expect(idle('', seats('random'), random)).toEqual([true]);
    expect(idle('', seats('trade'), 'lenses: [base, low-water]\n')).toEqual([true, true]);
  });

  it('is not one that binds an answer, forbids an order or seats another', () => {
    expect(idle('', ', answers: [{ actor: reed, actions: [pact], answer: accept }]')).toEqual([false]);
    expect(idle('', ', forbids: [{ actor: highland, actions: [loan] }]')).toEqual([false]);
    expect(idle('', seats('boats'))).toEqual([false]);
    expect(idle('', ', lens: low-water')).toEqual([false]);
  });
});
