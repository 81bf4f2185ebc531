// The program as users run it: bundled, in a process of its own.
import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from '../architecture/house.ts';

export interface Built {
  /** Folder of the build. */
  readonly folder: string;
  /** The program's file. */
  readonly program: string;
  run(...words: readonly string[]): SpawnSyncReturns<string>;
}

/** Builds into a folder below dist/, gone when the tests of the file are done. */
export function buildOnce(): Built {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'dist', 'test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--out', folder], { stdio: 'pipe' });
  const program = join(folder, 'heartland.js');
  return {
    folder,
    program,
    run: (...words) => spawnSync(process.execPath, [program, ...words], { cwd: ROOT, encoding: 'utf8' }),
  };
}
