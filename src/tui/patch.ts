// From one picture to the next with as little as a line can carry: only cells that differ are written, wherever they
// stand. Rows are strings with styles switched on and off, as the theme paints them.

import { graphemes, widthOf } from './width.ts';

/** What a cell is drawn with, as the codes that switch it on. */
interface Style {
  readonly weight: string;
  readonly inverse: boolean;
  readonly underline: boolean;
  readonly ink: string;
  readonly ground: string;
}

interface Cell {
  /** Empty in the right half of a wide letter. */
  readonly text: string;
  readonly style: Style;
}

const NONE: Style = { weight: '', inverse: false, underline: false, ink: '', ground: '' };
const BLANK: Cell = { text: ' ', style: NONE };
const SGR = /\p{Cc}\[([\d;]*)m/gu;

/** Cells that stay may be written again where that is shorter than to go round them: about as long as a move. */
const SHORT = 6;

/**
 * What turns a terminal that shows `before` into one that shows `after`; '' if they are alike. Pre: styles are off.
 * Post: styles are off; the cursor stands anywhere. What lies beyond the columns is cut off.
 */
export function patchOf(before: readonly string[], after: readonly string[], columns: number): string {
  const pen: Pen = { style: NONE, text: '', row: NOWHERE, column: NOWHERE, columns };
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const [old, next] = [before[row] ?? '', after[row] ?? ''];
    if (old !== next) patchRow(pen, row, cellsIn(old, columns), cellsIn(next, columns));
  }
  wear(pen, NONE);
  return pen.text;
}

/** Where the cursor is not known to stand: at the beginning, and after a letter in the last column. */
const NOWHERE = -1;

interface Pen {
  style: Style;
  text: string;
  row: number;
  column: number;
  readonly columns: number;
}

function patchRow(pen: Pen, row: number, old: readonly Cell[], next: readonly Cell[]): void {
  const width = Math.max(old.length, next.length);
  const end = lastInk(next);
  const differs = (column: number) => !sameCell(old[column] ?? BLANK, next[column] ?? BLANK);
  let column = 0;
  while (column < width) {
    if (!differs(column)) {
      column += 1;
      continue;
    }
    const from = startOf(next, column);
    moveTo(pen, row, from);
    if (from >= end) {
      if (!isBare(pen.style)) wear(pen, NONE);
      pen.text += '\u001b[K';
      return;
    }
    column = runEnd(next, column, Math.min(width, Math.max(end, column + 1)), differs);
    write(pen, next, from, column);
  }
}

/** By the shortest way that is known to lead there. */
function moveTo(pen: Pen, row: number, column: number): void {
  const by = column - pen.column;
  if (pen.row !== row || pen.column === NOWHERE)
    pen.text += column === 0 ? `\u001b[${row + 1}H` : `\u001b[${row + 1};${column + 1}H`;
  else if (by !== 0) pen.text += `\u001b[${Math.abs(by) === 1 ? '' : Math.abs(by)}${by > 0 ? 'C' : 'D'}`;
  pen.row = row;
  pen.column = column;
}

/** A wide letter is written from its left half. */
function startOf(cells: readonly Cell[], column: number): number {
  return cells[column]?.text === '' && column > 0 ? column - 1 : column;
}

/** Where a run of cells to be written ends: before the next long enough piece that stays. */
function runEnd(
  next: readonly Cell[],
  first: number,
  width: number,
  differs: (column: number) => boolean,
): number {
  let end = first + 1;
  let stays = 0;
  for (let column = end; column < width && stays <= SHORT; column++) {
    if (differs(column)) {
      end = column + 1;
      stays = 0;
    } else stays += next[column]?.text.length === 1 && (next[column]?.text ?? '') <= '~' ? 1 : 3;
  }
  while (next[end]?.text === '') end += 1;
  return end;
}

function write(pen: Pen, cells: readonly Cell[], from: number, to: number): void {
  let column = from;
  while (column < to) {
    const cell = cells[column] ?? BLANK;
    if (isBlank(cell)) column = writeBlanks(pen, cells, column, to);
    else {
      moveTo(pen, pen.row, column);
      wear(pen, cell.style);
      pen.text += cell.text;
      column += 1;
      while (column < to && cells[column]?.text === '') column += 1;
      pen.column = column < pen.columns ? column : NOWHERE;
    }
  }
}

