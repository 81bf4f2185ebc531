// `npm run cases`: tells which cases are missing or stale; with --accept, writes them. Numbers that changed are
// written into the situations there are; a case is drafted anew where it no longer shows every part of its rule.
// Rules named behind it are drafted anew in any case; --all drafts everything.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { BookText } from '../../src/rulebook/gather/gather.ts';
import { loadBox } from '../../src/rulebook/gather/load.ts';
import { ROOT } from '../architecture/house.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { CASES, type Case, readCases } from './case.ts';
import { type Finds, finds } from './finds.ts';
import { afterOf, holds, unshown } from './hold.ts';
import { makeCase } from './make.ts';
import { writeCase } from './script.ts';
import { soloBooks, soloOf } from './solo.ts';

const GAMES = 60;

const accept = process.argv.includes('--accept');
const all = process.argv.includes('--all');
const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const table = tableOf(DUSHANBE);
const kept = new Map(readCases().map((entry) => [entry.case.case, entry]));
const ids = [...soloBooks(table.book).keys()];
const chapters = chaptersOf();
let found: Finds | undefined;
const say = (line: string) => process.stdout.write(`${line}\n`);

for (const id of ids) {
  const there = kept.get(id);
  const path = `${CASES}/${chapters(id)}/${id}.yaml`;
  const fresh = all || named.includes(id);
  if (there !== undefined && !fresh && there.path === path && isWhole(there.case)) continue;
  const next = (there !== undefined && !fresh ? refreshed(there.case) : undefined) ?? drafted(id);
  if (next === undefined) continue;
  if (accept) {
    mkdirSync(`${ROOT}/${path}`.replace(/\/[^/]*$/, ''), { recursive: true });
    writeFileSync(`${ROOT}/${path}`, writeCase(next));
    if (there !== undefined && there.path !== path) rmSync(`${ROOT}/${there.path}`);
  }
  say(`${there === undefined ? 'missing' : fresh ? 'anew' : 'stale'}: ${path}`);
}
for (const [id, { path }] of kept) {
  if (ids.includes(id)) continue;
  say(`no such rule: ${path}`);
  if (accept) rmSync(`${ROOT}/${path}`);
}
if (!accept) say('Nothing was written: --accept writes.');

function isWhole(there: Case): boolean {
  return holds(table, there) && unshown(table, there).length === 0;
}

/** The same situations with what the rule says in them now, if they still show all of it. */
function refreshed(there: Case): Case | undefined {
  try {
    const after = afterOf(table, there, 'compiled');
    const situations = there.situations.map((situation, i) => ({
      ...situation,
      after: after[i] ?? 'nothing',
    }));
    const title = soloBooks(table.book).get(there.case)?.title ?? there.title;
    const next = { ...there, title, situations };
    return isWhole(next) ? next : undefined;
  } catch {
    return undefined;
  }
}

function drafted(id: string): Case | undefined {
  found ??= finds(table, GAMES);
  const solo = soloOf(table.book, table.board, table.scenario.turns, id);
  if (solo === undefined) return undefined;
  const made = makeCase(table, solo, found);
  if (made.invented.length > 0) say(`never heard in play: ${made.invented.join(', ')}`);
  if (made.mute.length > 0) say(`no situation found: ${made.mute.join(', ')}`);
  return made.case;
}

/** Chapters are the files of the rules. */
function chaptersOf(): (id: string) => string {
  const files: BookText[] = readdirSync(`${ROOT}/rules`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => ({ file: `rules/${path}`, text: readFileSync(`${ROOT}/rules/${path}`) }));
  const box = loadBox(files);
  if (!box.ok) throw new Error('the founding box checks');
  const { spots } = box.value;
  return (id) => spots.get(id)?.source.file.replace(/^.*\/|\.yaml$/g, '') ?? 'other';
}
