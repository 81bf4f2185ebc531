// One game of a study, as a record like any other.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Game, open } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { headerFor, policySeats } from '../record/play.ts';
import { readRecord } from '../record/read.ts';
import type { Standing } from '../report/turning-points.ts';
import type { Plan } from '../study/plan/manifest.ts';
import { newBenches } from '../study/run/benches.ts';
import { type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines, unknownWord } from './complaint.ts';
import { playThrough } from './play-through.ts';
import { GAMES, newRecord, recordName } from './record-files.ts';
import { standingOf } from './standing.ts';
import { summaryJson, summaryText } from './summary.ts';

export interface RecordOptions {
  readonly variant?: string | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Plays one seed of a cell, the base if none is named, with its record kept. */
export async function recordOne(
  desk: Desk,
  plan: Plan,
  seed: string,
  options: RecordOptions,
): Promise<ExitCode> {
  const cell = cellNamed(plan, options.variant);
  if (!cell.ok) return refuse(desk, cell.error);
  if (!/^\d{1,15}$/.test(seed)) {
    const what = `"${seed}" is no seed of a study: they are whole numbers`;
    return refuse(desk, complain({ where: '--record', what }).error);
  }
  const made = await recordCell(desk, plan, cell.value, Number(seed), options.out ?? GAMES);
  if (!made.ok) return refuse(desk, made.error);
  desk.out(options.json === true ? summaryJson(made.value) : summaryText(made.value));
  return 0;
}

/** The number of a cell by its name; the first if none is given. */
export function cellNamed({ manifest }: Plan, name: string | undefined): Result<number, Lines> {
  const names = manifest.cells.map((cell) => cell.name);
  const cell = name === undefined ? 0 : names.indexOf(name);
  return cell < 0 ? unknownWord('--variant', 'variant', name ?? '', names.slice(0, 20)) : ok(cell);
}

interface Recording {
  readonly game: Game;
  readonly standings: readonly Standing[];
  /** Where it lies. */
  readonly record: string;
}

/** Plays a game of a study into a record. Errors: the disk refuses. Pre: the plan has the cell. */
async function recordCell(
  desk: Desk,
  plan: Plan,
  cell: number,
  seed: number,
  folder: string,
): Promise<Result<Recording, Lines>> {
  const { bench, players } = newBenches(plan)(cell);
  const { table } = bench;
  const game = open(table, String(seed));
  const seats = policySeats(table, players);
  const header = headerFor(table, { seed: game.seed, seats, version: desk.home.version });
  const writer = newRecord(folder, fileOf(plan, cell), game.seed, header);
  if (!writer.ok) return writer;
  const standings: Standing[] = [standingOf(game)];
  const watch = (now: Game) => standings.push(standingOf(now));
  const played = await playThrough(game, { writer: writer.value, players, watch });
  return played.ok ? ok({ game, standings, record: writer.value.path }) : played;
}

function fileOf({ manifest }: Plan, cell: number): string {
  return `${manifest.name}-${(manifest.cells[cell]?.name ?? '').replaceAll('/', '-')}`;
}

/**
 * The record of a game whose end is known: one that lies in the folder and ends so, or else played now. Errors: the
 * disk refuses; the game played now does not end so.
 */
export async function recordOf(
  desk: Desk,
  plan: Plan,
  game: { readonly cell: number; readonly seed: number; readonly hash: string },
  folder: string,
): Promise<Result<string, Lines>> {
  const { cell, seed, hash } = game;
  const there = join(folder, `${recordName(fileOf(plan, cell), String(seed))}.jsonl`);
  if (endsIn(there, hash)) return ok(there);
  const made = await recordCell(desk, plan, cell, seed, folder);
  if (!made.ok) return made;
  const played = made.value.game.hashes.at(-1) ?? '';
  if (played === hash) return ok(made.value.record);
  const what = `seed ${seed} ends in ${played}, and the study has ${hash}`;
  const help = `its record is ${made.value.record}`;
  return err(complain({ where: plan.manifest.name, what, help }).error);
}

function endsIn(path: string, hash: string): boolean {
  if (!existsSync(path)) return false;
  const record = readRecord(path);
  const last = record.ok ? record.value.lines.at(-1) : undefined;
  return last?.kind === 'end' && last.finalHash === hash;
}
