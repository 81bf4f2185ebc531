// The board a rulebook asks for: the same facts without titles and sources, ready to be laid.
import type { BoardSpec, TrackSpec } from '../../world/board.ts';
import type { Rulebook, TrackEntry } from '../book.ts';

/** Pre: a checked rulebook. Post: fit for layBoard; a track of named values runs from 0 to their number less 1. */
export function boardSpecOf(book: Rulebook): BoardSpec {
  const { board } = book;
  return {
    actors: book.actors.map(({ id, kind }) => ({ id, kind })),
    bodies: book.bodies.map(({ id }) => id),
    domains: board.domains,
    areas: board.areas,
    threats: board.threats,
    subs: board.subs,
    actions: book.actions.map(({ name }) => name),
    clauses: Object.keys(board.clauses),
    choices: Object.entries(board.choices).map(([name, options]) => ({ name, options })),
    tracks: Object.entries(board.tracks).map(([name, track]) => trackSpecOf(name, track)),
    slots: board.slots,
  };
}

/** Bounds and start of a track: named values count from 0; without a start a track starts at its least value. */
export function trackSpecOf(name: string, track: TrackEntry): TrackSpec {
  const min = track.values === undefined ? (track.min ?? 0) : 0;
  const max = track.values === undefined ? (track.max ?? min) : track.values.length - 1;
  const spec = { name, over: track.over, min, max, start: track.start ?? min, seen: track.seen };
  return track.values === undefined ? spec : { ...spec, values: track.values };
}
