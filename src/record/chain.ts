// The chain over a record's lines. Every line of the file is {"chain":"<64 hex>","line":<text>}, where chain is
// the SHA-256 of the chain before it (as its 64 letters) and of the bytes of <text> as they stand in the file. So
// a changed byte is found on its own line, without reading JSON and without asking how JSON is best spelled.
import { createHash } from 'node:crypto';

/** What the first line's chain goes on from. */
export const CHAIN_START = '0'.repeat(64);

const HEAD = Buffer.from('{"chain":"');
const JOINT = Buffer.from('","line":');
const CHAIN_END = HEAD.length + 64;
const TEXT_START = CHAIN_END + JOINT.length;
const CLOSE = 0x7d;
const HEX = /^[0-9a-f]{64}$/;

export function chainOf(before: string, text: Uint8Array): string {
  return createHash('sha256').update(before).update(text).digest('hex');
}

/** SHA-256 of a text in UTF-8: 64 lower-case hex digits. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

export interface ChainedLine {
  /** The bytes for the file, line feed included. */
  readonly bytes: Buffer;
  readonly chain: string;
}

/** The next line of a record. Pre: `value` is plain data without undefined. */
export function chainLine(before: string, value: object): ChainedLine {
  const text = JSON.stringify(value);
  const chain = chainOf(before, Buffer.from(text));
  return { bytes: Buffer.from(`{"chain":"${chain}","line":${text}}\n`), chain };
}

/**
 * Takes a line of a file apart, its line feed left out. undefined when it has not the form of a chained line.
 */
export function unchainLine(
  bytes: Uint8Array,
): { readonly chain: string; readonly text: Uint8Array } | undefined {
  const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (line.length <= TEXT_START || line[line.length - 1] !== CLOSE) return undefined;
  if (!line.subarray(0, HEAD.length).equals(HEAD)) return undefined;
  if (!line.subarray(CHAIN_END, TEXT_START).equals(JOINT)) return undefined;
  const chain = line.toString('latin1', HEAD.length, CHAIN_END);
  return HEX.test(chain) ? { chain, text: line.subarray(TEXT_START, -1) } : undefined;
}
