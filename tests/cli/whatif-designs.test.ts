// Every design a study may have, from the shell: it is played, and the report says what that design can tell, in words, as
// data and as a page.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland } from './desk.ts';

const folder = ownFolder();

/** What Reed Island grants everybody by habit decides its pacts; nobody lends by it. */
const study = (design: string) => `study: tides
title: Tides
text: What the water changes
scenario: lagoon
seeds: { from: 1, count: 30 }
uncertainties:
  - { name: habit, set: CN-001a, range: [-60, 90] }
  - { name: squall, opening: { track: squall, at: [reed, squalls] }, range: [0, 9] }
design: ${design}
outcomes:
  - { name: pacts, title: Pacts agreed, accepted: [pact] }
`;

async function told(kind: string, design: string) {
  const file = join(folder, `${kind}.yaml`);
  writeFileSync(file, study(design));
  const games = join(folder, kind);
  const ran = await heartland('whatif', file, ...BOX, '--out', games);
  expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: '' });
  const report = (...more: readonly string[]) => heartland('whatif', 'report', games, ...more);
  const page = join(folder, `${kind}.html`);
  await report('--out', page);
  const json = JSON.parse((await report('--json')).out);
  return { text: (await report()).out, page: readFileSync(page, 'utf8'), json };
}

/** Names in the order of their weight. */
const order = (json: { numbers: { ranking: { rows: { name: string }[] } }[] }) =>
  json.numbers[0]?.ranking.rows.map(({ name }) => name);

describe('a study that samples', () => {
  it('one at a time: a tornado, the number that matters on top', async () => {
    const { text, page, json } = await told('one-at-a-time', '{ kind: one-at-a-time, levels: 2 }');
    expect(json.numbers[0].ranking.kind).toBe('tornado');
    expect(order(json)).toEqual(['habit', 'squall']);
    const [{ low, high, reach }] = json.numbers[0].ranking.rows;
    expect(reach).toBe(Math.max(0, low.value, high.value) - Math.min(0, low.value, high.value));
    expect(reach).toBeGreaterThan(1);
    expect(text).toContain('At its low end');
    expect(text).toMatch(/\| habit \| *\d+\.\d\d \| -60: /);
    expect(page).toContain('what each number does at its ends');
    expect(json.boxes).toBeUndefined();
  });

  it('by Morris: mu*, mu and sigma with intervals', async () => {
    const { text, page, json } = await told('morris', '{ kind: morris, size: 6 }');
    expect(json.numbers[0].ranking.kind).toBe('morris');
    expect(order(json)).toEqual(['habit', 'squall']);
    const [first] = json.numbers[0].ranking.rows;
    expect(first.muStar.value).toBeGreaterThan(1);
    expect(first.muStar.value).toBeGreaterThanOrEqual(Math.abs(first.mu.value));
    expect(first.muStar.low).toBeLessThan(first.muStar.high);
    for (const word of ['mu\u2217', 'sigma']) expect(text).toContain(word);
    expect(page).toContain('mean size of each number’s effect');
  });

  it('by Saltelli: first and total Sobol indices with intervals', async () => {
    const { text, page, json } = await told('saltelli', '{ kind: saltelli, size: 16 }');
    expect(json.numbers[0].ranking.kind).toBe('sobol');
    expect(order(json)).toEqual(['habit', 'squall']);
    const [first, last] = json.numbers[0].ranking.rows;
    expect(first.total.value).toBeGreaterThan(0.7);
    expect(first.first.value).toBeGreaterThan(0.5);
    expect(last.total.value).toBeLessThan(0.3);
    expect(first.total.low).toBeLessThan(first.total.high);
    expect(text).toMatch(/\| Number \| *First \| *Total \|/);
    expect(page).toContain('share of the variance by number');
    expect(text).toContain('## When it comes out so');
  });

  it.each(['lhs', 'sobol'])('%s: how closely, boxes, a tree and games to open', async (kind) => {
    const { text, page, json } = await told(kind, `{ kind: ${kind}, size: 40 }`);
    expect(json.numbers[0].ranking.kind).toBe('ranks');
    expect(order(json)).toEqual(['habit', 'squall']);
    const [{ rho }] = json.numbers[0].ranking.rows;
    expect(rho.value).toBeGreaterThan(0.8);
    expect(rho.low).toBeLessThan(rho.value);
    const { boxes, atLeast, cases, tree } = json.boxes;
    expect(boxes[0].sentence).toMatch(/^When `habit` is (at least|between) /);
    expect(boxes[0].typical.outcomes[0]).toBeGreaterThanOrEqual(atLeast);
    expect(boxes[0].counter?.outcomes[0] ?? -1).toBeLessThan(atLeast);
    expect(tree.parts[0].when).toContain('`habit` is at least');
    expect(tree.parts.reduce((sum: number, part: { cases: number }) => sum + part.cases, 0)).toBe(cases);
    expect(tree.right).toBeGreaterThan(tree.guess);
    for (const told of [text, page]) {
      for (const words of ['1. When habit is', 'All games, cut into parts', 'typical', 'and yet not so']) {
        expect(told.replace(/<li>/g, '1. ')).toContain(words);
      }
    }
  });

  it('in full: boxes too', async () => {
    const { json } = await told('full-factorial', '{ kind: full-factorial, levels: 4 }');
    expect(json.boxes.boxes[0].sentence).toMatch(/^When `habit` is at least (15|40)/);
  });

  it('at so few points that a limit would tell of single ones: no box, and no ranks', async () => {
    const { text, json } = await told('few-points', '{ kind: full-factorial, levels: 2 }');
    expect(json.numbers).toEqual([]);
    expect(json.boxes).toMatchObject({ boxes: [], points: 4 });
    expect(text).toContain('No box of 5 points of the design or more holds a greater share');
  });
});

describe('a game of a box', () => {
  it('plays again to the same end', async () => {
    const json = JSON.parse((await heartland('whatif', 'report', join(folder, 'lhs'), '--json')).out);
    const { replay, hash } = json.boxes.boxes[0].typical;
    const said = await heartland(...replay.split(' ').slice(1), '--out', join(folder, 'records'), '--json');
    expect(JSON.parse(said.out).finalHash).toBe(hash);
  });
});
