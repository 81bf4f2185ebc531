// What the YAML parser has to say, in the words of the house. Codes are the parser's; the sentences are ours.
import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Lines } from './position.ts';
import { found } from './quote.ts';
import type { Note } from './tokens.ts';

// Already said when the tokens were read, at the very sign that is wrong.
const SAID_BEFORE: readonly ErrorCode[] = [
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
  'BAD_PROP_ORDER',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
];

const LONGEST_INDENT = 200;

const TAB = 'a tab is used as indentation; indent with spaces';

// The first line whose start fits the parser's message is used; the code alone is too coarse.
const SENTENCES: readonly (readonly [start: string, what: string])[] = [
  ['Tabs are not allowed', TAB],
  ['Nested mappings', 'a second `: ` on one line; put the text in quotes, or start a new line'],
  ['A block sequence may not', 'a list cannot be a key; is a `:` missing before it?'],
  ['Implicit map keys need', 'a key without `:` after it, or a text that should be in quotes'],
  ['Implicit keys', 'a key must stand on one line; is a `:` or a quote missing?'],
  ['All mapping items', 'this key does not start in the column of the keys beside it'],
  ['All sequence items', 'this item does not start in the column of the items beside it'],
  ['Sequence item without', 'an item of a list must start with `- `'],
  ['Missing closing "', 'the closing " is missing'],
  ["Missing closing '", "the closing ' is missing"],
  ['Flow map', 'a map opened with { is not closed with } in its own indentation'],
  ['Flow sequence', 'a list opened with [ is not closed with ] in its own indentation'],
  ['Flow end indicator', 'the closing bracket must be indented more than the line that opened it'],
  [
    'Block collections are not',
    'a comma is missing before this, or an indented block stands inside { } or [ ]',
  ],
  ['Block scalar values', 'the lines of a long text must be indented more than its key'],
  ['Block scalar lines', 'the lines of a long text must be indented alike'],
  ['Block scalars with', 'a long text must not begin with blank lines indented more than itself'],
  ['Block scalar header', 'nothing but a comment may follow | or > on its line'],
  ['Block collection cannot', 'a map or list cannot start on the line of ---'],
  ['Comments must be', 'a space is missing before #; put the text in quotes if # belongs to it'],
  ['The : indicator', 'a key is longer than 1024 characters'],
  ['Missing , or :', 'a comma is missing between two items'],
  ['Missing ,', 'a comma is missing between two items'],
  ['Missing space after :', 'a space is missing after `:`'],
  ['Missing directives-end', 'the --- after the % lines is missing'],
  ['Unexpected ,', 'a comma with nothing before it'],
  ['Unexpected empty item', 'an item is missing'],
  ['Unexpected doc-end', 'a line ... with nothing before it'],
];

/** The parser's error as one clear sentence; undefined if it has been said already. */
export function complain(error: YAMLParseError, text: string, lines: Lines): Note | undefined {
  if (SAID_BEFORE.includes(error.code)) return undefined;
  const offset = Math.min(error.pos[0], text.length);
  // A tab before it is what made the parser stumble over the line, whatever it says itself.
  const lineStart = offset - lines.at(offset).column + 1;
  const tab = /^ *\t/.exec(text.slice(lineStart, lineStart + LONGEST_INDENT))?.[0];
  if (tab !== undefined) return { offset: lineStart + tab.length - 1, what: TAB };
  return { offset, what: sentence(error, text) };
}

function sentence(error: YAMLParseError, text: string): string {
  const sign = text.slice(error.pos[0], error.pos[1]);
  if (error.code === 'BAD_SCALAR_START') return `a text cannot start with \`${sign}\`; put it in quotes`;
  if (error.code === 'BAD_DQ_ESCAPE') {
    const wrong = error.message.replace('Invalid escape sequence ', '');
    return `\`${wrong}\` is not an escape; write \\\\ for a backslash, or use single quotes`;
  }
  const known = SENTENCES.find(([start]) => error.message.startsWith(start));
  if (known !== undefined) return known[1];
  if (error.code === 'UNEXPECTED_TOKEN') {
    const rest = text.slice(error.pos[0], error.pos[0] + 40).split(/\r?\n/, 1)[0] ?? '';
    return `${found(rest)} cannot stand here; is a quote, a comma or an indentation wrong?`;
  }
  return `not YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`;
}
