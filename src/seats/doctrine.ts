// A doctrine: a seat played by preferences that are data in the rulebook. Each order it could give is weighed by
// the policy's wants, and one draw against the cumulative weights, in promised order, chooses.

import { PURPOSES } from '../dice/purposes.ts';
import { allows, costOf, type Game, purseOf, type Skeleton } from '../engine/seat.ts';
import { invariant } from '../kit/never.ts';
import type { Rulebook } from '../rulebook/book.ts';
import type { Frame } from '../world/register.ts';
import type { Policy } from './policy.ts';

const CHOICE = PURPOSES.indexOf('choice');

/**
 * The seat that follows a policy of the rulebook. It answers nothing: the ministry's die does. Checked at load to
 * read only what its seat may see, it may run on the world itself.
 */
export function doctrinePolicy(book: Rulebook, id: string): Policy {
  const policy = book.policies.findIndex((entry) => entry.id === id);
  invariant(policy >= 0, `the rulebook has a policy ${id}`);
  const holds = book.policies[policy]?.holds ?? 0;
  return {
    name: id,
    orders: (game, actor) => chooseOrders(game, actor, policy, holds),
    answers: () => [],
  };
}

interface Option {
  readonly skeleton: Skeleton;
  readonly weight: number;
  readonly treasury: number;
  readonly capital: number;
}

function chooseOrders(game: Game, actor: number, policy: number, holds: number): readonly Frame[] {
  const purse = purseOf(game, actor, []);
  if (purse.orders <= 0) return [];
  const options = wanted(game, actor, policy);
  const chosen: Option[] = [];
  const cumulative: number[] = [];
  const budget = purse.orders;
  for (let place = 0; place < budget; place++) {
    const open = options.filter(
      (option) =>
        option.treasury <= purse.treasury && option.capital <= purse.capital && !chosen.includes(option),
    );
    // Holding comes first, so that a want added or dropped moves as few choices as possible.
    let total = holds;
    cumulative[0] = holds;
    open.forEach((option, index) => {
      total += option.weight;
      cumulative[index + 1] = total;
    });
    if (total === 0) break;
    const drawn = game.dice.choose(game.turn, CHOICE, actor, place, cumulative, open.length + 1);
    const option = open[drawn - 1];
    if (option === undefined) break;
    chosen.push(option);
    purse.treasury -= option.treasury;
    purse.capital -= option.capital;
  }
  return chosen.map((option) => Int32Array.from(option.skeleton.frame));
}

function wanted(game: Game, actor: number, policy: number): readonly Option[] {
  const { kernel, skeletons } = game.table;
  const purse = purseOf(game, actor, []);
  const options: Option[] = [];
  for (const skeleton of skeletons[actor] ?? []) {
    if (!kernel.wants(policy, skeleton.action)) continue;
    const weight = kernel.prefer(policy, skeleton.action, game.world, skeleton.frame);
    if (weight <= 0 || !allows(game, skeleton.frame, purse)) continue;
    options.push({ skeleton, weight, ...costOf(game, skeleton.frame) });
  }
  return options;
}
