// How something moved since the turn before, in as few letters as can be: an arrow and a number.

import { type Span, span } from '../line.ts';
import { padEnd } from '../width.ts';

/** "▲2", "▼11", or blanks where nothing moved; filled with blanks to `width`. */
export function shiftSpan(shift: number, width: number): Span {
  if (shift === 0) return span(padEnd('', width));
  return span(padEnd(`${shift > 0 ? '▲' : '▼'}${Math.abs(shift)}`, width), shift > 0 ? 'good' : 'bad');
}
