// A long work in pieces before a person, here or in threads: the answers are the same, and come in the order of the
// pieces, up to where it was broken off.
import { availableParallelism } from 'node:os';
import { ok, type Result } from '../kit/result.ts';
import { type Pieces, playPieces } from '../study/paths/pieces.ts';
import type { Desk } from './command.ts';
import { complain, type Lines } from './complaint.ts';
import { inSteps } from './long-work.ts';

export interface LongWork<Piece, Answer> extends Pieces<Piece> {
  /** What the worker's function gives, played in this thread. */
  readonly here: (piece: Piece) => Answer;
  /** How far it is, after so many pieces. */
  readonly said: (pieces: number) => string;
}

const MOST_THREADS = 256;

/** How many threads: as asked, or as many as the machine has where the work is worth them. */
export function threadsOf(given: string | undefined, isLong: boolean): Result<number, Lines> {
  if (given === undefined) return ok(isLong ? availableParallelism() : 1);
  const threads = Number(given);
  if (/^\d{1,3}$/.test(given) && threads >= 1 && threads <= MOST_THREADS) return ok(threads);
  const what = `"${given}" is not a number of threads from 1 to ${MOST_THREADS}`;
  return complain({ where: '--threads', what });
}

export async function inPieces<Piece, Answer>(
  desk: Desk,
  threads: number,
  work: LongWork<Piece, Answer>,
): Promise<readonly Answer[]> {
  if (threads > 1) return inThreads(desk, threads, work);
  const answers: Answer[] = [];
  await inSteps(desk, work.pieces.length, work.said, (place) => {
    const piece = work.pieces[place];
    if (piece !== undefined) answers.push(work.here(piece));
  });
  return answers;
}

/** Milliseconds between two words about how far it is. */
const SAY_EVERY = 250;

async function inThreads<Piece, Answer>(
  desk: Desk,
  threads: number,
  work: LongWork<Piece, Answer>,
): Promise<readonly Answer[]> {
  const stop = new AbortController();
  const broken = () => stop.abort();
  process.once('SIGINT', broken);
  let said = performance.now();
  const played = (done: number) => {
    const now = performance.now();
    if (now - said < SAY_EVERY) return;
    said = now;
    desk.progress(work.said(done));
  };
  try {
    return await playPieces<Piece, Answer>(work, threads, { played, signal: stop.signal });
  } finally {
    desk.progress('');
    process.off('SIGINT', broken);
  }
}
