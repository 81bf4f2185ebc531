// Worker threads of this process, for a study of one's own or for a queue's.
import { fileURLToPath } from 'node:url';
import { workerFile } from '../plan/engine-hash.ts';
import type { Answer } from './runner.ts';
import type { WorkerTask } from './worker.ts';

export interface Pool {
  /** Plays a shard in a thread that is free. Throws where the signal ends it, and where a thread breaks down. */
  play(task: WorkerTask, signal: AbortSignal): Promise<Answer>;
  /** Ends all threads, whatever they are at. */
  close(): Promise<void>;
}

/** Milliseconds after which a thread without work is given up. */
const IDLE = 1000;

export async function newPool(threads: number): Promise<Pool> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina<WorkerTask, Answer>({
    filename: fileURLToPath(workerFile()),
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: IDLE,
  });
  return {
    play: (task, signal) => pool.run(task, { signal }),
    close: () => pool.destroy(),
  };
}
