// The count behind a promise: no number in any file of a box stands without saying where it comes from. It walks
// the files as they are written and trusts no check that was made before.
import type { Sourced } from '../book.ts';
import type { BookText } from '../gather/gather.ts';
import { errorAt, isMap, type Path } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';
import { readYaml, type Source } from '../text/source.ts';

export interface NumberCount {
  /** Numbered rules, those of lenses and the wants of policies included. */
  rules: number;
  /** Entries that name claims or facts, and entries that name an assumption; one can be both. */
  cited: number;
  assumed: number;
  /** Numbers in entries: everything but the sources themselves. */
  numbers: number;
  /** Each number under no entry that names claims, facts or an assumption. */
  readonly unsourced: Problem[];
  /** What could not be read, so that nobody takes an empty count for a clean one. */
  readonly unread: Problem[];
}

/** Sections that are sources: their years need none. */
const SOURCES: readonly string[] = ['claims', 'facts', 'papers'];

/** Counts over rule files, lenses and scenarios alike. Post: pure; every file is either counted or in `unread`. */
export function countNumbers(files: readonly BookText[]): NumberCount {
  const count: NumberCount = { rules: 0, cited: 0, assumed: 0, numbers: 0, unsourced: [], unread: [] };
  for (const { file, text } of files) {
    const source = readYaml(file, text);
    count.unread.push(...source.problems);
    if (isMap(source.value)) walk(source, source.value, [], false, count);
  }
  return count;
}

function walk(source: Source, value: unknown, path: Path, covered: boolean, count: NumberCount): void {
  if (typeof value === 'number') {
    count.numbers += 1;
    if (!covered) count.unsourced.push(errorAt({ source, path }, [], 'this number names no source'));
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(source, item, [...path, index], covered, count);
  } else if (isMap(value)) walkMap(source, value, path, covered, count);
}

function walkMap(
  source: Source,
  map: Readonly<Record<string, unknown>>,
  path: Path,
  covered: boolean,
  count: NumberCount,
): void {
  const entry: Sourced = map;
  const isRoot = path.length === 0;
  // In a rule file the same words at the root are sections, and maps.
  const cites = Array.isArray(entry.claims) || Array.isArray(entry.facts);
  const assumes = typeof entry.assume === 'string';
  if (cites) count.cited += 1;
  if (assumes) count.assumed += 1;
  if (isRule(map)) count.rules += 1;
  for (const [key, inside] of Object.entries(map)) {
    if (isRoot && SOURCES.includes(key)) continue;
    const here = (cites || assumes || covered) && !standsAlone(path, key);
    walk(source, inside, [...path, key], here, count);
  }
}

function isRule(map: Readonly<Record<string, unknown>>): boolean {
  return typeof map.id === 'string' && ('on' in map || 'give' in map) && /^[A-Z]/.test(map.id);
}

/** Parts that must name their own sources, whatever stands around them. */
const ALONE: readonly string[] = ['opening', 'deals', 'seats', 'tracks'];

function standsAlone(path: Path, key: string): boolean {
  const last = path.at(-1);
  return (path.length === 0 && ALONE.includes(key)) || (last === 'board' && key === 'tracks');
}
