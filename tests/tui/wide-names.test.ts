// Names in any letters keep their columns: a screen with the names of its states in wide letters is the screen with
// other names of the same width, letter for letter beside them.

import { describe, expect, it } from 'vitest';
import { layTable, open } from '../../src/engine/index.ts';
import { textOf } from '../../src/tui/line.ts';
import { openPlay } from '../../src/tui/play/play.ts';
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

/** Somebody plays the first state, with the states called by the first or the second of the names. */
function screenWith(which: 0 | 1): Screen {
  const { book, scenario } = readBox(DUSHANBE);
  let next = 0;
  const actors = book.actors.map((actor) =>
    actor.kind === 'state' ? { ...actor, name: NAMES[next++]?.[which] ?? actor.name } : actor,
  );
  const table = layTable({ ...book, actors }, scenario, 'compiled');
  const people = [table.board.powers];
  const session = createSession({ game: open(table, '7'), players: doctrinePlayers(table), people });
  return openPlay({ session, people, leave: () => {} });
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
