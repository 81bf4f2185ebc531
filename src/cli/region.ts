// Which map the screens draw for games that come without a box. It is never a reason not to open a screen: a table that
// the map does not fit, or whose map cannot be read, is shown without one.
import { map, type Result } from '../kit/result.ts';
import type { RegionMap } from '../rulebook/region.ts';
import { mapIn } from './built.ts';
import type { Lines } from './complaint.ts';
import type { Home } from './home.ts';
import { openLibrary } from './library.ts';

/** Heartland's own map, for records: they carry their rules with them, and no map. */
export function ownMap(home: Home): RegionMap | undefined {
  const library = openLibrary(home);
  return library.ok ? mapIn(library.value) : undefined;
}

/** The map of a box that was asked for by name. Errors: there is no such box, or it is not in order. */
export function mapOfBox(home: Home, box: string): Result<RegionMap | undefined, Lines> {
  return map(openLibrary(home, box), mapIn);
}
