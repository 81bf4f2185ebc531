// The decision at which two games part: what it was, what could have come and how likely in either game, what moved.

import { EMPTY, type Line, line, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart } from '../width.ts';
import type { Comparison, OptionApart } from './comparison.ts';

const MOST_OPTIONS = 8;
const SHARE = 7;

export function partingLines({ parting, notes }: Comparison, width: number): readonly Line[] {
  const noted = notes.flatMap((note) => paragraph(note, width, 'warn'));
  if (parting === undefined) return [line(span(say('compare.same'), 'title')), ...noted];
  const [first = '', ...rest] = parting.lines;
  return [
    line(span(say('compare.first'), 'title')),
    ...paragraph(first, width, 'accent'),
    ...rest.flatMap((text) => paragraph(text, width, 'plain', 2)),
    ...noted,
    ...optionLines(parting.options, width),
  ];
}

/** The likeliest first; what came is marked with the game it came in. */
function optionLines(options: readonly OptionApart[], width: number): readonly Line[] {
  if (options.length === 0) return [];
  const name = Math.max(8, width - 2 * SHARE - 4);
  const sorted = options
    .toSorted((x, y) => rank(y) - rank(x) || y.a + y.b - (x.a + x.b))
    .slice(0, MOST_OPTIONS);
  const left = options.length - sorted.length;
  const drawn = { a: options.some(({ a }) => a > 0), b: options.some(({ b }) => b > 0) };
  return [
    EMPTY,
    line(
      span(padEnd(say('compare.options'), name + 4), 'title'),
      span(`${padStart('A', SHARE - 1)} ${padStart('B', SHARE - 1)}`, 'quiet'),
    ),
    ...sorted.map(({ text, a, b, came }) =>
      line(
        span(padEnd(CAME[came], 4), 'accent'),
        span(padEnd(cut(text, name), name)),
        span(`${percent(a, drawn.a)} ${percent(b, drawn.b)}`, a === b ? 'quiet' : 'warn'),
      ),
    ),
    ...(left > 0 ? [line(span(say('compare.more', { count: left }), 'quiet'))] : []),
  ];
}

/** What came stands above what might have. */
function rank({ came }: OptionApart): number {
  return came === 'neither' ? 0 : 1;
}

const CAME: { readonly [came in OptionApart['came']]: string } = {
  a: 'A>',
  b: 'B>',
  both: 'AB>',
  neither: '',
};

/** Where no luck was asked, nothing has a share of it. */
function percent(thousandths: number, drawn: boolean): string {
  if (!drawn) return padStart('–', SHARE - 1);
  return padStart(`${Math.trunc(thousandths / 10)}.${thousandths % 10}%`, SHARE - 1);
}