/** A blank shows nothing of ink and weight: whatever is worn stays on. Many of them are erased rather than written. */
function writeBlanks(pen: Pen, cells: readonly Cell[], from: number, to: number): number {
  let end = from + 1;
  while (end < to && isBlank(cells[end] ?? BLANK)) end += 1;
  const count = end - from;
  moveTo(pen, pen.row, from);
  if (!isBare(pen.style)) wear(pen, NONE);
  if (count > MANY) {
    pen.text += `\u001b[${count}X`;
  } else {
    pen.text += ' '.repeat(count);
    pen.column = end < pen.columns ? end : NOWHERE;
  }
  return end;
}

/** Blanks that are longer than erasing them and moving on. */
const MANY = 10;

function isBlank(cell: Cell): boolean {
  return cell.text === ' ' && sameStyle(cell.style, NONE);
}

/** Whether a blank looks the same in it as in no style at all. */
function isBare({ ground, inverse, underline }: Style): boolean {
  return ground === '' && !inverse && !underline;
}

/** One after the last column that shows anything. */
function lastInk(cells: readonly Cell[]): number {
  let end = cells.length;
  while (end > 0 && sameCell(cells[end - 1] ?? BLANK, BLANK)) end -= 1;
  return end;
}

function sameCell(one: Cell, other: Cell): boolean {
  return one.text === other.text && sameStyle(one.style, other.style);
}

function sameStyle(one: Style, other: Style): boolean {
  return (
    one === other ||
    (one.ink === other.ink &&
      one.ground === other.ground &&
      one.weight === other.weight &&
      one.inverse === other.inverse &&
      one.underline === other.underline)
  );
}

/** Changes styles by no more codes than differ. */
function wear(pen: Pen, style: Style): void {
  const { style: now } = pen;
  if (sameStyle(now, style)) return;
  pen.style = style;
  const codes = sameStyle(style, NONE)
    ? ['0']
    : [
        ...(now.weight === style.weight ? [] : [now.weight === '' ? style.weight : weightFrom(style.weight)]),
        ...(now.underline === style.underline ? [] : [style.underline ? '4' : '24']),
        ...(now.inverse === style.inverse ? [] : [style.inverse ? '7' : '27']),
        ...(now.ink === style.ink ? [] : [style.ink || '39']),
        ...(now.ground === style.ground ? [] : [style.ground || '49']),
      ];
  pen.text += `\u001b[${codes.join(';')}m`;
}

function weightFrom(weight: string): string {
  return weight === '' ? '22' : `22;${weight}`;
}

function cellsIn(row: string, columns: number): readonly Cell[] {
  const cells: Cell[] = [];
  let style = NONE;
  let from = 0;
  for (const match of row.matchAll(SGR)) {
    addCells(cells, row.slice(from, match.index), style, columns);
    style = switched(style, match[1] ?? '');
    from = match.index + match[0].length;
  }
  addCells(cells, row.slice(from), style, columns);
  return cells;
}

function addCells(cells: Cell[], text: string, style: Style, columns: number): void {
  for (const letter of graphemes(text)) {
    const width = widthOf(letter);
    if (cells.length + width > columns) return;
    if (width === 0) continue;
    // The ink of a blank is not seen.
    cells.push(letter === ' ' && isBare(style) ? BLANK : { text: letter, style });
    if (width === 2) cells.push({ text: '', style });
  }
}

/** The style after a list of codes. */
function switched(from: Style, list: string): Style {
  const codes = list.split(';');
  let style = from;
  for (let at = 0; at < codes.length; at++) {
    const code = Number(codes[at] || 0);
    if (code === 38 || code === 48) {
      const length = codes[at + 1] === '2' ? 5 : 3;
      const whole = codes.slice(at, at + length).join(';');
      style = code === 38 ? { ...style, ink: whole } : { ...style, ground: whole };
      at += length - 1;
    } else style = withCode(style, code);
  }
  return style;
}

function withCode(style: Style, code: number): Style {
  if (code === 0) return NONE;
  if (code === 1 || code === 2) return { ...style, weight: `${code}` };
  if (code === 22) return { ...style, weight: '' };
  if (code === 4 || code === 24) return { ...style, underline: code === 4 };
  if (code === 7 || code === 27) return { ...style, inverse: code === 7 };
  if (code === 39) return { ...style, ink: '' };
  if (code === 49) return { ...style, ground: '' };
  const isInk = (code >= 30 && code <= 37) || (code >= 90 && code <= 97);
  return isInk ? { ...style, ink: `${code}` } : { ...style, ground: `${code}` };
}
