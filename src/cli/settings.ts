// The viewer's settings between games: one small JSON file in the user's folder for such things. A file that cannot be
// understood is said in one line and costs nothing but the settings.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { codeOf } from '../record/lock.ts';
import {
  openPreferences,
  type PreferenceStore,
  type Preferences,
  readPreferences,
} from '../tui/preferences.ts';
import type { Desk } from './command.ts';
import { formatComplaint } from './complaint.ts';

const FILE = 'settings.json';

/**
 * The folder of the settings: HEARTLAND_CONFIG, or where the system keeps such files; undefined for an environment that
 * has no home, which keeps none.
 */
export function settingsFolder(env: Desk['env']): string | undefined {
  const named = env.HEARTLAND_CONFIG;
  if (named !== undefined && named !== '') return named;
  const homes = [env.HOME, env.XDG_CONFIG_HOME, env.APPDATA, env.USERPROFILE];
  return homes.some((home) => home !== undefined && home !== '')
    ? envPaths('heartland', { suffix: '' }).config
    : undefined;
}

/** What the viewer chose before; each change from now on is written down. Says on standard error what went wrong. */
export function openSettings(desk: Pick<Desk, 'env' | 'err'>): PreferenceStore {
  const folder = settingsFolder(desk.env);
  if (folder === undefined) return openPreferences();
  const path = join(folder, FILE);
  const { known, preferences } = readSettings(path, desk.err);
  let silent = false;
  return openPreferences(preferences, (now) => {
    const problem = writeSettings(folder, path, { ...known, ...now });
    if (problem === undefined || silent) return;
    // Once is enough: the game goes on with what was chosen.
    silent = true;
    desk.err(problem);
  });
}

interface ReadSettings {
  /** Everything in the file, names of a newer Heartland too: these are kept. */
  readonly known: object;
  readonly preferences: Partial<Preferences>;
}

function readSettings(path: string, say: (text: string) => void): ReadSettings {
  const none: ReadSettings = { known: {}, preferences: {} };
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      say(complaint(path, `the settings cannot be read (${code})`));
    return none;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    say(complaint(path, 'the settings are not JSON'));
    return none;
  }
  const { preferences, wrong } = readPreferences(value);
  if (wrong.length > 0) say(complaint(path, wrong.join('; ')));
  return {
    known: typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {},
    preferences,
  };
}

function complaint(where: string, what: string): string {
  return formatComplaint({ where, what, help: 'what is wrong there is left at its default' });
}

/** Gives what went wrong, if anything did. Another process never sees half a file. */
function writeSettings(folder: string, path: string, all: object): string | undefined {
  const draft = `${path}.${process.pid}.new`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, `${JSON.stringify(all, null, 2)}\n`);
    renameSync(draft, path);
    return undefined;
  } catch (error) {
    return formatComplaint({ where: path, what: `the settings cannot be kept (${codeOf(error)})` });
  }
}
