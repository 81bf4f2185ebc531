// One answer, whoever plays: in this process, in threads, in any order, broken off and gone on with. And no other answer
// under the same number.
import { copyFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditedShards } from '../../../src/study/run/audit.ts';
import { runEnsemble } from '../../../src/study/run/ensemble.ts';
import { playHere, type Runner } from '../../../src/study/run/runner.ts';
import { digestOf, playShardWhole } from '../../../src/study/run/shard.ts';
import { playInThreads } from '../../../src/study/run/threads.ts';
import { folderOf, openFolder, shardPath, shardsIn } from '../../../src/study/store/folder.ts';
import { keepShard, readShard } from '../../../src/study/store/shard-file.ts';
import { must, ownFolder } from '../../record/sample.ts';
import { HEAD, OUTCOMES, planOf, runIn } from '../lab.ts';

const folder = ownFolder();
// 42 cells: shards are of 23 seeds each, the last of fewer.
const plan = planOf(`${HEAD}seeds: { from: 5, count: 110 }
levers: [{ name: loanless, title: No loans, forbids: [{ actor: tidewater, actions: [loan] }] }]
uncertainties: [{ name: habit, set: CN-001a, range: [60, 80] }]
design: { kind: full-factorial, levels: 21 }
${OUTCOMES}`);

const first = await runIn(join(folder, 'first'), plan);

describe('one study', () => {
  it('has shards whose size follows from its cells, and in them every game', () => {
    expect(plan).toMatchObject({ shards: 5, manifest: { shardSeeds: 23 } });
    expect(first.tally).toMatchObject({ shards: 5, games: 110 * 42, failed: 0 });
  });

  it.each([
    ['here in another order', playHere, (shards: readonly number[]) => [...shards].reverse()],
    ['in one thread', playInThreads(1), undefined],
    [
      'in two threads, shuffled',
      playInThreads(2),
      (shards: readonly number[]) => [...shards].sort((a, b) => ((a * 7) % 5) - ((b * 7) % 5)),
    ],
    ['in four threads', playInThreads(4), undefined],
  ] as const)('%s', async (name, runner, order) => {
    const found = await runIn(join(folder, name.replaceAll(' ', '-')), plan, runner, order);
    expect(found.digest).toBe(first.digest);
    expect(found.tally).toEqual(first.tally);
  });
});

/** All games of the first run, in a folder that may be hurt. */
function copyOfFirst(name: string) {
  const out = join(folder, name);
  cpSync(join(folder, 'first'), out, { recursive: true });
  return { out, where: join(out, readdirSync(out)[0] ?? '') };
}

/** Plays and keeps so many shards, then is gone. */
function playSome(count: number): Runner {
  return (work) => playHere({ ...work, shards: work.shards.slice(0, count) });
}

describe('a study that was broken off', () => {
  it('goes on with the shards that are missing, and with no others', async () => {
    const out = join(folder, 'broken');
    const where = join(out, readdirSync(join(folder, 'first'))[0] ?? '');
    must(openFolder(where, plan));
    const stop = new AbortController();
    const some = playSome(2);
    const runner: Runner = async (work) => {
      await some(work);
      stop.abort();
    };
    const order = (shards: readonly number[]) => [...shards].reverse();
    const part = await runEnsemble(plan, where, { runner, order, signal: stop.signal });
    expect(part).toMatchObject({ whole: false, played: 2, tally: { shards: 0 } });
    expect(shardsIn(where)).toEqual([3, 4]);
    const rest = await runIn(out, plan);
    expect(rest).toMatchObject({ whole: true, played: 3, digest: first.digest });
    const again = await runIn(out, plan);
    expect(again).toMatchObject({ found: 5, played: 0, digest: first.digest });
  });

  it('plays a damaged shard again, wherever the damage is', async () => {
    const { out, where } = copyOfFirst('damaged');
    const path = shardPath(where, 2);
    const bytes = readFileSync(path);
    for (const at of [10, Math.trunc(bytes.length / 2), bytes.length - 3]) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      writeFileSync(path, damaged);
      const found = await runIn(out, plan);
      expect(found.digest).toBe(first.digest);
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
    writeFileSync(path, bytes.subarray(0, 100));
    expect((await runIn(out, plan)).played).toBe(1);
  });
});

