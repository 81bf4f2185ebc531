// The folder of a study's games: the manifest, and one file for each finished shard. Nothing else is needed to go on.
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../../kit/result.ts';
import { sha256 } from '../../record/chain.ts';
import { codeOf } from '../../record/lock.ts';
import { diskRefuses, syncFolder } from '../../record/write.ts';
import { type Plan, planIn } from '../plan/manifest.ts';

export const MANIFEST = 'manifest.json';
const SHARDS = 'games';

/** Where a plan's games lie below a folder: a plan that differs in anything lies elsewhere. */
export function folderOf(out: string, plan: Plan): string {
  return join(out, `${plan.manifest.name}-${plan.hash.slice(0, 12)}`);
}

export function shardPath(folder: string, shard: number): string {
  return join(folder, SHARDS, `shard-${String(shard).padStart(6, '0')}.parquet`);
}

/** Numbers of the shards that are there, in order. */
export function shardsIn(folder: string): readonly number[] {
  const found = readdirSync(join(folder, SHARDS)).flatMap((name) => {
    const number = /^shard-(\d{6,})\.parquet$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return found.sort((a, b) => a - b);
}

/** Makes the folder with its manifest, or finds it as it should be. Errors: one line. */
export function openFolder(folder: string, plan: Plan): Result<void, string> {
  try {
    mkdirSync(join(folder, SHARDS), { recursive: true });
    const path = join(folder, MANIFEST);
    if (!existsSync(path)) writeWhole(path, Buffer.from(plan.text));
    if (readFileSync(path, 'utf8') !== plan.text) return err(`${path} is not the manifest of this study`);
    for (const name of readdirSync(join(folder, SHARDS))) {
      if (isLeftOver(name)) rmSync(join(folder, SHARDS, name), { force: true });
    }
    return ok(undefined);
  } catch (error) {
    const file = fileAbove(folder);
    return err(
      file === undefined ? `${folder}: ${diskRefuses(codeOf(error))}` : `${file}: is a file, not a folder`,
    );
  }
}

/** The file that stands where a path needs a folder, if one does. */
function fileAbove(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined && dirname(path) !== path) return fileAbove(dirname(path));
  return found?.isFile() === true ? path : undefined;
}

/** How the folder of a plan ends: with the hash of its manifest. */
const NAMED_AFTER = /-([0-9a-f]{12})$/;

/** The manifest's text and hash, not another than the folder is named after. Errors: one line. */
export function readManifest(
  folder: string,
): Result<{ readonly text: string; readonly hash: string }, string> {
  const path = join(folder, MANIFEST);
  try {
    const text = readFileSync(path, 'utf8');
    const hash = sha256(text);
    const named = NAMED_AFTER.exec(basename(resolve(folder)))?.[1] ?? '';
    if (hash.startsWith(named)) return ok({ text, hash });
    return err(`${path} is not the manifest that its folder is named after: it was changed`);
  } catch (error) {
    return err(`${folder}: there is no manifest of a study here (${codeOf(error)})`);
  }
}

/** The plan of a folder, for reading: by whatever engine its games were played. Errors: one line. */
export function readPlan(folder: string): Result<Plan, string> {
  const read = readManifest(folder);
  if (!read.ok) return read;
  const plan = planIn(read.value.text);
  return plan.ok ? plan : err(`${join(folder, MANIFEST)}: ${plan.error}`);
}

/** Files half-written carry the machine and the process that write them: others may share the folder. */
const LEFT_OVER = /\.(\w+)-(\d+)-[0-9a-f]+\.part$/;
const HERE = hostname().replaceAll(/\W/g, '_');

/** A half-written file of a process of this machine that is gone. */
function isLeftOver(name: string): boolean {
  const [, host, writer] = LEFT_OVER.exec(name) ?? [];
  if (host !== HERE) return false;
  try {
    process.kill(Number(writer), 0);
    return false;
  } catch (error) {
    return codeOf(error) !== 'EPERM';
  }
}

let written = 0;

/**
 * Writes a file so that it is there whole or not at all, whatever happens meanwhile. `new`: only where there is none.
 * Post: whether it was written. Throws what the system throws.
 */
export function writeWhole(path: string, bytes: Uint8Array, how: 'new' | 'over' = 'over'): boolean {
  written += 1;
  const unique = process.hrtime.bigint().toString(16);
  const part = `${path}.${HERE}-${process.pid}-${unique}${written.toString(16)}.part`;
  try {
    const handle = openSync(part, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (how === 'over') renameSync(part, path);
    else if (!nameNew(part, path)) return false;
  } finally {
    rmSync(part, { force: true });
  }
  syncFolder(join(path, '..'));
  return true;
}

/** Gives a file its name unless there is one of that name. */
function nameNew(part: string, path: string): boolean {
  try {
    linkSync(part, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Some disks know no second names.
    renameSync(part, path);
    return true;
  }
}
