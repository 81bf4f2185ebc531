// What an actor may order now, and why not what it may not. Nothing here changes a game.

import { SLOT_FIELDS, SLOT_SIZE } from '../world/board.ts';
import type { Journal } from '../world/journal.ts';
import { emptyFrame, FIRST_KEPT, type Frame, NOBODY, R } from '../world/register.ts';
import { freeSlot, loadSlot, STATUS } from '../world/slot.ts';
import { focus, type Game, inPurse } from './game.ts';
import { grade } from './grade.ts';
import { frameOf, type Order, orderOf } from './order.ts';
import { ALLOWED, type Ruling, refuse } from './ruling.ts';
import { seesSlot } from './sight.ts';
import { type Skeleton, sameOrder } from './skeleton.ts';
import type { Table } from './table.ts';

export interface Cost {
  readonly treasury: number;
  readonly capital: number;
}

export interface LegalOrder {
  readonly skeleton: number;
  readonly order: Order;
  readonly cost: Cost;
  readonly ruling: Ruling;
}

/** A refused proposal: what was proposed, and how hard its text was. */
interface Cold {
  readonly action: number;
  readonly skeleton: number;
  readonly grade: number;
}

/** What an actor still has to spend this turn, after the orders it has already queued. */
export interface Purse {
  orders: number;
  treasury: number;
  capital: number;
  /** What others refused to this actor lately. */
  readonly cold: readonly Cold[];
  /** No agreement more has room. */
  readonly full: boolean;
}

/**
 * Every order of an actor (by number) in the promised order, each with its cost and whether it is allowed next
 * to the orders already queued; what is refused says by which rule.
 */
export function legalOrders(game: Game, actor: number, queued: readonly Frame[] = []): readonly LegalOrder[] {
  focus(game);
  const purse = purseOf(game, actor, queued);
  return openSkeletons(game, actor).map((skeleton) => ({
    skeleton: skeleton.index,
    order: orderOf(game.table, skeleton.frame),
    cost: costOf(game, skeleton.frame),
    ruling: judge(game, actor, skeleton.frame, queued, purse),
  }));
}

/** What an actor could ever say in soundings, or order at any other time, in the promised order. */
export function openSkeletons({ table, phase }: Game, actor: number): readonly Skeleton[] {
  return (phase === 'soundings' ? table.sayings : table.orderings)[actor] ?? [];
}

export function isTalk({ book }: Table, action: number): boolean {
  return book.actions[action]?.talk === true;
}

/** Judges a drafted order next to the orders already queued. */
export function check(
  game: Game,
  actor: number,
  order: Order,
  queued: readonly Frame[] = [],
): Ruling & { readonly frame?: Frame } {
  focus(game);
  const frame = frameOf(game.table, actor, order);
  if (!frame.ok) return frame.error;
  const ruling = judge(game, actor, frame.value, queued, purseOf(game, actor, queued));
  return ruling.ok ? { ok: true, frame: frame.value } : ruling;
}

/**
 * What ordering a frame costs: the action's own price, what rules add to it, and any extra money. Never below 0.
 * With a journal, the rules that made the price are noted.
 */
export function costOf(game: Game, frame: Frame, journal?: Journal): Cost {
  focus(game);
  const { table, world } = game;
  const kernel = journal === undefined ? table.kernel : table.ledgerKernel;
  const action = frame[R.action] ?? 0;
  frame[R.self] = frame[R.sponsor] ?? 0;
  const treasury =
    (table.prices.treasury[action] ?? 0) + kernel.sum('treasury', action, world, frame, journal);
  const capital = (table.prices.capital[action] ?? 0) + kernel.sum('capital', action, world, frame, journal);
  return { treasury: Math.max(0, treasury) + (frame[R.extra] ?? 0), capital: Math.max(0, capital) };
}

export function purseOf(game: Game, actor: number, queued: readonly Frame[]): Purse {
  focus(game);
  const purse = {
    orders: inPurse(game, game.phase === 'soundings' ? 'soundings' : 'orders', actor),
    treasury: inPurse(game, 'treasury', actor),
    capital: inPurse(game, 'capital', actor),
    cold: coldOf(game, actor),
    full: seemsFull(game, actor),
  };
  for (const frame of queued) spend(game, purse, frame);
  return purse;
}

export function spend(game: Game, purse: Purse, frame: Frame): void {
  const cost = costOf(game, frame);
  purse.orders -= 1;
  purse.treasury -= cost.treasury;
  purse.capital -= cost.capital;
}

