// Programs of the bench, bundled as the real one is: what they are held against would otherwise start more slowly.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../../architecture/house.ts';

export interface Bench {
  /** A folder of its own, for records too. */
  readonly folder: string;
  /** Bundles a program of this folder. Post: the path of what Node runs. */
  bundle(name: string): Promise<string>;
  done(): void;
}

export function openBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'heartland-terminal-'));
  return {
    folder,
    async bundle(name) {
      const outfile = join(folder, name.replace(/\.tsx?$/, '.mjs'));
      await build({
        entryPoints: [join(import.meta.dirname, name)],
        outfile,
        bundle: true,
        format: 'esm',
        platform: 'node',
        target: 'node22.12',
        jsx: 'automatic',
        define: {
          'process.env.NODE_ENV': '"production"',
          // Files that look for their neighbours still find them from where they stood.
          'import.meta.url': JSON.stringify(pathToFileURL(join(ROOT, 'tests/architecture/house.ts')).href),
        },
        banner: {
          js: `import { createRequire } from 'node:module'; const require = createRequire('${ROOT}');`,
        },
        plugins: [
          {
            name: 'no-devtools',
            setup(bundler) {
              bundler.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({
                path,
                namespace: 'stub',
              }));
              bundler.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'export default {};' }));
            },
          },
        ],
        logLevel: 'error',
      });
      return outfile;
    },
    done: () => rmSync(folder, { recursive: true, force: true }),
  };
}
