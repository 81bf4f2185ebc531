// What goes wrong outside of a study: a disk, a folder, a manifest, a neighbour. One line each, nothing half-written, and
// the study can be gone on with.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { ownFolder } from '../record/sample.ts';
import { buildOnce } from './built.ts';
import { BOX, heartland } from './desk.ts';
import { tides } from './tides.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const folder = ownFolder();

/** The only folder below another. */
const inside = (out: string) => join(out, readdirSync(out)[0] ?? '');

describe('a manifest', async () => {
  const study = tides(folder, 40, 'dry');
  const out = join(folder, 'small');
  const ran = await heartland('whatif', study, ...BOX, '--out', out, '--json');
  const text = readFileSync(join(inside(out), 'manifest.json'), 'utf8');

  /** The folder again, with another text for its manifest. */
  const forged = (name: string, other: string) => {
    const where = join(folder, name);
    cpSync(inside(out), where, { recursive: true });
    writeFileSync(join(where, 'manifest.json'), other);
    return where;
  };

  it.each([
    ['of another engine', text.replace(/"engine":"\w+"/, '"engine":"x"'), 'made by another engine (x, here'],
    ['of another Node', text.replace(/"node":\d+/, '"node":1'), 'made by another node (1, here'],
    [
      'of another generator',
      text.replace(/"luck":"[^"]+"/, '"luck":"a die"'),
      'made by another luck (a die,',
    ],
    [
      'with other rules',
      text.replace(/"rules under base":"\w+"/, '"rules under base":"x"'),
      'the rules under base',
    ],
    ['cut short', text.slice(0, 1000), 'the manifest is damaged'],
    ['that is none', '[]', 'made by another'],
  ])('%s is refused in a line, and nothing is played', async (name, other, told) => {
    const where = forged(name, other);
    rmSync(join(where, 'games'), { recursive: true });
    const said = await heartland('whatif', 'shards', where, '0');
    expect(said).toMatchObject({ code: 2, out: '', err: expect.stringContaining(told) });
    expect(said.err.split('\n')).toHaveLength(1);
    expect(readdirSync(where)).not.toContain('games');
  });

  it('that is damaged is refused by whoever reads the games', async () => {
    const where = forged('damaged', text.slice(0, 1000));
    for (const words of [
      ['report', where],
      ['query', where, 'select 1'],
    ]) {
      const said = await heartland('whatif', ...words);
      expect(said).toMatchObject({ code: 2, out: '', err: expect.stringContaining('manifest is damaged') });
    }
  });

  it('and all else follows from it alone: an audit is told of and can be left out', async () => {
    expect(JSON.parse(ran.out).shards).toEqual({ all: 1, found: 0, played: 1, audited: 1 });
    const hasty = await heartland(
      'whatif',
      study,
      ...BOX,
      '--out',
      join(folder, 'hasty'),
      '--no-audit',
      '--json',
    );
    expect(JSON.parse(hasty.out)).toMatchObject({
      digest: JSON.parse(ran.out).digest,
      shards: { played: 1, audited: 0 },
    });
  });
});

describe.skipIf(!LONG)(`a study${LONG ? '' : ' (the long run breaks its disk)'}`, () => {
  if (!LONG) return;
  const built = buildOnce();
  const own = join(folder, 'long');
  mkdirSync(own);
  const study = tides(own, 2500, 'dry');
  const words = (out: string, threads: number) =>
    ['whatif', study, ...BOX, '--threads', String(threads), '--out', out, '--json'] as const;
  const whole = JSON.parse(built.run(...words(join(own, 'whole'), 1)).stdout);

  /** A shell with a disk of its own, of so many kilobytes; undefined where the system gives none. */
  const onSmallDisk = (kilobytes: number, command: string) => {
    const disk = join(own, 'disk');
    const script = `mkdir -p ${disk} && mount -t tmpfs -o size=${kilobytes}k none ${disk} || exit 77; ${command}`;
    const said = spawnSync('unshare', ['-rm', 'sh', '-c', script], { cwd: ROOT, encoding: 'utf8' });
    return said.status === 77 || said.error !== undefined || /unshare/.test(said.stderr) ? undefined : said;
  };

  it.each([1, 2])('that finds the disk full says so and goes on elsewhere (%i threads)', (threads) => {
    const disk = join(own, 'disk');
    const program = `${process.execPath} ${built.program}`;
    const kept = join(own, `kept-${threads}`);
    const said = onSmallDisk(
      130,
      `${program} ${words(disk, threads).join(' ')}; code=$?; cp -r ${disk} ${kept}; exit $code`,
    );
    // Where no disk can be made, there is nothing to see.
    if (said === undefined) return;
    expect(said).toMatchObject({ status: 2, stdout: '' });
    expect(said.stderr).toMatch(/^\S+: the disk is full; `heartland whatif .*` goes on\n$/);
    const games = readdirSync(join(inside(kept), 'games'));
    expect(games.length).toBeGreaterThan(0);
    expect(games.filter((name) => !name.endsWith('.parquet'))).toEqual([]);
    const ended = JSON.parse(built.run(...words(kept, threads)).stdout);
    expect(ended).toMatchObject({ digest: whole.digest, shards: { found: games.length } });
  });

  const start = (...all: readonly string[]) =>
    spawn(process.execPath, [built.program, ...all], { cwd: ROOT });

  it('whose folder is taken away says so', async () => {
    const out = join(own, 'taken');
    const child = start(...words(out, 2));
    const gone = ended(child);
    await until(() => readdirSync(own).includes('taken') && readdirSync(out).length > 0);
    await wait(300);
    rmSync(join(inside(out), 'games'), { recursive: true });
    expect(await gone).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/no such folder; `.*` goes on\n$/),
    });
  });

  it('can be played by two processes into one folder at once', async () => {
    const out = join(own, 'two');
    const both = await Promise.all([ended(start(...words(out, 1))), ended(start(...words(out, 2)))]);
    for (const said of both) {
      expect(said).toMatchObject({ code: 0, err: '' });
      expect(JSON.parse(said.out).digest).toBe(whole.digest);
    }
    expect(readdirSync(join(inside(out), 'games'))).toHaveLength(10);
  });

  it('played by numbers stops at Ctrl-C and goes on', async () => {
    const out = join(own, 'numbers');
    expect(built.run('whatif', 'slurm', study, ...BOX, '--out', out).status).toBe(0);
    const child = start('whatif', 'shards', inside(out), '0-9');
    const gone = ended(child);
    await until(() => readdirSync(join(inside(out), 'games')).length > 0);
    child.kill('SIGINT');
    expect(await gone).toMatchObject({
      code: 2,
      err: expect.stringMatching(/broken off with \d of 10 shards there; `.*` goes on\n$/),
    });
    expect(built.run('whatif', 'shards', inside(out), '0-9')).toMatchObject({ status: 0 });
    expect(JSON.parse(built.run(...words(out, 1)).stdout)).toMatchObject({
      digest: whole.digest,
      shards: { found: 10 },
    });
  });
});

function ended(
  child: ChildProcess,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> {
  const said = { code: null as number | null, out: '', err: '' };
  child.stdout?.on('data', (text) => {
    said.out += text;
  });
  child.stderr?.on('data', (text) => {
    said.err += text;
  });
  return new Promise((done) => child.on('close', (code) => done({ ...said, code })));
}

async function until(there: () => boolean): Promise<void> {
  while (!there()) await wait(5);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
