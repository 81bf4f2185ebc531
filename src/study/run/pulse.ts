// Whether a queue is still there: its client would wait for it without a word and without an end.
import { Halt } from './refusal.ts';

/** Milliseconds between two questions, and questions without an answer after which nobody is there. */
const BEAT = 1000;
const MOST_MISSED = 10;

export interface Pulse {
  /** Never kept, and broken with a Halt when the queue is gone. */
  readonly lost: Promise<never>;
  stop(): void;
}

/** Asks again and again. Pre: `ask` waits where there is no connection. */
export function watchPulse(url: string, ask: () => Promise<unknown>): Pulse {
  let missed = 0;
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<never>((_, fail) => {
    timer = setInterval(() => {
      missed += 1;
      if (missed > MOST_MISSED) {
        const what = `the queue at ${url} is gone: no answer for ${(MOST_MISSED * BEAT) / 1000} seconds`;
        fail(new Halt({ kind: 'queue', what }));
        return;
      }
      ask().then(
        () => {
          missed = 0;
        },
        // What the queue itself says no to, it will say no to for ever.
        (error: Error) => {
          if (error.name === 'ReplyError')
            fail(new Halt({ kind: 'queue', what: `the queue at ${url} refuses: ${error.message}` }));
        },
      );
    }, BEAT);
  });
  // Nobody may be waiting for it when it comes.
  lost.catch(() => {});
  return { lost, stop: () => clearInterval(timer) };
}
