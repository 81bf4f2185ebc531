// What lies ready for the menu: scenarios with their seats, readings, and the games that were played here.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { map, ok, type Result } from '../kit/result.ts';
import { BASE, type Rulebook } from '../rulebook/book.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { MenuLens, MenuRecord, MenuRecordFacts, MenuScenario } from '../tui/index.ts';
import type { Library } from './built.ts';
import type { Lines } from './complaint.ts';
import type { Home } from './home.ts';
import { openLibrary } from './library.ts';
import { recordsIn } from './record-files.ts';

export interface Shelf {
  readonly scenarios: readonly MenuScenario[];
  readonly lenses: readonly MenuLens[];
  readonly book: Rulebook;
}

/** Everything there is to play. Nothing is compiled and no table is laid for it. */
export function shelfOf(home: Home): Result<Shelf, Lines> {
  const library = openLibrary(home);
  if (!library.ok) return library;
  const book = library.value.book(BASE);
  if (!book.ok) return book;
  return map(scenariosOf(library.value, book.value, home.start), (scenarios) => ({
    scenarios,
    lenses: library.value.lenses.map(({ id, title, text }) => ({ id, title, text: text ?? '' })),
    book: book.value,
  }));
}

/** What is played where nobody chooses is offered first. */
function scenariosOf(
  library: Library,
  book: Rulebook,
  start: string | undefined,
): Result<readonly MenuScenario[], Lines> {
  const list: MenuScenario[] = [];
  for (const { id } of library.scenarios) {
    const scenario = library.scenario(id, book);
    if (!scenario.ok) return scenario;
    list.push(offered(scenario.value, book));
  }
  const first = list.filter(({ id }) => id === start);
  return ok([...first, ...list.filter((entry) => !first.includes(entry))]);
}

function offered(scenario: Scenario, book: Rulebook): MenuScenario {
  const { id, title, text, start, turns, seats, lessons = [] } = scenario;
  return {
    id,
    title,
    text,
    start,
    turns,
    teaches: lessons[0]?.actor,
    seats: seats.map(({ actor, brief, objectives }) => ({
      actor,
      name: book.actors.find((entry) => entry.id === actor)?.name ?? actor,
      brief: brief.public,
      goals: objectives.map((objective) => objective.title),
    })),
  };
}

/** The records of a folder, newest first. */
export function menuRecords(folder: string): readonly MenuRecord[] {
  return recordsIn(folder)
    .map((path) => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .toSorted((a, b) => b.at - a.at || a.path.localeCompare(b.path, 'en'))
    .map(({ path }) => {
      let looked: { readonly facts: MenuRecordFacts | undefined } | undefined;
      const facts = () => {
        looked ??= { facts: factsOf(path) };
        return looked.facts;
      };
      return { path, finished: isFinished(path), facts };
    });
}

const TAIL = 200;

/** Whether the last line says that the game is over: read from the end, for records are long. */
function isFinished(path: string): boolean {
  try {
    const size = statSync(path).size;
    const bytes = Buffer.alloc(Math.min(TAIL, size));
    const file = openSync(path, 'r');
    try {
      readSync(file, bytes, 0, bytes.length, size - bytes.length);
    } finally {
      closeSync(file);
    }
    return bytes.toString('utf8').includes('"kind":"end"');
  } catch {
    // It is listed, and opening it says what is wrong with it.
    return false;
  }
}

/** A glance into a record: nothing of it is checked before somebody opens it. */
function factsOf(path: string): MenuRecordFacts | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    const first: unknown = JSON.parse(text.slice(0, text.indexOf('\n')));
    const header = has(first, 'line') ? first.line : undefined;
    if (!isHeader(header)) return undefined;
    const { scenario, seats, rulebook, seed, lens } = header;
    const nameOf = (actor: string) => rulebook.actors.find(({ id }) => id === actor)?.name ?? actor;
    const people = Object.entries(seats).flatMap(([actor, { kind }]) =>
      kind === 'person' ? [nameOf(actor)] : [],
    );
    const done = text.match(/"line":\{"kind":"turn"/g)?.length ?? 0;
    const turn = Math.min(scenario.turns, done + 1);
    return { title: scenario.title, seed, lens, turn, turns: scenario.turns, people };
  } catch {
    return undefined;
  }
}

interface HeaderGlance {
  readonly seed: string;
  readonly lens: string;
  readonly seats: { readonly [actor: string]: { readonly kind: string } };
  readonly scenario: { readonly title: string; readonly turns: number };
  readonly rulebook: { readonly actors: readonly { readonly id: string; readonly name: string }[] };
}

function has(of: unknown, name: string): of is { readonly [key: string]: unknown } {
  return typeof of === 'object' && of !== null && name in of;
}

function isHeader(value: unknown): value is HeaderGlance {
  if (!has(value, 'seed') || typeof value.seed !== 'string' || typeof value.lens !== 'string') return false;
  const { scenario, rulebook, seats } = value;
  if (!has(scenario, 'turns') || typeof scenario.turns !== 'number' || typeof scenario.title !== 'string')
    return false;
  return (
    typeof seats === 'object' && seats !== null && has(rulebook, 'actors') && Array.isArray(rulebook.actors)
  );
}
