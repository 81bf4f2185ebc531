import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadBook } from '../../src/rulebook/load.ts';
import { complaints, edited, LAGOON_RULES, linesOf } from '../support/lagoon.ts';

const ACTIONS = 'rules/actions.yaml';
const ACTORS = 'rules/actors.yaml';
const EFFECTS = 'rules/effects.yaml';
const RULES = 'rules/rules.yaml';

function lagoon() {
  const loaded = loadBook(LAGOON_RULES);
  if (!loaded.ok) throw new Error(linesOf(loaded).join('\n'));
  return loaded.value;
}

describe('a box without mistakes', () => {
  test('loads without a word', () => {
    expect(complaints(LAGOON_RULES)).toEqual([]);
    expect(lagoon().warnings).toEqual([]);
  });

  test('gives actions their members by id, in the order of the board', () => {
    const action = (name: string) => lagoon().book.actions.find((entry) => entry.name === name);
    expect(action('pact')?.members).toEqual({ partner: ['reed', 'shoal'], domain: ['trade', 'safety'] });
    expect(action('praise')?.members.partner).toEqual(['tidewater', 'highland', 'reed', 'shoal']);
    expect(action('drill')?.members).toEqual({ place: ['reed', 'shoal'], body: ['moot'] });
    const backwards = loadBook(edited(ACTIONS, 'place: [reed, shoal]', 'place: [shoal, reed]'));
    expect(backwards.ok && backwards.value.book).toEqual(lagoon().book);
  });

  test('fills in what an action leaves out: softest options, no clauses, one plain preset', () => {
    const action = (name: string) => lagoon().book.actions.find((entry) => entry.name === name);
    expect(action('drill')?.defaults).toEqual({
      clauses: [],
      secret: 0,
      extra: 0,
      choices: { scale: 'watch' },
    });
    expect(action('press')?.presets).toEqual([{ name: 'plain', set: { choices: {} } }]);
    expect(action('press')).toMatchObject({ secret: [0], extra: [0], cost: { treasury: 0, capital: 1 } });
    expect(action('charter')?.presets[1]).toEqual({
      name: 'hard',
      set: { clauses: ['advise', 'defence'], choices: { level: 'elders' } },
    });
  });

  test('puts rules in the order of their addresses, from whichever file', () => {
    const ids = lagoon().book.rules.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids.slice(0, 2)).toEqual(['CN-001', 'CN-002']);
  });

  test('is the same box in whichever order its files come', () => {
    const turned = loadBook([...LAGOON_RULES].reverse());
    expect(turned.ok && turned.value.book).toEqual(lagoon().book);
  });
});

