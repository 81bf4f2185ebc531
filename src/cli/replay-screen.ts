// A recorded game on screen: the record is read, laid and played once, with its ledger; the screen has all else from
// there.
import type { Game, Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { layHeader } from '../record/ground.ts';
import type { RecordFile } from '../record/parse.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/read.ts';
import { replayOn } from '../record/replay.ts';
import { type Desk, refuse } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines } from './complaint.ts';
import { ownMap } from './region.ts';
import { type ScreenOptions, screenWires } from './screen-wires.ts';

export interface ReplayScreen extends ScreenOptions {
  /** The record, where it has been read already. */
  readonly record?: RecordFile;
  /** A table that is laid for the game already: laying one costs more than playing a game at it. */
  readonly table?: Table | undefined;
}

/** A record with the game it holds. */
export interface Shown {
  readonly path: string;
  readonly record: RecordFile;
  readonly game: Game;
}

/** A recorded game on screen, at the end of a turn or of the game. */
export async function openReplay(
  desk: Desk,
  path: string,
  turn: number | undefined,
  { table, record, ...options }: ReplayScreen = {},
): Promise<ExitCode> {
  const wires = await screenWires(desk, options);
  if (!wires.ok) return refuse(desk, wires.error);
  const shown = showable(path, record, table);
  if (!shown.ok) {
    for (const line of shown.error.lines) desk.err(line);
    return shown.error.code;
  }
  const { game } = shown.value;
  const turns = game.hashes.length;
  if (turn !== undefined && turn > turns) {
    const what = `the record has ${turns} finished turns`;
    return refuse(desk, [formatComplaint({ where: `--turn ${turn}`, what })]);
  }
  const { runReplay } = await import('../tui/index.ts');
  const start = turn === undefined ? {} : { turn };
  const end = await runReplay({ game, ticks, map: ownMap(desk.home), ...start }, wires.value);
  if (end.kind === 'crashed') throw end.error;
  return 0;
}

/** Errors: 2 where the record cannot be read or has no finished turn, 1 where it does not replay. */
export function showable(
  path: string,
  given?: RecordFile,
  table?: Table,
): Result<Shown, { readonly code: ExitCode; readonly lines: Lines }> {
  const record = given === undefined ? readRecord(path) : ok(given);
  if (!record.ok) return err({ code: 2, lines: [formatRecordProblem(path, record.error)] });
  const laid = table === undefined ? layHeader(record.value.header) : ok(table);
  if (!laid.ok) return err({ code: 1, lines: [formatRecordProblem(path, laid.error)] });
  const whole = replayOn(laid.value, record.value);
  if (!whole.ok) return err({ code: 1, lines: [formatRecordProblem(path, whole.error)] });
  const { game } = whole.value;
  if (game.hashes.length > 0) return ok({ path, record: record.value, game });
  const lines = complain({ where: path, what: 'no turn of it is finished' }).error;
  return err({ code: 2, lines });
}

function ticks(tick: () => void, milliseconds: number): () => void {
  const timer = setInterval(tick, milliseconds);
  return () => clearInterval(timer);
}
