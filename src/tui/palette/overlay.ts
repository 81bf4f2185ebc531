// Things that lie over whatever screen stands below: a box in the middle of it, with a place of its own in the table of
// keys. The screen below goes on being drawn around the box.

import { panel } from '../charts/panel.ts';
import { bodyRows } from '../frame.ts';
import { EMPTY, type Line, line, lineWidth, type Span, toWidth } from '../line.ts';
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
  return Array.from({ length: size.rows }, (_, row) => {
    if (row === size.rows - 1) return footerLine(overlay.place(), size.columns);
    const boxed = box[row - 2];
    const under = below[row] ?? EMPTY;
    if (boxed === undefined) return under;
    return [...toWidth(under, left), ...boxed, ...from(under, left + width)];
  });
}

/** What of a line lies right of a column. A wide letter that the column cuts leaves a blank. */
function from(of: Line, column: number): Line {
  if (lineWidth(of) <= column) return EMPTY;
  const kept: Span[] = [];
  let at = 0;
  for (const part of of) {
    const width = widthOf(part.text);
    if (at >= column) kept.push(part);
    else if (at + width > column) kept.push({ ...part, text: textFrom(part.text, column - at) });
    at += width;
  }
  return line(...kept);
}

function textFrom(text: string, column: number): string {
  let at = 0;
  let kept = '';
  for (const letter of graphemes(text)) {
    const width = widthOf(letter);
    if (at >= column) kept += letter;
    else if (at + width > column) kept += ' '.repeat(at + width - column);
    at += width;
  }
  return kept;
}
