// Records of real games, played in memory by policies: what tests of replay, verify and fork start from.
import { type Game, open, type Table } from '../../src/engine/index.ts';
import { ok } from '../../src/kit/result.ts';
import { CHAIN_START, chainLine } from '../../src/record/chain.ts';
import type { Header, RecordLine } from '../../src/record/format.ts';
import { parseRecord, type RecordFile } from '../../src/record/parse.ts';
import { headerFor, policySeats, recordGame } from '../../src/record/play.ts';
import type { Players } from '../../src/seats/policy.ts';
import { must } from './sample.ts';

export interface Played {
  readonly game: Game;
  readonly header: Header;
  readonly lines: readonly RecordLine[];
}

export function playRecorded(table: Table, seed: string, players: Players): Played {
  const lines: RecordLine[] = [];
  const header = headerFor(table, { seed, seats: policySeats(table, players), version: '0.0.0' });
  const game = open(table, seed);
  must(
    recordGame(game, players, {
      append(line) {
        lines.push(line);
        return ok(undefined);
      },
    }),
  );
  return { game, header, lines };
}

/** The bytes of a record with these lines, chained as if they had always been so. */
export function bytesOf(header: object, lines: readonly object[]): Buffer {
  let chain = CHAIN_START;
  const made = [header, ...lines].map((line) => {
    const next = chainLine(chain, line);
    chain = next.chain;
    return next.bytes;
  });
  return Buffer.concat(made);
}

/** The same, through the bytes and back. */
export function recordOf(header: object, lines: readonly object[]): RecordFile {
  return must(parseRecord(bytesOf(header, lines)));
}
