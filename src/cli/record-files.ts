// Where records lie: a folder of games, each under the name of its scenario and seed, none ever overwritten.
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { err, type Result } from '../kit/result.ts';
import type { Header } from '../record/format.ts';
import { codeOf } from '../record/lock.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { createRecord, type RecordWriter } from '../record/write.ts';
import { complain, type Lines } from './complaint.ts';

export const GAMES = 'games';

const LONGEST_SEED = 40;
const MOST_ALIKE = 10_000;

/**
 * Makes a folder and those above it, one by one: some file systems never tell a maker of many that they take none.
 * Throws what the system throws.
 */
function makeFolder(folder: string): void {
  const wanted = [resolve(folder)];
  for (let path = dirname(wanted[0] ?? ''); !existsSync(path); path = dirname(path)) wanted.unshift(path);
  for (const path of wanted) {
    try {
      mkdirSync(path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
    }
  }
}

/** What the first record of a game is called, without its ending. */
export function recordName(scenario: string, seed: string): string {
  return `${scenario}-${seed.replace(/[^A-Za-z0-9._-]+/g, '_').slice(0, LONGEST_SEED)}`;
}

/** Starts a record in a folder, which is made if need be. */
export function newRecord(
  folder: string,
  scenario: string,
  seed: string,
  header: Header,
): Result<RecordWriter, Lines> {
  try {
    makeFolder(folder);
  } catch (error) {
    return complain({
      where: folder,
      what: `the folder cannot be made (${codeOf(error)})`,
      help: 'name another with --out',
    });
  }
  const name = recordName(scenario, seed);
  for (let n = 1; n <= MOST_ALIKE; n++) {
    const path = join(folder, n === 1 ? `${name}.jsonl` : `${name}-${n}.jsonl`);
    if (existsSync(path) || existsSync(`${path}.lock`)) continue;
    const writer = createRecord(path, header);
    // Somebody else may have taken the name in between.
    if (writer.ok || !existsSync(path)) {
      return writer.ok ? writer : err([formatRecordProblem(path, writer.error)]);
    }
  }
  return complain({
    where: folder,
    what: `there are ${MOST_ALIKE} records of this game`,
    help: 'name another with --out',
  });
}

/** Paths of the records in a folder, in the order of their names. */
export function recordsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    // No folder yet: no records.
    return [];
  }
}
