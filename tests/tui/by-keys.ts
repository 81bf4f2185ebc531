// A game on a real terminal driven as a person would: what to press next is read off the last row of the screen.

import type { Pty } from './pty.ts';

const ESC = '\u001b';
const ENTER = '\r';

/** Presses one key, or types a text, and waits until the picture stands. */
export async function press(pty: Pty, keys: string): Promise<void> {
  const place = pty.pieces.length;
  pty.send(keys);
  await pty.frameAfter(place, 400);
  await pty.quiet(25);
}

/** The key that goes on from here, without an order or an answer of one's own. */
async function nextKey(pty: Pty): Promise<string> {
  const foot = (await pty.screen()).at(-1) ?? '';
  if (/ skip/.test(foot)) return 's';
  if (/ go on/.test(foot)) return ENTER;
  if (/ lock/.test(foot)) return 'l';
  return / yes/.test(foot) ? 'y' : ESC;
}

/** Goes on until the screen has it. Throws with the screen if it never comes. */
export async function goOn(
  pty: Pty,
  to: RegExp,
  how: (key: string) => Promise<void> = (key) => press(pty, key),
): Promise<void> {
  for (let step = 0; step < 400; step++) {
    if (to.test((await pty.screen()).join('\n'))) return;
    await how(await nextKey(pty));
  }
  throw new Error(`never shown: ${to}\n${(await pty.screen()).join('\n')}`);
}
