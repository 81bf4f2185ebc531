// Boxes in plain words, and the chances behind their quasi-p values.
import { describe, expect, it } from 'vitest';
import type { Limit } from '../../../src/study/discovery/box.ts';
import type { Variable } from '../../../src/study/discovery/cases.ts';
import { chanceOfAtLeast } from '../../../src/study/discovery/chance.ts';
import { sayBox, sayLimit } from '../../../src/study/discovery/sentence.ts';

const AID: Variable = { kind: 'number', name: 'aid', isWhole: true };
const PRICE: Variable = { kind: 'number', name: 'price', isWhole: false };
const MOOD: Variable = { kind: 'options', name: 'mood', options: ['calm', 'wary', 'angry', 'proud'] };
const ALL: Limit = { kind: 'between', low: 0, high: 100 };
const EVERY: Limit = { kind: 'oneOf', kept: [0, 1, 2, 3] };

const between = (low: number, high: number): Limit => ({ kind: 'between', low, high });
const oneOf = (...kept: number[]): Limit => ({ kind: 'oneOf', kept });

describe('a limit in words', () => {
  it.each([
    [AID, between(39.5, 100), ALL, '`aid` is at least 40'],
    [AID, between(0, 12.5), ALL, '`aid` is at most 12'],
    [AID, between(2.5, 7.5), ALL, '`aid` is between 3 and 7'],
    [AID, between(2.5, 3.5), ALL, '`aid` is 3'],
    [PRICE, between(148.30002, 100_000), between(0, 100_000), '`price` is at least 148.3'],
    [PRICE, between(-0.42213, -0.1), between(-1, 0), '`price` is between -0.4221 and -0.1'],
    [MOOD, oneOf(1), EVERY, '`mood` is wary'],
    [MOOD, oneOf(0, 1), EVERY, '`mood` is calm or wary'],
    [MOOD, oneOf(0, 1), oneOf(0, 1, 2), '`mood` is calm or wary'],
    [MOOD, oneOf(0, 1, 3), EVERY, '`mood` is not angry'],
    [MOOD, oneOf(0, 1, 3), oneOf(0, 1, 3), '`mood` is calm, wary or proud'],
  ])('%#: %j %j', (variable, limit, whole, words) => {
    expect(sayLimit(variable, limit, whole)).toBe(words);
  });
});

describe('a box in words', () => {
  const figures = { cases: 0, hits: 0, coverage: 0.75, density: 0.77, mass: 0.1, restricted: [0, 1] };
  const say = (changes: Partial<typeof figures>) =>
    sayBox(
      [AID, MOOD],
      [ALL, EVERY],
      { box: [between(39.5, 100), oneOf(2)], figures: { ...figures, ...changes } },
      'end in war',
    );

  it('says where, how often, and how much of the whole that is', () => {
    expect(say({})).toBe(
      'When `aid` is at least 40 and `mood` is angry, 77 of 100 games end in war. These are 75 of 100 of all games ' +
        'that do; 10 of 100 games lie here.',
    );
  });

  it('says no and all only where it is so', () => {
    expect(say({ density: 1, coverage: 0.999 })).toContain(
      'all games end in war. These are more than 99 of 100 of all games that do;',
    );
    expect(say({ density: 0.999, coverage: 1, mass: 0.004 })).toContain(
      'more than 99 of 100 games end in war. These are all games that do; fewer than 1 of 100 games lie here.',
    );
    expect(say({ density: 0, coverage: 0 })).toMatch(/no games end in war\. 10 of 100 games lie here\.$/);
  });
});

describe('the chance of at least so many', () => {
  it('is the upper tail of the binomial distribution', () => {
    expect(chanceOfAtLeast(8, 10, { hits: 1, of: 2 })).toBeCloseTo(56 / 1024, 14);
    expect(chanceOfAtLeast(1, 3, { hits: 1, of: 3 })).toBeCloseTo(19 / 27, 14);
    // SciPy: binomtest(67, 87, 0.2, alternative='greater') and binomtest(600, 10000, 0.05, ...).
    expect(chanceOfAtLeast(67, 87, { hits: 1, of: 5 }) / 4.36066400631401e-30).toBeCloseTo(1, 10);
    expect(chanceOfAtLeast(600, 10_000, { hits: 1, of: 20 }) / 4.509387117818274e-6).toBeCloseTo(1, 9);
  });

  it('is sure or impossible at the ends', () => {
    expect(chanceOfAtLeast(0, 10, { hits: 0, of: 5 })).toBe(1);
    expect(chanceOfAtLeast(1, 10, { hits: 0, of: 5 })).toBe(0);
    expect(chanceOfAtLeast(10, 10, { hits: 5, of: 5 })).toBe(1);
  });
});
