// A game looked at happening by happening: what the ledger holds is the whole way from one turn's end to the next.

import { describe, expect, it } from 'vitest';
import { explain, open, stateHash } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { endOf, openReel } from '../../src/tui/replay/reel.ts';
import { DUSHANBE, LAGOON, type NamedScenario, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';

function played(named: NamedScenario, seed: string) {
  const table = tableOf(named);
  return playOut(open(table, seed), randomPlayers(table));
}

describe.each([LAGOON, DUSHANBE])('a reel of $scenario', (named) => {
  const game = played(named, 'reel');
  const reel = openReel(game);
  const turns = Array.from({ length: reel.turns }, (_, index) => index + 1);

  it('ends every turn with the world that the turn ended with', () => {
    expect(turns.map((turn) => stateHash(reel.at(endOf(reel, turn))))).toEqual(game.hashes);
  });

  it('begins every turn with the world the turn before left, and the first with the opening', () => {
    expect(reel.at({ turn: 1, step: 0 }).world).toEqual(game.table.opening);
    for (const turn of turns.slice(1)) {
      expect(reel.at({ turn, step: 0 }).world).toEqual(reel.at(endOf(reel, turn - 1)).world);
    }
  });

  it('moves between two steps by what the ledger tells there, and by nothing else', () => {
    for (const turn of turns) {
      explain(game, turn).forEach(({ entries }, index) => {
        const [before, after] = [reel.at({ turn, step: index }), reel.at({ turn, step: index + 1 })];
        const changes = entries.filter(({ kind }) => kind === 'change').length;
        const apart = before.world.filter((value, cell) => value !== after.world[cell]).length;
        expect(apart).toBeLessThanOrEqual(changes);
        if (changes === 0) expect(apart).toBe(0);
        expect(explain(after, turn)).toHaveLength(index + 1);
      });
    }
  });

  it('shows a seat nothing that is hidden from it, at any step', () => {
    const seat = game.table.seats[0] ?? 0;
    const spot = { turn: 2, step: 5 };
    const { world } = reel.seenAt(spot, seat).game;
    for (const cell of game.table.unseen[seat] ?? []) expect(world[cell]).toBe(0);
    expect(reel.told(2, seat).length).toBeLessThan(reel.told(2, 'all').length);
  });
});
