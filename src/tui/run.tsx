// Puts a screen on a pair of streams and takes it off again, whatever happens. Nothing here assumes that there is
// only one terminal, or that it is the process's own.

import { type Instance, render } from 'ink';
import { onAnyLayout } from './any-layout.ts';
import { Picture, Speech } from './app.tsx';
import { holdLine, isCut } from './broken.ts';
import { inPieces } from './ears/pieces.ts';
import { CATALOGUES, catalogueOf, inLanguage, LANGUAGES } from './language.ts';
import type { Language } from './menu/settings.ts';
import { type Painter, painterOn, withoutFrames } from './output.ts';
import { type Shell, shelled } from './palette/shell.ts';
import { lookFor, openPreferences, type PreferenceStore } from './preferences.ts';
import type { Screen, Size } from './screen.ts';
import { type Catalogue, speaking } from './texts.ts';
import type { Look } from './theme.ts';
import { attachMouse, type Mouse, type MouseWires } from './use-mouse.ts';

export interface Wires {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** What the terminal can show; how it is used is the viewer's choice. */
  readonly look: Look;
  /** What the viewer chose; the same object for every screen they open. Left out: the defaults, kept nowhere. */
  readonly preferences?: PreferenceStore;
  /** The words of the language the viewer chose (`auto`, or a short name). Left out: those that come with Heartland. */
  readonly catalogue?: (chosen: string) => Catalogue;
  /** The languages that can be chosen. Left out: those that come with Heartland. */
  readonly languages?: readonly Language[];
  /** Sentences instead of pictures. */
  readonly reader?: boolean;
  /** Whether the terminal says that it has a mouse. */
  readonly mouse?: boolean;
  /** Gives the terminal to whoever started us; resolves when it is ours again. Left out: that cannot be done. */
  readonly suspend?: () => Promise<void>;
  /** Takes the screen off from outside: a signal to the process, a closed line; with an error as reason, a mistake. */
  readonly abort?: AbortSignal;
}

/** How a screen was left: by its own end, by Ctrl-C or an abort, or by a mistake of ours. */
export type ScreenEnd =
  | { readonly kind: 'left' }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'crashed'; readonly error: unknown };

/** The words a screen on these wires is to speak just now. */
export function wordsOn({ preferences, catalogue = catalogueOf }: Wires): Catalogue {
  return catalogue(preferences?.get().language ?? 'auto');
}

/** What stands on which stream just now. */
const standing = new WeakMap<NodeJS.WriteStream, { readonly instance: Instance; readonly screen: Screen }>();

/** Resolves when all that the screen on a stream has to show so far is written: to the screen, if one stands there. */
export async function whenDrawn(stdout: NodeJS.WriteStream): Promise<Screen | undefined> {
  const stands = standing.get(stdout);
  await stands?.instance.waitUntilRenderFlush();
  return stands?.screen;
}

/** What each language that comes with Heartland calls itself. */
const LANGUAGE_NAMES: readonly Language[] = LANGUAGES.map((id) => ({
  id,
  name: CATALOGUES[id]['language.name'],
}));

const LEFT_EDGE = '\r\u001b[K';
const LEAST_SIZE: Size = { columns: 80, rows: 24 };

/** Opens a screen. What it starts outside its keys tells its mistakes by `crashed`: nobody else would. */
export type Open = (leave: () => void, shell: Shell, crashed: (error: unknown) => void) => Screen;

/**
 * Shows a screen until it calls the `leave` it is opened with. After: the terminal is as it was before, where there is
 * one still; whatever broke on its streams broke for this screen only. Never rejects.
 */
export async function runScreen(open: Open, given: Wires): Promise<ScreenEnd> {
  const wires = { ...given, preferences: given.preferences ?? openPreferences() };
  const { stdout, stdin } = wires;
  let end: ScreenEnd | undefined;
  let stands: Standing | undefined;
  const close = (how: ScreenEnd) => {
    // Only what came first is the reason: what is torn down may break in turn.
    end ??= how;
    stands?.close();
  };
  const crashed = (error: unknown) => close({ kind: 'crashed', error });
  const broken = (error: unknown) =>
    close(isCut(error) ? { kind: 'interrupted' } : { kind: 'crashed', error });
  const line = holdLine(stdin, stdout, broken);
  try {
    const screen = inShell((shell) => open(() => close({ kind: 'left' }), shell, crashed), wires);
    // Keys pressed before the screen stands must not be echoed into it.
    line.raw(true);
    stands = putUp(screen, { ...wires, stdin: line.stdin }, { close, crashed, broken });
    if (end !== undefined) stands.close();
    await stands.instance.waitUntilExit();
  } catch (error) {
    crashed(error);
  }
  attempt(() => stands?.takeOff());
  line.raw(false);
  await line.release();
  return end ?? { kind: 'left' };
}

