// Those who only read a study's games: they touch no file, and say what they cannot read.
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../record/sample.ts';
import { BOX, heartland } from './desk.ts';
import { tides } from './tides.ts';

const folder = ownFolder();

/** Plays a study of three shards, and gives its folder. */
async function played(name: string, lever: 'loanless' | 'dry') {
  const ran = await heartland(
    'whatif',
    tides(folder, 600, lever),
    ...BOX,
    '--out',
    join(folder, name),
    '--no-audit',
    '--json',
  );
  return String(JSON.parse(ran.out).folder);
}

const COUNT = 'select count(*) games, count(distinct seed) seeds from games';
const whole = await played('whole', 'dry');
const other = await played('other', 'loanless');

/** The games again, in a folder that may be hurt. */
function copyOf(name: string) {
  const where = join(folder, name);
  cpSync(whole, where, { recursive: true });
  const shard = (number: number) => join(where, 'games', `shard-00000${number}.parquet`);
  const bytes = () =>
    Object.fromEntries(
      readdirSync(join(where, 'games')).map((file) => [
        file,
        readFileSync(join(where, 'games', file)).toString('hex'),
      ]),
    );
  return { where, shard, bytes };
}

describe('a damaged shard', () => {
  it('stays where it is, is told of, and the games before it are read', async () => {
    const { where, shard, bytes } = copyOf('damaged');
    writeFileSync(shard(1), readFileSync(shard(1)).subarray(0, 3000));
    const before = bytes();
    const report = await heartland('whatif', 'report', where, '--json');
    const games = await heartland('whatif', 'games', where, '--json');
    const line = `${where}: shard 1 is damaged; \`heartland whatif shards ${where} 1\` plays it again`;
    for (const said of [report, games]) expect(said).toMatchObject({ code: 0, err: line });
    expect(JSON.parse(report.out)).toMatchObject({
      whole: false,
      flaw: { shard: 1, state: 'damaged' },
      seeds: { count: 250, wanted: 600 },
    });
    const query = await heartland('whatif', 'query', where, COUNT, '--json');
    const about = `${where}: the answer is about 250 of 600 seeds`;
    expect(query).toMatchObject({ code: 0, err: `${line}\n${about}` });
    expect(JSON.parse(query.out)).toEqual([{ games: 500, seeds: 250 }]);
    expect(bytes()).toEqual(before);
  });

  it('that is missing, or a copy of another, counts nothing twice', async () => {
    const { where, shard } = copyOf('doubled');
    copyFileSync(shard(0), shard(1));
    const doubled = await heartland('whatif', 'query', where, COUNT, '--json');
    expect(JSON.parse(doubled.out)).toEqual([{ games: 500, seeds: 250 }]);
    rmSync(shard(1));
    const missing = await heartland('whatif', 'query', where, COUNT, '--json');
    expect(missing.err).toBe(`${where}: the answer is about 250 of 600 seeds`);
    expect(JSON.parse(missing.out)).toEqual([{ games: 500, seeds: 250 }]);
    const all = await heartland('whatif', 'query', whole, COUNT, '--json');
    expect(all.err).toBe('');
    expect(JSON.parse(all.out)).toEqual([{ games: 1200, seeds: 600 }]);
    rmSync(shard(0));
    const none = await heartland('whatif', 'query', where, COUNT);
    expect(none).toMatchObject({ code: 2, out: '', err: expect.stringContaining('no games are finished') });
  });

  it('is played again by the command that it names', async () => {
    const { where, shard, bytes } = copyOf('mended');
    const before = bytes();
    writeFileSync(shard(1), '');
    expect(await heartland('whatif', 'shards', where, '1')).toMatchObject({ code: 0, err: '' });
    expect(bytes()).toEqual(before);
  });
});

describe('games of another study', () => {
  it('are refused in a line, though they are of the same shape', async () => {
    const { where, shard, bytes } = copyOf('copied');
    copyFileSync(join(other, 'games', 'shard-000000.parquet'), shard(0));
    rmSync(join(where, 'audit.json'), { force: true });
    const before = bytes();
    for (const words of [
      ['report', where],
      ['games', where],
      ['query', where, COUNT],
    ]) {
      const said = await heartland('whatif', ...words);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toContain('shard 0 belongs to another study');
      expect(said.err.split('\n')).toHaveLength(1);
    }
    expect(bytes()).toEqual(before);
  });
});

describe('a manifest that was changed', () => {
  const name = basename(whole);
  const readers = (where: string) => [
    ['report', where],
    ['games', where],
    ['query', where, COUNT],
    ['shards', where, '0'],
  ];

  it.each([
    ['in a number', (text: string) => text.replace('"count":600', '"count":300')],
    ['in a name', (text: string) => text.replace('"name":"dry"', '"name":"wet"')],
    ['to nothing', () => '{}\n'],
  ])('%s is refused by everybody, with the name of its file', async (how, change) => {
    const { where } = copyOf(join('changed', how, name));
    const path = join(where, 'manifest.json');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    for (const words of readers(where)) {
      const said = await heartland('whatif', ...words);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toContain(`${path} is not the manifest that its folder is named after`);
      expect(said.err.split('\n')).toHaveLength(1);
    }
  });

  it('in a folder of another name is told from its shards, or by its own hashes', async () => {
    const { where } = copyOf('renamed');
    expect(await heartland('whatif', 'query', where, COUNT)).toMatchObject({ code: 0 });
    const path = join(where, 'manifest.json');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('"count":600', '"count":300'));
    for (const words of readers(where)) {
      const said = await heartland('whatif', ...words);
      expect(said).toMatchObject({ code: 2, out: '' });
      expect(said.err).toContain('shard 0 belongs to another study');
    }
    writeFileSync(path, text.replace('What the water', 'What much water'));
    const hashed = await heartland('whatif', 'report', where);
    expect(hashed.err).toBe(`${path}: the study of the manifest and its hash differ`);
    writeFileSync(path, '{}');
    expect((await heartland('whatif', 'report', where)).err).toBe(`${path}: the manifest is damaged`);
  });
});
