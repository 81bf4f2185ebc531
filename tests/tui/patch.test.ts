// The least that turns one picture into another: whatever the two are, the terminal then shows the second.

import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { span, TONES, type Tone } from '../../src/tui/line.ts';
import { patchOf } from '../../src/tui/patch.ts';
import { type Look, paint } from '../../src/tui/theme.ts';
import { type Cell, cellsOf } from './cells.ts';

const COLUMNS = 12;
const ROWS = 4;

interface Screen {
  write(text: string): Promise<void>;
  cells(): readonly (readonly Cell[])[];
}

function screenOf(): Screen {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  return {
    write: (text) => new Promise((done) => terminal.write(text, done)),
    cells: () =>
      cellsOf(terminal.buffer.active, { columns: COLUMNS, rows: ROWS }).map((row) => row.map(seen)),
  };
}

/** What the eye tells apart: a blank without ground or inversion has no other looks. */
function seen(cell: Cell): Cell {
  const isBare = cell.text === ' ' && cell.ground === undefined && !cell.inverse && !cell.underline;
  return isBare ? { ...cell, ink: undefined, bold: false, dim: false } : cell;
}

const letters = fc.constantFrom('a', 'b', ' ', ' ', '中', 'Қ', '⣿', '█', 'é', '…', '─');
const spans = fc.tuple(
  fc.array(letters, { maxLength: 8 }).map((list) => list.join('')),
  fc.constantFrom<Tone>(...TONES),
);
const rows = fc.array(fc.array(spans, { maxLength: 4 }), { maxLength: ROWS });
const looks = fc.constantFrom<Look>(
  { depth: 'all', glyphs: 'braille' },
  { depth: 'named', glyphs: 'braille', theme: 'light' },
  { depth: 'none', glyphs: 'braille' },
);

function painted(list: readonly (readonly (readonly [string, Tone])[])[], look: Look): readonly string[] {
  return list.map((row) =>
    paint(
      row.map(([text, tone]) => span(text, tone)),
      look,
      COLUMNS,
    ),
  );
}

describe('a patch', () => {
  it('leaves the terminal as if the second picture alone had been drawn', async () => {
    await fc.assert(
      fc.asyncProperty(rows, rows, looks, looks, async (first, second, look, other) => {
        const [before, after] = [painted(first, look), painted(second, other)];
        const [patched, fresh] = [screenOf(), screenOf()];
        await patched.write(patchOf([], before, COLUMNS));
        await patched.write(patchOf(before, after, COLUMNS));
        await fresh.write(patchOf([], after, COLUMNS));
        expect(patched.cells()).toEqual(fresh.cells());
      }),
      { numRuns: 300 },
    );
  });

  it('draws what the rows say, cut at the last column', async () => {
    const screen = screenOf();
    await screen.write(
      patchOf([], ['中文 ab', `${'x'.repeat(11)}中`, paint([span('hi', 'chosen')], LOOK)], COLUMNS),
    );
    const text = screen.cells().map((row) => row.map((cell) => cell.text).join(''));
    expect(text[0]).toBe('中文 ab     ');
    expect(text[1]).toBe(`${'x'.repeat(11)} `);
    expect(
      screen
        .cells()[2]
        ?.slice(0, 3)
        .map(({ inverse }) => inverse),
    ).toEqual([true, true, false]);
  });

  it('writes nothing where nothing changed, and little where little did', () => {
    const row = paint([span('│ quiet words beside the number 41 ', 'quiet'), span('of 50', 'good')], LOOK);
    expect(patchOf([row], [row], 80)).toBe('');
    const changed = patchOf([row], [row.replace('41', '42')], 80);
    expect(Buffer.byteLength(changed)).toBeLessThan(40);
    expect(changed).toContain('2');
  });
});

const LOOK: Look = { depth: 'all', glyphs: 'braille' };
