// The doors to the screens: the menu, and a record to scrub through. They are loaded when somebody opens them.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Game, Table } from '../engine/index.ts';
import { ok } from '../kit/result.ts';
import { layHeader } from '../record/ground.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/read.ts';
import { replayOn } from '../record/replay.ts';
import { BASE } from '../rulebook/book.ts';
import type { ListedGame, MenuScenario } from '../tui/index.ts';
import { type Desk, refuse } from './command.ts';
import { type ExitCode, formatComplaint } from './complaint.ts';
import { openLibrary } from './library.ts';
import { playGame } from './play.ts';
import { GAMES } from './record-files.ts';
import { ownMap } from './region.ts';
import { type ScreenOptions, screenWires } from './screen-wires.ts';

/** The menu that `heartland` alone opens on a terminal. */
export async function openMenu(desk: Desk, options: ScreenOptions = {}): Promise<ExitCode> {
  const wires = await screenWires(desk, options);
  if (!wires.ok) return refuse(desk, wires.error);
  const scenarios = playable(desk);
  if (!scenarios.ok) return refuse(desk, scenarios.lines);
  const { runMenu } = await import('../tui/index.ts');
  const choice = await runMenu({ scenarios: scenarios.list, records: recordsIn(GAMES) }, wires.value);
  switch (choice.kind) {
    case 'play':
      return playGame(desk, choice.scenario, { seat: choice.seats, ...options });
    case 'replay':
      return openReplay(desk, choice.record, undefined, options);
    case 'quit':
      return 0;
  }
}

/** A list of games to choose from: the place of one, or -1. */
export async function openGames(
  desk: Desk,
  list: {
    readonly title: string;
    readonly games: readonly ListedGame[];
    readonly cursor: number;
    readonly notice: string;
  },
): Promise<number> {
  const wires = await screenWires(desk, {});
  if (!wires.ok) {
    refuse(desk, wires.error);
    return -1;
  }
  const { runGames } = await import('../tui/index.ts');
  return runGames(list, wires.value);
}

export interface ReplayScreen extends ScreenOptions {
  /** A table that is laid for the game already. */
  readonly table?: Table | undefined;
}

/** A recorded game on screen, at a turn or at its end. */
export async function openReplay(
  desk: Desk,
  path: string,
  turn: number | undefined,
  { table, ...options }: ReplayScreen = {},
): Promise<ExitCode> {
  const wires = await screenWires(desk, options);
  if (!wires.ok) return refuse(desk, wires.error);
  const record = readRecord(path);
  if (!record.ok) return refuse(desk, [formatRecordProblem(path, record.error)]);
  // Laying a table costs more than playing a game at it: once is enough for all turns that are looked at.
  const laid = table === undefined ? layHeader(record.value.header) : ok(table);
  const whole = laid.ok ? replayOn(laid.value, record.value) : laid;
  if (!laid.ok || !whole.ok) {
    if (!whole.ok) desk.err(formatRecordProblem(path, whole.error));
    return 1;
  }
  const turns = whole.value.game.hashes.length;
  if (turns === 0) return refuse(desk, [formatComplaint({ where: path, what: 'no turn of it is finished' })]);
  if (turn !== undefined && turn > turns) {
    const what = `the record has ${turns} finished turns`;
    return refuse(desk, [formatComplaint({ where: `--turn ${turn}`, what })]);
  }
  const kept = new Map<number, Game>();
  const gameAt = (wanted: number): Game => {
    const known = kept.get(wanted);
    if (known !== undefined) return known;
    const again = replayOn(laid.value, record.value, { toTurn: wanted });
    const game = again.ok ? again.value.game : whole.value.game;
    kept.set(wanted, game);
    return game;
  };
  const { runReplay } = await import('../tui/index.ts');
  const start = turn === undefined ? {} : { turn };
  const map = ownMap(desk.home);
  const end = await runReplay({ gameAt, turns, ticks, map, ...start }, wires.value);
  if (end.kind === 'crashed') throw end.error;
  return 0;
}

/** How long a turn of a replay that runs by itself is looked at. */
const LOOK_MILLISECONDS = 2500;

function ticks(tick: () => void): () => void {
  const timer = setInterval(tick, LOOK_MILLISECONDS);
  return () => clearInterval(timer);
}

type Playable =
  | { readonly ok: true; readonly list: readonly MenuScenario[] }
  | { readonly ok: false; readonly lines: readonly string[] };

/** What the menu offers: each scenario with its seats by name. */
function playable(desk: Desk): Playable {
  const library = openLibrary(desk.home);
  if (!library.ok) return { ok: false, lines: library.error };
  const book = library.value.book(BASE);
  if (!book.ok) return { ok: false, lines: book.error };
  const list: MenuScenario[] = [];
  for (const { id } of library.value.scenarios) {
    const scenario = library.value.scenario(id, book.value);
    if (!scenario.ok) return { ok: false, lines: scenario.error };
    const { title, text, seats } = scenario.value;
    const nameOf = (actor: string) => book.value.actors.find((entry) => entry.id === actor)?.name ?? actor;
    list.push({ id, title, text, seats: seats.map(({ actor }) => ({ actor, name: nameOf(actor) })) });
  }
  // What is played where nobody chooses is offered first.
  const first = list.filter(({ id }) => id === desk.home.start);
  return { ok: true, list: [...first, ...list.filter((entry) => !first.includes(entry))] };
}

function recordsIn(folder: string): readonly string[] {
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
