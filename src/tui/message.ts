// One message of a catalogue, in ICU MessageFormat: read once, filled often. A message with plain blanks alone, and
// nearly all are, is filled without the library, because a frame says hundreds of them.

import { type Formatters, formatToParts, IntlMessageFormat } from 'intl-messageformat';

export interface Values {
  readonly [blank: string]: string | number;
}

/** A message ready to be filled. A blank without a value stays visible, so that a slip shows. */
export type Message = (values: Values) => string;

/** Text and plain blanks only; an apostrophe before a brace quotes it. */
const SIMPLE = /^(?:[^{}']|'(?!['{}])|\{\w+\})*$/;

/**
 * Reads a message for a language (`en`, `ru`, ...), whose plurals it forms. Throws a SyntaxError on a text that is no
 * ICU message: catalogues are checked before they are spoken.
 */
export function compile(text: string, language: string): Message {
  return SIMPLE.test(text) ? simple(text) : rich(text, language);
}

function simple(text: string): Message {
  // Every other piece is the name of a blank.
  const pieces = text.split(/\{(\w+)\}/);
  if (pieces.length === 1) return () => text;
  return (values) => {
    let filled = '';
    for (let at = 0; at < pieces.length; at++) {
      const piece = pieces[at] ?? '';
      filled += at % 2 === 0 ? piece : filling(values, piece);
    }
    return filled;
  };
}

/** What a blank is filled with: nothing that every object happens to have. */
function filling(values: Values, blank: string): string | number {
  return (Object.hasOwn(values, blank) ? values[blank] : undefined) ?? `{${blank}}`;
}

type Parse = NonNullable<typeof IntlMessageFormat.__parse>;

/** What the library makes of a text. Throws a SyntaxError with its name for what is wrong. */
export function parseMessage(text: string): ReturnType<Parse> {
  if (IntlMessageFormat.__parse === undefined)
    throw new Error('the library of messages came without its parser');
  return IntlMessageFormat.__parse(text, { ignoreTag: true, shouldParseSkeletons: false });
}

function rich(text: string, language: string): Message {
  const tree = parseMessage(text);
  const blanks = blanksIn(tree);
  const formatters = formattersFor(language);
  return (values) => {
    const all: { [blank: string]: string | number } = { ...values };
    for (const blank of blanks) all[blank] = filling(values, blank);
    return formatToParts<string>(tree, language, formatters, IntlMessageFormat.formats, all)
      .map(({ value }) => value)
      .join('');
  };
}

/** Numbers of the screens are whole and small: they are written as they are, which spares the tables of languages. */
const PLAIN_NUMBERS: Intl.NumberFormat = Object.create(Intl.NumberFormat.prototype, {
  format: { value: (value: number) => (Number.isNaN(value) ? '{#}' : String(value)) },
});

function formattersFor(language: string): Formatters {
  const rules = new Map<string, Intl.PluralRules>();
  return {
    getNumberFormat: () => PLAIN_NUMBERS,
    getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
    getPluralRules: (_, options) => {
      const type = options?.type ?? 'cardinal';
      const known = rules.get(type) ?? new Intl.PluralRules(language, { type });
      rules.set(type, known);
      return known;
    },
  };
}

/** Names of the blanks of a message, each once, in order. */
export function blanksIn(tree: ReturnType<Parse>): readonly string[] {
  const found = tree.flatMap((part): readonly string[] => {
    if ('options' in part) {
      return [part.value, ...Object.values(part.options).flatMap(({ value }) => blanksIn(value))];
    }
    // Literal text (0) and the sign for the number of a plural (7) are no blanks.
    return part.type === 0 || part.type === 7 ? [] : [part.value];
  });
  return [...new Set(found)];
}
