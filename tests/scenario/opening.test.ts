import { describe, expect, test } from 'vitest';
import { boardSpecOf } from '../../src/rulebook/bind/board-of.ts';
import { openingWorld } from '../../src/scenario/opening.ts';
import { layBoard } from '../../src/world/board.ts';
import { emptyFrame, R, REGISTERS } from '../../src/world/register.ts';
import { loadSlot, SLOT, STATUS, slotCell } from '../../src/world/slot.ts';
import { newWorld, read } from '../../src/world/world.ts';
import { LAGOON, readBox } from '../support/boxes.ts';

const { book, scenario } = readBox(LAGOON);
const board = layBoard(boardSpecOf(book));
const world = openingWorld(book, scenario, board);

const TIDEWATER = 0;
const HIGHLAND = 1;
const REED = 2;
const SHOAL = 3;

describe('the board of a rulebook', () => {
  test('has a step for each named value', () => {
    expect(board.tracks.get('membership')).toMatchObject({ min: 0, max: 3, start: 0 });
  });

  test('starts a track where the rulebook says, or at its least', () => {
    expect(board.tracks.get('trust')?.start).toBe(50);
    expect(board.tracks.get('treasury')?.start).toBe(0);
  });

  test('keeps choices and clauses in the order of the file', () => {
    expect(board.spec.choices.map(({ name }) => name)).toEqual(['level', 'scale', 'rent']);
    expect(board.spec.clauses).toEqual(['advise', 'escort', 'defence']);
  });
});

describe('the opening world', () => {
  test('begins with starts of tracks, then the sheets of actors', () => {
    expect(read(board, world, 'trust', TIDEWATER, REED)).toBe(50);
    expect([TIDEWATER, HIGHLAND, REED, SHOAL].map((actor) => read(board, world, 'treasury', actor))).toEqual([
      8, 6, 3, 2,
    ]);
  });

  test('has everybody in the bodies they are in', () => {
    const standing = [0, 1, 2, 3, 4, 5].map((actor) => read(board, world, 'membership', 0, actor));
    expect(standing).toEqual([3, 3, 3, 3, 3, 1]);
  });

  test('has values where the scenario says, and fills dimensions it leaves out', () => {
    expect(read(board, world, 'tie', REED, TIDEWATER, 0)).toBe(55);
    expect(read(board, world, 'tie', REED, HIGHLAND, 1)).toBe(25);
    expect(read(board, world, 'tie', SHOAL, TIDEWATER, 0)).toBe(20);
    expect(read(board, world, 'tie', SHOAL, TIDEWATER, 1)).toBe(20);
    expect(read(board, world, 'tie', SHOAL, HIGHLAND, 0)).toBe(0);
    expect(read(board, world, 'squall', REED, 0)).toBe(30);
    expect(read(board, world, 'squall', SHOAL, 0)).toBe(40);
    expect(read(board, world, 'undertow')).toBe(1);
  });

  test('holds the agreements signed before, each with the frame it was signed under', () => {
    const frame = emptyFrame();
    loadSlot(board, world, 0, frame);
    expect(frame[R.action]).toBe(board.members.action.indexOf('pact'));
    expect([frame[R.sponsor], frame[R.partner], frame[R.domain]]).toEqual([TIDEWATER, REED, 0]);
    expect([frame[R.clauses], frame[R.secret], frame[R.place]]).toEqual([1, 0, -1]);
    expect(world[slotCell(board, 0) + SLOT.status]).toBe(STATUS.done);
    expect(world[slotCell(board, 0) + SLOT.signed]).toBe(-2);
    loadSlot(board, world, 1, frame);
    expect([frame[R.sponsor], frame[R.place], frame[REGISTERS.length + 2]]).toEqual([HIGHLAND, SHOAL, 0]);
    expect(world[slotCell(board, 1) + SLOT.status]).toBe(STATUS.declared);
    expect(world[slotCell(board, 1) + SLOT.until]).toBe(3);
  });

  test('leaves all other slots free, all zeros', () => {
    expect(world.subarray(slotCell(board, 2)).every((cell) => cell === 0)).toBe(true);
  });

  test('is the same each time, and without a scenario of values it is the bare board with sheets', () => {
    expect(openingWorld(book, scenario, board)).toEqual(world);
    const bare = { ...scenario, members: [], opening: [], deals: [] };
    const plain = newWorld(board);
    const differs = [...openingWorld(book, bare, board)].filter((cell, index) => cell !== plain[index]);
    expect(differs).toEqual([8, 6, 3, 2, 4, 5, 4, 3, 40, 70, 30, 60, 10]);
  });
});
