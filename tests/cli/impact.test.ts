// What `heartland impact` answers about a played game.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland, heartlandWith, runLagoon } from './desk.ts';

const folder = ownFolder();
const { record }: { record: string } = JSON.parse((await runLagoon(folder, '7', '--json')).out);

interface Decision {
  readonly turn: number;
  readonly actor: string;
  readonly orders: readonly unknown[];
  readonly among?: number;
  readonly weight: number;
  readonly seats: readonly {
    readonly actor: string;
    readonly difference: number;
    readonly low: number;
    readonly high: number;
    readonly clear: boolean;
    readonly objectives: readonly { readonly difference: number }[];
  }[];
}

describe('impact', () => {
  it('weighs every decision of the record for every seat, the weightiest first', async () => {
    const said = await heartland('impact', record, '--playouts', '30', '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const json: { decisions: readonly Decision[]; comparisons: number } = JSON.parse(said.out);
    expect(json).toMatchObject({ scenario: 'lagoon', seed: '7', lens: 'base', playouts: 30 });
    const replayed = JSON.parse((await heartland('replay', record, '--json')).out);
    const sealed: readonly number[] = replayed.turns
      .flatMap(({ decisions }: { decisions: readonly { orders: readonly unknown[] }[] }) => decisions)
      .map(({ orders }: { orders: readonly unknown[] }) => orders.length)
      .filter((orders: number) => orders > 0);
    // All orders of a sheet together, and where there are several each by itself.
    const weighed = sealed.reduce((sum, orders) => sum + (orders > 1 ? 1 + orders : 1), 0);
    expect(weighed).toBeGreaterThan(sealed.length);
    expect(json.decisions).toHaveLength(weighed);
    expect(json.decisions.filter(({ among }) => among === undefined)).toHaveLength(sealed.length);
    expect(json.comparisons).toBe(weighed * 3);
    const weights = json.decisions.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    for (const { seats } of json.decisions) {
      for (const { difference, low, high, objectives } of seats) {
        expect(low).toBeLessThanOrEqual(difference + 1e-9);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-9);
        expect(objectives.reduce((sum, goal) => sum + goal.difference, 0)).toBeCloseTo(difference, 9);
      }
    }
  });

  it('is the same every time, and says what it does not know', async () => {
    const [first, second] = [
      await heartland('impact', record, '--playouts', '20'),
      await heartland('impact', record, '--playouts', '20'),
    ];
    expect(second).toEqual(first);
    expect(first.out).toContain('mean of 20 imagined futures, 95 % interval');
    expect(first.out).toMatch(/\d+ of \d+ decisions move nobody clearly/);
    expect(first.out).toContain('by luck alone about');
  });

  it('is the same in one thread and in two', async () => {
    const [one, two] = [
      await heartland('impact', record, '--playouts', '12', '--threads', '1', '--json'),
      await heartland('impact', record, '--playouts', '12', '--threads', '2', '--json'),
    ];
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(two).toEqual(one);
  });

  it.each(['1', '2'])('can be broken off between two futures in %s threads', async (threads) => {
    let steps = 0;
    const said = await heartlandWith(
      {
        progress: (text) => {
          if (text === '') return;
          steps += 1;
          process.emit('SIGINT');
        },
      },
      'impact',
      record,
      '--playouts',
      '200',
      '--threads',
      threads,
    );
    expect(steps).toBeGreaterThan(0);
    expect(said.code).toBe(2);
    expect(said.err).toContain('broken off after');
  });

  it.each([
    [['--playouts', '9'], '"9" is not a number of futures from 10'],
    [['--playouts', 'x'], '"x" is not a number of futures'],
    [['--threads', '0'], '"0" is not a number of threads from 1'],
  ])('refuses %j in one line', async (words, line) => {
    const said = await heartland('impact', record, ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(line);
  });

  it('refuses what is no record in one line', async () => {
    const path = join(folder, 'none.jsonl');
    writeFileSync(path, 'no record\n');
    for (const wrong of [path, join(folder, 'nowhere.jsonl')]) {
      const said = await heartland('impact', wrong);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err.split('\n')).toHaveLength(1);
    }
    expect(await heartland('impact', 'x', ...BOX)).toMatchObject({ code: 2, out: '' });
  });
});
