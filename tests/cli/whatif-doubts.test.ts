// The assumptions of a study from the shell: what obviously drives an outcome stands first with what it does, what can never
// matter at nought; what was played is found again; and whatever is asked wrongly is said in a line.
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';
import { heartland } from './desk.ts';

const folder = ownFolder();
const box = join(folder, 'lagoon');
cpSync(`${ROOT}/tests/boxes/lagoon`, box, { recursive: true });
writeFileSync(
  join(box, 'rules', 'planted.yaml'),
  `rules:
  - id: ZZ-001
    title: The tide brings squalls.
    on: upkeep
    then:
      a: { shift: squall, of: [shoal, squalls], by: 2 }
    assume: Two a turn, so that it shows.
  - id: ZZ-002
    title: The flood of the hundredth turn.
    on: upkeep
    when: { at_least: [{ now: turn }, 100] }
    then:
      a: { shift: squall, of: [shoal, squalls], by: 60 }
    assume: Nobody plays so long.
`,
);
const study = join(folder, 'tides.yaml');
writeFileSync(
  study,
  `study: tides
title: Tides
text: What the water changes
scenario: lagoon
seeds: { from: 5, count: 30 }
levers:
  - { name: loanless, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }
  - { name: flood, title: More water, rules: [{ set: ZZ-001a, by: 9 }] }
outcomes:
  - { name: loans, title: Loans made, proposed: [loan] }
  - { name: squalls, title: Squalls of Shoal Island, at_end: { gauge: squall, of: [shoal, squalls] } }
`,
);

const out = join(folder, 'games');
const ask = (...more: readonly string[]) =>
  heartland('whatif', 'doubts', study, '--box', box, '--out', out, ...more);
const FEW = ['--seeds', '12', '--swing', '50', '--only', 'ZZ,PO', '--most', '30'] as const;

interface Entry {
  readonly address: string;
  readonly reach: number;
  readonly clear: boolean;
  readonly moves: { readonly outcome: string; readonly of: string };
  readonly low: { readonly value: number; readonly low: number; readonly high: number };
  readonly high: { readonly value: number };
  readonly effects: readonly { readonly of: string; readonly reach: number }[];
}

const first = await ask(...FEW, '--json');
const told = JSON.parse(first.out);
const ranking: readonly Entry[] = told.ranking;

describe('heartland whatif doubts', () => {
  it('puts first what obviously drives an outcome, with what it does at either end', () => {
    expect(first.code).toBe(0);
    // Six turns of one squall less, or more, in every game, and neither with luck nor with loans.
    expect(ranking[0]).toMatchObject({
      address: 'ZZ-001a',
      clear: true,
      moves: { outcome: 'squalls', of: 'base' },
      low: { value: -6, low: -6, high: -6 },
      high: { value: 6 },
    });
    expect(ranking[0]?.effects.filter(({ of }) => of === 'difference')).toMatchObject([
      { reach: 0 },
      { reach: 0 },
    ]);
    const reaches = ranking.map(({ reach }) => reach);
    expect(reaches).toEqual(reaches.toSorted((a, b) => b - a));
  });

  it('has at nought what can never matter', () => {
    const never = ranking.find(({ address }) => address === 'ZZ-002a');
    expect(never).toMatchObject({ reach: 0, clear: false, low: { value: 0 }, high: { value: 0 }, parted: 0 });
    expect(told.rounds[0].unfelt).toBeGreaterThanOrEqual(1);
  });

  it('says what it costs before, and only that if it is asked for no more', async () => {
    const words = '12 assumed numbers in one round (12 on 12 seeds): 624 games';
    expect(first.err).toBe(words);
    expect(told.games).toBe(624);
    expect(await ask(...FEW, '--cost')).toEqual({ code: 0, out: words, err: '' });
    const rounds = await ask('--seeds', '100', '--most', '2', '--cost');
    expect(rounds.out).toMatch(
      /^35 assumed numbers in 3 rounds \(35 on 8 seeds, 9 on 20, 2 on 100\): \d+ games$/,
    );
  });

  it('prints each with its address, its title and its reason', async () => {
    const said = await ask(...FEW);
    expect(said.out).toMatch(
      /\| 1 \| ZZ-001a by \| 2 \| Squalls of Shoal Island \| 1: -6\.00 \(all alike\) \| 3: 6\.00 .* clear \|/,
    );
    expect(said.out).toContain(
      '1. ZZ-001a by: The tide brings squalls. Assumed: Two a turn, so that it shows.',
    );
    expect(said.out).toMatch(/\| ZZ-002a by \| 60 \| nothing \| 30: no pair changed \(at most \d+ % do\) \|/);
  });

  it('finds again what was played, plays only what is missing, and comes to the same', async () => {
    const pieces = join(out, 'tides-doubts');
    const [name = ''] = readdirSync(pieces);
    const shard = join(pieces, name, 'games', readdirSync(join(pieces, name, 'games'))[0] ?? '');
    const before = statSync(shard).mtimeMs;
    expect((await ask(...FEW, '--json')).out).toBe(first.out);
    expect(statSync(shard).mtimeMs).toBe(before);
    rmSync(shard);
    expect((await ask(...FEW, '--json')).out).toBe(first.out);
    expect(readFileSync(shard).length).toBeGreaterThan(0);
  });

  it('keeps the best of a round for the next, on seeds of their own', async () => {
    const said = JSON.parse((await ask('--seeds', '16', '--most', '2', '--only', 'ZZ,PO', '--json')).out);
    expect(said.rounds).toMatchObject([
      { numbers: 12, seeds: { from: 5, count: 8 } },
      { numbers: 3, seeds: { from: 13, count: 8 } },
      { numbers: 2, seeds: { from: 21, count: 16 } },
    ]);
    expect(said.ranking).toHaveLength(2);
    expect(said.ranking[0].address).toBe('ZZ-001a');
    expect(said.left).toHaveLength(10);
    expect(said.left.map(({ round }: { round: number }) => round)).toEqual([...Array(9).fill(1), 2]);
  });

  it('leaves alone what the lever sets itself', async () => {
    const said = JSON.parse((await ask(...FEW, '--variant', 'flood', '--json')).out);
    expect(said.kept).toBe(1);
    expect(said.ranking.map(({ address }: Entry) => address)).not.toContain('ZZ-001a');
  });

  it.each([
    [['--seeds', '9'], '--seeds: "9" is not a number from 10 to 100000'],
    [['--most', 'all'], '--most: "all" is not a number from 1 to 1000'],
    [['--swing', '0'], '--swing: "0" is not a number from 1 to 100'],
    [
      ['--variant', 'floods'],
      '--variant: there is no variant "floods" (did you mean "flood"?); there is loanless, flood',
    ],
    [['--only', 'CN-001'], '--only: there is no assumed number at "CN-001"'],
    [['--seeds', '1', '--swing', '101'], '--seeds: "1" is not a number from 10 to 100000\n--swing: "101" is'],
  ])('refuses %j in a line', async (words, line) => {
    const said = await ask(...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err.startsWith(line)).toBe(true);
  });

  it('refuses a study that is not there, or not in order', async () => {
    const missing = await heartland('whatif', 'doubts', join(folder, 'none.yaml'));
    expect(missing).toMatchObject({ code: 2, err: `${join(folder, 'none.yaml')}: there is no such file` });
  });
});
