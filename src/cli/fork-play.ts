// Another course of a recorded game, played by people at this keyboard: a record of its own that holds the turns that
// stay, and is then gone on with like any game that was broken off.
import { dirname } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import { saveDrafts } from '../record/draft.ts';
import { forkRecord } from '../record/fork.ts';
import { policySeats } from '../record/play.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { castOf } from './cast.ts';
import type { Desk } from './command.ts';
import type { Lines } from './complaint.ts';
import { newRecord } from './record-files.ts';
import { wishesOf } from './recorded.ts';
import { seedOf } from './seed.ts';
import type { Shown } from './shown.ts';

export interface ForkWish {
  /** The first turn that is played anew. */
  readonly turn: number;
  /** Actors by number that people decide for; at least one. */
  readonly seats: readonly number[];
  readonly luck: 'same' | 'new';
}

/**
 * Writes the record beside the one it comes from and gives its path. Whoever had played decides in all other seats, but for people, whose places the
 * scenario's policies take.
 */
export function forkForPeople(
  desk: Desk,
  { path, record, game: { table } }: Shown,
  { turn, seats, luck }: ForkWish,
): Result<string, Lines> {
  const players = castOf(table, wishesOf(record));
  if (!players.ok) return players;
  const seated = policySeats(table, players.value);
  for (const actor of seats) seated[table.board.members.actor[actor] ?? ''] = { kind: 'person' };
  const seed = luck === 'same' ? ok(undefined) : seedOf(undefined);
  if (!seed.ok) return seed;
  const forked = forkRecord(record, {
    table,
    turn,
    seats: seated,
    version: desk.home.version,
    ...(seed.value === undefined ? {} : { luck: seed.value }),
  });
  if (!forked.ok) return err([formatRecordProblem(path, forked.error)]);
  const { header, lines } = forked.value;
  const writer = newRecord(dirname(path), table.scenario.id, header.seed, header);
  if (!writer.ok) return writer;
  try {
    for (const line of lines) {
      const written = writer.value.append(line);
      if (!written.ok) return err([formatRecordProblem(writer.value.path, written.error)]);
    }
    // Left by a record that is gone: of no use to this one.
    saveDrafts(writer.value.path, []);
    return ok(writer.value.path);
  } finally {
    writer.value.close();
  }
}
