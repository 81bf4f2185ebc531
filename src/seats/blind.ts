// Blindfolds: a policy that is code is handed what its seat may know and no more. The world is masked, proposals that
// do not concern it are blank, and the only dice it can touch are those of its own choices.

import { type Dice, diceFrom } from '../dice/dice.ts';
import { PURPOSES, type Purpose } from '../dice/purposes.ts';
import { type Game, openedCards } from '../engine/seat.ts';
import { mask } from '../engine/sight.ts';
import { invariant } from '../kit/never.ts';
import { emptyFrame, R } from '../world/register.ts';
import type { Policy } from './policy.ts';

/** The same policy, which from now on sees as its seat sees. */
export function blind(policy: Policy): Policy {
  return {
    name: policy.name,
    orders: (game, actor) => policy.orders(seatGame(game, actor), actor),
    answers: (game, actor) => policy.answers(seatGame(game, actor), actor),
  };
}

const OWN: readonly Purpose[] = ['choice', 'draft', 'answer', 'probe'];

/** A game as one seat may know it. Its seed and coming rolls are not in it; playing it on changes nothing else. */
function seatGame(game: Game, actor: number): Game {
  const { board, unseen } = game.table;
  return {
    ...game,
    seed: '',
    dice: ownDice(game.dice),
    deck: game.deck.slice(0, openedCards(game)),
    deals: 0,
    world: mask(board, game.world, unseen[actor] ?? new Int32Array(), actor),
    journal: undefined,
    acts: game.acts.filter((frame) => frame[R.sponsor] === actor),
    texts: [],
    marks: [],
    hashes: [],
    hand: [],
    orders: game.orders.map((list, who) => (who === actor ? list : [])),
    proposals: game.proposals.map((proposal) =>
      proposal.frame[R.sponsor] === actor || proposal.asked.includes(actor)
        ? { ...proposal, answers: new Map([...proposal.answers].filter(([who]) => who === actor)) }
        : { ...proposal, frame: emptyFrame(), asked: [], answers: new Map() },
    ),
  };
}

function ownDice(dice: Dice): Dice {
  return diceFrom(dice.names, (turn, purpose, who, slot) => {
    const name = PURPOSES[purpose];
    invariant(name !== undefined && OWN.includes(name), 'a seat draws only for its own choices');
    return dice.u32(turn, purpose, who, slot);
  });
}
