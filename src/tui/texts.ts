// Saying things in the language of the screen that is being drawn. A screen is drawn, pressed and read out in one
// go, so that the language in force is a matter of that moment: two screens of one process may speak two languages.

import { ENGLISH } from './words/en.ts';

export type TextKey = keyof typeof ENGLISH;

export type Catalogue = { readonly [key in TextKey]: string };

let inForce: Catalogue = ENGLISH;

/** Does something in a language. Pre: it is done when it returns; nothing of it is put off. */
export function speaking<T>(words: Catalogue, work: () => T): T {
  const before = inForce;
  inForce = words;
  try {
    return work();
  } finally {
    inForce = before;
  }
}

/** A text with its blanks filled. A blank without a value stays visible, so that a slip shows. */
export function say(key: TextKey, values: { readonly [blank: string]: string | number } = {}): string {
  return inForce[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
