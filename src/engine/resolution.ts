// Resolution, in this order: acts, what partners agreed, what bodies passed, what was refused; then every
// declared agreement is tried, stale ones turn to paper, and terms run out. Signing is not doing.

import { SLOT_SIZE } from '../world/board.ts';
import { retitle } from '../world/journal.ts';
import { emptyFrame, FIRST_KEPT, FRAME_SIZE, type Frame, NOBODY, R } from '../world/register.ts';
import { freeSlot, loadSlot, SLOT, STATUS, slotCell, slotRegister } from '../world/slot.ts';
import { type Game, head, kernelOf, put, roll } from './game.ts';
import { OCCASION } from './phase.ts';
import type { Proposal } from './proposal.ts';
import { rollerOf } from './skeleton.ts';

export function resolveAll(game: Game): void {
  for (const frame of game.acts) declare(game, frame, 'act', NOBODY);
  for (const forum of ['partner', 'body'] as const) {
    for (const proposal of game.proposals) {
      if (proposal.forum !== forum || !isCarried(proposal)) continue;
      declare(game, proposal.frame, 'signed', proposal.id);
      if (forum === 'body') thank(game, proposal);
    }
  }
  for (const proposal of game.proposals) {
    if (!isCarried(proposal)) refused(game, proposal);
  }
  for (let slot = 0; slot < game.table.board.slots; slot++) carryOut(game, slot);
  game.phase = 'upkeep';
}

/** Rules speak for each who said yes to what a body passed. */
export function thank(game: Game, { frame, asked, answers }: Proposal): void {
  for (const actor of asked) {
    if (answers.get(actor) !== 'accept') continue;
    frame[R.self] = actor;
    kernelOf(game).fire('consented', frame[R.action] ?? 0, game.world, frame, game.journal);
  }
}

/**
 * Whether an offer may still be made as it was: its sponsor may have given the money or the vote away meanwhile, or be
 * left with a text that no rule allows.
 */
export function stillStands(game: Game, { frame }: Proposal): boolean {
  frame[R.self] = frame[R.sponsor] ?? NOBODY;
  return game.table.kernel.forbidden(frame[R.action] ?? 0, game.world, frame) < 0;
}

/** An offer taken in bargaining takes effect there and then, so that the next one meets the purses it leaves. */
export function settleOffer(game: Game, proposal: Proposal): void {
  declare(game, proposal.frame, 'signed', proposal.id);
}

/** The end of soundings: words given take effect, and rules hear of what was not taken. Then the table is clear. */
export function settleTalk(game: Game): void {
  for (const frame of game.acts) declare(game, frame, 'act', NOBODY);
  for (const proposal of game.proposals) {
    if (!isCarried(proposal)) refused(game, proposal);
  }
  game.acts = [];
  game.proposals = [];
  game.orders = game.orders.map(() => []);
}

function isCarried(proposal: Proposal): boolean {
  return proposal.state === 'agreed' || proposal.state === 'passed';
}

/** An act or a signature takes effect; what lasts takes a slot of the table. */
export function declare(game: Game, frame: Frame, occasion: 'act' | 'signed', proposal: number): void {
  const action = frame[R.action] ?? 0;
  const entry = game.table.book.actions[action];
  const sponsor = frame[R.sponsor] ?? NOBODY;
  const lasting = entry !== undefined && entry.lasts !== 'none';
  if (lasting && freeSlot(game.table.board, game.world) < 0) {
    // EN-005, found only now: others signed first. Nothing takes effect that could not be kept.
    head(game, 'full', sponsor, proposal, frame);
    return;
  }
  head(game, occasion, sponsor, proposal, frame);
  frame[R.self] = sponsor;
  if (lasting) {
    const until = typeof entry.lasts === 'number' ? game.turn + entry.lasts : 0;
    // A word given is in force at once: there is nothing to carry out.
    const status = entry.talk === true ? STATUS.done : STATUS.declared;
    sign(game, partOfAction(game, action), frame, status, until);
  }
  kernelOf(game).fire('declared', action, game.world, frame, game.journal);
}

export function refused(game: Game, proposal: Proposal): void {
  const { frame } = proposal;
  const action = frame[R.action] ?? 0;
  const sponsor = frame[R.sponsor] ?? NOBODY;
  head(game, 'refused', sponsor, proposal.id, frame);
  const kernel = kernelOf(game);
  frame[R.self] = sponsor;
  kernel.fire('refused', action, game.world, frame, game.journal);
  for (const actor of proposal.asked) {
    if (proposal.answers.get(actor) !== 'refuse') continue;
    frame[R.self] = actor;
    kernel.fire('vetoed', action, game.world, frame, game.journal);
  }
  frame[R.self] = sponsor;
  // An offer may be bettered at once, in money as well as in words: nothing said in soundings goes cold.
  if (proposal.state === 'refused' && game.table.book.actions[action]?.talk !== true) {
    const { settingParts, settings } = game.table;
    sign(game, settingParts['cold-turns'], frame, STATUS.cold, game.turn + settings['cold-turns']);
  }
}

/** The part that signs what an action itself does. */
function partOfAction(game: Game, action: number): number {
  return game.table.actionParts[action] ?? -1;
}

