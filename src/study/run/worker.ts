// What a worker thread runs: it opens the manifest itself, refuses one that is not of its own engine and tables, plays
// the shards it is given and keeps them. Only numbers go back.
import { readFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { openPlan, type Plan } from '../plan/manifest.ts';
import { keepShard } from '../store/shard-file.ts';
import type { Done } from './runner.ts';
import { playShardWhole } from './shard.ts';

export interface WorkerGround {
  /** Path of the manifest, its hash, and the folder shards are kept in. */
  readonly manifest: string;
  readonly hash: string;
  readonly folder: string;
}

export interface WorkerTask {
  readonly shard: number;
}

let opened: { readonly plan: Plan; readonly folder: string } | undefined;

/** Plays and keeps one shard. Throws where the manifest is another one, and what cannot be kept. */
export async function work({ shard }: WorkerTask): Promise<Done> {
  const { plan, folder } = ground();
  const rows = playShardWhole(plan, shard);
  return { shard, kept: await keepShard(folder, plan, rows), faults: rows.faults };
}

function ground() {
  if (opened !== undefined) return opened;
  const { manifest, hash, folder } = workerData as WorkerGround;
  const plan = openPlan(readFileSync(manifest, 'utf8'), hash);
  if (!plan.ok) throw new Error(plan.error);
  opened = { plan: plan.value, folder };
  return opened;
}
