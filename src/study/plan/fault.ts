// What is wrong with a study, with the path in its file: found before the first game, told in one line each.
import { nearest } from '../../kit/nearest.ts';
import { errorAt } from '../../rulebook/gather/spot.ts';
import type { Problem } from '../../rulebook/problem.ts';
import type { Path, Source } from '../../rulebook/text/source.ts';

export interface Faults {
  readonly source: Source;
  readonly problems: Problem[];
}

export function newFaults(source: Source): Faults {
  return { source, problems: [] };
}

export function say(faults: Faults, path: Path, what: string, hint?: string): void {
  faults.problems.push(errorAt({ source: faults.source, path }, [], what, hint));
}

/** Whether a word is among those there are; if not, says so with the nearest one. */
export function known(
  faults: Faults,
  path: Path,
  kind: string,
  word: string,
  words: readonly string[],
): boolean {
  if (words.includes(word)) return true;
  say(faults, path, `there is no ${kind} \`${word}\` here`, nearest(word, words));
  return false;
}
