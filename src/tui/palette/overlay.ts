// Things that lie over whatever screen stands below: a box in the middle of it, with a place of its own in the table of
// keys. The screen below goes on being drawn around the box.

import { panel } from '../charts/panel.ts';
import { bodyRows } from '../frame.ts';
import { EMPTY, type Line, type Span, span, unmarked } from '../line.ts';
import { footerLine } from '../model/help.ts';
import type { Place } from '../places.ts';
import { fits, LEAST, type Size } from '../screen.ts';
import type { Look } from '../theme.ts';
import { graphemes, widthOf } from '../width.ts';

export interface Overlay {
  readonly title: () => string;
  /** What it holds, for a width and at most so many rows. */
  readonly content: (width: number, rows: number, look: Look) => readonly Line[];
  readonly place: () => Place;
  /** Whether letters are taken as text. */
  readonly typing: () => boolean;
  /** `close` puts it away. */
  readonly press: (key: string) => 'stay' | 'close';
}

const WIDEST = 100;

/** The screen with the overlay's box on it, and the keys of the overlay in the last row. */
export function laidOver(overlay: Overlay, below: readonly Line[], size: Size, look: Look): readonly Line[] {
  if (!fits(size, LEAST)) return below;
  const width = Math.min(WIDEST, size.columns);
  const most = bodyRows(size);
  const content = overlay.content(width - 4, most - 2, look);
  const height = Math.min(most, content.length + 2);
  const box = panel({ title: overlay.title(), width, height, bordered: true, chosen: true }, content);
  const left = Math.trunc((size.columns - width) / 2);
  const lower = unmarked(below);
  return Array.from({ length: size.rows }, (_, row) => {
    if (row === size.rows - 1) return footerLine(overlay.place(), size.columns);
    const boxed = box[row - 2];
    const under = lower[row] ?? EMPTY;
    if (boxed === undefined) return under;
    return [...between(under, 0, left), ...boxed, ...between(under, left + width, Number.MAX_SAFE_INTEGER)];
  });
}

/** What of a line lies between two columns, filled to the second. A wide letter that a column cuts leaves a blank. */
function between(of: Line, first: number, last: number): Line {
  const kept: Span[] = [];
  let at = 0;
  for (const part of of) {
    const width = widthOf(part.text);
    if (at >= first && at + width <= last) kept.push(part);
    else if (at < last && at + width > first)
      kept.push({ ...part, text: cells(part.text, first - at, last - at) });
    at += width;
  }
  return at < last && last < Number.MAX_SAFE_INTEGER
    ? [...kept, span(' '.repeat(last - Math.max(first, at)))]
    : kept;
}

function cells(text: string, first: number, last: number): string {
  let at = 0;
  let kept = '';
  for (const letter of graphemes(text)) {
    const width = widthOf(letter);
    const [from, to] = [Math.max(first, at), Math.min(last, at + width)];
    if (to - from === width) kept += letter;
    else if (to > from) kept += ' '.repeat(to - from);
    at += width;
  }
  return kept;
}
