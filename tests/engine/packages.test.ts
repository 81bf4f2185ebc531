// What nobody may get for nothing out of a package: money that is not there, one vote sold to both sides, or silence about
// an offer that fell.

import { describe, expect, test } from 'vitest';
import type { Order } from '../../src/engine/index.ts';
import { createSession } from '../../src/turn/session.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { type Sitting, sit } from './sitting.ts';

const founding = tableOf(DUSHANBE);

const offer = (partner: string, ...clauses: readonly string[]): Order => ({
  action: 'package',
  partner,
  clauses,
});

/** Soundings with these offers, in bargaining; every purse named is set, and whoever is asked may overrule at will. */
function bargaining(
  offers: { readonly [actor: string]: readonly Order[] },
  purses: { readonly [actor: string]: number },
): Sitting {
  const table = sit([], founding);
  table.to('soundings');
  for (const [actor, treasury] of Object.entries(purses)) table.set(treasury, 'treasury', actor);
  table.sound(offers);
  for (const { asked } of table.game.proposals) {
    for (const actor of asked) table.set(8, 'capital', founding.board.members.actor[actor] ?? '');
  }
  return table;
}

describe('a package', () => {
  test('is not signed with money that an earlier one has taken', () => {
    const table = bargaining(
      { russia: [offer('tajikistan', 'pay-two', 'your-vote'), offer('kyrgyzstan', 'pay-two', 'your-vote')] },
      { russia: 2, tajikistan: 0, kyrgyzstan: 0 },
    );
    table.say(['tajikistan', 0, 'accept'], ['kyrgyzstan', 1, 'accept']);
    const paid = ['russia', 'tajikistan', 'kyrgyzstan'].map((id) => table.gauge('treasury', id));
    expect(paid[0]).toBe(0);
    expect(paid.toSorted()).toEqual([0, 0, 2]);
    expect(table.deals().filter((deal) => deal === 'russia package done')).toHaveLength(1);
  });

  test('is not signed by a purse that paid for another one first', () => {
    const asked = (power: string) => ({ [power]: [offer('kyrgyzstan', 'my-vote', 'get-two')] });
    const table = bargaining({ ...asked('russia'), ...asked('china') }, { kyrgyzstan: 2 });
    table.say(['kyrgyzstan', 0, 'accept'], ['kyrgyzstan', 1, 'accept']);
    expect(table.gauge('treasury', 'kyrgyzstan')).toBe(0);
    expect(table.deals().filter((deal) => deal.endsWith('package done'))).toHaveLength(1);
  });

  test('does not sell one vote to both sides', () => {
    const table = bargaining(
      {
        russia: [offer('kyrgyzstan', 'pay-two', 'your-vote')],
        china: [offer('kyrgyzstan', 'pay-two', 'your-no')],
      },
      { russia: 6, china: 6, kyrgyzstan: 0 },
    );
    table.say(['kyrgyzstan', 0, 'accept'], ['kyrgyzstan', 1, 'accept']);
    expect(table.gauge('treasury', 'kyrgyzstan')).toBe(2);
    expect(table.deals().filter((deal) => deal.endsWith('package done'))).toHaveLength(1);
  });

  test('that a person took and could not sign any more is told to that person', () => {
    const table = bargaining(
      {
        russia: [offer('kyrgyzstan', 'my-vote', 'get-two')],
        china: [offer('kyrgyzstan', 'my-vote', 'get-two')],
      },
      { kyrgyzstan: 2 },
    );
    const { game } = table;
    const self = founding.board.members.actor.indexOf('kyrgyzstan');
    const session = createSession({ game, players: doctrinePlayers(founding), people: [self] });
    for (const { proposal } of session.asks(self)) {
      expect(session.answer(self, proposal.id, 'accept')).toEqual({ ok: true });
    }
    session.lock(self);
    expect(session.state().problems).toHaveLength(1);
    expect(session.state().problems[0]?.actor).toBe(self);
  });
});
