// Looking through the table of agreements for those a filter means. A filter that names somebody who is not
// there (an empty register) means no agreement.

import { SLOT_FIELDS, SLOT_SIZE } from '../../world/board.ts';
import { FIRST_KEPT, R } from '../../world/register.ts';
import { SLOT, STATUS } from '../../world/slot.ts';
import type { BoundFilter } from './bound.ts';
import { emitMember, memberOf } from './cell.ts';
import type { Emitter } from './emitter.ts';
import type { DealKind } from './listing.ts';
import type { Context, Sighting } from './word.ts';

/** How far a register of the signed frame is from the first cell of its slot. */
const KEPT = SLOT_FIELDS.length - FIRST_KEPT;

const PARTIES = [R.sponsor, R.partner, R.place];

/** Calls `visit` with the first cell of each matching slot, in slot order, until it answers true. */
export function overDeals(filter: BoundFilter, ctx: Context, visit: (cell: number) => unknown): void {
  const { board } = ctx;
  for (let slot = 0; slot < board.slots; slot++) {
    const cell = board.slotBase + slot * SLOT_SIZE;
    if (matches(filter, ctx, cell) && visit(cell) === true) return;
  }
}

function matches(filter: BoundFilter, ctx: Context, cell: number): boolean {
  const { world } = ctx;
  const kept = (register: number) => world[cell + KEPT + register] ?? 0;
  if (((filter.statuses >> (world[cell + SLOT.status] ?? 0)) & 1) === 0) return false;
  if (!filter.tables.every((table) => table[kept(R.action)] === 1)) return false;
  for (const { register, ref } of filter.fields) {
    const member = memberOf(ref, ctx);
    if (member < 0 || kept(register) !== member) return false;
  }
  if (filter.party !== undefined) {
    const member = memberOf(filter.party, ctx);
    if (member < 0 || !PARTIES.some((register) => kept(register) === member)) return false;
  }
  if (filter.secret !== undefined && kept(R.secret) !== filter.secret) return false;
  if (filter.clause !== undefined && ((kept(R.clauses) >> filter.clause) & 1) === 0) return false;
  return filter.choices.every(({ register, options }) => {
    const option = kept(register);
    return option >= 0 && ((options >> option) & 1) === 1;
  });
}

interface Where {
  readonly slots: number;
}

/** Writes the loop; `body` gets the name of the slot's first cell, writes lines, and may `break;`. */
export function emitDeals(filter: BoundFilter, where: Where, e: Emitter, body: (cell: string) => void): void {
  const cell = e.fresh('a');
  const kept = (register: number) => `W[${cell}+${KEPT + register}]`;
  const guards: string[] = [];
  // Rules may have ended an agreement since it was listed: then its status is that of a free slot.
  const tests = [`W[${cell}]!==${STATUS.free}`];
  const hold = (ref: BoundFilter['fields'][number]['ref']): string => {
    const value = emitMember(ref, e);
    if (value.lo >= 0) return value.text;
    const name = e.fresh('p');
    e.line(`const ${name}=${value.text};`);
    guards.push(`${name}>=0`);
    return name;
  };
  for (const { register, ref } of filter.fields) tests.push(`${kept(register)}===${hold(ref)}`);
  if (filter.party !== undefined) {
    const party = hold(filter.party);
    tests.push(`(${PARTIES.map((register) => `${kept(register)}===${party}`).join('||')})`);
  }
  if (filter.secret !== undefined) tests.push(`${kept(R.secret)}===${filter.secret}`);
  if (filter.clause !== undefined) tests.push(`(${kept(R.clauses)}>>${filter.clause}&1)===1`);
  for (const { register, options } of filter.choices) tests.push(emitChoice(kept(register), options));
  const [list, place] = [e.listing(kindOf(filter)), e.fresh('k')];
  const guard = guards.length === 0 ? '' : `if(${guards.join('&&')})`;
  e.line(`${e.helper('listed')}(${list},W);`);
  e.line(
    `${guard}for(let ${place}=0;${place}<${list}.length;${place}++){const ${cell}=${list}.cells[${place}];`,
  );
  e.line(`if(${tests.join('&&')}){`);
  e.repeated(where.slots, () => body(cell));
  e.line('}}');
}

/** Actions in every table; all of them where there are no tables. */
function kindOf({ tables, statuses }: BoundFilter): DealKind {
  const [first, ...others] = tables;
  const actions = first?.map((bit, i) => (others.every((table) => table[i] === 1) ? bit : 0));
  return { actions, statuses };
}

/** The test that a choice (as code) is one of the options (as bits). */
export function emitChoice(choice: string, options: number): string {
  return `(${choice}>=0&&(${options}>>${choice}&1)===1)`;
}

export function sightOfDeals(filter: BoundFilter): Sighting {
  return { kind: 'deals', own: filter.own, open: filter.open };
}
