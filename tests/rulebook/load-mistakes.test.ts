// One mistake at a time in a box that is otherwise right: the lines a person reads, and no echoes of them.

import { describe, expect, test } from 'vitest';
import { complaints, edited } from '../support/lagoon.ts';

const ACTIONS = 'rules/actions.yaml';
const ACTORS = 'rules/actors.yaml';
const EFFECTS = 'rules/effects.yaml';
const RULES = 'rules/rules.yaml';

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
    'a card that would pass for the facilitator',
    'rules/cards.yaml',
    'id: EV-002',
    'id: FA-001',
    ['rules/cards.yaml:9:9: EN and FA sign the engine and the facilitator; choose other letters'],
  ],
  [
    'an actor that is there twice',
    ACTORS,
    'id: shoal',
    'id: reed',
    [
      'rules/actions.yaml:74:29: there is no actor shoal',
      'rules/actions.yaml:87:52: there is no actor shoal',
      `${ACTORS}:20:9: the actor reed is already taken, at ${ACTORS}:14`,
    ],
  ],
  [
    'a number that no cell could hold',
    'rules/board.yaml',
    'max: 20, seen: own',
    'max: 5000000000, seen: own',
    ['rules/board.yaml:19:60: expected an integer between -1000000000 and 1000000000, found 5000000000'],
  ],
  [
    'agreements without a slot to stand in',
    'rules/board.yaml',
    'slots: 16',
    'slots: 0',
    ['rules/board.yaml:11:10: the board has no slots, and drill is an agreement that needs one'],
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

const WELL = `    talk: true\n    claims: [islands-sell]`;
const LOAN = 'consent: partner\n    cost: { treasury: 2 }\n    lasts: 2\n    claims: [islands-sell]';
const TRACK =
  'tracks:\n    soundings: { title: Words, over: [actor], min: 0, max: 3, seen: all, assume: One keeps it short. }';

/** The box where a loan is made in soundings, with other words for the loan and for the track. */
function talking(loan: string, track: string): readonly string[] {
  const spoken = edited(ACTIONS, LOAN, `${loan}\n    lasts: 2\n${WELL}`);
  return complaints(
    spoken.map(({ file, text }) => ({
      file,
      text: file === 'rules/board.yaml' ? text.replace('tracks:', track) : text,
    })),
  );
}

describe('what is said in soundings', () => {
  test('can be said by somebody, and answered', () => {
    expect(talking('consent: partner', TRACK)).toEqual([]);
  });

  test.each(['body', 'link'])('is nothing that the members of a %s would have to vote on', (consent) => {
    expect(talking(`consent: ${consent}`, TRACK)).toEqual([
      expect.stringMatching(
        /^rules\/actions\.yaml:64:14: nothing is voted on in soundings, so loan would never be answered: ask for /,
      ),
    ]);
  });

  test('needs a track that counts the words of each actor', () => {
    expect(talking('consent: partner', 'tracks:')).toEqual([
      expect.stringMatching(
        /^rules\/actions\.yaml:66:11: nobody could ever say loan: give the board a track soundings over \[actor\]/,
      ),
    ]);
    expect(talking('consent: partner', TRACK.replace('[actor]', '[state]'))).toEqual([
      expect.stringMatching(
        /^rules\/board\.yaml:14:32: nobody could ever say loan: soundings counts the words of each actor, so it runs over \[actor\]$/,
      ),
    ]);
  });
});

describe('one mistake brings its own lines and no others', () => {
  test.each(MISTAKES)('%s', (_what, file, from, to, lines) => {
    expect([...complaints(edited(file, from, to))].sort()).toEqual([...lines].sort());
  });
});
