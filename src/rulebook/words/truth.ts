// Conditions whose answer is known while code is written for them: an order that never changes settles many.

import type { Value } from './emitter.ts';

/** An answer known beforehand, as code. */
export function truth(holds: boolean): 'true' | 'false' {
  return holds ? 'true' : 'false';
}

/** The number a value must be, if there is one only. */
export function onlyValue({ lo, hi }: Value): number | undefined {
  return hi - lo === 1 ? lo : undefined;
}

/** Conditions that must all hold, or of which one must, without those that settle nothing. */
export function joinTests(tests: readonly string[], isAll: boolean): string {
  const settles = truth(!isAll);
  if (tests.includes(settles)) return settles;
  const open = tests.filter((test) => test !== truth(isAll));
  if (open.length === 0) return truth(isAll);
  return open.length === 1 ? open.join() : `(${open.join(isAll ? '&&' : '||')})`;
}
