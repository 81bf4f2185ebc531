// Which map the screens draw. It is looked up where a screen opens and is never a reason not to open it: a table that
// the map does not fit, or whose map cannot be read, is shown without one.
import type { RegionMap } from '../rulebook/region.ts';
import type { Home } from './home.ts';
import { type Library, openLibrary } from './library.ts';

export function mapIn(library: Library): RegionMap | undefined {
  const found = library.map();
  return found.ok ? found.value : undefined;
}

/** Heartland's own map, for records: they carry their rules with them, and no map. */
export function ownMap(home: Home): RegionMap | undefined {
  const library = openLibrary(home);
  return library.ok ? mapIn(library.value) : undefined;
}
