// From the words of a command line to a laid table and a cast of players.
import { type Lane, layTable, type Table } from '../engine/index.ts';
import { andThen, err, map, ok, type Result } from '../kit/result.ts';
import { BASE } from '../rulebook/book.ts';
import type { RegionMap } from '../rulebook/region.ts';
import { playersOf } from '../seats/players.ts';
import type { Players } from '../seats/policy.ts';
import { complain, type Lines, unknownWord } from './complaint.ts';
import type { Home } from './home.ts';
import { findScenario, openLibrary } from './library.ts';
import { mapIn } from './region.ts';

export interface TableOptions {
  readonly lens?: string | undefined;
  readonly box?: string | undefined;
  readonly interpreter?: boolean | undefined;
}

export interface SetTable {
  readonly table: Table;
  /** What the user should know about where the rules come from. */
  readonly note: string | undefined;
  /** What screens draw of the region, if its box says. */
  readonly map: () => RegionMap | undefined;
}

export function setTable(home: Home, scenario: string, options: TableOptions): Result<SetTable, Lines> {
  const lane: Lane = options.interpreter === true ? 'interpreter' : 'compiled';
  return andThen(openLibrary(home, options.box), (library) =>
    map(findScenario(home, library, scenario, options.lens ?? BASE, options.box !== undefined), (found) => ({
      table: layTable(found.book, found.scenario, lane),
      note: library.note,
      map: () => mapIn(library),
    })),
  );
}

/**
 * Policies for everybody, some of them by ACTOR=NAME, which `option` was given. Errors: an actor or policy that is not
 * there.
 */
export function castOf(table: Table, wishes: readonly string[], option = '--policy'): Result<Players, Lines> {
  const chosen = new Map<string, string>();
  for (const wish of wishes) {
    const at = wish.indexOf('=');
    if (at < 1 || at === wish.length - 1) {
      return complain({ where: `${option} ${wish}`, what: 'this is not ACTOR=NAME' });
    }
    chosen.set(wish.slice(0, at), wish.slice(at + 1));
  }
  const players = playersOf(table, chosen);
  if (players.ok) return ok(players.value);
  const lines = players.error.map(({ what, name, known }) => unknownWord(option, what, name, known));
  return err(lines.flatMap(({ error }) => error));
}
