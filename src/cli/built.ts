// What the build has laid ready: the checked rulebooks and scenarios of Heartland's own box as JSON, told whole by their
// hashes. As long as the box has not changed since, a library of them is opened without reading any of its files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { map, ok, type Result } from '../kit/result.ts';
import { sha256 } from '../record/chain.ts';
import { codeOf } from '../record/lock.ts';
import type { Rulebook } from '../rulebook/book.ts';
import type { BookText } from '../rulebook/gather/gather.ts';
import type { RegionMap } from '../rulebook/region.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { hashOf, readBoxFiles } from './box-files.ts';
import { complain, type Lines, unknownWord } from './complaint.ts';
import type { Home } from './home.ts';

export interface BuiltEntry {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
  /** What a lens says of itself. */
  readonly text?: string;
}

export interface BookIndex {
  readonly version: string;
  /** Hash of the box's files, names and bytes. */
  readonly sources: string;
  readonly books: readonly BuiltEntry[];
  readonly scenarios: readonly BuiltEntry[];
  /** The map of the box, if it has one. */
  readonly map?: BuiltEntry;
}

/** What is built from the files of a box. */
export type Built = Rulebook | Scenario | RegionMap;

export interface Named {
  readonly id: string;
  readonly title: string;
}

/** A lens, with what it says of itself. */
export interface NamedLens extends Named {
  readonly text?: string;
}

export interface Library {
  readonly scenarios: readonly Named[];
  /** The base first. */
  readonly lenses: readonly NamedLens[];
  /** Errors: no such lens; files that do not check. */
  book(lens: string): Result<Rulebook, Lines>;
  /** Errors: no such scenario; a file that does not check. */
  scenario(id: string, book: Rulebook): Result<Scenario, Lines>;
  /** What screens draw of the region; undefined for a box that has no map. */
  map(): Result<RegionMap | undefined, Lines>;
  /** The scenarios' files, for those that extend one of them. */
  texts(): Result<readonly BookText[], Lines>;
  /** What the user should know about where this comes from. */
  readonly note: string | undefined;
}

export const INDEX = 'index.json';
const REBUILD = 'run `npm run build`, or install Heartland again';

/** Heartland's own library as it was built; undefined where it was not built, or its box has changed since. */
export function builtLibrary(home: Home): Result<Library | undefined, Lines> {
  const files = readBoxFiles(home.root, '');
  if (!files.ok) return files;
  const folder = home.books[0];
  if (folder === undefined) return ok(undefined);
  return map(readIndex(folder), (index) =>
    files.value.rules.length === 0 || hashOf(files.value) === index.sources
      ? libraryOfBooks(home, folder, index)
      : undefined,
  );
}

/** What screens draw of a library's region; undefined without a map, or with one that cannot be read. */
export function mapIn(library: Library): RegionMap | undefined {
  const found = library.map();
  return found.ok ? found.value : undefined;
}

function libraryOfBooks(home: Home, folder: string, index: BookIndex): Library {
  const lenses = index.books.map(({ id }) => id);
  return {
    scenarios: index.scenarios,
    lenses: index.books,
    note: undefined,
    map: () => (index.map === undefined ? ok(undefined) : readBuilt<RegionMap>(folder, index.map)),
    texts: () => map(readBoxFiles(home.root, ''), ({ scenarios }) => scenarios),
    book(lens) {
      const entry = index.books.find(({ id }) => id === lens);
      return entry === undefined ? unknownWord('--lens', 'lens', lens, lenses) : readBuilt(folder, entry);
    },
    scenario(id) {
      const entry = index.scenarios.find((scenario) => scenario.id === id);
      if (entry !== undefined) return readBuilt(folder, entry);
      return unknownWord(
        'SCENARIO',
        'scenario',
        id,
        index.scenarios.map((scenario) => scenario.id),
      );
    },
  };
}

function readIndex(folder: string): Result<BookIndex, Lines> {
  const text = readText(join(folder, INDEX));
  return text.ok ? ok(JSON.parse(text.value) as BookIndex) : text;
}

/** A built file whose hash is the one the index names. */
function readBuilt<T extends Built>(folder: string, entry: BuiltEntry): Result<T, Lines> {
  const path = join(folder, entry.file);
  const text = readText(path);
  if (!text.ok) return text;
  if (sha256(text.value) !== entry.sha256) {
    return complain({ where: path, what: 'the file was changed after it was built', help: REBUILD });
  }
  return ok(JSON.parse(text.value) as T);
}

function readText(path: string): Result<string, Lines> {
  try {
    return ok(readFileSync(path, 'utf8'));
  } catch (error) {
    return complain({ where: path, what: `the file cannot be read (${codeOf(error)})`, help: REBUILD });
  }
}
