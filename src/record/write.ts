// Writing a record so that a kill at any byte loses at most the line being written. The header is written aside
// and moved into place whole; every later line is one write at the end of the file; nothing written is touched.
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import { CHAIN_START, chainLine } from './chain.ts';
import type { Header, RecordLine } from './format.ts';
import { isHandLine } from './hand.ts';
import { codeOf, type Lock, lockRecord } from './lock.ts';
import type { RecordFile } from './parse.ts';
import type { RecordProblem } from './problem.ts';
import { readRecord } from './read.ts';

export interface RecordWriter {
  readonly path: string;
  /** Chain of the last line written. */
  chain(): string;
  /**
   * Writes one line. It is on the disk, come what may, when this returns for the end of a turn, the end of the
   * game and what a person decided; other lines follow with the next of those. After an error nothing more is written.
   */
  append(line: RecordLine): Result<void, RecordProblem>;
  /** Flushes, closes and unlocks. Harmless when repeated. */
  close(): void;
}

export interface Reopened {
  readonly writer: RecordWriter;
  readonly record: RecordFile;
  /** Bytes of an unfinished last line that were cut off; 0 after an orderly end. */
  readonly cut: number;
}

/**
 * Starts a record. Never overwrites. Errors: something is there already, another process writes it, or the disk
 * refuses.
 */
export function createRecord(path: string, header: Header): Result<RecordWriter, RecordProblem> {
  const lock = lockRecord(path);
  if (!lock.ok) return lock;
  const refuse = (what: string) => {
    lock.value.release();
    return err({ line: 0, turn: 0, what });
  };
  if (existsSync(path)) return refuse('there is a file of this name already');
  const first = chainLine(CHAIN_START, header);
  const aside = `${path}.new`;
  try {
    const handle = openSync(aside, 'w');
    try {
      writeAll(handle, first.bytes);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(aside, path);
    syncFolder(dirname(path));
    return ok(openWriter(path, openSync(path, 'a'), header, first.chain, first.bytes.length, lock.value));
  } catch (error) {
    rmSync(aside, { force: true });
    return refuse(diskRefuses(codeOf(error)));
  }
}

/**
 * Opens a record to go on writing it: checks the whole chain and cuts off a torn last line. What the game is then,
 * `replay` tells. Errors: as for reading; another process writes it; the game has ended.
 */
export function reopenRecord(path: string): Result<Reopened, RecordProblem> {
  const lock = lockRecord(path);
  if (!lock.ok) return lock;
  const record = readRecord(path);
  if (!record.ok) {
    lock.value.release();
    return record;
  }
  const { header, chain, bytes, torn, lines } = record.value;
  if (lines.at(-1)?.kind === 'end') {
    lock.value.release();
    const help = '`heartland fork` goes on from any turn of it';
    return err({ line: lines.length + 1, turn: 0, what: 'this game has ended', help });
  }
  try {
    const handle = openSync(path, 'r+');
    if (torn > 0) {
      ftruncateSync(handle, bytes);
      fsyncSync(handle);
    }
    closeSync(handle);
    const writer = openWriter(path, openSync(path, 'a'), header, chain, bytes, lock.value);
    return ok({ writer, record: record.value, cut: torn });
  } catch (error) {
    lock.value.release();
    return err({ line: 0, turn: 0, what: diskRefuses(codeOf(error)) });
  }
}

function openWriter(
  path: string,
  handle: number,
  header: Header,
  firstChain: string,
  firstLength: number,
  lock: Lock,
): RecordWriter {
  let chain = firstChain;
  let length = firstLength;
  let state: 'open' | 'failed' | 'closed' = 'open';
  return {
    path,
    chain: () => chain,
    append(line) {
      if (state !== 'open') return err({ line: 0, turn: 0, what: 'nothing more can be written here' });
      const next = chainLine(chain, line);
      try {
        writeAll(handle, next.bytes);
        if (mustLast(header, line)) fsyncSync(handle);
      } catch (error) {
        state = 'failed';
        takeBack(handle, length);
        return err({ line: 0, turn: 0, what: diskRefuses(codeOf(error)) });
      }
      chain = next.chain;
      length += next.bytes.length;
      return ok(undefined);
    },
    close() {
      if (state === 'closed') return;
      state = 'closed';
      trySync(handle);
      closeSync(handle);
      lock.release();
    },
  };
}

function mustLast(header: Header, line: RecordLine): boolean {
  if (line.kind === 'turn' || line.kind === 'end' || isHandLine(line)) return true;
  return header.seats[line.actor]?.kind === 'person';
}

/** One write for one line; the loop is for disks that take less than they are given. */
function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** Half a line is worse than none. If even this fails, reopening cuts it. */
function takeBack(handle: number, length: number): void {
  try {
    ftruncateSync(handle, length);
  } catch {
    // Nothing can be done on this disk.
  }
}

function trySync(handle: number): void {
  try {
    fsyncSync(handle);
  } catch {
    // The lines that had to last are on the disk already.
  }
}

/** Makes a new name in a folder last. Some systems do not let a folder be opened: they need no flush either. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    trySync(handle);
    closeSync(handle);
  } catch {
    // As said above.
  }
}

/** Why a disk does not take what is written, in words, by the code of the failure. */
export function diskRefuses(code: string): string {
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'the file may not be written to';
  if (code === 'ENOENT') return 'there is no such folder';
  return `the file cannot be written (${code})`;
}
