// Plays shards in worker threads. Which thread plays which shard, and when, leaves no trace in the games.
import { newPool } from './pool.ts';
import { Halt } from './refusal.ts';
import type { Runner } from './runner.ts';
import { shardSeeds } from './shard.ts';

/** A runner of so many threads. Pre: at least 1. */
export function playInThreads(threads: number): Runner {
  return async ({ plan, folder, shards, again, signal, done, played }) => {
    const pool = await newPool(Math.min(threads, Math.max(1, shards.length)));
    const own = new AbortController();
    const stop = () => own.abort();
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    const queue = shards.values();
    const serve = async (): Promise<void> => {
      for (const shard of queue) {
        if (own.signal.aborted) return;
        const answer = await pool.play({ folder, hash: plan.hash, shard, again }, own.signal);
        if ('refused' in answer) throw new Halt(answer.refused);
        const [from, to] = shardSeeds(plan, shard);
        played((to - from) * plan.manifest.cells.length);
        if (await done(answer)) stop();
      }
    };
    try {
      await Promise.all(Array.from({ length: threads }, serve));
    } catch (error) {
      if (!own.signal.aborted) throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      await pool.close();
    }
  };
}
