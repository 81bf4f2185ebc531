// Shard files say which study they are of: another study's games, of the same shape, are never taken for this one's.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/study/run/shard.ts';
import { shardPath } from '../../../src/study/store/folder.ts';
import { findShard, keepShard, readShard } from '../../../src/study/store/shard-file.ts';
import { ownFolder } from '../../record/sample.ts';
import { HEAD, OUTCOMES, planOf, runIn } from '../lab.ts';

const folder = ownFolder();
const text = (lever: string) => `${HEAD}seeds: { from: 1, count: 40 }
levers: [{ name: quiet, title: Quiet, forbids: [{ actor: tidewater, actions: [${lever}] }] }]
${OUTCOMES}`;
const [plan, otherPlan] = [planOf(text('loan')), planOf(text('pact'))];
const other = await runIn(join(folder, 'other'), otherPlan);

/** The games of this study, in a folder of their own. */
async function played(name: string) {
  const { folder: where, digest } = await runIn(join(folder, name), plan);
  return { out: join(folder, name), where, digest, path: shardPath(where, 0) };
}

describe('a shard of another study of the same shape', () => {
  it('is refused by whoever reads it, plays it or keeps another in its place', async () => {
    const { out, where, path } = await played('copied');
    const rows = await readShard(where, plan, 0);
    if (rows === undefined) throw new Error('it was played');
    copyFileSync(shardPath(other.folder, 0), path);
    const told = 'shard 0 belongs to another study';
    await expect(readShard(where, plan, 0)).rejects.toThrow(told);
    await expect(keepShard(where, plan, rows)).rejects.toThrow(told);
    await expect(runIn(out, plan)).rejects.toThrow(told);
    expect(readFileSync(path).equals(readFileSync(shardPath(other.folder, 0)))).toBe(true);
  });
});

describe('a shard whose file does not say which study it is of', () => {
  it('is not of this study, whatever its rows, and is played again', async () => {
    const { out, where, path, digest } = await played('unsigned');
    const before = readFileSync(path);
    const rows = await readShard(where, plan, 0);
    if (rows === undefined) throw new Error('it was played');
    const file = before.buffer.slice(before.byteOffset, before.byteOffset + before.length) as ArrayBuffer;
    const games = await parquetReadObjects({ file });
    const names = Object.keys(games[0] ?? {});
    const kvMetadata = [{ key: 'heartland.digest', value: digestOf(rows) }];
    const columnData = names.map((name) => ({
      name,
      data: games.map((game) => game[name]),
      type:
        name === 'hash'
          ? ('STRING' as const)
          : name === 'loans' || name === 'pacts'
            ? ('INT64' as const)
            : ('INT32' as const),
    }));
    writeFileSync(path, new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata })));
    expect(await findShard(where, plan, 0)).toEqual({ state: 'unsigned' });
    expect(await runIn(out, plan)).toMatchObject({ played: 1, digest });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('or says so with a slip in it, is damaged and no other study', async () => {
    const { where, path } = await played('slipped');
    const bytes = readFileSync(path);
    const at = bytes.indexOf(plan.hash);
    expect(at).toBeGreaterThan(0);
    bytes[at] = bytes[at] === 48 ? 49 : 48;
    writeFileSync(path, bytes);
    expect(await findShard(where, plan, 0)).toEqual({ state: 'damaged' });
  });
});
