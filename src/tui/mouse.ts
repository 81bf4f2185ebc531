// The mouse: what a terminal says of it, and which key a click on a drawn screen presses. Nothing here touches a stream.

import type { Line } from './line.ts';
import { widthOf } from './width.ts';

export interface MouseEvent {
  readonly kind: 'press' | 'drag' | 'wheel-up' | 'wheel-down';
  /** From 0, left and top. */
  readonly column: number;
  readonly row: number;
}

/** Presses, drags and the wheel, said in numbers that reach beyond column 223. */
export const MOUSE_ON = '\u001b[?1002h\u001b[?1006h';
export const MOUSE_OFF = '\u001b[?1006l\u001b[?1002l';

const ESCAPE = '\u001b';
const LONGEST = 32;
const SAID = /\[<(\d+);(\d+);(\d+)([Mm])/y;

/** Takes input in pieces as it comes, cut anywhere, and gives what the mouse did. */
export function mouseReader(): (piece: string) => readonly MouseEvent[] {
  let rest = '';
  return (piece) => {
    const text = rest + piece;
    const events: MouseEvent[] = [];
    let done = 0;
    for (let at = text.indexOf(ESCAPE); at >= 0; at = text.indexOf(ESCAPE, at + 1)) {
      SAID.lastIndex = at + 1;
      const found = SAID.exec(text);
      if (found === null) continue;
      done = SAID.lastIndex;
      const event = eventOf(found);
      if (event !== undefined) events.push(event);
    }
    // A sequence that was cut in two begins with the last escape that is not read yet.
    const last = text.lastIndexOf(ESCAPE);
    rest = last >= done && text.length - last < LONGEST ? text.slice(last) : '';
    return events;
  };
}

const WHEEL = 64;
const MOVED = 32;

function eventOf([, code, column, row, up]: RegExpExecArray): MouseEvent | undefined {
  const button = Number(code);
  const at = { column: Number(column) - 1, row: Number(row) - 1 };
  if (up === 'm') return undefined;
  if (button >= WHEEL) {
    const turned = button & 3;
    return turned > 1 ? undefined : { kind: turned === 0 ? 'wheel-up' : 'wheel-down', ...at };
  }
  // The left button only: the others belong to the terminal.
  if ((button & 3) !== 0) return undefined;
  return { kind: (button & MOVED) === 0 ? 'press' : 'drag', ...at };
}

/** The key that a click there presses; undefined where there is nothing to click. */
export function keyAt(rows: readonly Line[], column: number, row: number): string | undefined {
  let at = 0;
  for (const { text, key } of rows[row] ?? []) {
    at += widthOf(text);
    if (column < at) return key;
  }
  return undefined;
}

/**
 * What the mouse presses on a drawn screen, key by key. A drag only goes on with what it began, and only along a scale:
 * keys that are places on one begin with `@` (`@5`, `@6`: turns of a timeline).
 */
export function keysOf(
  { kind, column, row }: MouseEvent,
  rows: readonly Line[],
  before: string | undefined,
): readonly string[] {
  if (kind === 'wheel-up') return ['up'];
  if (kind === 'wheel-down') return ['down'];
  const key = keyAt(rows, column, row);
  if (key === undefined) return [];
  if (kind === 'drag' && (key === before || !isPlace(key) || !isPlace(before))) return [];
  return [key];
}

function isPlace(key: string | undefined): boolean {
  return key?.startsWith('@') === true;
}

/** The number of the list row that a click meant; undefined for any other key. */
export function rowClicked(key: string): number | undefined {
  const found = /^row (\d{1,4})$/.exec(key)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The words of an environment that say whether its terminal has a mouse. */
export function mouseFrom({ TERM = '' }: { readonly TERM?: string | undefined }): boolean {
  return /^(xterm|screen|tmux|rxvt|alacritty|kitty|foot|wezterm|ghostty|konsole|iterm|contour)/i.test(TERM);
}
