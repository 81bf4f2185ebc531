// From nothing to a whole picture: the program beside a bare hello world, in turns, so that a slow moment of the
// machine falls on both.

import { openPty } from '../../tui/pty.ts';
import { type Figures, figuresOf, rounded } from './figures.ts';

export interface FirstPaint {
  readonly play: Figures;
  /** As one writes it: from node's packages, in production. And in one file, as the program is. */
  readonly hello: Figures;
  readonly helloInOneFile: Figures;
  /** Of the program to the first of these. */
  readonly ratio: { readonly p50: number; readonly p95: number };
}

interface FirstPaintOptions {
  readonly program: string;
  readonly hello: string;
  readonly helloInOneFile: string;
  readonly folder: string;
  readonly rounds: number;
}

const SIZE = { columns: 100, rows: 30 };
const LONGEST = 20_000;

export async function firstPaint(options: FirstPaintOptions): Promise<FirstPaint> {
  const { program, hello, helloInOneFile, folder, rounds } = options;
  const times: { [name: string]: number[] } = {};
  const words = ['play', 'dushanbe-2007', '--seat', 'tajikistan', '--seed', '7'];
  for (let round = 0; round <= rounds; round++) {
    const all = [
      ['play', program, words, 'turn 1/'],
      ['hello', hello, [], 'Hello, world'],
      ['helloInOneFile', helloInOneFile, [], 'Hello, world'],
    ] as const;
    for (const [name, script, given, shown] of round % 2 === 0 ? all : all.toReversed()) {
      const took = await paintOf(script, given, folder, shown);
      // The first round fills the machine's caches.
      if (round > 0) times[name] = [...(times[name] ?? []), took];
    }
  }
  const [play, bare, one] = ['play', 'hello', 'helloInOneFile'].map((name) => figuresOf(times[name] ?? []));
  if (play === undefined || bare === undefined || one === undefined) throw new Error('nothing was measured');
  const ratio = { p50: play.p50 / bare.p50, p95: play.p95 / bare.p95 };
  return { play: rounded(play), hello: rounded(bare), helloInOneFile: rounded(one), ratio };
}

/** Milliseconds until the first frame was whole. Throws where that frame does not show the words. */
async function paintOf(
  program: string,
  words: readonly string[],
  folder: string,
  shown: string,
): Promise<number> {
  const pty = openPty({ program, words, folder, ...SIZE, env: { NODE_ENV: 'production' } });
  const at = await pty.frameAfter(0, LONGEST);
  const screen = (await pty.screen()).join('\n');
  pty.send('\u0003');
  await pty.end;
  if (at === undefined || !screen.includes(shown))
    throw new Error(`not painted at once: ${shown}\n${screen}`);
  return at - pty.started;
}
