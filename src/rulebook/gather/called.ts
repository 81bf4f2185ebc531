// What files and their parts are called, before anybody has judged them.
import { LENS_WORDS } from '../schema/lens.ts';
import { isMap } from './spot.ts';

/** What an entry is called by others: an action by its name, for its id is an address; all else by its id. */
export function nameOf(value: unknown, section: string): string {
  if (!isMap(value)) return '';
  const name = section === 'actions' ? value.name : value.id;
  return typeof name === 'string' ? name : '';
}

/** The word a lens line begins with. A number under `add` belongs to a line that sets; only a map there is a rule to add. */
export function lensWord(line: unknown): (typeof LENS_WORDS)[number] | undefined {
  if (!isMap(line)) return undefined;
  return LENS_WORDS.find((word) => line[word] !== undefined && (word !== 'add' || isMap(line[word])));
}

/** Whether a file of a box is a lens: those live in a folder of that name. */
export function isLens(file: string): boolean {
  return file.split(/[\\/]/).slice(0, -1).includes('lenses');
}
