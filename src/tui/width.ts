// How many terminal columns a text takes, and how to cut, pad and break it by columns rather than by letters. The
// answer is that of string-width, as in the library that draws: both count the same columns.

import stringWidth from 'string-width';
import { isNarrow } from './narrow.ts';

/** Made when it is first needed: it brings in tables that most screens do without. */
let segments: Intl.Segmenter | undefined;

/** What a reader would call the letters of a text. */
export function graphemes(text: string): readonly string[] {
  if (isNarrow(text)) return text.split('');
  segments ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segments.segment(text), ({ segment }) => segment);
}

/** Widths found so far: a frame asks for the same names and lines again and again. */
const known = new Map<string, number>();
const MOST_KNOWN = 8192;

/** Columns of a text without control characters. */
export function widthOf(text: string): number {
  if (isNarrow(text)) return text.length;
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const width = stringWidth(text);
  known.set(text, width);
  return width;
}

/** As many letters from the start as so many columns hold; a wide letter is never halved. */
export function head(text: string, width: number): string {
  if (isNarrow(text)) return text.slice(0, Math.max(0, width));
  let kept = '';
  let used = 0;
  for (const letter of graphemes(text)) {
    used += widthOf(letter);
    if (used > width) break;
    kept += letter;
  }
  return kept;
}

/** The text within so many columns; what is cut off leaves an ellipsis. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return width <= 0 ? '' : `${head(text, width - 1)}…`;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

/** Lines of a text, broken between words; a word wider than the line is cut into pieces. Never empty. */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(1, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (widthOf(joined) <= room) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (widthOf(line) > room) {
      // One column cannot hold a wide letter: it stands alone and sticks out rather than never ending.
      const piece = head(line, room) || (graphemes(line)[0] ?? line);
      lines.push(piece);
      line = line.slice(piece.length);
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
