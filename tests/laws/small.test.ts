// The scenarios for one lesson, under every lens: whoever plays, each game comes to its end, and each aim can be told.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { open, outcome } from '../../src/engine/index.ts';
import { step } from '../../src/seats/playout.ts';
import { ROOT } from '../architecture/house.ts';
import { tableOf } from '../support/boxes.ts';
import { doctrinePlayers, randomPlayers } from '../support/players.ts';
import { STEPS } from './suite.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const SEEDS = LONG ? 200 : 2;

const LENSES = readdirSync(`${ROOT}/rules/lenses`)
  .filter((name) => name.endsWith('.yaml') && (LONG || name.startsWith('marat')))
  .map((name) => name.replace('.yaml', ''));

describe.each(['tutorial', 'lesson-75'])('%s', (scenario) => {
  it.each(['base', ...LENSES])(`under %s: ${SEEDS} seeds of doctrines and of chance end in time`, (lens) => {
    const table = tableOf({ box: '', scenario }, lens === 'base' ? {} : { lens });
    const { turns, seats } = table.scenario;
    for (const players of [doctrinePlayers(table), randomPlayers(table)]) {
      for (let seed = 0; seed < SEEDS; seed++) {
        const game = open(table, `small-${seed}`, { ledger: false });
        let steps = 0;
        while (game.phase !== 'over' && steps <= turns * STEPS) {
          step(game, players);
          steps++;
        }
        expect(game.phase).toBe('over');
        expect(game.hashes).toHaveLength(turns);
        const told = outcome(game).seats.flatMap(({ objectives }) => objectives);
        expect(told).toHaveLength(seats.flatMap(({ objectives }) => objectives).length);
      }
    }
  });

  it('can be read in five minutes a seat: no brief is longer than 120 words', () => {
    const { seats } = tableOf({ box: '', scenario }).scenario;
    for (const { actor, brief } of seats) {
      for (const text of [brief.public, brief.secret]) {
        expect([actor, text.split(/\s+/).length > 120]).toEqual([actor, false]);
        expect(text.length).toBeGreaterThan(60);
      }
    }
  });
});

it('the tutorial is for two, says what to try in each turn, and one lesson has a seat for each of seven', () => {
  const tutorial = tableOf({ box: '', scenario: 'tutorial' }).scenario;
  expect([tutorial.seats.length, tutorial.turns]).toEqual([2, 3]);
  for (const { brief } of tutorial.seats) {
    for (const turn of ['Turn one', 'Turn two', 'Turn three'].slice(0, tutorial.turns)) {
      expect(brief.public).toContain(turn);
    }
  }
  const lesson = tableOf({ box: '', scenario: 'lesson-75' }).scenario;
  expect([lesson.seats.length, lesson.turns]).toEqual([7, 4]);
});
