// Why shards cannot be played or kept, where it is no mistake of ours: a full disk, a manifest of another engine, a queue
// that is gone. It goes from a worker to whoever gave out the work as plain data, since errors lose their codes on the way.
import { z } from 'zod';
import { codeOf } from '../../record/lock.ts';
import { diskRefuses } from '../../record/write.ts';

const KINDS = ['differs', 'foreign', 'missing', 'disk', 'manifest', 'queue'] as const;

export const REFUSED = z.strictObject({ kind: z.enum(KINDS), what: z.string(), help: z.string().optional() });

/** `what` and `help` are each a part of one line. */
export type Refused = z.infer<typeof REFUSED>;

/** Ends a study whose further shards cannot be kept. */
export class Halt extends Error {
  readonly refused: Refused;
  constructor(refused: Refused) {
    super(refused.what);
    this.refused = refused;
  }
}

/** What an error says to the user; undefined where it is a mistake of ours. */
export function refusedBy(error: unknown): Refused | undefined {
  if (error instanceof Halt) return error.refused;
  const code = codeOf(error);
  const isOfSystem = error instanceof Error && 'syscall' in error && /^E[A-Z]+$/.test(code);
  return isOfSystem ? { kind: 'disk', what: diskRefuses(code) } : undefined;
}
