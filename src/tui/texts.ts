// Saying things in the language of the screen that is being drawn. A screen is drawn, pressed and read out in one
// go, so that the language in force is a matter of that moment: two screens of one process may speak two languages.

import { compile, type Message, type Values } from './message.ts';
import { ENGLISH } from './words/en.ts';

export type TextKey = keyof typeof ENGLISH;

/** Every text of the screens in one language, as ICU messages; `language.tag` names the language. */
export type Catalogue = { readonly [key in TextKey]: string };

interface Spoken {
  readonly words: Catalogue;
  /** Messages read so far. */
  readonly read: Map<TextKey, Message>;
}

const spoken = new WeakMap<Catalogue, Spoken>();

function spokenBy(words: Catalogue): Spoken {
  const known = spoken.get(words);
  if (known !== undefined) return known;
  const made: Spoken = { words, read: new Map() };
  spoken.set(words, made);
  return made;
}

let inForce = spokenBy(ENGLISH);

/** Does something in a language. Pre: it is done when it returns; nothing of it is put off. */
export function speaking<T>(words: Catalogue, work: () => T): T {
  const before = inForce;
  inForce = spokenBy(words);
  try {
    return work();
  } finally {
    inForce = before;
  }
}

const NOTHING: Values = {};

/** A text with its blanks filled. A blank without a value stays visible, so that a slip shows. */
export function say(key: TextKey, values: Values = NOTHING): string {
  const known = inForce.read.get(key);
  if (known !== undefined) return known(values);
  const text: string | undefined = inForce.words[key];
  // A text that is missing shows its key rather than ending the game.
  const message = compile(text ?? key, inForce.words['language.tag']);
  inForce.read.set(key, message);
  return message(values);
}

/** The catalogue in force: what is remembered of a drawing holds for one language. */
export function wordsInForce(): Catalogue {
  return inForce.words;
}
