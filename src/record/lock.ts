// One writer for each record: a small file beside it holds the writer's process number. A lock left behind by a
// process that is gone is taken over.
import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { err, ok, type Result } from '../kit/result.ts';
import type { RecordProblem } from './problem.ts';

export interface Lock {
  release(): void;
}

const held = new Set<string>();

/** Locks a record for this process. Errors: another writer has it; the folder cannot be written to. */
export function lockRecord(path: string): Result<Lock, RecordProblem> {
  const lockFile = `${path}.lock`;
  for (let tries = 0; tries < 3; tries++) {
    const code = createLock(lockFile);
    if (code === undefined) {
      held.add(lockFile);
      return ok({ release: () => release(lockFile) });
    }
    if (code !== 'EEXIST') return err(cannot(`the folder cannot be written to (${code})`));
    const owner = readOwner(lockFile);
    if (owner === undefined) continue;
    if (isAlive(owner, lockFile)) {
      const what = `process ${owner} is writing this record`;
      return err({ ...cannot(what), help: `wait for it, or delete ${lockFile} if it is not Heartland` });
    }
    takeAway(lockFile, owner);
  }
  return err({ ...cannot('another process is just opening this record'), help: 'try again' });
}

function cannot(what: string): RecordProblem {
  return { line: 0, turn: 0, what };
}

function createLock(lockFile: string): string | undefined {
  try {
    writeFileSync(lockFile, `${process.pid}\n`, { flag: 'wx' });
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function release(lockFile: string): void {
  if (!held.delete(lockFile)) return;
  try {
    if (readOwner(lockFile) === process.pid) unlinkSync(lockFile);
  } catch {
    // Gone already: then nobody is kept out.
  }
}

/** The process named in a lock; undefined if it vanished; 0, which is nobody, if it names none. */
function readOwner(lockFile: string): number | undefined {
  try {
    const owner = Number(readFileSync(lockFile, 'utf8').trim());
    return Number.isSafeInteger(owner) && owner > 0 ? owner : 0;
  } catch {
    return undefined;
  }
}

function isAlive(owner: number, lockFile: string): boolean {
  if (owner === 0) return false;
  // Our own number on a lock we do not hold: an earlier process of that number left it.
  if (owner === process.pid) return held.has(lockFile);
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Moves a dead lock aside. If somebody took it over in between, it is put back. */
function takeAway(lockFile: string, owner: number): void {
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
    if (readOwner(aside) !== owner) linkSync(aside, lockFile);
    unlinkSync(aside);
  } catch {
    // Somebody was faster: the next try sees their lock.
  }
}

/** The code of a failed file operation, such as ENOENT. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown error';
}
