// From the words of a command to a study that can be run: its file read and checked, its rules and scenario fetched, all
// of it written down as a plan.
import { ok, type Result } from '../kit/result.ts';
import type { Rulebook } from '../rulebook/book.ts';
import { readStudy, studyProblems } from '../study/check.ts';
import { known, newFaults } from '../study/plan/fault.ts';
import { type Ground, lensesIn } from '../study/plan/ground.ts';
import { type Plan, planStudy } from '../study/plan/manifest.ts';
import { FEWEST_SEEDS, MOST_SEEDS, type Study, seedsOf } from '../study/study.ts';
import { readFileOr } from './box-files.ts';
import type { Library } from './built.ts';
import type { Desk } from './command.ts';
import { complain, type Lines, problemLines } from './complaint.ts';
import type { Home } from './home.ts';
import { findScenario, isPath, openLibrary } from './library.ts';

export interface StudyOptions {
  readonly seeds?: string | undefined;
  readonly lens?: string | undefined;
  readonly box?: string | undefined;
}

/** Folder that studies keep their games in, one folder each. */
export const STUDIES = 'studies';

export function preparePlan(desk: Desk, path: string, options: StudyOptions): Result<Plan, Lines> {
  const text = readFileOr(path);
  if (!text.ok) return text;
  const planned = planText(desk.home, path, text.value, options);
  if (!planned.ok) return planned;
  if (planned.value.note !== undefined) desk.err(planned.value.note);
  return ok(planned.value.plan);
}

/** A plan from a study's text, and what the user should know about where the rules come from. */
export function planText(
  home: Home,
  file: string,
  text: string | Uint8Array,
  options: StudyOptions,
): Result<{ readonly plan: Plan; readonly note: string | undefined }, Lines> {
  const read = readStudy(file, text);
  if (!read.ok) return problemLines(read.error);
  const study = asked(read.value.study, options);
  if (!study.ok) return study;
  const library = openLibrary(home, options.box);
  if (!library.ok) return library;
  const faults = newFaults(read.value.source);
  const { scenario } = study.value;
  const names = library.value.scenarios.map(({ id }) => id);
  if (!isPath(scenario) && !known(faults, ['scenario'], 'scenario', scenario, names)) {
    return problemLines(faults.problems);
  }
  const ground = groundOf(home, library.value, study.value, options.box !== undefined);
  if (!ground.ok) return ground;
  const problems = studyProblems(study.value, read.value.source, ground.value);
  if (problems.length > 0) return problemLines(problems);
  return ok({ plan: planStudy(study.value, ground.value, home.version), note: library.value.note });
}

/** The study with what the command says instead. */
function asked(study: Study, { seeds, lens }: StudyOptions): Result<Study, Lines> {
  const { lenses: _l, lens: own, ...rest } = study;
  const read = lens === undefined ? study : { ...rest, lens };
  if (lens === undefined && own === undefined && study.lenses === undefined && seeds === undefined)
    return ok(study);
  if (seeds === undefined) return ok(read);
  const count = Number(seeds);
  if (!/^\d{1,7}$/.test(seeds) || count < FEWEST_SEEDS || count > MOST_SEEDS) {
    const what = `"${seeds}" is not a number of seeds from ${FEWEST_SEEDS} to ${MOST_SEEDS}`;
    return complain({ where: '--seeds', what });
  }
  const { precision: _p, ...counted } = read;
  return ok({ ...counted, seeds: { from: seedsOf(study).from, count } });
}

/** The rulebook under every reading a study names, and its scenario. Errors: what is not there or does not check. */
export function groundOf(home: Home, library: Library, study: Study, boxed: boolean): Result<Ground, Lines> {
  const books = new Map<string, Rulebook>();
  let scenario: Ground['scenario'] | undefined;
  for (const lens of lensesIn(study)) {
    const found = findScenario(home, library, study.scenario, lens, boxed);
    if (!found.ok) return found;
    books.set(lens, found.value.book);
    scenario ??= found.value.scenario;
  }
  if (scenario === undefined) return complain({ where: study.study, what: 'the study names no reading' });
  return ok({ books, scenario });
}
