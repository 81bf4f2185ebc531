// Documents in print: the forms a command can be asked for, and where the answer goes.
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { ok, type Result } from '../kit/result.ts';
import { codeOf } from '../record/lock.ts';
import type { Document } from '../report/handbook/document.ts';
import { toHtml } from '../report/print/html.ts';
import { toMarkdown } from '../report/print/markdown.ts';
import { toTerminal } from '../report/print/terminal.ts';
import { type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines } from './complaint.ts';

export interface PrintOptions {
  readonly html?: boolean;
  readonly markdown?: boolean;
  readonly text?: boolean;
  readonly width?: string;
  readonly out?: string;
}

const WIDTH = 80;
const NARROWEST = 40;
const WIDEST = 400;

/** Declares the forms of a printed document. Hands the command back for more. */
export function declarePrint(command: Command): Command {
  return command
    .option('--text', 'for a terminal (unless another form is asked for)')
    .option('--markdown', 'as Markdown')
    .option('--html', 'as one HTML page, made for print')
    .option('--width <columns>', `columns of the text, ${WIDTH} if not given`)
    .option('--out <file>', 'write it to a file');
}

/** What prints a document in the form asked for. `where` names the command. Errors: two forms; no width. */
export function formOf(options: PrintOptions, where: string): Result<(document: Document) => string, Lines> {
  const asked = (['html', 'markdown', 'text'] as const).filter((form) => options[form] === true);
  if (asked.length > 1) {
    const what = `--${asked.join(' and --')} cannot both be`;
    return complain({ where, what, help: 'ask for one form' });
  }
  if (asked[0] === 'html') return ok(toHtml);
  if (asked[0] === 'markdown') return ok(toMarkdown);
  const width = options.width === undefined ? WIDTH : Number(options.width);
  if (!Number.isInteger(width) || width < NARROWEST || width > WIDEST) {
    const help = `a whole number from ${NARROWEST} to ${WIDEST}`;
    return complain({ where: `--width ${options.width}`, what: 'this is not a width', help });
  }
  return ok((document) => toTerminal(document, width));
}

/** Prints the text, or writes it to the file asked for and says so. */
export function handOut(desk: Desk, text: string, out: string | undefined): ExitCode {
  if (out === undefined) {
    desk.out(text.trimEnd());
    return 0;
  }
  try {
    writeFileSync(out, `${text.trimEnd()}\n`);
  } catch (error) {
    const refusal = complain({ where: '--out', what: `${out} cannot be written (${codeOf(error)})` });
    return refuse(desk, refusal.error);
  }
  desk.out(`written to ${out}`);
  return 0;
}
