// Typing a text letter by letter, wherever a screen takes one.

import { graphemes } from './width.ts';

/** Whether the key was text, or took some away; typing begins a list anew. */
export function typeInto(pane: { typed: string; cursor?: number }, key: string): boolean {
  if (key === 'backspace') {
    pane.typed = graphemes(pane.typed).slice(0, -1).join('');
    return true;
  }
  const letter = key === 'space' ? ' ' : key;
  if (graphemes(letter).length !== 1) return false;
  pane.typed += letter;
  if ('cursor' in pane) pane.cursor = 0;
  return true;
}
