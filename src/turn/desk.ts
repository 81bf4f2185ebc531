// What one person has laid ready and not yet handed in: orders and answers. Desks lie outside the chart, so that
// a sealed order is seen by nobody but its own seat until the phase closes.

import type { Decision } from '../engine/index.ts';
import type { Frame } from '../world/register.ts';

export interface Desk {
  readonly actor: number;
  /** In the order they will be read. */
  readonly orders: Frame[];
  /** By proposal. */
  readonly answers: Map<number, Decision>;
}

/** A desk for each person, by actor number. */
export type Desks = ReadonlyMap<number, Desk>;

export function layDesks(people: readonly number[]): Desks {
  return new Map(people.map((actor) => [actor, { actor, orders: [], answers: new Map() }]));
}

export function clearDesks(desks: Desks): void {
  for (const desk of desks.values()) {
    desk.orders.length = 0;
    desk.answers.clear();
  }
}
