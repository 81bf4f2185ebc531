// Where a game stands among others, in numbers and as a bar; and what an atlas gathers.
import { describe, expect, it } from 'vitest';
import { barOf, type Gauge, standingAmong } from '../../../src/study/paths/among.ts';
import { atlasOf } from '../../../src/study/paths/atlas.ts';
import { firstDivergence } from '../../../src/study/paths/divergence.ts';
import { BASE, oddsPlants, plantsOf } from './plants.ts';

const gauge: Gauge = { kind: 'cell', name: 'tie', read: () => 0 };
const hundred = Array.from({ length: 100 }, (_, i) => i + 1);

describe('a standing', () => {
  it('counts those below, and those alike half', () => {
    expect(standingAmong(gauge, 30, hundred)).toMatchObject({ less: 29, equal: 1, more: 70, percentile: 29 });
    expect(standingAmong(gauge, 7, [7, 7, 7, 7])).toMatchObject({
      less: 0,
      equal: 4,
      more: 0,
      percentile: 50,
    });
    expect(standingAmong(gauge, 0, hundred).percentile).toBe(0);
    expect(standingAmong(gauge, 101, hundred).percentile).toBe(100);
    expect(standingAmong(gauge, 30, hundred).quantiles).toEqual([1, 5, 25, 50, 75, 95, 100]);
  });

  it('is drawn to scale in plain letters', () => {
    expect(barOf(standingAmong(gauge, 1, hundred), 20)).toBe('#----====:=====----.');
    expect(barOf(standingAmong(gauge, 100, hundred), 20)).toBe('.----====:=====----#');
    const beyond = barOf(standingAmong(gauge, 200, hundred), 21);
    expect(beyond).toHaveLength(21);
    expect(beyond.endsWith('#')).toBe(true);
    expect(beyond.slice(11, 20)).toBe('.........');
    expect(barOf(standingAmong(gauge, 7, [7, 7]), 5)).toBe('#....');
  });
});

describe('an atlas', () => {
  const [plant] = plantsOf(oddsPlants('OD-002a', -40), 1);
  const seeds = Array.from({ length: 25 }, (_, i) => String(i + 1));
  const found = seeds.map((seed) => plant && firstDivergence(BASE, plant.setup, seed));
  const atlas = atlasOf(found);

  it('counts every pair that parts once', () => {
    const parted = found.filter((divergence) => divergence !== undefined).length;
    expect(parted).toBeGreaterThan(5);
    expect(atlas).toMatchObject({ pairs: 25, parted });
    expect(atlas.places.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(parted);
    expect(atlas.places.map(({ pairs }) => pairs)).toEqual(
      atlas.places.map(({ pairs }) => pairs).sort((a, b) => b - a),
    );
  });

  it('names what moved there, and a seed to look at', () => {
    for (const { seed, turn, actor, moved } of atlas.places) {
      expect(moved[0]?.address).toBe('OD-002a');
      expect(plant && firstDivergence(BASE, plant.setup, seed)).toMatchObject({ turn, actor, kind: 'doing' });
    }
  });

  it('may leave the turn aside', () => {
    const coarse = atlasOf(found, { turn: false });
    expect(coarse.places.length).toBeLessThan(atlas.places.length);
    expect(coarse.parted).toBe(atlas.parted);
  });
});
