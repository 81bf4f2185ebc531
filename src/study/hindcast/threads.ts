// Plays a hindcast in this thread or in several, with the same answers either way.
import { fileURLToPath } from 'node:url';
import { threadFile } from '../plan/engine-hash.ts';
import { playUnits, type Rows, unitsOf, type Work } from './forecast.ts';
import type { Piece } from './worker.ts';

export interface Watch {
  /** So many games have been played so far. */
  played(games: number): void;
  /** Ends the work. */
  readonly signal: AbortSignal;
}

/** The rows of every unit, as forecastsOf wants them; undefined if the work was ended before. Pre: at least one thread. */
export function playWork(work: Work, threads: number, watch: Watch): Promise<readonly Rows[] | undefined> {
  return threads > 1 ? playThere(work, threads, watch) : playHere(work, watch);
}

/** Games between two moments in which the process hears anything else. */
const PAUSE_EVERY = 10;

async function playHere(work: Work, { played, signal }: Watch): Promise<readonly Rows[] | undefined> {
  const games = playUnits(work);
  for (;;) {
    const next = games.next();
    if (next.done === true) return next.value;
    if (next.value % PAUSE_EVERY !== 0) continue;
    played(next.value);
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) return undefined;
  }
}

/** Games of a piece: some seconds at most, and enough to be worth laying a table for. */
const PIECE = 100;

/** Pieces unit by unit, so that a thread seldom lays a table anew. */
function piecesOf({ seeds }: Work, units: number): readonly Piece[] {
  const end = seeds.from + seeds.count;
  return Array.from({ length: units }, (_, unit) =>
    Array.from({ length: Math.ceil(seeds.count / PIECE) }, (_, index) => {
      const from = seeds.from + index * PIECE;
      return { unit, from, to: Math.min(from + PIECE, end) };
    }),
  ).flat();
}

async function playThere(
  work: Work,
  threads: number,
  { played, signal }: Watch,
): Promise<readonly Rows[] | undefined> {
  const units = unitsOf(work).length;
  const pieces = piecesOf(work, units);
  const { Piscina } = await import('piscina');
  const pool = new Piscina<Piece, Rows>({
    filename: fileURLToPath(threadFile('hindcast-worker.js', 'worker.ts', import.meta.url)),
    name: 'playPiece',
    minThreads: Math.min(threads, pieces.length),
    maxThreads: threads,
    workerData: work,
  });
  const found = pieces.map((): Rows => []);
  let games = 0;
  const queue = pieces.entries();
  const serve = async (): Promise<void> => {
    for (const [place, piece] of queue) {
      if (signal.aborted) return;
      const rows = await pool.run(piece, { signal });
      found[place] = rows;
      games += rows.length;
      played(games);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, serve));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    await pool.destroy();
  }
  if (signal.aborted) return undefined;
  return Array.from({ length: units }, (_, unit) =>
    found.filter((_, place) => pieces[place]?.unit === unit).flat(),
  );
}
