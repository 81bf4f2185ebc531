// heartland rulebook: the whole handbook in print, one rule of it, or how two readings of it differ.
import { canonicalJson } from '../kit/canonical-json.ts';
import { nearest } from '../kit/nearest.ts';
import { andThen, map, ok, type Result } from '../kit/result.ts';
import { differencesOf, type Side } from '../report/handbook/differences.ts';
import type { Document } from '../report/handbook/document.ts';
import { handbookOf } from '../report/handbook/handbook.ts';
import { addressesOf, pageOf } from '../report/handbook/one-rule.ts';
import { scenarioDifferencesOf } from '../report/handbook/scenario-differences.ts';
import { BASE } from '../rulebook/book.ts';
import { cut } from '../rulebook/text/quote.ts';
import type { Library } from './built.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines, unknownWord } from './complaint.ts';
import { findScenario, isPath, lensReports, openLibrary } from './library.ts';
import { declarePrint, formOf, handOut, type PrintOptions } from './printed.ts';

interface RulebookOptions extends PrintOptions {
  readonly lens?: string;
  readonly box?: string;
  readonly scenario?: string;
  readonly rule?: string;
  readonly diff?: readonly string[];
}

export const rulebook: CliCommand = {
  name: 'rulebook',
  summary: 'print the rules',
  declare(command, act, desk) {
    declarePrint(command)
      .option('--lens <name>', 'the reading of the rules')
      .option('--scenario <name>', 'with the pages of a scenario')
      .option('--rule <address>', 'one rule, with everything it rests on')
      .option(
        '--diff <names...>',
        'how two readings differ (two lenses, or base and a lens), or two scenarios',
      )
      .option('--box <folder>', "rules other than Heartland's own")
      .action(act((options: RulebookOptions) => printBook(desk, options)));
  },
};

function printBook(desk: Desk, options: RulebookOptions): ExitCode {
  const written = andThen(formOf(options, 'heartland rulebook'), (form) =>
    map(documentOf(desk, options), form),
  );
  return written.ok ? handOut(desk, written.value, options.out) : refuse(desk, written.error);
}

function documentOf(desk: Desk, options: RulebookOptions): Result<Document, Lines> {
  return andThen(openLibrary(desk.home, options.box), (library) => {
    if (options.diff !== undefined) return differences(desk, library, options);
    if (options.rule !== undefined) return oneRule(library, options.rule, options.lens ?? BASE);
    const lens = options.lens ?? BASE;
    if (options.scenario === undefined) return map(library.book(lens), (book) => handbookOf(book));
    const found = findScenario(desk.home, library, options.scenario, lens, options.box !== undefined);
    return map(found, ({ book, scenario }) => handbookOf(book, scenario));
  });
}

function oneRule(library: Library, address: string, lens: string): Result<Document, Lines> {
  return andThen(library.book(lens), (book) => {
    const page = pageOf(book, address) ?? pageOf(book, capitals(address));
    return page === undefined ? unknownAddress(address, addressesOf(book)) : ok(page);
  });
}

/** "co-007a" as "CO-007a". */
function capitals(address: string): string {
  return address.replace(/^[a-z]+(?=-)/, (chapter) => chapter.toUpperCase());
}

const MOST_NAMED = 12;

/** Of hundreds of addresses only those of the same chapter are worth naming. */
function unknownAddress(address: string, known: readonly string[]): Result<never, Lines> {
  const alike = known.filter((id) => id.slice(0, 3) === address.slice(0, 3));
  if (alike.length > 0) return unknownWord('--rule', 'rule', address, alike.slice(0, MOST_NAMED));
  const chapters = [...new Set(known.map((id) => id.replace(/-.*/, '')))].sort();
  const near = nearest(address, known);
  const meant = near === undefined ? '' : ` (did you mean "${near}"?)`;
  const help = `the chapters are ${chapters.join(', ')}`;
  return complain({ where: '--rule', what: `there is no rule "${cut(address, 60)}"${meant}`, help });
}

function differences(desk: Desk, library: Library, options: RulebookOptions): Result<Document, Lines> {
  const [left, right, more] = options.diff ?? [];
  if (left === undefined || right === undefined || more !== undefined) {
    const help = `for example --diff ${BASE} ${library.lenses[1]?.id ?? BASE}`;
    return complain({ where: '--diff', what: 'two readings are compared', help });
  }
  const known = library.lenses.map(({ id }) => id);
  const isScenario = (name: string) =>
    isPath(name) || (!known.includes(name) && library.scenarios.some(({ id }) => id === name));
  if (isScenario(left) && isScenario(right)) return variants(desk, library, [left, right], options);
  const stray = [left, right].find((name) => !known.includes(name));
  if (stray !== undefined) return unknownWord('--diff', 'lens', stray, known);
  return andThen(lensReports(desk.home, options.box), (reports) => {
    const side = (lens: string): Result<Side, Lines> =>
      map(library.book(lens), (book) => ({ book, report: reports.get(lens) }));
    return andThen(side(left), (a) => map(side(right), (b) => differencesOf(a, b)));
  });
}

/** Two scenarios of the same box. */
function variants(
  desk: Desk,
  library: Library,
  [left, right]: readonly [string, string],
  options: RulebookOptions,
): Result<Document, Lines> {
  const lens = options.lens ?? BASE;
  const find = (name: string) => findScenario(desk.home, library, name, lens, options.box !== undefined);
  return andThen(find(left), (a) =>
    andThen(find(right), (b) =>
      canonicalJson(JSON.parse(JSON.stringify(a.book))) === canonicalJson(JSON.parse(JSON.stringify(b.book)))
        ? ok(scenarioDifferencesOf(a.book, a.scenario, b.scenario))
        : complain({ where: '--diff', what: `${left} and ${right} are not played with the same rules` }),
    ),
  );
}
