// From the words of a command line to a laid table.
import { type Lane, layTable } from '../engine/index.ts';
import { andThen, map, type Result } from '../kit/result.ts';
import { BASE } from '../rulebook/book.ts';
import { mapIn } from './built.ts';
import type { SetTable, TableOptions } from './built-table.ts';
import type { Lines } from './complaint.ts';
import type { Home } from './home.ts';
import { findScenario, openLibrary } from './library.ts';

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
