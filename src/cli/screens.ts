// The doors to the screens: the menu and lists to choose from. They are loaded when somebody opens them.
import type { ListedGame, MenuChoice } from '../tui/index.ts';
import { type Desk, refuse } from './command.ts';
import type { ExitCode } from './complaint.ts';
import { guarded } from './on-screen.ts';
import { playGame } from './play.ts';
import { GAMES } from './record-files.ts';
import { openReplay } from './replay-screen.ts';
import { type ScreenOptions, screenWires } from './screen-wires.ts';
import { menuRecords, shelfOf } from './shelf.ts';

/** The menu that `heartland` alone opens on a terminal; whatever was opened from it leads back to it. */
export async function openMenu(desk: Desk, options: ScreenOptions = {}): Promise<ExitCode> {
  const shelf = shelfOf(desk.home);
  if (!shelf.ok) return refuse(desk, shelf.error);
  const { scenarios, lenses, book } = shelf.value;
  for (;;) {
    const wires = await screenWires(desk, options);
    if (!wires.ok) return refuse(desk, wires.error);
    const { runMenu } = await import('../tui/index.ts');
    const content = { scenarios, lenses, records: menuRecords(GAMES), book: () => book };
    const choice = await guarded((abort) => runMenu(content, { ...wires.value, abort }));
    if (choice.kind === 'quit') return 0;
    let home = true;
    const interrupted = () => {
      home = false;
    };
    const code = await follow(desk, choice, { ...options, interrupted });
    if (code !== 0 || !home) return code;
  }
}

function follow(
  desk: Desk,
  choice: Exclude<MenuChoice, { kind: 'quit' }>,
  options: ScreenOptions,
): Promise<ExitCode> {
  switch (choice.kind) {
    case 'play': {
      const { scenario, seats: seat, lens, seed } = choice;
      return playGame(desk, scenario, { seat, lens, seed, ...options });
    }
    case 'resume':
      return playGame(desk, undefined, { resume: choice.record, ...options });
    case 'replay':
      return openReplay(desk, choice.record, undefined, options);
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
  return guarded((abort) => runGames(list, { ...wires.value, abort }));
}
