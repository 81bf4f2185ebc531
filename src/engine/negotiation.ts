// Bargaining and negotiation: partners answer proposals, members of bodies may ask for one softer text, sponsors answer such
// amendments once. Two sealed rounds; in each, everybody answers without seeing the others' answers.

import { copyFrame, NOBODY, R } from '../world/register.ts';
import {
  bindingOn,
  canAfford,
  checkAnswer,
  ministryAmendment,
  ministryAnswer,
  pensLeft,
  settleAnswer,
  spendPen,
  unnotedRoomDie,
} from './answer.ts';
import { consentSum } from './consent.ts';
import { focus, type Game, head } from './game.ts';
import { softerTexts } from './grade.ts';
import { isBargain } from './phase.ts';
import type { Answer, Proposal } from './proposal.ts';
import { settleOffer, settleTalk, stillStands } from './resolution.ts';
import { ALLOWED, type Ruling, refuse } from './ruling.ts';

/** A decision on one proposal. In round 2 the sponsor accepts the amendment or (refuse) withdraws. */
export interface Decision {
  readonly proposal: number;
  readonly actor: number;
  readonly answer: Answer;
  /** With `amend`: the softer text, one of `softerTexts`. */
  readonly amended?: Int32Array;
  /** Given because a study binds this actor to it: always allowed, free of any price. */
  readonly bound?: boolean;
}

/** Who must answer what in this round: pairs of proposal and actor, in canonical order. */
export function askedNow(game: Game): readonly { readonly proposal: number; readonly actor: number }[] {
  if (isBargain(game.phase) && game.round === 2) {
    return game.proposals
      .filter((proposal) => proposal.state === 'open' && proposal.amendment !== undefined)
      .map((proposal) => ({ proposal: proposal.id, actor: proposal.frame[R.sponsor] ?? NOBODY }));
  }
  const open = game.proposals.filter((proposal) => proposal.state === 'open');
  const here = game.phase === 'summits' ? open.filter((proposal) => proposal.forum === 'body') : open;
  return here.flatMap((proposal) => proposal.asked.map((actor) => ({ proposal: proposal.id, actor })));
}

/** Whether a decision may be given now. Changes nothing. */
export function checkDecision(game: Game, decision: Decision): Ruling {
  focus(game);
  const proposal = game.proposals[decision.proposal];
  const asked = askedNow(game).some(
    (ask) => ask.proposal === decision.proposal && ask.actor === decision.actor,
  );
  if (proposal === undefined || !asked) return refuse('EN-011');
  if (isBargain(game.phase) && game.round === 2) {
    return decision.answer === 'accept' || decision.answer === 'refuse' ? ALLOWED : refuse('EN-011');
  }
  if (decision.answer === 'amend') {
    const wanted = decision.amended;
    const softer = softerTexts(game.table, proposal.frame);
    if (wanted === undefined || !softer.some((frame) => sameText(frame, wanted))) return refuse('EN-012');
    if (proposal.forum === 'partner') return canAfford(game, proposal, wanted, decision.actor, 'accept');
  }
  return checkAnswer(game, proposal, decision.actor, decision.answer);
}

function sameText(a: Int32Array, b: Int32Array): boolean {
  return a.every((value, index) => index < R.action || value === b[index]);
}

/** Round 1: answers of partners, and amendments asked for by anybody who is asked. */
export function closeAnswers(game: Game, decisions: readonly Decision[]): void {
  for (const proposal of game.proposals) {
    if (proposal.forum === 'body') hearBody(game, proposal, decisions);
  }
  for (const proposal of byLiking(game)) hearPartner(game, proposal, decisions);
  game.round = 2;
  if (askedNow(game).length === 0) endNegotiation(game);
}

/** Round 2: sponsors accept the softer text or withdraw. An automated sponsor takes what it can get. */
export function closeAmendments(game: Game, decisions: readonly Decision[]): void {
  for (const proposal of game.proposals) {
    const { amendment } = proposal;
    if (proposal.state !== 'open' || amendment === undefined) continue;
    const sponsor = proposal.frame[R.sponsor] ?? NOBODY;
    const decision = decisionOn(decisions, proposal, sponsor);
    head(game, 'amendment', amendment.by, proposal.id, amendment.frame);
    // Nobody plays the sponsor: an order is saved in softer words, an offer that pays it no more is not made.
    const stands = decision === undefined ? game.phase !== 'bargaining' : decision.answer !== 'refuse';
    if (!stands) {
      proposal.state = 'withdrawn';
      continue;
    }
    proposal.frame = copyFrame(amendment.frame);
    if (proposal.forum === 'partner') signAmended(game, proposal, amendment);
  }
  endNegotiation(game);
}

/** The yes to a softer text costs what any yes costs; whoever cannot pay for it any more has not signed. */
function signAmended(game: Game, proposal: Proposal, amendment: NonNullable<Proposal['amendment']>): void {
  const { by, decided } = amendment;
  const penless = pensLeft(game, by) < game.table.settings.countersign;
  if (penless || (decided && !canAfford(game, proposal, proposal.frame, by, 'accept').ok)) {
    proposal.answers.set(by, 'refuse');
    proposal.state = 'refused';
    return;
  }
  settleAnswer(game, proposal, by, 'accept', decided);
  agree(game, proposal, by);
}

