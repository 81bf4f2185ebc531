// Studies over a queue: any number of workers, some of them killed, and the same digest. Played in the long
// run, and only where there is a redis-server; otherwise these tests are left out, and say so.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';
import { buildOnce } from './built.ts';
import { BOX } from './desk.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const hasRedis = LONG && spawnSync('redis-server', ['--version']).status === 0;
const title = hasRedis
  ? 'a study over a queue'
  : `a study over a queue (left out: ${LONG ? 'there is no redis-server here' : 'the long run plays it'})`;

describe.skipIf(!hasRedis)(title, async () => {
  if (!hasRedis) return;
  const built = buildOnce();
  const folder = ownFolder();
  const study = join(folder, 'tides.yaml');
  writeFileSync(
    study,
    `study: tides
title: Tides
text: What the water changes
scenario: lagoon
seeds: { from: 1, count: 3000 }
levers: [{ name: dry, title: Dry, opening: [{ track: squall, to: 0 }] }]
outcomes: [{ name: loans, title: Loans made, proposed: [loan] }]
`,
  );
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const children: ChildProcess[] = [];
  const start = (file: string, words: readonly string[]) => {
    const child = spawn(file, words, { cwd: ROOT });
    children.push(child);
    return child;
  };
  start('redis-server', ['--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder]);
  const worker = () => start(process.execPath, [built.program, 'whatif', 'work', '--queue', url]);
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  const whole = JSON.parse(
    built.run('whatif', study, ...BOX, '--threads', '1', '--out', join(folder, 'alone'), '--json').stdout,
  );

  async function overQueue(out: string): Promise<{ digest: string; shards: { played: number } }> {
    const words = ['whatif', study, ...BOX, '--queue', url, '--out', join(folder, out), '--json'];
    const child = start(process.execPath, [built.program, ...words]);
    let said = '';
    child.stdout?.on('data', (text) => {
      said += text;
    });
    await new Promise((done) => child.on('close', done));
    return JSON.parse(said);
  }

  it('is played by one worker, and by two', async () => {
    worker();
    expect(await overQueue('one')).toMatchObject({ digest: whole.digest, shards: { played: 12 } });
    worker();
    expect((await overQueue('two')).digest).toBe(whole.digest);
  });

  it('is played although a worker is killed', async () => {
    const victim = worker();
    const running = overQueue('killed');
    await new Promise((done) => setTimeout(done, 1500));
    victim.kill('SIGKILL');
    expect((await running).digest).toBe(whole.digest);
  }, 180_000);

  it('can be broken off, and gone on with by threads', async () => {
    const words = ['whatif', study, ...BOX, '--queue', url, '--out', join(folder, 'broken')];
    const child = start(process.execPath, [built.program, ...words]);
    let told = '';
    child.stderr?.on('data', (text) => {
      told += text;
    });
    const gone = new Promise((done) => child.on('close', done));
    await new Promise((done) => setTimeout(done, 900));
    child.kill('SIGINT');
    const code = await gone;
    if (code !== 0) expect(told).toContain('broken off with');
    const said = built.run(
      'whatif',
      study,
      ...BOX,
      '--threads',
      '2',
      '--out',
      join(folder, 'broken'),
      '--json',
    );
    expect(JSON.parse(said.stdout).digest).toBe(whole.digest);
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
