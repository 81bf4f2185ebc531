// The wires of a screen at this terminal: its streams, what it can show, and what its viewer chose and speaks.
import type { Command } from 'commander';
import { ok, type Result } from '../kit/result.ts';
import type { Wires as ScreenWires } from '../tui/index.ts';
import type { Desk } from './command.ts';
import { complain, type Lines } from './complaint.ts';
import { declareLanguage, type LanguageOptions, spokenAt } from './language.ts';
import { openSettings } from './settings.ts';
import { keepSmall } from './small-memory.ts';

export interface ScreenOptions extends LanguageOptions {
  readonly reader?: boolean | undefined;
  /** Called where the screen is left at once, by Ctrl-C or from outside. */
  readonly interrupted?: (() => void) | undefined;
}

/** Declares what every command with a screen may be told about it. Hands the command back for more. */
export function declareScreen(command: Command): Command {
  return declareLanguage(command).option('--reader', 'sentences for a screen reader instead of pictures');
}

/** Milliseconds. */
const SETTLING = 50;
const STOPPING = 150;
const LONG = 60_000;

/** To the shell that started us, and back when it calls us again; whoever stands between us waits as well. */
function suspend(): Promise<void> {
  return new Promise((again) => {
    // Nothing else keeps us alive meanwhile: the keyboard is somebody else's.
    const alive = setInterval(() => {}, LONG);
    const back = () => {
      process.off('SIGCONT', back);
      clearInterval(alive);
      again();
    };
    process.on('SIGCONT', back);
    // What the screen has to take off has to be on the line before everything stands still.
    setTimeout(() => {
      process.kill(0, 'SIGTSTP');
      // Where no shell stands above us the system lets us run on: nobody would ever call us back. No time passes here
      // for whoever really stands still.
      setTimeout(back, STOPPING);
    }, SETTLING);
  });
}

/** Says on standard error what is worth knowing first. Errors: a language that is not there or not in order. */
export async function screenWires(desk: Desk, options: ScreenOptions): Promise<Result<ScreenWires, Lines>> {
  keepSmall();
  const reader = options.reader === true || desk.env.INK_SCREEN_READER === 'true';
  if (desk.env.TERM === 'dumb' && !reader) {
    const what = 'this terminal says that it can show no screens (TERM=dumb)';
    const help = '--reader speaks in sentences; `heartland run` and `heartland replay --text` need no screen';
    return complain({ where: 'heartland', what, help });
  }
  const { lookFrom, mouseFrom } = await import('../tui/index.ts');
  const preferences = openSettings(desk);
  const spoken = await spokenAt(desk, options, preferences.get().language);
  if (!spoken.ok) return spoken;
  if (spoken.value.note !== undefined) desk.err(spoken.value.note);
  return ok({
    stdin: process.stdin,
    stdout: process.stdout,
    look: lookFrom(desk.env),
    mouse: mouseFrom(desk.env),
    ...(process.platform === 'win32' ? {} : { suspend }),
    preferences,
    catalogue: spoken.value.catalogue,
    languages: spoken.value.languages,
    reader,
  });
}
