// Binds every rule against the board, which is the check of all that stands inside conditions and effects; what
// the binder objects to is said at the file and line it was written in.
import { layBoard } from '../../world/board.ts';
import { type BindProblem, bindBook } from '../bind/bind.ts';
import { boardSpecOf } from '../bind/board-of.ts';
import type { Rulebook } from '../book.ts';
import type { Known } from '../gather/gather.ts';
import { errorAt, type Path, type Spot } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';

export interface BindDesk {
  /** Where the entry of an address stands; undefined for one that was written elsewhere and judged there. */
  spotOf(address: string): Spot | undefined;
  readonly broken: Known;
}

/** Pre: the board of the book can be laid. Problems are those of entries whose place is known. */
export function bindingProblems(book: Rulebook, desk: BindDesk): Problem[] {
  const bound = bindBook(firstOfEach(book), layBoard(boardSpecOf(book)), { conditions: [], quantities: [] });
  if (bound.ok) return [];
  const lost = new Set(bound.error.filter(speaksOfReach).map(({ address }) => address));
  return bound.error.flatMap((problem) => {
    const { address, path, what, hint } = problem;
    // Which registers are filled depends on the actions meant: with one unknown, the rest would be an echo.
    if (lost.has(address) && !speaksOfReach(problem)) return [];
    const spot = desk.spotOf(address);
    return spot === undefined || namesBroken(what, desk.broken) ? [] : [errorAt(spot, path, what, hint)];
  });
}

/** The same complaints as problems below one spot: `pathOf` leads from an address of the binder to its entry. */
export function locate(
  problems: readonly BindProblem[],
  spot: Spot,
  pathOf: (address: string) => Path,
): Problem[] {
  return problems.map(({ address, path, what, hint }) =>
    errorAt(spot, [...pathOf(address), ...path], what, hint),
  );
}

function speaksOfReach({ path }: BindProblem): boolean {
  return path[0] === 'actions' || path[0] === 'tags';
}

// Of two entries under one address only the first has a place to point at.
function firstOfEach(book: Rulebook): Rulebook {
  const seen = new Set<string>();
  const first = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
    entries.filter(({ id }) => {
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  return {
    ...book,
    rules: first(book.rules.filter(({ on }) => on !== 'prefer')),
    policies: book.policies.map((policy) => ({ ...policy, wants: first(policy.wants) })),
    cards: first(book.cards),
  };
}

// The thing named was written, though it could not be read.
function namesBroken(what: string, broken: Known): boolean {
  const name = /^there is no .*?(\S+)$/.exec(what)?.[1];
  return name !== undefined && broken.has(name);
}
