// Puts a screen together: header, one line under it, body, footer. Never higher or wider than the terminal.

import { beside, EMPTY, type Line, lineWidth, span, toWidth } from './line.ts';
import { footerLine, type Idle } from './model/help.ts';
import type { Place } from './places.ts';
import { fits, LEAST, type Size } from './screen.ts';
import { say } from './texts.ts';
import { cut } from './width.ts';

export interface Parts {
  readonly head: Line;
  readonly under: Line;
  readonly body: readonly Line[];
  readonly place: Place;
  /** Keys of the place that would do nothing just now. */
  readonly idle?: Idle;
}

/** Rows left for a body between header, the line under it, and footer. */
export function bodyRows(size: Size): number {
  return Math.max(1, size.rows - 3);
}

export function frameOf(size: Size, parts: Parts): readonly Line[] {
  if (!fits(size, LEAST)) return [[span(cut(say('app.tooSmall', { ...size }), Math.max(1, size.columns)))]];
  const rows = bodyRows(size);
  const body = Array.from({ length: rows }, (_, row) => parts.body[row] ?? EMPTY);
  return [parts.head, parts.under, ...body, footerLine(parts.place, size.columns, parts.idle)].map((row) =>
    within(row, size.columns),
  );
}

/** A line cut to the width, without blanks after its end: they would be sent and measured for nothing. */
function within(of: Line, width: number): Line {
  const fitted = lineWidth(of) <= width ? of : toWidth(of, width);
  const end = fitted.findLastIndex(({ text, tone }) => tone === 'chosen' || text.trimEnd() !== '');
  const last = fitted[end];
  if (last === undefined) return EMPTY;
  return last.tone === 'chosen'
    ? fitted.slice(0, end + 1)
    : [...fitted.slice(0, end), { ...last, text: last.text.trimEnd() }];
}

/** Left and right with a rule between them. */
export function columns(
  left: readonly Line[],
  leftWidth: number,
  right: readonly Line[],
  height: number,
): Line[] {
  const ruled = Array.from({ length: height }, (_, row) => [span('│ ', 'quiet'), ...(right[row] ?? EMPTY)]);
  return beside(left.slice(0, height), leftWidth, ruled, 1);
}
