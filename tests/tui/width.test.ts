// Columns: counted as the terminal counts them, for names in any letters, and kept by cutting, padding and breaking.

import xterm from '@xterm/headless';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { line, lineWidth, textOf, toWidth } from '../../src/tui/line.ts';
import { cut, graphemes, padEnd, padStart, widthOf, wrap } from '../../src/tui/width.ts';

/** Letters of names as scenarios may hold them; among them wide ones, and some that stand on the letter before. */
const LETTERS = [
  ...'Kazakhstan 43% ',
  ...'Душанбе',
  ...'Қазақстан Ғ Ң Ү Һ Ә',
  ...'Oʻzbekiston Türkmenistan é',
  ...'中亚哈萨克斯坦上海合作组织',
  ...'カザフ한국',
  ...'「（！）」',
  ...'█▒░·→…│─⣿',
  'e\u0301',
  'и\u0306',
  'a\u0323\u0302',
];

const texts = fc.array(fc.constantFrom(...LETTERS), { maxLength: 30 }).map((letters) => letters.join(''));
const widths = fc.integer({ min: 2, max: 40 });

/** The column a real terminal's cursor stands in after writing a text from the left edge. */
async function columnAfter(text: string): Promise<number> {
  const terminal = new xterm.Terminal({ cols: 200, rows: 2, allowProposedApi: true });
  await new Promise<void>((done) => terminal.write(text, done));
  const column = terminal.buffer.active.cursorX;
  terminal.dispose();
  return column;
}

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['Kazakhstan', 10],
    ['Қазақстан', 9],
    ['Душанбе', 7],
    ['中亚', 4],
    ['上海合作组织 SCO', 16],
    ['e\u0301', 1],
    ['й', 1],
    ['и\u0306', 1],
    ['한국', 4],
    ['👨‍👩‍👧', 2],
    ['🇰🇿', 2],
    ['a\u200bb', 2],
    // Ambiguous letters are narrow, as nearly every terminal draws them.
    ['§±…·→█', 6],
    ['⣿⡇', 2],
  ])('of %j is %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
    // Asked again it is remembered, and the same.
    expect(widthOf(text)).toBe(width);
    expect(stringWidth(text)).toBe(width);
  });

  it('is where the cursor of a terminal stands after it', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        expect(await columnAfter(text)).toBe(widthOf(text));
      }),
      { numRuns: 150 },
    );
  });

  it('is the sum of its letters', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sum = graphemes(text).reduce((all, letter) => all + widthOf(letter), 0);
        expect(widthOf(text)).toBe(sum);
      }),
    );
  });
});

describe('cutting, padding and breaking', () => {
  it('never goes beyond the columns there are', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        expect(widthOf(cut(text, width))).toBeLessThanOrEqual(width);
        for (const row of wrap(text, width)) expect(widthOf(row)).toBeLessThanOrEqual(width);
        expect(lineWidth(toWidth(line(text, text), width))).toBe(width);
      }),
    );
  });

  it('pads to the very column, on either side', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const fitting = cut(text, width);
        expect(widthOf(padEnd(fitting, width))).toBe(width);
        expect(widthOf(padStart(fitting, width))).toBe(width);
      }),
    );
  });

  it('halves no letter and loses none but what it cuts off', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const kept = cut(text, width);
        const letters = graphemes(text);
        const shown = graphemes(kept.replace(/…$/, ''));
        expect(shown).toEqual(letters.slice(0, shown.length));
        expect(wrap(text, width).join('').replaceAll(' ', '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('leaves a blank where half a wide letter would have to stand', () => {
    expect(cut('中亚中亚', 4)).toBe('中…');
    expect(padEnd(cut('中亚中亚', 4), 4)).toBe('中… ');
    expect(textOf(toWidth(line('中亚中亚'), 4))).toBe('中… ');
    expect(wrap('中亚中亚', 3)).toEqual(['中', '亚', '中', '亚']);
    expect(wrap('哈萨克斯坦 Kazakhstan', 6)).toEqual(['哈萨克', '斯坦', 'Kazakh', 'stan']);
  });

  it('sets a wide letter alone where not even it has room', () => {
    expect(wrap('中亚', 1)).toEqual(['中', '亚']);
    expect(cut('中亚', 1)).toBe('…');
  });
});
