// Readings along a whole game, several within each turn: what the small curves over the timeline are drawn from.

import type { Game } from '../../engine/index.ts';
import { rowsOf } from '../../world/journal.ts';
import { readOrZero, type World } from '../../world/world.ts';
import { actorShort, title } from '../model/names.ts';
import { say } from '../texts.ts';
import type { Reel } from './reel.ts';

/** A curve: its value at the beginning, and after each stretch of the game. */
export interface Curve {
  readonly values: readonly number[];
  /** What is measured, and how much it is at one of the values. */
  readonly label: (at: number) => string;
}

/** Readings of the world, `each` to a turn, evenly over its happenings, the last at its end; before them the opening. */
function samplesOf<T>(reel: Reel, each: number, read: (world: World) => T): readonly T[] {
  const { journal, table, marks } = reel.game;
  if (journal === undefined) return [];
  const world = table.opening.slice();
  const found: T[] = [read(world)];
  for (let turn = 1; turn <= reel.turns; turn++) {
    const ends = reel.ends(turn);
    let from = marks[turn - 1] ?? 0;
    for (let part = 1; part <= each; part++) {
      const to = ends[Math.ceil((part * ends.length) / each) - 1] ?? from;
      for (const { kind, b: cell, d: after } of rowsOf(journal, from, to)) {
        if (kind === 'change') world[cell] = after;
      }
      from = to;
      found.push(read(world));
    }
  }
  return found;
}

const RIVALRY = 'rivalry';
const TIE = 'tie';

/** How much the powers are at odds, where the board measures it for all to see. */
export function rivalryCurve(reel: Reel, each: number): Curve | undefined {
  const { board, book } = reel.game.table;
  const track = board.tracks.get(RIVALRY);
  if (track === undefined || track.over.length > 0 || track.seen !== 'all') return undefined;
  const name = book.board.tracks[RIVALRY]?.title ?? title(RIVALRY);
  const values = samplesOf(reel, each, (world) => readOrZero(board, world, RIVALRY));
  return { values, label: (at) => `${values[at] ?? 0} ${name}` };
}

/** How much of all influence in the region the power has that has most of it; it need not be the same one throughout. */
export function leaderCurve(reel: Reel, each: number): Curve | undefined {
  const { table } = reel.game;
  if (table.board.powers === 0 || table.board.tracks.get(TIE)?.seen !== 'all') return undefined;
  const leaders = samplesOf(reel, each, (world) => leaderIn(table, world));
  return {
    values: leaders.map(({ share }) => share),
    label: (at) => {
      const { power, share } = leaders[at] ?? { power: -1, share: 0 };
      return say('strip.leader', { power: actorShort(table, power), share });
    },
  };
}

/** The first of those with most influence over all states and domains, and its part of all influence, 0 to 100. */
function leaderIn(
  { board, derived }: Game['table'],
  world: World,
): { readonly power: number; readonly share: number } {
  const sums = board.members.power.map((_, power) => {
    let sum = 0;
    for (let state = 0; state < board.states; state++) {
      for (let domain = 0; domain < board.members.domain.length; domain++) {
        sum += derived.influence(world, power, board.powers + state, domain);
      }
    }
    return sum;
  });
  const all = sums.reduce((total, sum) => total + sum, 0);
  const most = Math.max(...sums);
  return { power: sums.indexOf(most), share: all === 0 ? 0 : Math.round((most * 100) / all) };
}
