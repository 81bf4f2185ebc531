// How rules read in print, and how their parts are numbered.

import { describe, expect, test } from 'vitest';
import { bindBook } from '../../src/rulebook/bind/bind.ts';
import { numberParts } from '../../src/rulebook/bind/parts.ts';
import type { RuleEntry, TrackEntry } from '../../src/rulebook/book.ts';
import { printRule } from '../../src/rulebook/prose.ts';
import { boardOf, orchard } from './orchard.ts';

function printed(rule: RuleEntry): string {
  const book = orchard({ rules: [rule] });
  const bound = bindBook(book, boardOf(book), { conditions: [], quantities: [] });
  if (!bound.ok) throw new Error(JSON.stringify(bound.error));
  return bound.value.rules.map((one) => printRule(book, one)).join('\n');
}

describe('print', () => {
  test('a rule of a sum', () => {
    const text = printed({
      id: 'CS-014',
      title: 'The wary do not graft',
      on: 'consent',
      actions: ['graft'],
      when: { any: [{ tag: 'joint' }, { member: ['self', 'grove'] }] },
      give: {
        b: { add: -1, per: { gauge: 'unrest', of: ['self'] }, step: 5, over: 40, most: 20 },
        a: { add: -15, when: { all: [{ kind: ['self', 'state'] }, { clause: 'defend' }] } },
      },
      claims: ['hill-3'],
      assume: 'nobody has measured it',
    });
    expect(text).toBe(
      [
        'CS-014 The wary do not graft',
        'Consent, for “To graft”, when it is a joint action or the one asked is a member of GROVE.',
        '  a −15 when the one asked is a state and the text has the clause defend.',
        '  b −1 for every 5 points by which Unrest of the one asked is over 40 (20 at most).',
        'Claims: hill-3. Assumption: nobody has measured it',
      ].join('\n'),
    );
  });

  test('a rule of effects', () => {
    const text = printed({
      id: 'UP-002',
      title: 'Idle ties fade',
      on: 'upkeep',
      for: ['state', 'power', 'domain'],
      when: { at_least: [{ gauge: 'tie', of: ['self', 'each', 'domain'] }, 50] },
      then: {
        a: { shift: 'tie', of: ['self', 'each', 'domain'], by: -2 },
        b: { shift: 'unrest', of: ['self'], by: 3, soft: true },
      },
    });
    expect(text).toBe(
      [
        'UP-002 Idle ties fade',
        'Every turn, for every state, every power (that power) and every domain, when Tie of the state with that power in the domain is at least 50.',
        '  a Tie of the state with that power in the domain falls by 2.',
        '  b Unrest of the state rises by 3 (soft).',
      ].join('\n'),
    );
  });

  test('a rule that forbids', () => {
    const text = printed({
      id: 'LG-001',
      title: 'Nothing secret on foreign ground',
      on: 'forbid',
      tags: ['joint'],
      when: { all: [{ secret: 1 }, { not: { same: ['place', 'sponsor'] } }] },
      say: 'Not in secret.',
    });
    expect(text).toBe(
      [
        'LG-001 Nothing secret on foreign ground',
        'Not allowed, for every joint action, when it is made in secret and the place is not the sponsor.',
        '    "Not in secret."',
      ].join('\n'),
    );
  });

  test('named steps, numbers of agreements, refusals and sums of nothing', () => {
    const working = { gauge: 'working', of: ['grove', 'press'] };
    const text = printed({
      id: 'RU-003',
      title: 'Odds and ends',
      on: 'declared',
      actions: ['graft'],
      when: {
        not: {
          any: [
            { at_least: [working, 1] },
            { deal: { tag: 'joint', place: 'place', secret: 0 } },
            { some: 'states', where: { at_most: [{ gauge: 'unrest', of: ['each'] }, 9] } },
          ],
        },
      },
      then: {
        a: { shift: 'unrest', of: ['place'], by: { minus: [0, { deals: { status: ['paper'] } }] } },
        b: {
          each: { members: 'body' },
          where: { kind: ['each', 'state'] },
          then: [{ shift: 'unrest', of: ['each'], by: 1 }],
        },
        c: { end: { action: ['prune', 'fell'], sponsor: 'sponsor' } },
      },
    });
    expect(text).toBe(
      [
        'RU-003 Odds and ends',
        'When it is declared, for “To graft”, when Working of GROVE for press is absent and there is no open standing joint agreement on the ground of the place and for no state, Unrest of that state is at most 9.',
        '  a Unrest of the place falls by the number of paper agreements.',
        '  b For every member of the body, where that actor is a state: Unrest of that actor rises by 1.',
        '  c All standing agreements (“To prune” or “To fell”) sponsored by the sponsor end.',
      ].join('\n'),
    );
  });

  test('of a track and a member in the words the board gives them', () => {
    const { board } = orchard();
    const spoken = { ...board.tracks.trust, says: 'Trust of {1} in {2}' } as TrackEntry;
    const book = orchard({
      board: { ...board, names: { press: 'the old press' }, tracks: { ...board.tracks, trust: spoken } },
      rules: [
        {
          id: 'RU-004',
          title: 'Words',
          on: 'done',
          actions: ['graft'],
          when: { same: ['sub', 'press'] },
          then: { a: { shift: 'trust', of: ['partner', 'sponsor'], by: 2 } },
        },
      ],
    });
    const bound = bindBook(book, boardOf(book), { conditions: [], quantities: [] });
    if (!bound.ok) throw new Error(JSON.stringify(bound.error));
    expect(bound.value.rules.map((rule) => printRule(book, rule))).toEqual([
      'RU-004 Words\nWhen it is done, for “To graft”, when the substructure is the old press.\n  a Trust of the partner in the sponsor rises by 2.',
    ]);
  });
});

describe('parts', () => {
  test('are numbered settings, actions, rules, wants, cards; letters in order; addresses lead back', () => {
    const then = { b: { end: {} }, a: { end: {} } } as const;
    const book = orchard({
      rules: [
        { id: 'RU-001', title: 'R', on: 'declared', then },
        { id: 'RU-002', title: 'R', on: 'forbid', when: { secret: 1 }, say: 'no' },
      ],
      policies: [
        {
          id: 'p',
          title: 'P',
          text: 'P',
          holds: 0,
          wants: [{ id: 'PW-001', title: 'W', on: 'prefer', give: { a: { add: 1 } } }],
        },
      ],
      cards: [{ id: 'EV-001', title: 'C', text: 'C', then: { a: { end: {} } } }],
    });
    const { parts, partOf } = numberParts(book);
    const addresses = parts.map(({ address }) => address);
    expect(addresses.slice(0, 2)).toEqual(['SY-001', 'SY-002']);
    expect(addresses.slice(addresses.indexOf('AC-001'))).toEqual([
      'AC-001',
      'AC-002',
      'AC-003',
      'RU-001a',
      'RU-001b',
      'RU-002',
      'PW-001a',
      'EV-001a',
    ]);
    expect(addresses.map(partOf)).toEqual(addresses.map((_, i) => i));
    expect(parts[partOf('RU-001b')]).toEqual({ address: 'RU-001b', entry: 'RU-001' });
    expect(partOf('RU-001')).toBe(-1);
  });
});
