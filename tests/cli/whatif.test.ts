// What a study answers on the command line.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStudy } from '../../src/study/check.ts';
import { runSeeds, setUpStudy } from '../../src/study/run.ts';
import { ownFolder } from '../record/sample.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { BOX, heartland } from './desk.ts';

const folder = ownFolder();
const study = join(folder, 'loans.yaml');
writeFileSync(
  study,
  `study: loans
title: Loans and no loans
text: What grain loans change
scenario: lagoon
seeds: { from: 1, count: 40 }
variants:
  - name: as-it-is
    title: As it is
  - name: same
    title: The same, said aloud
    policies: [{ actor: tidewater, policy: port-trade }]
  - name: other
    title: Another policy at the ports
    policies: [{ actor: tidewater, policy: random }]
  - name: bound
    title: The clans refuse, the others accept
    answers:
      - { actor: highland, actions: [loan, drill, charter, pact], answer: refuse }
      - { actor: tidewater, actions: [loan, drill, charter, pact], answer: accept }
      - { actor: reed, actions: [loan, drill, charter, pact], answer: accept }
    forbids: [{ actor: highland, actions: [loan] }]
outcomes:
  - name: loans
    title: Loans offered
    proposed: [loan]
  - name: good
    title: A good name
    met: { seat: tidewater, objective: good-name }
`,
);

/** The row that the study itself has for a seed of the variant with bound answers. */
function rowOf(seed: number) {
  const { book, scenario } = tableOf(LAGOON);
  const read = readStudy(study, readFileSync(study, 'utf8'));
  if (!read.ok) throw new Error('the study is read');
  const bench = setUpStudy(read.value.study, book, scenario);
  const rows = [...runSeeds(read.value.study, bench, seed, seed + 1)];
  const row = rows.find(({ variant }) => read.value.study.variants?.[variant]?.name === 'bound');
  if (row === undefined) throw new Error('every variant has a row');
  return row;
}

describe('whatif', () => {
  it('says which interval an outcome of no and yes has, in words and in JSON', async () => {
    const said = await heartland('whatif', study, ...BOX, '--out', folder, '--json');
    const rows: { outcome: string; method: string }[] = JSON.parse(said.out).comparisons;
    for (const { outcome, method } of rows) expect(method).toBe(outcome === 'good' ? 'score' : 'student');
    const { out } = await heartland('whatif', study, ...BOX, '--out', folder);
    expect(out.match(/^A good name .* score( |$)/gm)).toHaveLength(3);
    expect(out.match(/^Loans offered .* score/gm)).toBeNull();
    expect(out).toContain('score: a yes-or-no outcome');
  });

  it('marks an interval that rests on few changed pairs, in words and in JSON', async () => {
    const said = await heartland('whatif', study, ...BOX, '--out', folder, '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const json = JSON.parse(said.out);
    const rows: { variant: string; changed: number; few?: boolean }[] = json.comparisons;
    expect(rows.find(({ variant }) => variant === 'same')).toMatchObject({ changed: 0, few: true });
    const other = rows.find(({ variant }) => variant === 'other');
    expect(other?.changed).toBeGreaterThanOrEqual(10);
    expect(other).not.toHaveProperty('few');
    const { out } = await heartland('whatif', study, ...BOX, '--out', folder);
    expect(out.match(/ few$/gm)).toHaveLength(rows.filter(({ few }) => few === true).length);
    expect(out).toContain('few: fewer than 10 pairs changed');
    expect(out).toMatch(/^Loans offered .* {2}no pair changed .* {2}0 .* few$/m);
    expect(out).toMatch(/^Where 0 changed: no pair changed \(at most \d+ % do\)\.$/m);
    expect(out).not.toMatch(/-0\.00|\[ +0\.00, +0\.00 \]/);
  });

  it('records one game of a variant, bound answers and all, as a record that verifies', async () => {
    let bound = 0;
    for (const seed of ['1', '2', '3', '4', '5', '6']) {
      const words = ['--record', seed, '--variant', 'bound', '--out', folder, '--json'];
      const said = await heartland('whatif', study, ...BOX, ...words);
      expect(said).toMatchObject({ code: 0, err: '' });
      const { record, finalHash } = JSON.parse(said.out);
      expect(await heartland('verify', record)).toMatchObject({ code: 0, err: '' });
      bound += readFileSync(record, 'utf8').split('"bound":true').length - 1;
      expect(finalHash).toBe(rowOf(Number(seed)).finalHash);
    }
    expect(bound).toBeGreaterThan(0);
    const wrong = await heartland('whatif', study, ...BOX, '--record', '1', '--variant', 'bond');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('did you mean "bound"?') });
    const alone = await heartland('whatif', study, ...BOX, '--variant', 'bound');
    expect(alone).toMatchObject({ code: 2, out: '', err: expect.stringContaining('add --record SEED') });
  });
});
