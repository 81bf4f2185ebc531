// Another course of a recorded game, from the beginning of a turn on: with the same luck or with other dice, played by
// whoever takes the seats; and the record of it is as good as any.
import { describe, expect, it } from 'vitest';
import { ok } from '../../src/kit/result.ts';
import { forkRecord } from '../../src/record/fork.ts';
import type { RecordLine } from '../../src/record/format.ts';
import { parseRecord, type RecordFile } from '../../src/record/parse.ts';
import { policySeats, recordGame } from '../../src/record/play.ts';
import { verify } from '../../src/record/verify.ts';
import { scriptFrom } from '../../src/study/paths/course.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { bytesOf, playRecorded, recordOf } from './games.ts';
import { must, mustNot } from './sample.ts';

const table = tableOf(LAGOON);
const players = doctrinePlayers(table);
const played = playRecorded(table, 'one', players);
const record = recordOf(played.header, played.lines);
const hashes = played.game.hashes;

interface Wish {
  readonly of?: RecordFile;
  readonly turn: number;
  readonly luck?: string;
}

/** Forks for a person at Reed Island and plays on, the person deciding as a policy would. */
function course({ of = record, turn, luck }: Wish): RecordFile {
  const seats = { ...policySeats(table, players), reed: { kind: 'person' as const } };
  const forked = must(
    forkRecord(of, { table, turn, seats, version: '0.0.0', ...(luck === undefined ? {} : { luck }) }),
  );
  const lines: RecordLine[] = [...forked.lines];
  const sink = {
    append(line: RecordLine) {
      lines.push(line);
      return ok(undefined);
    },
  };
  must(recordGame(forked.game, players, sink, forked.pending));
  return recordOf(forked.header, lines);
}

function hashesOf({ lines }: RecordFile): readonly string[] {
  return lines.flatMap((line) => (line.kind === 'turn' ? [line.hash] : []));
}

describe('a fork for people', () => {
  it('keeps the turns before and nothing that was decided in the turn', () => {
    const seats = { reed: { kind: 'person' as const } };
    const { lines, header, game } = must(forkRecord(record, { table, turn: 3, seats, version: '0.0.0' }));
    expect(lines).toEqual(record.lines.filter((line) => line.kind !== 'end' && line.turn < 3));
    expect(header).toMatchObject({ from: { record: record.chain, turn: 3 }, seats, engine: [] });
    expect(game).toMatchObject({ turn: 3, phase: 'planning' });
  });

  it('goes the same way under the same luck where everybody decides the same, and verifies', () => {
    const again = course({ turn: 3 });
    expect(hashesOf(again)).toEqual(hashes);
    expect(verify(again)).toMatchObject({ ok: true, finished: true });
  });
});

describe('other luck', () => {
  const other = course({ turn: 3, luck: 'two' });

  it('is asked from its turn on, and not before', () => {
    expect(hashesOf(other).slice(0, 2)).toEqual(hashes.slice(0, 2));
    expect(hashesOf(other)[2]).not.toBe(hashes[2]);
    expect(other.header).toMatchObject({ seed: 'one', luck: [{ turn: 3, seed: 'two' }], engine: [1] });
    expect(hashesOf(course({ turn: 3, luck: 'three' }))).not.toEqual(hashesOf(other));
  });

  it('replays as it was played, in either lane, and to whoever walks through it', () => {
    expect(verify(other)).toMatchObject({ ok: true, turns: 6, finished: true });
    expect(verify(other, 'interpreter')).toMatchObject({ ok: true });
    expect(scriptFrom(table, other).orders.size).toBe(scriptFrom(table, record).orders.size);
  });

  it('stays with a fork of the fork, and ends where that has other luck again', () => {
    expect(hashesOf(course({ of: other, turn: 5 }))).toEqual(hashesOf(other));
    expect(course({ of: other, turn: 2, luck: 'four' }).header.luck).toEqual([{ turn: 2, seed: 'four' }]);
    const twice = course({ of: other, turn: 5, luck: 'four' });
    expect(twice.header.luck).toEqual([
      { turn: 3, seed: 'two' },
      { turn: 5, seed: 'four' },
    ]);
    expect(hashesOf(twice).slice(0, 4)).toEqual(hashesOf(other).slice(0, 4));
    expect(verify(twice)).toMatchObject({ ok: true });
  });

  it('is not believed in a header that does not say it needs it', () => {
    const { header, lines } = other;
    const bare = mustNot(parseRecord(bytesOf({ ...header, engine: [] }, lines)));
    expect(bare.what).toContain('other luck');
    const { luck: _luck, ...without } = header;
    expect(mustNot(parseRecord(bytesOf(without, lines))).what).toContain('other luck');
  });
});
