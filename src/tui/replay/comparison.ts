// Two games of one scenario side by side, as numbers: what stands in either after the same turn, and where they part.

import type { Game } from '../../engine/index.ts';
import { SLOT_SIZE } from '../../world/board.ts';
import { describeCell } from '../../world/cell.ts';
import { readOrZero, type World } from '../../world/world.ts';
import { actorName, cellName, memberName, title, words } from '../model/names.ts';
import { endOf, type Reel } from './reel.ts';

export interface Beside {
  /** As a person would name it. */
  readonly name: string;
  readonly game: Game;
}

export interface Comparison {
  readonly a: Beside;
  readonly b: Beside;
  /** The first decision that they do not share; undefined where they share all. */
  readonly parting: Parting | undefined;
  /** What else is not the same in them: luck, rules. */
  readonly notes: readonly string[];
}

export interface Parting {
  readonly turn: number;
  /** The decision, then the luck, then what moved: a sentence each. */
  readonly lines: readonly string[];
  /** What could have come, with its share of the luck in either game, in thousandths. */
  readonly options: readonly OptionApart[];
}

export interface OptionApart {
  readonly text: string;
  readonly a: number;
  readonly b: number;
  readonly came: 'a' | 'b' | 'both' | 'neither';
}

/** One number in both games. */
export interface Twin {
  readonly a: number;
  readonly b: number;
}

export interface RowApart {
  /** Only in the first row of a state. */
  readonly state: string;
  readonly domain: string;
  /** Influence of each power; in the first row of a state the room follows. */
  readonly cells: readonly Twin[];
}

/** The world at the end of a turn; at the end of the game where it has not so many. */
export function worldAfter(reel: Reel, turn: number): World {
  return reel.at(endOf(reel, Math.min(turn, reel.turns))).world;
}

/** Influence by state and domain, room at the end of each row of a state's first domain. */
export function rowsApart({ game }: Reel, a: World, b: World): readonly RowApart[] {
  const { board, derived } = game.table;
  return board.members.state.flatMap((_, place) => {
    const state = board.powers + place;
    return board.members.domain.map((id, domain) => ({
      state: domain === 0 ? actorName(game.table, state) : '',
      domain: words(id),
      cells: [
        ...board.members.power.map((_power, power) => ({
          a: derived.influence(a, power, state, domain),
          b: derived.influence(b, power, state, domain),
        })),
        ...(domain === 0 ? [{ a: derived.room(a, state), b: derived.room(b, state) }] : []),
      ],
    }));
  });
}

/** The same with one row a state: influence as its mean over the domains. */
export function statesApart({ game }: Reel, a: World, b: World): readonly RowApart[] {
  const { board, derived } = game.table;
  const domains = Math.max(1, board.members.domain.length);
  return board.members.state.map((_, place) => {
    const state = board.powers + place;
    const mean = (world: World, power: number) =>
      Math.trunc(
        board.members.domain.reduce(
          (sum, _domain, domain) => sum + derived.influence(world, power, state, domain),
          0,
        ) / domains,
      );
    const cells = board.members.power.map((_power, power) => ({ a: mean(a, power), b: mean(b, power) }));
    const room = { a: derived.room(a, state), b: derived.room(b, state) };
    return { state: actorName(game.table, state), domain: '', cells: [...cells, room] };
  });
}

export interface GaugeApart extends Twin {
  readonly name: string;
}

const VITALITY = 'vitality';

/** Tracks of the whole region and how alive each body is, where either game has them above zero. */
export function gaugesApart({ game }: Reel, a: World, b: World): readonly GaugeApart[] {
  const { board, book } = game.table;
  const regional = [...board.tracks.values()]
    .filter(({ over, seen }) => over.length === 0 && seen === 'all')
    .map(({ name }) => ({
      name: book.board.tracks[name]?.title ?? title(name),
      a: readOrZero(board, a, name),
      b: readOrZero(board, b, name),
    }));
  const bodies = board.members.body.map((id, body) => ({
    name: memberName(game.table, id),
    a: readOrZero(board, a, VITALITY, body),
    b: readOrZero(board, b, VITALITY, body),
  }));
  return [...regional, ...bodies].filter((gauge) => gauge.a !== 0 || gauge.b !== 0);
}

const SHOWN: readonly string[] = ['tie', VITALITY];

export interface RestApart {
  /** Numbers of actors and bodies that are not the same and stand nowhere else, the first of them. */
  readonly cells: readonly GaugeApart[];
  /** How many of those there are beside. */
  readonly more: number;
  /** Places in the table of agreements that do not hold the same. */
  readonly deals: number;
}

/** What else is not the same, at most so many numbers of it. */
export function restApart({ game }: Reel, a: World, b: World, most: number): RestApart {
  const { table } = game;
  const { board } = table;
  const deals = new Set<number>();
  const cells: GaugeApart[] = [];
  for (let cell = 0; cell < a.length; cell++) {
    if (a[cell] === b[cell]) continue;
    if (cell >= board.slotBase) {
      deals.add(Math.trunc((cell - board.slotBase) / SLOT_SIZE));
      continue;
    }
    const name = describeCell(board, cell);
    if ('track' in name && (name.members.length === 0 || SHOWN.includes(name.track))) continue;
    cells.push({ name: cellName(table, name), a: a[cell] ?? 0, b: b[cell] ?? 0 });
  }
  return { cells: cells.slice(0, most), more: Math.max(0, cells.length - most), deals: deals.size };
}

/** Turns at whose end the two worlds are not the same; also where only one of the games still goes on. */
export function turnsApart(a: Reel, b: Reel): ReadonlySet<number> {
  const most = Math.max(a.turns, b.turns);
  const all = Array.from({ length: most }, (_, index) => index + 1);
  return new Set(all.filter((turn) => a.game.hashes[turn - 1] !== b.game.hashes[turn - 1]));
}
