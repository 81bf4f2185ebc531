// A terminal for tests: streams that look like one to the program, and a real terminal's core behind them that
// says what a person would see.

import { PassThrough, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import xterm from '@xterm/headless';

const { Terminal } = xterm;

class Output extends Writable {
  readonly isTTY = true;
  columns: number;
  rows: number;
  /** Everything written so far, as bytes would go down a line. */
  raw = '';
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
  raw(): string;
  /** Whether the alternate screen is shown. */
  alternate(): boolean;
}

const QUIET = 45;
const LONGEST = 4000;
const LATEST = 300;

export function openTerminal(columns: number, rows: number): TestTerminal {
  const terminal = new Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 2000 });
  const output = new Output(columns, rows, (text, done) => terminal.write(text, done));
  const input = new Input();

  async function still(): Promise<void> {
    let before = -1;
    for (let waited = 0; waited < LONGEST && output.raw.length !== before; waited += QUIET) {
      before = output.raw.length;
      await sleep(QUIET);
    }
  }

  return {
    stdin: input as unknown as NodeJS.ReadStream,
    stdout: output as unknown as NodeJS.WriteStream,
    still,
    async type(keys) {
      const before = output.raw.length;
      input.write(keys);
      // A busy machine paints late; keys that change nothing paint never.
      for (let waited = 0; waited < LATEST && output.raw.length === before; waited += 5) await sleep(5);
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
    raw: () => output.raw,
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
