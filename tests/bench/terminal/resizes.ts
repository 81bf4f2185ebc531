// A window pulled to any size, many times: what then stands there is held against a fresh program's first paint.

import type { Cell } from '../../tui/cells.ts';
import { openPty, type Pty, type PtyOptions } from '../../tui/pty.ts';

export interface Resizes {
  readonly resizes: number;
  /** Sizes at which some cell was wrong, and how many cells in all. */
  readonly wrongSizes: number;
  readonly wrongCells: number;
  /** Ways to erase the screen that were written apart from resizes and the end. */
  readonly erasures: number;
}

/** Small repeatable luck: sizes need no better. */
function sizesFrom(seed: number): () => readonly [number, number] {
  let state = seed;
  const next = (sides: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % sides;
  };
  return () => [40 + next(161), 12 + next(49)];
}

/** Pre: the program shows the same to whoever opens it at the same size. */
export async function resizeOften(options: PtyOptions, count: number): Promise<Resizes> {
  const sizes = sizesFrom(7);
  const pty = openPty(options);
  await pty.frameAfter(0, 20_000);
  let [wrongSizes, wrongCells] = [0, 0];
  for (let round = 0; round < count; round++) {
    const [columns, rows] = sizes();
    const place = pty.pieces.length;
    pty.resize(columns, rows);
    await pty.frameAfter(place, 1000);
    await pty.quiet(40);
    const fresh = await freshAt(options, columns, rows);
    let wrong = await differences(pty, fresh);
    // On a busy machine a picture may come late; late is not wrong.
    if (wrong > 0) {
      await pty.quiet(500);
      wrong = await differences(pty, fresh);
    }
    wrongCells += wrong;
    if (wrong > 0) wrongSizes += 1;
  }
  const before = pty.pieces.length;
  for (const key of ['1', '2', '3', '1']) {
    pty.send(key);
    await pty.quiet(60);
  }
  const text = pty.pieces
    .slice(before)
    .map((piece) => piece.text)
    .join('');
  const erasures = text.split('\u001b[2J').length + text.split('\u001b[3J').length - 2;
  pty.send('\u0003');
  await pty.end;
  return { resizes: count, wrongSizes, wrongCells, erasures };
}

type Cells = readonly (readonly Cell[])[];

async function freshAt(options: PtyOptions, columns: number, rows: number): Promise<Cells> {
  const pty = openPty({ ...options, columns, rows });
  await pty.frameAfter(0, 20_000);
  await pty.quiet(60);
  const cells = await pty.cells();
  pty.send('\u0003');
  await pty.end;
  return cells;
}

async function differences(pty: Pty, fresh: Cells): Promise<number> {
  const cells = await pty.cells();
  const keyOf = (cell: Cell | undefined) => JSON.stringify(cell ?? { text: ' ' });
  return fresh.reduce(
    (sum, row, y) => sum + row.filter((cell, x) => keyOf(cell) !== keyOf(cells[y]?.[x])).length,
    0,
  );
}
