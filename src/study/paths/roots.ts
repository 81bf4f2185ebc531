// The first trace of a difference: what two games hold otherwise before anybody decides otherwise. It is where the
// worlds part, which may be turns before the paths do.
import type { Game } from '../../engine/index.ts';
import type { Row } from '../../world/journal.ts';
import { type CellApart, cellApart, cellsApart, sameBoard } from './moved.ts';
import { rowsBetween } from './past.ts';
import type { Closed } from './setup.ts';

export interface Root {
  /** 0: the opening position. */
  readonly turn: number;
  readonly phase: Game['phase'] | 'opening';
  /** Part of the rule that wrote it in either game; none for the opening. */
  readonly address?: string;
  readonly cells: readonly CellApart[];
}

const MOST_CELLS = 12;

/** Cells in which the openings differ, if any do. */
export function openingRoot(a: Game, b: Game): Root | undefined {
  const cells = apart(a, b);
  return cells.length === 0 ? undefined : { turn: 0, phase: 'opening', cells };
}

/** The first change of a phase that is not the same in both games. Pre: they stood alike before it. */
export function phaseRoot(a: Closed, b: Closed): Root | undefined {
  const cells = apart(a.game, b.game);
  if (cells.length === 0) return undefined;
  const [first, second] = [a, b].map(({ game, from }) =>
    rowsBetween(game, from).filter(({ kind }) => kind === 'change'),
  );
  const place = (first ?? []).findIndex((row, i) => !alike(a.game, row, b.game, second?.[i]));
  const [x, y] = [first?.[place], second?.[place < 0 ? (first?.length ?? 0) : place]];
  const part = x === undefined ? partOf(b.game, y) : partOf(a.game, x);
  return { turn: a.turn, phase: a.phase, ...(part === undefined ? {} : { address: part }), cells };
}

function apart(a: Game, b: Game): readonly CellApart[] {
  if (!sameBoard(a.table, b.table)) return [];
  const cells = cellsApart(a.world, b.world).slice(0, MOST_CELLS);
  return cells.map((cell) => cellApart(a, b, cell));
}

function alike(a: Game, x: Row, b: Game, y: Row | undefined): boolean {
  return y !== undefined && x.b === y.b && x.d === y.d && partOf(a, x) === partOf(b, y);
}

function partOf({ table }: Game, row: Row | undefined): string | undefined {
  return row === undefined ? undefined : table.parts[row.a]?.address;
}
