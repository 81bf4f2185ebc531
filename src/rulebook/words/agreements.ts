// Looking through the table of agreements for those a filter means. A filter that names somebody who is not
// there (an empty register) means no agreement.

import { SLOT_FIELDS, SLOT_SIZE } from '../../world/board.ts';
import { FIRST_KEPT, R } from '../../world/register.ts';
import { SLOT } from '../../world/slot.ts';
import type { BoundFilter } from './bound.ts';
import { emitMember, memberOf } from './cell.ts';
import type { Emitter } from './emitter.ts';
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

/** Writes the loop; `body` gets the name of the slot's first cell, writes lines, and may `break;`. */
export function emitDeals(
  filter: BoundFilter,
  where: { readonly slotBase: number; readonly slots: number },
  e: Emitter,
  body: (cell: string) => void,
): void {
  const cell = e.fresh('a');
  const kept = (register: number) => `W[${cell}+${KEPT + register}]`;
  const guards: string[] = [];
  // The action first: it tells most agreements apart, and a free slot holds the first action.
  const tests = [...actionTest(filter.tables, kept(R.action), e), statusTest(filter.statuses, `W[${cell}]`)];
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
  const end = where.slotBase + where.slots * SLOT_SIZE;
  const loop = `for(let ${cell}=${where.slotBase};${cell}<${end};${cell}+=${SLOT_SIZE})`;
  e.line(`${guards.length === 0 ? '' : `if(${guards.join('&&')})`}${loop}if(${tests.join('&&')}){`);
  e.repeated(where.slots, () => body(cell));
  e.line('}');
}

/** The test that an action is in every table; none where there are no tables. */
function actionTest(tables: readonly Uint8Array[], action: string, e: Emitter): string[] {
  const [first, ...others] = tables;
  if (first === undefined) return [];
  const both =
    others.length === 0 ? first : first.map((bit, i) => (others.every((t) => t[i] === 1) ? bit : 0));
  const only = both.indexOf(1);
  if (only < 0) return ['false'];
  return [both.lastIndexOf(1) === only ? `${action}===${only}` : `${e.table(both)}[${action}]===1`];
}

function statusTest(statuses: number, status: string): string {
  const codes: string[] = [];
  for (let code = 0; code < 31; code++) {
    if (((statuses >> code) & 1) === 1) codes.push(`${status}===${code}`);
  }
  return codes.length === 0 ? 'false' : `(${codes.join('||')})`;
}

/** The test that a choice (as code) is one of the options (as bits). */
export function emitChoice(choice: string, options: number): string {
  return `(${choice}>=0&&(${options}>>${choice}&1)===1)`;
}

export function sightOfDeals(filter: BoundFilter): Sighting {
  return { kind: 'deals', own: filter.own, open: filter.open };
}
