// Where the spread of outcomes comes from, as `heartland whatif` tells it: against the games themselves.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland } from './desk.ts';
import { tides } from './tides.ts';

const folder = ownFolder();
const study = tides(folder, 40, 'loanless');
const words = ['whatif', study, ...BOX, '--out', join(folder, 'studies')];
const json = JSON.parse((await heartland(...words, '--json')).out);
const text = (await heartland(...words)).out;

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Variance of some means about their common mean. */
function spreadOf(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

describe('the shares of luck and levers', () => {
  it('are those of the games that were played', async () => {
    const asked = await heartland('whatif', 'query', json.folder, 'select * from games', '--json');
    const games: readonly { seed: number; cell: number; loans: number }[] = JSON.parse(asked.out);
    expect(games).toHaveLength(80);
    const total = spreadOf(games.map(({ loans }) => loans));
    const meansBy = (key: (game: (typeof games)[number]) => number) =>
      [...Map.groupBy(games, key).values()].map((group) => mean(group.map(({ loans }) => loans)));
    const luck = spreadOf(meansBy(({ seed }) => seed)) / total;
    const levers = spreadOf(meansBy(({ cell }) => cell)) / total;
    const [share] = json.shares;
    expect(share).toMatchObject({ outcome: 'loans', seeds: 40 });
    expect(share.sources.luck).toBeCloseTo(luck, 9);
    expect(share.sources.levers).toBeCloseTo(levers, 9);
    expect(share.sources.interaction).toBeCloseTo(1 - luck - levers, 9);
    expect(levers).toBeGreaterThan(0.1);
    expect(luck).toBeGreaterThan(0.01);
  });

  it('stand beneath the differences, with what they mean', () => {
    const [{ sources }] = json.shares;
    const percent = (part: number) => `${(100 * part).toFixed(1)} %`;
    const row = text.split('\n').find((line) => /^Loans made .*%/.test(line)) ?? '';
    expect(row.split(/ {2,}/).slice(1)).toEqual(
      [sources.luck, sources.levers, sources.interaction].map(percent),
    );
    expect(text).toContain('Where the spread of each outcome over all 80 games comes from');
    expect(text).toContain('Levers: what pulling one does on average over all seeds.');
    // Two cells and forty seeds: chance alone gives up to one fortieth.
    expect(text).toContain('a share of less than 3 % may be luck');
    for (const line of text.split('\n').filter((line) => /^(Luck|Levers|Together|So levers)/.test(line))) {
      expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it('are told by the report in the same words and numbers', async () => {
    const told = JSON.parse((await heartland('whatif', 'report', json.folder, '--json')).out);
    expect(told.shares[0].sources.luck).toBeCloseTo(json.shares[0].sources.luck, 5);
    const page = (await heartland('whatif', 'report', json.folder)).out;
    expect(page).toContain('Levers: what pulling one does on average over all seeds.');
    expect(page).toContain('a share of less than 3 % may be luck');
  });
});
