// Built books: the checked rulebooks and scenarios of a box as JSON, written by the build and read back at start, so
// that no YAML is parsed then. An index names every file with its hash, and the hash of the sources all were built from.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../kit/result.ts';
import { sha256 } from '../record/chain.ts';
import { codeOf } from '../record/lock.ts';
import { BASE, type Rulebook } from '../rulebook/book.ts';
import { loadBox } from '../rulebook/gather/load.ts';
import type { RegionMap } from '../rulebook/region.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { jsonSchemas } from '../study/json-schemas.ts';
import { type BoxFiles, hashOf } from './box-files.ts';
import { complain, type Lines, problemLines } from './complaint.ts';

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
type Built = Rulebook | Scenario | RegionMap;

const INDEX = 'index.json';
const REBUILD = 'run `npm run build`, or install Heartland again';

/** Checks a box and writes its books into a folder. Errors: every problem of its files. */
export function buildBooks(files: BoxFiles, folder: string, version: string): Result<BookIndex, Lines> {
  const box = loadBox(files.rules);
  if (!box.ok) return problemLines(box.error);
  mkdirSync(folder, { recursive: true });
  const write = (kind: string, id: string, title: string, value: Built): BuiltEntry => {
    const text = JSON.stringify(value);
    const file = id === '' ? `${kind}.json` : `${kind}-${id}.json`;
    writeFileSync(join(folder, file), text);
    return { id, title, file, sha256: sha256(text) };
  };
  const { base, lenses, map } = box.value;
  const books = [
    write('book', BASE, 'without a lens', base),
    ...lenses.map(({ id, title, book, report }) => ({
      ...write('book', id, title, book),
      text: report.text,
    })),
  ];
  const scenarios: BuiltEntry[] = [];
  for (const { file, text } of files.scenarios) {
    const scenario = loadScenario(file, text, base, files.scenarios);
    if (!scenario.ok) return problemLines(scenario.error);
    const { id, title } = scenario.value;
    scenarios.push(write('scenario', id, title, scenario.value));
  }
  for (const { name, schema } of jsonSchemas()) {
    writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  }
  const drawn = map === undefined ? {} : { map: write('map', '', 'the map', map) };
  const index = { version, sources: hashOf(files), books, scenarios, ...drawn };
  writeFileSync(join(folder, INDEX), `${JSON.stringify(index, null, 2)}\n`);
  return ok(index);
}

export function readIndex(folder: string): Result<BookIndex, Lines> {
  const text = readText(join(folder, INDEX));
  return text.ok ? ok(JSON.parse(text.value) as BookIndex) : text;
}

/** A built file whose hash is the one the index names. */
export function readBuilt<T extends Built>(folder: string, entry: BuiltEntry): Result<T, Lines> {
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
