// Where a viewer stands in a replay: in which moment, as whom, with what laid over the board; and the ways to move.

import type { RegionMap } from '../../rulebook/region.ts';
import type { Seen, Viewer } from '../model/seen.ts';
import { newUi, type Ui } from '../play/ui.ts';
import type { Screen } from '../screen.ts';
import type { Comparison } from './comparison.ts';
import { type Counts, marksOf } from './marks.ts';
import type { ForkWish, Over } from './over.ts';
import type { TurnPace } from './pace.ts';
import { endOf, type Reel, type Spot } from './reel.ts';
import { type Curve, leaderCurve, rivalryCurve } from './samples.ts';
import { type Point, pointsOf } from './turning.ts';

/** Ways out of a replay, and what it has from outside. */
export interface Doors {
  readonly leave: () => void;
  /** What is drawn of the region, where it fits the table. */
  readonly map?: RegionMap | undefined;
  /** Calls back again and again until it is stopped, each time after so long. Without it nothing runs by itself. */
  readonly ticks?: (tick: () => void, milliseconds: number) => () => void;
  /** Other records of the scenario, as a person would name them. */
  readonly others?: () => readonly string[];
  /** One of them laid beside this game, or in one line what keeps it from that. */
  readonly beside?: (name: string) => Comparison | string;
  /** Plays another course of the game. */
  readonly fork?: (wish: Forked) => void;
}

/** What was wished for of a fork; seats by number of their actors, at least one, in order. */
export interface Forked extends Omit<ForkWish, 'seats'> {
  readonly seats: readonly number[];
}

export interface Stand {
  readonly reel: Reel;
  readonly doors: Doors;
  readonly ui: Ui;
  spot: Spot;
  viewer: Viewer;
  over: Over | undefined;
  pace: TurnPace;
  running: boolean;
  /** Another game laid beside this one: it has the screen and the keys until one comes back from it. */
  beside: Screen | undefined;
  /** Said once, below the header. */
  notice: string;
  /** What was found out for each viewer: it is the same however often it is asked. */
  readonly known: Map<Viewer, Known>;
}

export interface Known {
  readonly points: readonly Point[];
  readonly marks: readonly Counts[];
  readonly curves: Map<number, readonly Curve[]>;
}

export function standIn(reel: Reel, turn: number, pace: TurnPace, doors: Doors): Stand {
  const ui = newUi();
  const spot = endOf(reel, Math.min(Math.max(1, turn), reel.turns));
  const stand: Stand = {
    reel,
    doors,
    ui,
    spot,
    viewer: 'all',
    over: undefined,
    beside: undefined,
    pace,
    running: false,
    notice: '',
    known: new Map(),
  };
  go(stand, spot);
  return stand;
}

export function knownOf({ reel, viewer, known }: Stand): Known {
  const found = known.get(viewer);
  if (found !== undefined) return found;
  const points = pointsOf(reel, viewer);
  const made = { points, marks: marksOf(reel, viewer, points), curves: new Map<number, readonly Curve[]>() };
  known.set(viewer, made);
  return made;
}

/** Curves made for so many columns a turn. */
export function curvesOf(stand: Stand, each: number): readonly Curve[] {
  const { curves } = knownOf(stand);
  const found = curves.get(each);
  if (found !== undefined) return found;
  const made = [rivalryCurve(stand.reel, each), leaderCurve(stand.reel, each)].filter(
    (curve) => curve !== undefined,
  );
  curves.set(each, made);
  return made;
}

/** The board as it stands there, with a ledger that goes no further. */
export function seenIn({ reel, spot, viewer }: Stand): Seen {
  return reel.seenAt(spot, viewer);
}

/** The same board, with the ledger of the whole turn beside it. */
export function seenWithTurn(stand: Stand): Seen {
  return { ...seenIn(stand), source: { ...stand.reel.game, turn: stand.spot.turn } };
}

/** The place in the turn's ledger, as the viewer may have it, of what happened last; -1 before the first. */
export function rowOf({ reel, spot, viewer }: Stand): number {
  return reel.told(spot.turn, viewer).findLastIndex(({ place }) => place < spot.step);
}

