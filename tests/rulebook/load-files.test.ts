// Files that cannot be read as they should, beside a box that is right.

import { describe, expect, test } from 'vitest';
import { complaints, edited, LAGOON_RULES } from '../support/lagoon.ts';

const ACTORS = 'rules/actors.yaml';
const EFFECTS = 'rules/effects.yaml';

/** A further file that cannot be read as it should. */
const FILES: readonly (readonly [string, string | Uint8Array, readonly string[]])[] = [
  [
    'tabs',
    'rules:\n\t- id: XX-001\n',
    ['rules/zz.yaml:2:1: a tab is used as indentation; indent with spaces'],
  ],
  ['an empty file', '', ['rules/zz.yaml:1:1: the file is empty']],
  [
    'a file of 50 MB',
    'x'.repeat(50_000_000),
    ['rules/zz.yaml:1:1: the file has 50000000 bytes; the limit is 5000000 (5 MB)'],
  ],
  [
    'a binary file',
    new Uint8Array([0x7f, 0x45, 0, 1, 2]),
    ['rules/zz.yaml:1:3: not a text file: it holds a NUL byte'],
  ],
  [
    'wrong types',
    'rules: 7\nactors: {}\nsettings: [1]\n',
    [
      'rules/zz.yaml:1:8: rules is a list of entries',
      'rules/zz.yaml:2:1: actors is a list of entries',
      'rules/zz.yaml:3:1: settings is a map from a name to an entry',
    ],
  ],
  ['deep nesting', '['.repeat(9000) + ']'.repeat(9000), ['rules/zz.yaml:1:65: nested deeper than 64 levels']],
  [
    'duplicate keys',
    'rules:\n  - id: XX-001\n    id: XX-002\n    title: x\n    on: forbid\n    say: no\n',
    ['rules/zz.yaml:3:5: the key `id` stands twice: first in line 2, again in line 3'],
  ],
  [
    'a section nobody knows',
    'rulez: []\n',
    [
      'rules/zz.yaml:1:1: there is no section rulez; sections are board, actors, bodies, actions, rules, cards, policies, settings, claims, facts, papers, omissions, map, outlines (did you mean "rules"?)',
    ],
  ],
  [
    'several broken entries',
    [
      'rules:',
      '  - { id: XX-001, title: x, on: forbid }',
      '  - { id: XX-01, title: y, on: done, then: { a: { shft: tie } } }',
      '  - { id: XX-003, title: z, on: consent, give: { a: { add: 1.5 } } }',
    ].join('\n'),
    [
      'rules/zz.yaml:2:33: a rule on forbid needs say: it refuses an order',
      'rules/zz.yaml:3:11: an address is two or three capitals, a dash and three digits, such as CS-014',
      'rules/zz.yaml:3:51: `shft` is not a word here (did you mean "shift"?)',
      'rules/zz.yaml:4:60: `1.5` is not an integer: numbers here have no fraction or exponent; put it in quotes if it is a text',
    ],
  ],
];

describe('a file that cannot be read as it should says so and spoils nothing else', () => {
  test.each(FILES)('%s', (_what, text, lines) => {
    expect(complaints([...LAGOON_RULES, { file: 'rules/zz.yaml', text }])).toEqual(lines);
  });

  test('no files at all', () => {
    expect(complaints([])).toEqual([
      'rules:1:1: no file of this box has the sections board, actors, actions, rules, settings',
    ]);
  });

  test('names in a file that cannot be read are not called unknown', () => {
    expect(complaints(edited('rules/sources.yaml', '  osier-1911:', '\tosier-1911:'))).toEqual([
      'rules/sources.yaml:3:1: a tab is used as indentation; indent with spaces',
    ]);
  });

  test('all files are judged, however broken the others are', () => {
    const files = [
      ...edited(ACTORS, 'pride: 40', 'pride: 400'),
      { file: 'rules/a.yaml', text: '' },
      {
        file: 'rules/b.yaml',
        text: 'rules:\n  - { id: EF-001, title: x, on: forbid, say: y, tags: [text] }\n',
      },
    ];
    expect(complaints(files)).toEqual([
      'rules/a.yaml:1:1: the file is empty',
      `${ACTORS}:6:46: pride goes from 0 to 100; 400 is outside`,
      `${EFFECTS}:3:9: the address EF-001 is already taken, at rules/b.yaml:2`,
    ]);
  });
});
