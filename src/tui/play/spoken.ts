// The play screen for ears: what is new, said once in sentences, then one prompt. No drawings, nothing rewritten.

import { footerLine } from '../model/help.ts';
import { plainWords, saidOf } from '../speech.ts';
import { type Hands, placeOf } from './hands.ts';
import { idleIn, playLines } from './lines.ts';

const PAGE = { columns: 76, rows: 60 };

export interface Teller {
  /** Sentences that were not said last time, then the keys that work here. */
  next(): readonly string[];
}

export function createTeller(hands: () => Hands): Teller {
  let before: ReadonlySet<string> = new Set();
  return {
    next() {
      const now = hands();
      const all = playLines(now, PAGE)
        .slice(0, -1)
        .map(plainWords)
        .filter((text) => text !== '');
      const fresh = all.filter((text) => !before.has(text));
      before = saidOf(all);
      return [...fresh, plainWords(footerLine(placeOf(now), 200, idleIn(now)))];
    },
  };
}