/** What was bargained takes effect at once; what was negotiated waits for the summits and the resolution. */
function endNegotiation(game: Game): void {
  game.round = 1;
  if (game.phase !== 'bargaining') {
    game.phase = 'summits';
    return;
  }
  settleTalk(game);
  game.phase = 'planning';
}

function decisionOn(decisions: readonly Decision[], proposal: Proposal, actor: number): Decision | undefined {
  return decisions.find((decision) => decision.proposal === proposal.id && decision.actor === actor);
}

/** Before a body meets, the first member in actor order who wants a softer text may ask for it. */
function hearBody(game: Game, proposal: Proposal, decisions: readonly Decision[]): void {
  for (const actor of proposal.asked) {
    const said = decisionOn(decisions, proposal, actor);
    const decision = said?.answer === 'ministry' ? undefined : said;
    const wanted = decision === undefined ? automatedAmendment(game, proposal, actor) : decision.amended;
    if (decision !== undefined && decision.answer !== 'amend') continue;
    if (wanted !== undefined) {
      proposal.amendment = { by: actor, frame: wanted, decided: decision !== undefined };
      return;
    }
  }
}

function automatedAmendment(game: Game, proposal: Proposal, actor: number): Int32Array | undefined {
  if (bindingOn(game, proposal, actor) !== undefined) return undefined;
  const sum = consentSum(game, proposal.frame, actor);
  const follows =
    game.table.book.actors[actor]?.kind === 'outsider' && sum >= game.table.settings['follow-at'];
  if (follows) return undefined;
  return dieRefuses(game, proposal, sum) ? ministryAmendment(game, proposal, actor) : undefined;
}

function dieRefuses(game: Game, proposal: Proposal, sum: number): boolean {
  if (sum <= 0) return true;
  return unnotedRoomDie(game, proposal) > sum;
}

/** A ministry with few pens looks at the offers it likes best first; equals in canonical order. */
function byLiking(game: Game): readonly Proposal[] {
  const partners = game.proposals.filter((proposal) => proposal.forum === 'partner');
  const liking = partners.map((proposal) => consentSum(game, proposal.frame, proposal.asked[0] ?? NOBODY));
  return partners
    .map((proposal, index) => ({ proposal, sum: liking[index] ?? 0 }))
    .sort((a, b) => b.sum - a.sum || a.proposal.id - b.proposal.id)
    .map(({ proposal }) => proposal);
}

function hearPartner(game: Game, proposal: Proposal, decisions: readonly Decision[]): void {
  const actor = proposal.asked[0];
  if (actor === undefined) {
    carry(game, proposal);
    return;
  }
  const decision = decisionOn(decisions, proposal, actor);
  if (decision?.answer === 'amend' && checkDecision(game, decision).ok && decision.amended !== undefined) {
    proposal.amendment = { by: actor, frame: decision.amended, decided: true };
    return;
  }
  if (decision !== undefined && isFree(game, proposal, decision)) {
    head(game, 'consent', actor, proposal.id, proposal.frame);
    settleAnswer(game, proposal, actor, decision.answer, decision.bound !== true);
    if (decision.answer === 'accept') agree(game, proposal, actor);
    else proposal.state = 'refused';
    return;
  }
  hearMinistry(game, proposal, actor);
}

/** Whether somebody decided for themselves, and may: otherwise the ministry's die does. */
export function isFree(game: Game, proposal: Proposal, decision: Decision): boolean {
  if (decision.answer === 'ministry' || decision.answer === 'amend') return false;
  // A binding holds at the vote; before it, a body is only asked for softer texts.
  return decision.bound === true || checkAnswer(game, proposal, decision.actor, decision.answer).ok;
}

function hearMinistry(game: Game, proposal: Proposal, actor: number): void {
  if (pensLeft(game, actor) < game.table.settings.countersign) {
    settleAnswer(game, proposal, actor, 'refuse', false);
    proposal.state = 'refused';
    return;
  }
  const answer = ministryAnswer(game, proposal, actor);
  const bound = bindingOn(game, proposal, actor) !== undefined;
  if (answer === 'accept') {
    settleAnswer(game, proposal, actor, answer, false);
    agree(game, proposal, actor);
    return;
  }
  const softer = bound || game.phase === 'bargaining' ? undefined : ministryAmendment(game, proposal, actor);
  if (softer !== undefined) {
    proposal.amendment = { by: actor, frame: softer, decided: false };
    return;
  }
  settleAnswer(game, proposal, actor, 'refuse', false);
  proposal.state = 'refused';
}

function agree(game: Game, proposal: Proposal, actor: number): void {
  proposal.answers.set(actor, 'accept');
  if (game.phase === 'bargaining' && !stillStands(game, proposal)) {
    proposal.state = 'withdrawn';
    return;
  }
  spendPen(game, actor);
  carry(game, proposal);
}

/** What was ordered waits for the resolution; what was offered holds at once. */
function carry(game: Game, proposal: Proposal): void {
  proposal.state = 'agreed';
  if (game.phase === 'bargaining') settleOffer(game, proposal);
}
