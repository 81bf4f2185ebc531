// What was decided in the phase a game stands in and is not closed yet: the rest of a record that breaks off there.
import type { Decision } from '../engine/index.ts';
import type { Frame } from '../world/register.ts';

export interface Pending {
  readonly orders: ReadonlyMap<number, readonly Frame[]>;
  readonly answers: readonly Decision[];
}

export const NOTHING_PENDING: Pending = { orders: new Map(), answers: [] };
