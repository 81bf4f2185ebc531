// A whole game without a screen: played by policies, every decision on the disk before it counts.
import { setTimeout as pause, setImmediate as turnOfEvents } from 'node:timers/promises';
import type { Game } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { NOTHING_PENDING, type Pending } from '../record/pending.ts';
import { recordStep } from '../record/play.ts';
import { formatRecordProblem } from '../record/problem.ts';
import type { RecordWriter } from '../record/write.ts';
import type { Players } from '../seats/policy.ts';
import { complain, type Lines } from './complaint.ts';

export interface PlayThrough {
  readonly writer: RecordWriter;
  readonly players: Players;
  readonly pending?: Pending;
  /** Milliseconds to wait after each phase. */
  readonly pace?: number | undefined;
  /** Called after each turn's review. */
  readonly watch?: (game: Game) => void;
  /** Breaks the game off at the end of a phase. */
  readonly stop?: AbortSignal;
}

/** Plays to the end and closes the record. Errors: the disk refuses; somebody broke the game off. */
export async function playThrough(game: Game, how: PlayThrough): Promise<Result<Game, Lines>> {
  let pending = how.pending ?? NOTHING_PENDING;
  try {
    while (game.phase !== 'over') {
      const turns = game.hashes.length;
      const closed = recordStep(game, how.players, how.writer, pending);
      if (!closed.ok) return err([formatRecordProblem(how.writer.path, closed.error)]);
      pending = NOTHING_PENDING;
      if (game.hashes.length > turns) {
        how.watch?.(game);
        await turnOfEvents();
      }
      if (how.pace !== undefined) await pause(how.pace);
      if (how.stop?.aborted === true && !isOver(game)) return brokenOff(game, how.writer.path);
    }
    return ok(game);
  } finally {
    how.writer.close();
  }
}

function isOver(game: Game): boolean {
  return game.phase === 'over';
}

function brokenOff(game: Game, path: string): Result<never, Lines> {
  const help = `\`heartland run --resume ${path}\` goes on with it`;
  return complain({ where: path, what: `broken off in turn ${game.turn}`, help });
}
