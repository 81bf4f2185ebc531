// The journal has room for every row, however many one rule writes.

import { describe, expect, test } from 'vitest';
import { bindBook } from '../../src/rulebook/bind/bind.ts';
import type { RuleEntry } from '../../src/rulebook/book.ts';
import { compileKernel } from '../../src/rulebook/run/compile.ts';
import { interpret } from '../../src/rulebook/run/interpret.ts';
import { newJournal } from '../../src/world/journal.ts';
import { emptyFrame } from '../../src/world/register.ts';
import { newWorld } from '../../src/world/world.ts';
import { rowsOf } from './harness.ts';
import { boardOf, orchard } from './orchard.ts';

describe('rows', () => {
  test('a rule that writes more rows than are reserved loses none', () => {
    const then = { a: { each: 'actors', then: [{ shift: 'mark', of: ['self', 'each'], by: 1 }] } as const };
    const base = orchard();
    const mark = { title: 'Mark', over: ['actor', 'actor'], min: 0, max: 9, start: 0, seen: 'all' } as const;
    const rule: RuleEntry = {
      id: 'RU-001',
      title: 'R',
      on: 'upkeep',
      for: ['actor', 'domain', 'body', 'threat', 'area', 'sub'],
      then: { ...then, b: { each: 'actors', then: [{ set: 'mark', of: ['self', 'each'], to: 0 }] } },
    };
    const book = orchard({ rules: [rule], board: { ...base.board, tracks: { mark } } });
    const board = boardOf(book);
    const bound = bindBook(book, board, { conditions: [], quantities: [] });
    if (!bound.ok) throw new Error(JSON.stringify(bound.error));
    const rows = [interpret(bound.value), compileKernel(bound.value, { ledger: true })].map((kernel) => {
      const journal = newJournal();
      kernel.fire('upkeep', 0, newWorld(board), emptyFrame(), journal);
      return rowsOf(journal);
    });
    expect(rows[0]?.length).toBe(8 * 3 * 3 * 2 * 2 * 3 * 16);
    expect(rows[1]).toEqual(rows[0]);
  });

  test.each([
    ['short', 0, 9],
    ['signed', -5, 9],
    ['above sixteen bits', 0, 40_000],
    ['below sixteen bits', -40_000, 0],
  ])('at a bound nothing is told of a change of nothing: %s', (_what, min, max) => {
    const mark = { title: 'Mark', over: [], min, max, start: max, seen: 'all' } as const;
    const rule: RuleEntry = {
      id: 'RU-001',
      title: 'R',
      on: 'upkeep',
      then: { a: { shift: 'mark', of: [], by: 1 }, b: { shift: 'mark', of: [], by: -3 } },
    };
    const base = orchard();
    const book = orchard({ rules: [rule], board: { ...base.board, tracks: { mark } } });
    const board = boardOf(book);
    const bound = bindBook(book, board, { conditions: [], quantities: [] });
    if (!bound.ok) throw new Error(JSON.stringify(bound.error));
    for (const kernel of [interpret(bound.value), compileKernel(bound.value, { ledger: true })]) {
      const journal = newJournal();
      kernel.fire('upkeep', 0, newWorld(board), emptyFrame(), journal);
      expect(rowsOf(journal).map(([kind, , , before, after]) => [kind, before, after])).toEqual([
        ['change', max, max - 3],
      ]);
    }
  });
});
