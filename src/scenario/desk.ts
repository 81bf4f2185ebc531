// What every check of a scenario needs at hand: the book it is read against, the file it stands in, and the list
// of what is wrong.
import type { Rulebook, Sourced } from '../rulebook/book.ts';
import { type Names, namesOf } from '../rulebook/checks/names.ts';
import { checkSources } from '../rulebook/checks/sources.ts';
import { errorAt, type Path, unknownAt } from '../rulebook/gather/spot.ts';
import type { Problem } from '../rulebook/problem.ts';
import type { Source } from '../rulebook/text/source.ts';

export interface Desk {
  readonly book: Rulebook;
  readonly source: Source;
  readonly names: Names;
  readonly problems: Problem[];
}

export function newDesk(book: Rulebook, source: Source): Desk {
  return { book, source, names: namesOf(book, new Set()), problems: [] };
}

export function complain(desk: Desk, path: Path, what: string, hint?: string): void {
  desk.problems.push(errorAt({ source: desk.source, path }, [], what, hint));
}

/** Whether the name is among the known; if not, says so with the nearest one. */
export function isKnown(
  desk: Desk,
  path: Path,
  kind: string,
  name: string,
  known: readonly string[],
): boolean {
  if (known.includes(name)) return true;
  desk.problems.push(unknownAt({ source: desk.source, path }, [], kind, name, known));
  return false;
}

/** Claims and facts are there, and a number does not stand without one; `covered` if something around it has. */
export function askSources(desk: Desk, path: Path, entry: Sourced, covered = false): void {
  desk.problems.push(...checkSources(entry, { source: desk.source, path }, desk.names, covered));
}

/** The part of an entry that says where it comes from, and nothing else. */
export function sourcesOf({ claims, facts, assume }: Sourced): Sourced {
  return {
    ...(claims === undefined ? {} : { claims }),
    ...(facts === undefined ? {} : { facts }),
    ...(assume === undefined ? {} : { assume }),
  };
}
