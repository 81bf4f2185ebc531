// The game whose luck is asked for: a record, or one seed of one variant of a study, with those who play it again.
import { statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Table } from '../engine/index.ts';
import { ok, type Result } from '../kit/result.ts';
import { recastOf } from '../study/paths/recast.ts';
import type { Kept } from '../study/paths/script.ts';
import type { Setup } from '../study/paths/setup.ts';
import type { Plan } from '../study/plan/manifest.ts';
import { newBenches } from '../study/run/benches.ts';
import type { Desk } from './command.ts';
import { complain, type Lines, unknownWord } from './complaint.ts';
import { openRecorded } from './recorded.ts';
import { planFor } from './whatif-open.ts';
import { preparePlan } from './whatif-prepare.ts';
import { findGames } from './whatif-query.ts';

export interface CaseOptions {
  readonly seed?: string | undefined;
  readonly variant?: string | undefined;
  readonly lens?: string | undefined;
  readonly box?: string | undefined;
}

export interface LuckCase {
  readonly table: Table;
  readonly seed: string;
  /** The game's cast; `kept` counts decisions of a record that are given again. */
  readonly setup: (kept?: Kept) => Setup;
  /** Decisions that a record has of those who decide as in it. */
  readonly given: Kept;
  /** What whoever asked should know first. */
  readonly note: string | undefined;
}

const STUDY_FILES = ['.yaml', '.yml'];
const NO_DECISIONS: Kept = { orders: 0, answers: 0 };

/** Errors: the file or folder cannot be read, names no game, or its game cannot be played again. */
export function luckCase(desk: Desk, where: string, options: CaseOptions): Result<LuckCase, Lines> {
  const isFolder = statSync(where, { throwIfNoEntry: false })?.isDirectory() === true;
  if (!isFolder && !STUDY_FILES.includes(extname(where).toLowerCase())) return ofRecord(where, options);
  const plan = isFolder ? planIn(desk, where) : preparePlan(desk, where, options);
  return plan.ok ? ofStudy(plan.value, options) : plan;
}

function planIn(desk: Desk, where: string): Result<Plan, Lines> {
  const found = findGames(desk, where, {});
  if (!found.ok) return found;
  return planFor(found.value.folder);
}

function ofRecord(path: string, { seed, variant, lens, box }: CaseOptions): Result<LuckCase, Lines> {
  const [stray] = Object.entries({ seed, variant, lens, box }).flatMap(([name, value]) =>
    value === undefined ? [] : [name],
  );
  if (stray !== undefined) {
    return complain({ where: `--${stray}`, what: 'a record says itself what was played' });
  }
  const recorded = openRecorded(path);
  if (!recorded.ok) return recorded;
  const { table, record, players } = recorded.value;
  const cast = recastOf(table, record, players);
  if (cast === undefined) {
    const what = 'its decisions cannot be given again one by one';
    return complain({ where: path, what, help: 'name the study it is of, with --seed and --variant' });
  }
  const whole = `${path}: its policies alone do not play it again, so everybody decides as recorded, and orders are no luck`;
  const { setup, given } = cast;
  return ok({ table, seed: record.header.seed, setup, given, note: cast.whole ? whole : undefined });
}

function ofStudy(plan: Plan, { seed, variant }: CaseOptions): Result<LuckCase, Lines> {
  const { cells, name: study } = plan.manifest;
  if (seed === undefined || !/^\d{1,15}$/.test(seed)) {
    const what =
      seed === undefined
        ? 'a study has many games'
        : `"${seed}" is no seed of a study: they are whole numbers`;
    return complain({ where: '--seed', what, help: `name one of ${study} with --seed and --variant` });
  }
  const names = cells.map(({ name }) => name);
  const cell = variant === undefined ? 0 : names.indexOf(variant);
  if (cell < 0) return unknownWord('--variant', 'variant', variant ?? '', names.slice(0, 20));
  const { bench, players } = newBenches(plan)(cell);
  const setup = (): Setup => ({ table: bench.table, players });
  const seedText = String(Number(seed));
  return ok({ table: bench.table, seed: seedText, setup, given: NO_DECISIONS, note: undefined });
}
