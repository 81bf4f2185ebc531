// A shard as a Parquet file: one row a game, so that any tool that knows tables can read it. Written whole or not at all;
// the same shard twice is harmless, and another one under its number stops everything. A file says of itself which study
// it is of: rows alone look alike from one study to the next.
import { existsSync, readFileSync } from 'node:fs';
import { type FileMetaData, parquetMetadata, parquetRead } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { sha256 } from '../../record/chain.ts';
import type { Plan } from '../plan/manifest.ts';
import { Halt } from '../run/refusal.ts';
import { digestOf, emptyShard, type Shard, shardSeeds } from '../run/shard.ts';
import { shardPath, writeWhole } from './folder.ts';

/** What stands in a file beside its rows. The seal is over the three others: a slip in them is no other study. */
const DIGEST = 'heartland.digest';
const MANIFEST = 'heartland.manifest';
const SHARD = 'heartland.shard';
const SEAL = 'heartland.seal';

/** A shard as it lies in a folder; `unsigned` says nothing of the study it is of. */
export type Lying =
  | { readonly state: 'whole'; readonly rows: Shard }
  | { readonly state: 'missing' | 'damaged' | 'unsigned' };

/** How a shard came to lie in its folder. */
export const KEPT = ['written', 'duplicate'] as const;
export type Kept = (typeof KEPT)[number];

/** How an outcome's column is called: tables know no dashes. */
export function columnOf(name: string): string {
  return name.replaceAll('-', '_');
}

/**
 * Keeps a shard, over one that is damaged too. Throws a Halt where another one, or one of another study, lies under its
 * number, and what the system throws.
 */
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

function foreign(path: string, shard: number): Halt {
  const help = `take ${path} away, and \`heartland whatif\` plays it`;
  return new Halt({ kind: 'foreign', what: `shard ${shard} belongs to another study`, help });
}

function sealOf(manifest: string, shard: string, digest: string): string {
  return sha256([manifest, shard, digest].join('\n'));
}

function bytesOf({ manifest, hash }: Plan, rows: Shard, digest: string): Uint8Array {
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
    kvMetadata: [
      { key: DIGEST, value: digest },
      { key: MANIFEST, value: hash },
      { key: SHARD, value: String(rows.shard) },
      { key: SEAL, value: sealOf(hash, String(rows.shard), digest) },
    ],
    createdBy: 'heartland',
  });
  return new Uint8Array(buffer);
}

/**
 * A shard that lies in a folder; undefined where its file is missing or damaged: then it has to be played again. Throws a
 * Halt where it is of another study.
 */
export async function readShard(folder: string, plan: Plan, shard: number): Promise<Shard | undefined> {
  const lying = await findShard(folder, plan, shard);
  return lying.state === 'whole' ? lying.rows : undefined;
}

/** How a shard lies in a folder; nothing is touched. Throws a Halt where it is of another study. */
export async function findShard(folder: string, plan: Plan, shard: number): Promise<Lying> {
  const path = shardPath(folder, shard);
  if (!existsSync(path)) return { state: 'missing' };
  try {
    return await rowsOf(readFileSync(path), plan, shard, path);
  } catch (error) {
    if (error instanceof Halt) throw error;
    return { state: 'damaged' };
  }
}

async function rowsOf(bytes: Buffer, plan: Plan, shard: number, path: string): Promise<Lying> {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const metadata = parquetMetadata(file);
  const said = (key: string) => metadata.key_value_metadata?.find((entry) => entry.key === key)?.value ?? '';
  const [manifest, number, digest] = [said(MANIFEST), said(SHARD), said(DIGEST)];
  if (said(SEAL) !== sealOf(manifest, number, digest)) {
    return { state: digest !== '' && said(SEAL) === '' ? 'unsigned' : 'damaged' };
  }
  if (manifest !== plan.hash) throw foreign(path, shard);
  if (number !== String(shard)) return { state: 'damaged' };
  const rows = await readRows(file, metadata, plan, shard);
  return rows !== undefined && digest === digestOf(rows) ? { state: 'whole', rows } : { state: 'damaged' };
}

async function readRows(
  file: ArrayBuffer,
  metadata: FileMetaData,
  plan: Plan,
  shard: number,
): Promise<Shard | undefined> {
  const rows = emptyShard(plan, shard);
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
  const [from] = shardSeeds(plan, shard);
  return rows.seed[0] === from ? rows : undefined;
}
