// What a seat asks about hundreds of orders every turn: how much it wants each, whether it is open, what it costs. The
// orders are the same all game, so that what their rules look at can be sorted beforehand.

import type { Frame } from '../../world/register.ts';
import type { World } from '../../world/world.ts';
import type { BoundRule } from '../bind/bound.ts';
import type { Kernel, OrderKind, Weighing } from './kernel.ts';

function columns(count: number) {
  // Sums of rules may be larger than a cell of the world can hold.
  const column = () => new Float64Array(count);
  return { place: new Int32Array(count), weight: column(), treasury: column(), capital: column() };
}

/** Asks a kernel anew about each order. Pre: every frame's self is its sponsor. */
export function plainWeighing(
  kernel: Pick<Kernel, 'prefer' | 'forbidden' | 'sum'>,
  orders: readonly OrderKind[],
  policy: number,
): Weighing {
  const found = columns(orders.length);
  const weigh = (world: World): number => {
    let count = 0;
    for (const [place, { action, frame }] of orders.entries()) {
      const weight = kernel.prefer(policy, action, world, frame);
      if (weight <= 0 || kernel.forbidden(action, world, frame) >= 0) continue;
      found.place[count] = place;
      found.weight[count] = weight;
      found.treasury[count] = kernel.sum('treasury', action, world, frame);
      found.capital[count] = kernel.sum('capital', action, world, frame);
      count += 1;
    }
    return count;
  };
  return { weigh, ...found };
}

/** A piece of a weighing as code: fills the columns from `count` on and says how many are filled then. */
export type Piece = (
  world: World,
  place: Int32Array,
  weight: Float64Array,
  treasury: Float64Array,
  capital: Float64Array,
  count: number,
) => number;

/** Weighings by asking before code is written for them: a few games are over before that would pay. */
export const LEARNT = 200;

/** A rule as a function, and the places of a frame it reads. */
export interface Asked {
  readonly reads: readonly number[];
  readonly ask: (world: World, frame: Frame, journal: undefined) => number | boolean;
}

/** The rules that speak of one order. */
export interface Spoken {
  readonly frame: Frame;
  readonly wants: readonly BoundRule[];
  readonly forbids: readonly BoundRule[];
  readonly treasury: readonly BoundRule[];
  readonly capital: readonly BoundRule[];
}

/**
 * A rule says the same of all orders that are alike in what it reads: it is asked once for them, and only when the
 * first of them is asked about. Orders weighed again and again get code of their own, which says the same.
 */
export function sortedWeighing(
  orders: readonly Spoken[],
  asked: (rule: BoundRule) => Asked,
  write: () => readonly Piece[],
): Weighing {
  const found = columns(orders.length);
  const cells = new Cells(asked);
  const lists = (pick: (order: Spoken) => readonly BoundRule[]) =>
    listsOf(orders.map((order) => pick(order).map((rule) => cells.of(rule, order.frame))));
  const wants = lists((order) => order.wants);
  const forbids = lists((order) => order.forbids);
  const treasury = lists((order) => order.treasury);
  const capital = lists((order) => order.capital);
  let pieces: readonly Piece[] | undefined;
  let weighed = 0;
  const byCode = (world: World, code: readonly Piece[]): number => {
    let count = 0;
    for (const piece of code) {
      count = piece(world, found.place, found.weight, found.treasury, found.capital, count);
    }
    return count;
  };
  const weigh = (world: World): number => {
    if (pieces === undefined && weighed >= LEARNT) pieces = write();
    if (pieces !== undefined) return byCode(world, pieces);
    weighed += 1;
    cells.forget(world);
    let count = 0;
    for (let place = 0; place < orders.length; place++) {
      const weight = cells.sum(wants, place);
      if (weight <= 0 || cells.any(forbids, place)) continue;
      found.place[count] = place;
      found.weight[count] = weight;
      found.treasury[count] = cells.sum(treasury, place);
      found.capital[count] = cells.sum(capital, place);
      count += 1;
    }
    return count;
  };
  return { weigh, ...found };
}

/** Lists of numbers one after the other: list i goes from starts[i] up to starts[i + 1]. */
interface Lists {
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = (starts[i] ?? 0) + list.length;
  });
  return { starts, members: Int32Array.from(lists.flat()) };
}

/** One word for all orders that are alike to a rule. */
export function alikeKey(rule: BoundRule, reads: readonly number[], frame: Frame): string {
  return `${rule.index} ${reads.map((place) => frame[place]).join()}`;
}

const UNASKED = Number.NEGATIVE_INFINITY;

/** One answer of one rule about all orders that are alike to it. */
class Cells {
  readonly #asked: (rule: BoundRule) => Asked;
  readonly #known = new Map<string, number>();
  readonly #asks: Asked['ask'][] = [];
  readonly #frames: Frame[] = [];
  #world: World = new Int32Array();
  #said = new Float64Array();

  constructor(asked: (rule: BoundRule) => Asked) {
    this.#asked = asked;
  }

  /** The cell of a rule for an order. */
  of(rule: BoundRule, frame: Frame): number {
    const { reads, ask } = this.#asked(rule);
    const key = alikeKey(rule, reads, frame);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.#asks.length);
    this.#frames.push(frame);
    return this.#asks.push(ask) - 1;
  }

  /** Turns to a world: nothing has been asked about it yet. */
  forget(world: World): void {
    if (this.#said.length < this.#asks.length) this.#said = new Float64Array(this.#asks.length);
    this.#said.fill(UNASKED);
    this.#world = world;
  }

  sum({ starts, members }: Lists, place: number): number {
    const said = this.#said;
    const end = starts[place + 1] as number;
    let sum = 0;
    for (let i = starts[place] as number; i < end; i++) {
      const cell = members[i] as number;
      const known = said[cell] as number;
      sum += known === UNASKED ? this.#ask(cell) : known;
    }
    return sum;
  }

  any({ starts, members }: Lists, place: number): boolean {
    const said = this.#said;
    const end = starts[place + 1] as number;
    for (let i = starts[place] as number; i < end; i++) {
      const cell = members[i] as number;
      const known = said[cell] as number;
      if ((known === UNASKED ? this.#ask(cell) : known) !== 0) return true;
    }
    return false;
  }

  #ask(cell: number): number {
    const ask = this.#asks[cell] as Asked['ask'];
    const said = Number(ask(this.#world, this.#frames[cell] as Frame, undefined));
    this.#said[cell] = said;
    return said;
  }
}
