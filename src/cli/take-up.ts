// A game broken off, played again from its record to where it stopped. What the record holds of the phase it stopped
// in stands; whoever had not handed in anything still may.
import { type Game, open } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { layHeader } from '../record/ground.ts';
import type { Pending } from '../record/pending.ts';
import { recordGame } from '../record/play.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { replayOn } from '../record/replay.ts';
import { type RecordWriter, reopenRecord } from '../record/write.ts';
import type { Players } from '../seats/policy.ts';
import { castOf } from './cast.ts';
import type { Lines } from './complaint.ts';

export interface TakenUp {
  readonly game: Game;
  readonly players: Players;
  /** Actors that people decide for; may be empty. */
  readonly people: readonly number[];
  readonly pending: Pending;
  readonly writer: RecordWriter;
  readonly note: string | undefined;
}

export interface TakeUpOptions {
  /** Called with the game before anything is played. */
  readonly start?: (game: Game) => void;
  /** Called after each turn that is played again. */
  readonly watch?: (game: Game) => void;
}

/** A game that only lacked the last line of its record gets it. Errors: the record cannot be read, or gone on with. */
export function takeUp(path: string, options: TakeUpOptions = {}): Result<TakenUp, Lines> {
  const opened = reopenRecord(path);
  if (!opened.ok) return err([formatRecordProblem(path, opened.error)]);
  const { writer, record, cut } = opened.value;
  const give = (lines: Lines) => {
    writer.close();
    return err(lines);
  };
  const laid = layHeader(record.header);
  if (!laid.ok) return give([formatRecordProblem(path, laid.error)]);
  options.start?.(open(laid.value, record.header.seed));
  const replayed = replayOn(laid.value, record, options.watch === undefined ? {} : { watch: options.watch });
  if (!replayed.ok) return give([formatRecordProblem(path, replayed.error)]);
  const { game, pending } = replayed.value;
  const { seats } = record.header;
  const wishes = Object.entries(seats).flatMap(([actor, seat]) =>
    seat.policy === undefined ? [] : [`${actor}=${seat.policy}`],
  );
  const players = castOf(game.table, wishes);
  if (!players.ok) return give(players.error);
  const people = game.table.board.members.actor.flatMap((actor, index) =>
    seats[actor]?.kind === 'person' ? [index] : [],
  );
  if (game.phase === 'over') {
    const ended = recordGame(game, players.value, writer);
    if (!ended.ok) return give([formatRecordProblem(path, ended.error)]);
  }
  const note = cut === 0 ? undefined : `${path}: the last line was torn and has been cut off`;
  return ok({ game, players: players.value, people, pending, writer, note });
}
