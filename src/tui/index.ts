// The face of the screens: run a game, a replay or the menu on a pair of streams.

import { sureTicks } from './broken.ts';
import { openMenu } from './menu/menu.ts';
import type { MenuChoice, MenuOptions } from './menu/options.ts';
import { type GamesOptions, openGames } from './play/games.ts';
import type { Ticks } from './play/pacer.ts';
import type { CompareOptions } from './replay/both.ts';
import { openCompare } from './replay/compare.ts';
import { openReplay, type ReplayOptions } from './replay/replay.ts';
import { runScreen, type ScreenEnd, type Wires } from './run.tsx';

export type {
  MenuChoice,
  MenuLens,
  MenuOptions,
  MenuRecord,
  MenuRecordFacts,
  MenuScenario,
} from './menu/options.ts';
export { mouseFrom } from './mouse.ts';
export type { ListedGame } from './play/games.ts';
export { runPlay, Stopped } from './play.ts';
export type { Comparison } from './replay/comparison.ts';
export type { ScreenEnd, Wires } from './run.tsx';
export { type Look, lookFrom } from './theme.ts';

/** Scrubs through a game until the viewer leaves. */
export function runReplay(options: Omit<ReplayOptions, 'leave'>, wires: Wires): Promise<ScreenEnd> {
  return runScreen((leave, _, crashed) => openReplay({ ...timed(options, crashed), leave }), wires);
}

/** Goes through two games of one scenario side by side until the viewer leaves. */
export function runCompare(
  options: Omit<CompareOptions, 'leave' | 'back'>,
  wires: Wires,
): Promise<ScreenEnd> {
  return runScreen((leave, _, crashed) => openCompare({ ...timed(options, crashed), leave }), wires);
}

/** What is asked for, with a clock whose mistakes end the screen and nothing else. */
function timed<T extends { readonly ticks?: Ticks }>(options: T, crashed: (error: unknown) => void): T {
  const ticks = sureTicks(options.ticks, crashed);
  return ticks === undefined ? options : { ...options, ticks };
}

/** What a menu offers. */
export type MenuContent = Omit<MenuOptions, 'choose' | 'openSettings' | 'openHelp'>;

/** Asks what to do. Leaving by Ctrl-C is quitting; a mistake of ours is thrown. */
export async function runMenu(options: MenuContent, wires: Wires): Promise<MenuChoice> {
  let chosen: MenuChoice = { kind: 'quit' };
  const end = await runScreen((leave, shell) => {
    const choose = (choice: MenuChoice) => {
      chosen = choice;
      leave();
    };
    return openMenu({ ...options, ...shell, choose });
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
