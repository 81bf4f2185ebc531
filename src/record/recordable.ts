// Policies as a record takes them: whatever they decide goes through the door a replay uses, so that what is played
// and what is written are the same, with a session or without one.
import type { Decision, Game } from '../engine/index.ts';
import type { Players, Policy } from '../seats/policy.ts';
import type { Frame } from '../world/register.ts';
import { judge, ordersLine, readOrders } from './orders.ts';

/** The same players by actor number, ascending, deciding only what the rules allow and words can say. */
export function recordable(players: Players): Players {
  const sorted = [...players].sort(([a], [b]) => a - b);
  return new Map(sorted.map(([actor, policy]) => [actor, recordablePolicy(policy)]));
}

function recordablePolicy(policy: Policy): Policy {
  return {
    ...policy,
    orders: (game, actor) => allowedOrders(game, actor, policy.orders(game, actor)),
    answers: (game, actor) => allowedAnswers(game, policy.answers(game, actor)),
  };
}

function allowedOrders(game: Game, actor: number, frames: readonly Frame[]): readonly Frame[] {
  let allowed: readonly Frame[] = [];
  for (const frame of frames) {
    const { orders } = ordersLine(game, actor, [...allowed, frame]);
    const read = readOrders(game, actor, orders);
    if (read.ok) allowed = read.value;
  }
  return allowed;
}

function allowedAnswers(game: Game, decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter((decision) => judge(game, decision).ok);
}
