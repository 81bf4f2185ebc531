// A page of what happens, step by step: a vote one voice at a time, everything else whole.

import type { Happening } from '../../engine/index.ts';
import type { Line } from '../line.ts';
import type { Seen } from './seen.ts';
import { tellLines } from './telling.ts';
import { voteLines } from './vote-lines.ts';
import { voteOf } from './votes.ts';

/** How many steps a page has: one, or with a vote one before each voice and one for how it ended. */
export function stepsOf(seen: Seen, page: readonly Happening[]): number {
  const vote = voteOf(seen, page);
  return vote === undefined ? 1 : vote.voices.length + 1;
}

/** The page at a step, from 0. */
export function pageLines(
  seen: Seen,
  page: readonly Happening[],
  step: number,
  area: { readonly width: number; readonly height: number },
): readonly Line[] {
  const vote = voteOf(seen, page);
  if (vote !== undefined) return voteLines(seen, vote, step + 1, area);
  return page.flatMap((happening) => tellLines(seen.game.table, happening, area.width));
}

/** A happening of a list in full: a vote with all its voices, which stand behind it, and how it ended. */
export function wholeLines(
  seen: Seen,
  told: readonly Happening[],
  at: number,
  width: number,
): readonly Line[] {
  const happening = told[at];
  if (happening === undefined) return [];
  if (happening.occasion !== 'vote') return tellLines(seen.game.table, happening, width);
  const rest = told.slice(at + 1);
  const end = rest.findIndex(
    ({ occasion, proposal }) => occasion !== 'consent' || proposal !== happening.proposal,
  );
  const voices = end < 0 ? rest : rest.slice(0, end);
  if (voices.length === 0) return tellLines(seen.game.table, happening, width);
  const area = { width, height: Number.MAX_SAFE_INTEGER };
  return pageLines(seen, [happening, ...voices], voices.length, area);
}
