// Answers: how an automated seat decides by the die, what a person may answer, and what overruling costs.

import { PURPOSES } from '../dice/purposes.ts';
import type { BindHook } from '../rulebook/book.ts';
import { cellOf } from '../world/board.ts';
import { note } from '../world/journal.ts';
import { copyFrame, type Frame, NOBODY, R } from '../world/register.ts';
import { refusedBy } from './check.ts';
import { consentSum } from './consent.ts';
import { focus, type Game, head, inPurse, purseCell, put, roll, shift } from './game.ts';
import { overSofterTexts } from './grade.ts';
import { isBargain } from './phase.ts';
import { ANSWERS, type Answer, type Proposal } from './proposal.ts';
import { ALLOWED, type Ruling, refuse } from './ruling.ts';
import { rollerOf } from './skeleton.ts';

const CONSENT = PURPOSES.indexOf('consent');

/** At this sum or above the ministry leans to yes, below it to no. */
export const LEAN = 50;

/** The price of answering against the ministry: nothing when going along with it. */
export function overruleCost(
  game: Game,
  sum: number,
  answer: Answer,
): { readonly capital: number; readonly credibility: number } {
  const { settings } = game.table;
  if (answer === 'accept' && sum <= 0) {
    return { capital: settings['redline-capital'], credibility: settings['redline-credibility'] };
  }
  const against = answer === 'accept' ? LEAN - sum : answer === 'refuse' ? sum - LEAN : 0;
  if (against <= 0) return { capital: 0, credibility: 0 };
  const points = Math.trunc(against / settings['overrule-step']);
  return { capital: Math.min(settings['overrule-most'], points), credibility: 0 };
}

/** Whether an asked actor may answer so now. Changes nothing. */
export function checkAnswer(game: Game, proposal: Proposal, actor: number, answer: Answer): Ruling {
  focus(game);
  if (!proposal.asked.includes(actor) || proposal.state !== 'open') return refuse('EN-011');
  if (answer === 'abstain' && (proposal.forum !== 'body' || game.phase !== 'summits'))
    return refuse('EN-011');
  if (answer === 'amend' && !isBargain(game.phase)) return refuse('EN-011');
  if (answer === 'ministry') return ALLOWED;
  const tie = bindingOn(game, proposal, actor);
  if (proposal.forum === 'body' && game.phase === 'negotiation' && answer !== 'amend') {
    return refuse('EN-011', 'it comes to a vote at the summits');
  }
  if (tie !== undefined && tie.answer !== answer) return refusedBy(game, tie.part);
  if (tie !== undefined) return signable(game, proposal, actor);
  if (proposal.forum === 'body' && game.phase === 'negotiation') return ALLOWED;
  return canAfford(game, proposal, proposal.frame, actor, answer);
}

/** Whether an actor can pay for answering so to a text; an amendment is a yes to the softer one. */
export function canAfford(
  game: Game,
  proposal: Proposal,
  text: Frame,
  actor: number,
  answer: Answer,
): Ruling {
  const sum = consentSum(game, text, actor);
  const capital = inPurse(game, 'capital', actor);
  const price = overruleCost(game, sum, answer).capital;
  if (price > capital) return refuse('EN-009', `${price} needed, ${capital} left`);
  return answer === 'accept' ? signable(game, proposal, actor) : ALLOWED;
}

/** Whether an actor has a pen left for what takes one. */
function signable(game: Game, { forum }: Proposal, actor: number): Ruling {
  const pens = forum === 'partner' ? game.table.settings.countersign : 0;
  return pensLeft(game, actor) < pens ? refuse('EN-010') : ALLOWED;
}

/**
 * The answer somebody has sold or sworn, and the part that binds them to it; undefined where the asked is free. What
 * was sold in advance never reaches across a red line: at a sum of 0 or less nobody is bound to say yes.
 */
export function bindingOn(
  game: Game,
  { frame }: Proposal,
  actor: number,
): { readonly answer: 'accept' | 'refuse'; readonly part: number } | undefined {
  const accept = boundBy(game, 'must-accept', frame, actor);
  // The sum is only asked for where a rule binds: this is weighed for every answer of every game.
  if (accept >= 0 && consentSum(game, frame, actor) > 0) return { answer: 'accept', part: accept };
  const refusal = boundBy(game, 'must-refuse', frame, actor);
  return refusal >= 0 ? { answer: 'refuse', part: refusal } : undefined;
}

function boundBy({ table, world }: Game, hook: BindHook, frame: Frame, actor: number): number {
  frame[R.self] = actor;
  const part = table.kernel.bound(hook, frame[R.action] ?? 0, world, frame);
  frame[R.self] = frame[R.sponsor] ?? NOBODY;
  return part;
}

