// Two records of one scenario that are the same up to a turn, in which one seat is made to order nothing.

import type { Shown } from '../../src/cli/shown.ts';
import type { Table } from '../../src/engine/index.ts';
import { ok } from '../../src/kit/result.ts';
import { forkRecord } from '../../src/record/fork.ts';
import type { RecordLine } from '../../src/record/format.ts';
import { policySeats, recordGame } from '../../src/record/play.ts';
import { playRecorded, recordOf } from '../record/games.ts';
import { must } from '../record/sample.ts';
import { doctrinePlayers } from '../support/players.ts';

export interface TwoGames {
  readonly a: Shown;
  readonly b: Shown;
}

/** Pre: nobody writes in soundings of that scenario, and the actor orders something in that turn. */
export function twoGames(table: Table, seed: string, turn: number, actor: string): TwoGames {
  const players = doctrinePlayers(table);
  const played = playRecorded(table, seed, players);
  const record = recordOf(played.header, played.lines);
  const forked = must(
    forkRecord(record, {
      table,
      turn,
      changes: new Map([[actor, []]]),
      seats: policySeats(table, players),
      version: '0.0.0',
    }),
  );
  const lines: RecordLine[] = [...forked.lines];
  const sink = {
    append(line: RecordLine) {
      lines.push(line);
      return ok(undefined);
    },
  };
  must(recordGame(forked.game, players, sink, forked.pending));
  return {
    a: { path: 'games/first.jsonl', record, game: played.game },
    b: { path: 'games/second.jsonl', record: recordOf(forked.header, lines), game: forked.game },
  };
}
