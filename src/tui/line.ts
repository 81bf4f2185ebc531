// Lines of a screen as plain data: runs of text with a meaning each. What a meaning looks like is the theme's
// business; a line knows only how wide it is.

import { cut, padEnd, widthOf, wrap } from './width.ts';

/** Meanings that a theme gives a look. Powers are told apart by their place on the board. */
export const TONES = [
  'plain',
  'quiet',
  'title',
  'good',
  'bad',
  'warn',
  'accent',
  'chosen',
  'power0',
  'power1',
  'power2',
  'power3',
] as const;

export type Tone = (typeof TONES)[number];

export interface Span {
  readonly text: string;
  readonly tone: Tone;
  /** The key that a click on it presses. */
  readonly key?: string;
  /** What is said in its place to ears: of a drawing the sentence it stands for, or nothing. */
  readonly said?: string;
}

export type Line = readonly Span[];

const CONTROL = /\p{Cc}+/gu;

/** A run of text. Control characters become blanks: nothing from a file may steer the terminal. */
export function span(text: string, tone: Tone = 'plain'): Span {
  return { text: text.replace(CONTROL, ' '), tone };
}

export function line(...parts: readonly (string | Span)[]): Line {
  return parts.map((part) => (typeof part === 'string' ? span(part) : part));
}

export const EMPTY: Line = [];

export function lineWidth(of: Line): number {
  return of.reduce((sum, { text }) => sum + widthOf(text), 0);
}

export function textOf(of: Line): string {
  return of.map(({ text }) => text).join('');
}

/** A run of text that ears are told in other words. */
export function drawn(of: Span, said: string): Span {
  return { ...of, said };
}

/** What of a line is said aloud. */
export function heardOf(of: Line): string {
  return of.map(({ text, said }) => said ?? text).join('');
}

/** The line at exactly this width: cut with an ellipsis, or filled with blanks. */
export function toWidth(of: Line, width: number): Line {
  const fitted: Span[] = [];
  let room = width;
  for (const part of of) {
    if (room <= 0) break;
    const text = cut(part.text, room);
    fitted.push({ ...part, text });
    room -= widthOf(text);
    if (text !== part.text) break;
  }
  return room > 0 ? [...fitted, span(padEnd('', room))] : fitted;
}

/** Text broken into lines of one tone, each set in by so many columns. */
export function paragraph(text: string, width: number, tone: Tone = 'plain', indent = 0): readonly Line[] {
  return wrap(text, width - indent).map((row) => [span(' '.repeat(indent) + row, tone)]);
}

/** Two blocks side by side, as high as the higher one. */
export function beside(left: readonly Line[], leftWidth: number, right: readonly Line[], gap = 2): Line[] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, row) => [
    ...toWidth(left[row] ?? EMPTY, leftWidth),
    span(' '.repeat(gap)),
    ...(right[row] ?? EMPTY),
  ]);
}

/**
 * A row of a list: marked by sign and tone when chosen, so that colour is never needed to see it. With its place in the
 * list it can be clicked: once marks it, twice opens it.
 */
export function listRow(of: Line, chosen: boolean, place?: number): Line {
  const row = chosen
    ? [span('> ', 'chosen'), drawn(span(textOf(of), 'chosen'), heardOf(of))]
    : [span('  '), ...of];
  return place === undefined ? row : placed(row, place);
}

/** A row that a click knows by its place in its list. */
export function placed(row: Line, place: number): Line {
  return row.map((part) => ({ ...part, key: `row ${place}` }));
}

/** Rows that only lie in sight, beside or under what has the keys: a click on them presses nothing. */
export function unmarked(rows: readonly Line[]): readonly Line[] {
  return rows.map((row) => row.map(({ key: _key, ...part }) => part));
}

/** The part of a list that fits, moved so that the row of the cursor is in it; says how much lies beyond. */
export function windowOf(rows: readonly Line[], height: number, cursor: number): readonly Line[] {
  return windowRows(rows.length, height, cursor, (index) => rows[index] ?? EMPTY);
}

/** As `windowOf`, making only the rows that are shown. */
export function windowRows(
  count: number,
  height: number,
  cursor: number,
  make: (index: number) => Line,
): readonly Line[] {
  const rows = (first: number, length: number) => Array.from({ length }, (_, at) => make(first + at));
  if (count <= height) return rows(0, count);
  if (height <= 2) return rows(Math.min(cursor, count - 1), Math.max(0, height));
  const room = height - 1;
  const first = Math.min(Math.max(0, cursor - Math.trunc(room / 2)), count - room);
  const below = count - first - room;
  return [...rows(first, room), line(span(`  ↑${first} ↓${below}`, 'quiet'))];
}

/** A text that is longer than its room, from a row on; the last row says what lies beyond and how to get there. */
export function scrolled(rows: readonly Line[], height: number, from: number): readonly Line[] {
  if (rows.length <= height || height < 2) return rows.slice(0, Math.max(0, height));
  const top = scrollTop(rows.length, height, from);
  const below = rows.length - top - (height - 1);
  return [...rows.slice(top, top + height - 1), line(span(`  ↑${top} ↓${below}  PgUp PgDn`, 'quiet'))];
}

function scrollTop(count: number, height: number, from: number): number {
  return Math.min(Math.max(0, from), count - height + 1);
}