/** Signatures an actor can still give this turn; without a track for them, any number. */
export function pensLeft(game: Game, actor: number): number {
  if (purseCell(game, 'pens', actor) < 0) return Number.MAX_SAFE_INTEGER;
  return inPurse(game, 'pens', actor) - inPurse(game, 'pens-used', actor);
}

export function spendPen(game: Game, actor: number): void {
  const { settings, settingParts } = game.table;
  shift(game, settingParts.countersign, purseCell(game, 'pens-used', actor), settings.countersign);
}

/** One die for the whole room: keyed by the sponsor's kind of order and with whom it is. */
function roomDie(game: Game, { frame }: Proposal, odds: number): number {
  return roll(game, 'consent', rollerOf(game.table.board, frame), frame[R.skeleton] ?? 0, odds);
}

/** The same die, looked at without a note in the ledger. */
export function unnotedRoomDie(game: Game, { frame }: Proposal): number {
  return game.dice.d100(game.turn, CONSENT, rollerOf(game.table.board, frame), frame[R.skeleton] ?? 0);
}

/**
 * What the ministry answers: what it is bound to, if it is; else no die at 0 or less, and yes when the die stays
 * at or under the sum. Outsiders at or above `follow-at` follow without looking at the die.
 */
export function ministryAnswer(game: Game, proposal: Proposal, actor: number): Answer {
  head(game, 'consent', actor, proposal.id, proposal.frame);
  const tie = bindingOn(game, proposal, actor);
  if (tie !== undefined) {
    if (game.journal) note(game.journal, 'modifier', tie.part, 0, actor, 0, 0);
    return tie.answer;
  }
  const sum = consentSum(game, proposal.frame, actor, game.journal);
  if (sum <= 0) return 'refuse';
  const outsider = game.table.book.actors[actor]?.kind === 'outsider';
  if (outsider && sum >= game.table.settings['follow-at']) return 'accept';
  return roomDie(game, proposal, sum) <= sum ? 'accept' : 'refuse';
}

/** The softer text, one step away, that the same die would let through; the one best liked, or none. */
export function ministryAmendment(game: Game, proposal: Proposal, actor: number): Frame | undefined {
  const die = unnotedRoomDie(game, proposal);
  let best: Frame | undefined;
  let most = 0;
  overSofterTexts(game.table, proposal.frame, (softer) => {
    const sum = consentSum(game, softer, actor);
    if (sum <= most || die > sum) return;
    best = copyFrame(softer);
    most = sum;
  });
  return best;
}

/** Takes an answer of a person (or of the die) into the proposal, with what it costs. */
export function settleAnswer(
  game: Game,
  proposal: Proposal,
  actor: number,
  answer: Answer,
  decided: boolean,
): void {
  proposal.answers.set(actor, answer);
  // Going along with the ministry is free: nobody but a ledger asks what it thought.
  if (!decided && game.journal === undefined) return;
  const sum = consentSum(game, proposal.frame, actor);
  const free = !decided || bindingOn(game, proposal, actor) !== undefined;
  const price = !free ? overruleCost(game, sum, answer) : { capital: 0, credibility: 0 };
  if (game.journal) {
    const place = ANSWERS.indexOf(answer);
    note(game.journal, 'answer', proposal.id, actor, place, sum, price.capital);
  }
  const { settingParts } = game.table;
  const part = settingParts[sum <= 0 ? 'redline-capital' : 'overrule-step'];
  shift(game, part, purseCell(game, 'capital', actor), -price.capital);
  const credibility = purseCell(game, 'credibility', actor);
  shift(game, settingParts['redline-credibility'], credibility, -price.credibility);
}

/** Refusers of a consensus are seen together: one alone gains standing at home and loses the sponsor's trust. */
export function blame(game: Game, proposal: Proposal, refusers: readonly number[]): void {
  const { settingParts, settings, board } = game.table;
  const trust = board.tracks.get('trust');
  const sponsor = proposal.frame[R.sponsor] ?? NOBODY;
  const alone = refusers.length === 1;
  for (const actor of refusers) {
    const loss = alone ? 'lone-veto-trust' : 'shared-veto-trust';
    if (trust !== undefined) {
      shift(game, settingParts[loss], cellOf(trust, sponsor, actor), settings[loss]);
    }
    if (alone) {
      const gain = settings['lone-veto-capital'];
      shift(game, settingParts['lone-veto-capital'], purseCell(game, 'capital', actor), gain);
    }
  }
}

/** Signatures are counted anew each turn. */
export function refillPens(game: Game): void {
  const { board, settingParts } = game.table;
  const part = settingParts.countersign;
  for (let actor = 0; actor < board.actors; actor++) {
    const cell = purseCell(game, 'pens-used', actor);
    if (cell >= 0) put(game, part, cell, 0);
  }
}
