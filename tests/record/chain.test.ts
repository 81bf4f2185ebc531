// The form of a record: what is written is read back, and any byte that changes is found where it changed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHAIN_START, chainLine, sha256 } from '../../src/record/chain.ts';
import { LONGEST_LINE } from '../../src/record/format.ts';
import { parseRecord } from '../../src/record/parse.ts';
import { formatRecordProblem } from '../../src/record/problem.ts';
import { readRecord } from '../../src/record/read.ts';
import { HEADER, LINES, must, mustNot, ownFolder, writeSample } from './sample.ts';

const folder = ownFolder();
const path = join(folder, 'sample.jsonl');
writeSample(path);
const bytes = readFileSync(path);
const lines = bytes.toString('utf8').split('\n');

/** Where each byte belongs: its line, and the turn of that line. */
function placeOf(at: number): { readonly line: number; readonly turn: number } {
  const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
  const turns = LINES.slice(0, line - 2).filter((entry) => entry.kind === 'turn').length;
  return { line, turn: line === 1 ? 0 : turns + 1 };
}

/** Lines chained anew, as somebody with a text editor and patience could do it. */
function chained(texts: readonly object[]): Buffer {
  let chain = CHAIN_START;
  const made = texts.map((text) => {
    const next = chainLine(chain, text);
    chain = next.chain;
    return next.bytes;
  });
  return Buffer.concat(made);
}

describe('a record', () => {
  it('reads back what was written', () => {
    const record = must(readRecord(path));
    expect(record.header).toEqual(HEADER);
    expect(record.lines).toEqual(LINES);
    expect(record.torn).toBe(0);
    expect(record.bytes).toBe(bytes.length);
  });

  it('keeps the order in which a rulebook names its parts', () => {
    const rulebook = { tracks: { zeal: 1, awe: 2, mirth: 3 } };
    const header = { ...HEADER, rulebook, bookHash: sha256(JSON.stringify(rulebook)) };
    const record = must(parseRecord(chained([header])));
    expect(JSON.stringify(record.header.rulebook)).toBe(JSON.stringify(rulebook));
  });

  it('is one JSON object a line, each with its chain', () => {
    for (const line of lines.slice(0, -1)) expect(Object.keys(JSON.parse(line))).toEqual(['chain', 'line']);
    expect(lines.at(-1)).toBe('');
  });

  it('chains raw bytes, so that any sha256sum can check it', () => {
    const text = (line: string) => line.slice('{"chain":"'.length + 64 + '","line":'.length, -1);
    const first = sha256('0'.repeat(64) + text(lines[0] ?? ''));
    expect(JSON.parse(lines[0] ?? '').chain).toBe(first);
    expect(JSON.parse(lines[1] ?? '').chain).toBe(sha256(first + text(lines[1] ?? '')));
  });

  it('finds any changed byte, on its line and in its turn', () => {
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [0x01, 0x20, 0x80]) {
        const changed = Buffer.from(bytes);
        changed[at] = (bytes[at] ?? 0) ^ flip;
        const read = parseRecord(changed);
        const where = placeOf(at);
        if (read.ok) {
          // Only the last line feed can go unseen by the chain: then its line counts as torn.
          expect([at, read.value.torn > 0]).toEqual([bytes.length - 1, true]);
        } else {
          expect({ at, line: read.error.line, turn: read.error.turn }).toEqual({ at, ...where });
        }
      }
    }
  });

  it('finds a line left out, put in twice or moved', () => {
    const [head, ...rest] = lines.slice(0, -1);
    const rejoin = (kept: readonly (string | undefined)[]) => Buffer.from(`${kept.join('\n')}\n`);
    const out = mustNot(parseRecord(rejoin([head, ...rest.slice(1)])));
    expect(out).toMatchObject({ line: 2, turn: 1 });
    const twice = mustNot(parseRecord(rejoin([head, rest[0], rest[0], ...rest.slice(1)])));
    expect(twice).toMatchObject({ line: 3, turn: 1 });
    const swapped = mustNot(parseRecord(rejoin([head, ...rest.slice(0, 4), rest[5], rest[4], rest[6]])));
    expect(swapped).toMatchObject({ line: 6, turn: 2 });
  });
});

describe('what is no record', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) & 0xff);
  it.each([
    ['an empty file', new Uint8Array(), 'the file is empty'],
    ['zeros', new Uint8Array(4096), 'this is not a record of a game'],
    ['noise', noise, 'this is not a record of a game'],
    ['another text', Buffer.from('scenario: dunes\nturns: 10\n'), 'this is not a record of a game'],
    ['other JSON lines', Buffer.from('{"a":1}\n{"b":2}\n'), 'this is not a record of a game'],
    ['a header with another book', chained([{ ...HEADER, rulebook: {} }]), 'not the one its hash names'],
    ['a newer format', chained([{ ...HEADER, format: 2, x: 1 }]), 'format 2'],
    ['a newer engine', chained([{ ...HEADER, engine: [7] }]), 'engine flag 7'],
    ['a header with a stray key', chained([{ ...HEADER, clock: 1 }]), 'clock'],
    ['a header of the wrong kind', chained([[]]), 'line'],
    ['a line of no known kind', chained([HEADER, { kind: 'bribe', turn: 1 }]), 'kind'],
    ['a turn that is no number', chained([HEADER, { kind: 'turn', turn: 'two' }]), 'turn'],
    [
      'an endless line',
      chained([HEADER, { kind: 'x', pad: 'y'.repeat(LONGEST_LINE) }]),
      'more than any line',
    ],
  ])('%s is told in one line', (_, file, what) => {
    const problem = mustNot(parseRecord(file));
    const told = formatRecordProblem('games/x.jsonl', problem);
    expect(told).toContain(what);
    expect(told).toMatch(/^games\/x\.jsonl[ -~…—]*$/);
    expect(told.length).toBeLessThan(700);
  });

  it('a file that is not there, and a folder', () => {
    expect(mustNot(readRecord(join(folder, 'none.jsonl'))).what).toBe('there is no such file');
    expect(mustNot(readRecord(folder)).what).toMatch(/folder|not a file/);
  });
});
