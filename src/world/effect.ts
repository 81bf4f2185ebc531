// The one hand that changes a world. An effect names a cell and what becomes of it; the board bounds the result.

import type { Board } from './board.ts';
import type { World } from './world.ts';

export type Effect =
  /** Adds `by` to a cell, within the cell's bounds. */
  | { readonly kind: 'shift'; readonly cell: number; readonly by: number }
  /** Sets a cell, within its bounds. */
  | { readonly kind: 'set'; readonly cell: number; readonly to: number };

export interface Change {
  readonly cell: number;
  readonly before: number;
  readonly after: number;
}

/** Applies an effect and tells what changed; undefined where nothing did. The cell must be on the board. */
export function apply(board: Board, world: World, effect: Effect): Change | undefined {
  const { cell } = effect;
  const before = world[cell] ?? 0;
  const wanted = effect.kind === 'shift' ? before + effect.by : effect.to;
  const after = settle(board, world, cell, wanted);
  return after === before ? undefined : { cell, before, after };
}

/** Writes a value into a cell, within its bounds, and tells what the cell now holds. */
export function settle(board: Board, world: World, cell: number, wanted: number): number {
  const after = Math.min(Math.max(wanted, board.lo[cell] ?? 0), board.hi[cell] ?? 0);
  world[cell] = after;
  return after;
}

/**
 * A gain that tires: `raw` scaled by the distance left to 100, at least 1 in the direction of `raw`.
 * Rounding: toward zero. Losses are not scaled.
 */
export function softGain(raw: number, at: number): number {
  if (raw <= 0) return raw;
  const gain = Math.trunc((raw * (100 - at)) / 100);
  return gain < 1 ? 1 : gain;
}
