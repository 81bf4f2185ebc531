// What a viewer chose: colours, letters, language, pace. One object for each viewer, handed to every screen they open;
// a process with thirty viewers has thirty of them. What the terminal cannot show wins over what was chosen.

import { THEMES, type ThemeName } from './palettes.ts';
import { GLYPHS, type Glyphs, type Look } from './theme.ts';

/** `reduced`: nothing moves by itself, whatever the pace says. */
export const MOTIONS = ['full', 'reduced'] as const;

export type Motion = (typeof MOTIONS)[number];

/** How what happened unfolds: step by step at a key, by itself, or each page whole at a key. */
export const PACES = ['by-hand', 'slow', 'normal', 'fast', 'at-once'] as const;

export type Pace = (typeof PACES)[number];

/** `auto`: where the terminal says that it can. */
export const MOUSE_MODES = ['auto', 'on', 'off'] as const;

export type MouseMode = (typeof MOUSE_MODES)[number];

export interface Preferences {
  /** `auto`: dark, or light where the terminal says that its ground is. */
  readonly theme: ThemeName | 'auto';
  /** `auto`: what the terminal says it has letters for. */
  readonly glyphs: Glyphs | 'auto';
  /** The short name of a catalogue (`en`, `ru`, ...); `auto`: what the environment asks for. */
  readonly language: string;
  readonly motion: Motion;
  readonly pace: Pace;
  readonly mouse: MouseMode;
  /** Whether the last row of a screen shows the keys that work there. */
  readonly keys: boolean;
}

export const DEFAULTS: Preferences = {
  theme: 'auto',
  glyphs: 'auto',
  language: 'auto',
  motion: 'full',
  pace: 'by-hand',
  mouse: 'auto',
  keys: true,
};

export interface PreferenceStore {
  get(): Preferences;
  /** Changes some of them; whoever subscribed is called once, and `keep` too. */
  set(change: Partial<Preferences>): void;
  subscribe(listener: () => void): () => void;
}

/** A viewer's preferences. `keep` is given all of them after each change, to write them down wherever it likes. */
export function openPreferences(
  start: Partial<Preferences> = {},
  keep: (now: Preferences) => void = () => {},
): PreferenceStore {
  let now: Preferences = { ...DEFAULTS, ...start };
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set(change) {
      const next = { ...now, ...change };
      if (sameIn(now, next)) return;
      now = next;
      keep(now);
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const NAMES = ['theme', 'glyphs', 'language', 'motion', 'pace', 'mouse', 'keys'] as const;

function sameIn(one: Preferences, other: Preferences): boolean {
  return NAMES.every((name) => one[name] === other[name]);
}

/** What may stand under each name; any short name of a language, since a catalogue may be added as a file. */
const ALLOWED: { readonly [name in keyof Preferences]: readonly string[] | RegExp | 'switch' } = {
  theme: ['auto', ...THEMES],
  glyphs: ['auto', ...GLYPHS],
  language: /^(auto|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/,
  motion: MOTIONS,
  pace: PACES,
  mouse: MOUSE_MODES,
  keys: 'switch',
};

export interface ReadPreferences {
  readonly preferences: Partial<Preferences>;
  /** What could not be understood, one phrase each; such a thing is left at its default. */
  readonly wrong: readonly string[];
}

/** Preferences out of a value that was read from a file. Names that are not known are left alone: they may be newer. */
export function readPreferences(value: unknown): ReadPreferences {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { preferences: {}, wrong: ['this is not an object of settings'] };
  }
  const wrong: string[] = [];
  const kept = Object.entries(value).filter(([name, given]) => {
    const allowed = NAMES.find((known) => known === name);
    if (allowed === undefined) return false;
    const expected = expectedFor(ALLOWED[allowed], given);
    if (expected !== undefined) wrong.push(`${name} must be ${expected}`);
    return expected === undefined;
  });
  return { preferences: Object.fromEntries(kept) as Partial<Preferences>, wrong };
}

/** What should stand there instead; undefined where it is in order. */
function expectedFor(allowed: readonly string[] | RegExp | 'switch', given: unknown): string | undefined {
  if (allowed === 'switch') return typeof given === 'boolean' ? undefined : 'true or false';
  if (allowed instanceof RegExp) {
    return typeof given === 'string' && allowed.test(given) ? undefined : 'the short name of a language';
  }
  return allowed.some((word) => word === given) ? undefined : `one of ${allowed.join(', ')}`;
}

/** The look of a viewer on a terminal: what was chosen, within what the terminal can show. */
export function lookFor(terminal: Look, { theme, glyphs }: Preferences): Look {
  const chosen = theme === 'auto' ? (terminal.theme ?? 'dark') : theme;
  const wanted = GLYPHS.indexOf(glyphs === 'auto' ? (terminal.usual ?? terminal.glyphs) : glyphs);
  return {
    depth: chosen === 'mono' ? 'none' : terminal.depth,
    glyphs: GLYPHS[Math.max(wanted, GLYPHS.indexOf(terminal.glyphs))] ?? terminal.glyphs,
    theme: chosen,
  };
}
