// heartland whatif report: what a study found, as a page to hand out; and any game of it as a record.
import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Command } from 'commander';
import { ok, type Result } from '../kit/result.ts';
import { codeOf } from '../record/lock.ts';
import { diskRefuses } from '../record/write.ts';
import { toHtml } from '../report/print/html.ts';
import { toMarkdown } from '../report/print/markdown.ts';
import { studyDocument } from '../report/study/document.ts';
import { drawFigures } from '../report/study/draw.ts';
import { type Interest, isSampled } from '../study/findings/boxes.ts';
import { type Findings, findingsIn } from '../study/findings/findings.ts';
import type { Plan } from '../study/plan/manifest.ts';
import { type Act, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines, unknownWord } from './complaint.ts';
import { planFor } from './whatif-open.ts';
import type { StudyOptions } from './whatif-prepare.ts';
import { findGames } from './whatif-query.ts';
import { flawLine, readingGames } from './whatif-read.ts';
import { recordOne } from './whatif-record.ts';
import { findingsJson } from './whatif-report-json.ts';

interface ReportOptions extends StudyOptions {
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
  readonly of?: string | undefined;
  readonly record?: string | undefined;
  readonly variant?: string | undefined;
}

const FORMS = ['.html', '.md', '.json'] as const;

export function declareReport(command: Command, act: Act, desk: Desk): void {
  command
    .command('report')
    .description('say what a study found: conclusions, readings, doubts, boxes, games to open')
    .argument('<where>', 'a study file, or the folder of its games')
    .option('--out <file>', 'write it to a file that ends in .html, .md or .json; it is printed if not given')
    .option(
      '--of <outcome>=<least>',
      'games with so much of an outcome, or more, are what boxes are sought for',
    )
    .option('--record <seed>', 'instead: record one game of the study, from its manifest alone')
    .option('--variant <cell>', 'which cell --record plays; the first if not given')
    .option('--seeds <count>', 'as the study was run with')
    .option('--lens <name>', 'as the study was run with')
    .option('--box <folder>', 'as the study was run with')
    .option('--json', 'print JSON')
    .action(
      act((where: string, _options: ReportOptions, own: Command) =>
        report(desk, where, own.optsWithGlobals<ReportOptions>()),
      ),
    );
}

async function report(desk: Desk, where: string, options: ReportOptions): Promise<ExitCode> {
  // Games that lie somewhere else are named by their folder: here --out is where the answer goes.
  const found = findGames(desk, where, { ...options, out: undefined });
  if (!found.ok) return refuse(desk, found.error);
  const { folder, plan } = found.value;
  if (options.record !== undefined) return recordFrom(desk, folder, options.record, options);
  const form = formOf(options);
  if (!form.ok) return refuse(desk, form.error);
  const interest = interestOf(plan, options.of);
  if (!interest.ok) return refuse(desk, interest.error);
  const read = await readingGames(desk, folder, () =>
    findingsIn(plan, folder, interest.value, (flaw) => desk.err(flawLine(folder, flaw))),
  );
  if (!read.ok) return refuse(desk, read.error);
  const findings = read.value;
  if (findings === undefined) {
    const help = `\`heartland whatif shards ${folder} 0-${plan.shards - 1}\` plays them`;
    return refuse(desk, complain({ where: folder, what: 'no games are finished here', help }).error);
  }
  if (interest.value !== undefined && findings.boxes === undefined) {
    return refuse(desk, nothingToSeek(interest.value));
  }
  return hand(desk, await printed(form.value, findings, folder), options.out);
}

/** Where every game is of interest, or none is, no box is better than the whole. */
export function nothingToSeek({ outcome, atLeast }: Interest): Lines {
  const what = `all games end with ${outcome} at ${atLeast} or more, or none does: no box tells them apart`;
  return [formatComplaint({ where: '--of', what, help: 'ask for another number' })];
}

type Form = (typeof FORMS)[number];

function formOf({ out: to, json }: ReportOptions): Result<Form, Lines> {
  if (to === undefined) return ok(json === true ? '.json' : '.md');
  const form = FORMS.find((ending) => ending === extname(to).toLowerCase());
  if (form !== undefined) return ok(form);
  return complain({ where: '--out', what: `"${to}" ends in none of ${FORMS.join(', ')}` });
}

async function printed(form: Form, findings: Findings, folder: string): Promise<string> {
  if (form === '.json') return findingsJson(findings, folder);
  if (form === '.md') return toMarkdown(studyDocument(findings, folder));
  return toHtml(studyDocument(findings, folder, await drawFigures(findings, folder)));
}

function hand(desk: Desk, text: string, to: string | undefined): ExitCode {
  if (to === undefined) {
    desk.out(text.trimEnd());
    return 0;
  }
  try {
    writeFileSync(to, text);
  } catch (error) {
    return refuse(desk, [formatComplaint({ where: to, what: diskRefuses(codeOf(error)) })]);
  }
  desk.out(to);
  return 0;
}

/** Games of the manifest, by this engine only: another one would play other games. */
function recordFrom(
  desk: Desk,
  folder: string,
  seed: string,
  options: ReportOptions,
): Promise<ExitCode> | ExitCode {
  const plan = planFor(folder);
  if (!plan.ok) return refuse(desk, plan.error);
  return recordOne(desk, plan.value, seed, options);
}

/** What `--of` asks for: an outcome of the study, and a whole number. Only a design that samples can answer it. */
export function interestOf(plan: Plan, given: string | undefined): Result<Interest | undefined, Lines> {
  if (given === undefined) return ok(undefined);
  const [, outcome, least] = /^([^=]+)=(-?\d{1,9})$/.exec(given) ?? [];
  if (outcome === undefined || least === undefined) {
    const what = `"${given}" is not an outcome and a whole number`;
    return complain({ where: '--of', what, help: 'write it as exercises=2' });
  }
  const names = plan.manifest.outcomes.map(({ name }) => name);
  if (!names.includes(outcome)) return unknownWord('--of', 'outcome', outcome, names);
  if (!isSampled(plan)) {
    const help = 'leave it out, or give the study a `design` of kind lhs';
    return complain({ where: '--of', what: 'this study samples no numbers that a box could lie in', help });
  }
  return ok({ outcome, atLeast: Number(least) });
}
