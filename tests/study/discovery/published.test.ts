// PRIM and the tree against numbers others have published for the data of Bryant and Lempert (2010): 882 runs of a
// model of energy policy, 89 of them of interest. The data are not ours to give away; where they do not lie beside the
// project, these tests are skipped and say so.
import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Cases } from '../../../src/study/discovery/cases.ts';
import { type FoundBox, prim } from '../../../src/study/discovery/prim.ts';
import { sayBox } from '../../../src/study/discovery/sentence.ts';
import { growTree, leavesOf } from '../../../src/study/discovery/tree.ts';
import { ROOT } from '../../architecture/house.ts';

const FILE = '../shared/data/bryant-lempert.csv';
const PATH = `${ROOT}/${FILE}`;

// The peeling trajectory in the documentation of the EMA Workbench (prim, peel_alpha 0.1): coverage, density, mass and
// restricted dimensions of boxes 0 to 27.
const TRAJECTORY = [
  [1, 0.10090702947845805, 1, 0],
  [1, 0.11237373737373738, 0.8979591836734694, 1],
  [1, 0.12535211267605634, 0.8049886621315193, 2],
  [1, 0.13949843260188088, 0.7233560090702947, 2],
  [1, 0.15532286212914484, 0.6496598639455783, 3],
  [1, 0.17348927875243664, 0.5816326530612245, 3],
  [1, 0.1943231441048035, 0.5192743764172335, 3],
  [1, 0.21601941747572814, 0.4671201814058957, 3],
  [1, 0.2418478260869565, 0.41723356009070295, 3],
  [1, 0.270516717325228, 0.373015873015873, 3],
  [1, 0.30067567567567566, 0.3356009070294785, 3],
  [0.9887640449438202, 0.3333333333333333, 0.29931972789115646, 3],
  [0.9775280898876404, 0.3670886075949367, 0.2687074829931973, 3],
  [0.9662921348314607, 0.40375586854460094, 0.24149659863945577, 3],
  [0.9550561797752809, 0.44502617801047123, 0.2165532879818594, 4],
  [0.9213483146067416, 0.4823529411764706, 0.1927437641723356, 4],
  [0.9101123595505618, 0.5328947368421053, 0.17233560090702948, 4],
  [0.8764044943820225, 0.5735294117647058, 0.15419501133786848, 4],
  [0.8426966292134831, 0.6198347107438017, 0.13718820861678005, 4],
  [0.8314606741573034, 0.6851851851851852, 0.12244897959183673, 4],
  [0.797752808988764, 0.7319587628865979, 0.10997732426303855, 4],
  [0.7528089887640449, 0.7701149425287356, 0.09863945578231292, 4],
  [0.7303370786516854, 0.8333333333333334, 0.08843537414965986, 4],
  [0.6853932584269663, 0.8714285714285714, 0.07936507936507936, 4],
  [0.6404494382022472, 0.9047619047619048, 0.07142857142857142, 4],
  [0.5842696629213483, 0.9285714285714286, 0.06349206349206349, 5],
  [0.5393258426966292, 0.96, 0.05668934240362812, 6],
  [0.5056179775280899, 1, 0.05102040816326531, 6],
];

// Coverage, density and mass of the eight leaves of the tree in the same documentation, densest first.
const LEAVES = [
  [0.606742, 0.642857, 0.095238],
  [0.224719, 0.434783, 0.052154],
  [0.11236, 0.227273, 0.049887],
  [0.044944, 0.090909, 0.049887],
  [0.011236, 0.021739, 0.052154],
  [0, 0, 0.546485],
  [0, 0, 0.103175],
  [0, 0, 0.05102],
];

function readCases(): Cases {
  const [header = [], ...lines] = readFileSync(PATH, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return {
    variables: header.slice(2, 11).map((name) => ({ kind: 'number', name, isWhole: false })),
    rows: lines.map((cells) => cells.slice(2, 11).map(Number)),
    hits: lines.map((cells) => cells[15] === '1'),
  };
}

describe('the data of Bryant and Lempert', () => {
  beforeEach(({ skip }) => {
    skip(!existsSync(PATH), `no ${FILE}: it holds the published data this test compares with`);
  });

  const peeled = () => prim(readCases(), { peel: 0.1 });

  it('are peeled as published, box by box', () => {
    const found = peeled().map(({ figures: { coverage, density, mass, restricted } }) => [
      coverage,
      density,
      mass,
      restricted.length,
    ]);
    expect(found.slice(0, 28)).toEqual(TRAJECTORY.map((row) => row.map(near)));
  });

  it('give the published box: coverage 0.752809, density 0.770115, mass 0.0986395, four limits', () => {
    const cases = readCases();
    const { box, figures, quasiPs } = peeled()[21] as FoundBox;
    expect(figures.coverage).toBeCloseTo(0.752809, 6);
    expect(figures.density).toBeCloseTo(0.770115, 6);
    expect(figures.mass).toBeCloseTo(0.0986395, 7);
    const limits = quasiPs.map(({ variable, side, p }) => {
      const limit = box[variable];
      const at = limit?.kind === 'between' && side !== 'options' ? limit[side] : undefined;
      return [cases.variables[variable]?.name, side, at, p];
    });
    expect(limits).toEqual([
      ['Cellulosic cost', 'low', expect.closeTo(72.650002, 5), expect.closeTo(0.15741333528927348, 11)],
      ['Total biomass', 'high', expect.closeTo(755.799988, 5), expect.closeTo(4.716968553178765e-6, 16)],
      ['Demand elasticity', 'low', expect.closeTo(-0.422, 5), expect.closeTo(1.1849299115762218e-16, 27)],
      ['Biomass backstop price', 'low', expect.closeTo(150.049995, 5), expect.closeTo(3.5151125302e-11, 20)],
    ]);
  });

  it('are said in plain words', () => {
    const [whole, found] = [peeled()[0] as FoundBox, peeled()[21] as FoundBox];
    expect(sayBox(readCases().variables, whole.box, found, 'cost too much')).toBe(
      'When `Cellulosic cost` is at least 72.65, `Total biomass` is at most 755.8, `Demand elasticity` is at least ' +
        '-0.422 and `Biomass backstop price` is at least 150, 77 of 100 games cost too much. These are 75 of 100 of ' +
        'all games that do; 10 of 100 games lie here.',
    );
  });

  it('are cut into the published leaves by a tree of leaves of 44 cases or more', () => {
    const leaves = leavesOf(growTree(readCases(), { depth: 8, leastMass: 44 / 882 }));
    const found = leaves.map(({ figures: { coverage, density, mass } }) => [coverage, density, mass]);
    expect(found.slice(0, 5)).toEqual(LEAVES.slice(0, 5).map((row) => row.map(near)));
    const byMass = (rows: readonly (readonly number[])[]) =>
      rows.toSorted((a, b) => (b[2] ?? 0) - (a[2] ?? 0));
    expect(byMass(found.slice(5))).toEqual(LEAVES.slice(5).map((row) => row.map(near)));
  });
});

function near(value: number): unknown {
  return expect.closeTo(value, 6);
}
