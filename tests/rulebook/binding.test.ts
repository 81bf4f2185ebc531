// What binding refuses: names that mean nothing where they stand, and looks at what the reader cannot see.

import { describe, expect, test } from 'vitest';
import { bindBook } from '../../src/rulebook/bind/bind.ts';
import type { RuleEntry } from '../../src/rulebook/book.ts';
import type { Condition, Quantity } from '../../src/rulebook/words/ast.ts';
import { boardOf, orchard } from './orchard.ts';

function problemsOf(rules: readonly RuleEntry[], wants: readonly RuleEntry[] = []) {
  const policies = wants.length === 0 ? [] : [{ id: 'p', title: 'P', text: 'P', holds: 0, wants }];
  const book = orchard({ rules, policies });
  const bound = bindBook(book, boardOf(book), { conditions: [], quantities: [] });
  return bound.ok ? [] : bound.error;
}

function rule(on: RuleEntry['on'], rest: Partial<RuleEntry>): RuleEntry {
  return { id: 'RU-001', title: 'R', on, ...rest };
}

/** What is said of a sum rule that reads a quantity. */
function saidOf(on: 'consent' | 'odds' | 'treasury' | 'capital' | 'prefer', per: Quantity) {
  const asked = rule(on, { give: { a: { add: 1, per } } });
  return (on === 'prefer' ? problemsOf([], [asked]) : problemsOf([asked])).map(({ what }) => what);
}

describe('unknown names', () => {
  test('are all told, each at its place and with the nearest right word', () => {
    const problems = problemsOf([
      rule('declared', {
        actions: ['graaft'],
        tags: ['joint', 'haarsh'],
        when: { all: [{ gauge: 0 } as unknown as Condition, { member: ['partnr', 'groove'] }] },
        then: {
          a: { shift: 'tiee', of: ['place', 'sponsor', 'fruit'], by: 1 },
          b: { set: 'membership', of: ['body', 'sponsor'], to: 'membre' },
          c: { end: { clause: 'shaer', chosen: { levl: 'heads', scale: ['lareg'] } } },
        },
      }),
    ]);
    expect(problems.map(({ path, hint }) => [path.join('.'), hint])).toEqual([
      ['actions.0', 'graft'],
      ['tags.1', 'harsh'],
      ['when.all.0', undefined],
      ['when.all.1.member.0', 'partner'],
      ['when.all.1.member.1', 'grove'],
      ['then.a.shift', 'tie'],
      ['then.b.to', 'member'],
      ['then.c.end.clause', 'share'],
      ['then.c.end.chosen.levl', 'level'],
      ['then.c.end.chosen.scale.0', 'large'],
    ]);
    expect(new Set(problems.map(({ address }) => address))).toEqual(new Set(['RU-001']));
  });

  test('and names of the wrong kind say what they are', () => {
    const what = (of: readonly string[]) =>
      problemsOf([rule('declared', { then: { a: { shift: 'tie', of, by: 1 } } })]).map(
        (problem) => problem.what,
      );
    expect(what(['alder', 'birch', 'fruit'])).toEqual(['alder is not a state']);
    expect(what(['place', 'body', 'fruit'])).toEqual(['body holds a body here, a power is needed']);
    expect(what(['place', 'birch'])).toEqual([
      'tie runs over state, power, domain: 3 names are needed, found 2',
    ]);
    expect(what(['place', 'birch', 'fruit'])).toEqual([]);
  });

  test('a parameter that no action of the rule takes is never filled', () => {
    const when: Condition = { given: 'partner' };
    const then = { a: { shift: 'reach', of: ['sponsor'], by: 1 } } as const;
    const said = (actions: string[]) => problemsOf([rule('declared', { actions, when, then })]);
    expect(said(['graft', 'prune'])).toEqual([]);
    expect(said(['prune', 'fell'])[0]).toMatchObject({ path: ['when', 'given'] });
    expect(said(['prune', 'fell'])[0]?.what).toContain('partner is never filled here');
  });

  test('upkeep fills what it goes through or picks, and nothing else', () => {
    const then = { a: { shift: 'unrest', of: ['self'], by: 1 } } as const;
    expect(problemsOf([rule('upkeep', { for: ['state'], then })])).toEqual([]);
    expect(problemsOf([rule('upkeep', { at: { most: 1, over: 'states' }, then })])).toEqual([]);
    expect(problemsOf([rule('upkeep', { then })])[0]?.what).toContain('self is never filled here');
    const crowd = problemsOf([rule('upkeep', { for: ['state', 'power', 'actor'], then })]);
    expect(crowd).toMatchObject([{ path: ['for', 2] }]);
  });

  test('an each inside an each is refused', () => {
    const inner = { each: 'states', then: [{ shift: 'unrest', of: ['each'], by: 1 }] } as const;
    const problems = problemsOf([rule('upkeep', { then: { a: { each: 'powers', then: [inner] } } })]);
    expect(problems).toMatchObject([
      { path: ['then', 'a', 'then', 0], what: 'each cannot stand inside each' },
    ]);
  });

  test('objectives are bound with self, under numbers of their own', () => {
    const book = orchard();
    const bound = bindBook(book, boardOf(book), {
      conditions: [{ member: ['self', 'grove'] }, { given: 'partner' }],
      quantities: [{ gauge: 'treasury', of: ['slef'] }],
    });
    expect(bound.ok ? [] : bound.error).toMatchObject([
      { address: 'condition 1', path: ['given'] },
      { address: 'quantity 0', path: ['of', 0], hint: 'self' },
    ]);
  });
});

