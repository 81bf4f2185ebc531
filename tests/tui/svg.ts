// A terminal's cells as a picture that stays text: runs of one look are one piece of text, held to their columns
// whatever letters the reader's machine has. Braille is drawn as dots: many fonts have none, or too pale ones.

import type { Cell } from './cells.ts';

export interface Colours {
  readonly ink: string;
  readonly ground: string;
  readonly edge: string;
}

export const ON_DARK: Colours = { ink: '#d6d8dc', ground: '#15171c', edge: '#2b2f38' };
export const ON_LIGHT: Colours = { ink: '#262626', ground: '#ffffff', edge: '#d0d4da' };

const WIDE = 8.4;
const HIGH = 18;
const MARGIN = 14;
const BASE = 13.5;
const FONTS =
  "'DejaVu Sans Mono','Cascadia Mono','SF Mono',Menlo,Consolas,'Liberation Mono','Noto Sans Mono CJK SC',monospace";

interface Run {
  readonly at: number;
  readonly columns: number;
  readonly text: string;
  readonly style: Style;
}

interface Style {
  readonly ink: string;
  readonly ground: string;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
}

/** The picture of a screen. Post: whole by itself, no fonts or files are asked for by address. */
export function svgOf(rows: readonly (readonly Cell[])[], title: string, colours: Colours): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const width = round(columns * WIDE + 2 * MARGIN);
  const height = rows.length * HIGH + 2 * MARGIN;
  const drawn = rows.flatMap((row, index) => rowOf(row, MARGIN + index * HIGH, colours));
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colours.ground}" stroke="${colours.edge}"/>`,
    `<g font-family="${FONTS}" font-size="14" fill="${colours.ink}">`,
    ...drawn,
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

function rowOf(row: readonly Cell[], top: number, colours: Colours): readonly string[] {
  return runsOf(row, colours).flatMap((run) => [
    ...(run.style.ground === colours.ground ? [] : [behind(run, top)]),
    ...(run.text.trim() === ''
      ? []
      : isBraille(run.text)
        ? [dots(run, top)]
        : isLine(run.text)
          ? [lines(run, top)]
          : wordsOf(run).map((words) => letters(words, top, colours))),
  ]);
}

function behind({ at, columns, style }: Run, top: number): string {
  return `<rect x="${x(at)}" y="${top}" width="${round(columns * WIDE)}" height="${HIGH}" fill="${style.ground}"/>`;
}

/** Readers of pictures make one blank of many and drop those at the ends: such gaps stand between two texts. */
function wordsOf({ at, text, columns, style }: Run): readonly Run[] {
  if (columns !== text.length) return [{ at, text, columns, style }];
  return [...text.matchAll(/\S+( \S+)*/g)].map(({ index, 0: words }) => ({
    at: at + index,
    columns: words.length,
    text: words,
    style,
  }));
}

function letters({ at, columns, text, style }: Run, top: number, colours: Colours): string {
  const looks = [
    ...(style.ink === colours.ink ? [] : [` fill="${style.ink}"`]),
    ...(style.bold ? [' font-weight="bold"'] : []),
    ...(style.dim ? [' opacity="0.65"'] : []),
    ...(style.underline ? [' text-decoration="underline"'] : []),
  ].join('');
  const place = `x="${x(at)}" y="${round(top + BASE)}" textLength="${round(columns * WIDE)}"`;
  return `<text ${place}${looks}>${escaped(text)}</text>`;
}

/** Places of the eight dots within a cell, in the order of the letter's bits. */
const DOTS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
] as const;

