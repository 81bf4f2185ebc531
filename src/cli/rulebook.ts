// heartland rulebook: the rules in print, under a lens, each under its address.
import { err, ok, type Result } from '../kit/result.ts';
import { bindBook } from '../rulebook/bind.ts';
import { boardSpecOf } from '../rulebook/board-of.ts';
import { BASE, type Rulebook } from '../rulebook/book.ts';
import { printRule } from '../rulebook/prose.ts';
import { layBoard } from '../world/board.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import type { ExitCode, Lines } from './complaint.ts';
import { openLibrary } from './library.ts';

interface RulebookOptions {
  readonly lens?: string;
  readonly box?: string;
}

export const rulebook: CliCommand = {
  name: 'rulebook',
  summary: 'print the rules',
  declare(command, act, desk) {
    command
      .option('--lens <name>', 'the reading of the rules')
      .option('--box <folder>', "rules other than Heartland's own")
      .action(act((options: RulebookOptions) => printBook(desk, options)));
  },
};

function printBook(desk: Desk, options: RulebookOptions): ExitCode {
  const library = openLibrary(desk.home, options.box);
  if (!library.ok) return refuse(desk, library.error);
  const book = library.value.book(options.lens ?? BASE);
  const text = book.ok ? bookText(book.value) : book;
  if (!text.ok) return refuse(desk, text.error);
  desk.out(text.value);
  return 0;
}

function bookText(book: Rulebook): Result<string, Lines> {
  const bound = bindBook(book, layBoard(boardSpecOf(book)), { conditions: [], quantities: [] });
  if (!bound.ok) return err(bound.error.map(({ address, what }) => `${address}: ${what}`));
  return ok(bound.value.rules.map((rule) => printRule(book, rule)).join('\n\n'));
}
