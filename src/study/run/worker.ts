// What a worker thread runs, whoever gives out the work: it opens the manifest itself, refuses one that is not of its own
// engine and tables, plays the shards it is given and keeps them. Only numbers go back.
import type { Plan } from '../plan/manifest.ts';
import { keepShard } from '../store/shard-file.ts';
import { openWork } from './range.ts';
import { Halt, refusedBy } from './refusal.ts';
import { type Answer, type Done, isThere } from './runner.ts';
import { playShardWhole } from './shard.ts';

export interface WorkerTask {
  /** Where the manifest and the shards lie, and the hash the manifest must have. */
  readonly folder: string;
  readonly hash: string;
  readonly shard: number;
  /** Play it also if it lies there, to compare. */
  readonly again: boolean;
}

/** The last plan that was opened: tables are large, and one study is played at a time. */
let opened: { readonly key: string; readonly plan: Plan } | undefined;

/** Plays and keeps one shard. Throws only what is a mistake of ours. */
export async function work(task: WorkerTask): Promise<Answer> {
  try {
    return await play(task);
  } catch (error) {
    const refused = refusedBy(error);
    if (refused === undefined) throw error;
    return { refused };
  }
}

async function play({ folder, hash, shard, again }: WorkerTask): Promise<Done> {
  const plan = planOf(folder, hash);
  if (!again && (await isThere(folder, plan, shard))) return { shard, kept: 'duplicate', faults: [] };
  const rows = playShardWhole(plan, shard);
  return { shard, kept: await keepShard(folder, plan, rows), faults: rows.faults };
}

function planOf(folder: string, hash: string): Plan {
  const key = `${folder}\n${hash}`;
  if (opened?.key === key) return opened.plan;
  const plan = openWork(folder, hash);
  if (!plan.ok) throw new Halt({ kind: 'manifest', what: plan.error });
  opened = { key, plan: plan.value };
  return plan.value;
}
