// The short way to a table: a scenario and a lens of Heartland's own by name, from books that are up to date. Whatever is
// not as simple as that goes the long way, which reads files and says what is wrong with them.
import { type Lane, layTable, type Table } from '../engine/index.ts';
import { BASE } from '../rulebook/book.ts';
import type { RegionMap } from '../rulebook/region.ts';
import { builtLibrary, mapIn } from './built.ts';
import type { Home } from './home.ts';

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

/** The table, or undefined where the short way does not lead to one. */
export function builtTable(home: Home, scenario: string, options: TableOptions): SetTable | undefined {
  if (options.box !== undefined) return undefined;
  const opened = builtLibrary(home);
  const library = opened.ok ? opened.value : undefined;
  if (library?.scenarios.some(({ id }) => id === scenario) !== true) return undefined;
  const book = library.book(options.lens ?? BASE);
  const found = book.ok ? library.scenario(scenario, book.value) : undefined;
  if (!book.ok || found?.ok !== true) return undefined;
  const lane: Lane = options.interpreter === true ? 'interpreter' : 'compiled';
  return {
    table: layTable(book.value, found.value, lane),
    note: library.note,
    map: () => mapIn(library),
  };
}
