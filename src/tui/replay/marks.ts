// What a turn is marked with on the timeline, by kind and count.

import type { Happening } from '../../engine/index.ts';
import type { Tone } from '../line.ts';
import type { Viewer } from '../model/seen.ts';
import type { Reel } from './reel.ts';
import type { Point } from './turning.ts';

/** In the order of their weight: where there is little room, the first come first. */
export const MARKS = ['turning', 'hand', 'news', 'failed', 'signed'] as const;

export type Mark = (typeof MARKS)[number];

/** A sign for each, so that no colour is needed to tell them apart. */
export const SIGNS: { readonly [mark in Mark]: string } = {
  turning: '◆',
  hand: '✎',
  news: '!',
  failed: '×',
  signed: '+',
};

export const MARK_TONES: { readonly [mark in Mark]: Tone } = {
  turning: 'title',
  hand: 'warn',
  news: 'accent',
  failed: 'bad',
  signed: 'good',
};

export type Counts = { readonly [mark in Mark]: number };

/** Which mark a happening leaves, if any: most of the ledger leaves none. */
function markOf({ hand, occasion, body, entries }: Happening): Mark | undefined {
  if (hand !== undefined) return 'hand';
  if (occasion === 'news') return entries.some(({ kind }) => kind === 'card') ? 'news' : undefined;
  if (occasion === 'signed') return 'signed';
  return occasion === 'refused' && body !== undefined ? 'failed' : undefined;
}

/** One entry for each turn, from the first. */
export function marksOf(reel: Reel, viewer: Viewer, points: readonly Point[]): readonly Counts[] {
  return Array.from({ length: reel.turns }, (_, index) => {
    const counts = { turning: 0, hand: 0, news: 0, failed: 0, signed: 0 };
    counts.turning = points.filter(({ turn }) => turn === index + 1).length;
    for (const { happening } of reel.told(index + 1, viewer)) {
      const mark = markOf(happening);
      if (mark !== undefined) counts[mark] += 1;
    }
    return counts;
  });
}
