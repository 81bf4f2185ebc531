// The orders that one seat weighs turn after turn, laid out once: the same rulings and prices as `check.ts` gives, for
// seats that ask about hundreds of orders.

import type { Weighing } from '../rulebook/run/kernel.ts';
import { type Frame, R } from '../world/register.ts';
import { isCold, isTalk, lasts, type Purse } from './check.ts';
import { focus, type Game } from './game.ts';
import { sameOrder } from './skeleton.ts';
import type { Table } from './table.ts';

/** Orders are spoken of by their place in the menu. */
export interface Menu {
  readonly frames: readonly Frame[];
  /** The first place of the same order in other words. */
  readonly alike: Int32Array;
  readonly weighing: Weighing;
  /** What the action of each costs before any rule speaks, and the extra money in it. */
  readonly treasury: Int32Array;
  readonly capital: Int32Array;
  readonly extra: Int32Array;
  /** A 1 for each that would take a place in the table of agreements. */
  readonly lasting: Uint8Array;
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
    treasury: Int32Array.from(wanted, ({ action }) => prices.treasury[action] ?? 0),
    capital: Int32Array.from(wanted, ({ action }) => prices.capital[action] ?? 0),
    extra: Int32Array.from(frames, (frame) => frame[R.extra] ?? 0),
    lasting: Uint8Array.from(frames, (frame) => (lasts(table, frame) ? 1 : 0)),
  };
}

/**
 * How many orders are wanted and open now, next to none before them: the weighing's columns hold so many, with what
 * each costs in all.
 */
export function openOrders(game: Game, menu: Menu, purse: Purse): number {
  focus(game);
  const { place, weight, treasury, capital } = menu.weighing;
  const wanted = menu.weighing.weigh(game.world);
  let open = 0;
  // The columns are as long as the menu: what is read from them is there.
  for (let i = 0; i < wanted; i++) {
    const at = place[i] as number;
    const inCapital = Math.max(0, (menu.capital[at] as number) + (capital[i] as number));
    if (inCapital > purse.capital) continue;
    const own = Math.max(0, (menu.treasury[at] as number) + (treasury[i] as number));
    const inTreasury = own + (menu.extra[at] as number);
    if (inTreasury > purse.treasury || (purse.full && menu.lasting[at] === 1)) continue;
    if (purse.cold.length > 0 && isCold(game, menu.frames[at] as Frame, purse.cold)) continue;
    place[open] = at;
    weight[open] = weight[i] as number;
    treasury[open] = inTreasury;
    capital[open] = inCapital;
    open += 1;
  }
  return open;
}
