// The real program on a real pseudo-terminal, with a terminal's core at the other end: keys go in as bytes, and what a
// person would see comes out. For tests from end to end, for measurements and for pictures.

import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { type Cell, cellsOf } from './cells.ts';

/** The end of a frame. */
const SHOWN = '\u001b[?2026l';

export interface PtyOptions {
  /** The script that Node runs, and its words. */
  readonly program: string;
  readonly words: readonly string[];
  readonly folder: string;
  readonly columns: number;
  readonly rows: number;
  readonly env?: { readonly [name: string]: string };
  /** A file that takes what is said on standard error instead of the terminal. */
  readonly errors?: string;
}

/** A piece of output and when it came, on the clock of `performance`. */
export interface Piece {
  readonly at: number;
  readonly text: string;
}

export interface PtyEnd {
  readonly code: number;
  readonly signal: number;
}

export interface Pty {
  readonly pid: number;
  readonly started: number;
  readonly pieces: readonly Piece[];
  readonly end: Promise<PtyEnd>;
  send(keys: string): void;
  resize(columns: number, rows: number): void;
  kill(signal: NodeJS.Signals): void;
  /** Closes the window: there is no terminal any more. */
  close(): void;
  /** When the first frame that began after a place in `pieces` was whole; undefined if none comes in time. */
  frameAfter(place: number, milliseconds: number): Promise<number | undefined>;
  /** Waits until nothing has come for so long. */
  quiet(milliseconds?: number): Promise<void>;
  /** Waits until the screen has it. Throws with the screen if that never comes. */
  until(words: string | RegExp, milliseconds?: number): Promise<void>;
  /** What a person sees. All that came is in it. */
  screen(): Promise<readonly string[]>;
  cells(): Promise<readonly (readonly Cell[])[]>;
  /** Whether the alternate screen is shown. */
  alternate(): Promise<boolean>;
}

/** A shell hands over to the program and is no more. */
const ASIDE = 'errors=$1; shift; exec "$@" 2>"$errors"';

export function openPty({ program, words, folder, columns, rows, env = {}, errors }: PtyOptions): Pty {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const started = performance.now();
  const node = [process.execPath, program, ...words];
  const [file = '', ...rest] = errors === undefined ? node : ['/bin/sh', '-c', ASIDE, 'sh', errors, ...node];
  const child = spawn(file, rest, {
    name: 'xterm-256color',
    cols: columns,
    rows,
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'en_GB.UTF-8', COLORTERM: 'truecolor', ...env },
  });
  const pieces: Piece[] = [];
  const listeners = new Set<() => void>();
  let parsed: Promise<void> = Promise.resolve();
  child.onData((text) => {
    pieces.push({ at: performance.now(), text });
    parsed = new Promise((done) => terminal.write(text, done));
    for (const listener of [...listeners]) listener();
  });
  const end = new Promise<PtyEnd>((done) => {
    child.onExit(({ exitCode, signal = 0 }) => done({ code: exitCode, signal }));
  });

  async function frameAfter(place: number, milliseconds: number): Promise<number | undefined> {
    const whole = () => {
      let text = '';
      return pieces.slice(place).find((piece) => {
        text += piece.text;
        return text.includes(SHOWN);
      })?.at;
    };
    const found = whole();
    if (found !== undefined) return found;
    return new Promise((done) => {
      const finish = () => {
        listeners.delete(look);
        clearTimeout(timer);
        done(whole());
      };
      const look = () => {
        if (whole() !== undefined) finish();
      };
      const timer = setTimeout(finish, milliseconds);
      listeners.add(look);
      void end.then(finish);
    });
  }

  async function screen(): Promise<readonly string[]> {
    await parsed;
    const buffer = terminal.buffer.active;
    return Array.from({ length: terminal.rows }, (_, row) =>
      (buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    );
  }

  return {
    pid: child.pid,
    started,
    pieces,
    end,
    frameAfter,
    screen,
    send: (keys) => child.write(keys),
    resize(wide, high) {
      terminal.resize(wide, high);
      child.resize(wide, high);
    },
    kill: (signal) => child.kill(signal),
    close: () => (child as unknown as { destroy(): void }).destroy(),
    async quiet(milliseconds = 60) {
      for (let before = -1; before !== pieces.length; ) {
        before = pieces.length;
        await sleep(milliseconds);
      }
    },
    async until(words, milliseconds = 20_000) {
      const last = performance.now() + milliseconds;
      for (;;) {
        const seen = (await screen()).join('\n');
        if (typeof words === 'string' ? seen.includes(words) : words.test(seen)) return;
        if (performance.now() > last) throw new Error(`never shown: ${words}\n${seen}`);
        await frameAfter(pieces.length, 50);
      }
    },
    async cells() {
      await parsed;
      return cellsOf(terminal.buffer.active, { columns: terminal.cols, rows: terminal.rows });
    },
    async alternate() {
      await parsed;
      return terminal.buffer.active.type === 'alternate';
    },
  };
}
