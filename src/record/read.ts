// Records on disk, read whole: a record is bounded and a game needs all of it.
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { err, type Result } from '../kit/result.ts';
import { LARGEST_RECORD } from './format.ts';
import { codeOf } from './lock.ts';
import { parseRecord, type RecordFile, tooLarge } from './parse.ts';
import type { RecordProblem } from './problem.ts';

/** Reads a record file. Errors: it cannot be opened, it is no record, or a line of it is not as it was written. */
export function readRecord(path: string): Result<RecordFile, RecordProblem> {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    return err(cannotOpen(codeOf(error)));
  }
  try {
    const status = fstatSync(handle);
    if (!status.isFile()) return err(cannotOpen('not a file'));
    if (status.size > LARGEST_RECORD) return err(tooLarge(status.size));
    return parseRecord(readFileSync(handle));
  } catch (error) {
    return err(cannotOpen(codeOf(error)));
  } finally {
    closeSync(handle);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
  EISDIR: 'this is a folder, not a record',
  'not a file': 'this is not a file',
};

function cannotOpen(code: string): RecordProblem {
  return { line: 0, turn: 0, what: REASONS[code] ?? `the file cannot be read (${code})`, unreadable: true };
}