/** One mistake in the box, and every line it should bring. */
const MISTAKES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  [
    'an unknown actor',
    ACTIONS,
    'place: [reed, shoal]',
    'place: [reeed, shoal]',
    [`${ACTIONS}:74:23: there is no actor reeed (did you mean "reed"?)`],
  ],
  [
    'an unknown action, without echoes',
    RULES,
    'actions: [pact]',
    'actions: [pakt]',
    [`${RULES}:19:15: there is no action pakt (did you mean "pact"?)`],
  ],
  [
    'an unknown tag',
    RULES,
    'tags: [moot-item]',
    'tags: [moot-items]',
    [`${RULES}:6:12: there is no tag moot-items (did you mean "moot-item"?)`],
  ],
  [
    'an unknown track in an effect',
    EFFECTS,
    'shift: tie',
    'shift: ties',
    [`${EFFECTS}:9:19: there is no track ties (did you mean "tie"?)`],
  ],
  [
    'an unknown clause in a condition',
    RULES,
    'clause: defence',
    'clause: defense',
    [`${RULES}:43:38: there is no clause defense (did you mean "defence"?)`],
  ],
  [
    'a choice that is not on the board, however often it is used',
    'rules/board.yaml',
    'scale: [watch, muster]',
    'scales: [watch, muster]',
    [`${ACTIONS}:8:41: there is no parameter or choice scale (did you mean "scales"?)`],
  ],
  [
    'a gauge out of range',
    ACTORS,
    'pride: 40',
    'pride: 400',
    [`${ACTORS}:6:46: pride goes from 0 to 100; 400 is outside`],
  ],
  [
    'a sheet with a track that is not its own',
    ACTORS,
    'pride: 40',
    'tie: 40',
    [`${ACTORS}:6:44: tie runs over state, power, domain: a power has no value of its own there`],
  ],
  [
    'two rules of one number, naming both places',
    EFFECTS,
    'EF-002',
    'EF-001',
    [`${EFFECTS}:12:9: the address EF-001 is already taken, at ${EFFECTS}:3`],
  ],
  [
    'one address for a rule and a setting',
    'rules/settings.yaml',
    'SY-015',
    'OD-001',
    [`${RULES}:66:9: the address OD-001 is already taken, at rules/settings.yaml:16`],
  ],
  [
    'two actions of one name',
    ACTIONS,
    'name: dig',
    'name: drill',
    [
      `${ACTIONS}:32:11: the action drill is already taken, at ${ACTIONS}:2`,
      'rules/policies.yaml:47:35: there is no action dig',
      'rules/policies.yaml:67:19: there is no action dig',
      `${RULES}:25:15: there is no action dig`,
      `${EFFECTS}:46:15: there is no action dig`,
    ],
  ],
  [
    'a missing claim',
    RULES,
    'claims: [moot-talks]',
    'claims: [mot-talks]',
    [`${RULES}:9:14: there is no claim mot-talks (did you mean "moot-talks"?)`],
  ],
  [
    'a number without a source',
    RULES,
    '    assume: One goodwill more.',
    '',
    [`${RULES}:90:5: a number stands here without claims, facts or assume: say where it comes from`],
  ],
  [
    'a claim of a paper nobody knows',
    'rules/sources.yaml',
    'at: [osier-1911 Moot 1]',
    'at: [osir-1911 Moot 1]',
    ['rules/sources.yaml:19:10: there is no paper osir-1911 (did you mean "osier-1911"?)'],
  ],
  [
    'an effect where a sum is made',
    EFFECTS,
    'on: done',
    'on: consent',
    [
      `${EFFECTS}:5:9: a rule on consent needs give: it joins a sum`,
      `${EFFECTS}:8:5: a rule on consent takes no then: it joins a sum`,
    ],
  ],
  [
    'actors out of order',
    ACTORS,
    'kind: power',
    'kind: state',
    [
      `${ACTORS}:8:9: actors are listed powers first, then states, outsiders, secretariats: highland is a power after a state`,
    ],
  ],
  [
    'a setting that is missing',
    'rules/settings.yaml',
    'countersign:',
    'countersgn:',
    ['rules/settings.yaml:13:3: there is no setting countersgn (did you mean "countersign"?)'],
  ],
  [
    'a track too large for any board',
    'rules/board.yaml',
    'over: [actor, actor], min: 0, max: 100',
    'over: [action, action, action, action, action, action, actor, actor], min: 0, max: 100',
    ['rules/board.yaml:25:28: trust needs 9437184 cells; all tracks together may have 1000000'],
  ],
  [
    'a rule that sees more than it may',
    RULES,
    'gauge: pride, of: [self]',
    'gauge: treasury, of: [self]',
    [`${RULES}:35:21: this sum is shown to everybody, treasury is not`],
  ],
];

describe('one mistake brings its own lines and no others', () => {
  test.each(MISTAKES)('%s', (_what, file, from, to, lines) => {
    expect([...complaints(edited(file, from, to))].sort()).toEqual([...lines].sort());
  });
});

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
      'rules/zz.yaml:1:1: there is no section rulez; sections are board, actors, bodies, actions, rules, cards, policies, settings, claims, facts, papers (did you mean "rules"?)',
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

test('a claim nobody uses is a warning, not an error', () => {
  const more = {
    file: 'rules/zz.yaml',
    text: 'claims:\n  idle: { at: [osier-1911 Moot 2], text: x, since: 1911 }\n',
  };
  const loaded = loadBook([...LAGOON_RULES, more]);
  expect(loaded.ok && loaded.value.warnings.map(({ what, severity }) => [severity, what])).toEqual([
    ['warning', 'nothing rests on the claim idle'],
  ]);
});

test('no edit of a box makes the loader throw', () => {
  const words = [
    'constructor',
    'each',
    '-1',
    '[]',
    '{}',
    '~',
    '""',
    'tie',
    '{ not: {} }',
    'action',
    '999999999',
  ];
  const edit = fc.record({
    file: fc.nat({ max: LAGOON_RULES.length - 1 }),
    at: fc.nat({ max: 4000 }),
    length: fc.nat({ max: 30 }),
    put: fc.constantFrom(...words),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const texts = LAGOON_RULES.map(({ text }) => text);
      for (const { file, at, length, put } of edits) {
        const text = texts[file] ?? '';
        const start = nextWord(text, at % text.length);
        texts[file] = text.slice(0, start) + put + text.slice(start + length);
      }
      const loaded = loadBook(LAGOON_RULES.map(({ file }, index) => ({ file, text: texts[index] ?? '' })));
      return loaded.ok || loaded.error.length > 0;
    }),
    { numRuns: 60, seed: 1911 },
  );
});

function nextWord(text: string, from: number): number {
  const found = text.slice(from).search(/\b\w/);
  return found < 0 ? from : from + found;
}
