// One thing wrong with a record: which line of the file, which turn of the game, what, and what can be done.
import { cut, escapeText } from '../rulebook/text/quote.ts';

export interface RecordProblem {
  /** From 1; 0 when it concerns the file as a whole. */
  readonly line: number;
  /** The turn the line belongs to; 0 before the first. */
  readonly turn: number;
  readonly what: string;
  /** What can be done about it, where something can. */
  readonly help?: string;
  /** This is no record that this Heartland can read, whole or damaged. */
  readonly unreadable?: true;
}

const LONGEST = 500;

/** One line, `file:line: turn N: what; help`, safe to print on a terminal whatever the record held. */
export function formatRecordProblem(file: string, problem: RecordProblem): string {
  const line = problem.line > 0 ? `:${problem.line}` : '';
  const turn = problem.turn > 0 ? ` turn ${problem.turn}:` : '';
  const help = problem.help === undefined ? '' : `; ${problem.help}`;
  return `${escapeText(file)}${line}:${turn} ${cut(escapeText(problem.what), LONGEST)}${help}`;
}
