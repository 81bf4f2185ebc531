// Levers that cannot be pulled, planted one by one: each is told in one line at its place, before the first game.
import { describe, expect, it } from 'vitest';
import { complaintsOf, HEAD, OUTCOMES, planOf, SEEDS } from '../lab.ts';

const lever = (parts: string) => `${HEAD}${SEEDS}levers:\n  - name: one\n    title: One\n${parts}${OUTCOMES}`;

describe('a lever that cannot be pulled', () => {
  it.each([
    [
      'an unknown actor',
      '    answers: [{ actor: read, actions: [pact], answer: accept }]\n',
      '9: there is no actor `read` here (reed)',
    ],
    [
      'an unknown action',
      '    forbids: [{ actor: highland, actions: [lone] }]\n',
      '9: there is no action `lone` here (loan)',
    ],
    [
      'an answer nobody is asked for',
      '    answers: [{ actor: reed, actions: [lament], answer: accept }]\n',
      'there is no action `lament` here',
    ],
    [
      'an order it could not give anyway',
      '    forbids: [{ actor: reed, actions: [pact] }]\n',
      '9: reed cannot order pact anyway: there is nothing to forbid',
    ],
    [
      'bound both ways',
      '    answers: [{ actor: reed, actions: [pact], answer: accept }, { actor: reed, actions: [pact], answer: refuse }]\n',
      'reed is bound to accept pact and to refuse it',
    ],
    [
      'forced and forbidden',
      '    forbids: [{ actor: tidewater, actions: [pact] }]\n    forces: [{ actor: tidewater, order: { action: pact, partner: reed, domain: trade } }]\n',
      '10: tidewater is made to order pact and forbidden to',
    ],
    [
      'an order that is not understood',
      '    forces: [{ actor: tidewater, order: { action: pact, partner: reed, domain: trad } }]\n',
      '9: "trad" cannot be the domain of pact (did you mean "trade"?)',
    ],
    [
      'an order of somebody else',
      '    forces: [{ actor: reed, order: { action: pact, partner: shoal, domain: trade } }]\n',
      '9: ',
    ],
    [
      'turns that are none',
      '    forces: [{ actor: tidewater, order: { action: pact, partner: reed, domain: trade }, from: 4, until: 3 }]\n',
      'no turn lies between 4 and 3: the game has 6',
    ],
    [
      'a policy that is not there',
      '    policies: [{ actor: tidewater, policy: port-trad }]\n',
      '9: there is no policy `port-trad` here (port-trade)',
    ],
    [
      'the policy it has',
      '    policies: [{ actor: tidewater, policy: port-trade }]\n',
      '9: tidewater plays port-trade already: this changes nothing',
    ],
    [
      'two policies',
      '    policies: [{ actor: reed, policy: random }, { actor: reed, policy: lookahead }]\n',
      'reed has been given a policy already',
    ],
    [
      'no such rule',
      '    rules: [{ set: CN-011a, add: 1 }]\n',
      '9: the base has nothing at CN-011a (CN-001)',
    ],
    ['no such number', '    rules: [{ set: CN-001a, by: 1 }]\n', '9: CN-001a has no number by; it has add'],
    [
      'the number it has',
      '    rules: [{ set: CN-001a, add: 70 }]\n',
      '9: CN-001a already has add 70: the line changes nothing',
    ],
    [
      'one number twice',
      '    rules: [{ set: CN-001a, add: 1 }, { set: CN-001a, add: 2 }]\n',
      'a line on CN-001a already stands',
    ],
    [
      'no such track',
      '    opening: [{ track: trusts, to: 1 }]\n',
      '9: there is no track `trusts` here (trust)',
    ],
    [
      'no such member',
      '    opening: [{ track: trust, at: [reef], to: 1 }]\n',
      '9: there is no actor `reef` here (reed)',
    ],
    [
      'out of bounds',
      '    opening: [{ track: trust, at: [reed, shoal], to: 101 }]\n',
      '9: trust goes from 0 to 100; 101 is outside',
    ],
    [
      'added out of bounds',
      '    opening: [{ track: trust, at: [reed, shoal], add: 80 }]\n',
      '9: trust goes from 0 to 100; 1',
    ],
    [
      'no such step',
      '    opening: [{ track: membership, at: [moot, shoal], to: guest }]\n',
      'membership has no step guest',
    ],
    [
      'the fact it has',
      '    opening: [{ track: pressed, at: [loan], to: 0 }]\n',
      '9: pressed starts so already: this changes nothing',
    ],
    [
      'one fact twice',
      '    opening: [{ track: trust, at: [reed, shoal], to: 1 }, { track: trust, at: [reed], to: 2 }]\n',
      'trust is changed twice here',
    ],
    ['no such reading', '    lens: high-water\n', 'there is no lens `high-water` here'],
    [
      'with one that is not above',
      '    with: [two]\n    lens: low-water\n',
      '9: there is no lever above `two` here',
    ],
    ['the reading it has', '    lens: base\n', '9: everything is read as base already: this changes nothing'],
    ['nothing at all', '', 'variant `one` does not differ from `base`'],
  ])('%s', (_, parts, told) => {
    const complaints = complaintsOf(lever(parts));
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(told);
  });
});

const RANDOM = 'policies: [{ actor: tidewater, policy: random }]\n';

describe('a lever of a study that seats players itself', () => {
  const seating = (policy: string) =>
    complaintsOf(
      lever(`    policies: [{ actor: tidewater, policy: ${policy} }]\n`).replace(SEEDS, SEEDS + RANDOM),
    );

  it('is told from them: whom the study seats changes nothing, whom the scenario does is a change', () => {
    expect(seating('random')).toEqual(['10: tidewater plays random already: this changes nothing']);
    expect(seating('port-trade')).toEqual([]);
  });

  it('leaves an uncertainty about them its own values: the scenario’s player is otherwise, not as it is', () => {
    const who = 'uncertainties: [{ name: who, policy: tidewater, options: [random, port-trade] }]\n';
    const plan = planOf(`${HEAD}${SEEDS}${RANDOM}${who}design: { kind: full-factorial }\n${OUTCOMES}`);
    const seated = plan.manifest.cells.map(({ changes }) => changes);
    expect(seated).toEqual([['policy tidewater=random'], []]);
  });
});

it('a reading named twice is refused at the second name', () => {
  const squall = (more: string) =>
    lever('    opening: [{ track: squall, to: 0 }]\n').replace(SEEDS, SEEDS + more);
  expect(complaintsOf(squall('lenses: [base, low-water]\n'))).toEqual([]);
  expect(complaintsOf(squall('lenses: [base, low-water, base]\n'))).toEqual([
    '6: everything is read as base already: twice would count it double',
  ]);
});
