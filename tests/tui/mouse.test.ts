// The mouse: what terminals say of it, what a click presses, and that it is always given back.
import { describe, expect, it } from 'vitest';
import { runReplay } from '../../src/tui/index.ts';
import { line, listRow, span } from '../../src/tui/line.ts';
import { keyAt, keysOf, MOUSE_OFF, MOUSE_ON, mouseFrom, mouseReader } from '../../src/tui/mouse.ts';
import { openPreferences } from '../../src/tui/preferences.ts';
import { LAGOON } from '../support/boxes.ts';
import { game } from './opened.ts';
import { COLOUR, startGame } from './table.ts';
import { KEY, openTerminal } from './terminal.ts';

const click = (column: number, row: number) => `\u001b[<0;${column + 1};${row + 1}M`;
const dragTo = (column: number, row: number) => `\u001b[<32;${column + 1};${row + 1}M`;

describe('what a terminal says of its mouse', () => {
  it('is read whole, in pieces, and among keys', () => {
    const read = mouseReader();
    expect(read(`j${click(4, 2)}\u001b[<0;5;3mk`)).toEqual([{ kind: 'press', column: 4, row: 2 }]);
    expect(read('\u001b[<64;1')).toEqual([]);
    expect(read(';9Mx')).toEqual([{ kind: 'wheel-up', column: 0, row: 8 }]);
    expect(read('\u001b[<65;300;9M\u001b[<32;7;1M')).toEqual([
      { kind: 'wheel-down', column: 299, row: 8 },
      { kind: 'drag', column: 6, row: 0 },
    ]);
  });

  it('is left alone where it is no press of the left button, or no mouse at all', () => {
    const read = mouseReader();
    expect(read('\u001b[<2;5;3M\u001b[<66;5;3M\u001b[A\u001b')).toEqual([]);
    expect(read('\u001b[<0;5')).toEqual([]);
  });
});

describe('a click', () => {
  const rows = [
    line('ab', { ...span('cd'), key: 'x' }, 'ef'),
    listRow(line('漢字 row'), false, 7),
    line({ ...span('--'), key: '@3' }, { ...span('--'), key: '@4' }),
  ];

  it('presses the key of what is drawn there, counted in columns', () => {
    expect([0, 1, 2, 3, 4, 9].map((column) => keyAt(rows, column, 0))).toEqual([
      undefined,
      undefined,
      'x',
      'x',
      undefined,
      undefined,
    ]);
    expect(keyAt(rows, 5, 1)).toBe('row 7');
    expect(keyAt(rows, 0, 9)).toBeUndefined();
  });

  it('that is held and moved goes along a scale, and along nothing else', () => {
    const drag = (column: number, row: number) => ({ kind: 'drag', column, row }) as const;
    expect(keysOf(drag(2, 2), rows, '@3')).toEqual(['@4']);
    expect(keysOf(drag(2, 2), rows, '@4')).toEqual([]);
    expect(keysOf(drag(2, 2), rows, 'row 7')).toEqual([]);
    expect(keysOf(drag(2, 0), rows, undefined)).toEqual([]);
  });
});

describe('along the timeline of a replay', () => {
  const TURN = 13;

  it.each([
    ['the axis', 30, /├/],
    ['the marks', 30, /^ *marks/],
    ['a kind of mark', 60, /^ *. signed/],
  ])('a click goes to a turn and a drag on from there, on %s', async (_, rows, which) => {
    const preferences = openPreferences({ mouse: 'on' });
    const terminal = openTerminal(100, rows);
    const { stdin, stdout } = terminal;
    const end = runReplay({ game }, { stdin, stdout, look: COLOUR, preferences });
    await terminal.still();
    const text = () => terminal.screen().join('\n');
    const row = terminal.screen().findIndex((shown) => which.test(shown));
    const from = (terminal.screen().find((shown) => shown.includes('├')) ?? '').indexOf('├');
    const middleOf = (turn: number) => from + (turn - 1) * TURN + 6;
    expect(row).toBeGreaterThan(0);
    expect(text()).toContain('after turn 6');
    await terminal.type(click(middleOf(2), row));
    expect(text()).toContain('after turn 2');
    for (const turn of [3, 4, 3, 1, 4]) {
      await terminal.type(dragTo(middleOf(turn), row));
      expect(text()).toContain(`after turn ${turn}`);
    }
    // What is not on the scale leaves it as it is, and so does a drag that began elsewhere.
    await terminal.type(dragTo(middleOf(4), 2));
    expect(text()).toContain('after turn 4');
    await terminal.type(click(middleOf(4), 3));
    await terminal.type(dragTo(middleOf(1), row));
    expect(text()).toContain('turn 4');
    await terminal.type(KEY.interrupt);
    await end;
  });
});

describe('in a game', () => {
  it('a click on a tab, on the last row and on a list does what the keys do', async () => {
    const preferences = openPreferences({ mouse: 'on' });
    const { terminal, text } = await startGame(LAGOON, {
      people: ['tidewater'],
      size: [80, 40],
      wires: { preferences },
    });
    const at = (word: string): [number, number] => {
      const row = terminal.screen().findIndex((shown) => shown.includes(word));
      return [terminal.screen()[row]?.indexOf(word) ?? 0, row];
    };
    await terminal.type(click(...at('Bodies')));
    expect(text()).toContain('Organisations');
    await terminal.type('1p');
    await terminal.type(click(...at('Grain loan')));
    expect(text()).toContain('> ');
    expect(terminal.screen()[at('Grain loan')[1]]).toContain('>');
    await terminal.type(click(...at('Grain loan')));
    expect(text()).toContain('Grain loan: with whom');
    await terminal.type(click(...at('Esc')));
    expect(text()).toContain('Your orders');
    await terminal.type('\u001b[<64;5;9M');
    expect(terminal.screen()[at('Grain loan')[1]]).not.toContain('>');
    await terminal.type(KEY.interrupt);
  });

  it('is on only while it is wanted, and off again however the screen is left', async () => {
    const preferences = openPreferences({ mouse: 'on' });
    const { terminal, end } = await startGame(LAGOON, { people: ['tidewater'], wires: { preferences } });
    expect(terminal.raw().split(MOUSE_ON)).toHaveLength(2);
    preferences.set({ mouse: 'off' });
    await terminal.still();
    expect(terminal.raw()).toContain(MOUSE_OFF);
    preferences.set({ mouse: 'on' });
    await terminal.type(KEY.interrupt);
    await end;
    expect(terminal.raw().lastIndexOf(MOUSE_OFF)).toBeGreaterThan(terminal.raw().lastIndexOf(MOUSE_ON));
  });

  it('is not touched where the terminal does not say that it has one', async () => {
    const { terminal } = await startGame(LAGOON, { people: ['tidewater'] });
    expect(terminal.raw()).not.toContain('1002');
    await terminal.type(KEY.interrupt);
    expect(mouseFrom({ TERM: 'xterm-256color' })).toBe(true);
    for (const TERM of ['dumb', 'linux', 'vt100', '']) expect(mouseFrom({ TERM })).toBe(false);
  });
});
