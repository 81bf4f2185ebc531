// Whether some bytes are a text at all, and if not, where they stop being one.
import { codePoint } from './quote.ts';
import type { Note } from './tokens.ts';

const MOST_SIGNS = 100;

/** The text without its byte order mark; `broken` says why it is not one, and then `text` only serves to find the line. */
export function decode(input: string | Uint8Array): { readonly text: string; readonly broken?: Note } {
  if (typeof input === 'string') return { text: input.startsWith('\ufeff') ? input.slice(1) : input };
  const [first, second] = input;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: '', broken: { offset: 0, what: 'the file is UTF-16; save it as UTF-8' } };
  }
  const nul = input.indexOf(0);
  if (nul !== -1) {
    const before = new TextDecoder().decode(input.subarray(0, nul));
    return { text: before, broken: { offset: before.length, what: BINARY } };
  }
  if (isUtf8(input)) return { text: new TextDecoder().decode(input) };
  const before = new TextDecoder().decode(input.subarray(0, firstBroken(input)));
  const what = 'not a text file: these bytes are not UTF-8; save it as UTF-8';
  return { text: before, broken: { offset: before.length, what } };
}

const BINARY = 'not a text file: it holds a NUL byte';

/** Signs no file of ours may hold: a terminal would obey them, an editor would not show them. */
export function wrongSigns(text: string): Note[] {
  const nul = text.indexOf('\0');
  if (nul !== -1) return [{ offset: nul, what: BINARY }];
  const notes: Note[] = [];
  for (const match of text.matchAll(/(?![\n\t\r])[\p{Cc}\p{Surrogate}]|\r(?!\n)/gu)) {
    if (notes.length === MOST_SIGNS) break;
    const what =
      match[0] === '\r'
        ? 'a carriage return that ends no line; end lines with LF or CRLF'
        : `the character ${codePoint(match[0])} cannot stand in a file; take it out`;
    notes.push({ offset: match.index, what });
  }
  return notes;
}

function isUtf8(bytes: Uint8Array, stream = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

// The longest beginning that could still become a text, found by halving.
function firstBroken(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  return completeCharacters(bytes, low);
}

// A character cut off in the middle begins at its lead byte.
function completeCharacters(bytes: Uint8Array, end: number): number {
  let start = end;
  while (start > 0 && end - start < 3 && !isUtf8(bytes.subarray(0, start))) start--;
  return start;
}
