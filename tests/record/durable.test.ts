// A kill at any byte loses at most the line being written, and reopening says so.
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/record/parse.ts';
import { readRecord } from '../../src/record/read.ts';
import { createRecord, reopenRecord } from '../../src/record/write.ts';
import { HEADER, LINES, must, mustNot, ownFolder, writeSample } from './sample.ts';

const folder = ownFolder();
const whole = join(folder, 'whole.jsonl');
// The end is left out: a game that has ended is not gone on with.
const OPEN = LINES.slice(0, -1);
writeSample(whole, OPEN);
const bytes = readFileSync(whole);
const headerEnd = bytes.indexOf(0x0a) + 1;

describe('cut anywhere', () => {
  const path = join(folder, 'cut.jsonl');

  it('after its header: whole lines stay, the rest is counted, and writing goes on', () => {
    for (let at = headerEnd; at <= bytes.length; at++) {
      writeFileSync(path, bytes.subarray(0, at));
      const { writer, record, cut } = must(reopenRecord(path));
      const kept = bytes.subarray(0, at).lastIndexOf(0x0a) + 1;
      expect({ at, cut }).toEqual({ at, cut: at - kept });
      expect(record.lines).toEqual(OPEN.slice(0, record.lines.length));
      for (const line of OPEN.slice(record.lines.length)) must(writer.append(line));
      writer.close();
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
  });

  it('within its header: refused in one line, and nothing is touched', () => {
    for (let i = 0; i < 1000; i++) {
      const at = Math.trunc(((headerEnd - 1) * i) / 1000);
      writeFileSync(path, bytes.subarray(0, at));
      const problem = mustNot(reopenRecord(path));
      expect(problem.what).toMatch(at === 0 ? /empty/ : /the header is cut off after \d+ bytes/);
      expect(readFileSync(path).length).toBe(at);
    }
  });

  it('reading without reopening counts the torn bytes and leaves them', () => {
    const torn = must(parseRecord(bytes.subarray(0, bytes.length - 5)));
    expect(torn.lines).toHaveLength(OPEN.length - 1);
    expect(torn.torn).toBeGreaterThan(0);
  });
});

describe('one writer', () => {
  it('a second one is refused with the first one named', () => {
    const path = join(folder, 'two.jsonl');
    const writer = must(createRecord(path, HEADER));
    expect(mustNot(reopenRecord(path)).what).toBe(`process ${process.pid} is writing this record`);
    writer.close();
    must(reopenRecord(path)).writer.close();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('a lock whose owner is gone, or that is cut, is taken over', () => {
    const path = join(folder, 'stale.jsonl');
    writeSample(path, OPEN);
    for (const owner of ['4194303999\n', '', `${process.pid}\n`]) {
      writeFileSync(`${path}.lock`, owner);
      must(reopenRecord(path)).writer.close();
      expect(existsSync(`${path}.lock`)).toBe(false);
    }
  });

  it('never writes over a file that is there', () => {
    const path = join(folder, 'there.jsonl');
    writeFileSync(path, 'mine');
    expect(mustNot(createRecord(path, HEADER)).what).toBe('there is a file of this name already');
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(existsSync(`${path}.lock`)).toBe(false);
  });
});

describe('reopening', () => {
  it('refuses a game that has ended, and a damaged one, and leaves both as they were', () => {
    const path = join(folder, 'ended.jsonl');
    writeSample(path);
    expect(mustNot(reopenRecord(path)).what).toBe('this game has ended');
    const damaged = readFileSync(path);
    damaged[headerEnd + 100] = (damaged[headerEnd + 100] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    expect(mustNot(reopenRecord(path))).toMatchObject({ line: 2, turn: 1 });
    expect(readFileSync(path).equals(damaged)).toBe(true);
  });

  it('goes on with the chain as if it had never stopped', () => {
    const path = join(folder, 'again.jsonl');
    writeSample(path, OPEN.slice(0, 3));
    truncateSync(path, readFileSync(path).length - 1);
    const { writer, cut } = must(reopenRecord(path));
    expect(cut).toBeGreaterThan(0);
    for (const line of LINES.slice(2)) must(writer.append(line));
    writer.close();
    expect(must(readRecord(path)).lines).toEqual(LINES);
  });

  it('says what is wrong with a folder that is not there', () => {
    const problem = mustNot(createRecord(join(folder, 'no', 'such', 'folder.jsonl'), HEADER));
    expect(problem.what).toMatch(/folder/);
  });
});