/** How far the turn has come for the viewer: happenings of it that it may know of, and how many of them are over. */
export function progressIn(stand: Stand): { readonly done: number; readonly all: number } {
  const { reel, spot, viewer } = stand;
  const all = reel.told(spot.turn, viewer).length;
  return { done: isTurnOver(stand) ? all : rowOf(stand) + 1, all };
}

export function isTurnOver({ reel, spot }: Stand): boolean {
  return spot.step >= endOf(reel, spot.turn).step;
}

export function go(stand: Stand, { turn, step }: Spot): void {
  stand.spot = { turn, step };
  stand.ui.ledgerTurn = turn;
  stand.ui.cursors.ledger = rowOf(stand);
}

/** The steps of a turn that the viewer may know of, and its end. */
function stopsOf({ reel, viewer }: Stand, turn: number): readonly number[] {
  const stops = reel.told(turn, viewer).map(({ place }) => place + 1);
  return [...new Set([...stops, endOf(reel, turn).step])];
}

/** One happening on; over the end of a turn into the next. */
export function stepOn(stand: Stand): void {
  const { spot, reel } = stand;
  const next = stopsOf(stand, spot.turn).find((stop) => stop > spot.step);
  if (next !== undefined) go(stand, { turn: spot.turn, step: next });
  else if (spot.turn < reel.turns) {
    const turn = spot.turn + 1;
    go(stand, { turn, step: stopsOf(stand, turn)[0] ?? 0 });
  }
}

export function stepBack(stand: Stand): void {
  const { spot, reel } = stand;
  const before = stopsOf(stand, spot.turn).findLast((stop) => stop < spot.step);
  if (before !== undefined) go(stand, { turn: spot.turn, step: before });
  else if (spot.turn > 1) go(stand, endOf(reel, spot.turn - 1));
  else go(stand, { turn: 1, step: 0 });
}

/** To the end of this turn, or of the next where one stands at the end. */
export function turnOn(stand: Stand): void {
  const { spot, reel } = stand;
  const end = endOf(reel, spot.turn);
  if (spot.step < end.step) go(stand, end);
  else turnTo(stand, spot.turn + 1);
}

/** To the beginning of this turn, which is the end of the one before. */
export function turnBack(stand: Stand): void {
  const { spot } = stand;
  if (spot.turn > 1) turnTo(stand, spot.turn - 1);
  else go(stand, { turn: 1, step: 0 });
}

/** To the end of a turn; a number beyond the game is its first or last. */
export function turnTo(stand: Stand, turn: number): void {
  go(stand, endOf(stand.reel, Math.min(Math.max(1, turn), stand.reel.turns)));
}

export function isAtEnd({ spot, reel }: Stand): boolean {
  const end = endOf(reel, reel.turns);
  return spot.turn === end.turn && spot.step >= end.step;
}

/** To the next turning point in time (1) or the one before (-1). Says whether there is one. */
export function toPoint(stand: Stand, by: 1 | -1): boolean {
  const { spot } = stand;
  const { points } = knownOf(stand);
  const later = (point: Point) => point.turn - spot.turn || point.step - spot.step;
  const found =
    by > 0 ? points.find((point) => later(point) > 0) : points.findLast((point) => later(point) < 0);
  if (found !== undefined) go(stand, found);
  return found !== undefined;
}

/** The turning point one stands on, by its place in time from 0; -1 where it is none. */
export function pointHere(stand: Stand): number {
  const { spot } = stand;
  return knownOf(stand).points.findIndex(({ turn, step }) => turn === spot.turn && step === spot.step);
}

/** All, everybody, then each seat of the scenario, round again. */
export function nextViewer(stand: Stand): void {
  const { seats } = stand.reel.game.table;
  const viewers: readonly Viewer[] = ['all', 'public', ...seats];
  seeAs(stand, viewers[(viewers.indexOf(stand.viewer) + 1) % viewers.length] ?? 'all');
}

export function seeAs(stand: Stand, viewer: Viewer): void {
  stand.viewer = viewer;
  go(stand, stand.spot);
}
