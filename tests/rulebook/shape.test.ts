import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatProblem } from '../../src/rulebook/problem.ts';
import { checkShape } from '../../src/rulebook/shape/shape.ts';
import { readYaml } from '../../src/rulebook/text/source.ts';
import { actor, full, said } from '../support/shapes.ts';

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
