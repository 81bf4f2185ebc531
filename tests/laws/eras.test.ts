// The laws on the three stretches of history, and that nothing gets stuck there under any reading.

import { describe, expect, test } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { step } from '../../src/seats/playout.ts';
import { LENSES } from '../lenses/readings.ts';
import { tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { lawsOf, STEPS } from './suite.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const SEEDS = LONG ? 200 : 1;

for (const scenario of ['shanghai-2001', 'after-crimea-2014', 'long-game-2007-2018']) {
  // The short run tries the laws on one of them.
  if (LONG || scenario === 'after-crimea-2014') lawsOf({ box: '', scenario }, { brief: true });

  describe(`${scenario}, by its doctrines`, () => {
    test.each(LENSES)(`${SEEDS} games under %s come to their end in time`, (lens) => {
      const table = tableOf({ box: '', scenario }, { lens });
      const { turns } = table.scenario;
      const players = doctrinePlayers(table);
      for (let seed = 0; seed < SEEDS; seed++) {
        const game = open(table, `stuck-${seed}`, { ledger: false });
        for (let steps = 0; game.phase !== 'over' && steps < turns * STEPS; steps++) step(game, players);
        expect([seed, game.phase, game.hashes.length]).toEqual([seed, 'over', turns]);
      }
    });
  });
}
