// Checks what is asked of scenarios, studies, questions about years that are over and lists of patterns, against the rules they lie beside:
// a file by itself, or all that lie below the scenarios of a box.
import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import { BASE } from '../rulebook/book.ts';
import { formatProblem } from '../rulebook/problem.ts';
import { readYaml } from '../rulebook/text/source.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readStudy, studyProblems } from '../study/check.ts';
import { hindcastProblems } from '../study/hindcast/check.ts';
import { readHindcast } from '../study/hindcast/read.ts';
import { readPatterns } from '../study/patterns.ts';
import { cellCount, layoutOf } from '../study/plan/cell.ts';
import { seedsOf, variantsOf } from '../study/study.ts';
import { scenariosIn } from './box-files.ts';
import type { Library } from './built.ts';
import type { Answer, Checked } from './check-box.ts';
import { formatComplaint, unknownWord } from './complaint.ts';
import type { Home } from './home.ts';
import { findScenario, openLibrary } from './library.ts';
import { groundOf } from './whatif-prepare.ts';

const ASKING = ['study', 'hindcast', 'patterns'] as const;
type Asking = (typeof ASKING)[number];

/** Folders below the scenarios of a box, and what the files in them are. */
const BELOW: { readonly [asking in Asking]: string } = {
  study: 'studies',
  hindcast: 'hindcast',
  patterns: 'patterns',
};

/** What a text asks of scenarios, by its first word; undefined for one that asks nothing. */
export function askingOf(path: string, text: string | Uint8Array): Asking | undefined {
  const { value } = readYaml(path, text);
  return ASKING.find((word) => typeof value === 'object' && value !== null && word in value);
}

export function checkAsking(
  home: Home,
  path: string,
  text: string | Uint8Array,
  asking: Asking,
): Result<Checked, Answer> {
  const box = boxAbove(home, path);
  const library = openLibrary(home, box);
  if (!library.ok) return err({ code: 2, lines: library.error });
  const desk = { home, library: library.value, boxed: box !== undefined };
  switch (asking) {
    case 'study':
      return checkStudy(desk, path, text);
    case 'hindcast':
      return checkQuestions(desk, path, text);
    case 'patterns':
      return checkPatterns(desk, path, text);
  }
}

/** What was said of a folder, with all that lies below its scenarios. Pre: `checked` is what was said of `path`. */
export function withBelow(
  home: Home,
  path: string,
  checked: Result<Checked, Answer>,
): Result<Checked, Answer> {
  const scenarios = scenariosOf(path);
  if (!checked.ok || scenarios === undefined) return checked;
  const counts: string[] = [];
  const warnings = [...checked.value.warnings];
  const wrong: string[] = [];
  for (const asking of ASKING) {
    const files = scenariosIn(join(scenarios, BELOW[asking]));
    if (!files.ok) return err({ code: 2, lines: files.error });
    for (const { file, text } of files.value) {
      const said = below(home, file, text, asking);
      if (said.ok) warnings.push(...said.value.warnings);
      else wrong.push(...said.error.lines);
    }
    if (files.value.length > 0) counts.push(countText(files.value.length, asking));
  }
  if (wrong.length > 0) return err({ code: 1, lines: [...warnings, ...wrong] });
  const { what } = checked.value;
  return ok({ what: counts.length === 0 ? what : `${what}; with ${counts.join(' and ')}`, warnings });
}

const LISTS = ['list of patterns', 'lists of patterns'] as const;

function countText(count: number, asking: Asking): string {
  if (asking === 'study') return count === 1 ? '1 study' : `${count} studies`;
  const [one, many] = asking === 'hindcast' ? ['file of questions', 'files of questions'] : LISTS;
  return `${count} ${count === 1 ? one : many}`;
}

