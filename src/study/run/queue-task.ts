// What a queue carries: where a study lies, and the number of a shard. It comes from outside, and is looked at.
import { z } from 'zod';

/** One queue serves all studies. */
export const QUEUE = 'heartland-studies';

export const QUEUE_TASK = z.strictObject({
  /** The folder all machines see, and the hash of its manifest. */
  folder: z.string(),
  hash: z.string(),
  shard: z.number().int().nonnegative(),
  again: z.boolean(),
});

export type QueueTask = z.infer<typeof QUEUE_TASK>;

/** Jobs of one shard are one job, but the one that compares it. */
export function jobId({ hash, shard, again }: QueueTask): string {
  return `${hash.slice(0, 32)}-${shard}${again ? '-again' : ''}`;
}
