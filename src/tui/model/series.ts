// The worlds with which the turns so far began, as one viewer may have them: what small charts over time are drawn
// from. Kept as long as the journal, because every picture asks for all of them.

import type { World } from '../../world/world.ts';
import type { Seen, Viewer } from './seen.ts';
import { worldBefore } from './timeline.ts';

/** By the rows of a journal: they are only ever added to, or exchanged for longer ones. */
const kept = new WeakMap<Int32Array, Map<Viewer, World[]>>();

/** One world for each turn from 1 to the present one, cells the viewer may not see emptied. Never to be changed. */
function startsOf(seen: Seen): readonly World[] {
  const { journal, turn, marks } = seen.source;
  if (journal === undefined) return [];
  const byViewer = kept.get(journal.rows) ?? new Map<Viewer, World[]>();
  kept.set(journal.rows, byViewer);
  const worlds = byViewer.get(seen.viewer) ?? [];
  byViewer.set(seen.viewer, worlds);
  const begun = Math.min(turn, marks.length);
  while (worlds.length < begun) worlds.push(worldBefore(seen, worlds.length + 1));
  return worlds.slice(0, begun);
}

/** A reading at the beginning of each turn so far, and now. */
export function seriesOf(seen: Seen, read: (world: World) => number): readonly number[] {
  return [...startsOf(seen).map(read), read(seen.game.world)];
}

/** The world that the present is compared with: that of the turn's beginning, or of the turn before while it is young. */
export function pastOf(seen: Seen): World {
  const worlds = startsOf(seen);
  return worlds[shiftedSince(seen) - 1] ?? worlds.at(-1) ?? seen.game.world;
}

/** The turn whose beginning the present is compared with: the last one, or this one once it is resolved. */
export function shiftedSince({ game }: Seen): number {
  const settled = game.phase === 'upkeep' || game.phase === 'review' || game.phase === 'over';
  return Math.max(1, settled ? game.turn : game.turn - 1);
}
