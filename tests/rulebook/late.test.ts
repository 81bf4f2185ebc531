// Rules bound when they are first asked for are the rules bound at once.

import { describe, expect, test } from 'vitest';
import { bindBook, bindLate } from '../../src/rulebook/bind/bind.ts';
import { boardSpecOf } from '../../src/rulebook/bind/board-of.ts';
import type { Rulebook } from '../../src/rulebook/book.ts';
import { codeOf } from '../../src/rulebook/run/compile.ts';
import { layBoard } from '../../src/world/board.ts';
import { DUSHANBE, LAGOON, readBox } from '../support/boxes.ts';

function boundBoth(book: Rulebook, goals: Parameters<typeof bindBook>[2]) {
  const board = layBoard(boardSpecOf(book));
  const bound = bindBook(book, board, goals);
  if (!bound.ok) throw new Error(JSON.stringify(bound.error));
  return { once: bound.value, late: bindLate(book, board, goals) };
}

describe.each([
  ['the founding box', DUSHANBE],
  ['the lagoon', LAGOON],
])('%s', (_name, named) => {
  const { book, scenario } = readBox(named);
  const objectives = scenario.seats.flatMap((seat) => seat.objectives);
  const goals = {
    conditions: objectives.map(({ met }) => met),
    quantities: objectives.map(({ progress }) => progress),
  };

  test('comes to the same code, whichever rule is asked for first', () => {
    const { once, late } = boundBoth(book, goals);
    const asked = [...late.rules].reverse().map(({ gives, deeds }) => gives.length + deeds.length);
    expect(Math.max(...asked)).toBeGreaterThan(0);
    expect(codeOf(late, true).map(({ text }) => text)).toEqual(codeOf(once, true).map(({ text }) => text));
    expect(late.rules.map(({ id, on, part }) => [id, on, part])).toEqual(
      once.rules.map(({ id, on, part }) => [id, on, part]),
    );
  });

  test('is filed under the same actions', () => {
    const { once, late } = boundBoth(book, goals);
    const ids = ({ forbids, sums, fires, wants, upkeep, cards }: typeof once) =>
      JSON.stringify([forbids, sums, fires, wants, upkeep, cards], (key, value: unknown) =>
        ['entry', 'loops', 'pick', 'when', 'gives', 'deeds'].includes(key) ? undefined : value,
      );
    expect(ids(late)).toBe(ids(once));
  });
});

test('a book that was never checked is refused: at once with what is wrong, late when the rule is asked for', () => {
  const { book } = readBox(LAGOON);
  const [first, ...others] = book.rules;
  if (first === undefined) throw new Error('no rules');
  const wrong = {
    ...book,
    rules: [{ ...first, when: { at_least: [{ gauge: 'nothing', of: [] }, 1] } }, ...others],
  } as Rulebook;
  const board = layBoard(boardSpecOf(book));
  const nothing = { conditions: [], quantities: [] };
  expect(bindBook(wrong, board, nothing).ok).toBe(false);
  const late = bindLate(wrong, board, nothing);
  expect(() => late.rules[0]?.when).toThrow('a checked rule binds');
});
