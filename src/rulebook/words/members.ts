// Going through a set: in number order, with `each` as the member. Who belongs to a body is asked anew at every
// step, so that an effect may change it on the way, alike in both lanes.

import { NOBODY, R } from '../../world/register.ts';
import type { BoundSet } from './bound.ts';
import { emitRead, readCell, sightOf } from './cell.ts';
import type { Emitter } from './emitter.ts';
import { type Context, SEES_NOTHING, type Sighting } from './word.ts';

/** Calls `visit` with each member in turn, until it answers true. `each` is put back afterwards. */
export function overSet(set: BoundSet, ctx: Context, visit: (member: number) => unknown): void {
  const { frame } = ctx;
  const before = frame[R.each] ?? NOBODY;
  for (let member = set.lo; member < set.hi; member++) {
    frame[R.each] = member;
    if (belongs(set, ctx, member) && visit(member) === true) break;
  }
  frame[R.each] = before;
}

function belongs(set: BoundSet, ctx: Context, member: number): boolean {
  const { only } = set;
  if (only === undefined) return true;
  if ('table' in only) return only.table[member] === 1;
  return readCell(only.cell, ctx) === only.value;
}

/** Writes the loop; `body` gets the member's name, writes lines, and may leave by `break;`. */
export function emitOver(set: BoundSet, e: Emitter, body: (member: string) => void): void {
  const name = e.fresh('e');
  e.line(`for(let ${name}=${set.lo};${name}<${set.hi};${name}++){`);
  e.filling('each', { text: name, lo: set.lo, hi: set.hi }, () => {
    const { only } = set;
    if (only !== undefined && 'table' in only) e.line(`if(${e.table(only.table)}[${name}]!==1)continue;`);
    else if (only !== undefined) e.line(`if(${emitRead(only.cell, e)}!==${only.value})continue;`);
    e.repeated(set.hi - set.lo, () => body(name));
  });
  e.line('}');
}

/** What is looked at to know who belongs. */
export function sightOfSet(set: BoundSet): readonly Sighting[] {
  return set.only !== undefined && 'cell' in set.only ? [sightOf(set.only.cell)] : SEES_NOTHING;
}
