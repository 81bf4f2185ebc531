// What a worker of the queue does with one job: the same as any other worker, in a thread of its own, so that the
// process that holds the queue's lock is never too busy to renew it.

import type { Plan } from '../plan/manifest.ts';
import { keepShard } from '../store/shard-file.ts';
import { openWork } from './range.ts';
import type { Done } from './runner.ts';
import { playShardWhole } from './shard.ts';

/** What a job says: the folder all machines see, the hash of its manifest, and a shard's number. */
export interface QueueTask {
  readonly folder: string;
  readonly hash: string;
  readonly shard: number;
}

/** One queue serves all studies. */
export const QUEUE = 'heartland-studies';

/** Jobs of one shard are one job. */
export function jobId({ hash, shard }: QueueTask): string {
  return `${hash.slice(0, 32)}-${shard}`;
}

const plans = new Map<string, Plan>();

/** Plays and keeps the shard of a job. Throws where the manifest is another one, and what cannot be kept. */
export async function queueJob({ data }: { readonly data: QueueTask }): Promise<Done> {
  const { folder, hash, shard } = data;
  const key = `${folder} ${hash}`;
  let plan = plans.get(key);
  if (plan === undefined) {
    const opened = openWork(folder, hash);
    if (!opened.ok) throw new Error(opened.error);
    plan = opened.value;
    plans.clear();
    plans.set(key, plan);
  }
  const rows = playShardWhole(plan, shard);
  return { shard, kept: await keepShard(folder, plan, rows), faults: rows.faults };
}