function below(home: Home, file: string, text: string | Uint8Array, asking: Asking): Result<Checked, Answer> {
  if (askingOf(file, text) === asking) return checkAsking(home, file, text, asking);
  const { problems } = readYaml(file, text);
  if (problems.length > 0) return err({ code: 1, lines: problems.map(formatProblem) });
  const what = `a file in ${BELOW[asking]}/ begins with \`${asking}: NAME\`, and this one does not`;
  return err({
    code: 1,
    lines: [formatComplaint({ where: file, what, help: 'say so, or put it elsewhere' })],
  });
}

/** The scenarios of a folder that is a box, or that is the scenarios of one. */
function scenariosOf(path: string): string | undefined {
  if (isFolder(join(path, 'rules'))) return join(path, 'scenarios');
  const isTheirs = basename(resolve(path)) === 'scenarios' && isFolder(join(dirname(resolve(path)), 'rules'));
  return isTheirs ? path : undefined;
}

/** The box below whose scenarios a file lies; undefined if that is Heartland's own, or there is none. */
function boxAbove(home: Home, path: string): string | undefined {
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) !== 'scenarios' || !isFolder(join(dirname(folder), 'rules'))) continue;
    return dirname(folder) === resolve(home.root) ? undefined : dirname(folder);
  }
  return undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

interface AskedOf {
  readonly home: Home;
  readonly library: Library;
  readonly boxed: boolean;
}

function checkStudy(
  { home, library, boxed }: AskedOf,
  path: string,
  text: string | Uint8Array,
): Result<Checked, Answer> {
  const read = readStudy(path, text);
  if (!read.ok) return err({ code: 1, lines: read.error.map(formatProblem) });
  const { study, source } = read.value;
  const ground = groundOf(home, library, study, boxed);
  if (!ground.ok) return err({ code: 1, lines: ground.error.map((line) => `${path}: ${line}`) });
  const problems = studyProblems(study, source, ground.value);
  if (problems.length > 0) return err({ code: 1, lines: problems.map(formatProblem) });
  const cells = cellCount(layoutOf(study, ground.value));
  const what = `study ${study.study}, ${variantsOf(study).length} variants in ${cells} cells of ${seedsOf(study).count} seeds, in order`;
  return ok({ what, warnings: [] });
}

function checkQuestions(
  { home, library, boxed }: AskedOf,
  path: string,
  text: string | Uint8Array,
): Result<Checked, Answer> {
  const read = readHindcast(path, text);
  if (!read.ok) return err({ code: 1, lines: read.error.map(formatProblem) });
  const { hindcast, source } = read.value;
  const book = library.book(BASE);
  if (!book.ok) return err({ code: 1, lines: book.error.map((line) => `${path}: ${line}`) });
  const scenarios = new Map<string, Scenario>();
  for (const { scenario } of hindcast.starts) {
    const found = findScenario(home, library, scenario, BASE, boxed);
    if (!found.ok) return err({ code: 1, lines: found.error.map((line) => `${path}: ${line}`) });
    scenarios.set(scenario, found.value.scenario);
  }
  const problems = hindcastProblems(hindcast, source, book.value, scenarios);
  if (problems.length > 0) return err({ code: 1, lines: problems.map(formatProblem) });
  const what = `questions ${hindcast.hindcast}, ${hindcast.questions.length} asked of ${hindcast.starts.length} starts, in order`;
  return ok({ what, warnings: [] });
}

function checkPatterns(
  { library }: AskedOf,
  path: string,
  text: string | Uint8Array,
): Result<Checked, Answer> {
  const read = readPatterns(path, text);
  if (!read.ok) return err({ code: 1, lines: read.error.map(formatProblem) });
  const { patterns, scenarios, entries } = read.value;
  const known = library.scenarios.map(({ id }) => id);
  const strange = scenarios.find((id) => !known.includes(id));
  if (strange !== undefined)
    return err({ code: 1, lines: unknownWord(path, 'scenario', strange, known).error });
  return ok({
    what: `patterns ${patterns}, ${entries.length} of ${scenarios.join(', ')}, in order`,
    warnings: [],
  });
}
