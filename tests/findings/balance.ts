// The balance of a scenario, counted over seeds: who wins, what is met, what is signed and what is done, how the dice
// stand, what every seat spends its orders on, and where the gauges end.

import { PURPOSES } from '../../src/dice/purposes.ts';
import { type Game, open, outcome, type Table } from '../../src/engine/index.ts';
import { OCCASION } from '../../src/engine/phase.ts';
import { step } from '../../src/seats/playout.ts';
import type { Players } from '../../src/seats/policy.ts';
import { rowsOf } from '../../src/world/journal.ts';
import { R } from '../../src/world/register.ts';
import { read } from '../../src/world/world.ts';

type Count = Map<string, number>;

export interface Balance {
  readonly games: number;
  /** Games won, by seat; games in which an objective was met, by `seat objective`. */
  readonly won: Count;
  readonly met: Count;
  /** Progress of each game, 0 to 30, by seat. */
  readonly progress: Map<string, number[]>;
  readonly wonByAll: number;
  readonly wonByNobody: number;
  /** Orders given, by `actor action`, and in all, by actor. */
  readonly orders: Count;
  /** Agreements carried out, and turned to paper, by action. */
  readonly done: Count;
  readonly paper: Count;
  /** Dice thrown over consent; those with at most 5 or at least 95 to stay at or under. */
  readonly dice: number;
  readonly sureDice: number;
  /** Seat-turns planned with a full measure of will; with a purse four fifths full; all of them. */
  readonly fullOfWill: number;
  readonly rich: number;
  readonly planned: number;
  /** Highest and lowest rivalry of each game. */
  readonly rivalry: readonly { readonly most: number; readonly least: number }[];
  /** Sum of all ties at the end, over the opening sum; ties above 85. */
  readonly tieShare: number;
  readonly highTies: number;
  readonly ties: number;
}

type Mutable = { -readonly [key in keyof Balance]: Balance[key] } & {
  rivalry: { most: number; least: number }[];
};

export function balanceOf(table: Table, seeds: number, players: Players): Balance {
  const found: Mutable = {
    games: seeds,
    won: new Map(),
    met: new Map(),
    progress: new Map(),
    wonByAll: 0,
    wonByNobody: 0,
    orders: new Map(),
    done: new Map(),
    paper: new Map(),
    dice: 0,
    sureDice: 0,
    fullOfWill: 0,
    rich: 0,
    planned: 0,
    rivalry: [],
    tieShare: 0,
    highTies: 0,
    ties: 0,
  };
  let [opened, ended] = [0, 0];
  for (let seed = 0; seed < seeds; seed++) {
    const game = open(table, `balance-${seed}`);
    opened += tiesOf(game).reduce((sum, tie) => sum + tie, 0);
    play(found, game, players);
    const ties = tiesOf(game);
    ended += ties.reduce((sum, tie) => sum + tie, 0);
    found.ties += ties.length;
    found.highTies += ties.filter((tie) => tie > 85).length;
    countOutcome(found, game);
    countLedger(found, game);
  }
  found.tieShare = ended / opened;
  return found;
}

function add(count: Count, key: string, by = 1): void {
  count.set(key, (count.get(key) ?? 0) + by);
}

function play(found: Mutable, game: Game, players: Players): void {
  const { board, book } = game.table;
  const name = (actor: number) => board.members.actor[actor] ?? '';
  const extremes = { most: 0, least: 100 };
  while (game.phase !== 'over') {
    const { phase } = game;
    if (phase === 'planning') countPurses(found, game);
    step(game, players);
    if (phase === 'planning') {
      game.orders.forEach((frames, actor) => {
        for (const frame of frames) {
          add(found.orders, `${name(actor)} ${book.actions[frame[R.action] ?? 0]?.name}`);
          add(found.orders, name(actor));
        }
      });
    }
    if (phase === 'upkeep') {
      const rivalry = read(board, game.world, 'rivalry');
      extremes.most = Math.max(extremes.most, rivalry);
      extremes.least = Math.min(extremes.least, rivalry);
    }
  }
  found.rivalry.push(extremes);
}

function countPurses(found: Mutable, game: Game): void {
  const { board, seats } = game.table;
  for (const actor of seats) {
    found.planned++;
    if (read(board, game.world, 'capital', actor) >= (board.tracks.get('capital')?.max ?? 0))
      found.fullOfWill++;
    if (5 * read(board, game.world, 'treasury', actor) >= 4 * (board.tracks.get('treasury')?.max ?? 0))
      found.rich++;
  }
}

function tiesOf(game: Game): number[] {
  const track = game.table.board.tracks.get('tie');
  return track === undefined ? [] : [...game.world.subarray(track.base, track.base + track.size)];
}

function countOutcome(found: Mutable, game: Game): void {
  const { seats } = outcome(game);
  for (const seat of seats) {
    if (seat.won) add(found.won, seat.actor);
    for (const goal of seat.objectives) {
      if (goal.met) add(found.met, `${seat.actor} ${goal.id}`);
    }
    const progress = found.progress.get(seat.actor) ?? [];
    found.progress.set(seat.actor, progress);
    progress.push(seat.progress);
  }
  const winners = seats.filter((seat) => seat.won).length;
  if (winners === 0) found.wonByNobody++;
  if (winners === seats.length) found.wonByAll++;
}

const CONSENT = PURPOSES.indexOf('consent');

function countLedger(found: Mutable, game: Game): void {
  const { journal, table } = game;
  if (journal === undefined) return;
  for (const { kind, a: first, b: second, d: odds } of rowsOf(journal)) {
    if (kind === 'head') {
      const action = table.book.actions[second]?.name ?? '';
      if (first === OCCASION.done) add(found.done, action);
      if (first === OCCASION.paper) add(found.paper, action);
    } else if (kind === 'roll' && first === CONSENT) {
      found.dice++;
      if (odds <= 5 || odds >= 95) found.sureDice++;
    }
  }
}

/** Of all agreements of a tag that came to an end of waiting, the share that was carried out. */
export function doneShare(table: Table, found: Balance, tag: string): number {
  const names = table.book.actions.filter((action) => action.tags.includes(tag)).map((action) => action.name);
  const total = (count: Count) => names.reduce((sum, name) => sum + (count.get(name) ?? 0), 0);
  return total(found.done) / Math.max(1, total(found.done) + total(found.paper));
}

/** Pearson's coefficient of every two seats' progress, lowest first. */
export function correlations(found: Balance): { readonly seats: string; readonly value: number }[] {
  const seats = [...found.progress.keys()];
  const pairs = seats.flatMap((first, i) => seats.slice(i + 1).map((second) => [first, second] as const));
  return pairs
    .map(([first, second]) => ({
      seats: `${first} ${second}`,
      value: correlation(found.progress.get(first) ?? [], found.progress.get(second) ?? []),
    }))
    .sort((a, b) => a.value - b.value);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const [inA, inB] = [a.map((value) => value - meanA), b.map((value) => value - meanB)];
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
  return dot(inA, inB) / Math.sqrt(Math.max(1, dot(inA, inA) * dot(inB, inB)));
}
