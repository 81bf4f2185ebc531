// The check of tracks and of the values that actors and bodies bring to them.
import { trackSpecOf } from '../bind/board-of.ts';
import type { ActorEntry, Rulebook, Sheet, TrackEntry } from '../book.ts';
import { errorAt, type Path, type Spot, unknownAt } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';
import type { Names } from './names.ts';

/** A value must fit the track's bounds; says so with both numbers. undefined if it fits. */
export function outOfRange(name: string, track: TrackEntry, value: number): string | undefined {
  const { min, max } = trackSpecOf(name, track);
  return value < min || value > max ? `${name} goes from ${min} to ${max}; ${value} is outside` : undefined;
}

export function checkTrack(name: string, track: TrackEntry, spot: Spot): Problem[] {
  const problems: Problem[] = [];
  const named = track.values !== undefined;
  if (named && (track.min !== undefined || track.max !== undefined)) {
    problems.push(
      errorAt(spot, ['values'], `${name} has named values: they count from 0, without min and max`),
    );
  }
  if (!named && track.max === undefined) {
    problems.push(errorAt(spot, [], `${name} needs max, or values`));
    return problems;
  }
  const { min, max, start } = trackSpecOf(name, track);
  if (min > max) problems.push(errorAt(spot, ['min'], `${name} has min ${min} above max ${max}`));
  else if (start < min || start > max) {
    problems.push(errorAt(spot, ['start'], `${name} goes from ${min} to ${max}; start ${start} is outside`));
  }
  return [...problems, ...checkSight(name, track, spot)];
}

const ACTOR_LIKE: readonly string[] = ['actor', 'power', 'state'];

function checkSight(name: string, track: TrackEntry, spot: Spot): Problem[] {
  const actors = track.over.filter((dimension) => ACTOR_LIKE.includes(dimension)).length;
  const needed = track.seen === 'pair' ? 2 : track.seen === 'own' ? 1 : 0;
  if (actors >= needed) return [];
  const what = `${name} is seen by ${track.seen === 'pair' ? 'a pair of actors' : 'its own actor'}, and runs over ${actors === 0 ? 'none' : 'one'}`;
  return [errorAt(spot, ['seen'], what)];
}

/** The sheet of an actor (or body): each track known, kept for such a member alone, each value within bounds. */
export function checkSheet(
  sheet: Sheet,
  owner: ActorEntry['kind'] | 'body',
  book: Rulebook,
  names: Names,
  spot: Spot,
): Problem[] {
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(sheet)) {
    const path: Path = ['sheet', name];
    const track = book.board.tracks[name];
    if (track === undefined) {
      if (!names.broken.has(name)) problems.push(unknownAt(spot, path, 'track', name, names.tracks));
      continue;
    }
    const wanted: readonly string[] = owner === 'body' ? ['body'] : ['actor', owner];
    if (track.over.length !== 1 || !wanted.includes(track.over[0] ?? '')) {
      const over = track.over.length === 0 ? 'nothing' : track.over.join(', ');
      problems.push(
        errorAt(spot, path, `${name} runs over ${over}: a ${owner} has no value of its own there`),
      );
      continue;
    }
    const outside = outOfRange(name, track, value);
    if (outside !== undefined) problems.push(errorAt(spot, path, outside));
  }
  return problems;
}
