// How something moved since the turn before, in as few letters as can be: an arrow and a number.

import { type Span, span, type Tone } from '../line.ts';
import { padEnd } from '../width.ts';

/** "▲2", "▼11", or blanks where nothing moved; filled with blanks to `width`. A tone where neither way is better. */
export function shiftSpan(shift: number, width: number, tone?: Tone): Span {
  if (shift === 0) return span(padEnd('', width));
  const text = padEnd(`${shift > 0 ? '▲' : '▼'}${Math.abs(shift)}`, width);
  return span(text, tone ?? (shift > 0 ? 'good' : 'bad'));
}
