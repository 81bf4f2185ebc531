// Whole games told short, and pairs of them: two lines that share their dice and differ in one thing, compared by the
// mean of their paired differences with a 95 % interval.

import { type Game, type Outcome, open, outcome, type Table } from '../../src/engine/index.ts';
import { step } from '../../src/seats/playout.ts';
import type { Players } from '../../src/seats/policy.ts';
import { cellOf } from '../../src/world/board.ts';
import { copyFrame, type Frame } from '../../src/world/register.ts';
import { isLike, type OrderLike } from './lines.ts';
import { type Difference, pairedDifference } from './paired.ts';

/** One way to play: who plays, from which opening, and what is changed by hand on the way. */
export interface Line {
  readonly table: Table;
  readonly players: Players;
  /** Changes the opening position. */
  readonly opening?: (game: Game) => void;
  /** Changes the world before the orders of a turn are written. */
  readonly turn?: (game: Game) => void;
}

interface Item {
  readonly turn: number;
  readonly frame: Frame;
}

interface Tabled extends Item {
  readonly carried: boolean;
  /** Who asked for a softer text, if somebody did. */
  readonly softenedBy: string | undefined;
  /** Answers by actor id. */
  readonly answers: ReadonlyMap<string, string>;
}

/** What happened in one game. */
export interface Story {
  readonly game: Game;
  readonly outcome: Outcome;
  /** Every order that was given, acts that need nobody's consent included. */
  readonly ordered: readonly Item[];
  /** Every proposal, as it stood after the vote. */
  readonly tabled: readonly Tabled[];
}

export function tell(line: Line, seed: string): Story {
  const { table } = line;
  const game = open(table, seed, { ledger: false });
  line.opening?.(game);
  const ordered: Item[] = [];
  const tabled: Tabled[] = [];
  while (game.phase !== 'over') {
    const { phase, turn } = game;
    if (phase === 'planning') line.turn?.(game);
    step(game, line.players);
    if (phase === 'planning') {
      for (const frame of game.orders.flat()) ordered.push({ turn, frame: copyFrame(frame) });
    }
    if (phase === 'summits') {
      for (const { frame, state, answers, amendment } of game.proposals) {
        tabled.push({
          turn,
          frame: copyFrame(frame),
          softenedBy: amendment && table.board.members.actor[amendment.by],
          carried: state === 'passed' || state === 'agreed',
          answers: new Map(
            [...answers].map(([who, answer]) => [table.board.members.actor[who] ?? '', answer]),
          ),
        });
      }
    }
  }
  return { game, outcome: outcome(game), ordered, tabled };
}

export type Measure = (story: Story) => number;

/** The second line against the first over seeds `name-0` and on, measure by measure. */
export function difference<M extends string>(
  first: Line,
  second: Line,
  measures: { readonly [name in M]: Measure },
  seeds: number,
  name = 'pair',
): { readonly [name in M]: Difference } {
  const names = Object.keys(measures) as M[];
  const pairs = new Map(names.map((key) => [key, [] as (readonly [number, number])[]]));
  for (let seed = 0; seed < seeds; seed++) {
    const [a, b] = [tell(first, `${name}-${seed}`), tell(second, `${name}-${seed}`)];
    for (const key of names) pairs.get(key)?.push([measures[key](a), measures[key](b)]);
  }
  return Object.fromEntries(names.map((key) => [key, pairedDifference(pairs.get(key) ?? [])])) as {
    readonly [name in M]: Difference;
  };
}

/** One number of the world as it stands at the end, by the names a reader of the rules would use. */
export function gaugeAt(game: Game, name: string, ...ids: readonly string[]): number {
  return game.world[gaugeCell(game.table, name, ...ids)] ?? 0;
}

export function gaugeCell(table: Table, name: string, ...ids: readonly string[]): number {
  const track = table.board.tracks.get(name);
  if (track === undefined) throw new Error(`there is no track ${name}`);
  const at = ids.map((id, i) => {
    const dimension = track.over[i] ?? 'actor';
    const isActor = dimension === 'power' || dimension === 'state';
    const index = table.board.members[isActor ? 'actor' : dimension].indexOf(id);
    if (index < 0) throw new Error(`there is no ${id} on this board`);
    return index;
  });
  return cellOf(track, ...at);
}

/** How many orders, or proposals that were carried, are like one of these; from a turn on. */
export function countOrders(story: Story, likes: readonly OrderLike[], from = 1): number {
  return story.ordered.filter(
    (item) => item.turn >= from && likes.some((like) => isLike(story.game.table, item.frame, like)),
  ).length;
}

export function countSigned(story: Story, likes: readonly OrderLike[], from = 1): number {
  return story.tabled.filter(
    (item) =>
      item.carried && item.turn >= from && likes.some((like) => isLike(story.game.table, item.frame, like)),
  ).length;
}

/** Sum of a power's ties, over the states and domains named. */
export function tiesOf(
  game: Game,
  power: string,
  states: readonly string[],
  domains: readonly string[],
): number {
  return states.reduce(
    (sum, state) =>
      sum + domains.reduce((part, domain) => part + gaugeAt(game, 'tie', state, power, domain), 0),
    0,
  );
}

/** For people: 1.23 [0.98, 1.48] (0.40 to 1.63; 150 pairs). */
export function say(found: Difference): string {
  const n = (value: number) => value.toFixed(2);
  return `${n(found.difference)} [${n(found.low)}, ${n(found.high)}] (${n(found.baseMean)} to ${n(found.mean)}; ${found.changed} of ${found.pairs} pairs differ)`;
}
