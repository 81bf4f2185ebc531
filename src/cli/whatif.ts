// heartland whatif: plays a study's seeds through each of its variants and compares them pair by pair.
import { ok, type Result } from '../kit/result.ts';
import { BASE } from '../rulebook/book.ts';
import { readStudy, studyProblems } from '../study/check.ts';
import { type Comparison, compare } from '../study/compare.ts';
import { digestOf } from '../study/digest.ts';
import { type Row, runSeeds, setUpStudy } from '../study/run.ts';
import type { Study } from '../study/study.ts';
import { readFileOr } from './box-files.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines, problemLines } from './complaint.ts';
import { findScenario, openLibrary } from './library.ts';

interface WhatifOptions {
  readonly seeds?: string | undefined;
  readonly lens?: string | undefined;
  readonly box?: string | undefined;
  readonly json?: boolean | undefined;
}

export const whatif: CliCommand = {
  name: 'whatif',
  summary: 'run a study: the same seeds through every variant, compared',
  declare(command, act, desk) {
    command
      .argument('<study>', 'path of a study file')
      .option('--seeds <count>', 'play so many seeds instead of what the study says')
      .option('--lens <name>', 'the reading of the rules, instead of the study’s own')
      .option('--box <folder>', "rules and scenarios other than Heartland's own")
      .option('--json', 'print JSON')
      .action(act((path: string, options: WhatifOptions) => runStudy(desk, path, options)));
  },
};

interface Found {
  readonly study: Study;
  readonly rows: readonly Row[];
  readonly comparisons: readonly Comparison[];
  readonly digest: string;
}

async function runStudy(desk: Desk, path: string, options: WhatifOptions): Promise<ExitCode> {
  const prepared = prepare(desk, path, options);
  if (!prepared.ok) return refuse(desk, prepared.error);
  const { study, bench } = prepared.value;
  const rows: Row[] = [];
  const { from, count } = study.seeds;
  const games = count * study.variants.length;
  for (const row of runSeeds(study, bench, from, from + count)) {
    rows.push(row);
    if (rows.length % PROGRESS_EVERY === 0) {
      desk.progress(`${rows.length} of ${games} games`);
      await pause();
    }
  }
  desk.progress('');
  const found = { study, rows, comparisons: compare(study, rows), digest: digestOf(rows) };
  desk.out(options.json === true ? foundJson(found) : foundText(found));
  return 0;
}

const PROGRESS_EVERY = 100;

/** Lets the program hear an interruption between games. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function prepare(desk: Desk, path: string, options: WhatifOptions) {
  const text = readFileOr(path);
  if (!text.ok) return text;
  const read = readStudy(path, text.value);
  if (!read.ok) return problemLines(read.error);
  const seeds = seedsOf(read.value.study, options.seeds);
  if (!seeds.ok) return seeds;
  const study: Study = { ...read.value.study, seeds: seeds.value };
  const library = openLibrary(desk.home, options.box);
  if (!library.ok) return library;
  if (library.value.note !== undefined) desk.err(library.value.note);
  const lens = options.lens ?? study.lens ?? BASE;
  const found = findScenario(desk.home, library.value, study.scenario, lens, options.box !== undefined);
  if (!found.ok) return found;
  const { book, scenario } = found.value;
  const problems = studyProblems(study, read.value.source, book, scenario);
  if (problems.length > 0) return problemLines(problems);
  return ok({ study, bench: setUpStudy(study, book, scenario) });
}

function seedsOf(study: Study, given: string | undefined): Result<Study['seeds'], Lines> {
  if (given === undefined) return ok(study.seeds);
  const count = Number(given);
  if (/^\d{1,7}$/.test(given) && count >= 30 && count <= 1_000_000) return ok({ ...study.seeds, count });
  return complain({ where: '--seeds', what: `"${given}" is not a number of seeds from 30 to 1000000` });
}

/** The documented output of `whatif --json`: keys are added, never taken away. */
function foundJson({ study, comparisons, digest, rows }: Found): string {
  const json = {
    study: study.study,
    scenario: study.scenario,
    seeds: study.seeds,
    games: rows.length,
    base: study.variants[0]?.name,
    comparisons,
    digest,
  };
  return JSON.stringify(json, null, 2);
}

function foundText({ study, comparisons, digest, rows }: Found): string {
  const base = study.variants[0]?.name ?? '';
  const lines = [`${study.title} (${study.study}), ${study.seeds.count} seeds, ${rows.length} games`, ''];
  for (const variant of study.variants.slice(1)) {
    lines.push(`${variant.name} against ${base}: paired differences with 95 % intervals`, HEADINGS);
    lines.push(...comparisons.filter((row) => row.variant === variant.name).map(comparisonLine), '');
  }
  lines.push(
    'changed: pairs in which the outcome differs at all. pairing: how many times more games unpaired',
    'seeds would need for the same interval. Intervals are of the mean over seeds of this model, no more.',
    '',
    `Digest ${digest}`,
  );
  return lines.join('\n');
}

const TITLE = 44;
const HEADINGS = `${'outcome'.padEnd(TITLE)}${['base', 'variant', 'difference'].map((word) => word.padStart(11)).join('')}   95 % interval      changed  pairing`;

function comparisonLine(row: Comparison): string {
  const number = (value: number, width = 11) => value.toFixed(2).padStart(width);
  const interval = `[${number(row.low, 7)},${number(row.high, 7)} ]`;
  const gain = row.pairingGain === undefined ? 'equal' : `${row.pairingGain.toFixed(1)}x`;
  const shown = row.title.length > TITLE - 1 ? `${row.title.slice(0, TITLE - 2)}…` : row.title;
  return `${shown.padEnd(TITLE)}${number(row.baseMean)}${number(row.mean)}${number(row.difference)}   ${interval}  ${String(row.changed).padStart(6)}  ${gain.padStart(7)}`;
}
