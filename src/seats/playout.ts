// The lane without a statechart: the same engine verbs in the same order of phases, for games nobody watches.

import { askedNow, type Decision, type Game, isAnswering, isWriting, resolve } from '../engine/index.ts';
import type { Frame } from '../world/register.ts';
import { NO_ANSWERS, type Players } from './policy.ts';

/** Plays a game to its end. The same table, seed and players play the same game. */
export function playOut(game: Game, players: Players): Game {
  while (game.phase !== 'over') step(game, players);
  return game;
}

/** Closes the present phase with what the players decide. */
export function step(game: Game, players: Players): void {
  if (isWriting(game.phase)) resolve(game, { orders: sealedOrders(game, players) });
  else if (isAnswering(game.phase)) {
    resolve(game, { answers: answersOf(game, players) });
  } else resolve(game);
}

export function sealedOrders(game: Game, players: Players): ReadonlyMap<number, readonly Frame[]> {
  const sealed = new Map<number, readonly Frame[]>();
  for (const [actor, policy] of players) sealed.set(actor, policy.orders(game, actor));
  return sealed;
}

export function answersOf(game: Game, players: Players): readonly Decision[] {
  const answers: Decision[] = [];
  let asked: ReadonlySet<number> | undefined;
  for (const [actor, policy] of players) {
    if (policy.answers === NO_ANSWERS) continue;
    asked ??= new Set(askedNow(game).map((ask) => ask.actor));
    if (asked.has(actor)) answers.push(...policy.answers(game, actor));
  }
  return answers;
}
