// Where the papers disagree, the readings do: the same act, in games that share their dice, ends otherwise.

import { describe, expect, test } from 'vitest';
import type { Difference } from '../support/paired.ts';
import {
  gauge,
  gaugeCell,
  LENSES,
  mean,
  played,
  type Reading,
  signing,
  type Told,
  told,
} from './readings.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const PAIRS = LONG ? 1_000 : 200;
const GAMES = LONG ? 300 : 50;

function found(results: ReadonlyMap<string, Difference>, outcome: string): Difference {
  const result = results.get(outcome);
  if (result === undefined) throw new Error(`nobody measured ${outcome}`);
  return result;
}

describe('whom does the memorandum help?', () => {
  const results = new Map(
    (['base', 'kaczmarski-2007', 'safranchuk-2008', 'paramonov-2008'] as const).map((reading) => [
      reading as Reading,
      signing(reading, 'memorandum', PAIRS),
    ]),
  );
  const alliance = (reading: Reading) => found(results.get(reading) ?? new Map(), 'alliance');
  // A text that nobody carries out becomes paper under any reading; what a reading adds is told from there.
  const net = (reading: Reading) => alliance(reading).difference - alliance('base').difference;

  test('the alliance, says Kaczmarski: signed, it ends livelier than refused', () => {
    expect(alliance('kaczmarski-2007').low).toBeGreaterThan(0);
    expect(net('kaczmarski-2007')).toBeGreaterThan(2);
  });

  test('not the alliance, says Safranchuk: signed, it ends weaker than refused', () => {
    expect(alliance('safranchuk-2008').high).toBeLessThan(0);
    expect(net('safranchuk-2008')).toBeLessThan(-2);
  });

  test('it helps about half as much in the eyes of Paramonov and Stolpovski as in those of Kaczmarski', () => {
    const share = net('paramonov-2008') / net('kaczmarski-2007');
    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.75);
  });

  test('only under Safranchuk does China read the alliance’s papers', () => {
    const read = (reading: Reading) => found(results.get(reading) ?? new Map(), 'papers-read').difference;
    expect(read('safranchuk-2008')).toBeGreaterThan(2.5);
    expect(read('kaczmarski-2007')).toBeLessThan(0.5);
  });
});

describe('two readings of Safranchuk’s', () => {
  test('where SCO has yielded a zone the two coexist: nothing is read and nothing drains', () => {
    const coordinate = told('safranchuk-2008', GAMES);
    const coexist = told('safranchuk-2008', GAMES, (game) => {
      game.world[gaugeCell(game, 'yielded', 'sco', 'migration')] = 1;
    });
    const drained = (games: readonly Told[]) => games.reduce((sum, { by }) => sum + by('SAF-001a').times, 0);
    expect(drained(coordinate)).toBeGreaterThan(GAMES);
    expect(drained(coexist)).toBe(0);
    const alliance = (games: readonly Told[]) =>
      mean(games.map(({ game }) => gauge(game, 'vitality', 'csto')));
    expect(alliance(coexist)).toBeGreaterThan(alliance(coordinate) + 1);
  });
});

test('under Kaczmarski, contacts past the hub are worth less once the text works, and never before', () => {
  let less = 0;
  for (const { by } of told('kaczmarski-2007', GAMES)) {
    const { sum } = by('KAC-003a');
    expect(sum).toBeLessThanOrEqual(0);
    if (by('KAC-001a').times === 0) expect(sum).toBe(0);
    less -= sum;
  }
  expect(less).toBeGreaterThan(GAMES / 10);
});

describe('does Russia want a stronger SCO?', () => {
  test('yes, say Paramonov and Stolpovski: it tables a military arm more often, and gains when all sign', () => {
    const usual = found(signing('base', 'military-concept', PAIRS / 2), 'tabled');
    const results = signing('paramonov-2008', 'military-concept', PAIRS / 2);
    expect(found(results, 'tabled').baseMean).toBeGreaterThan(usual.baseMean);
    expect(found(results, 'russian-security').low).toBeGreaterThan(0);
  });

  test('no, says Kaczmarski: it tables none', () => {
    expect(found(signing('kaczmarski-2007', 'military-concept', 50), 'tabled').baseMean).toBe(0);
  });
});

test('the alliance is busiest, and the old club liveliest, where Marat and Murzakulova look', () => {
  const areas = ['counter-terrorism', 'narcotics', 'migration', 'political', 'economy-energy'];
  const ends = [...LENSES].map((lens) => {
    const games = played(lens, GAMES);
    const busy = mean(
      games.map((game) => areas.reduce((sum, area) => sum + gauge(game, 'activity', 'csto', area), 0)),
    );
    return { lens, busy, club: mean(games.map((game) => gauge(game, 'vitality', 'cis'))) };
  });
  const most = (of: 'busy' | 'club') => [...ends].sort((a, b) => b[of] - a[of])[0]?.lens;
  expect(most('busy')).toBe('marat-2007');
  expect(most('club')).toBe('marat-2007');
});

test('under Paramonov and Stolpovski what two agree on is done more often, and what many agree on less', () => {
  const done = (reading: Reading) => {
    const games = told(reading, GAMES);
    const count = (address: string) => games.reduce((sum, { by }) => sum + by(address).times, 0);
    return { two: count('DN-041a') / count('DE-021a'), many: count('DN-001b') / count('DE-001b') };
  };
  const usual = done('base');
  const reading = done('paramonov-2008');
  expect(reading.two).toBeGreaterThan(usual.two);
  expect(reading.many).toBeLessThan(usual.many);
});

test('under Indeo the two great neighbours agree only while Afghanistan burns', () => {
  const parted = (reading: Reading) => {
    const rivalry = (afghan: number) =>
      mean(
        played(reading, GAMES, (game) => {
          game.world[gaugeCell(game, 'afghan')] = afghan;
        }).map((game) => gauge(game, 'rivalry')),
      );
    return rivalry(40) - rivalry(75);
  };
  expect(parted('indeo-2018')).toBeGreaterThan(parted('base') + 8);
});
