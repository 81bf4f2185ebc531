import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblem } from '../../src/rulebook/problem.ts';
import { checkShape } from '../../src/rulebook/shape.ts';
import { readYaml } from '../../src/rulebook/source.ts';
import { wordUnion } from '../../src/rulebook/word-union.ts';

function said(schema: z.ZodType, text: string): string[] {
  const checked = checkShape(schema, readYaml('f.yaml', text));
  return checked.ok ? [] : checked.error.map((problem) => formatProblem(problem).replace('f.yaml:', ''));
}

const actor = z.strictObject({
  id: z.string().min(1).max(10),
  power: z.int().min(0).max(100),
  kind: z.enum(['state', 'bloc', 'union']),
  tags: z.array(z.string()).min(1).max(2).optional(),
  shares: z.record(z.enum(['east', 'west']), z.int()).optional(),
  open: z.boolean().optional(),
  code: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  left: z.int().positive().optional(),
});

const full = 'id: a\npower: 1\nkind: bloc\n';

type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { at_least: number; gauge: string }
  | { gauge: string; of: string[] };

function branches(condition: () => z.ZodType<Condition>) {
  return {
    all: z.strictObject({ all: z.array(z.lazy(condition)) }),
    any: z.strictObject({ any: z.array(z.lazy(condition)) }),
    not: z.strictObject({ not: z.lazy(condition) }),
    at_least: z.strictObject({ at_least: z.int().min(0).max(100), gauge: z.string() }),
    gauge: z.strictObject({ gauge: z.string(), of: z.array(z.string()) }),
  };
}
const byWord: z.ZodType<Condition> = wordUnion(branches(() => byWord));
const byTrial: z.ZodType<Condition> = z.union(Object.values(branches(() => byTrial)));

describe('checkShape', () => {
  it.each<readonly [string, string, ...string[]]>([
    ['a fitting file', full],
    [
      'a misspelt key, once',
      'id: a\npowr: 5\nkind: bloc\n',
      '2:1: `powr` is not a key here (did you mean "power"?)',
    ],
    ['missing keys', 'power: 1\n', '1:1: missing key `id`', '1:1: missing key `kind`'],
    [
      'a key with no near one',
      `${full}zzzzz: 1\n`,
      '4:1: `zzzzz` is not a key here; the other keys are `tags`, `shares`, `open`, `code`, `left`',
    ],
    [
      'an integer out of range',
      'id: a\npower: 140\nkind: bloc\n',
      '2:8: expected an integer between 0 and 100, found 140',
    ],
    [
      'a text for an integer',
      'id: a\npower: "5"\nkind: bloc\n',
      '2:8: expected an integer between 0 and 100, found "5"',
    ],
    [
      'a wrong option',
      'id: a\npower: 1\nkind: stat\n',
      '3:7: expected one of `state`, `bloc`, `union`, found "stat" (did you mean "state"?)',
    ],
    [
      'an empty value',
      'id:\npower: 1\nkind: bloc\n',
      '1:1: expected a text of 1 to 10 characters, found nothing',
    ],
    [
      'a list too long',
      `${full}tags: [a, b, c]\n`,
      '4:7: expected a list of 1 to 2 entries, found one with 3',
    ],
    [
      'a wrong record key',
      `${full}shares: {east: 1, wst: 2}\n`,
      '4:19: `wst` is not a key here (did you mean "west"?)',
    ],
    ['yes for true', `${full}open: yes\n`, '4:7: expected true or false, found "yes"'],
    [
      'a text of another form',
      `${full}code: A B\n`,
      '4:7: expected a text of the form /^[a-z]+$/, found "A B"',
    ],
    ['an open end', `${full}left: 0\n`, '4:7: expected an integer of at least 1, found 0'],
    ['another shape altogether', '- 1\n', '1:1: expected a map, found a list'],
    [
      'all of it at once',
      'id: a\npowr: 5\nkind: 5\nopen: 1\n',
      '2:1: `powr` is not a key here (did you mean "power"?)',
      '3:7: expected one of `state`, `bloc`, `union`, found 5',
      '4:7: expected true or false, found 1',
    ],
  ])('says of %s', (_, text, ...problems) => {
    expect(said(actor, text)).toEqual(problems);
  });

  it('places problems of a nested map at its own key', () => {
    const schema = z.strictObject({
      list: z.array(z.strictObject({ inner: z.strictObject({ x: z.int() }) })),
    });
    expect(said(schema, 'list:\n  - inner: {x: 1}\n  - inner: {}\n')).toEqual(['3:5: missing key `x`']);
  });

  it('does not blame a value again that the reader refused, and says both kinds together', () => {
    expect(said(actor, 'id: a\npower: 1.5\nkind: stat\n')).toEqual([
      '2:8: `1.5` is not an integer: numbers here have no fraction or exponent; put it in quotes if it is a text',
      '3:7: expected one of `state`, `bloc`, `union`, found "stat" (did you mean "state"?)',
    ]);
  });

  it('is not ok for a file with an error, though the value fits', () => {
    expect(said(z.strictObject({ a: z.int() }), 'a: 1\na: 2\n')).toHaveLength(1);
  });

  it('says only what the reader said of a file it could not read', () => {
    expect(said(actor, 'id: [a\n')).toHaveLength(1);
    expect(said(actor, '')).toEqual(['1:1: the file is empty']);
  });

  it('looks at one path only, when given one', () => {
    const source = readYaml('f', 'a: {x: 1.5}\nb: {x: 1}\nc: {x: no}\n');
    const schema = z.strictObject({ x: z.int() });
    expect(checkShape(schema, source, ['b'])).toEqual({ ok: true, value: { x: 1 } });
    const bad = checkShape(schema, source, ['c']);
    expect(bad.ok ? [] : bad.error.map(formatProblem)).toEqual(['f:3:8: expected an integer, found "no"']);
  });

  it('keeps a message a schema brings itself', () => {
    const schema = z.strictObject({ a: z.string().refine((text) => text !== 'x', 'x is taken') });
    expect(said(schema, 'a: x\n')).toEqual(['1:4: x is taken']);
  });
});

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

