// What stands in every place of a terminal, with its colours: for tests that look at them, and for pictures.

import type { IBuffer, IBufferCell } from '@xterm/headless';

export interface Cell {
  /** A letter with what belongs to it; empty in the right half of a wide one. */
  readonly text: string;
  /** Columns: 0 in the right half of a wide letter, which has 2. */
  readonly width: number;
  /** `#rrggbb`, or undefined where the terminal's own colour stands. Not yet turned round by `inverse`. */
  readonly ink: string | undefined;
  readonly ground: string | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly inverse: boolean;
  readonly underline: boolean;
}

export interface Extent {
  readonly columns: number;
  readonly rows: number;
}

/** Every cell that is shown, row by row; rows may end early where nothing was ever written. */
export function cellsOf(buffer: IBuffer, { columns, rows }: Extent): readonly (readonly Cell[])[] {
  return Array.from({ length: rows }, (_, row) => {
    const line = buffer.getLine(buffer.viewportY + row);
    return Array.from({ length: columns }, (_, column) => line?.getCell(column)).flatMap((cell) =>
      cell === undefined ? [] : [read(cell)],
    );
  });
}

function read(cell: IBufferCell): Cell {
  return {
    text: cell.getChars() || (cell.getWidth() === 0 ? '' : ' '),
    width: cell.getWidth(),
    ink: colour(cell.isFgRGB(), cell.isFgPalette(), cell.getFgColor()),
    ground: colour(cell.isBgRGB(), cell.isBgPalette(), cell.getBgColor()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    inverse: cell.isInverse() !== 0,
    underline: cell.isUnderline() !== 0,
  };
}

/** The sixteen that have names, as most terminals show them. */
const NAMED =
  '000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db ffffff'.split(
    ' ',
  );
const STEPS = [0, 95, 135, 175, 215, 255];

function colour(isRgb: boolean, isNumbered: boolean, value: number): string | undefined {
  if (isRgb) return hex(value >> 16, (value >> 8) & 255, value & 255);
  if (!isNumbered) return undefined;
  if (value < 16) return `#${NAMED[value]}`;
  if (value >= 232) return hex(...grey(8 + (value - 232) * 10));
  const place = value - 16;
  const step = (index: number) => STEPS[index] ?? 0;
  return hex(step(Math.trunc(place / 36)), step(Math.trunc(place / 6) % 6), step(place % 6));
}

function grey(level: number): readonly [number, number, number] {
  return [level, level, level];
}

function hex(...parts: readonly [number, number, number]): string {
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
