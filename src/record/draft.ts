// What people have laid ready and not yet locked, in a small file beside the record: lines as they would stand in it,
// written aside and moved into place whole. It is a help and no part of the game: a record is complete without it.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { err, ok, type Result } from '../kit/result.ts';
import { type AnswerLine, lineSchema, type OrdersLine } from './format.ts';
import { codeOf } from './lock.ts';
import type { RecordProblem } from './problem.ts';
import { diskRefuses } from './write.ts';

export type DraftLine = OrdersLine | AnswerLine;

const draftSchema = z.array(lineSchema).max(10_000);

/** Where the drafts of a record lie. */
export function draftPath(record: string): string {
  return `${record}.draft`;
}

/** Replaces the drafts beside a record; none leaves no file. Errors: the disk refuses. */
export function saveDrafts(record: string, lines: readonly DraftLine[]): Result<void, RecordProblem> {
  const path = draftPath(record);
  try {
    if (lines.length === 0) {
      rmSync(path, { force: true });
      return ok(undefined);
    }
    writeFileSync(`${path}.new`, JSON.stringify(lines));
    renameSync(`${path}.new`, path);
    return ok(undefined);
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    return err({ line: 0, turn: 0, what: diskRefuses(codeOf(error)) });
  }
}

/** The drafts beside a record; none where there is no such file, or it is not one of ours. */
export function readDrafts(record: string): readonly DraftLine[] {
  try {
    const read = draftSchema.safeParse(JSON.parse(readFileSync(draftPath(record), 'utf8')));
    return read.success ? read.data.filter((line) => line.kind === 'orders' || line.kind === 'answer') : [];
  } catch {
    return [];
  }
}
