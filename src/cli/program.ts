// The program: words in, exit code out. Whatever goes wrong is said in one line, never with a stack.
import { Command, CommanderError } from 'commander';
import { nearest } from '../kit/nearest.ts';
import { type Act, type CliCommand, type Desk, refuse } from './command.ts';
import { COMMANDS } from './commands.ts';
import { type ExitCode, formatComplaint } from './complaint.ts';
import { findHome } from './home.ts';
import { declareScreen, type ScreenOptions } from './screen-wires.ts';
import type { Wires } from './wires.ts';

/** Runs the command that the words name and gives its exit code. Never throws. */
export async function runProgram(words: readonly string[], wires: Wires): Promise<ExitCode> {
  try {
    return await dispatch(words, { ...wires, home: findHome() });
  } catch (error) {
    wires.err(
      `heartland: this should not have happened: ${messageOf(error)}; please report it with the command you ran`,
    );
    if (wires.env.HEARTLAND_DEBUG === '1' && error instanceof Error) wires.err(error.stack ?? '');
    return 2;
  }
}

async function dispatch(words: readonly string[], desk: Desk): Promise<ExitCode> {
  const [first] = words;
  if (first === undefined) return welcome(desk);
  if (!first.startsWith('-') && !isCommand(first)) return refuse(desk, [unknownCommand(first)]);
  let code: ExitCode = 0;
  // Only the command that is named; all of them for whoever asks what there is.
  const named = COMMANDS.filter(({ name }) => name === first);
  const commands = await Promise.all((named.length > 0 ? named : COMMANDS).map(({ load }) => load()));
  const program = newProgram(desk, commands, (answer) => {
    code = answer;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and the version have been printed.
    if (error.exitCode === 0) return 0;
    return refuse(desk, [usageLine(words, error)]);
  }
}

async function welcome(desk: Desk, options?: ScreenOptions): Promise<ExitCode> {
  return (await import('./welcome.ts')).welcome(desk, options);
}

function newProgram(desk: Desk, commands: readonly CliCommand[], finish: (code: ExitCode) => void): Command {
  const act: Act =
    (action) =>
    async (...args) =>
      finish(await action(...args));
  const program = new Command('heartland');
  quiet(program, desk);
  program
    .description('Classroom wargames, scripted what-ifs and seeded replay.')
    .version(desk.home.version)
    .helpCommand(false)
    // What follows a command's name is the command's, also where both know the option.
    .enablePositionalOptions()
    .hook('preSubcommand', handOn)
    .action(act((options: ScreenOptions) => welcome(desk, options)));
  declareScreen(program);
  for (const { name, summary, declare } of commands) {
    const command = program.command(name).description(summary);
    quiet(command, desk);
    declare(command, act, desk);
  }
  return program;
}

/** What stands before a command's name is meant for the command: it gets what it knows and refuses the rest. */
function handOn(program: Command, command: Command): void {
  for (const [name, value] of Object.entries(program.opts())) {
    const known = command.options.some((option) => option.attributeName() === name);
    if (known) command.setOptionValueWithSource(name, value, 'cli');
    else command.error(`unknown option '--${name}'`);
  }
}

/** Leaves the printing of errors to us, and lets nothing end the process. */
function quiet(command: Command, desk: Desk): void {
  command
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => desk.out(text.trimEnd()),
      writeErr: (text) => desk.out(text.trimEnd()),
      outputError: () => {},
    });
}

function isCommand(word: string): boolean {
  return COMMANDS.some(({ name }) => name === word);
}

function unknownCommand(word: string): string {
  const names = COMMANDS.map(({ name }) => name);
  const near = nearest(word, names);
  const meant = near === undefined ? '' : ` (did you mean "${near}"?)`;
  const help = `there is ${names.join(', ')}; \`heartland --help\` says what they do`;
  return formatComplaint({ where: 'heartland', what: `there is no command "${word}"${meant}`, help });
}

/** The parser's own words for a mistake, in our voice. */
function usageLine(words: readonly string[], error: CommanderError): string {
  const name = words.find(isCommand);
  const where = name === undefined ? 'heartland' : `heartland ${name}`;
  const what = error.message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (.*)\?\)$/, ' (did you mean $1?)')
    .replace(/\s+/g, ' ');
  return formatComplaint({ where, what, help: `\`${where} --help\` says how it is used` });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}
