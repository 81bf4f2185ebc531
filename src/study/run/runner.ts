// Who plays shards: this process, or threads. Runners are handed numbers and hand back numbers; games go to the store.
import type { Plan } from '../plan/manifest.ts';
import { type Kept, keepShard } from '../store/shard-file.ts';
import { playShard } from './shard.ts';

export interface Done {
  readonly shard: number;
  readonly kept: Kept;
  readonly faults: readonly string[];
}

export interface Work {
  readonly plan: Plan;
  /** The folder the shards are kept in; its manifest is the plan's. */
  readonly folder: string;
  /** In the order they are begun. */
  readonly shards: readonly number[];
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
export const playHere: Runner = async ({ plan, folder, shards, signal, done, played }) => {
  for (const shard of shards) {
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

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
