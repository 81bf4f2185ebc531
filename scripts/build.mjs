// Bundles the command line program into dist/. Everything it needs from other packages goes into the
// bundle; only parts that a run may never touch (screens, workers) stay in chunks of their own.
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const OUT = 'dist/heartland.js';
const ENTRIES = { heartland: 'src/cli/main.ts' };

// Some bundled packages are CommonJS and ask for node's own modules through require.
const BANNER = [
  '#!/usr/bin/env node',
  "import { createRequire as heartlandRequire } from 'node:module';",
  'const require = heartlandRequire(import.meta.url);',
].join('\n');

async function main() {
  const present = Object.entries(ENTRIES).filter(([, file]) => existsSync(file));
  if (present.length === 0) {
    console.log('build: src/cli/main.ts does not exist yet, nothing to bundle');
    return;
  }
  if (process.argv.includes('--if-missing') && existsSync(OUT)) return;

  rmSync('dist', { recursive: true, force: true });
  await build({
    entryPoints: Object.fromEntries(present),
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22.12',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react-devtools-core'],
    banner: { js: BANNER },
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'linked',
    logLevel: 'warning',
  });
  chmodSync(OUT, 0o755);
  console.log(`build: ${OUT}`);
}

await main();
