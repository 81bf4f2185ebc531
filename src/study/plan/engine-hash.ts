// The engine's own fingerprint, so that games of two engines are never put into one table: of the bundle that plays in
// worker threads, or, run from its sources, of every file that can change a game.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sha256 } from '../../record/chain.ts';

const BUNDLE = 'study-worker.js';
const SOURCE = '../run/worker.ts';
const ROOMS = [
  'kit',
  'world',
  'dice',
  'rulebook',
  'scenario',
  'engine',
  'seats',
  'study/plan',
  'study/run',
  'study/store',
];

/** The file that worker threads of a study run. */
export function workerFile(from = import.meta.url): URL {
  return threadFile(BUNDLE, SOURCE, from);
}

/**
 * A file that threads run: built, beside the program or above its chunks; else the source of the same. Pre: `source` is a
 * path from the file at `from`.
 */
export function threadFile(bundle: string, source: string, from: string): URL {
  const here = dirname(fileURLToPath(from));
  const path = join(here, source);
  if (from.endsWith('.ts') && existsSync(path)) return pathToFileURL(path);
  const built = [here, dirname(here)].map((folder) => join(folder, bundle)).find((file) => existsSync(file));
  if (built === undefined) throw new Error(`Heartland is wrong: no ${bundle} beside ${here}`);
  return pathToFileURL(built);
}

let known: string | undefined;

/** 64 hex digits, found once a process. */
export function engineHash(): string {
  known ??= hashOf(fileURLToPath(workerFile()));
  return known;
}

function hashOf(worker: string): string {
  if (!worker.endsWith('.ts')) return sha256(readFileSync(worker));
  const src = join(dirname(worker), '..', '..');
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${room}/${name.replaceAll('\\', '/')}`),
  ).sort();
  return sha256(files.map((name) => `${name}\0${sha256(readFileSync(join(src, name)))}\n`).join(''));
}
