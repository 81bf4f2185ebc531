// How a command says no: one voice for everything a user can get wrong. Where, what, what to do.
import { nearest } from '../kit/nearest.ts';
import { type Err, err } from '../kit/result.ts';
import { formatProblem, type Problem } from '../rulebook/problem.ts';
import { cut, escapeText } from '../rulebook/text/quote.ts';

/** 0 done; 1 the answer is no; 2 the command or a file could not be understood. */
export type ExitCode = 0 | 1 | 2;

/** Finished lines for standard error. */
export type Lines = readonly string[];

export interface Complaint {
  /** The argument, option or file it is about. */
  readonly where: string;
  readonly what: string;
  /** What to do about it. */
  readonly help?: string | undefined;
}

const LONGEST_PART = 400;

export function complain(complaint: Complaint): Err<Lines> {
  return err([formatComplaint(complaint)]);
}

/** One line, `where: what; help`, harmless to a terminal. */
export function formatComplaint({ where, what, help }: Complaint): string {
  const shown = [where, what, help ?? ''].map((part) => cut(escapeText(part), LONGEST_PART));
  return `${shown[0]}: ${shown[1]}${help === undefined ? '' : `; ${shown[2]}`}`;
}

/** For a word that is not among those there are: names the nearest one, or a few to choose from. */
export function unknownWord(where: string, kind: string, word: string, known: readonly string[]): Err<Lines> {
  const near = nearest(word, known);
  const meant = near === undefined ? '' : ` (did you mean "${near}"?)`;
  const help = known.length === 0 ? `there are none` : `there is ${known.join(', ')}`;
  return complain({ where, what: `there is no ${kind} "${cut(word, 60)}"${meant}`, help });
}

export function problemLines(problems: readonly Problem[]): Err<Lines> {
  return err(problems.map(formatProblem));
}
