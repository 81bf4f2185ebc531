// Who plays shards: this process, threads, or whoever serves a queue. Runners are handed numbers and hand back numbers;
// games go to the store.
import { z } from 'zod';
import type { Plan } from '../plan/manifest.ts';
import { KEPT, keepShard, readShard } from '../store/shard-file.ts';
import { REFUSED } from './refusal.ts';
import { playShard } from './shard.ts';

export const DONE = z.strictObject({
  shard: z.number().int().nonnegative(),
  kept: z.enum(KEPT),
  faults: z.array(z.string()).readonly(),
});

/** A shard that lies in the folder, and what the first games that went wrong said. */
export type Done = z.infer<typeof DONE>;

/** What comes back from a worker for a shard, by whatever way. */
export const ANSWER = z.union([DONE, z.strictObject({ refused: REFUSED })]);
export type Answer = z.infer<typeof ANSWER>;

export interface Work {
  readonly plan: Plan;
  /** The folder the shards are kept in; its manifest is the plan's. */
  readonly folder: string;
  /** In the order they are begun. */
  readonly shards: readonly number[];
  /** Play also what lies there, to compare; else it is left as it is. */
  readonly again: boolean;
  /** Ends the work between two games, or two shards. */
  readonly signal: AbortSignal;
  /** A shard is kept. The runner waits for the answer; true ends the work. */
  done(done: Done): Promise<boolean>;
  /** So many more games have been played. */
  played(games: number): void;
}

/** Plays shards; comes back when all are kept, or the work was ended. Throws what no shard can be kept after. */
export type Runner = (work: Work) => Promise<void>;

/** Games between two moments in which the process hears anything else. */
const PAUSE_EVERY = 25;

/** Plays in this process, one shard after another. */
export const playHere: Runner = async ({ plan, folder, shards, again, signal, done, played }) => {
  for (const shard of shards) {
    if (signal.aborted) return;
    if (!again && (await isThere(folder, plan, shard))) {
      if (await done({ shard, kept: 'duplicate', faults: [] })) return;
      continue;
    }
    const games = playShard(plan, shard);
    for (;;) {
      const next = games.next();
      if (next.done === true) {
        const kept = await keepShard(folder, plan, next.value);
        if (await done({ shard, kept, faults: next.value.faults })) return;
        break;
      }
      played(1);
      if (next.value % PAUSE_EVERY === 0) await pause();
      if (signal.aborted) return;
    }
  }
};

/** Whether somebody else has kept a shard meanwhile. */
export async function isThere(folder: string, plan: Plan, shard: number): Promise<boolean> {
  return (await readShard(folder, plan, shard)) !== undefined;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
