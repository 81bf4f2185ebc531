// The folder of a study's games: the manifest, and one file for each finished shard. Nothing else is needed to go on.
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { err, map, ok, type Result } from '../../kit/result.ts';
import { sha256 } from '../../record/chain.ts';
import { codeOf } from '../../record/lock.ts';
import { diskRefuses, syncFolder } from '../../record/write.ts';
import { type Plan, planFrom } from '../plan/manifest.ts';

export const MANIFEST = 'manifest.json';
const SHARDS = 'games';

/** Where a plan's games lie below a folder: a plan that differs in anything lies elsewhere. */
export function folderOf(out: string, plan: Plan): string {
  return join(out, `${plan.manifest.name}-${plan.hash.slice(0, 12)}`);
}

export function shardPath(folder: string, shard: number): string {
  return join(folder, SHARDS, `shard-${String(shard).padStart(6, '0')}.parquet`);
}

/** All games of a folder, as a pattern for tools that read many files. */
export function shardPattern(folder: string): string {
  return join(folder, SHARDS, 'shard-*.parquet');
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
    return err(`${folder}: ${diskRefuses(codeOf(error))}`);
  }
}

/** The manifest's text and hash. Errors: one line. */
export function readManifest(
  folder: string,
): Result<{ readonly text: string; readonly hash: string }, string> {
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8');
    return ok({ text, hash: sha256(text) });
  } catch (error) {
    return err(`${folder}: there is no manifest of a study here (${codeOf(error)})`);
  }
}

/** The plan of a folder, for reading. Errors: one line. */
export function readPlan(folder: string): Result<Plan, string> {
  return map(readManifest(folder), ({ text }) => planFrom(text));
}

const LEFT_OVER = /\.(\d+)-[0-9a-f]+\.part$/;

/** A half-written file of a process that is gone. */
function isLeftOver(name: string): boolean {
  const writer = LEFT_OVER.exec(name)?.[1];
  if (writer === undefined) return false;
  try {
    process.kill(Number(writer), 0);
    return false;
  } catch {
    return true;
  }
}

let written = 0;

/** Writes a file so that it is there whole or not at all, whatever happens meanwhile. Throws what the system throws. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  written += 1;
  const unique = process.hrtime.bigint().toString(16);
  const part = `${path}.${process.pid}-${unique}${written.toString(16)}.part`;
  try {
    const handle = openSync(part, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  syncFolder(join(path, '..'));
}
