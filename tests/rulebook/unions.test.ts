import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { wordUnion } from '../../src/rulebook/shape/word-union.ts';
import { byTrial, byWord, said } from '../support/shapes.ts';

describe('unions', () => {
  const tree = `all:
  - any: [{not: {at_leest: 5, gauge: x}}]
  - {at_least: 140, gauge: x}
  - gauge: x
    off: [a]
  - foo: 1
  - {}
  - {at_least: 1, gauge: x, extra: 1}
`;
  it.each([
    ['by word', byWord],
    ['by trial', byTrial],
  ])('%s report the branch whose word is there, or the unknown word', (_, schema) => {
    expect(said(schema, tree)).toEqual([
      '2:18: `at_leest` is not a word here (did you mean "at_least"?)',
      '3:16: expected an integer between 0 and 100, found 140',
      '5:5: `off` is not a key here (did you mean "of"?)',
      '6:5: `foo` is not a word here; the words are `all`, `any`, `not`, `at_least`, `gauge`',
      '7:5: expected a map with one of the words `all`, `any`, `not`, `at_least`, `gauge`, found an empty map',
      '8:29: `extra` is not a key here',
    ]);
    expect(said(schema, 'not: {at_least: 5, gauge: x}\n')).toEqual([]);
    expect(said(schema, 'not: {gauge: x, of: [y]}\n')).toEqual([]);
  });

  it('by word say which words there are where there is no map', () => {
    expect(said(byWord, 'not: all\n')).toEqual([
      '1:6: expected a map with one of the words `all`, `any`, `not`, `at_least`, `gauge`, found "all"',
    ]);
    expect(said(z.strictObject({ when: byWord }), '{}\n')).toEqual(['1:1: missing key `when`']);
  });

  it('by word are a plain union in JSON Schema, and refer back', () => {
    const schema = JSON.stringify(z.toJSONSchema(byWord));
    expect(schema).toContain(
      '"anyOf":[{"type":"object","properties":{"all":{"type":"array","items":{"$ref":"#"}}}',
    );
  });

  it('with a discriminator', () => {
    const one = z.strictObject({ type: z.literal('one'), x: z.int() });
    const schema = z.array(z.discriminatedUnion('type', [one, z.strictObject({ type: z.literal('three') })]));
    expect(said(schema, '- {type: one, x: z}\n- {type: thre}\n- {x: 1}\n- 5\n')).toEqual([
      '1:18: expected an integer, found "z"',
      '2:10: expected one of `one`, `three`, found "thre" (did you mean "three"?)',
      '3:3: missing key `type`',
      '4:3: expected a map, found 5',
    ]);
  });

  it('of different kinds of value', () => {
    const schema = z.array(z.union([z.enum(['always', 'never']), z.int(), z.strictObject({ x: z.int() })]));
    expect(said(schema, '- alway\n- true\n- {x: a}\n- never\n')).toEqual([
      '1:3: expected one of `always`, `never`, found "alway" (did you mean "always"?)',
      '2:3: expected one of `always`, `never` or an integer or a map, found true',
      '3:7: expected an integer, found "a"',
    ]);
  });

  it('judge each node of a tree of 25 words once', () => {
    let judged = 0;
    const leaf = z.int().refine(() => ++judged > 0);
    const words: Record<string, z.ZodType> = {};
    for (let i = 0; i < 23; i++) words[`w${i}`] = z.strictObject({ [`w${i}`]: leaf, of: z.string() });
    words.all = z.strictObject({ all: z.array(z.lazy(() => schema)) });
    words.any = z.strictObject({ any: z.array(z.lazy(() => schema)) });
    const schema: z.ZodType = wordUnion(words);
    let leaves = 0;
    const grow = (depth: number): string => {
      if (depth === 0) return `{w${leaves++ % 23}: 1, of: x}`;
      return `{${depth % 2 ? 'all' : 'any'}: [${[1, 2, 3].map(() => grow(depth - 1)).join(', ')}]}`;
    };
    const text = `[${grow(6)}, ${grow(6)}]`;
    expect(said(z.array(schema), text)).toEqual([]);
    expect([leaves, judged]).toEqual([1458, 1458]);
  });
});