/** Writes a frame into the lowest free slot; with none free nothing is kept. */
function sign(game: Game, part: number, frame: Frame, status: number, until: number): void {
  const { board } = game.table;
  const slot = freeSlot(board, game.world);
  if (slot < 0) return;
  const base = slotCell(board, slot);
  put(game, part, base + SLOT.status, status);
  put(game, part, base + SLOT.signed, game.turn);
  put(game, part, base + SLOT.since, game.turn);
  put(game, part, base + SLOT.until, until);
  const kept = slotRegister(board, slot, 0);
  for (let register = FIRST_KEPT; register < FRAME_SIZE; register++) {
    put(game, part, kept + register, frame[register] ?? 0);
  }
}

function clearSlot(game: Game, part: number, slot: number): void {
  const base = slotCell(game.table.board, slot);
  for (let field = 0; field < SLOT_SIZE; field++) put(game, part, base + field, 0);
}

const FRAME = emptyFrame();

/** One slot's turn: a try if it is declared, an end if its time has come. */
function carryOut(game: Game, slot: number): void {
  const { board } = game.table;
  const base = slotCell(board, slot);
  const status = game.world[base + SLOT.status] ?? 0;
  if (status === STATUS.free) return;
  loadSlot(board, game.world, slot, FRAME);
  FRAME[R.self] = FRAME[R.sponsor] ?? NOBODY;
  const part = partOfAction(game, FRAME[R.action] ?? 0);
  const until = game.world[base + SLOT.until] ?? 0;
  if (status === STATUS.declared) attempt(game, slot, FRAME, part);
  else if (status === STATUS.paper && game.turn >= until) clearSlot(game, part, slot);
  else if (status === STATUS.cold && game.turn >= until) clearSlot(game, part, slot);
  if (until > 0 && game.turn >= until && status !== STATUS.cold && status !== STATUS.paper) {
    expire(game, slot, part);
  }
}

function expire(game: Game, slot: number, part: number): void {
  const { board } = game.table;
  const status = game.world[slotCell(board, slot)];
  if (status !== STATUS.declared && status !== STATUS.done) return;
  loadSlot(board, game.world, slot, FRAME);
  const action = FRAME[R.action] ?? 0;
  FRAME[R.self] = FRAME[R.sponsor] ?? NOBODY;
  head(game, 'ended', FRAME[R.sponsor] ?? NOBODY, NOBODY, FRAME);
  clearSlot(game, part, slot);
  kernelOf(game).fire('ended', action, game.world, FRAME, game.journal);
}

/** Slots kept for the ages of one kind of order: two agreements alike, signed in different turns, have their own dice. */
const AGE_SLOTS = 256;

/** One die a turn for all that a body has to carry out, one of its own for everything else. */
function attempt(game: Game, slot: number, frame: Frame, part: number): void {
  const { board, book, settings } = game.table;
  const base = slotCell(board, slot);
  const action = frame[R.action] ?? 0;
  const sponsor = frame[R.sponsor] ?? NOBODY;
  const age = game.turn - (game.world[base + SLOT.signed] ?? 0);
  const occasion = game.journal?.used ?? 0;
  head(game, 'done', sponsor, NOBODY, frame);
  const sum =
    settings['base-odds'] +
    age * settings['retry-odds'] +
    kernelOf(game).sum('odds', action, game.world, frame, game.journal);
  const body = frame[R.body] ?? NOBODY;
  const shared = body >= 0 && book.actions[action]?.members.body !== undefined;
  const die =
    sum <= 0
      ? 100
      : shared
        ? roll(game, 'done', NOBODY, body, sum)
        : roll(game, 'done', rollerOf(board, frame), (frame[R.skeleton] ?? 0) + age * AGE_SLOTS, sum);
  frame[R.roll] = die;
  if (sum > 0 && die <= sum) carriedOut(game, slot, frame, part);
  else stalled(game, slot, frame, part, age, occasion);
  frame[R.roll] = 0;
}

export function carriedOut(game: Game, slot: number, frame: Frame, part: number): void {
  const { board, book } = game.table;
  const action = frame[R.action] ?? 0;
  const base = slotCell(board, slot);
  if (book.actions[action]?.lasts === 'once') {
    clearSlot(game, part, slot);
  } else {
    put(game, part, base + SLOT.status, STATUS.done);
    put(game, part, base + SLOT.since, game.turn);
  }
  kernelOf(game).fire('done', action, game.world, frame, game.journal);
}

function stalled(game: Game, slot: number, frame: Frame, part: number, age: number, at: number): void {
  const { board, settings } = game.table;
  const action = frame[R.action] ?? 0;
  // The head was written before the die fell: it tells of a try that failed.
  if (game.journal) retitle(game.journal, at, OCCASION.undone);
  if (age + 1 < settings['paper-after']) return;
  const base = slotCell(board, slot);
  head(game, 'paper', frame[R.sponsor] ?? NOBODY, NOBODY, frame);
  put(game, part, base + SLOT.status, STATUS.paper);
  put(game, part, base + SLOT.since, game.turn);
  put(game, part, base + SLOT.until, game.turn + settings['paper-lasts']);
  kernelOf(game).fire('paper', action, game.world, frame, game.journal);
}
