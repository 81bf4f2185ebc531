// Lenses that are wrong, and how that is said.

import { describe, expect, test } from 'vitest';
import { complaints, edited, withLens } from '../support/lagoon.ts';

const LOW_WATER = 'rules/lenses/low-water.yaml';
const NEW = 'rules/lenses/new.yaml';

/** One line of a lens, and what is wrong with it. */
const LINES: readonly (readonly [string, string, string])[] = [
  ['a missing target', '{ off: CN-020 }', 'the base has nothing at CN-020 (did you mean "CN-001"?)'],
  [
    'a missing part',
    '{ set: CN-002x, add: 1, assume: x }',
    'the base has nothing at CN-002x; its parts are CN-002a, CN-002b, CN-002c, CN-002d (did you mean "CN-002a"?)',
  ],
  [
    'a whole rule where a part is meant',
    '{ set: CN-004, add: 1, assume: x }',
    'CN-004 is a whole rule: say which part; its parts are CN-004a',
  ],
  [
    'a no-op',
    '{ set: CN-002b, add: -75, assume: x }',
    'CN-002b already has add -75: the line changes nothing',
  ],
  [
    'a setting as it is',
    '{ set: SY-008, to: 50, assume: x }',
    'SY-008 already has to 50: the line changes nothing',
  ],
  [
    'a number the part lacks',
    '{ set: CN-002b, most: 4, assume: x }',
    'CN-002b has no number most; it has add',
  ],
  [
    'a number that is reckoned',
    '{ set: EF-001b, by: 4, assume: x }',
    'by of EF-001b is reckoned, not a plain number: replace the rule',
  ],
  [
    'no number at all',
    '{ set: CN-002b, assume: x }',
    'the line on CN-002b sets no number: give add, by, to, most, over, below, step',
  ],
  ['no source', '{ set: CN-002b, add: -1 }', 'the line on CN-002b names no claims, facts or assume'],
  ['a setting off', '{ off: SY-008 }', 'SY-008 is a setting: set it, it cannot be off'],
  ['an action', '{ off: AC-001 }', 'a lens changes rules, policies and settings; AC-001 is an action'],
  ['a card', '{ off: EV-001 }', 'a lens changes rules, policies and settings; EV-001 is a card'],
  [
    'an address that is taken',
    '{ add: { id: LE-001, title: x, on: forbid, say: y } }',
    'LE-001 is taken in the base: replace it, or add under a new address',
  ],
  [
    'another address in its place',
    '{ replace: LE-001, with: { id: LE-009, title: x, on: forbid, say: y } }',
    'the rule in place of LE-001 keeps that address, not LE-009',
  ],
  [
    'the same rule again',
    '{ replace: LE-002, with: { id: LE-002, title: Items wait for the Moot to meet., on: forbid, tags: [moot-item], when: { not: { meets: body } }, say: The body does not meet this turn. } }',
    'LE-002 already says this: the line changes nothing',
  ],
  [
    'none of the four',
    '{ of: CN-002b }',
    'a lens line begins with one of set, off, replace, add (did you mean "off"?)',
  ],
];

describe('a lens that is wrong', () => {
  test.each(LINES)('%s', (_what, line, said) => {
    expect(complaints(withLens(`  - ${line}\n`))).toEqual([`${NEW}:4:5: ${said}`]);
  });

  test('two lines on one address, also as a rule and its part', () => {
    const lines =
      '  - { off: CN-002a }\n  - { off: OD-001 }\n  - { off: CN-002a }\n  - { set: OD-001b, add: 1, assume: x }\n';
    expect(complaints(withLens(lines))).toEqual([
      `${NEW}:6:5: a line on CN-002a already stands at ${NEW}:4`,
      `${NEW}:7:5: a line on OD-001 already stands at ${NEW}:5`,
    ]);
  });

  test('all its mistakes at once', () => {
    const lines = '  - { off: CN-020 }\n  - { off: AC-001 }\n  - { set: CN-002b, add: -75, assume: x }\n';
    expect(complaints(withLens(lines))).toHaveLength(3);
  });

  test('a rule of its own that means nothing, at its own place', () => {
    const line = '{ add: { id: LE-009, title: x, on: forbid, when: { tag: bots }, say: y } }';
    expect(complaints(withLens(`  - ${line}\n`))).toEqual([
      `${NEW}:4:61: there is no tag bots (did you mean "boats"?)`,
    ]);
    const hooked =
      '{ add: { id: LE-009, title: x, on: forbid, then: { a: { shift: undertow, of: [], by: 1 } }, assume: x } }';
    expect(complaints(withLens(`  - ${hooked}\n`))).toEqual([
      `${NEW}:4:40: a rule on forbid needs say: it refuses an order`,
      `${NEW}:4:48: a rule on forbid takes no then: it refuses an order`,
    ]);
  });

  test('lenses in a ring, each ring told once', () => {
    const files = [
      ...edited(LOW_WATER, 'lens: low-water', 'lens: low-water\nover: new'),
      { file: NEW, text: 'lens: new\ntitle: New\nover: low-water\nlines: []\n' },
    ];
    expect(complaints(files)).toEqual([
      `${LOW_WATER}:2:7: these lenses stand over one another in a ring: low-water over new over low-water`,
    ]);
  });

  test('a lens over itself, and one over nothing', () => {
    expect(complaints(edited(LOW_WATER, 'lens: low-water', 'lens: low-water\nover: low-water'))).toEqual([
      `${LOW_WATER}:2:7: these lenses stand over one another in a ring: low-water over low-water`,
    ]);
    expect(complaints(edited(LOW_WATER, 'lens: low-water', 'lens: low-water\nover: high-watr'))).toEqual([
      `${LOW_WATER}:2:7: there is no lens high-watr`,
    ]);
  });

  test('the name of the base', () => {
    expect(complaints(withLens('  - { off: OD-002 }\n', 'lens: base\ntitle: New'))).toEqual([
      `${NEW}:1:7: base is the name of the book without a lens: choose another`,
    ]);
  });

  test('is not told that a rule is missing which only cannot be read', () => {
    const files = edited('rules/rules.yaml', 'on: odds', 'on: oddz');
    expect(complaints([...files, ...withLens('  - { off: OD-001 }\n').slice(-1)])).toEqual([
      'rules/rules.yaml:68:9: expected one of `consent`, `odds`, `treasury`, `capital`, `prefer`, `forbid`, `must-accept`, `must-refuse`, `declared`, `done`, `consented`, `refused` and 4 more, found "oddz" (did you mean "odds"?)',
    ]);
  });
});