describe('whatever the bytes, there is a value or a problem, and nothing is thrown', () => {
  const valid =
    'all:\n  - at_least: 40\n    gauge: "x"\n  - {gauge: y, of: [a, b]}\n  - not: {any: []} # done\n';
  const judge = (input: string | Uint8Array) => {
    const source = readYaml('f', input);
    expect(source.value !== undefined || source.problems.length > 0).toBe(true);
    for (const schema of [byWord, byTrial, actor]) {
      const checked = checkShape<unknown>(schema, source);
      if (checked.ok) continue;
      expect(checked.error.length).toBeGreaterThan(0);
      for (const problem of checked.error) {
        expect(problem.line >= 1 && problem.column >= 1).toBe(true);
        expect(formatProblem(problem)).not.toMatch(/[\p{Cc}\n]|Invalid|invalid_/u);
      }
    }
  };

  it('random bytes and texts', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), judge), { numRuns: 200 });
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), judge), { numRuns: 200 });
  });

  it('a good file with pieces put in, taken out and repeated', () => {
    const piece = fc.constantFrom(
      ...[
        '\t',
        ':',
        ': ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '&a ',
        '*a',
        '!t ',
        '|',
        '>',
        '#',
        '%',
        '@',
        '?',
        ',',
      ],
      ...[
        '\n',
        '\r',
        '\0',
        '---\n',
        '...\n',
        '1.5',
        '.nan',
        '9'.repeat(20),
        '<<: ',
        '~',
        '\u001b',
        'any',
        'all:',
      ],
    );
    const edit = fc.tuple(fc.nat(valid.length), fc.nat(6), piece);
    const mutated = fc
      .array(edit, { minLength: 1, maxLength: 5 })
      .map((edits) =>
        edits.reduce((text, [at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone), valid),
      );
    fc.assert(fc.property(mutated, judge), { numRuns: 1000 });
  });
});
