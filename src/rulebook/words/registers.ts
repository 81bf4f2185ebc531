// Registers that hold a member of some dimension, and how the printed rules call them.

import type { Dimension } from '../../world/dimension.ts';
import { REGISTERS, type Register } from '../../world/register.ts';

/** Registers that hold a number or a set of bits, and always something. */
const NUMBERS = ['roll', 'secret', 'extra', 'clauses', 'skeleton'] as const satisfies readonly Register[];

/** Registers that hold a member, and so can be empty. */
export type MemberRegister = Exclude<Register, (typeof NUMBERS)[number]>;

export const MEMBER_REGISTERS: readonly MemberRegister[] = REGISTERS.filter(isMemberRegister);

/** What a register holds when an order fills it. `each` is filled by a set, of whatever dimension. */
export const HOLDS: { readonly [register in Exclude<MemberRegister, 'each'>]: Dimension } = {
  self: 'actor',
  action: 'action',
  sponsor: 'actor',
  partner: 'actor',
  body: 'body',
  other: 'body',
  place: 'actor',
  sub: 'sub',
  domain: 'domain',
  area: 'area',
  threat: 'threat',
};

/** The register that a chosen or repeated member of a dimension fills first. */
export function registerFor(dimension: Dimension): MemberRegister {
  return dimension === 'power' || dimension === 'state' || dimension === 'actor' ? 'self' : dimension;
}

/** Actors, powers and states are all actors, told apart by number. */
export function familyOf(dimension: Dimension): Dimension {
  return dimension === 'power' || dimension === 'state' ? 'actor' : dimension;
}

const CALLED: { readonly [register in MemberRegister]?: string } = {
  other: 'the second body',
  sub: 'the substructure',
  area: 'the task area',
};

function isMemberRegister(register: Register): register is MemberRegister {
  return !(NUMBERS as readonly Register[]).includes(register);
}

export function calledByDefault(register: Register): string {
  return (isMemberRegister(register) ? CALLED[register] : undefined) ?? `the ${register}`;
}
