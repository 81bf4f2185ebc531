// Where a viewer of two games stands, and what is found out about them once.

import type { Idle } from '../model/help.ts';
import type { Place } from '../places.ts';
import { newUi, type Ui } from '../play/ui.ts';
import type { Side } from './compare-table.ts';
import { type Comparison, turnsApart } from './comparison.ts';
import { type Counts, marksOf } from './marks.ts';
import { type TurnPace, usualPace } from './pace.ts';
import { openReel, type Reel } from './reel.ts';
import type { Doors } from './stand.ts';
import { pointsOf } from './turning.ts';

export interface CompareOptions extends Comparison, Pick<Doors, 'ticks' | 'map'> {
  /** The turn to begin with; the first at whose end they differ if left out. */
  readonly turn?: number;
  /** Out of all. */
  readonly leave: () => void;
  /** Back to the game it was opened from; out of all if left out. */
  readonly back?: () => void;
}

/** Where a viewer of two games stands. */
export interface Both {
  readonly options: CompareOptions;
  readonly a: Reel;
  readonly b: Reel;
  readonly turns: number;
  readonly apart: ReadonlySet<number>;
  /** What play would keep of a viewer's place before a board: nothing moves there. */
  readonly ui: Ui;
  readonly marks: { readonly [side in Side]: readonly Counts[] };
  turn: number;
  /** The game that is shown where there is room for one. */
  side: Side;
  /** How far down the explanation is read. */
  scroll: number;
  /** Whether it has the whole screen. */
  told: boolean;
  typed: string | undefined;
  running: boolean;
  pace: TurnPace;
}

export function standBefore(options: CompareOptions): Both {
  const [a, b] = [openReel(options.a.game), openReel(options.b.game)];
  const turns = Math.max(a.turns, b.turns);
  const apart = turnsApart(a, b);
  const first = options.parting?.turn ?? Math.min(turns, ...apart);
  return {
    options,
    a,
    b,
    turns,
    apart,
    ui: newUi(),
    marks: { a: marksOf(a, 'all', pointsOf(a, 'all')), b: marksOf(b, 'all', pointsOf(b, 'all')) },
    turn: Math.min(Math.max(1, options.turn ?? first), turns),
    side: 'b',
    scroll: 0,
    told: false,
    typed: undefined,
    running: false,
    pace: usualPace(),
  };
}

export function placeOf({ typed }: Both): Place {
  return typed === undefined ? 'compare' : 'goto';
}

export function idleIn({ turn, turns, options }: Both): Idle {
  const idle = new Set<string>();
  if (turn === turns) for (const command of ['stepAfter', 'turnAfter', 'lastTurn']) idle.add(command);
  if (turn === 1) for (const command of ['stepBefore', 'turnBefore', 'firstTurn']) idle.add(command);
  if (options.parting === undefined) for (const command of ['toParting', 'why']) idle.add(command);
  if (options.ticks === undefined) for (const command of ['run', 'faster', 'slower']) idle.add(command);
  return idle;
}

export function to(both: Both, turn: number): void {
  both.turn = Math.min(Math.max(1, turn), both.turns);
}
