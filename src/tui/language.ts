// Which languages there are, which one somebody wants, and a screen made to speak it. A language belongs to a
// screen, never to the process.

import type { Screen } from './screen.ts';
import { type Catalogue, speaking } from './texts.ts';
import { ENGLISH } from './words/en.ts';
import { RU } from './words/ru.ts';

/** The catalogues that come with Heartland, by short name. */
export const CATALOGUES = { en: ENGLISH, ru: RU } as const satisfies {
  readonly [language: string]: Catalogue;
};

export type LanguageName = keyof typeof CATALOGUES;

export const LANGUAGES = Object.keys(CATALOGUES) as readonly LanguageName[];

/** The words of an environment that speak of a language. */
export interface LanguageWords {
  readonly HEARTLAND_LANGUAGE?: string | undefined;
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
}

/** What a system is set to: the first of its words that is not empty; English where there is no catalogue for it. */
export function languageFrom(env: LanguageWords): LanguageName {
  const said = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((word) => (word ?? '') !== '') ?? '';
  const tag = said.toLowerCase().split(/[_.@-]/)[0] ?? '';
  return LANGUAGES.find((name) => name === tag) ?? 'en';
}

/** The catalogue of a language by its short name; English where there is none, or for `auto`. */
export function catalogueOf(chosen: string): Catalogue {
  const name = LANGUAGES.find((known) => known === chosen) ?? 'en';
  return CATALOGUES[name];
}

/**
 * A screen that draws, acts and speaks in a language, asked for anew each time: it may change while the screen
 * stands, and shows with the next drawing.
 */
export function inLanguage(screen: Screen, words: () => Catalogue): Screen {
  const { here } = screen;
  return {
    lines: (size, look) => speaking(words(), () => screen.lines(size, look)),
    press: (key) => speaking(words(), () => screen.press(key)),
    subscribe: (listener) => screen.subscribe(listener),
    spoken: () => speaking(words(), () => screen.spoken()),
    ...(here === undefined ? {} : { here: () => speaking(words(), () => here.call(screen)) }),
  };
}