function dots({ at, text, style }: Run, top: number): string {
  const path = [...text].flatMap((letter, index) =>
    DOTS.flatMap(([right, down], bit) => {
      const isSet = (((letter.codePointAt(0) ?? 0) - 0x2800) >> bit) & 1;
      if (letter === ' ' || isSet === 0) return [];
      const left = MARGIN + (at + index + 0.25 + right * 0.5) * WIDE;
      return [`M${round(left)} ${round(top + HIGH * (0.125 + down * 0.25))}h0`];
    }),
  );
  return `<path d="${path.join('')}" stroke="${style.ink}" stroke-width="2.6" stroke-linecap="round"${style.dim ? ' opacity="0.65"' : ''}/>`;
}

/** Which ways a line goes from the middle of its cell: up, right, down, left; bent ones are round. */
const WAYS: { readonly [letter: string]: string } = {
  '─': 'rl',
  '━': 'rl',
  '│': 'ud',
  '╭': 'rd',
  '╮': 'dl',
  '╰': 'ur',
  '╯': 'ul',
  '┌': 'rd',
  '┐': 'dl',
  '└': 'ur',
  '┘': 'ul',
  '├': 'urd',
  '┤': 'udl',
  '┬': 'rdl',
  '┴': 'url',
  '┼': 'urdl',
};

/** Lines are drawn: letters of a font leave gaps between rows. */
function lines({ at, text, style }: Run, top: number): string {
  const path = [...text].flatMap((letter, index) => {
    const [left, middle] = [MARGIN + (at + index) * WIDE, top + HIGH / 2];
    const centre = `${round(left + WIDE / 2)} ${middle}`;
    const ends: { readonly [way: string]: string } = {
      u: `${round(left + WIDE / 2)} ${top}`,
      r: `${round(left + WIDE)} ${middle}`,
      d: `${round(left + WIDE / 2)} ${top + HIGH}`,
      l: `${round(left)} ${middle}`,
    };
    const ways = [...(WAYS[letter] ?? '')].map((way) => ends[way] ?? centre);
    return '╭╮╰╯'.includes(letter)
      ? [`M${ways[0]}Q${centre} ${ways[1]}`]
      : ways.map((end) => `M${centre}L${end}`);
  });
  const width = text.includes('━') ? 3 : 1;
  return `<path d="${path.join('')}" fill="none" stroke="${style.ink}" stroke-width="${width}"/>`;
}

function isLine(text: string): boolean {
  return WAYS[text.charAt(0)] !== undefined;
}

function runsOf(row: readonly Cell[], colours: Colours): readonly Run[] {
  const runs: Run[] = [];
  row.forEach((cell, at) => {
    if (cell.width === 0) return;
    const style = styleOf(cell, colours);
    const last = runs.at(-1);
    // A wide letter stands alone: beside others a font that makes it too narrow would shift them all.
    const joins =
      last !== undefined &&
      sameStyle(last.style, style) &&
      cell.width === 1 &&
      last.columns === [...last.text].length &&
      kindOf(last.text) === kindOf(cell.text);
    if (joins) runs[runs.length - 1] = { ...last, columns: last.columns + 1, text: last.text + cell.text };
    else runs.push({ at, columns: cell.width, text: cell.text, style });
  });
  return runs;
}

function styleOf(cell: Cell, colours: Colours): Style {
  const ink = cell.ink ?? colours.ink;
  const ground = cell.ground ?? colours.ground;
  const { bold, dim, underline } = cell;
  return cell.inverse
    ? { ink: ground, ground: ink, bold, dim, underline }
    : { ink, ground, bold, dim, underline };
}

function sameStyle(one: Style, other: Style): boolean {
  return (
    one.ink === other.ink &&
    one.ground === other.ground &&
    one.bold === other.bold &&
    one.dim === other.dim &&
    one.underline === other.underline
  );
}

function kindOf(text: string): string {
  if (isBraille(text)) return 'braille';
  if (text.startsWith('━')) return 'bar';
  return isLine(text) ? 'line' : 'letters';
}

function isBraille(text: string): boolean {
  return /[\u2800-\u28ff]/.test(text);
}

function x(column: number): number {
  return round(MARGIN + column * WIDE);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
