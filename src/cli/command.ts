// What a command is: its name, how it is declared, and what it answers.
import type { Command } from 'commander';
import type { ExitCode, Lines } from './complaint.ts';
import type { Home } from './home.ts';
import type { Wires } from './wires.ts';

/** What every command is handed. */
export interface Desk extends Wires {
  readonly home: Home;
}

export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  /** Declares arguments and options, and hands the action to `act`, which turns its answer into the exit code. */
  declare(command: Command, act: Act, desk: Desk): void;
}

/** Wraps an action so that its exit code becomes the program's. */
export type Act = <A extends readonly unknown[]>(
  action: (...args: A) => ExitCode | Promise<ExitCode>,
) => (...args: A) => Promise<void>;

/** Says what is wrong on standard error and gives the exit code for a command that could not be understood. */
export function refuse(desk: Desk, lines: Lines): ExitCode {
  for (const line of lines) desk.err(line);
  return 2;
}

/** Collects an option that may be given several times. */
export function several(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}
