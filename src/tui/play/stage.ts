// What the table waits for: something to be told, somebody to come to the keyboard, a decision, a reader.

import type { Game, Happening } from '../../engine/index.ts';
import type { Session } from '../../turn/session.types.ts';
import { isSaid } from '../model/headlines.ts';
import { seenBy, type Viewer } from '../model/seen.ts';
import { toldOf } from '../model/timeline.ts';
import type { Ui } from './ui.ts';

export type Stage =
  | { readonly kind: 'unfold'; readonly pages: readonly (readonly Happening[])[] }
  | { readonly kind: 'curtain'; readonly actor: number }
  | { readonly kind: 'work'; readonly actor: number }
  | { readonly kind: 'review' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'final' };

/** Whose eyes the shared screen has: the one person's, or, with several at one keyboard, everybody's. */
function sharedViewer(people: readonly number[]): Viewer {
  const [only, ...others] = people;
  return only === undefined || others.length > 0 ? 'public' : only;
}

/** What the ledger tells that has not been told yet, in pages: a vote is one page with all its voices. */
export function untold(
  session: Session,
  people: readonly number[],
  ui: Ui,
): readonly (readonly Happening[])[] {
  const seen = seenBy(session.game, sharedViewer(people));
  const pages: Happening[][] = [];
  for (let turn = ui.told.turn; turn <= session.game.turn; turn++) {
    const all = toldOf(seen, turn).slice(turn === ui.told.turn ? ui.told.count : 0);
    for (const happening of all) {
      const last = pages.at(-1)?.[0];
      const voice =
        happening.occasion === 'consent' && last?.occasion === 'vote' && last.proposal === happening.proposal;
      const more = last !== undefined && isTold(happening) && sameTalk(session.game, last, happening);
      if (voice || more) pages.at(-1)?.push(happening);
      else if (isTold(happening)) pages.push([happening]);
    }
  }
  return pages.flatMap((page) => (tellsTalk(session.game, page) ? offersOn(page) : [page]));
}

/**
 * What was only said comes first, on one page; then each offer on a page of its own, in the ledger's order: who weighed
 * it, and what came of it.
 */
function offersOn(talk: readonly Happening[]): readonly (readonly Happening[])[] {
  const offers = Map.groupBy(talk, ({ proposal }) => proposal);
  return [...offers].sort(([a], [b]) => Number(a >= 0) - Number(b >= 0)).map(([, page]) => page);
}

/** What was said in soundings stands together, and so does what is in force no more. */
function sameTalk({ table }: Game, a: Happening, b: Happening): boolean {
  return isSaid(table, a) && isSaid(table, b) && (a.occasion === 'ended') === (b.occasion === 'ended');
}

/** Whether a page tells how soundings ended. */
export function tellsTalk({ table }: Game, page: readonly Happening[]): boolean {
  const [first] = page;
  return first !== undefined && isSaid(table, first) && first.occasion !== 'ended';
}

/** Told even where they moved nothing the viewer may see. */
const ALWAYS: readonly string[] = ['vote', 'signed', 'refused', 'act', 'inject', 'ruling'];

function isTold({ occasion, entries }: Happening): boolean {
  if (occasion === 'order') return false;
  return entries.length > 0 || ALWAYS.includes(occasion);
}

/** Marks everything up to now as told. */
export function markTold(session: Session, people: readonly number[], ui: Ui): void {
  const { game } = session;
  ui.told = { turn: game.turn, count: toldOf(seenBy(game, sharedViewer(people)), game.turn).length };
}

export function stageOf(
  session: Session,
  people: readonly number[],
  ui: Ui,
  pages: readonly (readonly Happening[])[],
): Stage {
  if (pages.length > 0) return { kind: 'unfold', pages };
  const { phase, waiting } = session.state();
  const actor = waiting.includes(ui.active) ? ui.active : waiting[0];
  if (actor !== undefined) {
    const open = people.length === 1 || (actor === ui.active && ui.revealed);
    return { kind: open ? 'work' : 'curtain', actor };
  }
  if (phase === 'over') return { kind: 'final' };
  return { kind: phase === 'review' ? 'review' : 'wait' };
}

/** Whose eyes the screen has in a stage. */
export function viewerIn(stage: Stage, people: readonly number[]): Viewer {
  return stage.kind === 'work' ? stage.actor : stage.kind === 'curtain' ? 'public' : sharedViewer(people);
}
