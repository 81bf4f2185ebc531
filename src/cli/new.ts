// heartland new scenario: a start file that is in order as it stands. It writes one file and never over another.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { nearest } from '../kit/nearest.ts';
import { invariant } from '../kit/never.ts';
import { andThen, map, ok, type Result } from '../kit/result.ts';
import { codeOf } from '../record/lock.ts';
import { BASE, type Rulebook } from '../rulebook/book.ts';
import { loadScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { scenariosIn } from './box-files.ts';
import type { Library } from './built.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines, unknownWord } from './complaint.ts';
import { findScenario, openLibrary } from './library.ts';
import { type Cast, freshText, type Template, variantText } from './scenario-template.ts';

interface NewOptions {
  readonly from?: string;
  readonly box?: string;
  readonly out?: string;
}

const KINDS = ['scenario'] as const;
const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const LONGEST_NAME = 60;

export const newCommand: CliCommand = {
  name: 'new',
  summary: 'write a start file for a scenario of your own',
  declare(command, act, desk) {
    command
      .argument('<kind>', 'what to write: scenario')
      .argument('<name>', 'its name: small letters, digits and dashes')
      .option('--from <scenario>', 'say only how it differs from this one')
      .option('--out <file>', 'where to write it, if not scenarios/NAME.yaml')
      .option('--box <folder>', "rules and scenarios other than Heartland's own")
      .action(act((kind: string, name: string, options: NewOptions) => writeNew(desk, kind, name, options)));
  },
};

function writeNew(desk: Desk, kind: string, name: string, options: NewOptions): ExitCode {
  if (!KINDS.some((known) => known === kind)) {
    return refuse(desk, unknownWord('heartland new', 'start file for a', kind, KINDS).error);
  }
  const written = andThen(nameOf(name), () =>
    andThen(openLibrary(desk.home, options.box), (library) => write(desk, library, name, options)),
  );
  if (!written.ok) return refuse(desk, written.error);
  const path = written.value;
  const box = options.box === undefined ? '' : ` --box ${options.box}`;
  const aside = options.box !== undefined && options.out !== undefined;
  const next = [
    ...(aside ? [] : [`heartland check ${path}`]),
    ...(options.from === undefined ? [] : [`heartland rulebook --diff ${options.from} ${path}${box}`]),
    `heartland run ${path}${box}`,
    `heartland play ${path}${box}`,
  ];
  desk.out(
    [`${path} is written and in order. Change it, then`, ...next.map((line) => `  ${line}`)].join('\n'),
  );
  return 0;
}

function nameOf(name: string): Result<string, Lines> {
  if (NAME.test(name) && name.length <= LONGEST_NAME) return ok(name);
  const help = 'small letters and digits with dashes between, such as my-own-2007';
  return complain({ where: 'NAME', what: `"${name}" cannot name a scenario`, help });
}

/** The path of the file that was written. */
function write(desk: Desk, library: Library, name: string, options: NewOptions): Result<string, Lines> {
  const taken = library.scenarios.some(({ id }) => id === name);
  if (taken) {
    const help = `\`heartland new scenario OTHER-NAME --from ${name}\` starts from it`;
    return complain({ where: 'NAME', what: `there is a scenario ${name} already`, help });
  }
  const path = options.out ?? join(options.box ?? '', 'scenarios', `${name}.yaml`);
  return andThen(textFor(desk, library, { name, path }, options), (text) => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
      return ok(path.replaceAll('\\', '/'));
    } catch (error) {
      const code = codeOf(error);
      const what =
        code === 'EEXIST' ? 'there is a file here already' : `the file cannot be written (${code})`;
      return complain({ where: path, what, help: '--out FILE names another' });
    }
  });
}

interface Target {
  readonly name: string;
  readonly path: string;
}

function textFor(
  desk: Desk,
  library: Library,
  { name, path }: Target,
  { from, box }: NewOptions,
): Result<string, Lines> {
  const template = (form: string): Template => ({ name, schema: schemaFrom(desk, path, form) });
  return andThen(library.book(BASE), (book) => {
    const made =
      from === undefined
        ? fresh(library, book, template('scenario'))
        : map(findScenario(desk.home, library, from, BASE, box !== undefined), ({ scenario }) =>
            variantText({ ...template('variant') }, scenario, book),
          );
    return andThen(made, (text) => checked(library, book, path, text));
  });
}

/** What we write is in order: if not, it is our mistake, and nothing is written. */
function checked(library: Library, book: Rulebook, path: string, text: string): Result<string, Lines> {
  return andThen(library.texts(), (texts) =>
    andThen(scenariosIn(dirname(path)), (beside) => {
      const loaded = loadScenario(path, text, book, [...beside, ...texts]);
      invariant(loaded.ok, `a start file checks: ${loaded.ok ? '' : loaded.error[0]?.what}`);
      return ok(text);
    }),
  );
}

function schemaFrom(desk: Desk, path: string, form: string): string | undefined {
  const books = desk.home.books[0];
  if (books === undefined) return undefined;
  return relative(dirname(resolve(path)), join(books, `${form}.schema.json`)).replaceAll('\\', '/');
}

function fresh(library: Library, book: Rulebook, template: Template): Result<string, Lines> {
  const scenarios: Scenario[] = [];
  for (const { id } of library.scenarios) {
    const loaded = library.scenario(id, book);
    if (loaded.ok) scenarios.push(loaded.value);
  }
  const cast = castOf(book, scenarios);
  if (cast.length === 0) {
    const what = 'no policy of this box can play a seat yet';
    return complain({
      where: 'heartland new scenario',
      what,
      help: 'write a policy first, or start with --from',
    });
  }
  const { year, month } = scenarios[0]?.start ?? { year: 2000, month: 1 };
  return ok(freshText(template, book, cast, `${year}-${String(month).padStart(2, '0')}`));
}

/** Every actor with the policies it has in the box's scenarios; in a box without any, with the policy named most like it. */
function castOf(book: Rulebook, scenarios: readonly Scenario[]): readonly Cast[] {
  const policies = book.policies.map(({ id }) => id);
  return book.actors.flatMap(({ id: actor }): Cast[] => {
    for (const { seats, automated } of scenarios) {
      const seat = seats.find((entry) => entry.actor === actor);
      if (seat !== undefined) return [{ actor, policies: seat.policies }];
      const always = automated.find((entry) => entry.actor === actor);
      if (always !== undefined) return [{ actor, policies: { plain: always.policy } }];
    }
    const policy = policies.find((id) => id.startsWith(actor)) ?? nearest(actor, policies);
    return policy === undefined || scenarios.length > 0 ? [] : [{ actor, policies: { plain: policy } }];
  });
}
