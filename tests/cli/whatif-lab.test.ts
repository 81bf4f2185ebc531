// Studies on the command line as the shell sees them: threads, kills, interruptions, queries.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';
import { buildOnce } from './built.ts';
import { BOX } from './desk.ts';
import { tides } from './tides.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const KILLS = LONG ? 20 : 3;
/** Each of 250 seeds. */
const SHARDS = LONG ? 10 : 4;
const SEEDS = SHARDS * 250;
const built = buildOnce();
const folder = ownFolder();
const study = tides(folder, SEEDS, 'loanless', 'dry');

const words = (out: string, threads: number) => [
  'whatif',
  study,
  ...BOX,
  '--threads',
  String(threads),
  '--out',
  join(folder, out),
  '--json',
];

function run(out: string, threads: number) {
  const said = built.run(...words(out, threads));
  expect({ status: said.status, stderr: said.stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(said.stdout);
}

const whole = run('one', 1);

/** Names of the files that lie where a study keeps its games. */
function gamesOf(out: string): readonly string[] {
  const [name] = existsSync(join(folder, out)) ? readdirSync(join(folder, out)) : [];
  const path = join(folder, out, name ?? '', 'games');
  return name !== undefined && existsSync(path) ? readdirSync(path) : [];
}

const shardsOf = (out: string) => gamesOf(out).filter((name) => name.endsWith('.parquet'));

/** Starts the study and signals its process so many milliseconds after so many shards lie there. */
async function hurt(out: string, threads: number, signal: NodeJS.Signals, after: number, shards = 1) {
  const child = spawn(process.execPath, [built.program, ...words(out, threads)], { cwd: ROOT });
  const said = { code: 0 as number | null, err: '' };
  child.stderr.on('data', (text) => {
    said.err += text;
  });
  const gone = new Promise<void>((done) =>
    child.on('close', (code) => {
      said.code = code;
      done();
    }),
  );
  while (child.exitCode === null && shardsOf(out).length < shards) await wait(2);
  await wait(after);
  child.kill(signal);
  await gone;
  return said;
}

describe('a study on the command line', () => {
  it('gives one digest in one thread and in two, and says what it keeps', () => {
    const two = run('two', 2);
    expect(two.digest).toBe(whole.digest);
    expect(two).toMatchObject({
      games: SEEDS * 3,
      failed: 0,
      shards: { all: SHARDS, found: 0, played: SHARDS, audited: 1 },
    });
    expect(two.comparisons).toEqual(whole.comparisons);
    expect(run('two', 2)).toMatchObject({ digest: whole.digest, shards: { found: SHARDS, played: 0 } });
  });

  it(`goes on after kill -9 at any moment, and comes to the same digest (${KILLS} kills)`, async () => {
    let [round, before] = [0, [] as readonly string[]];
    const end = () => {
      const out = `killed-${round}`;
      expect(gamesOf(out)).toEqual(expect.arrayContaining([...before]));
      const ended = run(out, 2);
      expect(ended.digest).toBe(whole.digest);
      expect(ended.shards).toMatchObject({ found: before.length, played: SHARDS - before.length });
      expect(gamesOf(out)).toEqual(shardsOf(out));
      expect(gamesOf(out)).toHaveLength(SHARDS);
    };
    for (let kill = 0; kill < KILLS; kill++) {
      // Every other one a little after the last game was kept, or else in the first second and a half.
      const known = kill % 2 === 0 ? before.length + 1 : 0;
      await hurt(`killed-${round}`, 2, 'SIGKILL', (kill * 377) % (known > 0 ? 300 : 1500), known);
      const left = shardsOf(`killed-${round}`);
      // What was kept is never played again: a kill costs no more than what was in hand.
      expect(left).toEqual(expect.arrayContaining([...before]));
      before = left;
      if (left.length < SHARDS) continue;
      end();
      [round, before] = [round + 1, []];
    }
    end();
  });

  it('stops at Ctrl-C, says how to go on, and goes on', async () => {
    for (const threads of [1, 2]) {
      const said = await hurt(`broken-${threads}`, threads, 'SIGINT', 30);
      expect(said.code).toBe(2);
      expect(said.err).toMatch(
        /broken off with \d+ of \d+ games read; `heartland whatif \S+tides\.yaml --box \S+ --out \S+` goes on\n$/,
      );
      const ended = run(`broken-${threads}`, threads);
      expect(ended.digest).toBe(whole.digest);
      expect(ended.shards.found).toBeGreaterThan(0);
    }
  });

  it('answers SQL over its games, by folder or by study', () => {
    const sql =
      'select variant, count(*) n, sum(loans) loans, sum(pacts_agreed) pacts from games join cells using (cell) group by variant order by variant';
    for (const where of [[join(folder, 'one')], [study, ...BOX, '--out', join(folder, 'one')]]) {
      const [first = '', ...more] = where;
      const said = built.run('whatif', 'query', first, sql, ...more, '--json');
      expect({ status: said.status, stderr: said.stderr }).toEqual({ status: 0, stderr: '' });
      const rows = JSON.parse(said.stdout);
      expect(rows.map(({ variant, n }: { variant: string; n: number }) => [variant, n])).toEqual([
        ['base', SEEDS],
        ['dry', SEEDS],
        ['loanless', SEEDS],
      ]);
      expect(rows[2].loans / SEEDS).toBeCloseTo(whole.comparisons[0].mean, 9);
      expect(rows[0].loans / SEEDS).toBeCloseTo(whole.comparisons[0].baseMean, 9);
      expect(rows[0].pacts / SEEDS).toBeCloseTo(whole.comparisons[1].baseMean, 9);
    }
    const text = built.run('whatif', 'query', join(folder, 'one'), 'select 1 as a');
    expect(text.stdout).toBe('a\n-\n1\n1 rows\n');
    expect(built.run('whatif', 'query', join(folder, 'one'), 'selct 1')).toMatchObject({
      status: 2,
      stdout: '',
    });
    expect(built.run('whatif', 'query', folder, 'select 1')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there are no games of a study here'),
    });
  });

  it('plays again what is no shard of its number', () => {
    const found = run('forged', 1);
    const path = (shard: number) => join(found.folder, 'games', `shard-00000${shard}.parquet`);
    expect(readFileSync(path(0)).equals(readFileSync(path(1)))).toBe(false);
    // A whole file of another shard is no shard of this number: it is played again.
    writeFileSync(path(1), readFileSync(path(0)));
    expect(run('forged', 1)).toMatchObject({ digest: whole.digest, shards: { played: 1 } });
  });
});

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
