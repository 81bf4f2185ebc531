// What people have laid ready and not yet locked, in a small file beside the record: lines as they would stand in it,
// written aside and moved into place whole. It is a help and no part of the game: a record is complete without it.
// Whoever hands in nothing but silence leaves no line in the record, so that such locks are kept here too.
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import { err, ok, type Result } from '../kit/result.ts';
import { type AnswerLine, lineSchema, type OrdersLine } from './format.ts';
import { codeOf } from './lock.ts';
import type { RecordProblem } from './problem.ts';
import { diskRefuses, syncFolder } from './write.ts';

export type DraftLine = OrdersLine | AnswerLine;

const lockedSchema = z.strictObject({
  kind: z.literal('locked'),
  turn: z.int(),
  phase: z.enum(['bargaining', 'negotiation', 'summits']),
  round: z.union([z.literal(1), z.literal(2)]),
  actor: z.string(),
});

/** A round of answers that a seat has handed in, whether or not a line in the record tells of it. */
export type LockedLine = z.infer<typeof lockedSchema>;

const draftSchema = z.array(z.union([lineSchema, lockedSchema])).max(10_000);

/** Where the drafts of a record lie. */
export function draftPath(record: string): string {
  return `${record}.draft`;
}

/**
 * Replaces the drafts beside a record; none leaves no file. They are on the disk, come what may, when this returns.
 * Errors: the disk refuses.
 */
export function saveDrafts(
  record: string,
  lines: readonly (DraftLine | LockedLine)[],
): Result<void, RecordProblem> {
  const path = draftPath(record);
  const aside = `${path}.new`;
  try {
    if (lines.length === 0) {
      rmSync(path, { force: true });
      return ok(undefined);
    }
    const handle = openSync(aside, 'w');
    try {
      writeFileSync(handle, JSON.stringify(lines));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(aside, path);
    syncFolder(dirname(path));
    return ok(undefined);
  } catch (error) {
    rmSync(aside, { force: true });
    return err({ line: 0, turn: 0, what: diskRefuses(codeOf(error)) });
  }
}

/** The drafts beside a record; none where there is no such file, or it is not one of ours. */
export function readDrafts(record: string): readonly DraftLine[] {
  return readAll(record).filter((line) => line.kind === 'orders' || line.kind === 'answer');
}

/** The rounds handed in that are told beside a record; as `readDrafts`. */
export function readLocks(record: string): readonly LockedLine[] {
  return readAll(record).filter((line) => line.kind === 'locked');
}

function readAll(record: string): z.infer<typeof draftSchema> {
  try {
    const read = draftSchema.safeParse(JSON.parse(readFileSync(draftPath(record), 'utf8')));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
