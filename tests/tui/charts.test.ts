// Small charts and how panels share room: exact widths, nothing lost, nothing made up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meter, stackedBar } from '../../src/tui/charts/bars.ts';
import { panel } from '../../src/tui/charts/panel.ts';
import { sparkline } from '../../src/tui/charts/sparkline.ts';
import { type Share, stackHeights } from '../../src/tui/layout/stack.ts';
import { line, lineWidth, span, textOf } from '../../src/tui/line.ts';

const cellsOf = (text: string, letter: string) => text.split(letter).length - 1;

describe('a stacked bar', () => {
  it('is as wide as asked, and its parts are as long as they are large', () => {
    expect(textOf(stackedBar([50, 30, 20], 100, 10))).toBe('▒▒▒▒▒███░░');
    expect(textOf(stackedBar([25, 0, 25], 100, 8))).toBe('▒▒░░····');
    expect(textOf(stackedBar([0, 0, 0], 100, 4))).toBe('····');
    const parts = fc.array(fc.nat(100), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 400 }), fc.nat(60), (values, whole, width) => {
        const text = textOf(stackedBar(values, whole, width));
        expect(lineWidth(stackedBar(values, whole, width))).toBe(width);
        values.forEach((value, power) => {
          const exact =
            (value * width) /
            Math.max(
              whole,
              values.reduce((sum, one) => sum + one, 0),
            );
          const cells = cellsOf(text, '▒█░▚'.charAt(power));
          expect(Math.abs(cells - exact)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe('a meter', () => {
  it('is thick as far as the value reaches', () => {
    expect(textOf(meter(4, 10, 10))).toBe('━━━━──────');
    expect(textOf(meter(-3, 10, 4))).toBe('────');
    expect(textOf(meter(30, 10, 4))).toBe('━━━━');
  });
});

describe('a sparkline', () => {
  it('rises and falls with its values, the newest last, and lies flat where hardly anything moved', () => {
    expect(sparkline([0, 35, 70], 10)).toBe('▁▅█');
    expect(sparkline([10, 20, 30, 40], 2)).toBe('▁█');
    expect(sparkline([50, 51, 50], 10)).toBe('▁▂▁');
    expect(sparkline([1, 2], 7, 3)).toBe('▁▁▁▂▂▂');
    expect(sparkline([], 10)).toBe('');
    expect(sparkline([1, 2, 3], 0)).toBe('');
  });
});

describe('a panel', () => {
  const body = [line('one'), line('a second line that is far too long')];

  it('has its title in its border, or on a rule of its own', () => {
    const note = line(span('3', 'quiet'));
    expect(panel({ title: 'Map', note, width: 16, height: 4, bordered: true }, body).map(textOf)).toEqual([
      '╭─ Map ──── 3 ─╮',
      '│ one          │',
      '│ a second li… │',
      '╰──────────────╯',
    ]);
    expect(panel({ title: 'Map', note, width: 12, height: 3, bordered: false }, body).map(textOf)).toEqual([
      'Map ────── 3',
      'one         ',
      'a second li…',
    ]);
  });

  it('says a note only whole, and is exactly as large as asked', () => {
    const note = line('a long note');
    expect(textOf(panel({ title: 'Map', note, width: 14, height: 2, bordered: false }, [])[0] ?? [])).toBe(
      'Map ──────────',
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: 2, max: 9 }),
        fc.boolean(),
        (width, height, bordered) => {
          const lines = panel({ title: 'A title', note, width, height, bordered }, body);
          expect(lines.length).toBe(height);
          for (const one of lines) expect(lineWidth(one)).toBe(width);
        },
      ),
    );
  });
});

describe('sharing a height', () => {
  const share = fc.record({
    least: fc.integer({ min: 1, max: 12 }),
    more: fc.nat(12),
    rank: fc.integer({ min: 1, max: 5 }),
    grows: fc.boolean(),
  });

  it('gives all of it away as long as anything fits, and nobody less than the least', () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), fc.nat(70), (list, height) => {
        const shares: Share[] = list.map(({ least, more, rank, grows }) => ({
          least,
          wish: least + more,
          rank,
          grows,
        }));
        const heights = stackHeights(shares, height);
        const sum = heights.reduce((total, one) => total + one, 0);
        expect(sum).toBe(shares.some(({ least }) => least <= height) ? height : 0);
        heights.forEach((one, at) => {
          if (one > 0) expect(one).toBeGreaterThanOrEqual(shares[at]?.least ?? 0);
        });
      }),
    );
  });

  it('gives a panel that leaps all it wishes for, or its least', () => {
    const shares = [
      { least: 3, wish: 9, rank: 1, leaps: true },
      { least: 2, wish: 4, rank: 2 },
      { least: 2, wish: 2, rank: 2 },
    ];
    expect(stackHeights(shares, 13)).toEqual([9, 2, 2]);
    expect(stackHeights(shares, 12)).toEqual([3, 4, 5]);
  });

  it('leaves out the least important first', () => {
    const shares = [1, 2, 3, 5].map((rank) => ({ least: 5, wish: 5, rank }));
    expect(stackHeights(shares, 20)).toEqual([5, 5, 5, 5]);
    expect(stackHeights(shares, 19)).toEqual([5, 5, 9, 0]);
    expect(stackHeights(shares, 12)).toEqual([5, 7, 0, 0]);
    expect(stackHeights(shares, 4)).toEqual([0, 0, 0, 0]);
  });
});
