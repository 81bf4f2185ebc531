// Where this Heartland lives: the folder of its package, with its rules and scenarios, and the books built from them.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Home {
  /** The package's folder; rules/ and scenarios/ are below it. */
  readonly root: string;
  readonly version: string;
  /** The scenario a newcomer is shown; undefined if the package names none. */
  readonly start: string | undefined;
  /** Folders in which built books may lie, best first. */
  readonly books: readonly string[];
}

interface Manifest {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly heartland?: { readonly start?: unknown };
}

const NAME = 'heartland';

/** Looks upward from the file that runs. Throws where the package's own package.json is gone: nothing works then. */
export function findHome(from = fileURLToPath(import.meta.url)): Home {
  const books: string[] = [];
  for (let folder = dirname(from); ; folder = dirname(folder)) {
    books.push(join(folder, 'books'));
    const manifest = readManifest(join(folder, 'package.json'));
    if (manifest?.name === NAME) {
      const start = manifest.heartland?.start;
      return {
        root: folder,
        version: String(manifest.version),
        start: typeof start === 'string' ? start : undefined,
        books: [...books, join(folder, 'dist', 'books')].filter((path) => existsSync(path)),
      };
    }
    if (folder === dirname(folder)) throw new Error(`Heartland is wrong: no package.json above ${from}`);
  }
}

function readManifest(path: string): Manifest | undefined {
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
}
