// Builds dist/: the command line program in one bundle with everything it needs from other packages (only parts that
// a run may never touch stay in chunks of their own), the library for scripts with its types, and the checked rulebooks and
// scenarios as JSON with their hashes, so that starting parses no YAML.
//   --if-missing   does nothing where a build is there already
//   --out FOLDER   builds somewhere else
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeTypes } from './types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = outFolder(process.argv);
// Built beside its place and put there whole: whoever runs the present build is not left without one.
const out = `${wanted}.next-${process.pid}`;
process.chdir(root);

const ENTRIES = { main: 'src/cli/main.ts' };

// Some bundled packages are CommonJS and ask for node's own modules through require.
const REQUIRE = [
  "import { createRequire as heartlandRequire } from 'node:module';",
  'const require = heartlandRequire(import.meta.url);',
];

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const [, MAJOR, MINOR] = /^>=(\d+)\.(\d+)$/.exec(engines.node);

// What is run: it says what is needed where node is older than that, and asks node to keep what it makes of the code, so
// that the second start need not make it again.
const START = `#!/usr/bin/env node
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < ${MAJOR} || (major === ${MAJOR} && minor < ${MINOR})) {
  process.stderr.write(
    \`heartland: this is Node.js \${process.versions.node}; it needs ${MAJOR}.${MINOR} or newer: https://nodejs.org\\n\`,
  );
  process.exitCode = 2;
} else {
  module.enableCompileCache?.();
  await import('./main.js');
}
`;

// The screens' library can be inspected while it runs, by a package that nobody who plays has.
const NO_DEVTOOLS = {
  name: 'no-devtools',
  setup(bundler) {
    bundler.onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    bundler.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'export default {};' }));
  },
};

// The code that lays screens out comes as text. Asked for as if over a network, it would first bring in all that node
// has for networks, before anything is painted.
const NO_FETCH = {
  name: 'no-fetch',
  setup(bundler) {
    bundler.onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('typeof fetch', 'typeof undefined'),
    }));
  },
};

// Counting columns begins with the tables of all writing; nearly every line needs none of them.
const QUICK_WIDTHS = {
  name: 'quick-widths',
  setup(bundler) {
    bundler.onLoad({ filter: /node_modules[\\/]string-width[\\/]index\.js$/ }, ({ path }) => ({
      contents: changed(path, [
        [
          "import stripAnsi from 'strip-ansi';",
          `import stripAnsi from 'strip-ansi';\nimport { isNarrow } from ${JSON.stringify(join(root, 'src/tui/narrow.ts'))};`,
        ],
        ['const segmenter = new Intl.Segmenter();', 'let segmenter;'],
        ['of segmenter.segment(', 'of (segmenter ??= new Intl.Segmenter()).segment('],
        ['const rgiEmojiRegex = /^\\p{RGI_Emoji}$/v;', 'let rgiEmojiRegex;'],
        ['(rgiEmojiRegex.test(', "((rgiEmojiRegex ??= new RegExp('^\\\\p{RGI_Emoji}$', 'v')).test("],
        [
          '\tlet width = 0;\n\tconst eastAsian',
          '\tif (ambiguousIsNarrow && isNarrow(string)) return string.length;\n\tlet width = 0;\n\tconst eastAsian',
        ],
      ]),
    }));
  },
};

/** A file of a package with some of its words changed. Throws where one of them is gone: the package has changed. */
function changed(path, changes) {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`build: ${path} no longer has ${from}`);
      return text.replaceAll(from, () => to);
    },
    readFileSync(path, 'utf8'),
  );
}

const COMMON = {
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.12',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: { js: REQUIRE.join('\n') },
  plugins: [NO_DEVTOOLS, NO_FETCH, QUICK_WIDTHS],
  // Parts that start threads from files of their own, or hold code of one kind of machine: they stay packages, and are
  // fetched only by a study that asks for them.
  external: ['piscina', 'bullmq', '@duckdb/node-api'],
  logLevel: 'warning',
};

function outFolder(words) {
  const at = words.indexOf('--out');
  return resolve(at < 0 ? join(root, 'dist') : (words[at + 1] ?? ''));
}

async function buildProgram() {
  await build({
    ...COMMON,
    // Fewer letters are read faster; names stay, for whoever reports a mistake.
    minifyWhitespace: true,
    minifySyntax: true,
    entryPoints: ENTRIES,
    outdir: out,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'linked',
  });
  writeFileSync(join(out, 'heartland.js'), START);
  chmodSync(join(out, 'heartland.js'), 0o755);
}

/** What threads run, each in one file; the hash of a study's stands for the engine. */
async function buildWorker() {
  await build({ ...COMMON, entryPoints: ['src/study/run/worker.ts'], outfile: join(out, 'study-worker.js') });
  await build({
    ...COMMON,
    entryPoints: ['src/study/paths/worker.ts'],
    outfile: join(out, 'paths-worker.js'),
  });
  await build({
    ...COMMON,
    entryPoints: ['src/study/hindcast/worker.ts'],
    outfile: join(out, 'hindcast-worker.js'),
  });
}

/** What scripts import, in one file, with its types. */
async function buildLibrary() {
  await build({
    ...COMMON,
    entryPoints: ['src/cli/scripting/index.ts'],
    outfile: join(out, 'library.js'),
    legalComments: 'linked',
  });
  writeTypes(root, join(out, 'types'));
}

/** The loader is ours and in TypeScript: it is bundled, used once and thrown away. */
async function buildBooks() {
  const loader = join(out, 'loader.mjs');
  await build({ ...COMMON, entryPoints: ['src/cli/make-books.ts'], outfile: loader });
  const { makeBooks } = await import(pathToFileURL(loader).href);
  const made = makeBooks(root, join(out, 'books'));
  rmSync(loader);
  if (made.ok) return made.value;
  for (const line of made.error) console.error(line);
  throw new Error('build: the rules or scenarios are not in order (see above)');
}

function putInPlace() {
  const before = `${wanted}.before-${process.pid}`;
  rmSync(before, { recursive: true, force: true });
  if (existsSync(wanted)) renameSync(wanted, before);
  renameSync(out, wanted);
  rmSync(before, { recursive: true, force: true });
}

async function main() {
  if (process.argv.includes('--if-missing') && existsSync(join(wanted, 'heartland.js'))) return;
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const index = await buildBooks();
  await buildProgram();
  await buildWorker();
  await buildLibrary();
  putInPlace();
  console.log(
    `build: ${index.books.length} rulebooks, ${index.scenarios.length} scenarios, heartland.js, library.js`,
  );
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
