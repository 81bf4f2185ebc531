// From the bytes of a record to its lines: the chain first, then the shape of each line. Says the first thing
// that is wrong and where; what a torn last line held is left out and counted.
import type * as z from 'zod';
import { err, ok, type Result } from '../kit/result.ts';
import { CHAIN_START, chainOf, sha256, unchainLine } from './chain.ts';
import {
  ENGINE_FLAGS,
  FORMAT,
  type Header,
  headerSchema,
  LARGEST_RECORD,
  LONGEST_HEADER,
  LONGEST_LINE,
  lineSchema,
  OTHER_LUCK,
  type RecordLine,
} from './format.ts';
import type { RecordProblem } from './problem.ts';

export interface RecordFile {
  readonly header: Header;
  /** Every line after the header; the first of them is line 2 of the file. */
  readonly lines: readonly RecordLine[];
  /** Chain of the last whole line. */
  readonly chain: string;
  /** Bytes of all whole lines. */
  readonly bytes: number;
  /** Bytes after the last line feed: what a line lost when its writer was killed. */
  readonly torn: number;
}

/** The number, in the file, of the line at this index of `lines`. */
export function lineNumber(index: number): number {
  return index + 2;
}

const NOT_A_RECORD = 'this is not a record of a game';
const NEWER = 'it was written by a newer Heartland; update to read it';
const RESTORE = 'restore the file from a copy';
const LINE_FEED = 0x0a;

/** Reads a record. Never throws, whatever the bytes. */
export function parseRecord(bytes: Uint8Array): Result<RecordFile, RecordProblem> {
  if (bytes.length > LARGEST_RECORD) {
    return err(tooLarge(bytes.length));
  }
  const first = nextLine(bytes, 0, LONGEST_HEADER, 1, 0);
  if (!first.ok) return first;
  if (first.value === undefined) return err(noHeader(bytes));
  const opened = unchain(first.value.text, CHAIN_START, 1, 0);
  if (!opened.ok) return opened;
  const header = readHeader(opened.value.text);
  if (!header.ok) return header;
  return readLines(bytes, header.value, first.value.end, opened.value.chain);
}

export function tooLarge(bytes: number): RecordProblem {
  return {
    line: 0,
    turn: 0,
    what: `the file has ${bytes} bytes; a record has at most ${LARGEST_RECORD}`,
    unreadable: true,
  };
}

function readLines(
  bytes: Uint8Array,
  header: Header,
  start: number,
  firstChain: string,
): Result<RecordFile, RecordProblem> {
  const lines: RecordLine[] = [];
  let at = start;
  let chain = firstChain;
  let turn = 1;
  for (;;) {
    const number = lineNumber(lines.length);
    const next = nextLine(bytes, at, LONGEST_LINE, number, turn);
    if (!next.ok) return next;
    if (next.value === undefined) break;
    const opened = unchain(next.value.text, chain, number, turn);
    if (!opened.ok) return opened;
    const line = readShape(lineSchema, opened.value.text, number, turn);
    if (!line.ok) return line;
    lines.push(line.value);
    chain = opened.value.chain;
    at = next.value.end;
    if (line.value.kind === 'turn') turn += 1;
  }
  return ok({ header, lines, chain, bytes: at, torn: bytes.length - at });
}

/** The bytes up to the next line feed and where the line after it begins; undefined where no line feed is left. */
function nextLine(
  bytes: Uint8Array,
  at: number,
  longest: number,
  line: number,
  turn: number,
): Result<{ readonly text: Uint8Array; readonly end: number } | undefined, RecordProblem> {
  const feed = bytes.indexOf(LINE_FEED, at);
  const length = (feed < 0 ? bytes.length : feed) - at;
  if (length > longest) {
    const what = line === 1 ? NOT_A_RECORD : `the line has ${length} bytes, more than any line of a game`;
    return err({ line, turn, what, ...(line === 1 ? { unreadable: true } : {}) });
  }
  return ok(feed < 0 ? undefined : { text: bytes.subarray(at, feed), end: feed + 1 });
}

function noHeader(bytes: Uint8Array): RecordProblem {
  if (bytes.length === 0)
    return { line: 0, turn: 0, what: 'the file is empty', help: RESTORE, unreadable: true };
  const cut = Buffer.from('{"chain":"').subarray(0, bytes.length);
  const begun = cut.equals(bytes.subarray(0, cut.length));
  if (!begun) return { line: 1, turn: 0, what: NOT_A_RECORD, unreadable: true };
  return { line: 1, turn: 0, what: `the header is cut off after ${bytes.length} bytes`, help: RESTORE };
}

function unchain(
  bytes: Uint8Array,
  before: string,
  line: number,
  turn: number,
): Result<{ readonly chain: string; readonly text: Uint8Array }, RecordProblem> {
  const opened = unchainLine(bytes);
  if (opened === undefined) {
    const what = line === 1 ? NOT_A_RECORD : 'this is not a line of a record';
    return err({ line, turn, what, ...(line === 1 ? { unreadable: true } : { help: RESTORE }) });
  }
  if (chainOf(before, opened.text) !== opened.chain) {
    return err({ line, turn, what: 'the line was changed after it was written', help: RESTORE });
  }
  return ok(opened);
}

function readShape<T>(
  schema: z.ZodType<T>,
  text: Uint8Array,
  line: number,
  turn: number,
): Result<T, RecordProblem> {
  const parsed = readJson(text);
  if (parsed === undefined) return err({ line, turn, what: 'the line is not JSON' });
  const shaped = schema.safeParse(parsed.value);
  if (shaped.success) return ok(shaped.data);
  const issue = shaped.error.issues[0];
  const where =
    issue === undefined || issue.path.length === 0 ? 'the line' : issue.path.map(String).join('.');
  return err({ line, turn, what: `${where}: ${issue?.message ?? 'not understood'}` });
}

function readJson(text: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text)) };
  } catch {
    return undefined;
  }
}

function readHeader(text: Uint8Array): Result<Header, RecordProblem> {
  const refuse = (what: string) =>
    err<RecordProblem>({ line: 1, turn: 0, what, help: NEWER, unreadable: true });
  const parsed = readJson(text)?.value as { format?: unknown; engine?: unknown } | null | undefined;
  if (typeof parsed?.format === 'number' && parsed.format !== FORMAT) {
    return refuse(`the record has format ${parsed.format}; this Heartland reads format ${FORMAT}`);
  }
  const shaped = readShape(headerSchema, text, 1, 0);
  if (!shaped.ok) return shaped;
  const header = shaped.value;
  const unknown = header.engine.find((flag) => !ENGINE_FLAGS.includes(flag));
  if (unknown !== undefined) return refuse(`the record needs engine flag ${unknown}`);
  if ((header.luck !== undefined) !== header.engine.includes(OTHER_LUCK)) {
    const what = `other luck and engine flag ${OTHER_LUCK} go together, and the header has one of them`;
    return err({ line: 1, turn: 0, what, help: RESTORE });
  }
  if (sha256(JSON.stringify(header.rulebook)) !== header.bookHash) {
    const what = 'the rulebook in the header is not the one its hash names';
    return err({ line: 1, turn: 0, what, help: RESTORE });
  }
  return ok(header);
}
