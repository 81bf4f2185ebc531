// A catalogue that did not come with Heartland: made of texts somebody else wrote, each held against the English one.
// What is wrong with a text is a value; what is missing is said in English.

import { nearest } from '../kit/nearest.ts';
import { blanksIn, parseMessage } from './message.ts';
import type { Catalogue, TextKey } from './texts.ts';
import { ENGLISH } from './words/en.ts';

/** What names a language rather than saying something; a file says it at its head. */
const NAMES = ['language.tag', 'language.name'] as const satisfies readonly TextKey[];

/** Every text a catalogue of one's own may hold, in the order of the English one. */
export const TEXT_KEYS: readonly TextKey[] = (Object.keys(ENGLISH) as TextKey[]).filter(
  (key) => !NAMES.some((name) => name === key),
);

export interface OwnTexts {
  /** The short name of the language, whose plurals are formed: `kk`, `pt-BR`. */
  readonly tag: string;
  /** What the language calls itself. */
  readonly name: string;
  readonly texts: { readonly [key: string]: string };
}

/** Something wrong with one text: of its key, or of what it says. */
export interface TextFault {
  readonly key: string;
  readonly of: 'key' | 'text';
  readonly what: string;
  /** The word that was probably meant. */
  readonly hint?: string;
}

export interface MadeCatalogue {
  readonly words: Catalogue;
  /** Texts that stay in English. */
  readonly missing: readonly TextKey[];
  /** Nothing where every text is in order; a text that is not stays in English. */
  readonly faults: readonly TextFault[];
}

export function makeCatalogue({ tag, name, texts }: OwnTexts): MadeCatalogue {
  const faults = Object.entries(texts).flatMap(([key, text]) => faultsOf(key, text));
  const wrong = new Set(faults.map(({ key }) => key));
  const missing = TEXT_KEYS.filter((key) => !Object.hasOwn(texts, key));
  const own: { [key in TextKey]?: string } = {};
  for (const key of TEXT_KEYS) {
    const text = Object.hasOwn(texts, key) && !wrong.has(key) ? texts[key] : undefined;
    if (text !== undefined) own[key] = text;
  }
  return { words: { ...ENGLISH, ...own, 'language.tag': tag, 'language.name': name }, missing, faults };
}

function faultsOf(key: string, text: string): readonly TextFault[] {
  const known = TEXT_KEYS.find((one) => one === key);
  if (known === undefined) {
    const hint = nearest(key, TEXT_KEYS);
    return [{ key, of: 'key', what: `there is no text "${key}"`, ...(hint === undefined ? {} : { hint }) }];
  }
  const blanks = blanksOf(text);
  if (typeof blanks === 'string') return [{ key, of: 'text', what: `not a message: ${blanks}` }];
  const wanted = blanksIn(parseMessage(ENGLISH[known]));
  return [
    ...blanks.filter((blank) => !wanted.includes(blank)).map((blank) => strayBlank(key, blank, wanted)),
    ...wanted
      .filter((blank) => !blanks.includes(blank))
      .map((blank): TextFault => ({ key, of: 'text', what: `the blank {${blank}} is missing` })),
  ];
}

function strayBlank(key: string, blank: string, wanted: readonly string[]): TextFault {
  const there = wanted.length === 0 ? 'it has none' : `it has ${wanted.map((one) => `{${one}}`).join(' ')}`;
  const hint = nearest(blank, wanted);
  const what = `this text has no blank {${blank}}; ${there}`;
  return { key, of: 'text', what, ...(hint === undefined ? {} : { hint }) };
}

/** The blanks of a message, or what keeps it from being one. */
function blanksOf(text: string): readonly string[] | string {
  try {
    return blanksIn(parseMessage(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return SAID[error.message] ?? error.message.toLowerCase().replaceAll('_', ' ');
  }
}

/** The commonest slips in words; the library has names for them. */
const SAID: { readonly [name: string]: string } = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'a { is not closed',
  EMPTY_ARGUMENT: 'a blank has no name between its braces',
  MALFORMED_ARGUMENT: 'the name of a blank is letters and digits',
  MISSING_OTHER_CLAUSE: 'plural and select need a form `other`',
  INVALID_ARGUMENT_TYPE: 'after the comma of a blank stands plural or select',
  EXPECT_ARGUMENT_TYPE: 'after the comma of a blank stands plural or select',
  EXPECT_SELECT_ARGUMENT_OPTIONS: 'plural and select need forms, such as one {...} other {...}',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'each form of a plural stands in braces',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'each form of a select stands in braces',
  UNCLOSED_QUOTE_IN_ARGUMENT_STYLE: 'a quote is not closed',
};
