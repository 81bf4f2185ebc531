// The doors to the screens: the menu and lists to choose from. They are loaded when somebody opens them.
import { BASE } from '../rulebook/book.ts';
import type { ListedGame, MenuScenario } from '../tui/index.ts';
import { type Desk, refuse } from './command.ts';
import type { ExitCode } from './complaint.ts';
import { openLibrary } from './library.ts';
import { playGame } from './play.ts';
import { GAMES, recordsIn } from './record-files.ts';
import { openReplay } from './replay-screen.ts';
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
