// What goes down the line: every picture one piece, in known words, within the screen, and no more of it than changed.
import { describe, expect, it } from 'vitest';
import { DUSHANBE, LAGOON } from '../support/boxes.ts';
import { startGame, type TestGame } from './table.ts';
import { KEY } from './terminal.ts';

const HOLD = '\u001b[?2026h';
const SHOW = '\u001b[?2026l';

/** Everything a screen may say to a terminal apart from letters, each with what it is for. */
const KNOWN: readonly (readonly [string, RegExp])[] = [
  ['a style', /^\[[\d;]*m$/],
  ['a place', /^\[\d+(;\d+)?H$/],
  ['so many columns on or back', /^\[\d*[CD]$/],
  ['so many blanks', /^\[\d+X$/],
  ['the rest of a row', /^\[K$/],
  ['a frame', /^\[\?2026[hl]$/],
  ['the alternate screen', /^\[\?1049[hl]$/],
  ['the cursor', /^\[\?25[hl]$/],
  ['the mouse', /^\[\?100[0-6][hl]$/],
  ['pasting', /^\[\?2004[hl]$/],
];
const ERASED = /^\[2J$/;

function sequencesIn(text: string): readonly string[] {
  return text
    .split('\u001b')
    .slice(1)
    .map((piece) => /^\[[?\d;]*[A-Za-z]|^./.exec(piece)?.[0] ?? '');
}

/** Looks at everything a game of one seat shows, for a turn. */
async function throughATurn(game: TestGame): Promise<void> {
  const { esc, down, right, enter } = KEY;
  const looks = ['2', down, '3', '4', '5', '1', down, 'w', esc, '?', esc, ':', 'bo', esc, esc];
  const orders = [
    'p',
    down,
    enter,
    enter,
    right,
    esc,
    esc,
    esc,
    'l',
    'y',
    'l',
    'y',
    's',
    'l',
    'y',
    's',
    enter,
  ];
  for (const keys of [...looks, ...orders]) await game.terminal.type(keys);
}

const framesIn = (writes: readonly string[]) => writes.filter((text) => text.includes(HOLD));

describe('what is written', () => {
  it('is one piece for every picture, of sequences that are known, within the screen', async () => {
    const [columns, rows] = [100, 30];
    const game = await startGame(LAGOON, { people: ['reed'], size: [columns, rows] });
    await throughATurn(game);
    const writes = game.terminal.writes();
    expect(framesIn(writes).length).toBeGreaterThan(20);
    for (const text of framesIn(writes)) {
      expect([text.startsWith(HOLD), text.endsWith(SHOW)]).toEqual([true, true]);
      expect([text.split(HOLD).length, text.split(SHOW).length]).toEqual([2, 2]);
    }
    for (const sequence of writes.flatMap(sequencesIn)) {
      expect(KNOWN.some(([, known]) => known.test(sequence)) ? '' : sequence).toBe('');
      const place = /^\[(\d+)(?:;(\d+))?H$/.exec(sequence);
      if (place !== null)
        expect([Number(place[1]) <= rows, Number(place[2] ?? 1) <= columns]).toEqual([true, true]);
    }
    const between = writes.filter((text) => !text.includes(HOLD)).join('');
    const letters = between.replace(/\p{Cc}\[[?\d;]*[A-Za-z]/gu, '').replace(/[\r\n]/g, '');
    expect(letters, 'letters outside of a frame').toBe('');
    await game.terminal.type(KEY.interrupt);
  });

  it('erases the whole screen after a resize, and at no other time', async () => {
    const game = await startGame(LAGOON, { people: ['reed'], size: [100, 30] });
    await throughATurn(game);
    expect(
      game.terminal
        .writes()
        .flatMap(sequencesIn)
        .filter((sequence) => ERASED.test(sequence)),
    ).toEqual([]);
    const before = game.terminal.writes().length;
    await game.terminal.resize(90, 26);
    const after = game.terminal.writes().slice(before);
    expect(framesIn(after)).toHaveLength(1);
    expect(after.flatMap(sequencesIn).filter((sequence) => ERASED.test(sequence))).toHaveLength(1);
    await game.terminal.type(KEY.interrupt);
  });

  it('is one picture for keys that come together, and none where nothing changes', async () => {
    const { terminal } = await startGame(LAGOON, { people: ['reed'], size: [100, 30] });
    const before = terminal.writes().length;
    await terminal.type('2345');
    expect(framesIn(terminal.writes().slice(before))).toHaveLength(1);
    const then = terminal.raw().length;
    await terminal.type('5');
    await terminal.type('~');
    expect(terminal.raw().length).toBe(then);
    await terminal.type(KEY.interrupt);
  });
});

describe('a move', () => {
  const bytes = async (game: TestGame, keys: string): Promise<number> => {
    const before = game.terminal.raw().length;
    await game.terminal.type(keys);
    return Buffer.byteLength(game.terminal.raw().slice(before));
  };

  it('on the board or in a list writes 1 kB at most', async () => {
    const game = await startGame(DUSHANBE, { people: ['tajikistan'], size: [100, 30], seed: '7' });
    const board = [];
    for (const key of ['j', 'j', 'k', 'j']) board.push(await bytes(game, key));
    await game.terminal.type('2');
    for (const key of ['j', 'j', 'k']) board.push(await bytes(game, key));
    await game.terminal.type('3');
    for (const key of ['j', 'j', 'k']) board.push(await bytes(game, key));
    expect(Math.max(...board)).toBeLessThanOrEqual(1024);
    expect(Math.min(...board)).toBeGreaterThan(0);
    await game.terminal.type(KEY.interrupt);
  });
});
