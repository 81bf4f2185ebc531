// Games of a study to choose from: one row a game, and below it all that is known of the one the cursor stands on.
// Whoever opened it is told the choice.

import { frameOf } from '../frame.ts';
import { type Command, commandFor } from '../keys.ts';
import { EMPTY, type Line, line, listRow, paragraph, span, windowRows } from '../line.ts';
import { rowClicked } from '../mouse.ts';
import type { Place } from '../places.ts';
import type { Screen, Size } from '../screen.ts';
import { PAGE, promptOf } from '../speech.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { openChooser } from './chooser.ts';
import { moved, stepOf } from './ui.ts';

export interface ListedGame {
  /** What it is a game of, and what it is there: in columns. */
  readonly cell: string;
  readonly what: string;
  readonly seed: string;
  /** How it ended, in one sentence. */
  readonly told: string;
}

export interface GamesOptions {
  readonly title: string;
  readonly games: readonly ListedGame[];
  /** The row the cursor begins on. */
  readonly cursor: number;
  /** Said below the title: what went wrong with the game chosen before, if anything did. */
  readonly notice: string;
  /** The place of a game, or -1 for none. */
  readonly choose: (place: number) => void;
}

interface Standing {
  cursor: number;
}

export function openGames(options: GamesOptions): Screen {
  const at: Standing = { cursor: options.cursor };
  return openChooser({
    lines: (size) => gamesLines(options, at, size),
    press: (key) => press(options, at, key),
    body: () => bodyOf(options, at, PAGE.columns, PAGE.rows),
    prompt: () => promptOf(PLACE),
    here: () => ({ place: PLACE }),
  });
}

const PLACE: Place = 'menu';

function press({ choose, games }: GamesOptions, at: Standing, key: string): void {
  const row = rowClicked(key);
  if (row !== undefined && row !== at.cursor) at.cursor = moved(0, row, games.length);
  else if (row !== undefined) choose(row);
  const command = commandFor(PLACE, key);
  if (command === undefined) return;
  if (command === 'quit') choose(-1);
  else if (command === 'open') choose(at.cursor);
  else at.cursor = moved(at.cursor, stepOf(command as Command), games.length);
}

const WIDEST = 34;
const SEED = 9;

function bodyOf(options: GamesOptions, at: Standing, width: number, height: number): readonly Line[] {
  const { title, games, notice } = options;
  const widths = [
    Math.min(WIDEST, Math.max(0, ...games.map(({ cell }) => widthOf(cell)))),
    Math.max(0, ...games.map(({ what }) => widthOf(what))),
  ];
  const told = paragraph(games[at.cursor]?.told ?? '', width - 2, 'quiet', 2);
  const warned = notice === '' ? [] : paragraph(notice, width, 'warn');
  const room = Math.max(3, height - told.length - warned.length - 4);
  return [
    line(span(title, 'title')),
    ...warned,
    EMPTY,
    ...windowRows(games.length, room, at.cursor, (index) =>
      listRow(rowOf(games[index], widths), index === at.cursor, index),
    ),
    EMPTY,
    ...told,
  ];
}

function rowOf(game: ListedGame | undefined, [cell = 0, what = 0]: readonly number[]): Line {
  if (game === undefined) return EMPTY;
  return line(
    `${padEnd(cut(game.cell, cell), cell)}  ${padEnd(game.what, what)}  ${padStart(game.seed, SEED)}`,
  );
}

function gamesLines(options: GamesOptions, at: Standing, size: Size): readonly Line[] {
  return frameOf(size, {
    head: line(span(say('app.name'), 'accent')),
    under: EMPTY,
    body: bodyOf(options, at, size.columns, size.rows - 3),
    place: PLACE,
  });
}
