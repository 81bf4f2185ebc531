// Plays the pieces of a work in several threads. The answers come in the order of the pieces, as if they had been played
// one after another.
import { fileURLToPath } from 'node:url';
import { threadFile } from '../plan/engine-hash.ts';
import type { Ground } from './worker.ts';

export interface Pieces<Piece> {
  readonly pieces: readonly Piece[];
  /** The worker's function that plays one. */
  readonly play: 'futurePiece' | 'gaugePiece';
  readonly ground: Ground;
}

export interface Watch {
  /** So many pieces are played. */
  played(pieces: number): void;
  /** Ends the work: what is known by then is given back. */
  readonly signal: AbortSignal;
}

/**
 * Answers of the pieces, up to the first that was not played where the work was ended. Pre: at least one thread; the
 * answers are what the worker's function gives. Throws where a thread breaks down.
 */
export async function playPieces<Piece, Answer>(
  { pieces, play, ground }: Pieces<Piece>,
  threads: number,
  { played, signal }: Watch,
): Promise<readonly Answer[]> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Piece, Answer>({
    filename: fileURLToPath(threadFile('paths-worker.js', 'worker.ts', import.meta.url)),
    name: play,
    minThreads: threads,
    maxThreads: threads,
    workerData: ground,
  });
  const answers: { readonly answer: Answer }[] = [];
  const queue = pieces.entries();
  let done = 0;
  const serve = async (): Promise<void> => {
    for (const [place, piece] of queue) {
      if (signal.aborted) return;
      answers[place] = { answer: await pool.run(piece, { signal }) };
      done += 1;
      played(done);
    }
  };
  try {
    // A piece waits for each thread, so that none of them is ever idle.
    await Promise.all(Array.from({ length: 2 * threads }, serve));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await pool.destroy();
  }
  const whole = pieces.findIndex((_, place) => answers[place] === undefined);
  return answers.slice(0, whole < 0 ? pieces.length : whole).map(({ answer }) => answer);
}
