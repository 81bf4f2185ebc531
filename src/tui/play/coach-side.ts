// The coach beside the play screen: its words at the foot of the picture, and once each for ears.

import type { Line } from '../line.ts';
import type { Size } from '../screen.ts';
import { COACH_ROWS, coachLines, coachText, isCoached, type Learnt, watchLearner } from './coach.ts';
import type { Hands } from './hands.ts';

export interface Coach {
  watch(hands: Hands): void;
  /** The picture with the coach in it; `draw` makes the rest for a smaller size. */
  lines(hands: Hands, size: Size, draw: (rest: Size) => readonly Line[]): readonly Line[];
  /** What is said, with the coach's words before all else where they are new: the rest may be long. */
  spoken(hands: Hands, said: readonly string[]): readonly string[];
}

/** Fewer rows than this are all needed for the game. */
const LEAST_ROWS = 20;

export function openCoach(hands: Hands): Coach {
  const learnt: Learnt = { seen: new Set(), unfolded: 0 };
  const here = isCoached(hands);
  let before = '';
  return {
    watch(now) {
      if (here) watchLearner(now, learnt);
    },
    lines(now, size, draw) {
      if (!here || size.rows < LEAST_ROWS) return draw(size);
      const rest = draw({ ...size, rows: size.rows - COACH_ROWS });
      return [...rest.slice(0, -1), ...coachLines(now, learnt, size.columns), ...rest.slice(-1)];
    },
    spoken(now, said) {
      if (!here) return said;
      const text = coachText(now, learnt);
      if (text === before) return said;
      before = text;
      return [text, ...said];
    },
  };
}
