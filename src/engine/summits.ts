// Summits: what was tabled in a body is voted there by the body's decision rule. One die falls for the whole
// room; automated members whose sum lies below it refuse, people vote as they will.

import { NOBODY, R } from '../world/register.ts';
import { blame, ministryAnswer, settleAnswer } from './answer.ts';
import { type Game, head } from './game.ts';
import { type Decision, isFree } from './negotiation.ts';
import type { Proposal } from './proposal.ts';

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
  proposal.state = passes(game, proposal, refusers.length) ? 'passed' : 'refused';
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

/** Consensus: nobody refuses. Majority: refusers are fewer than half of all votes, the sponsor's yes among them. */
function passes(game: Game, proposal: Proposal, refusers: number): boolean {
  const rule = game.table.book.bodies[proposal.frame[R.body] ?? NOBODY]?.decision ?? 'consensus';
  if (rule === 'majority') return 2 * refusers < proposal.asked.length + 1;
  return refusers === 0;
}
