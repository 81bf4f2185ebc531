// Plays shards in worker threads. Which thread plays which shard, and when, leaves no trace in the games.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerFile } from '../plan/engine-hash.ts';
import { MANIFEST } from '../store/folder.ts';
import type { Done, Runner } from './runner.ts';
import { shardSeeds } from './shard.ts';
import type { WorkerGround, WorkerTask } from './worker.ts';

/** A runner of so many threads. Pre: at least 1. */
export function playInThreads(threads: number): Runner {
  return async ({ plan, folder, shards, signal, done, played }) => {
    const { Piscina } = await import('piscina');
    const ground: WorkerGround = { manifest: join(folder, MANIFEST), hash: plan.hash, folder };
    const pool = new Piscina<WorkerTask, Done>({
      filename: fileURLToPath(workerFile()),
      name: 'work',
      minThreads: Math.min(threads, shards.length),
      maxThreads: threads,
      workerData: ground,
      idleTimeout: 1000,
    });
    const own = new AbortController();
    const stop = () => own.abort();
    signal.addEventListener('abort', stop);
    const queue = shards.values();
    const serve = async (): Promise<void> => {
      for (const shard of queue) {
        if (own.signal.aborted) return;
        const kept = await pool.run({ shard }, { signal: own.signal });
        const [from, to] = shardSeeds(plan, shard);
        played((to - from) * plan.manifest.cells.length);
        if (await done(kept)) stop();
      }
    };
    try {
      await Promise.all(Array.from({ length: threads }, serve));
    } catch (error) {
      if (!own.signal.aborted) throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      await pool.destroy();
    }
  };
}
