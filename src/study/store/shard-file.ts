// A shard as a Parquet file: one row a game, so that any tool that knows tables can read it. Written whole or not at all;
// the same shard twice is harmless, and another one under its number stops everything.
import { existsSync, readFileSync } from 'node:fs';
import { parquetMetadata, parquetRead } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Plan } from '../plan/manifest.ts';
import { Halt } from '../run/refusal.ts';
import { digestOf, emptyShard, type Shard, shardSeeds } from '../run/shard.ts';
import { shardPath, writeWhole } from './folder.ts';

const DIGEST = 'heartland.digest';

/** How a shard came to lie in its folder. */
export const KEPT = ['written', 'duplicate'] as const;
export type Kept = (typeof KEPT)[number];

/** How an outcome's column is called: tables know no dashes. */
export function columnOf(name: string): string {
  return name.replaceAll('-', '_');
}

/** Keeps a shard. Throws a Halt where another one lies under its number, and what the system throws. */
export async function keepShard(folder: string, plan: Plan, rows: Shard): Promise<Kept> {
  const path = shardPath(folder, rows.shard);
  const digest = digestOf(rows);
  if (!existsSync(path) && writeWhole(path, bytesOf(plan, rows, digest), 'new')) return 'written';
  const there = await readShard(folder, plan, rows.shard);
  if (there !== undefined) {
    if (digestOf(there) !== digest) throw differs(rows.shard);
    return 'duplicate';
  }
  writeWhole(path, bytesOf(plan, rows, digest));
  return 'written';
}

function differs(shard: number): Halt {
  const help = 'two runs of the same games differ: keep the folder and report it';
  return new Halt({ kind: 'differs', what: `nondeterminism in shard ${shard}`, help });
}

function bytesOf({ manifest }: Plan, rows: Shard, digest: string): Uint8Array {
  const whole = (name: string, data: Int32Array) => ({ name, data, type: 'INT32' as const });
  const buffer = parquetWriteBuffer({
    columnData: [
      whole('seed', rows.seed),
      whole('cell', rows.cell),
      whole('status', rows.status),
      whole('turn', rows.turn),
      whole('diverged', rows.diverged),
      ...manifest.outcomes.map(({ name }, index) => ({
        name: columnOf(name),
        data: BigInt64Array.from(rows.outcomes[index] ?? [], BigInt),
        type: 'INT64' as const,
      })),
      { name: 'hash', data: [...rows.hash], type: 'STRING' as const },
    ],
    kvMetadata: [{ key: DIGEST, value: digest }],
    createdBy: 'heartland',
  });
  return new Uint8Array(buffer);
}

/** A shard that lies in a folder; undefined where its file is missing or damaged: then it has to be played again. */
export async function readShard(folder: string, plan: Plan, shard: number): Promise<Shard | undefined> {
  const path = shardPath(folder, shard);
  if (!existsSync(path)) return undefined;
  try {
    return await rowsOf(readFileSync(path), plan, shard);
  } catch {
    return undefined;
  }
}

async function rowsOf(bytes: Buffer, plan: Plan, shard: number): Promise<Shard | undefined> {
  const rows = emptyShard(plan, shard);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = parquetMetadata(file);
  if (Number(metadata.num_rows) !== rows.seed.length) return undefined;
  const outcomes = plan.manifest.outcomes.map(({ name }) => columnOf(name));
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const own = rows[columnName as 'seed' | 'cell' | 'status' | 'turn' | 'diverged'] as
        | Int32Array
        | undefined;
      const outcome = rows.outcomes[outcomes.indexOf(columnName)];
      for (let i = 0; i < columnData.length; i++) {
        const value: unknown = columnData[i];
        if (outcome !== undefined) outcome[rowStart + i] = Number(value);
        else if (columnName === 'hash') rows.hash[rowStart + i] = String(value);
        else if (own !== undefined) own[rowStart + i] = Number(value);
      }
    },
  });
  const digest = metadata.key_value_metadata?.find(({ key }) => key === DIGEST)?.value;
  const [from] = shardSeeds(plan, shard);
  return digest === digestOf(rows) && rows.seed[0] === from ? rows : undefined;
}
