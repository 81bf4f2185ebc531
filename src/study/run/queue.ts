// Plays shards on whatever machines serve a queue. The queue only carries numbers and may be thrown away at any moment:
// what is played lies in the folder, which all machines see.

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerFile } from '../plan/engine-hash.ts';
import { jobId, QUEUE, type QueueTask } from './queue-job.ts';
import type { Done, Runner } from './runner.ts';
import { shardSeeds } from './shard.ts';

const BUNDLE = 'study-queue.js';

/** A shard is given out again so often when those who had it were lost. */
const MOST_STALLED = 100;
const STALLED_EVERY = 5000;
const LOCK = 30_000;

/** A runner that gives shards to a queue and waits for them. `url` is that of a Redis or Valkey. */
export function playInQueue(url: string): Runner {
  return async ({ plan, folder, shards, signal, done, played }) => {
    const { Queue, QueueEvents } = await import('bullmq');
    const connection = { url, maxRetriesPerRequest: null };
    const queue = new Queue<QueueTask, Done>(QUEUE, { connection });
    const events = new QueueEvents(QUEUE, { connection });
    const open = new Map(
      shards.map((shard) => {
        const task: QueueTask = { folder: resolve(folder), hash: plan.hash, shard };
        return [jobId(task), task] as const;
      }),
    );
    try {
      await events.waitUntilReady();
      await new Promise<void>((finish, fail) => {
        const stop = () => finish();
        signal.addEventListener('abort', stop);
        events.on('completed', ({ jobId: id, returnvalue }) => {
          const task = open.get(id);
          if (task === undefined) return;
          open.delete(id);
          const [from, to] = shardSeeds(plan, task.shard);
          played((to - from) * plan.manifest.cells.length);
          done(returnvalue as unknown as Done).then((ended) => {
            if (ended || open.size === 0) finish();
          }, fail);
        });
        events.on('failed', ({ jobId: id, failedReason }) => {
          if (open.has(id)) fail(new Error(failedReason));
        });
        events.on('error', fail);
        queue.on('error', fail);
        const jobs = [...open].map(([id, data]) => ({
          name: plan.manifest.name,
          data,
          opts: { jobId: id, removeOnComplete: true, removeOnFail: true },
        }));
        if (jobs.length === 0) finish();
        queue.addBulk(jobs).catch(fail);
      });
    } finally {
      for (const id of open.keys()) await queue.remove(id).catch(() => 0);
      await events.close();
      await queue.close();
    }
  };
}

/** Serves a queue with so many threads until the signal. Throws if the queue cannot be reached. */
export async function serveQueue(url: string, threads: number, signal: AbortSignal): Promise<number> {
  const { Worker } = await import('bullmq');
  const file = queueFile();
  let served = 0;
  const worker = new Worker<QueueTask, Done>(QUEUE, file, {
    connection: { url, maxRetriesPerRequest: null },
    concurrency: threads,
    useWorkerThreads: true,
    lockDuration: LOCK,
    stalledInterval: STALLED_EVERY,
    maxStalledCount: MOST_STALLED,
  });
  worker.on('completed', () => {
    served += 1;
  });
  await new Promise<void>((finish, fail) => {
    worker.on('error', fail);
    signal.addEventListener('abort', () => finish());
  });
  await worker.close(true);
  return served;
}

/** The built file that threads of the queue run. */
function queueFile(): URL {
  const beside = new URL(BUNDLE, workerFile());
  const built = new URL(`../../../dist/${BUNDLE}`, workerFile());
  const found = [beside, built].find((file) => existsSync(fileURLToPath(file)));
  if (found === undefined) throw new Error(`Heartland is wrong: no ${BUNDLE}; run \`npm run build\``);
  return found;
}
