// The games of a folder before those who only read them: what cannot be read is said in a line, and no file is touched.
import { ok, type Result } from '../kit/result.ts';
import type { Flaw } from '../study/run/ensemble.ts';
import type { Desk } from './command.ts';
import { formatComplaint, type Lines } from './complaint.ts';
import { refusalOf } from './whatif-run.ts';

const FLAWS = { damaged: 'is damaged', unsigned: 'does not say which study it is of' };

/** A shard that reading stopped at, in a line that says how to play it again. */
export function flawLine(folder: string, { shard, state }: Flaw): string {
  const help = `\`heartland whatif shards ${folder} ${shard}\` plays it again`;
  return formatComplaint({ where: folder, what: `shard ${shard} ${FLAWS[state]}`, help });
}

/** Reads with a word about it meanwhile. Errors: a shard of another study; what the disk refuses. */
export async function readingGames<T>(
  desk: Desk,
  folder: string,
  read: () => Promise<T>,
): Promise<Result<T, Lines>> {
  desk.progress('reading the games');
  try {
    return ok(await read());
  } catch (error) {
    return { ok: false, error: refusalOf(error, folder).lines };
  } finally {
    desk.progress('');
  }
}
