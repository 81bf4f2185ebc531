// Summits: what was tabled in a body is voted there by the body's decision rule. One die falls for the whole
// room; automated members whose sum lies below it refuse, people vote as they will.

import { NOBODY, R } from '../world/register.ts';
import { blame, ministryAnswer, settleAnswer } from './answer.ts';
import { decidesIn } from './consent.ts';
import { type Game, head } from './game.ts';
import { type Decision, isFree } from './negotiation.ts';
import type { Proposal } from './proposal.ts';
import type { Table } from './table.ts';

export function closeSummits(game: Game, decisions: readonly Decision[]): void {
  for (const proposal of game.proposals) {
    if (proposal.forum === 'body' && proposal.state === 'open') vote(game, proposal, decisions);
  }
  game.phase = 'resolution';
}

function vote(game: Game, proposal: Proposal, decisions: readonly Decision[]): void {
  const { frame } = proposal;
  head(game, 'vote', frame[R.sponsor] ?? NOBODY, proposal.id, frame);
  for (const actor of proposal.asked) voteOf(game, proposal, actor, decisions);
  const refusers = proposal.asked.filter((actor) => proposal.answers.get(actor) === 'refuse');
  proposal.state = passes(game, proposal, refusers) ? 'passed' : 'refused';
  if (proposal.state === 'refused') blame(game, proposal, refusers);
}

function voteOf(game: Game, proposal: Proposal, actor: number, decisions: readonly Decision[]): void {
  const decision = decisions.find((entry) => entry.proposal === proposal.id && entry.actor === actor);
  if (decision !== undefined && isFree(game, proposal, decision)) {
    head(game, 'consent', actor, proposal.id, proposal.frame);
    settleAnswer(game, proposal, actor, decision.answer, decision.bound !== true);
    return;
  }
  settleAnswer(game, proposal, actor, ministryAnswer(game, proposal, actor), false);
}

/** A text that ties two bodies together has to pass in both, each by its own rule over its own members. */
export function passes(game: Game, { frame, asked }: Proposal, refusers: readonly number[]): boolean {
  const link = game.table.book.actions[frame[R.action] ?? NOBODY]?.consent === 'link';
  const bodies = link ? [frame[R.body], frame[R.other]] : [frame[R.body]];
  return bodies.every((body = NOBODY) => {
    const voters = asked.filter((actor) => decidesIn(game, body, actor));
    const against = refusers.filter((actor) => voters.includes(actor));
    return passesIn(game, body, voters.length, against.length);
  });
}

function passesIn(game: Game, body: number, voters: number, against: number): boolean {
  return against <= refusalsBorne(game.table, body, voters);
}

/**
 * How many of so many voices may say no in a body and the text passes still. Consensus: none. Majority: fewer than half
 * of all votes, the sponsor's yes among them.
 */
export function refusalsBorne({ book }: Table, body: number, voters: number): number {
  return book.bodies[body]?.decision === 'majority' ? Math.trunc(voters / 2) : 0;
}
