// The files of the invented box, to be read as they are or with one thing changed.

import { readdirSync, readFileSync } from 'node:fs';
import type { Result } from '../../src/kit/result.ts';
import type { BookText } from '../../src/rulebook/gather/gather.ts';
import { loadBook } from '../../src/rulebook/gather/load.ts';
import { formatProblem, type Problem } from '../../src/rulebook/problem.ts';
import { ROOT } from '../architecture/house.ts';

const FOLDER = `${ROOT}/tests/boxes/lagoon`;

export interface TextFile extends BookText {
  readonly text: string;
}

export const LAGOON_RULES: readonly TextFile[] = readdirSync(`${FOLDER}/rules`, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .map((path) => ({ file: `rules/${path}`, text: readFileSync(`${FOLDER}/rules/${path}`, 'utf8') }));

export const LAGOON_SCENARIO: TextFile = {
  file: 'scenarios/lagoon.yaml',
  text: readFileSync(`${FOLDER}/scenarios/lagoon.yaml`, 'utf8'),
};

/** The rule files with one text replaced once in one of them; the text must be there. */
export function edited(file: string, from: string, to: string): readonly TextFile[] {
  const found = LAGOON_RULES.find((entry) => entry.file === file);
  if (!found?.text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return LAGOON_RULES.map((entry) =>
    entry === found ? { file, text: entry.text.replace(from, to) } : entry,
  );
}

/** What a person would read: one line a problem; [] when all is well. */
export function linesOf(result: Result<unknown, readonly Problem[]>): readonly string[] {
  return result.ok ? [] : result.error.map(formatProblem);
}

/** The lines about a box of these files. */
export function complaints(files: readonly BookText[]): readonly string[] {
  return linesOf(loadBook(files));
}

/** The box with one more lens of the given lines. */
export function withLens(lines: string, head = 'lens: new\ntitle: New') {
  return [...LAGOON_RULES, { file: 'rules/lenses/new.yaml', text: `${head}\nlines:\n${lines}` }];
}
