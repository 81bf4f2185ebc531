// Replay equals play: a record alone, without any policy, gives the game that was played, hash by hash.
import { describe, expect, it } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { layHeader } from '../../src/record/ground.ts';
import { parseRecord } from '../../src/record/parse.ts';
import { replay, replayOn } from '../../src/record/replay.ts';
import { playOut } from '../../src/seats/playout.ts';
import { DUSHANBE, LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers, randomPlayers } from '../support/players.ts';
import { toldBy } from '../support/rows.ts';
import { bytesOf, playRecorded, recordOf } from './games.ts';
import { must } from './sample.ts';

const LONG = process.env.HEARTLAND_LONG === '1';

describe.each([LAGOON, DUSHANBE])('records of $scenario', (named) => {
  const table = tableOf(named);

  it('replay to the game that was played, by both kinds of seats and in both lanes', () => {
    for (let seed = 0; seed < (LONG ? 100 : 6); seed++) {
      const players = seed % 2 === 0 ? randomPlayers(table) : doctrinePlayers(table);
      const { game, header, lines } = playRecorded(table, `replay-${seed}`, players);
      const record = recordOf(header, lines);
      const lanes = seed < 2 ? (['compiled', 'interpreter'] as const) : (['compiled'] as const);
      for (const lane of lanes) {
        const again = must(replay(record, { lane }));
        expect(again.finished).toBe(true);
        expect(again.game.hashes).toEqual(game.hashes);
        expect(again.game.world).toEqual(game.world);
        expect(toldBy(again.game.journal)).toEqual(toldBy(game.journal));
      }
    }
  });

  it('come from the same game that is played without a record', () => {
    for (let seed = 0; seed < (LONG ? 100 : 10); seed++) {
      const players = () => (seed % 2 === 0 ? randomPlayers(table) : doctrinePlayers(table));
      const { game } = playRecorded(table, `plain-${seed}`, players());
      expect(game.hashes).toEqual(playOut(open(table, `plain-${seed}`), players()).hashes);
    }
  });

  it('are the same bytes whenever the same game is played', () => {
    const bytes = [1, 2].map(() => {
      const { header, lines } = playRecorded(table, 'twice', randomPlayers(table));
      return bytesOf(header, lines);
    });
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('stop at the end of the turn asked for', () => {
    const { game, header, lines } = playRecorded(table, 'stop', randomPlayers(table));
    const record = recordOf(header, lines);
    for (const toTurn of [0, 1, table.scenario.turns]) {
      const part = must(replay(record, { toTurn })).game;
      expect(part.hashes).toEqual(game.hashes.slice(0, toTurn));
      expect(part.phase).toBe(toTurn === table.scenario.turns ? 'over' : 'news');
    }
  });
});

describe('a record cut after any of its bytes', () => {
  it('replays as far as whole lines go', () => {
    const table = tableOf(LAGOON);
    const { game, header, lines } = playRecorded(table, 'cut', randomPlayers(table));
    const bytes = bytesOf(header, lines);
    const start = bytes.indexOf(0x0a) + 1;
    const laid = must(layHeader(header));
    let turns = 0;
    for (let at = start; at <= bytes.length; at++) {
      // Within a line nothing new is read; every line's end, and a few places within, are enough for replay.
      if (bytes[at - 1] !== 0x0a && at % 97 !== 0) continue;
      const record = must(parseRecord(bytes.subarray(0, at)));
      const part = must(replayOn(laid, record, { ledger: false }));
      expect(part.game.hashes).toEqual(game.hashes.slice(0, part.game.hashes.length));
      expect(part.game.hashes.length).toBeGreaterThanOrEqual(turns);
      turns = part.game.hashes.length;
    }
    expect(turns).toBe(table.scenario.turns);
  });
});
