// How rules read in print, and how their parts are numbered.

import { describe, expect, test } from 'vitest';
import { bindBook } from '../../src/rulebook/bind.ts';
import type { RuleEntry } from '../../src/rulebook/book.ts';
import { numberParts } from '../../src/rulebook/parts.ts';
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
        'Consent, for To graft, when the action is joint or the one asked is a member of The grove.',
        '  a −15 when the one asked is a state and the text has the clause defend.',
        '  b −1 for every 5 points that Unrest of the one asked is over 40 (no further than 20 either way).',
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
        'Every turn, for every state and every power (that power) and every domain, when Tie of the state with that power in the domain is at least 50.',
        '  a Tie of the state with that power in the domain falls by 2.',
        '  b Unrest of the state rises by 3, less the higher it stands.',
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
        'Not allowed, for every joint action, when it is made in secret and it is not so that the place is the sponsor.',
        '    "Not in secret."',
      ].join('\n'),
    );
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
