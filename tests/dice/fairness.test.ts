// Are first draws fair, and do neighbouring keys know nothing of each other? Games differ by one letter of a
// seed, one turn, one purpose, one roller or one slot; a generator that seeds badly shows it exactly there.
// Keys are fixed, so a run is not a matter of luck: it passes for ever or fails for ever.
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { createDice } from '../../src/dice/dice.ts';
import { PURPOSES } from '../../src/dice/purposes.ts';

// npm run test:long asks for ten times as many keys.
const LONG = process.env.HEARTLAND_LONG === '1';
const SEEDS = LONG ? 56_000 : 5_600;
const TURNS = 10;
const ROW = TURNS * PURPOSES.length;
const KEYS = SEEDS * ROW;

/** First draws by key: seed, then turn, then purpose, the last running fastest. */
function firstDraws(draw: (seed: number, turn: number, purpose: number) => number): Float64Array {
  const draws = new Float64Array(KEYS);
  let at = 0;
  for (let seed = 0; seed < SEEDS; seed++) {
    for (let turn = 1; turn <= TURNS; turn++) {
      for (let purpose = 0; purpose < PURPOSES.length; purpose++) draws[at++] = draw(seed, turn, purpose);
    }
  }
  return draws;
}

const cut = (draw: number, sides: number) => Math.floor((draw * sides) / 2 ** 32);

/** How many standard deviations chi-square lies from its mean; fair dice stay within a few either way. */
function strangeness(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const expected = total / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = counts.length - 1;
  return (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

function faces(draws: Float64Array, sides: number): number {
  const counts = new Array<number>(sides).fill(0);
  for (const draw of draws) counts[cut(draw, sides)] = (counts[cut(draw, sides)] ?? 0) + 1;
  return strangeness(counts);
}

/** Ten by ten cells of (a draw, the draw of the key `step` further on). */
function pairs(draws: Float64Array, others: Float64Array, step: number): number {
  const counts = new Array<number>(100).fill(0);
  for (let i = 0; i + step < draws.length; i++) {
    const cell = cut(draws[i] as number, 10) * 10 + cut(others[i + step] as number, 10);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return strangeness(counts);
}

const NEIGHBOURS = [
  ['the next purpose', 1],
  ['the next turn', PURPOSES.length],
  ['the next seed', ROW],
  ['the tenth seed on', ROW * 10],
] as const;

// Beyond five deviations, fair dice come once in some hundred thousand such tests; we make eleven.
const TOO_STRANGE = 5;

describe(`first draws of ${KEYS} neighbouring keys`, () => {
  const draws = firstDraws((seed, turn, purpose) => createDiceOf(seed).u32(turn, purpose, 0, 0));

  it.each([2, 6, 100, 1000])('fall evenly on a die of %i', (sides) => {
    expect(KEYS).toBeGreaterThanOrEqual(500_000);
    expect(Math.abs(faces(draws, sides))).toBeLessThan(TOO_STRANGE);
  });

  it.each(NEIGHBOURS)('tell nothing about %s', (_which, step) => {
    expect(Math.abs(pairs(draws, draws, step))).toBeLessThan(TOO_STRANGE);
  });

  it('tell nothing about the next slot, the next roller or nobody', () => {
    const others: readonly (readonly [number, number])[] = [
      [0, 1],
      [1, 0],
      [-1, 0],
    ];
    for (const [who, slot] of others) {
      const other = firstDraws((seed, turn, purpose) => createDiceOf(seed).u32(turn, purpose, who, slot));
      expect(Math.abs(pairs(draws, other, 0))).toBeLessThan(TOO_STRANGE);
    }
  });
});

describe('the same measure', () => {
  it('rejects a generator known to seed badly, on plain neighbouring keys', () => {
    const draws = firstDraws(
      (seed, turn, purpose) => seedrandom.xor128(`${seed}/${turn}/${PURPOSES[purpose]}`).int32() >>> 0,
    );
    const worst = Math.max(...NEIGHBOURS.map(([, step]) => Math.abs(pairs(draws, draws, step))));
    expect(worst).toBeGreaterThan(TOO_STRANGE * 10);
  });

  it('rejects dice loaded by one part in a hundred', () => {
    const draws = firstDraws((seed, turn, purpose) => {
      const draw = createDiceOf(seed).u32(turn, purpose, 0, 0);
      return draw % 100 === 0 ? 0 : draw;
    });
    expect(faces(draws, 100)).toBeGreaterThan(TOO_STRANGE);
  });
});

let last = { seed: -1, dice: createDice('', []) };

function createDiceOf(seed: number): ReturnType<typeof createDice> {
  if (last.seed !== seed) last = { seed, dice: createDice(String(seed), ['north', 'south']) };
  return last.dice;
}
