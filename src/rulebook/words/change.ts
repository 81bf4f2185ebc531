// One change of one cell in both lanes: `apply` by hand, `apply` written out with the bounds as numbers in code.

import type { Track } from '../../world/board.ts';
import { apply, type Effect } from '../../world/effect.ts';
import { isShort, note } from '../../world/journal.ts';
import type { Emitter } from './emitter.ts';
import { literal } from './literal.ts';
import type { Context } from './word.ts';

/** Applies an effect and writes it down. */
export function change(ctx: Context, effect: Effect): void {
  const done = apply(ctx.board, ctx.world, effect);
  if (done === undefined || ctx.journal === undefined) return;
  note(ctx.journal, 'change', ctx.part, done.cell, done.before, done.after, 0);
}

/** `wanted` is an expression; `cell` and `before` are names that hold the cell and what is in it. */
export function emitChange(cell: string, before: string, wanted: string, track: Track, e: Emitter): string {
  const after = e.fresh('w');
  const { base, size, min, max } = track;
  const [low, high] = [literal(min), literal(max)];
  const short = isShort(e.part, base + size - 1, min, max);
  const row = e.change(cell, before, after, short ? (min < 0 ? 'signed' : 'short') : 'long');
  return (
    `let ${after}=${wanted};if(${after}<${low})${after}=${low};else if(${after}>${high})${after}=${high};` +
    `W[${cell}]=${after};${row}`
  );
}
