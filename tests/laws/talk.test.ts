// The laws where people talk before they order; and what talk must keep besides: it makes no money, and it is said and
// answered in the games the laws are tried on.

import { describe, expect, test } from 'vitest';
import { type Game, open, type Table } from '../../src/engine/index.ts';
import { step } from '../../src/seats/playout.ts';
import type { Players } from '../../src/seats/policy.ts';
import { talkativeLagoon } from '../engine/talkative.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { agreeablePlayers, doctrinePlayers, randomPlayers } from '../support/players.ts';
import { lawsAt } from './suite.ts';

const GAMES = process.env.HEARTLAND_LONG === '1' ? 200 : 12;

const talkative = talkativeLagoon();
const TABLES: readonly (readonly [string, Table])[] = [
  ['the lagoon where people talk', talkative],
  ['dushanbe-2007', tableOf(DUSHANBE)],
];

lawsAt(talkative, 'the lagoon where people talk');

function coffers({ table, world }: Game): number {
  return table.purses.treasury.reduce((sum, cell) => sum + (world[cell] ?? 0), 0);
}

/** Plays games and tells of each bargaining: money before and after, and what became of the offers. */
function bargains(table: Table, players: Players) {
  const found: { moved: number; made: number; states: string[]; agreed: number; acts: number }[] = [];
  for (let seed = 0; seed < GAMES; seed++) {
    const game = open(table, `talk-${seed}`, { ledger: false });
    while (game.phase !== 'over') {
      if (game.phase !== 'bargaining') {
        step(game, players);
        continue;
      }
      const { proposals, acts } = game;
      const before = [...table.purses.treasury].map((cell) => game.world[cell] ?? 0);
      const made = coffers(game);
      while (game.phase === 'bargaining') step(game, players);
      const moved = [...table.purses.treasury].filter((cell, i) => game.world[cell] !== before[i]).length;
      const states = proposals.map(({ state }) => state);
      const agreed = states.filter((state) => state === 'agreed').length;
      found.push({ moved, made: coffers(game) - made, states, agreed, acts: acts.length });
    }
  }
  return found;
}

describe.each(TABLES)('talk, on %s', (_, table) => {
  const played = {
    random: randomPlayers(table),
    doctrines: doctrinePlayers(table),
    agreeable: agreeablePlayers(table),
  };

  test.each(Object.entries(played))('of %s players makes no money and loses none', (_name, players) => {
    const found = bargains(table, players);
    expect(found).toHaveLength(GAMES * table.scenario.turns);
    expect(found.filter(({ made }) => made !== 0)).toEqual([]);
    // What nobody agreed to moves nothing.
    expect(found.filter(({ agreed, moved }) => agreed === 0 && moved > 0)).toEqual([]);
    expect(found.filter(({ states }) => states.includes('open'))).toEqual([]);
  });

  test('is heard: there are promises, offers agreed and offers refused', () => {
    const found = bargains(table, played.random);
    const states = new Set(found.flatMap((bargain) => bargain.states));
    expect(states.has('agreed') && states.has('refused')).toBe(true);
    expect(found.some(({ moved }) => moved >= 2)).toBe(true);
    expect(found.some(({ acts }) => acts > 0)).toBe(true);
  });
});
