// A game as one pair of eyes may have it. Everything on a screen is computed from this, never from the game
// itself: cells the viewer may not see read zero, other seats' orders and talks are not there.

import { type Game, view } from '../../engine/index.ts';
import { cellsUnseenBy, mask } from '../../engine/sight.ts';
import { R } from '../../world/register.ts';

/** An actor by number; what everybody may see (a screen several people look at); or all (a finished record). */
export type Viewer = number | 'public' | 'all';

export interface Seen {
  readonly viewer: Viewer;
  /** Safe to show and to reckon with. Never handed to anything that changes a game. */
  readonly game: Game;
  /** The whole game, for the journal only: `timeline.ts` decides what of it may be told. */
  readonly source: Game;
}

/** Nobody's number: no actor, and not the number that stands for "no partner" either. */
const OUTSIDER = -2;

export function seenBy(game: Game, viewer: Viewer): Seen {
  if (viewer === 'all') return { viewer, game, source: game };
  const actor = viewer === 'public' ? OUTSIDER : viewer;
  const { board } = game.table;
  const world =
    viewer === 'public'
      ? mask(board, game.world, cellsUnseenBy(board, OUTSIDER), OUTSIDER)
      : view(game, actor).world;
  const concerns = (frame: Int32Array, asked: readonly number[]) =>
    frame[R.sponsor] === actor || asked.includes(actor);
  return {
    viewer,
    source: game,
    game: {
      ...game,
      world,
      deals: 0,
      orders: game.orders.map((list, index) => (index === actor ? list : [])),
      acts: game.acts.filter((frame) => frame[R.sponsor] === actor),
      proposals: game.proposals
        .filter(({ frame, asked }) => concerns(frame, asked))
        .map((proposal) => ({
          ...proposal,
          answers: new Map(
            [...proposal.answers].filter(([who]) => proposal.state !== 'open' || who === actor),
          ),
        })),
      journal: undefined,
      texts: [],
      hand: [],
    },
  };
}

/** The number of the actor who looks, or -1 where nobody in particular does. */
export function eyesOf({ viewer }: Seen): number {
  return typeof viewer === 'number' ? viewer : -1;
}
