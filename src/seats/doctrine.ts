// A doctrine: a seat played by preferences that are data in the rulebook. Each order it could give is weighed by
// the policy's wants, and one draw against the cumulative weights, in promised order, chooses.

import { PURPOSES } from '../dice/purposes.ts';
import {
  type Game,
  layMenu,
  type Menu,
  openOrders,
  type Purse,
  purseOf,
  type Table,
} from '../engine/seat.ts';
import { invariant } from '../kit/never.ts';
import type { Rulebook } from '../rulebook/book.ts';
import type { Weighing } from '../rulebook/run/kernel.ts';
import { copyFrame, type Frame } from '../world/register.ts';
import { NO_ANSWERS, type Policy } from './policy.ts';

const CHOICE = PURPOSES.indexOf('choice');

/** Draws of soundings lie beyond those of any number of orders. */
const TALK_SLOT = 64;

/**
 * The seat that follows a policy of the rulebook. It gives no answers: the ministry's die does. Checked at load to
 * read only what its seat may see, it may run on the world itself.
 */
export function doctrinePolicy(book: Rulebook, id: string): Policy {
  const policy = book.policies.findIndex((entry) => entry.id === id);
  invariant(policy >= 0, `the rulebook has a policy ${id}`);
  const holds = book.policies[policy]?.holds ?? 0;
  return {
    name: id,
    orders: (game, actor) => chooseOrders(game, actor, policy, holds),
    answers: NO_ANSWERS,
  };
}

/** What a seat weighs, and room for a running sum: first `holds`, then the weights of what is open. */
interface Scales {
  readonly menu: Menu;
  readonly cumulative: Float64Array;
}

const laid = new WeakMap<Table, Map<number, Scales>>();

/** What a policy may ever want is the same all game: found once for a table, an actor and a policy. */
function scalesFor(table: Table, actor: number, policy: number, talk: boolean): Scales {
  let byPolicy = laid.get(table);
  if (byPolicy === undefined) {
    byPolicy = new Map();
    laid.set(table, byPolicy);
  }
  const key = (policy * table.board.actors + actor) * 2 + (talk ? 1 : 0);
  let scales = byPolicy.get(key);
  if (scales === undefined) {
    const menu = layMenu(table, actor, policy, talk);
    scales = { menu, cumulative: new Float64Array(menu.frames.length + 1) };
    byPolicy.set(key, scales);
  }
  return scales;
}

/** One draw of a doctrine: what lay before it in promised order, what each weighed, and which came. */
export interface Drawn {
  /** Weight of ordering nothing more: it comes first of all. */
  readonly holds: number;
  /** What could be ordered and paid, each with its weight, which is above 0. */
  readonly options: readonly { readonly frame: Frame; readonly weight: number }[];
  /** The bare draw, 0 to 2^32 - 1: the luck that two games of one seed share. */
  readonly luck: number;
  /** Place among the options, or -1 for holding. */
  readonly chosen: number;
}

/**
 * How a seat comes to its orders under a policy of the rulebook: its draws one by one, as `doctrinePolicy` makes them.
 * Changes nothing. Pre: the game is in soundings or planning; the rulebook has the policy.
 */
export function drawsOf(game: Game, actor: number, id: string): readonly Drawn[] {
  const policy = game.table.book.policies.findIndex((entry) => entry.id === id);
  invariant(policy >= 0, `the rulebook has a policy ${id}`);
  const draws: Drawn[] = [];
  chooseOrders(game, actor, policy, game.table.book.policies[policy]?.holds ?? 0, (drawn) =>
    draws.push(drawn),
  );
  return draws;
}

function drawnNow(
  game: Game,
  actor: number,
  slot: number,
  chosen: number,
  scales: Scales,
  open: number,
): Drawn {
  const { menu, cumulative } = scales;
  const { frames, weighing } = menu;
  const options: { frame: Frame; weight: number }[] = [];
  let place = -1;
  for (let i = 0; i < open; i++) {
    const weight = (cumulative[i + 1] ?? 0) - (cumulative[i] ?? 0);
    const frame = frames[weighing.place[i] ?? -1];
    if (i === chosen) place = options.length;
    if (weight > 0 && frame !== undefined) options.push({ frame: copyFrame(frame), weight });
  }
  const luck = game.dice.u32(game.turn, CHOICE, actor, slot);
  return { holds: cumulative[0] ?? 0, options, luck, chosen: place };
}

function chooseOrders(
  game: Game,
  actor: number,
  policy: number,
  holds: number,
  watch?: (drawn: Drawn) => void,
): readonly Frame[] {
  const purse = purseOf(game, actor, []);
  if (purse.orders <= 0) return [];
  const talk = game.phase === 'soundings';
  const scales = scalesFor(game.table, actor, policy, talk);
  const { menu, cumulative } = scales;
  const open = openOrders(game, menu, purse);
  const { place, treasury, capital } = menu.weighing;
  const chosen: Frame[] = [];
  for (let turn = 0; turn < purse.orders; turn++) {
    if (sumUp(menu.weighing, open, holds, cumulative, purse) === 0) break;
    const slot = talk ? TALK_SLOT + turn : turn;
    const drawn = game.dice.choose(game.turn, CHOICE, actor, slot, cumulative, open + 1) - 1;
    watch?.(drawnNow(game, actor, slot, drawn, scales, open));
    const frame = menu.frames[place[drawn] ?? -1];
    // The first place of all is to hold.
    if (drawn < 0 || frame === undefined) break;
    purse.treasury -= treasury[drawn] ?? 0;
    purse.capital -= capital[drawn] ?? 0;
    closeAlike(menu, open, place[drawn] ?? -1);
    chosen.push(copyFrame(frame));
  }
  return chosen;
}

/** Another preset of the same order would be the same order twice. */
function closeAlike({ alike, weighing }: Menu, open: number, chosen: number): void {
  const { place, weight } = weighing;
  const order = alike[chosen];
  for (let i = 0; i < open; i++) if (alike[place[i] as number] === order) weight[i] = 0;
}

/** Writes the running sum of the weights of what can still be paid, and gives back all of it. */
function sumUp(
  { weight, treasury, capital }: Weighing,
  open: number,
  holds: number,
  cumulative: Float64Array,
  purse: Purse,
): number {
  let total = holds;
  // Holding comes first, so that a new want moves few choices.
  cumulative[0] = holds;
  const { treasury: money, capital: standing } = purse;
  // The columns hold what is open: all that is read from them is there.
  for (let i = 0; i < open; i++) {
    if ((treasury[i] as number) <= money && (capital[i] as number) <= standing) total += weight[i] as number;
    cumulative[i + 1] = total;
  }
  return total;
}
