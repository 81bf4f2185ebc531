// The face of the screens: run a game, a replay or the menu on a pair of streams.

import { type MenuChoice, type MenuOptions, openMenu } from './play/menu.ts';
import { openReplay, type ReplayOptions } from './play/replay.ts';
import { runScreen, type ScreenEnd, type Wires } from './run.tsx';

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
