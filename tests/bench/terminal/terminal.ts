// `npm run bench -- terminal [--json] [--rounds N] [--resizes N]`: the built program on real pseudo-terminals: first
// paint beside a bare hello world, every key of whole games, what is written and what is not, resizes, and thirty
// people in one process. Run it where nothing else runs. Needs a build, and Linux for memory and work.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ROOT } from '../../architecture/house.ts';
import { openPty } from '../../tui/pty.ts';
import { openBench } from './bundle.ts';
import { firstPaint } from './first-paint.ts';
import { playByKeys } from './keys.ts';
import { memoryOf, workOf } from './process.ts';
import { resizeOften } from './resizes.ts';

export interface TerminalOptions {
  readonly program?: string | undefined;
  readonly rounds: number;
  readonly resizes: number;
  /** Parts to measure; all if empty. */
  readonly only: readonly string[];
}

const GAME = ['play', 'dushanbe-2007', '--seat', 'tajikistan', '--seed', '7'];
const TURNS = 10;
const SIZES = [
  [80, 24],
  [100, 30],
  [160, 45],
] as const;

export async function benchTerminal(options: TerminalOptions): Promise<void> {
  const program = options.program ?? join(ROOT, 'dist', 'heartland.js');
  const bench = openBench();
  const { folder } = bench;
  const parts: { readonly [name: string]: () => Promise<unknown> } = {
    firstPaint: async () => {
      const hello = join(import.meta.dirname, 'hello.ts');
      const helloInOneFile = await bench.bundle('hello.ts');
      return firstPaint({ program, hello, helloInOneFile, folder, rounds: options.rounds });
    },
    keys: async () => {
      const found: { [size: string]: unknown } = {};
      for (const [columns, rows] of SIZES)
        found[`${columns}x${rows}`] = await wholeGame(program, folder, columns, rows);
      return found;
    },
    idle: () => idle(program, folder),
    resizes: () => resizeOften({ program, words: GAME, folder, columns: 100, rows: 30 }, options.resizes),
    thirty: async () => {
      const script = await bench.bundle('thirty.tsx');
      const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script], { cwd: ROOT });
      return JSON.parse(stdout);
    },
  };
  try {
    const wanted = Object.entries(parts).filter(
      ([name]) => options.only.length === 0 || options.only.includes(name),
    );
    const found: { [name: string]: unknown } = { node: process.version };
    for (const [name, part] of wanted) {
      process.stderr.write(`${name} …\n`);
      found[name] = await part();
    }
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  } finally {
    bench.done();
  }
}

async function wholeGame(program: string, folder: string, columns: number, rows: number) {
  const pty = openPty({ program, words: GAME, folder, columns, rows });
  await pty.frameAfter(0, 20_000);
  const figures = await playByKeys(pty, TURNS);
  const { most } = memoryOf(pty.pid);
  const text = pty.pieces.map((piece) => piece.text).join('');
  const count = (sign: string) => text.split(sign).length - 1;
  pty.send('\u0003');
  await pty.end;
  return {
    ...figures,
    frames: count('\u001b[?2026h'),
    unfinishedFrames: count('\u001b[?2026h') - count('\u001b[?2026l'),
    erasures: count('\u001b[2J') + count('\u001b[3J'),
    mostMiB: most,
  };
}

/** Ten seconds in which nobody does anything. */
async function idle(program: string, folder: string) {
  const pty = openPty({ program, words: GAME, folder, columns: 100, rows: 30 });
  await pty.frameAfter(0, 20_000);
  await sleep(1500);
  const [place, work] = [pty.pieces.length, workOf(pty.pid)];
  await sleep(10_000);
  const bytes = pty.pieces.slice(place).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const worked = (workOf(pty.pid) ?? Number.NaN) - (work ?? Number.NaN);
  const { now } = memoryOf(pty.pid);
  pty.send('\u0003');
  await pty.end;
  return { seconds: 10, bytes, processorMilliseconds: worked * 10, mebibytes: now };
}
