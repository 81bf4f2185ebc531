// How many terminal columns a text takes, and how to cut, pad and break it by columns rather than by letters.

const SEGMENTS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader would call the letters of a text. */
export function graphemes(text: string): readonly string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(SEGMENTS.segment(text), ({ segment }) => segment);
}

const PLAIN = /^[\x20-\x7e]*$/;
const NARROW_ZERO = /^(\p{M}|\p{Cf})+$/u;
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;

/** Columns of a text without control characters. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const letter of graphemes(text)) width += letterWidth(letter);
  return width;
}

function letterWidth(letter: string): number {
  if (NARROW_ZERO.test(letter)) return 0;
  return WIDE.test(letter) || /\p{Emoji_Presentation}/u.test(letter) ? 2 : 1;
}

/** The text within so many columns; what is cut off leaves an ellipsis. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  if (width <= 0) return '';
  let kept = '';
  let used = 0;
  for (const letter of graphemes(text)) {
    const next = letterWidth(letter);
    if (used + next > width - 1) break;
    kept += letter;
    used += next;
  }
  return `${kept}…`;
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
      const head = graphemes(line).slice(0, room).join('');
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}
