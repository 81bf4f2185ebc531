// heartland whatif query: SQL over the games a study has kept.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { ok, type Result } from '../kit/result.ts';
import type { Plan } from '../study/plan/manifest.ts';
import type { Answer, Table } from '../study/store/answer.ts';
import { folderOf, MANIFEST, readPlan } from '../study/store/folder.ts';
import { query } from '../study/store/query.ts';
import { type Act, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines } from './complaint.ts';
import { preparePlan, STUDIES, type StudyOptions } from './whatif-prepare.ts';
import { flawLine, readingGames } from './whatif-read.ts';

interface QueryOptions extends StudyOptions {
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
}

export function declareQuery(command: Command, act: Act, desk: Desk): void {
  command
    .command('query')
    .description('ask the games of a study: the tables are games and cells')
    .argument('<where>', 'a study file, or the folder of its games')
    .argument('<sql>', "one statement, such as 'select cell, count(*) from games group by cell'")
    .option('--seeds <count>', 'as the study was run with')
    .option('--lens <name>', 'as the study was run with')
    .option('--box <folder>', 'as the study was run with')
    .option('--out <folder>', 'as the study was run with', STUDIES)
    .option('--json', 'print JSON')
    .action(
      // Options of the same name are taken by the command above, wherever they stand: they are the query's.
      act((where: string, sql: string, _options: QueryOptions, own: Command) =>
        ask(desk, where, sql, own.optsWithGlobals<QueryOptions>()),
      ),
    );
}

async function ask(desk: Desk, where: string, sql: string, options: QueryOptions): Promise<ExitCode> {
  const found = findGames(desk, where, options);
  if (!found.ok) return refuse(desk, found.error);
  const { folder, plan } = found.value;
  const read = await readingGames(desk, folder, () => query(folder, plan, sql));
  if (!read.ok) return refuse(desk, read.error);
  const asked = read.value;
  if (!asked.ok) {
    const what = asked.error.split('\n')[0] ?? '';
    return refuse(desk, [formatComplaint({ where: 'SQL', what })]);
  }
  const { seeds, whole, flaw } = asked.value;
  if (flaw !== undefined) desk.err(flawLine(folder, flaw));
  if (!whole) {
    const what = `the answer is about ${seeds.count} of ${seeds.wanted} seeds`;
    desk.err(formatComplaint({ where: folder, what }));
  }
  desk.out(options.json === true ? tableJson(asked.value) : tableText(asked.value));
  return 0;
}

export interface Games {
  readonly folder: string;
  readonly plan: Plan;
}

/** The folder of a study's games: named itself, the only one in a folder, or where a study file's games go. */
export function findGames(
  desk: Desk,
  where: string,
  options: StudyOptions & { readonly out?: string | undefined },
): Result<Games, Lines> {
  if (statSync(where, { throwIfNoEntry: false })?.isDirectory() !== true) {
    const plan = preparePlan(desk, where, options);
    if (!plan.ok) return plan;
    const folder = folderOf(options.out ?? STUDIES, plan.value);
    if (existsSync(join(folder, MANIFEST))) return ok({ folder, plan: plan.value });
    const help = `\`heartland whatif ${where}\` plays it`;
    return complain({ where, what: `there are no games of this study in ${folder}`, help });
  }
  const inside = [where, ...readdirSync(where).map((name) => join(where, name))];
  const folders = inside.filter((folder) => existsSync(join(folder, MANIFEST)));
  const [folder] = folders;
  if (folder === undefined || (folders.length > 1 && folder !== where)) {
    const what =
      folder === undefined ? 'there are no games of a study here' : 'there are games of several studies here';
    const help = folders.length > 1 ? `name one: ${folders.join(', ')}` : undefined;
    return complain({ where, what, help });
  }
  const plan = readPlan(folder);
  return plan.ok ? ok({ folder, plan: plan.value }) : { ok: false, error: [plan.error] };
}

function tableJson({ columns, rows }: Table): string {
  const named = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
  return JSON.stringify(named, null, 2);
}

function textOf(value: Answer): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function tableText({ columns, rows }: Table): string {
  const shown = rows.map((row) => row.map(textOf));
  const isNumber = (value: Answer | undefined) => value === null || typeof value === 'number';
  const layout = columns.map((column, index) => ({
    width: Math.max(column.length, ...shown.map((row) => row[index]?.length ?? 0)),
    right: rows.length > 0 && rows.every((row) => isNumber(row[index])),
  }));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const { width = 0, right = false } = layout[index] ?? {};
        return right ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = line(layout.map(({ width }) => '-'.repeat(width)));
  return [line(columns), rule, ...shown.map(line), `${rows.length} rows`].join('\n');
}
