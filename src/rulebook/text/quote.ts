// How messages show what a file holds: short, on one line, and harmless to a terminal.

const LONGEST_VALUE = 60;
const MOST_WORDS = 12;

// Controls, line and paragraph separators, marks that turn the direction or take no room, half surrogates.
const UNSAFE =
  /[\p{Cc}\u2028\u2029\u061c\u200b\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** The text on one line, with everything that could move a cursor or hide itself written as an escape. */
export function escapeText(text: string): string {
  return text.replace(UNSAFE, (sign) => SHORT_ESCAPES[sign] ?? `\\u${hex(sign.charCodeAt(0))}`);
}

/** The name of a character as Unicode writes it: U+001B. */
export function codePoint(sign: string): string {
  return `U+${hex(sign.codePointAt(0) ?? 0).toUpperCase()}`;
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

/** At most `longest` code units, the last of them an ellipsis if something was cut. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A word of ours or a key of theirs. */
export function word(name: string): string {
  return `\`${cut(escapeText(name), LONGEST_VALUE)}\``;
}

/** Several words as a list with commas; a long list ends with how many were left out. */
export function words(names: readonly string[]): string {
  const shown = names.slice(0, MOST_WORDS).map(word).join(', ');
  const left = names.length - MOST_WORDS;
  return left > 0 ? `${shown} and ${left} more` : shown;
}

/** A value found in a file, as it should be named after "found". */
export function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return `"${cut(escapeText(value), LONGEST_VALUE)}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
  return cut(escapeText(String(value)), LONGEST_VALUE);
}
