// A recorded game's cast, to play it again and past its last line: people decide as they did, as far as they still may;
// policies decide anew, and take the seats of people once the record ends.
import type { Table } from '../../engine/index.ts';
import { isHandLine } from '../../record/hand.ts';
import type { RecordFile } from '../../record/parse.ts';
import type { Players, Policy } from '../../seats/policy.ts';
import { scriptFrom } from './course.ts';
import { type Kept, scriptedPolicy } from './script.ts';
import { closePhase, luckOf, openPath, type Setup } from './setup.ts';

export interface Recast {
  /** The record's game; `kept` counts the decisions of the record that are given again. */
  readonly setup: (kept?: Kept) => Setup;
  /** How many decisions of the record there are to give again. */
  readonly given: Kept;
  /** Actors that decide as recorded. */
  readonly scripted: readonly string[];
  /** Policies alone do not play the record's game again: all its decisions are given as they were. */
  readonly whole: boolean;
}

/**
 * The cast that plays a record's turns as they are. Where the policies of its header do not (a study may have bound
 * them), everybody decides as recorded. Undefined where not even that comes to the recorded turns. Pre: the record
 * replays at the table; `players` are those who would play on.
 */
export function recastOf(table: Table, record: RecordFile, players: Players): Recast | undefined {
  const { actor } = table.board.members;
  const people = actor.filter((id) => record.header.seats[id]?.kind === 'person');
  const usual = castWith(table, record, players, people, false);
  if (playsAgain(usual, record)) return usual;
  const all = castWith(table, record, players, actor, true);
  return playsAgain(all, record) ? all : undefined;
}

function castWith(
  table: Table,
  record: RecordFile,
  players: Players,
  scripted: readonly string[],
  whole: boolean,
): Recast {
  const script = scriptFrom(table, record);
  const turns = turnsOf(record).length;
  const hand = record.lines.filter(isHandLine);
  const setup = (kept?: Kept): Setup => {
    const seated = new Map(players);
    table.board.members.actor.forEach((id, actor) => {
      if (!scripted.includes(id)) return;
      seated.set(actor, until(turns, scriptedPolicy(script, kept), players.get(actor)));
    });
    return { table, players: seated, hand, ...luckOf(table, record.header) };
  };
  return { setup, given: givenIn(record, scripted, turns), scripted, whole };
}

/** One policy up to a turn, and another from then on; without one the seat is left to its ministry. */
function until(turns: number, first: Policy, then: Policy | undefined): Policy {
  return {
    name: first.name,
    orders: (game, actor) => (game.turn <= turns ? first : then)?.orders(game, actor) ?? [],
    answers: (game, actor) => (game.turn <= turns ? first : then)?.answers(game, actor) ?? [],
  };
}

function turnsOf({ lines }: RecordFile): readonly string[] {
  return lines.flatMap((line) => (line.kind === 'turn' ? [line.hash] : []));
}

function givenIn({ lines }: RecordFile, actors: readonly string[], turns: number): Kept {
  const given: Kept = { orders: 0, answers: 0 };
  for (const line of lines) {
    if ((line.kind !== 'orders' && line.kind !== 'answer') || line.turn > turns) continue;
    if (!actors.includes(line.actor)) continue;
    if (line.kind === 'orders') given.orders += line.orders.length;
    else given.answers += 1;
  }
  return given;
}

function playsAgain({ setup }: Recast, record: RecordFile): boolean {
  const cast = setup();
  const game = openPath(cast, record.header.seed, false);
  const recorded = turnsOf(record);
  while (game.phase !== 'over' && game.hashes.length < recorded.length) closePhase(game, cast);
  return recorded.every((hash, turn) => game.hashes[turn] === hash);
}