/** The ruling on a frame; the frame's self is the sponsor afterwards. */
export function judge(
  game: Game,
  actor: number,
  frame: Frame,
  queued: readonly Frame[],
  purse: Purse,
): Ruling {
  focus(game);
  if (isTalk(game.table, frame[R.action] ?? 0) !== (game.phase === 'soundings')) {
    return refuse(game.phase === 'soundings' ? 'EN-020' : 'EN-019');
  }
  if (purse.orders <= 0) return refuse('EN-001');
  if (queued.some((other) => sameOrder(other, frame))) return refuse('EN-006');
  frame[R.self] = actor;
  const part = game.table.kernel.forbidden(frame[R.action] ?? 0, game.world, frame);
  if (part >= 0) return refusedBy(game, part);
  const cost = costOf(game, frame);
  if (cost.capital > purse.capital) return refuse('EN-002', `${cost.capital} needed, ${purse.capital} left`);
  if (cost.treasury > purse.treasury)
    return refuse('EN-003', `${cost.treasury} needed, ${purse.treasury} left`);
  if (isCold(game, frame, purse.cold)) return refuse('EN-004');
  if (purse.full && lasts(game.table, frame)) return refuse('EN-005');
  return ALLOWED;
}

/** Whether what is ordered takes a place in the table of agreements. */
export function lasts({ book }: Table, frame: Frame): boolean {
  return book.actions[frame[R.action] ?? 0]?.lasts !== 'none';
}

/** As `judge`, but only yes or no and without building sentences: for seats that weigh hundreds of orders. */
export function allows(game: Game, frame: Frame, purse: Purse): boolean {
  return allowedCost(game, frame, purse) !== undefined;
}

/** What an order costs if it is allowed and can be paid from the purse. */
export function allowedCost(game: Game, frame: Frame, purse: Purse): Cost | undefined {
  focus(game);
  const action = frame[R.action] ?? 0;
  if (isTalk(game.table, action) !== (game.phase === 'soundings')) return undefined;
  if (game.table.kernel.forbidden(action, game.world, frame) >= 0) return undefined;
  const cost = costOf(game, frame);
  return isOpen(game, frame, cost.treasury, cost.capital, purse) ? cost : undefined;
}

/** Whether an order that no rule forbids can be paid, is not cold and has room. */
function isOpen(game: Game, frame: Frame, treasury: number, capital: number, purse: Purse): boolean {
  if (capital > purse.capital || treasury > purse.treasury) return false;
  if (purse.full && lasts(game.table, frame)) return false;
  return !isCold(game, frame, purse.cold);
}

/** Every rule that forbids an order, in address order, for people who ask why. */
export function reasonsAgainst(game: Game, frame: Frame): readonly Ruling[] {
  focus(game);
  frame[R.self] = frame[R.sponsor] ?? 0;
  return game.table.kernel
    .forbiddenBy(frame[R.action] ?? 0, game.world, frame)
    .map((part) => refusedBy(game, part));
}

/** What a rule of the book that says no tells the one it says it to. */
export function refusedBy(game: Game, part: number): Ruling {
  const address = game.table.parts[part]?.entry ?? '';
  const rule = game.table.book.rules.find((entry) => entry.id === address);
  return { ok: false, kind: 'illegal', address, text: rule?.say ?? rule?.title ?? address };
}

/**
 * Whether the table of agreements is full for all an actor can see. A secret one that takes the last place is found
 * out only at the signing, so that nobody learns of it by being refused.
 */
function seemsFull(game: Game, actor: number): boolean {
  const { board } = game.table;
  if (freeSlot(board, game.world) >= 0) return false;
  for (let slot = 0; slot < board.slots; slot++) {
    if (!seesSlot(board, game.world, slot, actor)) return false;
  }
  return true;
}

const NOTHING: readonly Cold[] = [];

/** What was refused to an actor lately and is still cold. */
function coldOf(game: Game, actor: number): readonly Cold[] {
  const { board } = game.table;
  const { world } = game;
  let found: Cold[] | undefined;
  const end = board.slotBase + board.slots * SLOT_SIZE;
  for (let base = board.slotBase; base < end; base += SLOT_SIZE) {
    if (world[base] !== STATUS.cold || world[base + SPONSOR] !== actor) continue;
    loadSlot(board, world, (base - board.slotBase) / SLOT_SIZE, SCRATCH);
    found ??= [];
    found.push({
      action: SCRATCH[R.action] ?? NOBODY,
      skeleton: SCRATCH[R.skeleton] ?? NOBODY,
      grade: grade(game.table, SCRATCH),
    });
  }
  return found ?? NOTHING;
}

/** Where a slot keeps who ordered it. */
const SPONSOR = SLOT_FIELDS.length + R.sponsor - FIRST_KEPT;

const SCRATCH = emptyFrame();

/** A refused proposal stays cold for some turns unless its text is softer than what was refused. */
export function isCold(game: Game, frame: Frame, cold: readonly Cold[]): boolean {
  for (const refused of cold) {
    if (refused.action !== frame[R.action] || refused.skeleton !== frame[R.skeleton]) continue;
    if (grade(game.table, frame) >= refused.grade) return true;
  }
  return false;
}
