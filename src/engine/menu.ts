// The orders that one seat weighs turn after turn, laid out once: the same rulings and prices as `check.ts` gives, for
// seats that ask about hundreds of orders.

import type { Weighing } from '../rulebook/run/kernel.ts';
import { type Frame, R } from '../world/register.ts';
import { type Cost, isOpen, isTalk, type Purse } from './check.ts';
import { focus, type Game } from './game.ts';
import { type Skeleton, sameOrder } from './skeleton.ts';
import type { Table } from './table.ts';

/** Orders are spoken of by their place in the menu. */
export interface Menu {
  readonly frames: readonly Frame[];
  /** The first place of the same order in other words. */
  readonly alike: Int32Array;
  readonly weighing: Weighing;
  /** What the action of each costs before any rule speaks. */
  readonly prices: readonly Cost[];
}

/** What a policy might ever want among all an actor could order, or say in soundings (`talk`), in the promised order. */
export function layMenu(table: Table, actor: number, policy: number, talk: boolean): Menu {
  const { kernel, prices } = table;
  const wanted = (table.skeletons[actor] ?? []).filter(
    ({ action }) => isTalk(table, action) === talk && kernel.wants(policy, action),
  );
  const frames = wanted.map(({ frame }) => frame);
  return {
    frames,
    alike: Int32Array.from(frames, (frame) => frames.findIndex((other) => sameOrder(other, frame))),
    weighing: kernel.weighing(policy, wanted),
    prices: wanted.map(({ action }: Skeleton) => ({
      treasury: prices.treasury[action] ?? 0,
      capital: prices.capital[action] ?? 0,
    })),
  };
}

/**
 * How many orders are wanted and open now, next to none before them: the weighing's columns hold so many, with what
 * each costs in all.
 */
export function openOrders(game: Game, { frames, weighing, prices }: Menu, purse: Purse): number {
  focus(game);
  const { place, weight, treasury, capital } = weighing;
  const wanted = weighing.weigh(game.world);
  let open = 0;
  for (let i = 0; i < wanted; i++) {
    const [frame, own] = [frames[place[i] ?? -1], prices[place[i] ?? -1]];
    if (frame === undefined || own === undefined) continue;
    const inCapital = Math.max(0, own.capital + (capital[i] ?? 0));
    const inTreasury = Math.max(0, own.treasury + (treasury[i] ?? 0)) + (frame[R.extra] ?? 0);
    if (!isOpen(game, frame, inTreasury, inCapital, purse)) continue;
    place[open] = place[i] ?? 0;
    weight[open] = weight[i] ?? 0;
    treasury[open] = inTreasury;
    capital[open] = inCapital;
    open += 1;
  }
  return open;
}
