// Between the names of a case and the numbers of a world: sets the stage a situation describes, and describes a
// stage that was found in play.

import type { Table } from '../../src/engine/index.ts';
import {
  choiceNames,
  choiceRegister,
  clausesIn,
  fill,
  membersFor,
  optionsOf,
} from '../../src/engine/skeleton.ts';
import { MEMBER_PARAMS } from '../../src/rulebook/book.ts';
import { type Board, cellOf, SLOT_SIZE, type Track, trackOf } from '../../src/world/board.ts';
import { describeCell } from '../../src/world/cell.ts';
import { apply } from '../../src/world/effect.ts';
import { emptyFrame, type Frame, NOBODY, R } from '../../src/world/register.ts';
import { loadSlot, SLOT, STATUS, STATUSES, slotCell, slotImage } from '../../src/world/slot.ts';
import type { World } from '../../src/world/world.ts';
import type { AgreementText, OrderText, Situation, Values } from './case.ts';
import type { Moment } from './solo.ts';

/** The moment a situation describes. Throws where it names what the board does not have. */
export function setStage(table: Table, situation: Situation): Moment {
  const { board } = table;
  const world = Int32Array.from(table.opening);
  for (const [name, values] of Object.entries(situation.before ?? {})) {
    write(board, world, trackOf(board, name), [], values);
  }
  if (situation.agreements !== undefined) {
    setAgreements(
      board,
      world,
      situation.agreements.map((text) => imageOf(table, text)),
    );
  }
  const frame = situation.order === undefined ? emptyFrame() : frameFor(table, situation.order);
  if (situation.self !== undefined) frame[R.self] = known(board.members.actor, situation.self);
  frame[R.roll] = situation.roll ?? 0;
  return { world, frame, turn: situation.turn ?? 1 };
}

/** Puts these agreements, and no others, on the table of a world. */
export function setAgreements(board: Board, world: World, images: readonly Int32Array[]): void {
  for (let cell = board.slotBase; cell < board.size; cell++)
    apply(board, world, { kind: 'set', cell, to: 0 });
  images.forEach((image, slot) => {
    image.forEach((to, field) => {
      apply(board, world, { kind: 'set', cell: slotCell(board, slot) + field, to });
    });
  });
}

export function agreementsIn(board: Board, world: World): readonly Int32Array[] {
  const images: Int32Array[] = [];
  for (let slot = 0; slot < board.slots; slot++) {
    const base = slotCell(board, slot);
    if (world[base] !== STATUS.free) images.push(world.slice(base, base + SLOT_SIZE));
  }
  return images;
}

function write(board: Board, world: World, track: Track, at: readonly string[], values: Values): void {
  if (typeof values === 'object') {
    for (const [member, inner] of Object.entries(values)) write(board, world, track, [...at, member], inner);
    return;
  }
  const members = at.map(
    (member, i) => known(board.members[track.over[i] ?? 'actor'], member) + (track.offsets[i] ?? 0),
  );
  const cell = at.length === track.over.length ? cellOf(track, ...members) : -1;
  const step = typeof values === 'string' ? known(track.values ?? [], values) : values;
  if (cell < 0 || step < track.min || step > track.max) {
    throw new Error(`${track.name} has no value ${values} at ${at.join(', ')}`);
  }
  apply(board, world, { kind: 'set', cell, to: step });
}

function known(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`there is no ${name} among ${names.join(', ')}`);
  return index;
}

/** The frame of an order, self being the sponsor. Rules cannot tell which skeleton it came from. */
export function frameFor(table: Table, text: OrderText): Frame {
  const { book, board } = table;
  const action = book.actions.find(({ name }) => name === text.action);
  if (action === undefined) throw new Error(`there is no action ${text.action}`);
  const frame = emptyFrame();
  frame[R.action] = book.actions.indexOf(action);
  frame[R.sponsor] = known(board.members.actor, text.sponsor);
  frame[R.self] = frame[R.sponsor] ?? NOBODY;
  for (const param of MEMBER_PARAMS) {
    const member = text[param];
    if (member !== undefined) frame[R[param]] = known(membersFor(board, param), member);
  }
  fill(book, action, frame, action.defaults);
  fill(book, action, frame, { ...text, choices: text.choices ?? {} });
  return frame;
}

function imageOf(table: Table, text: AgreementText): Int32Array {
  const { status, signed = 1, until = 0, ...order } = text;
  return slotImage({ status: STATUS[status], signed, since: signed, until }, frameFor(table, order));
}

/** An order as a case writes it: without what is as the defaults have it. */
export function orderText(table: Table, frame: Frame): OrderText {
  const { book, board } = table;
  const action = book.actions[frame[R.action] ?? 0];
  if (action === undefined) throw new Error('an order has an action');
  const text: OrderText = { sponsor: board.members.actor[frame[R.sponsor] ?? 0] ?? '', action: action.name };
  for (const param of MEMBER_PARAMS) {
    const member = membersFor(board, param)[frame[R[param]] ?? NOBODY];
    if (member !== undefined) text[param] = member;
  }
  const plain = frameFor(table, text);
  if (plain[R.clauses] !== frame[R.clauses]) text.clauses = [...clausesIn(book, frame[R.clauses] ?? 0)];
  if (plain[R.secret] !== frame[R.secret]) text.secret = frame[R.secret] ?? 0;
  if (plain[R.extra] !== frame[R.extra]) text.extra = frame[R.extra] ?? 0;
  const choices: Record<string, string> = {};
  choiceNames(book).forEach((name, index) => {
    const register = choiceRegister(index);
    const option = optionsOf(book, name)[frame[register] ?? NOBODY];
    if (option !== undefined && plain[register] !== frame[register]) choices[name] = option;
  });
  if (Object.keys(choices).length > 0) text.choices = choices;
  return text;
}

export function agreementText(table: Table, image: Int32Array): AgreementText {
  const frame = emptyFrame();
  const world = new Int32Array(table.board.size);
  world.set(image, slotCell(table.board, 0));
  loadSlot(table.board, world, 0, frame);
  const status = STATUSES[image[SLOT.status] ?? 0] ?? 'free';
  if (status === 'free') throw new Error('a free slot holds no agreement');
  const text: AgreementText = { ...orderText(table, frame), status };
  if (image[SLOT.signed] !== 1) text.signed = image[SLOT.signed] ?? 0;
  if (image[SLOT.until] !== 0) text.until = image[SLOT.until] ?? 0;
  return text;
}

/** The values of these cells of tracks, nested as a case writes them. */
export function valuesAt(board: Board, world: World, cells: readonly number[]): { [track: string]: Values } {
  const tree: { [member: string]: Values } = {};
  for (const cell of [...cells].sort((a, b) => a - b)) {
    const name = describeCell(board, cell);
    if (!('track' in name)) continue;
    const path = [name.track, ...name.members];
    let node = tree as { [member: string]: unknown };
    for (const step of path.slice(0, -1)) {
      node[step] ??= {};
      node = node[step] as { [member: string]: unknown };
    }
    node[path.at(-1) ?? ''] = nameOfValue(board, cell, world[cell] ?? 0);
  }
  return tree;
}

/** A value of a cell by name where its track has names. */
export function nameOfValue(board: Board, cell: number, value: number): number | string {
  const name = describeCell(board, cell);
  if (!('track' in name)) return name.field === 'status' ? (STATUSES[value] ?? value) : value;
  const track = trackOf(board, name.track);
  return track.values?.[value - track.min] ?? value;
}
