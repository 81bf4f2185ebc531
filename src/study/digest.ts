// A digest of a study's rows: one hash over integers and state hashes in seed order, so that two people who ran the
// same study can compare one word.

import { hashText } from '../kit/hash.ts';
import type { Row } from './run.ts';

/** 32 hex digits over every row, in the order given. */
export function digestOf(rows: readonly Row[]): string {
  return hashText(
    rows
      .map(({ seed, variant, outcomes, finalHash }) => [seed, variant, ...outcomes, finalHash].join(','))
      .join('\n'),
  );
}
