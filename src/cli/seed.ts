// The seed of a game, from the words of a command line.
import { randomInt } from 'node:crypto';
import { ok, type Result } from '../kit/result.ts';
import { complain, type Lines } from './complaint.ts';

const LONGEST_SEED = 200;

/** The seed as given, or one that nobody chose. */
export function seedOf(given: string | undefined, option = '--seed'): Result<string, Lines> {
  if (given === undefined) return ok(String(randomInt(1, 1_000_000_000)));
  if (given !== '' && given.length <= LONGEST_SEED) return ok(given);
  return complain({ where: option, what: `a seed has 1 to ${LONGEST_SEED} letters` });
}
