// Studies over a queue: any number of workers, any of them killed, the queue itself gone or forgetful, and the same digest.
// Played in the long run, and only where there is a redis-server; otherwise these tests are left out, and say so.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Queue } from 'bullmq';
import { afterAll, describe, expect, it } from 'vitest';
import { QUEUE } from '../../src/study/run/queue-task.ts';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';
import { buildOnce } from './built.ts';
import { BOX } from './desk.ts';
import { tides } from './tides.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const hasRedis = LONG && spawnSync('redis-server', ['--version']).status === 0;
const title = hasRedis
  ? 'a study over a queue'
  : `a study over a queue (left out: ${LONG ? 'there is no redis-server here' : 'the long run plays it'})`;

interface Said {
  readonly child: ChildProcess;
  readonly gone: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
}

/** What a queue's client knows besides. */
interface Stream {
  xrange(key: string, from: string, to: string): Promise<readonly (readonly [string, readonly string[]])[]>;
}

describe.skipIf(!hasRedis)(title, async () => {
  if (!hasRedis) return;
  const built = buildOnce();
  const folder = ownFolder();
  const study = tides(folder, 3000, 'dry');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  const start = (file: string, words: readonly string[]): Said => {
    const child = spawn(file, words, { cwd: ROOT });
    children.push(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => {
      said.out += text;
    });
    child.stderr.on('data', (text) => {
      said.err += text;
    });
    const gone = new Promise<Awaited<Said['gone']>>((done) =>
      child.on('close', (code) => done({ ...said, code })),
    );
    return { child, gone };
  };
  const redis = () =>
    start('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder]);
  const worker = () => start(process.execPath, [built.program, 'whatif', 'work', '--queue', url]);
  const ask = (out: string, ...more: readonly string[]) =>
    start(process.execPath, [
      ...[built.program, 'whatif', study, ...BOX, '--out', join(folder, out), '--json'],
      ...more,
    ]);
  const overQueue = (out: string) => ask(out, '--queue', url);
  const digestOf = async ({ gone }: Said) => {
    const { code, out, err } = await gone;
    // It may well be that all workers were dead for a while.
    expect({ code, err: err.replace(/^nobody serves .* does\n$/, '') }).toEqual({ code: 0, err: '' });
    return JSON.parse(out).digest;
  };
  const kept = (out: string) =>
    readdirSync(join(folder, out, readdirSync(join(folder, out))[0] ?? '', 'games'));

  /** Waits until the first shard is kept: most are then still to be played, however fast the machine. */
  const begunIn = async (out: string) => {
    while (!existsSync(join(folder, out)) || readdirSync(join(folder, out)).length === 0) await wait(20);
    while (kept(out).filter((name) => name.endsWith('.parquet')).length === 0) await wait(20);
  };

  let server = redis();
  const whole = await digestOf(ask('alone', '--threads', '1'));
  const workers = [worker()];

  it('is played by one worker, by two and by three, and audited', async () => {
    for (const count of [1, 2, 3]) {
      while (workers.length < count) workers.push(worker());
      const { code, out } = await overQueue(`by-${count}`).gone;
      expect(code).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ digest: whole, shards: { played: 12, audited: 1 } });
    }
  });

  it('is played although workers are killed, and no kill costs more than the shard in hand', async () => {
    const queue = new Queue(QUEUE, { connection: { url } });
    queue.on('error', () => undefined);
    try {
      const client = (await queue.backend.client) as unknown as Stream;
      const begun = async () =>
        (await client.xrange(queue.keys.events ?? '', '-', '+')).filter(
          ([, words]) => words[words.indexOf('event') + 1] === 'active',
        ).length;
      const before = await begun();
      const running = overQueue('killed');
      const kills = 7;
      for (let kill = 0; kill < kills; kill++) {
        await wait(300 + ((kill * 377) % 1000));
        workers.shift()?.child.kill('SIGKILL');
        workers.push(worker());
      }
      expect(await digestOf(running)).toBe(whole);
      // 12 shards, the audit, and what was in hand at each kill.
      const played = (await begun()) - before;
      expect(played).toBeGreaterThanOrEqual(13);
      expect(played).toBeLessThanOrEqual(13 + kills);
    } finally {
      await queue.close();
    }
  });

  it('is gone on with, over the queue or by threads, when whoever asked is killed or broken off', async () => {
    for (const [place, signal] of (['SIGKILL', 'SIGINT', 'SIGKILL', 'SIGINT'] as const).entries()) {
      const out = `asked-${place}`;
      const first = overQueue(out);
      await wait(1500 + 200 * place);
      first.child.kill(signal);
      const said = await first.gone;
      if (signal === 'SIGINT' && said.code !== 0)
        expect(said.err).toMatch(/broken off with .*; `.*` goes on\n$/);
      expect(await digestOf(place < 2 ? overQueue(out) : ask(out, '--threads', '2'))).toBe(whole);
    }
  });

  it('can be asked for twice at once', async () => {
    const both = [overQueue('twice'), overQueue('twice')];
    expect(await Promise.all(both.map(digestOf))).toEqual([whole, whole]);
  });

  it('is finished when the queue comes back and has forgotten everything', async () => {
    const running = overQueue('forgotten');
    await begunIn('forgotten');
    server.child.kill('SIGKILL');
    await wait(1500);
    server = redis();
    expect(await digestOf(running)).toBe(whole);
  });

  it('is refused by a worker of another engine, which says so, and so does whoever asked', async () => {
    const other = buildOnce();
    const bundle = join(other.folder, 'study-worker.js');
    writeFileSync(bundle, `${readFileSync(bundle, 'utf8')}\n// another engine`);
    const asked = start(process.execPath, [
      ...[other.program, 'whatif', study, ...BOX, '--queue', url, '--out', join(folder, 'other')],
    ]);
    const said = await asked.gone;
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(/^\S+: the manifest was made by another engine \(.*\); `.*` goes on\n$/);
    expect(kept('other')).toEqual([]);
  });

  it('stops with a word on every side when the queue is gone, and is gone on with by threads', async () => {
    const running = overQueue('lost');
    await begunIn('lost');
    server.child.kill('SIGKILL');
    const told = /the queue at redis:\/\/\S+ is gone: no answer for 10 seconds/;
    const said = await running.gone;
    expect(said).toMatchObject({ code: 2, out: '', err: expect.stringMatching(told) });
    for (const { gone } of workers)
      expect(await gone).toMatchObject({ code: 2, err: expect.stringMatching(told) });
    const heard = await Promise.all(workers.map(({ gone }) => gone));
    expect(heard.map(({ err }) => err).join('')).toMatch(
      /shard \d+ refused: the manifest was made by another engine/,
    );
    expect(await digestOf(ask('lost', '--threads', '2'))).toBe(whole);
  });

  it('has workers that finish what they have in hand before they go, and are gone at the second word', async () => {
    server = redis();
    await wait(300);
    const [leaving, dropping] = [worker(), worker()];
    await wait(1500);
    const running = overQueue('left');
    await begunIn('left');
    leaving.child.kill('SIGTERM');
    for (const _ of [1, 2]) {
      dropping.child.kill('SIGINT');
      await wait(50);
    }
    const told = 'no more shards are taken, and those in hand are finished; Ctrl-C again drops them';
    for (const { gone } of [leaving, dropping]) {
      expect(await gone).toMatchObject({ code: 0, err: expect.stringContaining(told) });
    }
    worker();
    expect(await digestOf(running)).toBe(whole);
  });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
