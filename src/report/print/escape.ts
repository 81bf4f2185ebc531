// Words from rule files may hold anything. Each printer lets through letters, not commands.

const MARKUP: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// Signs that no document may hold: controls but tab and line feed, half surrogates, and two that are no characters.
const UNPRINTABLE = /[^\P{Cc}\t\n]|\p{Surrogate}|[\ufffe\uffff]/gu;

export function htmlText(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd').replace(/[&<>"']/g, (sign) => MARKUP[sign] ?? sign);
}

/** Markdown of the common kind: what could begin a mark is written with a backslash. */
export function markdownText(text: string): string {
  return text
    .replace(UNPRINTABLE, '\ufffd')
    .replace(/[\\`*_[\]<>|#~&]/g, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`))
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2');
}

/** One line for a terminal: nothing in it can move a cursor or turn the direction of reading. */
export function terminalText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(HIDDEN, '\ufffd');
}

const HIDDEN = /[\p{Cc}\u2028\u2029\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Surrogate}]/gu;
