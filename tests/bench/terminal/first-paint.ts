// From nothing to a whole picture: the program beside a bare hello world, in turns, so that a slow moment of the
// machine falls on both.

import { openPty } from '../../tui/pty.ts';
import { type Figures, figuresOf, rounded } from './figures.ts';

export interface FirstPaint {
  readonly play: Figures;
  readonly hello: Figures;
  readonly ratio: { readonly p50: number; readonly p95: number };
}

interface FirstPaintOptions {
  readonly program: string;
  readonly hello: string;
  readonly folder: string;
  readonly rounds: number;
}

const SIZE = { columns: 100, rows: 30 };
const LONGEST = 20_000;

export async function firstPaint({ program, hello, folder, rounds }: FirstPaintOptions): Promise<FirstPaint> {
  const times = { play: [] as number[], hello: [] as number[] };
  const words = ['play', 'dushanbe-2007', '--seat', 'tajikistan', '--seed', '7'];
  for (let round = 0; round <= rounds; round++) {
    const both = [
      ['play', program, words, 'turn 1/'],
      ['hello', hello, [], 'Hello, world'],
    ] as const;
    for (const [name, script, given, shown] of round % 2 === 0 ? both : both.toReversed()) {
      const took = await paintOf(script, given, folder, shown);
      // The first round fills the machine's caches.
      if (round > 0) times[name].push(took);
    }
  }
  const [play, bare] = [figuresOf(times.play), figuresOf(times.hello)];
  const ratio = { p50: play.p50 / bare.p50, p95: play.p95 / bare.p95 };
  return { play: rounded(play), hello: rounded(bare), ratio };
}

/** Milliseconds until the first frame was whole. Throws where that frame does not show the words. */
async function paintOf(
  program: string,
  words: readonly string[],
  folder: string,
  shown: string,
): Promise<number> {
  const pty = openPty({ program, words, folder, ...SIZE });
  const at = await pty.frameAfter(0, LONGEST);
  const screen = (await pty.screen()).join('\n');
  pty.send('\u0003');
  await pty.end;
  if (at === undefined || !screen.includes(shown))
    throw new Error(`not painted at once: ${shown}\n${screen}`);
  return at - pty.started;
}
