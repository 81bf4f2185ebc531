// `heartland play`, without the command line: a session, people, streams; afterwards the words that say where the
// game lies and how to go on.

import type { RegionMap } from '../rulebook/region.ts';
import type { Session } from '../turn/session.types.ts';
import { sureTicks, writeIfAnyone } from './broken.ts';
import type { Ticks } from './play/pacer.ts';
import { openPlay } from './play/play.ts';
import { type Open, runScreen, type ScreenEnd, type Wires, wordsOn } from './run.tsx';
import { say, speaking } from './texts.ts';

export interface PlayRun extends Wires {
  /** Opens the session once the screen is there. */
  readonly session: () => Session;
  /** Actors by number that people at this keyboard decide for; at least one. */
  readonly people: readonly number[];
  /** What is drawn of the region; without it, or where it does not fit the table, there is no map. */
  readonly map?: RegionMap | undefined;
  /** Where the record is kept, as a person would name it; undefined if it is not kept. */
  readonly savedIn: string | undefined;
  /** The clock for what goes on by itself; without it nothing does. */
  readonly ticks?: Ticks | undefined;
}

/** Thrown by a session that cannot go on for a reason outside Heartland, such as a full disk; the message says it. */
export class Stopped extends Error {}

/** Plays until somebody leaves or the game is over. After: the terminal is restored and the farewell is written. */
export async function runPlay({
  session,
  people,
  map,
  savedIn,
  ticks,
  ...wires
}: PlayRun): Promise<ScreenEnd> {
  let over = () => false;
  const open: Open = (leave, _, crashed) => {
    const opened = session();
    over = () => opened.state().over;
    const { preferences } = wires;
    const own = sureTicks(ticks, crashed);
    return openPlay({ session: opened, people, map, preferences, ticks: own, savedIn, leave });
  };
  const end = await runScreen(open, wires);
  const words = speaking(wordsOn(wires), () => farewell(end, savedIn, over()));
  await writeIfAnyone(wires.stdout, `${words.join('\n')}\n`);
  return end;
}

/** The last words: what went wrong, where the game lies, how to go on with it or, once over, to see it again. */
function farewell(end: ScreenEnd, savedIn: string | undefined, over: boolean): readonly string[] {
  const crash = end.kind === 'crashed' ? [whatWentWrong(end.error)] : [];
  const saved =
    savedIn === undefined
      ? [say('app.unsaved')]
      : [say('app.saved', { path: savedIn }), say(over ? 'app.again' : 'app.resume', { path: savedIn })];
  return [...crash, ...saved];
}

function whatWentWrong(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return say(error instanceof Stopped ? 'app.stopped' : 'app.crash', { what });
}
