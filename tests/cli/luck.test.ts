// What `heartland luck` answers: the rolls of a game by name, and the game again with one of them turned.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland, heartlandWith, runLagoon } from './desk.ts';

const folder = ownFolder();
const run = JSON.parse((await runLagoon(folder, '7', '--json')).out);
const record: string = run.record;
const study = join(folder, 'tides.yaml');
writeFileSync(
  study,
  `study: tides
title: Tides
text: What the water changes
scenario: lagoon
seeds: { from: 1, count: 40 }
levers:
  - name: spurn
    title: No loans
    forbids: [{ actor: tidewater, actions: [loan] }]
outcomes:
  - { name: loans, title: Loans made, proposed: [loan] }
`,
);

interface Listed {
  readonly roll: number;
  readonly name: string;
  readonly kind: string;
  readonly came: string;
  readonly faces: readonly { readonly name: string; readonly share: number }[];
  readonly turned?: { readonly to: string; readonly from: number; readonly progress: number };
}

const told = await heartland('luck', record, '--json');
const list: { readonly rolls: readonly Listed[] } = JSON.parse(told.out);

describe('luck', () => {
  it('lists every roll by number and name, the most consequential first', () => {
    expect(told).toMatchObject({ code: 0, err: '' });
    expect(list).toMatchObject({ scenario: 'lagoon', seed: '7', lens: 'base' });
    const numbers = list.rolls.map(({ roll }) => roll).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    expect(new Set(list.rolls.map(({ name }) => name)).size).toBe(numbers.length);
    const progress = list.rolls.flatMap(({ turned }) => turned?.progress ?? []);
    expect(progress).toEqual([...progress].sort((a, b) => b - a));
    for (const { faces, came, turned } of list.rolls) {
      expect(faces.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(faces.map(({ name }) => name)).toContain(came);
      expect(turned === undefined).toBe(faces.length === 1);
    }
  });

  it('prints the first twenty, or all of them', async () => {
    const names = (out: string) =>
      out.split('\n').filter((line) => /^ +\d+ +\d+ +\d+ +\d+ {2}\d+:/.test(line));
    const some = await heartland('luck', record);
    expect(names(some.out)).toHaveLength(20);
    expect(some.out).toContain('--all lists them');
    const all = await heartland('luck', record, '--all');
    expect(names(all.out)).toHaveLength(list.rolls.filter(({ turned }) => turned !== undefined).length);
    expect(all.out).not.toContain('--all lists them');
  });

  it('plays the game again with one roll turned, by number or by name', async () => {
    const [first] = list.rolls;
    if (first === undefined) throw new Error('there are rolls');
    const byNumber = await heartland('luck', record, '--swap', String(first.roll));
    const byName = await heartland('luck', record, '--swap', first.name);
    expect(byNumber).toMatchObject({ code: 0, err: '' });
    expect(byName).toEqual(byNumber);
    expect(byNumber.out).toContain('First consequence, turn');
    expect(byNumber.out).toMatch(/under the luck that fell.*under the roll turned/);
    expect(byNumber.out).toContain(`The world is another one after turn ${first.turned?.from}.`);
    const json = JSON.parse((await heartland('luck', record, '--swap', first.name, '--json')).out);
    expect(json).toMatchObject({ parted: true, from: first.turned?.from, to: first.turned?.to });
    expect(json.roll).toMatchObject({ roll: first.roll, name: first.name, came: first.came });
    expect(json.finalHash.before).toBe(run.finalHash);
    expect(json.finalHash.after).not.toBe(run.finalHash);
    expect(json.changed.length).toBeGreaterThan(0);
    expect(json.decisions).toEqual({ given: { orders: 0, answers: 0 }, kept: { orders: 0, answers: 0 } });
  });

  it('turns a die to what one says it shows', async () => {
    const die = list.rolls.find(({ kind, turned }) => kind === 'die' && turned !== undefined);
    if (die === undefined) throw new Error('dice fall');
    const ends = await Promise.all(
      ['1', '100'].map((value) => heartland('luck', record, '--swap', `${die.name}=${value}`, '--json')),
    );
    const [low, high] = ends.map(({ out }) => JSON.parse(out));
    expect([low.shows, high.shows]).toEqual([1, 100]);
    expect(low.to).toBe(die.faces[0]?.name);
    expect(high.to).toBe(die.faces.at(-1)?.name);
    // One of them is the side on which it fell: nothing else follows from it.
    expect([low.to, high.to]).toContain(die.came);
  });

  it('tells the luck of any game of a study, by seed and variant', async () => {
    const ask = (...more: readonly string[]) => heartland('luck', study, ...BOX, ...more);
    const base = await ask('--seed', '7', '--json');
    expect(JSON.parse(base.out).rolls.map(({ name }: Listed) => name)).toEqual(
      list.rolls.map(({ name }) => name),
    );
    const spurn = JSON.parse((await ask('--seed', '7', '--variant', 'spurn', '--json')).out);
    expect(spurn.rolls.length).toBeGreaterThan(0);
    const made = await heartland(
      ...['whatif', study, ...BOX, '--record', '7', '--variant', 'spurn'],
      ...['--out', join(folder, 'records'), '--json'],
    );
    const bound = JSON.parse(made.out);
    const again = await heartland('luck', bound.record, '--swap', '1', '--json');
    // What a lever bound them to, the policies of a record would not do by themselves.
    expect(again.err).toContain('everybody decides as recorded');
    expect(JSON.parse(again.out).finalHash.before).toBe(bound.finalHash);
  });

  it('can be broken off, and tells the rolls it has tried', async () => {
    const said = await heartlandWith(
      { progress: (text) => text !== '' && process.emit('SIGINT') },
      'luck',
      'scenarios/studies/memorandum.yaml',
      '--seed',
      '1',
    );
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('broken off after') });
    expect(said.out).toContain('the most consequential first');
  });

  it.each([
    [['--swap', '9999'], 'this game has rolls 1 to'],
    [['--swap', '1:choice:ree:0'], 'did you mean "1:choice:reed:0"?'],
    [['--swap', `${list.rolls.find(({ kind }) => kind === 'die')?.name}=101`], 'a die shows 1 to 100'],
    [['--swap', `${list.rolls.find(({ kind }) => kind === 'choice')?.name}=0`], 'its choices are 1 to'],
    [['--seed', '7'], 'a record says itself what was played'],
  ])('refuses %j in one line', async (words, line) => {
    const said = await heartland('luck', record, ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(line);
    expect(said.err.split('\n')).toHaveLength(1);
  });

  it('refuses a study without a seed, and a variant it does not have', async () => {
    expect((await heartland('luck', study, ...BOX)).err).toContain('a study has many games');
    const wrong = await heartland('luck', study, ...BOX, '--seed', '1', '--variant', 'spurns');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('did you mean "spurn"?') });
  });
});
