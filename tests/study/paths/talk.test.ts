// Games with soundings: what is offered and answered before orders are written is a decision like any other.
import { describe, expect, it } from 'vitest';
import { askedNow, type Game, open, orderOf } from '../../../src/engine/index.ts';
import type { Policy } from '../../../src/seats/policy.ts';
import { firstDivergence } from '../../../src/study/paths/divergence.ts';
import { closePhase, type Setup } from '../../../src/study/paths/setup.ts';
import { DUSHANBE, tableOf } from '../../support/boxes.ts';
import { doctrinePlayers } from '../../support/players.ts';

const table = tableOf(DUSHANBE);
const usual: Setup = { table, players: doctrinePlayers(table) };

/** The first offer of a game that is answered in bargaining; undefined where nobody offers anything. */
function firstOffer(seed: string) {
  const game = open(table, seed);
  while (game.phase !== 'over') {
    const [ask] = game.phase === 'bargaining' && game.round === 1 ? askedNow(game) : [];
    const frame = ask && game.proposals[ask.proposal]?.frame;
    if (ask !== undefined && frame !== undefined) {
      return { ...ask, turn: game.turn, about: orderOf(table, frame) };
    }
    closePhase(game, usual);
  }
  return undefined;
}

/** The usual players, one of them bound to an answer in one bargaining. */
function bound(offer: { turn: number; actor: number; proposal: number }, answer: 'accept' | 'refuse'): Setup {
  const own: Policy = usual.players.get(offer.actor) ?? { name: 'none', orders: () => [], answers: () => [] };
  const here = (game: Game) => game.phase === 'bargaining' && game.turn === offer.turn && game.round === 1;
  const answers: Policy['answers'] = (game, actor) =>
    here(game) ? [{ proposal: offer.proposal, actor, answer, bound: true } as const] : [];
  return { table, players: new Map([...usual.players, [offer.actor, { ...own, answers }]]) };
}

describe('games with soundings', () => {
  it('part in bargaining where an offer is answered otherwise', () => {
    const seeds = ['1', '2', '3', '4', '5', '6'];
    const offers = seeds.flatMap((seed) => {
      const offer = firstOffer(seed);
      return offer === undefined ? [] : [{ seed, offer }];
    });
    expect(offers.length).toBeGreaterThan(0);
    for (const { seed, offer } of offers) {
      const found = firstDivergence(bound(offer, 'accept'), bound(offer, 'refuse'), seed);
      expect(found).toMatchObject({
        turn: offer.turn,
        phase: 'bargaining',
        kind: 'answer',
        actor: table.board.members.actor[offer.actor],
        about: offer.about,
        a: { choice: 'accept' },
        b: { choice: 'refuse' },
        also: 0,
      });
    }
  });

  it('part in soundings where a seat offers nothing any more', () => {
    const talker = table.seats.find((actor) => {
      const game = open(table, '1');
      while (game.phase !== 'soundings' && game.phase !== 'over') closePhase(game, usual);
      return (usual.players.get(actor)?.orders(game, actor) ?? []).length > 0;
    });
    const own = usual.players.get(talker ?? -1);
    if (talker === undefined || own === undefined) throw new Error('somebody offers something in turn 1');
    const orders: Policy['orders'] = (game, actor) =>
      game.phase === 'soundings' ? [] : own.orders(game, actor);
    const players = new Map([...usual.players, [talker, { ...own, orders }]]);
    const found = firstDivergence(usual, { table, players }, '1');
    expect(found).toMatchObject({ turn: 1, phase: 'soundings', kind: 'orders', b: { choice: 'hold' } });
    expect(found?.moved[0]).toMatchObject({
      kind: 'decided',
      a: 'its own draw',
      b: 'otherwise than it drew',
    });
  });
});
