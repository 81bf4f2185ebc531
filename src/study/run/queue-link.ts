// The connection to a queue, which tries again while the queue is away and can be given up at any moment.

/** Milliseconds between two tries, and for an orderly leave-taking. */
const TRY_EVERY = 500;
const LEAVE = 2000;

export interface Link {
  readonly connection: {
    readonly url: string;
    readonly maxRetriesPerRequest: null;
    readonly retryStrategy: () => number | null;
  };
  /** Takes leave in order if somebody is there to take it from; else hangs up. */
  leave(orderly: readonly Step[], hangUp: readonly Step[]): Promise<void>;
}

type Step = () => Promise<unknown>;

export function linkTo(url: string): Link {
  let isOver = false;
  const retryStrategy = () => (isOver ? null : TRY_EVERY);
  return {
    connection: { url, maxRetriesPerRequest: null, retryStrategy },
    async leave(orderly, hangUp) {
      isOver = true;
      if (await inTime(orderly)) return;
      await inTime(hangUp.map((step) => async () => void step().catch(() => undefined)));
    },
  };
}

/** Does the steps one after another, and waits for them, but not for long. Post: whether all were done. */
async function inTime(steps: readonly Step[]): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), LEAVE);
  });
  const all = (async () => {
    for (const step of steps) await step().catch(() => undefined);
    return true;
  })();
  const isDone = await Promise.race([all, late]);
  clearTimeout(timer);
  return isDone;
}
