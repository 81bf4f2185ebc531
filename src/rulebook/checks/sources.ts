// The check that every number says where it comes from, and that what it names is there.
import type { Sourced } from '../book.ts';
import { errorAt, isMap, type Spot } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';
import { checkKnown, type Names } from './names.ts';

/**
 * `entry` is what stands at `spot`. `covered` if an entry around it names its sources already.
 * Problems: unknown claims and facts; numbers without any source.
 */
export function checkSources(entry: Sourced, spot: Spot, names: Names, covered = false): Problem[] {
  const { broken } = names;
  const problems = [
    ...checkKnown(entry.claims, 'claim', names.claims, { spot, path: ['claims'], broken }),
    ...checkKnown(entry.facts, 'fact', names.facts, { spot, path: ['facts'], broken }),
  ];
  if (!covered && !isSourced(entry) && holdsNumber(entry)) {
    const what = 'a number stands here without claims, facts or assume: say where it comes from';
    problems.push(errorAt(spot, [], what));
  }
  return problems;
}

export function isSourced(entry: Sourced): boolean {
  return entry.claims !== undefined || entry.facts !== undefined || entry.assume !== undefined;
}

/** Whether a number stands anywhere inside plain data. */
export function holdsNumber(value: unknown): boolean {
  if (typeof value === 'number') return true;
  if (Array.isArray(value)) return value.some(holdsNumber);
  return isMap(value) && Object.values(value).some(holdsNumber);
}
