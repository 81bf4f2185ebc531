// The face of the screens: run a game, a replay or the menu on a pair of streams.

import { type GamesOptions, openGames } from './play/games.ts';
import { type MenuChoice, type MenuOptions, openMenu } from './play/menu.ts';
import { openReplay, type ReplayOptions } from './replay/replay.ts';
import { runScreen, type ScreenEnd, type Wires } from './run.tsx';

export type { ListedGame } from './play/games.ts';
export type { MenuChoice, MenuScenario } from './play/menu.ts';
export { runPlay, Stopped } from './play.ts';
export type { ScreenEnd, Wires } from './run.tsx';
export { type Look, lookFrom } from './theme.ts';

/** Scrubs through a game until the viewer leaves. */
export function runReplay(options: Omit<ReplayOptions, 'leave'>, wires: Wires): Promise<ScreenEnd> {
  return runScreen((leave) => openReplay({ ...options, leave }), wires);
}

/** Asks what to do. Leaving by Ctrl-C is quitting; a mistake of ours is thrown. */
export async function runMenu(options: Omit<MenuOptions, 'choose'>, wires: Wires): Promise<MenuChoice> {
  let chosen: MenuChoice = { kind: 'quit' };
  const end = await runScreen((leave) => {
    const choose = (choice: MenuChoice) => {
      chosen = choice;
      leave();
    };
    return openMenu({ ...options, choose });
  }, wires);
  if (end.kind === 'crashed') throw end.error;
  return chosen;
}

/** Asks which game to open: its place, or -1. Leaving by Ctrl-C is choosing none; a mistake of ours is thrown. */
export async function runGames(options: Omit<GamesOptions, 'choose'>, wires: Wires): Promise<number> {
  let chosen = -1;
  const end = await runScreen((leave) => {
    const choose = (place: number) => {
      chosen = place;
      leave();
    };
    return openGames({ ...options, choose });
  }, wires);
  if (end.kind === 'crashed') throw end.error;
  return chosen;
}
