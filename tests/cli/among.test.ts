// What `heartland among` answers: where a game lies, in numbers and in bars that any terminal shows.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { heartland, heartlandWith, runLagoon } from './desk.ts';

const folder = ownFolder();
const told = JSON.parse((await runLagoon(folder, 'among 4', '--json')).out);
const record: string = told.record;

interface Gauge {
  readonly kind: string;
  readonly name: string;
  readonly value: number;
  readonly less: number;
  readonly equal: number;
  readonly more: number;
  readonly percentile: number;
}

describe('among', () => {
  it('places every seat, every state and every gauge asked for', async () => {
    const words = ['--games', '40', '--gauge', 'tie reed tidewater trade'];
    const said = await heartland('among', record, ...words, '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const json: { games: number; gauges: readonly Gauge[] } = JSON.parse(said.out);
    expect(json).toMatchObject({ scenario: 'lagoon', seed: 'among 4', lens: 'base', games: 40 });
    expect(json.gauges.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'progress tidewater',
      'progress highland',
      'progress reed',
      'autonomy reed',
      'autonomy shoal',
      'cell tie reed tidewater trade',
    ]);
    for (const { name, kind, value, less, equal, more, percentile } of json.gauges) {
      expect(less + equal + more).toBe(40);
      expect(percentile).toBe(Math.floor(((2 * less + equal) * 50) / 40));
      const seat = told.outcome.seats.find(({ actor }: { actor: string }) => actor === name);
      if (kind === 'progress') expect(value).toBe(seat.progress);
      // The fourth of the others is this very game.
      expect(equal).toBeGreaterThan(0);
    }
  });

  it('draws bars of plain letters that fit eighty columns', async () => {
    const { out } = await heartland('among', record, '--games', '20', '--gauge', 'tie reed tidewater trade');
    const bars = out.split('\n').filter((line) => / %$/.test(line));
    expect(bars).toHaveLength(6);
    for (const bar of bars) expect(bar).toMatch(/^.{24} +\d+ {2}[.\-=:#]{32} +\d+ %$/);
    for (const line of out.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(80);
    expect(out).not.toContain(String.fromCharCode(27));
  });

  it('is the same in one thread and in two', async () => {
    const words = ['--games', '95', '--gauge', 'tie reed tidewater trade', '--json'];
    const one = await heartland('among', record, ...words, '--threads', '1');
    expect(one).toMatchObject({ code: 0, err: '' });
    expect(await heartland('among', record, ...words, '--threads', '2')).toEqual(one);
  });

  it.each(['1', '2'])('says how far it is and can be broken off, in %s threads', async (threads) => {
    const said: string[] = [];
    const progress = (text: string) => {
      said.push(text);
      // Once there are enough games to stand among.
      if (Number(text.split(' ')[0]) >= 20) process.emit('SIGINT');
    };
    const broken = await heartlandWith(
      { progress },
      'among',
      record,
      '--games',
      '10000',
      '--threads',
      threads,
    );
    expect(said[0]).toMatch(/^\d+ of 10000 games$/);
    expect(said.at(-1)).toBe('');
    expect(broken.code).toBe(2);
    expect(broken.err).toMatch(/broken off after \d+ of 10000 games; what they say stands above/);
    const [, games = ''] = /broken off after (\d+)/.exec(broken.err) ?? [];
    expect(broken.out).toContain(`among ${games} games`);
    expect(Number(games)).toBeLessThan(10_000);
  });

  it('refuses a game that is not over', async () => {
    const path = join(folder, 'half.jsonl');
    const lines = readFileSync(record, 'utf8').split('\n');
    writeFileSync(path, `${lines.slice(0, 8).join('\n')}\n`);
    const said = await heartland('among', path);
    expect(said).toMatchObject({ code: 2, out: '', err: expect.stringContaining('this game is not over') });
  });

  it.each([
    [['--games', '5'], '"5" is not a number of games from 20'],
    [['--threads', 'two'], '"two" is not a number of threads from 1'],
    [['--gauge', 'ties reed'], 'did you mean "tie"?'],
    [['--gauge', 'tie reef'], 'did you mean "reed"?'],
    [['--gauge', 'tie reed'], 'tie needs one of each: state, power, domain'],
  ])('refuses %j in one line', async (words, line) => {
    const said = await heartland('among', record, ...words);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain(line);
    expect(said.err.split('\n')).toHaveLength(1);
  });
});
