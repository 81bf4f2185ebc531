// Builds books: the checked rulebooks and scenarios of a box as JSON, written by the build, so that no YAML is parsed at
// start. An index names every file with its hash, and the hash of the sources all were built from.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '../kit/result.ts';
import { sha256 } from '../record/chain.ts';
import { BASE } from '../rulebook/book.ts';
import { loadBox } from '../rulebook/gather/load.ts';
import { loadScenario } from '../scenario/load.ts';
import { jsonSchemas } from '../study/json-schemas.ts';
import { type BoxFiles, hashOf } from './box-files.ts';
import { type BookIndex, type Built, type BuiltEntry, INDEX } from './built.ts';
import { type Lines, problemLines } from './complaint.ts';

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
