// Skeletons: the few hundred orders an actor could ever give, before any words are drafted. Their order is a
// promise: scripted seats choose by position and every draw about a proposal is keyed by it.

import type { ActionEntry, MemberParam, ParamValues, Rulebook } from '../rulebook/book.ts';
import { MEMBER_PARAMS } from '../rulebook/book.ts';
import type { Board } from '../world/board.ts';
import { emptyFrame, type Frame, R, REGISTERS } from '../world/register.ts';

export interface Skeleton {
  /** Position in the actor's list: promised. */
  readonly index: number;
  readonly action: number;
  readonly preset: number;
  /** The order as the preset words it. Read only: copy before drafting. */
  readonly frame: Frame;
}

/** Whether two orders are one order in other words: the same action of the same actor with the same members. */
export function sameOrder(a: Frame, b: Frame): boolean {
  return a[R.skeleton] === b[R.skeleton] && a[R.action] === b[R.action] && a[R.sponsor] === b[R.sponsor];
}

/**
 * Whose streams of luck there are: every actor's own, and one for each kind of order of each actor, so that an action
 * added to the rulebook moves nobody's dice.
 */
export function rollersOf(book: Rulebook, board: Board): readonly string[] {
  const { actor } = board.members;
  return [...actor, ...actor.flatMap((id) => book.actions.map(({ name }) => `${id} ${name}`))];
}

/** The roller of a frame's order: an index in `rollersOf`. */
export function rollerOf(board: Board, frame: Frame): number {
  return board.actors + (frame[R.sponsor] ?? 0) * board.members.action.length + (frame[R.action] ?? 0);
}

/** All skeletons of an actor: actions, members and presets in the order the rulebook declares them. */
export function skeletonsOf(book: Rulebook, board: Board, actor: number): readonly Skeleton[] {
  const kind = book.actors[actor]?.kind;
  const found: Skeleton[] = [];
  book.actions.forEach((action, actionIndex) => {
    if (kind === undefined || !action.by.includes(kind)) return;
    combinations(action, board, actor).forEach((members, rank) => {
      action.presets.forEach((preset, presetIndex) => {
        const frame = emptyFrame();
        frame[R.self] = actor;
        frame[R.action] = actionIndex;
        frame[R.sponsor] = actor;
        for (const [param, member] of members) frame[R[param]] = member;
        fill(book, action, frame, action.defaults);
        fill(book, action, frame, preset.set);
        // The slot of every draw about it: all presets share it, so that another text meets the same die.
        frame[R.skeleton] = rank;
        found.push({ index: found.length, action: actionIndex, preset: presetIndex, frame });
      });
    });
  });
  return found;
}

type Assignment = readonly (readonly [MemberParam, number])[];

function combinations(action: ActionEntry, board: Board, actor: number): readonly Assignment[] {
  let rows: Assignment[] = [[]];
  for (const param of MEMBER_PARAMS) {
    const allowed = action.members[param];
    if (allowed === undefined) continue;
    const indices = allowed.map((id) => memberIndex(board, param, id));
    rows = rows.flatMap((row) =>
      indices
        .filter((index) => fits(param, index, row, actor))
        .map((index) => [...row, [param, index] as const]),
    );
  }
  return rows;
}

/** Nobody is their own partner, and a body is never joined with itself. */
function fits(param: MemberParam, index: number, row: Assignment, actor: number): boolean {
  if (param === 'partner') return index !== actor;
  if (param === 'other') return !row.some(([name, value]) => name === 'body' && value === index);
  return true;
}

/** The number of a member in the dimension of a parameter; actors and states by actor number. -1 if unknown. */
function memberIndex(board: Board, param: MemberParam, id: string): number {
  return membersFor(board, param).indexOf(id);
}

/** The ids a parameter chooses among, so that position is the number kept in the frame. */
export function membersFor(board: Board, param: MemberParam): readonly string[] {
  if (param === 'partner' || param === 'place') return board.members.actor;
  if (param === 'body' || param === 'other') return board.members.body;
  return board.members[param];
}

/** Writes drafted values into a frame. The values are known to be among those the action allows. */
export function fill(book: Rulebook, action: ActionEntry, frame: Frame, values: ParamValues): void {
  if (values.clauses !== undefined) frame[R.clauses] = clauseMask(book, values.clauses);
  if (values.secret !== undefined) frame[R.secret] = values.secret;
  if (values.extra !== undefined) frame[R.extra] = values.extra;
  choiceNames(book).forEach((name, index) => {
    if (action.choices[name] === undefined) return;
    const option = values.choices[name];
    if (option !== undefined) frame[choiceRegister(index)] = optionsOf(book, name).indexOf(option);
  });
}

export function choiceNames(book: Rulebook): readonly string[] {
  return Object.keys(book.board.choices);
}

export function optionsOf(book: Rulebook, choice: string): readonly string[] {
  return book.board.choices[choice] ?? [];
}

export function choiceRegister(index: number): number {
  return REGISTERS.length + index;
}

export function clauseNames(book: Rulebook): readonly string[] {
  return Object.keys(book.board.clauses);
}

/** Clauses as bits, in the order the board declares them. */
export function clauseMask(book: Rulebook, clauses: readonly string[]): number {
  const names = clauseNames(book);
  let mask = 0;
  for (const clause of clauses) mask |= 1 << names.indexOf(clause);
  return mask;
}

export function clausesIn(book: Rulebook, mask: number): readonly string[] {
  return clauseNames(book).filter((_, index) => (mask & (1 << index)) !== 0);
}
