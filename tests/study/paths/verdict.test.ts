// Played games again under the same rules and under others; people decide as they did.
import { describe, expect, it } from 'vitest';
import { outcome } from '../../../src/engine/index.ts';
import { setupFrom, verdictOn } from '../../../src/study/paths/verdict.ts';
import { playRecorded, recordOf } from '../../record/games.ts';
import { randomPlayers } from '../../support/players.ts';
import { BASE, oddsPlants, plantsOf, TABLE } from './plants.ts';

/** A game of people, as its record has it: what they did was drawn by lot. */
function peoplesGame(seed: string) {
  const { game, header, lines } = playRecorded(TABLE, seed, randomPlayers(TABLE));
  const seats = Object.fromEntries(Object.keys(header.seats).map((id) => [id, { kind: 'person' }]));
  return { game, record: recordOf({ ...header, seats }, lines) };
}

describe('a verdict', () => {
  it('under the same rules is the game as it was, whoever played it', () => {
    for (const seed of ['1', '2', '3']) {
      const { game, record } = peoplesGame(seed);
      const setup = setupFrom(TABLE, record, TABLE, BASE.players);
      const { hash, parted, changed } = verdictOn(setup, setup, seed);
      expect(hash).toBe(game.hashes.at(-1));
      expect(parted).toBeUndefined();
      expect(changed).toEqual([]);
    }
  });

  it('parts at the rule that was edited, while people go on deciding as they did', () => {
    const [plant] = plantsOf(oddsPlants('OD-002a', -55), 1);
    const table = plant?.setup.table ?? TABLE;
    const verdicts = ['1', '2', '3', '4'].map((seed) => {
      const { record } = peoplesGame(seed);
      const before = setupFrom(TABLE, record, TABLE, BASE.players);
      return verdictOn(before, setupFrom(table, record, TABLE, BASE.players), seed);
    });
    const parted = verdicts.flatMap((verdict) => verdict.parted ?? []);
    expect(parted.length).toBeGreaterThan(0);
    for (const { kind, moved } of parted) {
      expect(kind).toBe('doing');
      expect(moved.map(({ address }) => address)).toEqual(['OD-002a']);
    }
  });

  it('lists what the two ends do not share, and nothing else', () => {
    const [plant] = plantsOf(oddsPlants('OD-002a', -55), 1);
    if (plant === undefined) throw new Error('something is planted');
    const { changed } = verdictOn(BASE, plant.setup, plant.seed);
    const ends = [BASE, plant.setup].map(({ table, players }) => {
      const { game } = playRecorded(table, plant.seed, players);
      return outcome(game);
    });
    const [was, is] = ends;
    const progress = (end: typeof was) => end?.seats.map((seat) => seat.progress) ?? [];
    const expected = TABLE.scenario.seats.flatMap(({ actor }, seat) => {
      const [before = 0, after = 0] = [progress(was)[seat], progress(is)[seat]];
      return before === after ? [] : [{ actor, what: 'progress', name: '', before, after }];
    });
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter(({ what }) => what === 'progress')).toEqual(expected);
    expect(changed.every(({ before, after }) => before !== after)).toBe(true);
  });
});
