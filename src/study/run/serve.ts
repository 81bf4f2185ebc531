// A worker of a queue: plays shards of whatever studies are given out there, in threads, so that the process that holds
// a job's lock is never too busy to renew it.
import { newPool } from './pool.ts';
import { watchPulse } from './pulse.ts';
import { linkTo } from './queue-link.ts';
import { QUEUE, QUEUE_TASK, type QueueTask } from './queue-task.ts';
import type { Answer } from './runner.ts';

/** A shard is given out again so often when those who had it were lost. */
const MOST_STALLED = 100;
const STALLED_EVERY = 5000;
/** Milliseconds after which the shard of a worker that is not heard of is given to another. */
const LOCK = 10_000;

/** Milliseconds between two looks whether anything is still in hand. */
const SETTLED = 200;

export interface Service {
  readonly threads: number;
  /** Takes no more shards, and ends when those in hand are kept. */
  readonly stop: AbortSignal;
  /** Ends at once: the queue gives out again what was in hand. */
  readonly drop: AbortSignal;
  say(line: string): void;
}

/** Serves a queue until told to stop; how many shards were played. Throws a Halt where the queue is gone. */
export async function serveQueue(url: string, { threads, stop, drop, say }: Service): Promise<number> {
  const { Queue, Worker } = await import('bullmq');
  const pool = await newPool(threads);
  const { connection, leave } = linkTo(url);
  let served = 0;
  let inHand = 0;
  const play = async (data: unknown): Promise<Answer> => {
    const task = QUEUE_TASK.parse(data);
    const answer = await pool.play(task, drop);
    if ('refused' in answer) say(`${task.folder}: shard ${task.shard} refused: ${answer.refused.what}`);
    else served += 1;
    return answer;
  };
  // A shard that is dropped gets no answer at all: a failure would end the study of whoever gave it out.
  const never = () => new Promise<never>(() => {});
  const worker = new Worker<QueueTask, Answer>(
    QUEUE,
    ({ data }) => {
      inHand += 1;
      return play(data).catch((error: unknown) => (drop.aborted ? never() : Promise.reject(error)));
    },
    {
      connection,
      concurrency: threads,
      lockDuration: LOCK,
      stalledInterval: STALLED_EVERY,
      maxStalledCount: MOST_STALLED,
    },
  );
  for (const end of ['completed', 'failed'] as const) worker.on(end, () => (inHand -= 1));
  const queue = new Queue(QUEUE, { connection });
  // What a lost connection says is heard by the pulse.
  queue.on('error', () => undefined);
  worker.on('error', () => undefined);
  const pulse = watchPulse(url, () => queue.isPaused());
  const stopped = (async () => {
    await raised(stop);
    // A worker that waits for its last shard by itself may wait for ever where others took it.
    await worker.pause(true);
    do await pause(SETTLED);
    while (inHand > 0 && !drop.aborted);
  })();
  try {
    await Promise.race([stopped, raised(drop), pulse.lost]);
    return served;
  } finally {
    pulse.stop();
    await leave(
      [() => worker.close(true), () => queue.close()],
      [() => worker.disconnect(), () => queue.disconnect()],
    );
    await pool.close();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function raised(signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) done();
    signal.addEventListener('abort', () => done());
  });
}
