// heartland alone: the menu on a terminal; without one, a game that plays itself, so that there is something to see.
import type { Desk } from './command.ts';
import { refuse } from './command.ts';
import { type ExitCode, formatComplaint } from './complaint.ts';
import { openLibrary } from './library.ts';
import { runGame } from './run.ts';
import type { ScreenOptions } from './screen-wires.ts';
import { openMenu } from './screens.ts';

export async function welcome(desk: Desk, options: ScreenOptions = {}): Promise<ExitCode> {
  if (desk.interactive) return openMenu(desk, options);
  if (options.language !== undefined) {
    const spoken = await (await import('./language.ts')).spokenOn(desk, options, 'auto');
    if (!spoken.ok) return refuse(desk, spoken.error);
  }
  const library = openLibrary(desk.home);
  if (!library.ok) return refuse(desk, library.error);
  const { scenarios } = library.value;
  const start = scenarios.find(({ id }) => id === desk.home.start) ?? scenarios[0];
  if (start === undefined) {
    return refuse(desk, [formatComplaint({ where: 'heartland', what: 'there is no scenario to play' })]);
  }
  desk.out('Heartland: a game that plays itself. `heartland --help` lists what else there is.\n');
  return runGame(desk, start.id, {});
}
