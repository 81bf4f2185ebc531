// heartland check: whether rules, scenarios, studies, questions, records and catalogues of texts are in order. 0: all are; 1: something is wrong in one.
import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { err, ok, type Result } from '../kit/result.ts';
import { layHeader } from '../record/ground.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/read.ts';
import { BASE } from '../rulebook/book.ts';
import { readYaml } from '../rulebook/text/source.ts';
import { extendedBy } from '../scenario/variant/resolve.ts';
import { readFileOr } from './box-files.ts';
import { askingOf, checkAsking, withBelow } from './check-asked.ts';
import { type Answer, type Checked, checkFolder } from './check-box.ts';
import type { Playing } from './check-play.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, formatComplaint } from './complaint.ts';
import type { Home } from './home.ts';
import { findScenario, openLibrary } from './library.ts';

interface CheckOptions {
  readonly play?: string;
}

const MOST_SEEDS = 10_000;

export const check: CliCommand = {
  name: 'check',
  summary: 'validate rules, scenarios, studies, questions and records',
  declare(command, act, desk) {
    command
      .argument(
        '<path...>',
        'a box or its rules folder; a file of a scenario, study, questions or texts; a record',
      )
      .option('--play <seeds>', 'play so many seeds of each scenario twice, and note what never happens', '0')
      .action(act((paths: readonly string[], options: CheckOptions) => checkAll(desk, paths, options)));
  },
};

async function checkAll(desk: Desk, paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const given = options.play ?? '0';
  const seeds = Number(given);
  if (!/^\d{1,5}$/.test(given) || seeds > MOST_SEEDS) {
    const what = `"${given}" is not a number of seeds from 0 to ${MOST_SEEDS}`;
    return refuse(desk, complain({ where: '--play', what }).error);
  }
  const playing = { seeds, progress: desk.progress };
  let worst: ExitCode = 0;
  for (const path of paths) {
    const checked = await checkPath(desk.home, path, playing);
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

async function checkPath(home: Home, path: string, playing: Playing): Promise<Result<Checked, Answer>> {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) {
    return err({
      code: 2,
      lines: [formatComplaint({ where: path, what: 'there is no such file or folder' })],
    });
  }
  if (status.isDirectory()) return withBelow(home, path, await checkFolder(path, playing));
  if (/\.jsonl$/.test(path)) return checkRecord(path);
  if (playing.seeds > 0) {
    const what = '--play plays all scenarios of a box, not one file';
    const help = 'name the folder of the box, or its scenarios';
    return err({ code: 2, lines: [formatComplaint({ where: path, what, help })] });
  }
  const rules = rulesAbove(path);
  if (rules !== undefined) return checkFolder(rules, playing);
  const text = readFileOr(path);
  if (!text.ok) return err({ code: 2, lines: text.error });
  if (isCatalogue(path, text.value)) return checkCatalogue(path, text.value);
  const asking = askingOf(path, text.value);
  return asking === undefined
    ? checkScenario(home, path, text.value)
    : checkAsking(home, path, text.value, asking);
}

/** The rules folder a file lies in, if it lies in one. */
function rulesAbove(path: string): string | undefined {
  for (let folder = dirname(resolve(path)); folder !== dirname(folder); folder = dirname(folder)) {
    if (basename(folder) === 'rules') return folder;
  }
  return undefined;
}

/** Whether a file begins as a catalogue of texts does. */
function isCatalogue(path: string, text: Uint8Array): boolean {
  const { value } = readYaml(path, text);
  return typeof value === 'object' && value !== null && 'catalogue' in value;
}

async function checkCatalogue(path: string, text: Uint8Array): Promise<Result<Checked, Answer>> {
  const { catalogueIn, missingNote } = await import('./catalogue-file.ts');
  const read = catalogueIn(path, text);
  if (!read.ok) return err({ code: 1, lines: read.error });
  const { all, missing, tag } = read.value;
  const note = missingNote(path, read.value);
  const what = `catalogue ${tag}, ${all - missing.length} texts of ${all}, in order`;
  return ok({ what, warnings: note === undefined ? [] : [note] });
}

function checkScenario(home: Home, path: string, text: Uint8Array): Result<Checked, Answer> {
  const library = openLibrary(home);
  if (!library.ok) return err({ code: 2, lines: library.error });
  const found = findScenario(home, library.value, resolve(path) === path ? path : `./${path}`, BASE, false);
  if (!found.ok) return err({ code: 1, lines: found.error });
  const { scenario } = found.value;
  const base = extendedBy(path, text);
  const extended = base === undefined ? '' : `, which extends ${base}`;
  return ok({ what: `scenario ${scenario.id}${extended}, ${scenario.turns} turns, in order`, warnings: [] });
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
