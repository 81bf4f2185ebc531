// What one seat may know: the world with everything else emptied, the news, the proposals put to it, its own
// orders. A seat is never handed the game itself.

import { copyFrame, type Frame, R } from '../world/register.ts';
import type { World } from '../world/world.ts';
import type { Game } from './game.ts';
import type { Phase } from './phase.ts';
import type { Proposal } from './proposal.ts';
import { mask } from './sight.ts';

export interface View {
  readonly actor: number;
  readonly turn: number;
  readonly phase: Phase;
  readonly round: 1 | 2;
  /** Cells the seat may not see read zero. */
  readonly world: World;
  /** What this seat sponsors or is asked about, and what is tabled in a body it sits in. */
  readonly proposals: readonly ProposalView[];
  /** Its own orders of this turn, once planning has closed. */
  readonly orders: readonly Frame[];
}

export interface ProposalView {
  readonly id: number;
  readonly frame: Frame;
  readonly forum: Proposal['forum'];
  readonly state: Proposal['state'];
  readonly asked: readonly number[];
  /** The softer text asked for, where one is. */
  readonly amended: Frame | undefined;
  /** This seat's own answer; everybody's once the vote has fallen. */
  readonly answers: ReadonlyMap<number, string>;
}

export function view(game: Game, actor: number): View {
  const { board, unseen } = game.table;
  return {
    actor,
    turn: game.turn,
    phase: game.phase,
    round: game.round,
    world: mask(board, game.world, unseen[actor] ?? new Int32Array(), actor),
    proposals: game.proposals
      .filter((proposal) => concerns(proposal, actor))
      .map((proposal) => proposalView(proposal, actor)),
    orders: (game.orders[actor] ?? []).map(copyFrame),
  };
}

function concerns(proposal: Proposal, actor: number): boolean {
  return proposal.frame[R.sponsor] === actor || proposal.asked.includes(actor);
}

function proposalView(proposal: Proposal, actor: number): ProposalView {
  const open = proposal.state === 'open';
  const answers = [...proposal.answers].filter(([who]) => !open || who === actor);
  return {
    id: proposal.id,
    frame: copyFrame(proposal.frame),
    forum: proposal.forum,
    state: proposal.state,
    asked: proposal.asked,
    amended: proposal.amendment && copyFrame(proposal.amendment.frame),
    answers: new Map(answers),
  };
}