describe('eyes', () => {
  test('sums shown to all read only what all can see', () => {
    for (const on of ['consent', 'odds', 'treasury', 'capital'] as const) {
      expect(saidOf(on, { gauge: 'unrest', of: ['place'] }), on).toEqual([]);
      expect(saidOf(on, { gauge: 'treasury', of: ['self'] }), on).toHaveLength(1);
      expect(saidOf(on, { gauge: 'trust', of: ['self', 'sponsor'] }), on).toHaveLength(1);
      expect(saidOf(on, { gauge: 'drought', of: [] }), on).toHaveLength(1);
      expect(saidOf(on, { deals: { party: 'self' } }), on).toHaveLength(1);
      expect(saidOf(on, { deals: { party: 'self', secret: 0 } }), on).toEqual([]);
      expect(saidOf(on, { now: 'roll' }), on).toHaveLength(1);
    }
  });

  test('wants read only what their own seat sees', () => {
    expect(saidOf('prefer', { gauge: 'treasury', of: ['self'] })).toEqual([]);
    expect(saidOf('prefer', { gauge: 'treasury', of: ['partner'] })).toHaveLength(1);
    expect(saidOf('prefer', { gauge: 'trust', of: ['partner', 'self'] })).toEqual([]);
    expect(saidOf('prefer', { gauge: 'trust', of: ['partner', 'place'] })).toHaveLength(1);
    expect(saidOf('prefer', { gauge: 'drought', of: [] })).toHaveLength(1);
    expect(saidOf('prefer', { deals: { party: 'partner' } })).toHaveLength(1);
    expect(saidOf('prefer', { deals: { party: 'partner', secret: 0 } })).toEqual([]);
    expect(saidOf('prefer', { deals: { partner: 'self' } })).toEqual([]);
    expect(saidOf('prefer', { now: 'roll' })).toHaveLength(1);
  });

  test('wherever they look, at any depth', () => {
    const where: Condition = { at_least: [{ gauge: 'treasury', of: ['each'] }, 1] };
    const problems = problemsOf(
      [],
      [rule('prefer', { id: 'PW-001', give: { a: { add: 1, when: { not: { some: 'powers', where } } } } })],
    );
    expect(problems).toMatchObject([
      { address: 'PW-001', path: ['give', 'a', 'when', 'not', 'where', 'at_least', 0] },
    ]);
  });

  test('consent and odds name no actor; policies and effects may', () => {
    const per: Quantity = { gauge: 'tie', of: ['place', 'birch', 'wood'] };
    expect(saidOf('consent', per)[0]).toContain('birch is named here');
    expect(saidOf('odds', per)[0]).toContain('birch is named here');
    expect(saidOf('capital', per)).toEqual([]);
    expect(saidOf('prefer', per)).toEqual([]);
    expect(saidOf('consent', { sum: { members: 'grove' }, of: 1 })).toEqual([]);
  });
});
