// How likely a text goes through if nobody but ministries answer: one die falls for the whole room, so the chance is a
// number of a d100, found by the very rule that counts the votes.

import { type Frame, NOBODY, R } from '../world/register.ts';
import { bindingOn } from './answer.ts';
import { consentSum, propose } from './consent.ts';
import { focus, type Game } from './game.ts';
import type { Proposal } from './proposal.ts';
import { passes } from './summits.ts';

const SIDES = 100;

/**
 * The highest die, 0 to 100, at or under which everybody whose yes it takes says yes to the text as it stands;
 * undefined where nobody is asked. People may answer as they like, and a ministry may ask for softer words instead.
 * Changes nothing.
 */
export function chanceOf(game: Game, frame: Frame): number | undefined {
  focus(game);
  const action = game.table.book.actions[frame[R.action] ?? NOBODY];
  if (action === undefined || action.consent === 'none') return undefined;
  const proposal = propose(game, 0, Int32Array.from(frame));
  const limits = proposal.asked.map((actor) => limitOf(game, proposal, actor));
  const dice = [...new Set([SIDES, ...limits])].filter((die) => die > 0).sort((a, b) => b - a);
  return dice.find((die) => carriedAt(game, proposal, limits, die)) ?? 0;
}

/** The highest die on which one who is asked says yes. */
function limitOf(game: Game, proposal: Proposal, actor: number): number {
  const tie = bindingOn(game, proposal, actor);
  if (tie !== undefined) return tie.answer === 'accept' ? SIDES : 0;
  const sum = consentSum(game, proposal.frame, actor);
  const { book, settings } = game.table;
  if (book.actors[actor]?.kind === 'outsider' && sum >= settings['follow-at'] && sum > 0) return SIDES;
  return Math.min(SIDES, Math.max(0, sum));
}

function carriedAt(game: Game, proposal: Proposal, limits: readonly number[], die: number): boolean {
  const refusers = proposal.asked.filter((_, index) => die > (limits[index] ?? 0));
  if (proposal.forum === 'partner') return refusers.length === 0;
  return passes(game, proposal, refusers);
}
