// A doctrine: a seat played by preferences that are data in the rulebook. Each order it could give is weighed by
// the policy's wants, and one draw against the cumulative weights, in promised order, chooses.

import { PURPOSES } from '../dice/purposes.ts';
import { allowedCost, type Game, type Purse, purseOf, type Table } from '../engine/seat.ts';
import { sameOrder } from '../engine/skeleton.ts';
import { invariant } from '../kit/never.ts';
import type { Rulebook } from '../rulebook/book.ts';
import { copyFrame, type Frame, R } from '../world/register.ts';
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

/** What a seat weighs: the orders it might ever want, and for those open this turn weight and price. */
interface Scales {
  readonly frames: readonly Frame[];
  /** How many are open: the columns below hold so many. */
  open: number;
  /** Places among the frames, ascending. */
  readonly place: Int32Array;
  readonly weight: Int32Array;
  readonly treasury: Int32Array;
  readonly capital: Int32Array;
  /** First `holds`, then a running sum of the weights of what is open. */
  readonly cumulative: Int32Array;
}

const laid = new WeakMap<Table, Map<number, Scales>>();

/** Skeletons a policy may want are the same all game: found once for a table, an actor and a policy. */
function scalesFor(table: Table, actor: number, policy: number): Scales {
  let byPolicy = laid.get(table);
  if (byPolicy === undefined) {
    byPolicy = new Map();
    laid.set(table, byPolicy);
  }
  const key = policy * table.board.actors + actor;
  let scales = byPolicy.get(key);
  if (scales === undefined) {
    const frames = (table.skeletons[actor] ?? [])
      .filter((skeleton) => table.kernel.wants(policy, skeleton.action))
      .map((skeleton) => skeleton.frame);
    const column = () => new Int32Array(frames.length + 1);
    scales = {
      frames,
      open: 0,
      place: column(),
      weight: column(),
      treasury: column(),
      capital: column(),
      cumulative: column(),
    };
    byPolicy.set(key, scales);
  }
  return scales;
}

function chooseOrders(game: Game, actor: number, policy: number, holds: number): readonly Frame[] {
  const purse = purseOf(game, actor, []);
  if (purse.orders <= 0) return [];
  const scales = scalesFor(game.table, actor, policy);
  weighAll(game, purse, policy, scales);
  const chosen: Frame[] = [];
  for (let place = 0; place < purse.orders; place++) {
    const drawn = drawOne(game, actor, place, holds, scales, purse);
    const frame = scales.frames[scales.place[drawn] ?? -1];
    if (drawn < 0 || frame === undefined) break;
    purse.treasury -= scales.treasury[drawn] ?? 0;
    purse.capital -= scales.capital[drawn] ?? 0;
    closeAlike(scales, frame);
    chosen.push(copyFrame(frame));
  }
  return chosen;
}

/** Another preset of the same order would be the same order twice. */
function closeAlike(scales: Scales, chosen: Frame): void {
  for (let i = 0; i < scales.open; i++) {
    const other = scales.frames[scales.place[i] ?? -1];
    if (other !== undefined && sameOrder(other, chosen)) scales.weight[i] = 0;
  }
}

function weighAll(game: Game, purse: Purse, policy: number, scales: Scales): void {
  const { kernel } = game.table;
  const { frames } = scales;
  let open = 0;
  for (let i = 0; i < frames.length; i++) {
    const frame = frames[i];
    if (frame === undefined) continue;
    const weight = kernel.prefer(policy, frame[R.action] ?? 0, game.world, frame);
    if (weight <= 0) continue;
    const cost = allowedCost(game, frame, purse);
    if (cost === undefined) continue;
    scales.place[open] = i;
    scales.weight[open] = weight;
    scales.treasury[open] = cost.treasury;
    scales.capital[open] = cost.capital;
    open += 1;
  }
  scales.open = open;
}

/** Which of the open orders is drawn, or -1 for holding. Holding comes first, so that a new want moves few choices. */
function drawOne(
  game: Game,
  actor: number,
  place: number,
  holds: number,
  scales: Scales,
  purse: Purse,
): number {
  const { weight, cumulative, treasury, capital, open } = scales;
  let total = holds;
  cumulative[0] = holds;
  for (let i = 0; i < open; i++) {
    const affordable = (treasury[i] ?? 0) <= purse.treasury && (capital[i] ?? 0) <= purse.capital;
    if (affordable) total += weight[i] ?? 0;
    cumulative[i + 1] = total;
  }
  if (total === 0) return -1;
  return game.dice.choose(game.turn, CHOICE, actor, place, cumulative, open + 1) - 1;
}
