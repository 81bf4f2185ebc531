// heartland check: whether rules, scenarios, studies and records are in order. 0: all are; 1: something is wrong in one.
import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import { layHeader } from '../record/ground.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/read.ts';
import { BASE } from '../rulebook/book.ts';
import { loadBox } from '../rulebook/gather/load.ts';
import { formatProblem } from '../rulebook/problem.ts';
import { readYaml } from '../rulebook/text/source.ts';
import { loadScenario } from '../scenario/load.ts';
import { readStudy, studyProblems } from '../study/check.ts';
import { readBoxFiles, readFileOr } from './box-files.ts';
import type { CliCommand, Desk } from './command.ts';
import { type ExitCode, formatComplaint, type Lines } from './complaint.ts';
import type { Home } from './home.ts';
import { findScenario, openLibrary } from './library.ts';

export const check: CliCommand = {
  name: 'check',
  summary: 'validate rules, scenarios, studies and records',
  declare(command, act, desk) {
    command
      .argument('<path...>', 'a box or its rules folder, a scenario or study file, a record')
      .action(act((paths: readonly string[]) => checkAll(desk, paths)));
  },
};

/** What was checked, in a few words, and warnings. */
interface Checked {
  readonly what: string;
  readonly warnings: Lines;
}

type Answer = { readonly code: 1 | 2; readonly lines: Lines };

function checkAll(desk: Desk, paths: readonly string[]): ExitCode {
  let worst: ExitCode = 0;
  for (const path of paths) {
    const checked = checkPath(desk.home, path);
    if (checked.ok) {
      for (const line of checked.value.warnings) desk.err(line);
      desk.out(`${path}: ${checked.value.what}`);
      continue;
    }
    for (const line of checked.error.lines) desk.err(line);
    worst = checked.error.code > worst ? checked.error.code : worst;
  }
  return worst;
}

function checkPath(home: Home, path: string): Result<Checked, Answer> {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) {
    return err({
      code: 2,
      lines: [formatComplaint({ where: path, what: 'there is no such file or folder' })],
    });
  }
  if (status.isDirectory()) return checkBox(path);
  if (/\.jsonl$/.test(path)) return checkRecord(path);
  const rules = rulesAbove(path);
  if (rules !== undefined) return checkBox(rules);
  const text = readFileOr(path);
  if (!text.ok) return err({ code: 2, lines: text.error });
  return isStudy(path, text.value) ? checkStudy(home, path, text.value) : checkScenario(home, path);
}

/** The rules folder a file lies in, if it lies in one. */
function rulesAbove(path: string): string | undefined {
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'rules') return folder;
  }
  return undefined;
}

function checkBox(path: string): Result<Checked, Answer> {
  const own = statSync(join(path, 'rules'), { throwIfNoEntry: false })?.isDirectory() === true;
  const [folder, rules] = own ? [path, 'rules'] : [dirname(resolve(path)), basename(resolve(path))];
  const files = readBoxFiles(folder, own ? path : dirname(path), rules);
  if (!files.ok) return err({ code: 2, lines: files.error });
  if (files.value.rules.length === 0) {
    const help = 'a box is a folder with rules/*.yaml and scenarios/*.yaml';
    return err({
      code: 2,
      lines: [formatComplaint({ where: path, what: 'there are no rule files here', help })],
    });
  }
  const box = loadBox(files.value.rules);
  if (!box.ok) return err({ code: 1, lines: box.error.map(formatProblem) });
  const { base, lenses, warnings } = box.value;
  const loaded = own
    ? files.value.scenarios.map(({ file, text }, _, all) => loadScenario(file, text, base, all))
    : [];
  const wrong = loaded.flatMap((scenario) => (scenario.ok ? [] : scenario.error));
  if (wrong.length > 0) return err({ code: 1, lines: wrong.map(formatProblem) });
  const what = `${base.rules.length} rules, ${base.actions.length} actions, ${lenses.length} lenses, ${loaded.length} scenarios, in order`;
  return ok({ what, warnings: warnings.map(formatProblem) });
}

function checkScenario(home: Home, path: string): Result<Checked, Answer> {
  const library = openLibrary(home);
  if (!library.ok) return err({ code: 2, lines: library.error });
  const found = findScenario(home, library.value, resolve(path) === path ? path : `./${path}`, BASE, false);
  if (!found.ok) return err({ code: 1, lines: found.error });
  const { scenario } = found.value;
  return ok({ what: `scenario ${scenario.id}, ${scenario.turns} turns, in order`, warnings: [] });
}

function isStudy(path: string, text: Uint8Array): boolean {
  const { value } = readYaml(path, text);
  return typeof value === 'object' && value !== null && 'study' in value;
}

function checkStudy(home: Home, path: string, text: Uint8Array): Result<Checked, Answer> {
  const read = readStudy(path, text);
  if (!read.ok) return err({ code: 1, lines: read.error.map(formatProblem) });
  const { study, source } = read.value;
  const library = openLibrary(home);
  if (!library.ok) return err({ code: 2, lines: library.error });
  const found = findScenario(home, library.value, study.scenario, study.lens ?? BASE, false);
  if (!found.ok) return err({ code: 1, lines: found.error.map((line) => `${path}: ${line}`) });
  const problems = studyProblems(study, source, found.value.book, found.value.scenario);
  if (problems.length > 0) return err({ code: 1, lines: problems.map(formatProblem) });
  const what = `study ${study.study}, ${study.variants.length} variants of ${study.seeds.count} seeds, in order`;
  return ok({ what, warnings: [] });
}

function checkRecord(path: string): Result<Checked, Answer> {
  const record = readRecord(path);
  const table = record.ok ? layHeader(record.value.header) : record;
  if (!table.ok) {
    const { error } = table;
    return err({ code: error.unreadable === true ? 2 : 1, lines: [formatRecordProblem(path, error)] });
  }
  const lines = record.ok ? record.value.lines.length + 1 : 0;
  const what = `a record of ${lines} lines, in order (\`heartland verify\` plays it again)`;
  return ok({ what, warnings: [] });
}
