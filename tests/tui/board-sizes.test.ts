// Small screens, and any size at all: nothing is missing, nothing is too wide or too high.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, lineWidth } from '../../src/tui/line.ts';
import { DUSHANBE, LAGOON } from '../support/boxes.ts';
import { playOn, press, seated, textOn } from './seated.ts';
import { PLAIN } from './table.ts';

describe('small screens', () => {
  it.each([
    { columns: 79, rows: 24 },
    { columns: 60, rows: 18 },
    { columns: 59, rows: 17 },
    { columns: 40, rows: 12 },
  ])('show all states and the keys at $columns by $rows', (size) => {
    for (const named of [DUSHANBE, LAGOON]) {
      const { screen, table } = seated(named, named === LAGOON ? 'reed' : 'tajikistan');
      const rows = textOn(screen, size);
      expect(rows.length).toBe(size.rows);
      table.board.members.state.forEach((_, state) => {
        const actor = table.board.powers + state;
        const { name = '', short = '' } = table.book.actors[actor] ?? {};
        expect(rows.some((row) => row.includes(name) || new RegExp(`[> ]${short} `).test(row))).toBe(true);
      });
      expect(rows[0]).toMatch(/turn 1\/\d+/);
      expect(rows.at(-1)).toContain('?');
    }
  });

  it('say what is needed below 40 by 12', () => {
    const { screen } = seated();
    expect(textOn(screen, { columns: 39, rows: 12 })).toEqual(['Needs 40 by 12; this is 39 by 12.']);
    expect(textOn(screen, { columns: 40, rows: 11 })).toEqual(['Needs 40 by 12; this is 40 by 11.']);
  });
});

describe('the header', () => {
  it('drops what matters least instead of being cut off', () => {
    const { screen } = seated(LAGOON, 'tidewater');
    const head = (columns: number) => textOn(screen, { columns, rows: 24 })[0]?.replace(/ {2,}/, ' | ');
    expect(head(120)).toBe('The Tidewater Ports · turn 1/6 · January-June 1911 · planning | The wet year');
    expect(head(72)).toBe('The Tidewater Ports · turn 1/6 · Jan-Jun 1911 · planning | The wet year');
    expect(head(60)).toBe('The Tidewater Ports · turn 1/6 · Jan-Jun 1911 · planning');
    expect(head(50)).toBe('The Tidewater Ports · turn 1/6 · planning');
    expect(head(40)).toBe('turn 1/6 · planning');
    for (let columns = 40; columns <= 200; columns++) expect(head(columns)).not.toContain('…');
  });
});

describe('whatever the size and the keys', () => {
  const widest = (lines: readonly Line[]) => Math.max(0, ...lines.map(lineWidth));

  it('no line is wider than the screen, and no picture higher', () => {
    const boards = [seated(), seated(LAGOON, 'reed')];
    playOn(boards[0] ?? seated(), 3);
    const size = fc.record({
      columns: fc.integer({ min: 1, max: 230 }),
      rows: fc.integer({ min: 1, max: 75 }),
    });
    const keys = fc.array(
      fc.constantFrom('1', '2', '3', '4', '5', 'j', 'z', 'M', 'd', 'enter', 'esc', 'tab', 'p', 'w', '[', '?'),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.nat(1), size, keys, (which, at, typed) => {
        const { screen } = boards[which] ?? seated();
        press(screen, 'esc', 'esc', 'esc', 'esc', '1', ...typed);
        const lines = screen.lines(at, PLAIN);
        expect(lines.length).toBeLessThanOrEqual(at.rows);
        expect(widest(lines)).toBeLessThanOrEqual(at.columns);
      }),
      { numRuns: process.env.HEARTLAND_LONG === '1' ? 3000 : 300 },
    );
  });
});