/** A screen on its streams. */
interface Standing {
  readonly instance: Instance;
  readonly close: () => void;
  readonly takeOff: () => void;
}

interface Out {
  readonly close: (how: ScreenEnd) => void;
  /** By a mistake of ours. */
  readonly crashed: (error: unknown) => void;
  /** By something that went wrong on the line. */
  readonly broken: (error: unknown) => void;
}

/** Throws what goes wrong on the way, with everything taken off again. */
function putUp(screen: Screen, wires: Chosen, { close, crashed, broken }: Out): Standing {
  const { stdin, stdout, reader = false, abort } = wires;
  const interrupted = () => close({ kind: 'interrupted' });
  const aborted = () => close(endOf(abort));
  let instance: Instance | undefined;
  let mouse: Mouse | undefined;
  const painter = painterOn(stdout);
  const tree = () => treeOf(screen, wires, painter, interrupted, () => mouse);
  const resized = () => {
    if (reader) return;
    painter.forget();
    attempt(() => instance?.rerender(tree()), crashed);
  };
  const takeOff = () => {
    attempt(() => mouse?.stop());
    stdout.off('resize', resized);
    standing.delete(stdout);
    stdin.off('end', interrupted);
    abort?.removeEventListener('abort', aborted);
    attempt(() => instance?.cleanup());
  };
  try {
    // It begins at the left edge, whatever was typed before.
    if (!reader) stdout.write(LEFT_EDGE);
    const inkOut = reader ? stdout : withoutFrames(stdout);
    instance = render(tree(), { ...INK, alternateScreen: !reader, stdin, stdout: inkOut, stderr: inkOut });
    if (!reader) mouse = mouseOn(screen, wires, { crashed, broken });
  } catch (error) {
    takeOff();
    throw error;
  }
  const drawn = instance;
  standing.set(stdout, { instance, screen });
  stdout.on('resize', resized);
  stdin.once('end', interrupted);
  abort?.addEventListener('abort', aborted);
  if (abort?.aborted === true) aborted();
  return { instance, takeOff, close: () => attempt(() => drawn.unmount()) };
}

function attempt(act: () => void, failed: (error: unknown) => void = () => {}): void {
  try {
    act();
  } catch (error) {
    failed(error);
  }
}

/** An abort for a reason is a mistake of ours that was noticed elsewhere; without one somebody wants out. */
function endOf(abort: AbortSignal | undefined): ScreenEnd {
  const reason: unknown = abort?.reason;
  const ours = reason instanceof Error && reason.name !== 'AbortError';
  return ours ? { kind: 'crashed', error: reason } : { kind: 'interrupted' };
}

const INK = {
  interactive: true,
  isScreenReaderEnabled: false,
  patchConsole: false,
  exitOnCtrlC: false,
} as const;

type Chosen = Wires & { readonly preferences: PreferenceStore };

/** A screen in its shell and in its viewer's language. */
function inShell(open: (shell: Shell) => Screen, wires: Chosen): Screen {
  const around = { preferences: wires.preferences, languages: wires.languages ?? LANGUAGE_NAMES };
  const opened = speaking(wordsOn(wires), () => shelled(open, around));
  const { stdout, reader = false } = wires;
  const heard = reader ? inPieces(opened, () => sizeOf(stdout).columns) : opened;
  return inLanguage(onAnyLayout(heard), () => wordsOn(wires));
}

function mouseOn(screen: Screen, wires: Chosen, told: Pick<MouseWires, 'crashed' | 'broken'>): Mouse {
  const { stdin, stdout, preferences, look, mouse: able = false } = wires;
  return attachMouse({
    stdin,
    stdout,
    preferences,
    able,
    rows: () => screen.lines(sizeOf(stdout), lookFor(look, preferences.get())),
    press: (key) => screen.press(key),
    ...told,
  });
}

function treeOf(
  screen: Screen,
  wires: Chosen,
  painter: Painter,
  interrupted: () => void,
  mouse: () => Mouse | undefined,
) {
  const { stdout, look: terminal, preferences, reader = false, suspend } = wires;
  const Shown = reader ? Speech : Picture;
  const suspended = async () => {
    mouse()?.pause();
    await suspend?.();
    mouse()?.resume();
  };
  const more = suspend === undefined ? {} : { suspended };
  return (
    <Shown {...{ screen, terminal, preferences, painter, interrupted, ...more }} size={sizeOf(stdout)} />
  );
}

function sizeOf({ columns, rows }: NodeJS.WriteStream): Size {
  return { columns: columns || LEAST_SIZE.columns, rows: rows || LEAST_SIZE.rows };
}
