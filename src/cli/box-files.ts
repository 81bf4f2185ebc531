// The files of a box on disk: its rules and its scenarios, as bytes, with names that do not depend on the machine.
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import { sha256 } from '../record/chain.ts';
import { codeOf } from '../record/lock.ts';
import type { BookText } from '../rulebook/gather/gather.ts';
import { complain, type Lines } from './complaint.ts';

export interface BoxFiles {
  readonly rules: readonly BookText[];
  readonly scenarios: readonly BookText[];
}

const MOST_FILES = 2000;
const DEEPEST = 8;

/**
 * The YAML files of a box: everything below `rules`, and what lies in `scenarios` itself. Names are as a reader
 * would type them from where `shown` points; sorted by code unit.
 */
export function readBoxFiles(folder: string, shown = folder, rules = 'rules'): Result<BoxFiles, Lines> {
  try {
    const below = (part: string, deep: number) => textsBelow(join(folder, part), join(shown, part), deep);
    return ok({ rules: below(rules, DEEPEST), scenarios: below('scenarios', 1) });
  } catch (error) {
    return complain({ where: shown, what: `the files of the box cannot be read (${codeOf(error)})` });
  }
}

/** The YAML files that lie in a folder itself, named as from where it is named. */
export function scenariosIn(folder: string): Result<readonly BookText[], Lines> {
  try {
    return ok(textsBelow(folder, folder, 1));
  } catch (error) {
    return complain({ where: folder, what: `the files beside it cannot be read (${codeOf(error)})` });
  }
}

function textsBelow(folder: string, shown: string, deep: number): readonly BookText[] {
  return yamlBelow(folder, deep).map((name) => ({
    file: join(shown, name).replaceAll('\\', '/'),
    text: readFileSync(join(folder, name)),
  }));
}

function yamlBelow(folder: string, deep: number): string[] {
  const found: string[] = [];
  const look = (path: string, left: number): void => {
    for (const entry of entriesOf(join(folder, path))) {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && left > 1 && !entry.name.startsWith('.')) look(name, left - 1);
      else if (entry.isFile() && /\.ya?ml$/.test(entry.name) && found.length < MOST_FILES) found.push(name);
    }
  };
  look('', deep);
  return found.sort();
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** A hash of all the files of a box, names and bytes: it says whether built books are still those of the files. */
export function hashOf({ rules, scenarios }: BoxFiles): string {
  const lines = [...rules, ...scenarios].map(({ file, text }) => `${file}\0${sha256(text)}\n`);
  return sha256(lines.join(''));
}

export function readFileOr(path: string): Result<Buffer, Lines> {
  try {
    return ok(readFileSync(path));
  } catch (error) {
    const code = codeOf(error);
    const what = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code})`;
    return err([`${path}: ${what}`]);
  }
}
