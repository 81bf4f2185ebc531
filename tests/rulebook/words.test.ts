// Every word of the language keeps its own promises: its example is well formed, means something on a board that
// has the names, reads as English, and is worked out alike by hand and by code.

import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bindBook } from '../../src/rulebook/bind/bind.ts';
import type { RuleEntry } from '../../src/rulebook/book.ts';
import { compileKernel } from '../../src/rulebook/run/compile.ts';
import { interpret } from '../../src/rulebook/run/interpret.ts';
import type { Condition, EffectNode, Quantity } from '../../src/rulebook/words/ast.ts';
import {
  conditionSchema,
  effectSchema,
  filterSchema,
  modifierSchema,
  quantitySchema,
  setSchema,
} from '../../src/rulebook/words/schema.ts';
import { CONDITION_WORDS, EFFECT_WORDS, QUANTITY_WORDS } from '../../src/rulebook/words/vocabulary.ts';
import { newJournal } from '../../src/world/journal.ts';
import { rowsOf } from './harness.ts';
import { boardOf, frameFrom, orchard, TRACKS, worldFrom } from './orchard.ts';

/** A board with the names the examples use. */
function exampleBook(rule: Pick<RuleEntry, 'when' | 'then'>) {
  const base = orchard();
  const [graft] = base.actions;
  if (graft === undefined) throw new Error('the orchard has actions');
  const start = { min: 0, max: 20, start: 0, seen: 'all' } as const;
  return orchard({
    board: {
      ...base.board,
      domains: ['security', 'economy'],
      tracks: { ...TRACKS, capital: { title: 'Capital', over: ['actor'], ...start } },
    },
    actions: [
      {
        ...graft,
        name: 'joint-exercise',
        tags: ['military'],
        members: { ...graft.members, domain: ['economy'] },
      },
      { ...graft, id: 'AC-002', name: 'lease-base', tags: ['base'], members: {} },
    ],
    rules: [{ id: 'RU-001', title: 'A rule', on: 'declared', then: {}, ...rule }],
  });
}

const SCHEMAS: { readonly [kind: string]: z.ZodType } = {
  quantity: quantitySchema,
  condition: conditionSchema,
  effect: effectSchema,
};

function asRule(kind: string, example: unknown): Pick<RuleEntry, 'when' | 'then'> {
  if (kind === 'effect') return { then: { a: example as EffectNode } };
  const by = kind === 'quantity' ? (example as Quantity) : 1;
  const then = { a: { shift: 'capital', of: ['sponsor'], by } as const };
  return kind === 'quantity' ? { then } : { when: example as Condition, then };
}

const WORDS = [
  ...Object.entries(QUANTITY_WORDS).map(([key, word]) => ['quantity', key, word.example] as const),
  ...Object.entries(CONDITION_WORDS).map(([key, word]) => ['condition', key, word.example] as const),
  ...Object.entries(EFFECT_WORDS).map(([key, word]) => ['effect', key, word.example] as const),
];

describe('words', () => {
  test('of quantities and conditions share no key', () => {
    const conditions = Object.keys(CONDITION_WORDS);
    expect(Object.keys(QUANTITY_WORDS).filter((key) => conditions.includes(key))).toEqual([]);
  });

  test.each(WORDS)('%s %s: the example is what its schema takes, and nothing more', (kind, key, example) => {
    const schema = SCHEMAS[kind];
    expect(Object.keys(example)).toContain(key);
    expect(schema?.safeParse(example)).toMatchObject({ success: true, data: example });
    expect(schema?.safeParse({ ...example, stranger: 1 }).success).toBe(false);
  });

  test.each(WORDS)(
    '%s %s: the example binds, reads as English and runs alike in both lanes',
    (kind, _, example) => {
      const book = exampleBook(asRule(kind, example));
      const board = boardOf(book);
      const bound = bindBook(book, board, { conditions: [], quantities: [] });
      if (!bound.ok) throw new Error(JSON.stringify(bound.error));
      const [rule] = bound.value.rules;
      const text = [rule?.when?.prose(), rule?.deeds[0]?.effect.prose()].join(' ');
      expect(text.trim()).toMatch(/^[\p{L}\d ,:;.()“”−-]{8,}$/u);
      expect(text).not.toMatch(/undefined|NaN|\bof of\b/);
      const lanes = [interpret(bound.value), compileKernel(bound.value, { ledger: true })].map((kernel) => {
        const journal = newJournal();
        const worlds = [1, 2, 3, 4].map((seed) => {
          const world = worldFrom(board, seed);
          kernel.fire('declared', 0, world, frameFrom(seed), journal);
          return [...world];
        });
        return { worlds, rows: rowsOf(journal) };
      });
      expect(lanes[1]).toEqual(lanes[0]);
    },
  );
});

describe('schemas', () => {
  test('refuse what is no sentence', () => {
    const wrong: readonly (readonly [z.ZodType, unknown])[] = [
      [quantitySchema, 1.5],
      [quantitySchema, { gauge: 'tie' }],
      [quantitySchema, { plus: [] }],
      [quantitySchema, { minus: [1] }],
      [quantitySchema, { at_least: [1, 2] }],
      [conditionSchema, { gauge: 'tie', of: ['self'] }],
      [conditionSchema, { secret: 2 }],
      [conditionSchema, { given: 'roll' }],
      [conditionSchema, { all: [{ not: { not: 3 } }] }],
      [effectSchema, { shift: 'tie', of: ['self'] }],
      [effectSchema, { each: 'states', then: [] }],
      [setSchema, 'everybody'],
      [filterSchema, { status: [] }],
      [filterSchema, { who: 'self' }],
      [modifierSchema, { add: 1, step: 0 }],
    ];
    for (const [schema, node] of wrong)
      expect(schema.safeParse(node).success, JSON.stringify(node)).toBe(false);
  });

  test('can be published for editors', () => {
    const text = JSON.stringify(z.toJSONSchema(conditionSchema));
    for (const key of Object.keys(CONDITION_WORDS)) expect(text).toContain(`"${key}"`);
  });
});
