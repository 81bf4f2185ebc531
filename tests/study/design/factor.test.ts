// Factors: what their levels are, and what is wrong with one that cannot be turned.
import { describe, expect, it } from 'vitest';
import { type Factor, factorProblems, levelsIn, valueAt } from '../../../src/study/design/factor.ts';

const range = (low: number, high: number, step: number): Factor => ({
  kind: 'range',
  name: 'aid',
  low,
  high,
  step,
});
const options = (...names: string[]): Factor => ({ kind: 'options', name: 'policy', options: names });

describe('a factor', () => {
  it('has a level for every step of its range, both ends included', () => {
    const factor = range(-10, 20, 5);
    expect(levelsIn(factor)).toBe(7);
    expect([0, 1, 6].map((level) => valueAt(factor, level))).toEqual([-10, -5, 20]);
    expect(() => valueAt(factor, 7)).toThrow('level 7');
  });

  it('has a level for every option', () => {
    expect(levelsIn(options('calm', 'bold'))).toBe(2);
    expect(valueAt(options('calm', 'bold'), 1)).toBe('bold');
  });

  it.each([
    [range(0, 10, 3), 'never comes to 10', 'end at 9 or 12'],
    [range(5, 5, 1), 'ends at 5', 'lower end first'],
    [range(0, 10, 0), 'steps of 0', '1 or more'],
    [range(0, 1.5, 1), 'not a whole number', 'whole numbers'],
    [range(0, 2_000_000, 1), '2000001 levels', 'at most'],
    [options('calm'), 'nothing to choose', 'two options'],
    [options('calm', 'calm'), 'an option twice', 'once'],
  ])('is refused with what to do: %j', (factor, what, hint) => {
    const [problem, ...others] = factorProblems([factor]);
    expect(others).toEqual([]);
    expect(problem?.what).toContain(what);
    expect(problem?.hint).toContain(hint);
  });

  it('may not share its name with another', () => {
    expect(factorProblems([range(0, 1, 1), range(0, 2, 1)])).toMatchObject([{ factor: 1 }]);
    expect(factorProblems([range(0, 1, 1), options('calm', 'bold')])).toEqual([]);
  });
});
