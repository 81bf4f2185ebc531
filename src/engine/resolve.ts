// The one verb that moves a game: it closes the present phase with the decisions given and opens the next.

import { note } from '../world/journal.ts';
import { emptyFrame, type Frame, NOBODY } from '../world/register.ts';
import { refillPens } from './answer.ts';
import { focus, type Game, head, kernelOf, stateHash } from './game.ts';
import { closeAmendments, closeAnswers, type Decision } from './negotiation.ts';
import { closePlanning, type SealedOrders } from './planning.ts';
import { resolveAll } from './resolution.ts';
import { closeSummits } from './summits.ts';

export interface Decisions {
  /** Read in soundings and planning. Actors without an entry order nothing. */
  readonly orders?: SealedOrders;
  /** Read in bargaining, negotiation and summits. Whoever is asked and has no entry leaves it to the ministry's die. */
  readonly answers?: readonly Decision[];
}

const NO_ORDERS: SealedOrders = new Map();
const FRAME: Frame = emptyFrame();

/**
 * Before: decisions were judged by `check` and `checkDecision`. After: the game stands in the next phase, or in
 * the second round of negotiation where sponsors have amendments to answer. Once over, nothing changes.
 */
export function resolve(game: Game, decisions: Decisions = {}): void {
  focus(game);
  switch (game.phase) {
    case 'news':
      openNews(game);
      return;
    case 'soundings':
    case 'planning':
      closePlanning(game, decisions.orders ?? NO_ORDERS);
      return;
    case 'bargaining':
    case 'negotiation':
      if (game.round === 1) closeAnswers(game, decisions.answers ?? []);
      else closeAmendments(game, decisions.answers ?? []);
      return;
    case 'summits':
      closeSummits(game, decisions.answers ?? []);
      return;
    case 'resolution':
      resolveAll(game);
      return;
    case 'upkeep':
      keepUp(game);
      return;
    case 'review':
      closeTurn(game);
      return;
    case 'over':
      return;
  }
}

function openNews(game: Game): void {
  if (game.journal) game.marks.push(game.journal.used);
  const { scenario, book } = game.table;
  for (const entry of scenario.calendar) {
    if (entry.turn !== game.turn) continue;
    playCard(
      game,
      book.cards.findIndex((card) => card.id === entry.card),
    );
  }
  const { from, draw } = scenario.deck;
  for (let i = 0; i < draw && game.turn >= from; i++) {
    const card = game.deck[(game.turn - from) * draw + i];
    if (card !== undefined) playCard(game, card);
  }
  game.phase = game.table.talks ? 'soundings' : 'planning';
}

function playCard(game: Game, card: number): void {
  head(game, 'news', NOBODY, NOBODY);
  if (game.journal) note(game.journal, 'card', card, 0, 0, 0, 0);
  kernelOf(game).card(card, game.world, FRAME, game.journal);
}

function keepUp(game: Game): void {
  head(game, 'upkeep', NOBODY, NOBODY);
  kernelOf(game).fire('upkeep', NOBODY, game.world, FRAME, game.journal);
  refillPens(game);
  game.phase = 'review';
}

function closeTurn(game: Game): void {
  game.hashes.push(stateHash(game));
  game.acts = [];
  game.proposals = [];
  game.orders = game.orders.map(() => []);
  if (game.turn >= game.table.scenario.turns) {
    game.phase = 'over';
    return;
  }
  game.turn += 1;
  game.phase = 'news';
}
