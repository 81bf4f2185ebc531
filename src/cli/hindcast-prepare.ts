// From the words of the command to work that can be played: the questions read and checked, every reading of the rules
// and every start fetched, and what was frozen before told from what is there now.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { ok, type Result } from '../kit/result.ts';
import { codeOf } from '../record/lock.ts';
import { diskRefuses } from '../record/write.ts';
import { BASE, type Rulebook } from '../rulebook/book.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Arm, armsOf, MAIN } from '../study/hindcast/arm.ts';
import { type Ground, hindcastProblems } from '../study/hindcast/check.ts';
import { gamesIn, type Work } from '../study/hindcast/forecast.ts';
import { type Frozen, frozenOf, frozenSchema } from '../study/hindcast/frozen.ts';
import type { Hindcast } from '../study/hindcast/question.ts';
import { readHindcast } from '../study/hindcast/read.ts';
import { readFileOr } from './box-files.ts';
import type { Library } from './built.ts';
import type { Desk } from './command.ts';
import { complain, type Lines, problemLines, unknownWord } from './complaint.ts';
import { findScenario, openLibrary } from './library.ts';

export interface PrepareOptions {
  readonly seeds?: string | undefined;
  readonly threads?: string | undefined;
  readonly arm?: readonly string[] | undefined;
  readonly box?: string | undefined;
  readonly freeze?: boolean | undefined;
}

const FIRST_SEED = 1;

export interface Prepared {
  readonly work: Work;
  readonly threads: number;
  readonly hashes: Frozen;
  readonly frozen: Frozen | undefined;
}

export function prepareHindcast(desk: Desk, path: string, options: PrepareOptions): Result<Prepared, Lines> {
  const count = Number(options.seeds);
  if (!/^\d{1,6}$/.test(options.seeds ?? '') || count < 1) {
    return complain({
      where: '--seeds',
      what: `"${options.seeds}" is not a number of seeds from 1 to 999999`,
    });
  }
  const threads = threadsOf(options.threads);
  if (!threads.ok) return threads;
  const text = readFileOr(path);
  if (!text.ok) return text;
  const read = readHindcast(path, text.value);
  if (!read.ok) return problemLines(read.error);
  const library = openLibrary(desk.home, options.box);
  if (!library.ok) return library;
  if (library.value.note !== undefined) desk.err(library.value.note);
  const ground = groundOf(desk, library.value, read.value.hindcast, options.box !== undefined);
  if (!ground.ok) return ground;
  const base = ground.value.books.get(BASE);
  if (base === undefined) return complain({ where: path, what: 'the box has no rules' });
  const problems = hindcastProblems(read.value.hindcast, read.value.source, base, ground.value.scenarios);
  if (problems.length > 0) return problemLines(problems);
  const arms = chosen(armsOf(read.value.hindcast, library.value.lenses.slice(1)), options.arm ?? []);
  if (!arms.ok) return arms;
  const hashes = frozenOf(read.value.hindcast.hindcast, text.value, ground.value);
  const frozen = freezeOrRead(path, hashes, options.freeze === true);
  if (!frozen.ok) return frozen;
  const seeds = { from: FIRST_SEED, count };
  const work = { hindcast: read.value.hindcast, ground: ground.value, arms: arms.value, seeds };
  const alone = options.threads === undefined && gamesIn(work) < WORTH_THREADS;
  return ok({ work, threads: alone ? 1 : threads.value, hashes, frozen: frozen.value });
}

/** Fewer games than these are played here: a thread costs more to start than it saves. */
const WORTH_THREADS = 1000;

const MOST_THREADS = 256;

/** As many as are asked for, or as the machine has. */
function threadsOf(given: string | undefined): Result<number, Lines> {
  if (given === undefined) return ok(availableParallelism());
  const threads = Number(given);
  if (/^\d{1,3}$/.test(given) && threads >= 1 && threads <= MOST_THREADS) return ok(threads);
  const what = `"${given}" is not a number of threads from 1 to ${MOST_THREADS}`;
  return complain({ where: '--threads', what });
}

function chosen(arms: readonly Arm[], wanted: readonly string[]): Result<readonly Arm[], Lines> {
  const names = arms.map(({ name }) => name);
  const strange = wanted.find((name) => !names.includes(name));
  if (strange !== undefined) return unknownWord('--arm', 'arm', strange, names);
  return ok(wanted.length === 0 ? arms : arms.filter(({ name }) => name === MAIN || wanted.includes(name)));
}

/** Every reading of the rules, and every start. */
function groundOf(desk: Desk, library: Library, { starts }: Hindcast, boxed: boolean): Result<Ground, Lines> {
  const books = new Map<string, Rulebook>();
  for (const { id } of library.lenses) {
    const book = library.book(id);
    if (!book.ok) return book;
    books.set(id, book.value);
  }
  const scenarios = new Map<string, Scenario>();
  for (const { scenario } of starts) {
    const found = findScenario(desk.home, library, scenario, BASE, boxed);
    if (!found.ok) return found;
    scenarios.set(scenario, found.value.scenario);
  }
  return ok({ books, scenarios });
}

/** What was frozen before this run: from the file beside the questions, or just now. */
function freezeOrRead(path: string, now: Frozen, freeze: boolean): Result<Frozen | undefined, Lines> {
  const file = join(dirname(path), `${path.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/, '')}.frozen.json`);
  if (freeze) {
    const written = writeOr('--freeze', file, `${JSON.stringify(now, null, 2)}\n`);
    return written.ok ? ok(now) : written;
  }
  if (!existsSync(file)) return ok(undefined);
  const judged = frozenSchema.safeParse(jsonOr(file));
  if (judged.success) return ok(judged.data);
  const help = '`heartland hindcast --freeze` writes it anew';
  return complain({ where: file, what: 'this is not what a run was frozen with', help });
}

function jsonOr(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

export function writeOr(where: string, file: string, text: string): Result<void, Lines> {
  try {
    writeFileSync(file, text);
    return ok(undefined);
  } catch (error) {
    return complain({ where, what: `${file}: ${diskRefuses(codeOf(error))}` });
  }
}