describe('a shard played twice', () => {
  it('is a harmless duplicate if it is the same, byte for byte', async () => {
    const { where } = copyOfFirst('twice');
    const before = readFileSync(shardPath(where, 1));
    expect(await keepShard(where, plan, playShardWhole(plan, 1))).toBe('duplicate');
    rmSync(shardPath(where, 1));
    expect(await keepShard(where, plan, playShardWhole(plan, 1))).toBe('written');
    expect(readFileSync(shardPath(where, 1)).equals(before)).toBe(true);
  });

  it('stops everything if it is not', async () => {
    const { where } = copyOfFirst('other');
    const rows = playShardWhole(plan, 1);
    rows.turn[7] = (rows.turn[7] ?? 0) + 1;
    await expect(keepShard(where, plan, rows)).rejects.toThrow('nondeterminism in shard 1');
    const kept = there(await readShard(where, plan, 1));
    expect(digestOf(kept)).not.toBe(digestOf(rows));
  });

  it('of another number is not taken for it', async () => {
    const { out, where } = copyOfFirst('swapped');
    copyFileSync(shardPath(where, 0), shardPath(where, 3));
    const found = await runIn(out, plan);
    expect(found).toMatchObject({ played: 1, digest: first.digest });
  });
});

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is there');
  return value;
}

describe('an audit', () => {
  const text = (from: number) => `${HEAD}seeds: { from: ${from}, count: 300 }
levers: [{ name: dry, title: Dry, opening: [{ track: squall, to: 0 }] }]
${OUTCOMES}`;
  const audited = planOf(text(1));
  const chosen = auditedShards(audited, audited.shards);
  const played: number[] = [];
  const runAudited = (out: string, runner: Runner) => runIn(out, audited, runner, undefined, true);
  const watched: Runner = (work) => {
    played.push(...work.shards);
    return playHere(work);
  };

  it('chooses by hash about one shard in a hundred, and at least one', () => {
    const plans = Array.from({ length: 20 }, (_, from) => planOf(text(from)));
    const counts = plans.map((one) => auditedShards(one, 3000).length);
    // 60,000 shards: fewer than 500 or more than 700 would not come about once in ten thousand times.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThan(700);
    for (const one of plans) expect(auditedShards(one, 1)).toEqual([0]);
    expect(new Set(plans.map((one) => auditedShards(one, 10).join()))).not.toHaveLength(1);
  });

  it('plays them a second time, and notes beside the games that they came out alike', async () => {
    const out = join(folder, 'audited');
    expect(await runAudited(out, watched)).toMatchObject({ whole: true, played: 2, audited: 1 });
    expect(played).toEqual([0, 1, ...chosen]);
    played.length = 0;
    // Whoever comes later reads the note, and plays nothing.
    expect(await runAudited(out, watched)).toMatchObject({ found: 2, played: 0, audited: 1 });
    expect(played).toEqual([]);
  });

  it('is made up for where others have played the games, or where its note is of other games', async () => {
    const out = join(folder, 'audited');
    const where = folderOf(out, audited);
    const note = readFileSync(join(where, 'audit.json'), 'utf8');
    const others = note.replace(/"digest":"[0-9a-f]{8}/, '"digest":"00000000');
    for (const left of ['', '{', others]) {
      writeFileSync(join(where, 'audit.json'), left);
      played.length = 0;
      expect(await runAudited(out, watched)).toMatchObject({ found: 2, played: 0, audited: 1 });
      expect(played).toEqual(chosen);
      expect(readFileSync(join(where, 'audit.json'), 'utf8')).toBe(note);
    }
  });

  it('can be left out, and then says so', async () => {
    const where = folderOf(join(folder, 'unaudited'), audited);
    must(openFolder(where, audited));
    const { signal } = new AbortController();
    const found = await runEnsemble(audited, where, { runner: playHere, signal, audit: false });
    expect(found).toMatchObject({ whole: true, played: 2, audited: 0 });
  });

  it('stops the study where a shard comes out otherwise', async () => {
    const where = folderOf(join(folder, 'forged'), audited);
    must(openFolder(where, audited));
    const [shard = 0] = chosen;
    const rows = playShardWhole(audited, shard);
    rows.turn[3] = (rows.turn[3] ?? 0) + 1;
    expect(await keepShard(where, audited, rows)).toBe('written');
    for (const runner of [playHere, playInThreads(1)]) {
      await expect(runAudited(join(folder, 'forged'), runner)).rejects.toThrow(
        `nondeterminism in shard ${shard}`,
      );
    }
  });
});
