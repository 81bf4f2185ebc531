// The table while things unfold: as it stood when what is being told had happened, and no further. What is told later
// would be given away by the board, the feed and the phase.

import type { Game, Happening, Occasion, Phase } from '../../engine/index.ts';
import { isSaid } from '../model/headlines.ts';
import { endsOf, gameAt } from '../model/past.ts';
import { type Seen, seenBy } from '../model/seen.ts';
import { toldAt } from '../model/timeline.ts';
import type { Stage } from './stage.ts';
import type { Ui } from './ui.ts';

interface Kept {
  readonly at: string;
  readonly moment: Seen;
}

/** The last one, by the rows of a journal: a picture asks for it several times over. */
const kept = new WeakMap<Int32Array, Kept>();

/** What the table shows of a game: all the viewer may see, or, while things unfold, what was so by then. Kept. */
export function momentOf(game: Game, seen: Seen, stage: Stage, ui: Ui): Seen {
  const page = stage.kind === 'unfold' ? stage.pages[ui.at] : undefined;
  const [first] = page ?? [];
  if (stage.kind !== 'unfold' || first === undefined || game.journal === undefined) return seen;
  const { rows } = game.journal;
  const { turn } = first;
  const count = countOn(seen, stage.pages, ui.at, turn);
  const at = `${turn} ${count} ${seen.viewer} ${game.phase}`;
  const known = kept.get(rows);
  if (known?.at === at) return known.moment;
  const place = endsOf(game, turn)[count - 1] ?? game.marks[turn - 1] ?? 0;
  // Shifts are those of the turn as soon as it is resolved, page by page.
  const resolved = turn < game.turn || game.phase === 'over';
  const moment = seenBy(gameAt(game, turn, place, resolved ? 'review' : game.phase), seen.viewer);
  kept.set(rows, { at, moment });
  return moment;
}

/**
 * How many happenings of a turn were over when a page was. Pages may be told in another order than the ledger's: then
 * only what no later page tells.
 */
function countOn(seen: Seen, pages: readonly (readonly Happening[])[], at: number, turn: number): number {
  const places = new Map(toldAt(seen, turn).map(({ happening, place }) => [happening, place]));
  const placesOn = (page: readonly Happening[]) =>
    page.flatMap((happening) => (happening.turn === turn ? [places.get(happening) ?? 0] : []));
  const over = Math.max(...placesOn(pages[at] ?? [])) + 1;
  return Math.min(over, ...pages.slice(at + 1).flatMap(placesOn));
}

/** The phase that what is being told belongs to; the present one while nothing is. */
export function phaseTold({ table, phase }: Game, stage: Stage, ui: Ui): Phase {
  const [first] = stage.kind === 'unfold' ? (stage.pages[ui.at] ?? []) : [];
  if (first === undefined) return phase;
  const { occasion, body } = first;
  if (occasion !== 'ended' && isSaid(table, first)) return 'bargaining';
  if (occasion === 'consent') return body === undefined ? 'negotiation' : 'summits';
  return PHASE_OF[occasion] ?? phase;
}

/** Whatever the facilitator does may be done in any of them. */
const PHASE_OF: { readonly [occasion in Occasion]?: Phase } = {
  news: 'news',
  amendment: 'negotiation',
  vote: 'summits',
  refused: 'resolution',
  act: 'resolution',
  signed: 'resolution',
  full: 'resolution',
  done: 'resolution',
  undone: 'resolution',
  paper: 'resolution',
  ended: 'upkeep',
  upkeep: 'upkeep',
};
