// Facts of the opening position that a study has otherwise: which cells of the board they are, and what they become.
import type { Scenario } from '../../scenario/scenario.ts';
import type { Board, Track } from '../../world/board.ts';
import type { World } from '../../world/world.ts';
import type { OpeningChange } from './lever.ts';

/** One cell and what it starts with. */
export type Facts = ReadonlyMap<number, number>;

/** The cells of a track at members of its first dimensions, by id. Pre: `cellsFault` found nothing. */
export function cellsAt(board: Board, name: string, at: readonly string[]): readonly number[] {
  const track = board.tracks.get(name);
  if (track === undefined) return [];
  let cell = track.base;
  for (const [dimension, id] of at.entries()) {
    cell += placeOf(board, track, dimension, id) * (track.strides[dimension] ?? 0);
  }
  const rest = track.lengths.slice(at.length).reduce((size, length) => size * length, 1);
  return Array.from({ length: rest }, (_, step) => cell + step);
}

function placeOf(board: Board, track: Track, dimension: number, id: string): number {
  return board.members[track.over[dimension] ?? 'actor'].indexOf(id);
}

export interface CellsFault {
  /** Which of the words: the track's, or a member's by its place. */
  readonly at: 'track' | number;
  readonly kind: string;
  readonly word: string;
  readonly words: readonly string[];
}

/** The first name that the board does not know. */
export function cellsFault(board: Board, name: string, at: readonly string[]): CellsFault | undefined {
  const track = board.tracks.get(name);
  if (track === undefined) return { at: 'track', kind: 'track', word: name, words: [...board.tracks.keys()] };
  for (const [dimension, id] of at.entries()) {
    const kind = track.over[dimension];
    const words = kind === undefined ? [] : board.members[kind];
    if (!words.includes(id)) return { at: dimension, kind: kind ?? 'further dimension', word: id, words };
  }
  return undefined;
}

/** What a change makes of the cells it speaks of, or why it cannot be. Pre: its names are known. */
export function factsOf(board: Board, world: World, change: OpeningChange): Facts | string {
  const { track: name, at = [], to, add } = change;
  const track = board.tracks.get(name);
  if (track === undefined || (to === undefined) === (add === undefined)) return 'give either `to` or `add`';
  const facts = new Map<number, number>();
  for (const cell of cellsAt(board, name, at)) {
    const before = world[cell] ?? 0;
    const after = add === undefined ? numberOf(track, to ?? 0) : before + add;
    if (typeof after === 'string') return after;
    if (after < track.min || after > track.max) {
      return `${name} goes from ${track.min} to ${track.max}; ${after} is outside`;
    }
    if (after !== before) facts.set(cell, after);
  }
  return facts;
}

function numberOf(track: Track, to: number | string): number | string {
  if (typeof to === 'number') return to;
  const step = track.values?.indexOf(to) ?? -1;
  if (step >= 0) return track.min + step;
  return track.values === undefined
    ? `${track.name} holds numbers, not names: ${to}`
    : `${track.name} has no step ${to}; it has ${track.values.join(', ')}`;
}

/** The scenario with these changes after all it says itself. Pre: factsOf finds no fault in any. */
export function withOpening(
  scenario: Scenario,
  board: Board,
  world: World,
  changes: readonly OpeningChange[],
): Scenario {
  if (changes.length === 0) return scenario;
  const values = changes.flatMap((change) => {
    const track = board.tracks.get(change.track);
    const { at = [], to, add } = change;
    if (add !== undefined) {
      const [cell = -1] = cellsAt(board, change.track, at);
      return [{ track: change.track, at, value: (world[cell] ?? 0) + add }];
    }
    const value = track === undefined ? 0 : numberOf(track, to ?? 0);
    return typeof value === 'number' ? [{ track: change.track, at, value }] : [];
  });
  return { ...scenario, opening: [...scenario.opening, ...values] };
}
