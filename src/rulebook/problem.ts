// One thing wrong in a file a person wrote: where, what, and the right word if there is one near.
import { cut, escapeText } from './text/quote.ts';

export const SEVERITIES = ['error', 'warning', 'note'] as const;
/** An error has to be mended; a warning is a likely slip; a note is worth knowing. */
export type Severity = (typeof SEVERITIES)[number];

/** line and column count from 1; columns count UTF-16 code units, as editors do. `hint` is a word, not a sentence. */
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly hint?: string;
  readonly severity: Severity;
};

const LONGEST_WHAT = 400;
const LONGEST_HINT = 60;

/** One line, `file:line:column: what (did you mean "word"?)`, safe to print on a terminal whatever the file held. */
export function formatProblem(problem: Problem): string {
  const where = `${escapeText(problem.file)}:${problem.line}:${problem.column}`;
  const mark = problem.severity === 'error' ? '' : `${problem.severity}: `;
  const hint =
    problem.hint === undefined ? '' : ` (did you mean "${cut(escapeText(problem.hint), LONGEST_HINT)}"?)`;
  return `${where}: ${mark}${cut(escapeText(problem.what), LONGEST_WHAT)}${hint}`;
}

/** A new list by file, line, column, then text, in code unit order; what is said twice is kept once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(compare);
  return sorted.filter((problem, i) => {
    const before = sorted[i - 1];
    return before === undefined || compare(before, problem) !== 0;
  });
}

function compare(a: Problem, b: Problem): number {
  return (
    byText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    byText(a.severity, b.severity) ||
    byText(a.what, b.what) ||
    byText(a.hint ?? '', b.hint ?? '')
  );
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
