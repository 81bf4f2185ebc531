// What can be played: the scenarios and lenses at hand, from the books built at release, from the YAML beside them
// where that has changed since, or from a box that somebody names.
import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { andThen, map, ok, type Result } from '../kit/result.ts';
import { BASE, type Rulebook } from '../rulebook/book.ts';
import type { BookText } from '../rulebook/gather/gather.ts';
import { loadBox } from '../rulebook/gather/load.ts';
import type { LensReport } from '../rulebook/lens/lens.ts';
import { readYaml } from '../rulebook/text/source.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { extendedBy } from '../scenario/variant/resolve.ts';
import { type BoxFiles, readBoxFiles, readFileOr, scenariosIn } from './box-files.ts';
import { builtLibrary, type Library, type Named } from './built.ts';
import { complain, type Lines, problemLines, unknownWord } from './complaint.ts';
import type { Home } from './home.ts';

/** The library of a box on disk, or without one Heartland's own. */
export function openLibrary(home: Home, box?: string): Result<Library, Lines> {
  if (box !== undefined) return openBox(box);
  const built = builtLibrary(home);
  if (!built.ok) return built;
  if (built.value !== undefined) return ok(built.value);
  const files = readBoxFiles(home.root, '');
  if (!files.ok || home.books.length === 0) return andThen(files, libraryOfFiles);
  const note =
    'rules or scenarios changed since the last build: reading them anew (`npm run build` keeps them)';
  return map(libraryOfFiles(files.value), (library) => ({ ...library, note }));
}

function openBox(box: string): Result<Library, Lines> {
  return andThen(filesOfBox(box), libraryOfFiles);
}

function filesOfBox(box: string): Result<BoxFiles, Lines> {
  if (!isFolder(box)) return complain({ where: '--box', what: `there is no folder ${box}` });
  // The folder of a box, or the folder of its rules.
  const [folder, rules] = isFolder(join(box, 'rules'))
    ? [box, 'rules']
    : [join(box, '..'), basename(resolve(box))];
  const files = readBoxFiles(folder, folder, rules);
  if (files.ok && files.value.rules.length === 0) {
    const help = 'a box is a folder with rules/*.yaml and scenarios/*.yaml';
    return complain({ where: '--box', what: `there are no rule files in ${box}`, help });
  }
  return files;
}

/** What each lens of a box does and cites, by name, from its files; without files there is nothing to tell. */
export function lensReports(home: Home, box?: string): Result<ReadonlyMap<string, LensReport>, Lines> {
  const files = box === undefined ? readBoxFiles(home.root, '') : filesOfBox(box);
  return andThen(files, ({ rules }) => {
    if (rules.length === 0) return ok(new Map());
    const loaded = loadBox(rules);
    if (!loaded.ok) return problemLines(loaded.error);
    return ok(new Map(loaded.value.lenses.map(({ id, report }) => [id, report])));
  });
}

/** A scenario by its name in the library, or by the path of its file; with the library that it is played from. */
export function findScenario(
  home: Home,
  library: Library,
  wanted: string,
  lens: string,
  boxed: boolean,
): Result<{ readonly scenario: Scenario; readonly book: Rulebook }, Lines> {
  if (!isPath(wanted)) {
    const known = library.scenarios.map(({ id }) => id);
    if (!known.includes(wanted)) return unknownWord('SCENARIO', 'scenario', wanted, known);
    return andThen(library.book(lens), (book) =>
      map(library.scenario(wanted, book), (scenario) => ({ scenario, book })),
    );
  }
  const text = readFileOr(wanted);
  if (!text.ok) return text;
  const own = boxed ? ok(library) : libraryFor(home, library, wanted, text.value);
  return andThen(own, (from) =>
    andThen(from.book(lens), (book) => {
      const siblings = siblingsOf(from, wanted, text.value);
      if (!siblings.ok) return siblings;
      const scenario = loadScenario(wanted, text.value, book, siblings.value);
      return scenario.ok ? ok({ scenario: scenario.value, book }) : problemLines(scenario.error);
    }),
  );
}

/** What a file may extend: the scenarios beside it, and those of its box. Read only where it extends one. */
function siblingsOf(box: Library, path: string, text: Uint8Array): Result<readonly BookText[], Lines> {
  if (extendedBy(path, text) === undefined) return ok([]);
  return andThen(scenariosIn(dirname(path)), (beside) => map(box.texts(), (texts) => [...beside, ...texts]));
}

/** The box a scenario file stands in: `rules` beside its folder, or the one it names; else Heartland's own. */
function libraryFor(home: Home, own: Library, path: string, text: Uint8Array): Result<Library, Lines> {
  const value = readYaml(path, text).value;
  const named = typeof value === 'object' && value !== null && 'box' in value ? String(value.box) : 'rules';
  const folder = dirname(dirname(resolve(path)));
  const rules = join(folder, named);
  if (!isFolder(rules) || resolve(rules) === join(home.root, 'rules')) return ok(own);
  const files = readBoxFiles(folder, dirname(dirname(path)), named);
  return andThen(files, libraryOfFiles);
}

function libraryOfFiles(files: BoxFiles): Result<Library, Lines> {
  const box = loadBox(files.rules);
  if (!box.ok) return problemLines(box.error);
  const { base, lenses } = box.value;
  const known = [BASE, ...lenses.map(({ id }) => id)];
  const scenarios = files.scenarios.map(({ file, text }) => ({ ...nameIn(file, text), file, text }));
  return ok({
    scenarios,
    lenses: [
      { id: BASE, title: 'without a lens' },
      ...lenses.map(({ id, title, report }) => ({ id, title, text: report.text })),
    ],
    note: undefined,
    map: () => ok(box.value.map),
    texts: () => ok(files.scenarios),
    book(lens) {
      const found = lens === BASE ? base : lenses.find(({ id }) => id === lens)?.book;
      return found === undefined ? unknownWord('--lens', 'lens', lens, known) : ok(found);
    },
    scenario(id, book) {
      const entry = scenarios.find((scenario) => scenario.id === id);
      if (entry === undefined) {
        return unknownWord(
          'SCENARIO',
          'scenario',
          id,
          scenarios.map((scenario) => scenario.id),
        );
      }
      const loaded = loadScenario(entry.file, entry.text, book, files.scenarios);
      return loaded.ok ? loaded : problemLines(loaded.error);
    },
  });
}

/** What a scenario file calls itself, before it is checked. */
function nameIn(file: string, text: BookText['text']): Named {
  const value = readYaml(file, text).value;
  const at = (key: string): string | undefined => {
    if (typeof value !== 'object' || value === null) return undefined;
    const found = Object.entries(value).find(([name]) => name === key)?.[1];
    return typeof found === 'string' ? found : undefined;
  };
  return { id: at('scenario') ?? basename(file).replace(/\.ya?ml$/, ''), title: at('title') ?? '' };
}

/** Whether a word means a file rather than a name. */
export function isPath(wanted: string): boolean {
  return /\.ya?ml$/.test(wanted) || wanted.includes('/') || wanted.includes('\\');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
