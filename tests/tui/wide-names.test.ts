// Names in any letters keep their columns: a screen with the names of its states in wide letters is the screen with
// other names of the same width, letter for letter beside them.

import { describe, expect, it } from 'vitest';
import { layTable, open, type Table } from '../../src/engine/index.ts';
import { textOf } from '../../src/tui/line.ts';
import { openGames } from '../../src/tui/play/games.ts';
import { openPlay } from '../../src/tui/play/play.ts';
import { openCompare } from '../../src/tui/replay/compare.ts';
import type { Screen } from '../../src/tui/screen.ts';
import { widthOf } from '../../src/tui/width.ts';
import { createSession } from '../../src/turn/session.ts';
import { DUSHANBE, readBox } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';

const LOOK = { depth: 'none', glyphs: 'braille' } as const;

/** States by their place in the rulebook, named in other letters. */
const NAMES: readonly (readonly [plain: string, other: string])[] = [
  ['Kazakhs.', '哈萨克斯'],
  ['Kyrgyz', '吉尔吉'],
  ['Tajiki', 'Тоҷики'],
  ['Uzbeki', '乌兹别'],
  ['Turkmen', 'Қазақст'],
];

/** The states called by the first or the second of the names. */
function tableWith(which: 0 | 1): Table {
  const { book, scenario } = readBox(DUSHANBE);
  let next = 0;
  const actors = book.actors.map((actor) =>
    actor.kind === 'state' ? { ...actor, name: NAMES[next++]?.[which] ?? actor.name } : actor,
  );
  return layTable({ ...book, actors }, scenario, 'compiled');
}

/** Somebody plays the first state. */
function screenWith(which: 0 | 1): Screen {
  const table = tableWith(which);
  const people = [table.board.powers];
  const session = createSession({ game: open(table, '7'), players: doctrinePlayers(table), people });
  return openPlay({ session, people, leave: () => {} });
}

/** Two games side by side, called after states too. */
function compareWith(which: 0 | 1): Screen {
  const table = tableWith(which);
  const [a, b] = ['7', '8'].map((seed, place) => {
    const game = open(table, seed);
    createSession({ game, players: doctrinePlayers(table), people: [] });
    return { name: NAMES[place]?.[which] ?? '', game };
  });
  if (a === undefined || b === undefined) throw new Error('two games');
  return openCompare({ a, b, notes: [], parting: undefined, leave: () => {} });
}

/** A list of games, one for each name, as cell and as what it is there. */
function gamesWith(which: 0 | 1): Screen {
  const games = NAMES.map((names, place) => ({
    cell: `${names[which]} × ${NAMES[(place + 1) % NAMES.length]?.[which]}`,
    what: names[which],
    seed: String(place * 1000),
    told: `${names[which]} won`,
  }));
  return openGames({ title: 'Games', games, cursor: 0, notice: '', choose: () => {} });
}

const KEYS = [
  '',
  'enter',
  'esc',
  '2',
  '3',
  '1',
  'l',
  'y',
  'p',
  'enter',
  'esc',
  'esc',
  'l',
  'y',
  'a',
  'esc',
  'l',
  'y',
] as const;
const SIZES = [
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

/** The letters of a name in its own columns: what stands beside it must not move. */
function plainNames(text: string): string {
  return NAMES.reduce((told, [plain, other]) => told.replaceAll(other, plain), text);
}

describe('names in wide letters', () => {
  it('are of the same width as those they stand for', () => {
    for (const [plain, other] of NAMES) expect(widthOf(other), other).toBe(plain.length);
  });

  it('leave everything beside them where it was, at every size', () => {
    const [plain, wide] = [screenWith(0), screenWith(1)];
    let compared = 0;
    for (const key of KEYS) {
      if (key !== '') for (const screen of [plain, wide]) screen.press(key);
      for (const [columns, rows] of SIZES) {
        const size = { columns, rows };
        const expected = plain.lines(size, LOOK).map(textOf);
        const drawn = wide.lines(size, LOOK).map(textOf);
        for (const row of drawn) expect(widthOf(row), row).toBeLessThanOrEqual(columns);
        compared += alike(drawn, expected, `${columns} by ${rows} after ${key}`);
      }
    }
    expect(compared).toBeGreaterThan(60);
  }, 30_000);
});

describe('the same holds of', () => {
  it.each([
    ['games side by side', compareWith, ['', 'home', 'right', 'right', 'tab']],
    ['a list of games', gamesWith, ['', 'down', 'down', 'down']],
  ] as const)(
    '%s',
    (_, screenOf, keys) => {
      const [plain, wide] = [screenOf(0), screenOf(1)];
      let compared = 0;
      for (const key of keys) {
        if (key !== '') for (const screen of [plain, wide]) screen.press(key);
        for (const [columns, rows] of [[60, 20], ...SIZES] as const) {
          const size = { columns, rows };
          const expected = plain.lines(size, LOOK).map(textOf);
          const drawn = wide.lines(size, LOOK).map(textOf);
          for (const row of drawn) expect(widthOf(row), row).toBeLessThanOrEqual(columns);
          compared += alike(drawn, expected, `${columns} by ${rows} after ${key}`);
        }
      }
      expect(compared).toBeGreaterThan(60);
    },
    30_000,
  );
});

/** Holds a screen against its twin; gives in how many rows a wide name stood. */
function alike(drawn: readonly string[], expected: readonly string[], where: string): number {
  let compared = 0;
  for (const [at, row] of drawn.entries()) {
    const twin = expected[at] ?? '';
    // A wide name that is cut may end a column earlier, and what follows may begin a row earlier.
    if (plainNames(row) !== twin && `${row}${twin}`.includes('…')) break;
    expect(plainNames(row), where).toBe(twin);
    if (NAMES.some(([, other]) => row.includes(other))) compared += 1;
  }
  return compared;
}
