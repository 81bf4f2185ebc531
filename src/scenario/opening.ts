// The world as a scenario finds it: tracks at their starts, then what actors and bodies are like, then how the
// region stands at that date, then the agreements that were signed before.
import { invariant } from '../kit/never.ts';
import { MEMBER_PARAMS, type Rulebook } from '../rulebook/book.ts';
import { type Board, cellOf, SLOT_SIZE, type Track, trackOf } from '../world/board.ts';
import { apply } from '../world/effect.ts';
import { emptyFrame, type Frame, NOBODY, R, REGISTERS } from '../world/register.ts';
import { freeSlot, STATUS, slotCell, slotImage } from '../world/slot.ts';
import { newWorld, type World } from '../world/world.ts';
import type { OpeningDeal, OpeningValue, Scenario } from './scenario.ts';

const STANDING = 'membership';

// An agreement of the opening was ordered by nobody; its dice have places of their own, past all skeletons.
const PAST_SKELETONS = 160;

/**
 * Pre: the scenario was checked against this book, and the board was laid for it. Post: a world of that board;
 * the same three give the same world.
 */
export function openingWorld(book: Rulebook, scenario: Scenario, board: Board): World {
  const world = newWorld(board);
  for (const { id, sheet } of [...book.actors, ...book.bodies]) {
    for (const [track, value] of Object.entries(sheet)) fill(board, world, { track, at: [id], value });
  }
  for (const { body, actor, standing } of scenario.members) {
    const value = board.tracks.get(STANDING)?.values?.indexOf(standing) ?? -1;
    invariant(value >= 0, `the track ${STANDING} has the step ${standing}`);
    fill(board, world, { track: STANDING, at: [body, actor], value });
  }
  for (const value of scenario.opening) fill(board, world, value);
  for (const [index, deal] of scenario.deals.entries()) {
    const frame = frameOf(book, board, deal);
    frame[R.skeleton] = PAST_SKELETONS + index;
    sign(board, world, deal, frame);
  }
  return world;
}

/** The number a track knows a member by: actors, powers and states by actor number. -1 if it has no such member. */
function memberNumber(board: Board, track: Track, dimension: number, id: string): number {
  const kind = track.over[dimension] ?? 'actor';
  const index = board.members[kind].indexOf(id);
  return index < 0 ? NOBODY : index + (track.offsets[dimension] ?? 0);
}

// Dimensions that are not named stand for all their members.
function fill(board: Board, world: World, { track: name, at, value }: OpeningValue): void {
  const track = trackOf(board, name);
  const members = at.map((id, dimension) => memberNumber(board, track, dimension, id));
  const rest = track.lengths.slice(at.length).reduce((size, length) => size * length, 1);
  const origin = track.over.map((_, dimension) => members[dimension] ?? track.offsets[dimension] ?? 0);
  const first = cellOf(track, ...origin);
  if (rest === 0) return;
  invariant(first >= 0, `${name} has a cell at ${at.join(', ')}`);
  for (let cell = first; cell < first + rest; cell++) apply(board, world, { kind: 'set', cell, to: value });
}

function sign(board: Board, world: World, deal: OpeningDeal, frame: Frame): void {
  const slot = freeSlot(board, world);
  invariant(slot >= 0, 'there is a slot for every agreement of a checked scenario');
  const { signed, until } = deal;
  const fields = { status: STATUS[deal.status], signed, since: signed, until };
  const image = slotImage(fields, frame);
  for (let field = 0; field < SLOT_SIZE; field++) {
    apply(board, world, { kind: 'set', cell: slotCell(board, slot) + field, to: image[field] ?? 0 });
  }
}

function frameOf(book: Rulebook, board: Board, deal: OpeningDeal): Frame {
  const frame = emptyFrame();
  frame[R.action] = board.members.action.indexOf(deal.action);
  frame[R.sponsor] = board.members.actor.indexOf(deal.sponsor);
  for (const param of MEMBER_PARAMS) {
    const id = deal.members[param];
    if (id !== undefined) frame[R[param]] = membersFor(board, param).indexOf(id);
  }
  frame[R.secret] = deal.secret;
  frame[R.extra] = deal.extra;
  const clauses = Object.keys(book.board.clauses);
  for (const clause of deal.clauses)
    frame[R.clauses] = (frame[R.clauses] ?? 0) | (1 << clauses.indexOf(clause));
  for (const [index, [choice, options]] of Object.entries(book.board.choices).entries()) {
    const option = deal.choices[choice];
    if (option !== undefined) frame[REGISTERS.length + index] = options.indexOf(option);
  }
  return frame;
}

function membersFor(board: Board, param: (typeof MEMBER_PARAMS)[number]): readonly string[] {
  if (param === 'partner' || param === 'place') return board.members.actor;
  if (param === 'body' || param === 'other') return board.members.body;
  return board.members[param];
}
