// One change of one cell in both lanes: `apply` by hand, `apply` written out with the bounds as numbers in code.

import { apply, type Effect } from '../../world/effect.ts';
import { note, ROW, ROW_KIND } from '../../world/journal.ts';
import type { Emitter } from './emitter.ts';
import type { Context } from './word.ts';

/** Applies an effect and writes it down. */
export function change(ctx: Context, effect: Effect): void {
  const done = apply(ctx.board, ctx.world, effect);
  if (done === undefined || ctx.journal === undefined) return;
  note(ctx.journal, ROW_KIND.change, ctx.part, done.cell, done.before, done.after, 0);
}

/** `wanted` is an expression; `cell` and `before` are names that hold the cell and what is in it. */
export function emitChange(cell: string, before: string, wanted: string, bounds: Bounds, e: Emitter): string {
  const after = e.fresh('w');
  const low = bounds.min < 0 ? `(${bounds.min})` : String(bounds.min);
  const high = bounds.max < 0 ? `(${bounds.max})` : String(bounds.max);
  // Nobody knows beforehand whether a cell will change, and wrong guesses of a machine cost more than writing.
  const length = `(${after}-${before}|${before}-${after})>>31&${ROW}`;
  const row = e.row(ROW_KIND.change, [String(e.part), cell, before, after, '0'], length);
  return (
    `let ${after}=${wanted};if(${after}<${low})${after}=${low};else if(${after}>${high})${after}=${high};` +
    `W[${cell}]=${after};${row}`
  );
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}
