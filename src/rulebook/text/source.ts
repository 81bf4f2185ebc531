// The door every file a person edits comes through: bytes or text in, plain data out, and each thing wrong with it
// said once with its line and column. What the data means is judged later, by checkShape.
import { Composer, type Document, type ParsedNode } from 'yaml';
import type { Problem } from '../problem.ts';
import { complain } from './complaint.ts';
import { decode, wrongSigns } from './encoding.ts';
import { type Place, placeAt } from './place.ts';
import { type Lines, linesOf, type Position } from './position.ts';
import { DEEPEST, type Note, readTokens } from './tokens.ts';
import { buildTree } from './tree.ts';

/** Steps from the root of a file: keys of maps, indexes of lists. */
export type Path = readonly (string | number)[];

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 5_000_000;

/**
 * `value` is undefined exactly if the file could not be read as one YAML document; then there are problems.
 * With problems it may also be there: what is wrong is local, and the rest can still be checked.
 */
export type Source = {
  readonly file: string;
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /**
   * Where the path stands, or the nearest thing on the way to it that exists. Without `which`: the value.
   * It names a file if that is another one: a source may be put together from several.
   */
  at(path: Path, which?: 'key' | 'value'): Position & { readonly file?: string };
  /** The problems at or under the path; all of them for the root, or if the file could not be read. */
  within(path: Path): readonly Problem[];
};

const START: Place = { key: 0, value: 0, end: 0, children: new Map() };

/** Reads one YAML document of texts, integers, true, false, null, lists and maps. Never throws, whatever the bytes. */
export function readYaml(file: string, input: string | Uint8Array): Source {
  const tooLarge = refuseSize(file, typeof input === 'string' ? bytesOf(input) : input.length);
  if (tooLarge !== undefined) return tooLarge;
  const { text, broken } = decode(input);
  const lines = linesOf(text);
  if (broken !== undefined) return source(file, lines, undefined, START, [broken]);
  const signs = wrongSigns(text);
  if (signs.length > 0) return source(file, lines, undefined, START, signs);
  return readText(file, text, lines);
}

/** For a caller that knows a file's size before reading it: the refusal, or undefined if the size is allowed. */
export function refuseSize(file: string, bytes: number): Source | undefined {
  if (bytes <= LARGEST_FILE) return undefined;
  const what = `the file has ${bytes} bytes; the limit is ${LARGEST_FILE} (5 MB)`;
  return source(file, linesOf(''), undefined, START, [{ offset: 0, what }]);
}

function bytesOf(text: string): number {
  // No character needs more than three bytes a code unit: most texts need no counting.
  return text.length * 3 <= LARGEST_FILE ? text.length : new TextEncoder().encode(text).length;
}

function readText(file: string, text: string, lines: Lines): Source {
  const { tokens, refused, tooDeep } = readTokens(text);
  const fail = (notes: readonly Note[]) => source(file, lines, undefined, START, notes);
  if (tooDeep !== undefined) {
    return fail([...refused, { offset: tooDeep, what: `nested deeper than ${DEEPEST} levels` }]);
  }
  const options = {
    schema: 'core',
    resolveKnownTags: false,
    uniqueKeys: false,
    prettyErrors: false,
  } as const;
  const documents = [...new Composer(options).compose(tokens, true, text.length)];
  const errors = documents.flatMap((document) => document.errors);
  const syntax = errors.map((error) => complain(error, text, lines)).filter((note) => note !== undefined);
  const several = documents.length > 1 ? [secondDocument(tokens, text)] : [];
  const root = documents[0]?.contents ?? null;
  if (syntax.length > 0) return fail([...refused, ...several, ...syntax]);
  if (isNothing(root)) return fail([...refused, ...several, { offset: 0, what: emptiness(text) }]);
  const tree = buildTree(root, lines);
  return source(file, lines, tree.value, tree.place, [...refused, ...several, ...tree.notes]);
}

type Tokens = ReturnType<typeof readTokens>['tokens'];

function secondDocument(tokens: Tokens, text: string): Note {
  const starts = tokens.filter((token) => token.type === 'document');
  const offset = starts[1]?.offset ?? text.length;
  return { offset, what: 'a second document starts here; one file holds one document' };
}

function isNothing(root: Document.Parsed['contents']): boolean {
  const scalar = root as (ParsedNode & { source?: unknown; value?: unknown }) | null;
  return scalar === null || (scalar.value === null && scalar.source === '');
}

function emptiness(text: string): string {
  return /^\s*#/m.test(text) ? 'the file holds only comments' : 'the file is empty';
}

function source(file: string, lines: Lines, value: unknown, root: Place, notes: readonly Note[]): Source {
  const spots: number[] = [];
  const problems: Problem[] = [];
  for (const note of [...notes].sort((a, b) => a.offset - b.offset)) {
    // One mistake can make the parser speak twice of the same place: the first word counts.
    if (spots.at(-1) === note.offset) continue;
    spots.push(note.offset);
    problems.push({ file, ...lines.at(note.offset), what: note.what, severity: 'error' });
  }
  return {
    file,
    value,
    problems,
    at: (path, which = 'value') => lines.at(placeAt(root, path)[which]),
    within(path) {
      if (value === undefined || path.length === 0) return problems;
      const { key, end } = placeAt(root, path);
      return problems.filter((_, i) => key <= (spots[i] ?? 0) && (spots[i] ?? 0) < Math.max(end, key + 1));
    },
  };
}
