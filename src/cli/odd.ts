// heartland odd: the description of a model after the ODD protocol, of a scenario or of a study.
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { andThen, map, ok, type Result } from '../kit/result.ts';
import type { Document } from '../report/handbook/document.ts';
import { oddOf } from '../report/odd/odd.ts';
import { type Held, type Subject, subjectOf } from '../report/odd/subject.ts';
import { BASE } from '../rulebook/book.ts';
import { readHindcast } from '../study/hindcast/read.ts';
import { readPatterns } from '../study/patterns.ts';
import { bookUnder, readingsOf } from '../study/plan/ground.ts';
import type { Plan } from '../study/plan/manifest.ts';
import { readFileOr, scenariosIn } from './box-files.ts';
import type { Library } from './built.ts';
import { askingOf } from './check-asked.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines, problemLines } from './complaint.ts';
import { findScenario, isPath, openLibrary } from './library.ts';
import { declarePrint, formOf, handOut, type PrintOptions } from './printed.ts';
import { preparePlan } from './whatif-prepare.ts';
import { findGames } from './whatif-query.ts';

interface OddOptions extends PrintOptions {
  readonly lens?: string;
  readonly box?: string;
}

export const odd: CliCommand = {
  name: 'odd',
  summary: 'describe the model after the ODD protocol',
  declare(command, act, desk) {
    declarePrint(command)
      .argument('[scenario|study]', 'name or file of a scenario; file of a study, or the folder of its games')
      .option('--lens <name>', 'the reading of the rules')
      .option('--box <folder>', "rules and scenarios other than Heartland's own")
      .action(act((wanted: string | undefined, options: OddOptions) => describe(desk, wanted, options)));
  },
};

function describe(desk: Desk, wanted: string | undefined, options: OddOptions): ExitCode {
  const written = andThen(formOf(options, 'heartland odd'), (form) =>
    map(documentOf(desk, wanted, options), form),
  );
  return written.ok ? handOut(desk, written.value, options.out) : refuse(desk, written.error);
}

function documentOf(desk: Desk, wanted: string | undefined, options: OddOptions): Result<Document, Lines> {
  const studied = wanted === undefined ? ok(undefined) : planIn(desk, wanted, options);
  if (!studied.ok) return studied;
  if (studied.value !== undefined) return map(ofStudy(desk, studied.value, options), oddOf);
  return map(ofScenario(desk, wanted, options), oddOf);
}

/** The plan that a word names: of a folder of games, or of a study's file; undefined where it names a scenario. */
function planIn(desk: Desk, wanted: string, options: OddOptions): Result<Plan | undefined, Lines> {
  if (statSync(wanted, { throwIfNoEntry: false })?.isDirectory() === true) {
    return map(findGames(desk, wanted, options), ({ plan }) => plan);
  }
  if (!isPath(wanted)) return ok(undefined);
  const text = readFileOr(wanted);
  if (!text.ok) return text;
  const asking = askingOf(wanted, text.value);
  if (asking === 'study') return preparePlan(desk, wanted, options);
  return asking === undefined
    ? ok(undefined)
    : complain({ where: wanted, what: 'this is neither a scenario nor a study', help: 'name one of these' });
}

function ofStudy(desk: Desk, plan: Plan, options: OddOptions): Result<Subject, Lines> {
  const { study, ground } = plan;
  const book = bookUnder(ground, readingsOf(study)[0] ?? BASE);
  return map(heldIn(scenariosBeside(desk, study.scenario, options), ground.scenario.id), (held) =>
    subjectOf(book, ground.scenario, held, plan),
  );
}

function ofScenario(desk: Desk, wanted: string | undefined, options: OddOptions): Result<Subject, Lines> {
  return andThen(openLibrary(desk.home, options.box), (library) => {
    if (library.note !== undefined) desk.err(library.note);
    return andThen(named(desk, library, wanted, options), (name) =>
      andThen(
        findScenario(desk.home, library, name, options.lens ?? BASE, options.box !== undefined),
        ({ book, scenario }) =>
          map(heldIn(scenariosBeside(desk, name, options), scenario.id), (held) =>
            subjectOf(book, scenario, held),
          ),
      ),
    );
  });
}

/** The scenario that is meant where none is named: the one a newcomer is shown, or the only one of a box. */
function named(
  desk: Desk,
  { scenarios }: Library,
  wanted: string | undefined,
  options: OddOptions,
): Result<string, Lines> {
  const first = options.box === undefined ? desk.home.start : undefined;
  const only = scenarios.length === 1 ? scenarios[0]?.id : undefined;
  const name = wanted ?? first ?? only;
  if (name !== undefined) return ok(name);
  const help = `there is ${scenarios.map(({ id }) => id).join(', ')}`;
  return complain({ where: 'heartland odd', what: 'which scenario?', help });
}

/** The folder that the scenario's patterns and questions lie in. */
function scenariosBeside({ home }: Desk, name: string, { box }: OddOptions): string {
  if (box !== undefined) return join(box, 'scenarios');
  return isPath(name) ? dirname(name) : join(home.root, 'scenarios');
}

/** What a scenario's games are held against, as far as its box says. Errors: files that are not in order. */
function heldIn(folder: string, scenario: string): Result<Held, Lines> {
  return andThen(scenariosIn(join(folder, 'patterns')), (lists) =>
    andThen(scenariosIn(join(folder, 'hindcast')), (asked) => {
      const patterns: Held['patterns'][number][] = [];
      for (const { file, text } of lists) {
        const read = readPatterns(file, text);
        if (!read.ok) return problemLines(read.error);
        if (read.value.scenarios.includes(scenario)) patterns.push(...read.value.entries);
      }
      const questions: Held['questions'][number][] = [];
      for (const { file, text } of asked) {
        const read = readHindcast(file, text);
        if (!read.ok) return problemLines(read.error);
        const own = read.value.hindcast.questions.filter(({ asked: ways = [] }) =>
          ways.some((way) => way.scenario === scenario),
        );
        questions.push(...own);
      }
      return ok({ patterns, questions });
    }),
  );
}
