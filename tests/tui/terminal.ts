// A terminal for tests: streams that look like one to the program, and a real terminal's core behind them that
// says what a person would see.

import { PassThrough, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import xterm from '@xterm/headless';
import { whenDrawn } from '../../src/tui/run.tsx';
import { type Cell, cellsOf } from './cells.ts';

const { Terminal } = xterm;

class Output extends Writable {
  readonly isTTY = true;
  columns: number;
  rows: number;
  /** Everything written so far, as bytes would go down a line. */
  raw = '';
  /** The same, piece by piece. */
  readonly writes: string[] = [];
  readonly #take: (text: string, done: () => void) => void;

  constructor(columns: number, rows: number, take: (text: string, done: () => void) => void) {
    super({ decodeStrings: false });
    this.columns = columns;
    this.rows = rows;
    this.#take = take;
  }

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    // A real terminal's driver turns line feeds into returns; here nobody else does.
    const text = String(chunk).replace(/\r?\n/g, '\r\n');
    this.raw += text;
    if (text !== '') this.writes.push(text);
    this.#take(text, done);
  }
}

class Input extends PassThrough {
  readonly isTTY = true;
  setRawMode(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

export interface TestTerminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Types keys as one piece and waits until the picture stands. */
  type(keys: string): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** Waits until nothing has been written for a moment. */
  still(): Promise<void>;
  /** What a person sees, row by row, without blanks at the ends. */
  screen(): readonly string[];
  /** The same with colours, every column of every row. */
  cells(): readonly (readonly Cell[])[];
  raw(): string;
  /** Everything written, piece by piece. */
  writes(): readonly string[];
  /** Whether the alternate screen is shown. */
  alternate(): boolean;
}

/** Milliseconds after which an escape that nothing follows is a key; a little more than the program waits. */
const LONE_ESCAPE = 22;
/** Milliseconds that a program gets to put a screen up, before and between screens. */
const BETWEEN_SCREENS = 5;
const ESCAPE = '\u001b';

/** Lets everything that waits for its turn have it, and what that asks for as well. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
}

export function openTerminal(columns: number, rows: number): TestTerminal {
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 2000 });
  const output = new Output(columns, rows, (text, done) => terminal.write(text, done));
  const input = new Input();
  const stdout = output as unknown as NodeJS.WriteStream;

  // Everything a key leads to is done when the program says that it is drawn; what the last frame led to, such as a
  // screen that is taken off, may write once more.
  async function still(): Promise<void> {
    let before = -1;
    while (output.raw.length !== before) {
      before = output.raw.length;
      await turns();
      if ((await whenDrawn(stdout)) === undefined) await sleep(BETWEEN_SCREENS);
      await new Promise((done) => output.write('', done));
    }
  }

  return {
    stdin: input as unknown as NodeJS.ReadStream,
    stdout,
    still,
    async type(keys) {
      await still();
      input.write(keys);
      await turns();
      if (keys.endsWith(ESCAPE)) await sleep(LONE_ESCAPE);
      await still();
    },
    async resize(wide, high) {
      terminal.resize(wide, high);
      output.columns = wide;
      output.rows = high;
      output.emit('resize');
      await still();
    },
    screen() {
      const buffer = terminal.buffer.active;
      const rowsSeen = Array.from({ length: terminal.rows }, (_, row) =>
        (buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
      );
      return rowsSeen;
    },
    cells: () => cellsOf(terminal.buffer.active, { columns: terminal.cols, rows: terminal.rows }),
    raw: () => output.raw,
    writes: () => output.writes,
    alternate: () => terminal.buffer.active.type === 'alternate',
  };
}

export const KEY = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  enter: '\r',
  esc: '\u001b',
  interrupt: '\u0003',
} as const;
