// What moved in a turn, number by number: one's own gauges, influence, the gauges of the whole region.

import { describeCell } from '../../world/cell.ts';
import { readOrZero, type World } from '../../world/world.ts';
import { say } from '../texts.ts';
import { cellName, title } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';
import { pastOf } from './series.ts';

/** One number, before and after. `most`: the highest it can stand at. */
export interface Move {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly most: number;
}

function byWeight(a: Move, b: Move): number {
  return Math.abs(b.after - b.before) - Math.abs(a.after - a.before);
}

/** Ties are told as influence. */
const TOLD_APART: readonly string[] = ['tie'];

/**
 * The viewer's own gauges and what follows from its ties, gains before losses; after them what stands between it and
 * others. The greatest of each comes first.
 */
export function ownMoves(seen: Seen): readonly Move[] {
  const { table, world } = seen.game;
  const { board } = table;
  const eyes = eyesOf(seen);
  const id = board.members.actor[eyes];
  if (id === undefined) return [];
  const past = pastOf(seen);
  const own: Move[] = [];
  const between: Move[] = [];
  for (let cell = 0; cell < board.slotBase; cell++) {
    if (past[cell] === world[cell]) continue;
    const name = describeCell(board, cell);
    if (!('track' in name) || TOLD_APART.includes(name.track) || !name.members.includes(id)) continue;
    // Steps with names of their own are told by the ledger: their numbers say nothing.
    if (table.book.board.tracks[name.track]?.values !== undefined) continue;
    const most = board.tracks.get(name.track)?.max ?? 0;
    const list = name.members.some((other) => other !== id && isActor(seen, other)) ? between : own;
    list.push({ name: cellName(table, name), before: past[cell] ?? 0, after: world[cell] ?? 0, most });
  }
  const derived = derivedMoves(seen, eyes, past).filter(({ before, after }) => before !== after);
  return [...gainsFirst([...derived, ...own]), ...gainsFirst(between)];
}

function isActor({ game }: Seen, id: string): boolean {
  return game.table.board.members.actor.includes(id);
}

function gainsFirst(moves: readonly Move[]): readonly Move[] {
  const rose = moves.filter(({ before, after }) => after > before).sort(byWeight);
  const fell = moves.filter(({ before, after }) => after < before).sort(byWeight);
  return [...rose, ...fell];
}

/** A state's room and autonomy; a power's influence in all. */
function derivedMoves({ game }: Seen, eyes: number, past: World): readonly Move[] {
  const { board, derived } = game.table;
  if (eyes < board.powers) {
    const sum = (world: World) =>
      board.members.state.reduce(
        (all, _, state) =>
          all +
          board.members.domain.reduce(
            (part, __, domain) => part + derived.influence(world, eyes, board.powers + state, domain),
            0,
          ),
        0,
      );
    const most = board.states * board.members.domain.length * 100;
    return [{ name: say('review.influence'), before: sum(past), after: sum(game.world), most }];
  }
  if (eyes >= board.powers + board.states) return [];
  return [
    {
      name: say('review.room'),
      before: derived.room(past, eyes),
      after: derived.room(game.world, eyes),
      most: 10,
    },
    {
      name: say('review.autonomy'),
      before: derived.autonomy(past, eyes),
      after: derived.autonomy(game.world, eyes),
      most: 1000,
    },
  ];
}

export interface Shift {
  readonly state: number;
  readonly domain: number;
  readonly power: number;
  readonly before: number;
  readonly after: number;
}

/** Influence that moved, the greatest move first. */
export function shiftsOf(seen: Seen): readonly Shift[] {
  const { table, world } = seen.game;
  const { board, derived } = table;
  const past = pastOf(seen);
  const found: Shift[] = [];
  board.members.state.forEach((_, index) => {
    const state = board.powers + index;
    board.members.domain.forEach((_, domain) => {
      board.members.power.forEach((_, power) => {
        const before = derived.influence(past, power, state, domain);
        const after = derived.influence(world, power, state, domain);
        if (before !== after) found.push({ state, domain, power, before, after });
      });
    });
  });
  return found.sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}

/** Gauges of the whole region that moved. */
export function regionMoves(seen: Seen): readonly Move[] {
  const { table, world } = seen.game;
  const past = pastOf(seen);
  return [...table.board.tracks.values()]
    .filter(({ over, seen: sight }) => over.length === 0 && sight !== 'none')
    .map((track) => ({
      name: table.book.board.tracks[track.name]?.title ?? title(track.name),
      before: readOrZero(table.board, past, track.name),
      after: readOrZero(table.board, world, track.name),
      most: track.max,
    }))
    .filter(({ before, after }) => before !== after)
    .sort(byWeight);
}
