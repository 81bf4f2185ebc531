// heartland whatif: plays a study's seeds through each of its variants and compares them pair by pair.
import { type Game, open } from '../engine/index.ts';
import { ok, type Result } from '../kit/result.ts';
import { headerFor, policySeats } from '../record/play.ts';
import { BASE } from '../rulebook/book.ts';
import { readStudy, studyProblems } from '../study/check.ts';
import { type Comparison, compare } from '../study/compare.ts';
import { digestOf } from '../study/digest.ts';
import { type Bench, leveredPlayers, type Row, runSeeds, setUpStudy } from '../study/run.ts';
import type { Study } from '../study/study.ts';
import { readFileOr } from './box-files.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines, problemLines, unknownWord } from './complaint.ts';
import { findScenario, openLibrary } from './library.ts';
import { playThrough } from './play-through.ts';
import { GAMES, newRecord } from './record-files.ts';
import { type Standing, standingOf } from './standing.ts';
import { summaryJson, summaryText } from './summary.ts';

interface WhatifOptions {
  readonly seeds?: string | undefined;
  readonly lens?: string | undefined;
  readonly box?: string | undefined;
  readonly json?: boolean | undefined;
  readonly record?: string | undefined;
  readonly variant?: string | undefined;
  readonly out?: string | undefined;
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
      .option('--record <seed>', 'play one seed of one variant and record it, instead of the study')
      .option('--variant <name>', 'which variant --record plays; the first if not given')
      .option('--out <folder>', 'where such a record goes', GAMES)
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
  if (options.variant !== undefined && options.record === undefined) {
    const what = 'a study plays all its variants';
    return refuse(desk, complain({ where: '--variant', what, help: 'add --record SEED to play one' }).error);
  }
  const prepared = prepare(desk, path, options);
  if (!prepared.ok) return refuse(desk, prepared.error);
  const { study, bench } = prepared.value;
  if (options.record !== undefined) return recordOne(desk, prepared.value, options.record, options);
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

/** One game of a study, as a record like any other. */
async function recordOne(
  desk: Desk,
  { study, bench }: Prepared,
  seed: string,
  options: WhatifOptions,
): Promise<ExitCode> {
  const names = study.variants.map(({ name }) => name);
  const name = options.variant ?? names[0] ?? '';
  const variant = study.variants.find((entry) => entry.name === name);
  if (variant === undefined) return refuse(desk, unknownWord('--variant', 'variant', name, names).error);
  if (!/^\d{1,15}$/.test(seed)) {
    const what = `"${seed}" is no seed of a study: they are whole numbers`;
    return refuse(desk, complain({ where: '--record', what }).error);
  }
  const { table } = bench;
  const players = leveredPlayers(bench, variant);
  const game = open(table, String(Number(seed)));
  const seats = policySeats(table, players);
  const header = headerFor(table, { seed: game.seed, seats, version: desk.home.version });
  const writer = newRecord(options.out ?? GAMES, `${study.study}-${name}`, game.seed, header);
  if (!writer.ok) return refuse(desk, writer.error);
  const standings: Standing[] = [standingOf(game)];
  const watch = (now: Game) => standings.push(standingOf(now));
  const played = await playThrough(game, { writer: writer.value, players, watch });
  if (!played.ok) return refuse(desk, played.error);
  const told = { game, standings, record: writer.value.path };
  desk.out(options.json === true ? summaryJson(told) : summaryText(told));
  return 0;
}

const PROGRESS_EVERY = 100;

/** Lets the program hear an interruption between games. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

interface Prepared {
  readonly study: Study;
  readonly bench: Bench;
}

function prepare(desk: Desk, path: string, options: WhatifOptions): Result<Prepared, Lines> {
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

/** Below so many changed pairs an interval rests on too little to be believed. */
const FEW = 10;

function isFew({ changed }: Comparison): boolean {
  return changed < FEW;
}

/** The documented output of `whatif --json`: keys are added, never taken away. */
function foundJson({ study, comparisons, digest, rows }: Found): string {
  const json = {
    study: study.study,
    scenario: study.scenario,
    seeds: study.seeds,
    games: rows.length,
    base: study.variants[0]?.name,
    comparisons: comparisons.map((row) => (isFew(row) ? { ...row, few: true } : row)),
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
    ...(comparisons.some(isFew)
      ? [`few: fewer than ${FEW} pairs changed, too few for the interval to be relied on.`]
      : []),
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
  return `${shown.padEnd(TITLE)}${number(row.baseMean)}${number(row.mean)}${number(row.difference)}   ${interval}  ${String(row.changed).padStart(6)}  ${gain.padStart(7)}${isFew(row) ? '  few' : ''}`;
}
