// Remembers what broken entries and files may have been called. Names keep being known when their entry cannot be
// read, or every use of them would be one more complaint.
import { LARGEST_FILE } from '../text/source.ts';
import { isMap } from './spot.ts';

/** Every word of a file that could not be read at all: it may have named anything it has a word for. */
export function rememberWords(text: string | Uint8Array, broken: Set<string>): void {
  if (text.length > LARGEST_FILE) return;
  const letters = typeof text === 'string' ? text : new TextDecoder('latin1').decode(text);
  for (const [word] of letters.matchAll(/[A-Za-z][A-Za-z0-9-]*/g)) broken.add(word);
}

/** Ids, names, tags and keys anywhere inside an entry that could not be read. */
export function rememberNames(value: unknown, broken: Set<string>): void {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (Array.isArray(next)) {
      for (const item of next) open.push(item);
    } else if (isMap(next)) {
      for (const [key, item] of Object.entries(next)) {
        broken.add(key);
        if (typeof item === 'string' && (key === 'id' || key === 'name' || key === 'lens')) broken.add(item);
        else if (Array.isArray(item) && key === 'tags') for (const tag of item) broken.add(String(tag));
        else if (typeof item === 'object') open.push(item);
      }
    }
  }
}
