// The unit of work that any engine can give out: some shards of a manifest, by number. What lies there already is left.
import { err, ok, type Result } from '../../kit/result.ts';
import { openPlan, type Plan } from '../plan/manifest.ts';
import { readManifest } from '../store/folder.ts';

/** The plan of a folder, for work: refused where this engine is not the one that wrote it. Errors: one line. */
export function openWork(folder: string, hash?: string): Result<Plan, string> {
  const read = readManifest(folder);
  return read.ok ? openPlan(read.value.text, hash ?? read.value.hash) : read;
}

/** Numbers from a word such as 7 or 40-49, all below `shards`; a range may end past the last. Errors: one line. */
export function shardRange(word: string, shards: number): Result<readonly number[], string> {
  const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(word) ?? [];
  if (first === undefined) return err(`"${word}" is no range of shards such as 40-49`);
  const [from, to] = [Number(first), Math.min(Number(last), shards - 1)];
  if (from > Number(last) || from >= shards)
    return err(`there are shards 0 to ${shards - 1}, and none in ${word}`);
  return ok(Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
