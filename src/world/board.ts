// A board is the floor plan of a world: which actors, bodies and themes there are, which tracks run over them,
// and in which cell each value lives. The world itself is then one flat row of integers.

import { invariant } from '../kit/never.ts';
import type { ActorKind, Dimension, Sight } from './dimension.ts';
import { FIRST_KEPT, FRAME_SIZE } from './register.ts';

/** One bounded integer for every combination of the members it runs over. */
export interface TrackSpec {
  readonly name: string;
  readonly over: readonly Dimension[];
  readonly min: number;
  readonly max: number;
  readonly start: number;
  readonly seen: Sight;
  /** Names of the values min, min + 1, ...: a track of named steps instead of a number. */
  readonly values?: readonly string[];
}

export interface ChoiceSpec {
  readonly name: string;
  /** From softest to hardest. */
  readonly options: readonly string[];
}

export interface BoardSpec {
  readonly actors: readonly { readonly id: string; readonly kind: ActorKind }[];
  readonly bodies: readonly string[];
  readonly domains: readonly string[];
  readonly areas: readonly string[];
  readonly threats: readonly string[];
  readonly subs: readonly string[];
  readonly actions: readonly string[];
  readonly clauses: readonly string[];
  readonly choices: readonly ChoiceSpec[];
  readonly tracks: readonly TrackSpec[];
  /** How many agreements can stand at once; a full table is a numbered refusal. */
  readonly slots: number;
}

export interface Track extends TrackSpec {
  readonly index: number;
  readonly base: number;
  readonly lengths: readonly number[];
  readonly strides: readonly number[];
  /** Subtracted from an actor's number to reach its place in the dimension: states follow the powers. */
  readonly offsets: readonly number[];
  readonly size: number;
}

export interface Board {
  readonly spec: BoardSpec;
  readonly members: { readonly [d in Dimension]: readonly string[] };
  readonly powers: number;
  readonly states: number;
  readonly actors: number;
  readonly bodies: number;
  readonly tracks: ReadonlyMap<string, Track>;
  readonly slotBase: number;
  readonly slots: number;
  /** Number of cells in a world of this board. */
  readonly size: number;
  /** Least and greatest value of each cell, and its value before any scenario speaks. */
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly start: Int32Array;
}

export const SLOT_FIELDS = ['status', 'signed', 'since', 'until'] as const;

export const SLOT_SIZE = SLOT_FIELDS.length + FRAME_SIZE - FIRST_KEPT;

/** Lays out a board. Actors must come as powers, states, then others: order of file is order of play. */
export function layBoard(spec: BoardSpec): Board {
  const powers = spec.actors.filter((actor) => actor.kind === 'power').length;
  const states = spec.actors.filter((actor) => actor.kind === 'state').length;
  const inOrder = spec.actors.every((actor, index) =>
    index < powers ? actor.kind === 'power' : index < powers + states ? actor.kind === 'state' : true,
  );
  invariant(inOrder, 'actors come as powers, then states, then others');
  const ids = spec.actors.map((actor) => actor.id);
  const members: Board['members'] = {
    actor: ids,
    power: ids.slice(0, powers),
    state: ids.slice(powers, powers + states),
    body: spec.bodies,
    domain: spec.domains,
    area: spec.areas,
    threat: spec.threats,
    sub: spec.subs,
    action: spec.actions,
  };
  const tracks = new Map<string, Track>();
  let base = 0;
  for (const track of spec.tracks) {
    const laid = layTrack(track, tracks.size, base, members);
    tracks.set(track.name, laid);
    base += laid.size;
  }
  const size = base + spec.slots * SLOT_SIZE;
  const bounds = layBounds(size, tracks);
  return {
    spec,
    members,
    powers,
    states,
    actors: ids.length,
    bodies: spec.bodies.length,
    tracks,
    slotBase: base,
    slots: spec.slots,
    size,
    ...bounds,
  };
}

function layTrack(track: TrackSpec, index: number, base: number, members: Board['members']): Track {
  const lengths = track.over.map((dimension) => members[dimension].length);
  const strides: number[] = [];
  let size = 1;
  for (let i = lengths.length - 1; i >= 0; i--) {
    strides[i] = size;
    size *= lengths[i] ?? 0;
  }
  const offsets = track.over.map((dimension) => (dimension === 'state' ? members.power.length : 0));
  return { ...track, index, base, lengths, strides, offsets, size };
}

function layBounds(size: number, tracks: ReadonlyMap<string, Track>) {
  const lo = new Int32Array(size).fill(NEVER_LESS);
  const hi = new Int32Array(size).fill(NEVER_MORE);
  const start = new Int32Array(size);
  for (const track of tracks.values()) {
    lo.fill(track.min, track.base, track.base + track.size);
    hi.fill(track.max, track.base, track.base + track.size);
    start.fill(track.start, track.base, track.base + track.size);
  }
  return { lo, hi, start };
}

const NEVER_LESS = -0x80000000;
const NEVER_MORE = 0x7fffffff;

/** The track of that name; asking for one the board lacks is our own mistake. */
export function trackOf(board: Board, name: string): Track {
  const track = board.tracks.get(name);
  invariant(track !== undefined, `the board has no track ${name}`);
  return track;
}

/**
 * The cell of a track at the given members; -1 where one is outside its dimension. Actors, powers and states
 * are all given by actor number.
 */
export function cellOf(track: Track, ...at: readonly number[]): number {
  let cell = track.base;
  for (let i = 0; i < track.lengths.length; i++) {
    const index = (at[i] ?? -1) - (track.offsets[i] ?? 0);
    if (index < 0 || index >= (track.lengths[i] ?? 0)) return -1;
    cell += index * (track.strides[i] ?? 0);
  }
  return cell;
}
