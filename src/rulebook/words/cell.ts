// Members and cells, read from a frame in both lanes. A member outside its dimension has no cell: reading there
// gives zero and writing there does nothing; the code asks only where it cannot know beforehand.

import { NOBODY, R } from '../../world/register.ts';
import type { BoundCell, BoundRef } from './bound.ts';
import type { Emitter, Value } from './emitter.ts';
import { literal } from './literal.ts';
import type { Context, Sighting } from './word.ts';

/** The number of the member a name stands for now; NOBODY where its register is empty. */
export function memberOf(ref: BoundRef, ctx: Context): number {
  return ref.register === undefined ? ref.member : (ctx.frame[R[ref.register]] ?? NOBODY);
}

export function emitMember(ref: BoundRef, e: Emitter): Value {
  if (ref.register !== undefined) return e.register(ref.register);
  return { text: literal(ref.member), lo: ref.member, hi: ref.member + 1 };
}

/** The cell's index in the world, or -1 where a member is outside its dimension. */
export function cellNow(cell: BoundCell, ctx: Context): number {
  const { track, refs } = cell;
  let index = track.base;
  for (const [i, ref] of refs.entries()) {
    const place = memberOf(ref, ctx) - (track.offsets[i] ?? 0);
    if (place < 0 || place >= (track.lengths[i] ?? 0)) return -1;
    index += place * (track.strides[i] ?? 0);
  }
  return index;
}

/** What a cell holds; 0 outside. */
export function readCell(cell: BoundCell, ctx: Context): number {
  const index = cellNow(cell, ctx);
  return index < 0 ? 0 : (ctx.world[index] ?? 0);
}

/** Conditions that must hold for there to be a cell, and its index; undefined where there never is one. */
export interface CellCode {
  readonly guard: string;
  readonly index: string;
}

export function emitCell(cell: BoundCell, e: Emitter): CellCode | undefined {
  const { track, refs } = cell;
  const guards: string[] = [];
  const terms: string[] = [];
  let fixed = track.base;
  for (const [i, ref] of refs.entries()) {
    const value = emitMember(ref, e);
    const first = track.offsets[i] ?? 0;
    const length = track.lengths[i] ?? 0;
    const stride = track.strides[i] ?? 0;
    const guard = guardOf(value, first, length);
    if (guard === undefined) return undefined;
    if (guard !== '') guards.push(guard);
    if (value.hi - value.lo === 1) {
      fixed += (value.lo - first) * stride;
    } else {
      fixed -= first * stride;
      terms.push(stride === 1 ? value.text : `${value.text}*${stride}`);
    }
  }
  if (terms.length === 0) terms.push(String(fixed));
  else if (fixed > 0) terms.push(String(fixed));
  const index = terms.join('+') + (fixed < 0 ? String(fixed) : '');
  return { guard: guards.join('&&'), index };
}

/** The test that a value lies in first .. first + length - 1: empty if it must, undefined if it cannot. */
export function guardOf(value: Value, first: number, length: number): string | undefined {
  if (value.lo >= first && value.hi <= first + length) return '';
  if (length === 0 || value.lo >= first + length || value.hi <= first) return undefined;
  return first === 0 ? `(${value.text}>>>0)<${length}` : `((${value.text}-${first})>>>0)<${length}`;
}

export function emitRead(cell: BoundCell, e: Emitter): string {
  const code = emitCell(cell, e);
  if (code === undefined) return '0';
  return code.guard === '' ? `W[${code.index}]` : `(${code.guard}?W[${code.index}]:0)`;
}

/** What is looked at when a cell is read. */
export function sightOf(cell: BoundCell): Sighting {
  const { track } = cell;
  const people = cell.refs.filter((_, i) => ACTOR_LIKE.has(track.over[i] ?? ''));
  const isSelf = (ref: BoundRef | undefined) => ref?.register === 'self';
  const own = track.seen === 'own' ? isSelf(people[0]) : people.some(isSelf);
  return { kind: 'track', track: track.name, seen: track.seen, own };
}

const ACTOR_LIKE: ReadonlySet<string> = new Set(['actor', 'power', 'state']);
