// The plan of the house, as the tests of this folder read it. DESIGN words: lower may import higher, never back.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every room of src/, each importing only from those before it. */
export const ROOMS = [
  'kit',
  'world',
  'dice',
  'rulebook',
  'scenario',
  'engine',
  'seats',
  'record',
  'turn',
  'study',
  'report',
  'tui',
  'cli',
] as const;

/** Rooms where the same input gives the same output on every machine. */
export const PURE_ROOMS = ['kit', 'world', 'dice', 'rulebook', 'scenario', 'engine', 'seats'] as const;

/** Which rooms a library may enter. A library that is not listed may enter none. */
export const LIBRARIES: Readonly<Record<string, readonly (typeof ROOMS)[number][]>> = {
  'fastest-levenshtein': ['kit'],
  seedrandom: ['dice'],
  zod: ['rulebook', 'scenario', 'record', 'study', 'cli'],
  yaml: ['rulebook', 'scenario'],
  xstate: ['turn'],
  ink: ['tui'],
  'intl-messageformat': ['tui'],
  'string-width': ['tui'],
  react: ['tui'],
  '@leeoniya/ufuzzy': ['tui'],
  commander: ['cli'],
  'env-paths': ['cli'],
  piscina: ['study'],
  bullmq: ['study'],
  hyparquet: ['study'],
  'hyparquet-writer': ['study'],
  '@duckdb': ['study'],
  vega: ['report'],
  'vega-lite': ['report'],
};

/** Rooms that may touch files; and rooms that may use any of node's own modules. */
export const FILE_ROOMS = ['record', 'study', 'cli'] as const;
export const NODE_ROOMS = ['record', 'study', 'tui', 'cli'] as const;

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** Paths below a folder of the project, from its root, sorted; [] if there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(`${ROOT}/${folder}`)) return [];
  const found: string[] = [];
  for (const entry of readdirSync(`${ROOT}/${folder}`, { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory() && !NOT_OURS.has(entry.name.replace(/(?<=.)[.].+$/, '')))
      found.push(...filesBelow(path));
    if (entry.isFile()) found.push(path);
  }
  return found.sort();
}

/** Files the project keeps: what git tracks, or, in an unpacked archive, everything that is there. */
export function keptFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' });
    const tracked = listed.split('\0').filter((path) => path !== '' && existsSync(`${ROOT}/${path}`));
    return tracked.length > 0 ? tracked : filesBelow('');
  } catch {
    return filesBelow('');
  }
}

export function isCode(path: string): boolean {
  return /\.(ts|tsx|mjs)$/.test(path);
}

export function textOf(path: string): string {
  return readFileSync(`${ROOT}/${path}`, 'utf8');
}
