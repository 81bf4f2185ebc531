// A recorded game to be looked at: the record read, its table laid, the game played again once, with its ledger.
import type { Game, Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import type { Header } from '../record/format.ts';
import { layHeader } from '../record/ground.ts';
import type { RecordFile } from '../record/parse.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/read.ts';
import { replayOn } from '../record/replay.ts';
import { complain, type ExitCode, type Lines } from './complaint.ts';

/** A record with the game it holds. */
export interface Shown {
  readonly path: string;
  readonly record: RecordFile;
  readonly game: Game;
}

export interface Refused {
  readonly code: ExitCode;
  readonly lines: Lines;
}

export interface ShownOptions {
  /** The record, where it has been read already. */
  readonly record?: RecordFile | undefined;
  /** A table that is laid for the game already: laying one costs more than playing a game at it. */
  readonly table?: Table | undefined;
  /** A game whose table serves this one too, if it has the same rules and scenario. */
  readonly like?: Shown;
}

/** Errors: 2 where the record cannot be read or has no finished turn, 1 where it does not replay. */
export function readShown(
  path: string,
  { record: given, table, like }: ShownOptions = {},
): Result<Shown, Refused> {
  const record = given === undefined ? readRecord(path) : ok(given);
  if (!record.ok) return err({ code: 2, lines: [formatRecordProblem(path, record.error)] });
  const { header } = record.value;
  const known = like !== undefined && sameGround(like.record.header, header) ? like.game.table : table;
  const laid = known === undefined ? layHeader(header) : ok(known);
  if (!laid.ok) return err({ code: 1, lines: [formatRecordProblem(path, laid.error)] });
  const whole = replayOn(laid.value, record.value);
  if (!whole.ok) return err({ code: 1, lines: [formatRecordProblem(path, whole.error)] });
  const { game } = whole.value;
  if (game.hashes.length > 0) return ok({ path, record: record.value, game });
  return err({ code: 2, lines: complain({ where: path, what: 'no turn of it is finished' }).error });
}

function sameGround(a: Header, b: Header): boolean {
  return a.bookHash === b.bookHash && JSON.stringify(a.scenario) === JSON.stringify(b.scenario);
}
