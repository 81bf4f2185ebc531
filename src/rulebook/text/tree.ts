// From the nodes of a YAML document to plain data: texts, integers, true, false, null, lists and maps with text
// keys, and nothing else. What does not fit is noted with its place, and the rest is read on.
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Place } from './place.ts';
import type { Lines } from './position.ts';
import { codePoint, cut, escapeText, word } from './quote.ts';
import type { Note } from './tokens.ts';

export type Tree = { readonly value: unknown; readonly place: Place; readonly notes: readonly Note[] };

type Branch = { readonly value: unknown; readonly place: Place };

type Builder = { readonly lines: Lines; readonly notes: Note[] };

const NO_CHILDREN: ReadonlyMap<string | number, Place> = new Map();

/** Pre: the node is nested no deeper than the tokens allow. Maps become objects with own keys only. */
export function buildTree(node: ParsedNode | null, lines: Lines): Tree {
  const builder: Builder = { lines, notes: [] };
  const branch = build(node, undefined, builder);
  return { ...branch, notes: builder.notes };
}

function build(node: ParsedNode | null, key: number | undefined, builder: Builder): Branch {
  const offset = node?.range[0] ?? key ?? 0;
  if (isMap<ParsedNode, ParsedNode | null>(node)) return buildMap(node, key ?? offset, offset, builder);
  if (isSeq<ParsedNode>(node)) return buildList(node, key ?? offset, offset, builder);
  // An empty value has no place of its own: the key is what a person sees.
  const empty = isScalar(node) && node.value === null && node.source === '';
  const end = node?.range[1] ?? offset;
  const place = { key: key ?? offset, value: empty ? (key ?? offset) : offset, end, children: NO_CHILDREN };
  return { value: isScalar(node) ? readScalar(node, place.value, builder) : undefined, place };
}

function buildList(node: YAMLSeq<ParsedNode>, key: number, offset: number, builder: Builder): Branch {
  const value: unknown[] = [];
  const children = new Map<string | number, Place>();
  for (const [i, item] of node.items.entries()) {
    const branch = build(item, undefined, builder);
    value.push(branch.value);
    children.set(i, branch.place);
  }
  return { value, place: { key, value: offset, end: node.range?.[1] ?? offset, children } };
}

function buildMap(
  node: YAMLMap<ParsedNode, ParsedNode | null>,
  key: number,
  offset: number,
  builder: Builder,
): Branch {
  const value: Record<string, unknown> = {};
  const children = new Map<string | number, Place>();
  for (const pair of node.items) {
    const keyOffset = pair.key.range[0];
    const name = readKey(pair.key, builder);
    const branch = build(pair.value, keyOffset, builder);
    if (name === undefined) continue;
    const before = children.get(name);
    if (before === undefined) {
      value[name] = branch.value;
      children.set(name, branch.place);
    } else {
      const first = builder.lines.at(before.key).line;
      const again = builder.lines.at(keyOffset).line;
      const what = `the key ${word(name)} stands twice: first in line ${first}, again in line ${again}`;
      builder.notes.push({ offset: keyOffset, what });
    }
  }
  return { value, place: { key, value: offset, end: node.range?.[1] ?? offset, children } };
}

/** The key as text; undefined if it cannot be one. A key that only lacks its quotes is noted and read as text. */
function readKey(node: ParsedNode, builder: Builder): string | undefined {
  // An alias has been refused already.
  if (isAlias(node)) return undefined;
  const offset = node.range[0];
  const note = (what: string) => builder.notes.push({ offset, what });
  if (!isScalar(node)) {
    note(`a ${isMap(node) ? 'map' : 'list'} cannot be a key; keys are texts`);
    return undefined;
  }
  if (node.source === '' && node.value === null) {
    note('a key is missing before `:`');
    return undefined;
  }
  if (typeof node.value !== 'string') {
    const shown = word(String(node.source));
    note(`the key ${shown} is not a text; put it in quotes`);
    return String(node.source);
  }
  if (node.value === '__proto__') {
    note('`__proto__` cannot be a key');
    return undefined;
  }
  if (node.value === '<<' && node.type === 'PLAIN') {
    note('merge keys (<<) are not used here; write the keys out');
    return undefined;
  }
  return readText(node.value, offset, builder);
}

function readScalar(node: Scalar, offset: number, builder: Builder): unknown {
  if (typeof node.value === 'string') return readText(node.value, offset, builder);
  if (typeof node.value !== 'number') return node.value;
  const what = badNumber(node.value, String(node.source));
  if (what !== undefined) builder.notes.push({ offset, what });
  // -0 and 0 are one number to us.
  return node.value === 0 ? 0 : node.value;
}

const HIDDEN = /(?![\n\t])[\p{Cc}\p{Surrogate}]/u;

// Raw control characters never get this far: these come from escapes in double quotes.
function readText(text: string, offset: number, builder: Builder): string {
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden !== undefined) {
    builder.notes.push({
      offset,
      what: `the text holds the character ${codePoint(hidden)}, which cannot be shown`,
    });
  }
  return text;
}

const INTEGER = /^[-+]?(?:0|[1-9][0-9]*)$/;
const OTHER_INTEGER = /^[-+]?(?:0[xo])?[0-9a-f]+$/i;

function badNumber(value: number, source: string): string | undefined {
  const shown = `\`${cut(escapeText(source), 40)}\``;
  if (INTEGER.test(source)) {
    if (Number.isSafeInteger(value)) return undefined;
    const limit = Number.MAX_SAFE_INTEGER;
    return `${shown} is too large: integers go from -${limit} to ${limit}`;
  }
  if (
    OTHER_INTEGER.test(source) &&
    Number.isInteger(value) &&
    !/e/i.test(source.replace(/^[-+]?0x.*/i, ''))
  ) {
    return `${shown} is not a plain integer: write decimal digits without leading zeros, or put the text in quotes`;
  }
  return `${shown} is not an integer: numbers here have no fraction or exponent; put it in quotes if it is a text`;
}
