// A document for a terminal: wrapped to a width, with tables as hanging columns that narrow screens can bear.

import {
  type Block,
  type Column,
  type Document,
  type Entry,
  plainText,
  type Text,
} from '../handbook/document.ts';
import { terminalText as safe } from './escape.ts';

/** Pre: a width of at least 40 columns. Post: no line is wider, but for a word that is. */
export function toTerminal(document: Document, width: number): string {
  const head = [
    ...wrapped(safe(document.title).toUpperCase(), width),
    ...wrapped(safe(document.subtitle), width),
  ];
  const blocks = document.blocks.map((block) => blockLines(block, width).join('\n'));
  return [head.join('\n'), ...blocks].join('\n\n');
}

/** The lines of a text; the first line may begin with something else, the others hang under it. */
function wrapped(text: string, width: number, first = '', hang = ''): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  const room = Math.max(1, width - Math.max(columns(first), columns(hang)));
  for (const word of text.split(' ').flatMap((whole) => broken(whole, room))) {
    if (!empty && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = hang;
      empty = true;
    }
    line = empty ? line + word : `${line} ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** A word in pieces that fit, parted after a dash or slash where there is one. */
function broken(word: string, room: number): string[] {
  if (columns(word) <= room) return [word];
  const head = [...word].slice(0, room).join('');
  const dash = Math.max(head.lastIndexOf('-'), head.lastIndexOf('/')) + 1;
  const at = dash > 0 ? dash : head.length;
  return [word.slice(0, at), ...broken(word.slice(at), room)];
}

/** Letters, as good as columns in the scripts this book is set in. */
function columns(text: string): number {
  return [...text].length;
}

function words(text: Text): string {
  return safe(plainText(text)).trim();
}

function blockLines(block: Block, width: number): string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block.level, safe(block.text), width);
    case 'para':
      return block.small === true
        ? wrapped(words(block.text), width, '  ', '  ')
        : wrapped(words(block.text), width);
    case 'list':
      return block.items.flatMap((item, i) => {
        const mark = block.ordered === true ? `${String(i + 1).padStart(2)}. ` : ' - ';
        return wrapped(words(item), width, mark, ' '.repeat(mark.length));
      });
    case 'table':
      return tableLines(block, width);
    case 'figure':
      return [];
    case 'entry':
      return entryLines(block, width);
  }
}

function headingLines(level: 1 | 2 | 3, text: string, width: number): string[] {
  const lines = wrapped(level === 1 ? text.toUpperCase() : text, width);
  const longest = Math.max(...lines.map(columns));
  const rule = { 1: '=', 2: '-', 3: '' }[level].repeat(longest);
  return level === 1 ? ['', ...lines, rule] : rule === '' ? lines : [...lines, rule];
}

const GAP = 2;
const NARROW = 9;

function tableLines({ columns: titles, rows }: Extract<Block, { kind: 'table' }>, width: number): string[] {
  const cells = rows.map((row) => row.cells.map(words));
  const widths = widthsOf(titles, cells, width);
  const lay = (texts: readonly string[]): string[] => {
    const wrappedCells = widths.map((size, i) => wrapped(texts[i] ?? '', size));
    const height = Math.max(...wrappedCells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      widths
        .map((size, i) => {
          const text = wrappedCells[i]?.[line] ?? '';
          const pad = ' '.repeat(Math.max(0, size - columns(text)));
          return titles[i]?.right === true ? pad + text : text + pad;
        })
        .join(' '.repeat(GAP))
        .trimEnd(),
    );
  };
  const head = titles.some(({ title }) => title !== '')
    ? [
        ...lay(titles.map(({ title }) => safe(title))),
        widths.map((size) => '-'.repeat(size)).join(' '.repeat(GAP)),
      ]
    : [];
  return [...head, ...cells.flatMap((row) => (row.length === 1 ? wrapped(row[0] ?? '', width) : lay(row)))];
}

/** A column gets what it needs, or its share of what is left where not all can have that. */
function widthsOf(titles: readonly Column[], cells: readonly (readonly string[])[], width: number): number[] {
  const room = width - GAP * (titles.length - 1);
  const needs = titles.map(({ title }, i) =>
    Math.max(1, columns(title), ...cells.map((row) => (row.length === 1 ? 0 : columns(row[i] ?? '')))),
  );
  const fixed = titles.map((_, i) => (needs[i] ?? 1) <= NARROW);
  const open = titles.map(({ share }, i) => (fixed[i] === true ? 0 : (share ?? 1)));
  const left = room - needs.reduce((sum, need, i) => sum + (fixed[i] === true ? need : 0), 0);
  return fitted(shares(needs, fixed, open, Math.max(0, left)), room);
}

/** Takes columns away from the widest until all fit. */
function fitted(widths: number[], room: number): number[] {
  const over = widths.reduce((sum, width) => sum + width, 0) - room;
  if (over <= 0) return widths;
  const widest = widths.indexOf(Math.max(...widths));
  return fitted(
    widths.map((width, i) => (i === widest ? Math.max(1, width - 1) : width)),
    room,
  );
}

function shares(
  needs: readonly number[],
  fixed: readonly boolean[],
  open: readonly number[],
  left: number,
): number[] {
  const total = open.reduce((sum, share) => sum + share, 0);
  if (total === 0) return [...needs];
  const modest = needs.findIndex(
    (need, i) => fixed[i] !== true && need <= Math.floor((left * (open[i] ?? 0)) / total),
  );
  if (modest >= 0) {
    const nowFixed = fixed.map((was, i) => was || i === modest);
    const nowOpen = open.map((share, i) => (i === modest ? 0 : share));
    return shares(needs, nowFixed, nowOpen, left - (needs[modest] ?? 0));
  }
  return needs.map((need, i) =>
    fixed[i] === true ? need : Math.max(NARROW, Math.floor((left * (open[i] ?? 0)) / total)),
  );
}

function entryLines({ label, title, lead, parts, notes }: Entry, width: number): string[] {
  return [
    ...wrapped(safe(`${label} ${title}`.trim()), width, '', '  '),
    ...wrapped(words(lead), width, '  ', '  '),
    ...parts.flatMap(({ letter, text }) => wrapped(words(text), width, `    ${letter.padEnd(1)} `, '      ')),
    ...(notes.length === 0 ? [] : wrapped(notes.map(words).join(' '), width, '  ', '  ')),
  ];
}
