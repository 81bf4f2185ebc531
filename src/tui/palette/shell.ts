// What every screen has around it: the palette, help and the settings, opened with the same keys everywhere and laid over
// whatever stands below. A screen that does not say where its viewer stands is left alone.

import { BINDINGS, commandFor } from '../keys.ts';
import { type Line, textOf } from '../line.ts';
import { type Language, openSettings, settingOffers } from '../menu/settings.ts';
import { footerLine } from '../model/help.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Here, Screen } from '../screen.ts';
import { createTeller, PAGE, promptOf, sentencesIn } from '../speech.ts';
import type { Look } from '../theme.ts';
import { openHelp } from './help.ts';
import { laidOver, type Overlay } from './overlay.ts';
import { openPalette } from './palette.ts';

export interface ShellOptions {
  readonly preferences: PreferenceStore;
  readonly languages: readonly Language[];
}

/** What a screen may ask of its shell. */
export interface Shell {
  readonly openSettings: () => void;
  readonly openHelp: () => void;
}

/** A screen in its shell. */
export function shelled(open: (shell: Shell) => Screen, options: ShellOptions): Screen {
  const { preferences, languages } = options;
  const bell = newBell();
  let over: Overlay | undefined;
  let tell: () => readonly string[] = () => [];
  const settle = (overlay: Overlay) => {
    over = overlay;
    tell = tellerOf(overlay);
  };
  const inner: Screen = open({
    openSettings: () => settle(openSettings(preferences, languages)),
    openHelp: () => settle(openHelp(hereNow() ?? { place: 'menu' }, () => inner.press('q'))),
  });
  const hereNow = (): Here | undefined => inner.here?.();
  /** A question of the screen below comes first. */
  const standing = (): Overlay | undefined =>
    over === undefined || hereNow()?.place === 'confirm' ? undefined : over;
  /** The screen below as it was drawn last. */
  let drawn: readonly Line[] = [];

  const pressed = (key: string): void => {
    const overlay = standing();
    if (overlay !== undefined) {
      if (overlay.press(key) === 'close' && over === overlay) over = undefined;
      return;
    }
    // Where one stands costs a look at the game: it is only asked for keys that might be ours.
    const here = OURS.includes(key) ? hereNow() : undefined;
    const wanted = here === undefined ? undefined : overlayFor(here, key, reach);
    if (wanted === undefined) inner.press(key);
    else settle(wanted);
  };

  const reach: Reach = {
    ...options,
    drawn: () => drawn,
    quit: () => inner.press('q'),
    press(...keys) {
      over = undefined;
      for (const each of keys) pressed(each);
    },
  };

  return {
    lines(size, look) {
      const overlay = standing();
      drawn = inner.lines(size, look);
      const hidden = !preferences.get().keys && drawn.length >= size.rows;
      const below = hidden ? withoutKeys(drawn, hereNow()) : drawn;
      return overlay === undefined ? below : laidOver(overlay, below, size, look);
    },
    press(key) {
      pressed(key);
      bell.ring();
    },
    subscribe: (listener) => bell.hear(listener, inner.subscribe(listener)),
    spoken() {
      return standing() === undefined ? inner.spoken() : tell();
    },
    here() {
      const overlay = standing();
      const here = hereNow();
      if (overlay === undefined) return here ?? { place: 'menu' };
      return { place: overlay.place(), typing: overlay.typing() };
    },
  };
}

/** Tells those who listen that something changed. */
function newBell() {
  const listeners = new Set<() => void>();
  return {
    ring() {
      for (const listener of [...listeners]) listener();
    },
    /** Gives the way to stop it, and something else with it. */
    hear(listener: () => void, stop: () => void): () => void {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

/** What something that lies over a screen can reach of it. */
interface Reach extends ShellOptions {
  readonly drawn: () => readonly Line[];
  readonly quit: () => void;
  /** Presses keys on the screen below; what lies over it is put away first. */
  readonly press: (...keys: readonly string[]) => void;
}

/** What a key opens over the screen below; undefined where it is the screen's own. */
function overlayFor(here: Here, key: string, reach: Reach): Overlay | undefined {
  if (here.typing === true) return undefined;
  const { preferences, languages, drawn, quit, press } = reach;
  switch (commandFor(here.place, key)) {
    case 'palette':
      return openPalette({ here, press, always: settingOffers(preferences, languages) });
    case 'help':
      return openHelp({ row: rowIn(drawn()), ...here }, quit);
    case 'settings':
      return openSettings(preferences, languages);
    default:
      return undefined;
  }
}

/** Keys that open something over a screen. */
const OURS: readonly string[] = BINDINGS.flatMap(({ command, keys }): readonly string[] =>
  command === 'palette' || command === 'help' || command === 'settings' ? keys : [],
);

const PLAIN_LOOK: Look = { depth: 'none', glyphs: 'ascii' };

/** What lies over the screen, for ears. */
function tellerOf(overlay: Overlay): () => readonly string[] {
  return createTeller(() => {
    const content = overlay.content(PAGE.columns, PAGE.rows, PLAIN_LOOK);
    return { sentences: [overlay.title(), ...sentencesIn(content)], prompt: promptOf(overlay.place()) };
  });
}

/** A viewer who knows the keys may have the last row without them, but for the way to find them again. */
function withoutKeys(below: readonly Line[], here: Here | undefined): readonly Line[] {
  return here === undefined ? below : [...below.slice(0, -1), footerLine(here.place, 0, here.idle)];
}

/** The row the cursor stands on, as it is marked; '' where none is. */
function rowIn(drawn: readonly Line[]): string {
  const marks = (line: Line) => line.findIndex(({ text, tone }) => tone === 'chosen' && text.startsWith('>'));
  const found = drawn.find((line) => marks(line) >= 0);
  return found === undefined ? '' : textOf(found.slice(marks(found)));
}
