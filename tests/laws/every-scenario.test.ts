// One truth in every lane: each scenario of the founding box, played through the statechart, by compiled rules and by the
// interpreter, comes to the same worlds, turn by turn.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { layTable, open, type Table } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { runThroughChart } from '../../src/turn/chart-lane.ts';
import { ROOT } from '../architecture/house.ts';
import { tableOf } from '../support/boxes.ts';
import { doctrinePlayers, randomPlayers } from '../support/players.ts';

const SEEDS = process.env.HEARTLAND_LONG === '1' ? 1_000 : 2;

/** Every so many games the seats are played at random, who find words that no doctrine would. */
const WILD = 10;

const SCENARIOS = readdirSync(`${ROOT}/scenarios`)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''));

const playersAt = (table: Table, seed: number) =>
  seed % WILD === 0 ? randomPlayers(table) : doctrinePlayers(table);

describe('every scenario', () => {
  test.each(SCENARIOS)(`%s is the same game in three lanes, over ${SEEDS} seeds`, (scenario) => {
    const table = tableOf({ box: '', scenario });
    const plain = layTable(table.book, table.scenario, 'interpreter');
    for (let seed = 0; seed < SEEDS; seed++) {
      const name = `lanes-${seed}`;
      const compiled = playOut(open(table, name, { ledger: false }), playersAt(table, seed));
      const charted = runThroughChart(open(table, name, { ledger: false }), playersAt(table, seed));
      const interpreted = playOut(open(plain, name, { ledger: false }), playersAt(plain, seed));
      expect([seed, charted.hashes]).toEqual([seed, compiled.hashes]);
      expect([seed, interpreted.hashes]).toEqual([seed, compiled.hashes]);
    }
  });
});
