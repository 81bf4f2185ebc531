// The one place where keys come in. Fast typing arrives as one piece, so that every piece is taken apart letter by
// letter; each letter or named key is pressed by itself, in order.

import { type Key, useInput } from 'ink';
import type { Screen } from './screen.ts';
import { graphemes } from './width.ts';

const INTERRUPT = 'ctrl-c';
const SUSPEND = 'ctrl-z';

const NAMED: readonly (readonly [keyof Key, string])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageUp', 'pageup'],
  ['pageDown', 'pagedown'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['tab', 'tab'],
  ['backspace', 'backspace'],
  ['delete', 'backspace'],
];

const LETTERS: { readonly [letter: string]: string } = {
  ' ': 'space',
  '\r': 'enter',
  '\n': 'enter',
  '\r\n': 'enter',
  '\t': 'tab',
  '\u0008': 'backspace',
  '\u007f': 'backspace',
  '\u001b': 'esc',
  '\u0003': INTERRUPT,
  '\u001a': SUSPEND,
};

/** What keys do that belong to the terminal rather than to a screen. */
export interface Signals {
  readonly interrupted: () => void;
  readonly suspend: () => void;
  readonly exit: (error?: Error) => void;
}

/** The keys of one piece of input, by name, in the order they were pressed. */
function keysIn(input: string, key: Partial<Key>): readonly string[] {
  if (key.ctrl === true) return input === 'c' ? [INTERRUPT] : input === 'z' ? [SUSPEND] : [];
  const named = NAMED.find(([flag]) => key[flag] === true);
  if (named !== undefined) return [named[1]];
  if (key.meta === true) return [];
  return graphemes(input).flatMap((letter) => {
    const name = LETTERS[letter];
    if (name !== undefined) return [name];
    return /\p{Cc}/u.test(letter) ? [] : [letter];
  });
}

/** Presses what comes in. A mistake of ours on the way ends the screen, not the process. */
export function useKeys(screen: Screen, { interrupted, suspend, exit }: Signals): void {
  useInput((input, key) => {
    for (const name of keysIn(input, key)) {
      if (name === INTERRUPT) {
        interrupted();
        return;
      }
      if (name === SUSPEND) {
        suspend();
        return;
      }
      try {
        screen.press(name);
      } catch (error) {
        exit(error instanceof Error ? error : new Error(String(error)));
        return;
      }
    }
  });
}
