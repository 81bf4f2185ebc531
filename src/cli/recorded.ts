// A record of a game, read and judged, with its table and those who would play on: what commands that look back at a
// played game begin with.
import type { Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { layHeader } from '../record/ground.ts';
import type { RecordFile } from '../record/parse.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/read.ts';
import { type Replayed, replayOn } from '../record/replay.ts';
import type { Players } from '../seats/policy.ts';
import { castOf } from './cast.ts';
import type { Lines } from './complaint.ts';

export interface Recorded {
  readonly path: string;
  readonly record: RecordFile;
  readonly table: Table;
  /** Whoever played the record, except people, whose places the scenario's policies take. */
  readonly players: Players;
  readonly replayed: Replayed;
}

/** Errors: the record cannot be read, or does not replay. */
export function openRecorded(path: string): Result<Recorded, Lines> {
  const record = readRecord(path);
  if (!record.ok) return err([formatRecordProblem(path, record.error)]);
  const table = layHeader(record.value.header);
  if (!table.ok) return err([formatRecordProblem(path, table.error)]);
  const replayed = replayOn(table.value, record.value, { ledger: false });
  if (!replayed.ok) return err([formatRecordProblem(path, replayed.error)]);
  const players = castOf(table.value, wishesOf(record.value));
  if (!players.ok) return players;
  return ok({
    path,
    record: record.value,
    table: table.value,
    players: players.value,
    replayed: replayed.value,
  });
}

/** Who played a record, as words of --policy. */
export function wishesOf({ header }: RecordFile): readonly string[] {
  return Object.entries(header.seats).flatMap(([actor, { policy }]) =>
    policy === undefined ? [] : [`${actor}=${policy}`],
  );
}
