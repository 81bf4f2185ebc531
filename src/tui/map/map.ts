// The map of the board on a terminal: states filled by the pattern and the tone of whoever leads in them.
//
// How to place it: a screen is opened with `map?: RegionMap | undefined` (PlayRun, PlayOptions, ReplayOptions); ask
// `fitting(map, table)` once, when it is opened; where that is undefined there is no map and its room is free. Then
// `mapLines(seen, map, { width, height, glyphs: look.glyphs, mode, cursor })` gives exactly `height` lines of exactly
// `width` columns, the last of them the legend. Good from 38x12 up; 44x14 is enough to tell all states apart.

import type { Table } from '../../engine/index.ts';
import type { RegionMap } from '../../rulebook/region.ts';
import { type Line, placed, type Span, type Tone } from '../line.ts';
import type { Seen } from '../model/seen.ts';
import { wordsInForce } from '../texts.ts';
import type { Glyphs } from '../theme.ts';
import { type Cell, cellsOf } from './dots.ts';
import { writeLabels } from './labels.ts';
import { legendLine } from './legend.ts';
import type { MapMode } from './mode.ts';
import { labelsOf } from './names.ts';
import { NOWHERE, type Raster, rasterOf } from './raster.ts';
import { readingsOf } from './standing.ts';

export interface MapOptions {
  readonly width: number;
  readonly height: number;
  readonly glyphs: Glyphs;
  readonly mode: MapMode;
  /** The state that is chosen, by its place among the states; -1 for none. */
  readonly cursor: number;
}

/** The map, if it draws every state of the table and nobody who is not on its board: another region's has none. */
export function fitting(map: RegionMap | undefined, { board }: Table): RegionMap | undefined {
  const drawn = new Set(map?.shapes.flatMap(({ actor }) => (actor === undefined ? [] : [actor])));
  const { actor, state } = board.members;
  const fits = state.every((id) => drawn.has(id)) && [...drawn].every((id) => actor.includes(id));
  return fits ? map : undefined;
}

/** The last picture of a raster, and what it was made from: a screen asks for it again with every key. */
interface Picture {
  readonly key: string;
  readonly table: Table;
  readonly words: object;
  readonly lines: readonly Line[];
}

const pictures = new WeakMap<Raster, Picture>();

/** Exactly `height` lines of exactly `width` columns. Pre: the map fits the table; width and height are positive. */
export function mapLines(seen: Seen, map: RegionMap, options: MapOptions): readonly Line[] {
  const { width, height, glyphs, mode, cursor } = options;
  const { table } = seen.game;
  const raster = rasterOf(map, width, Math.max(1, height - 1), glyphs);
  const readings = readingsOf(seen, mode);
  const key = JSON.stringify([mode, cursor, height, readings]);
  const words = wordsInForce();
  const last = pictures.get(raster);
  if (last?.key === key && last.table === table && last.words === words) return last.lines;
  const { state } = table.board.members;
  const states = map.shapes.map(({ actor }) => (actor === undefined ? NOWHERE : state.indexOf(actor)));
  const cells = cellsOf({ raster, states, readings, cursor });
  writeLabels(raster, cells, labelsOf(seen, map, raster, readings, cursor));
  const drawn = Array.from({ length: raster.rows }, (_, row) =>
    lineOf(cells.slice(row * width, (row + 1) * width)),
  );
  const lines = [...drawn, legendLine(seen, mode, glyphs, width)].slice(0, height);
  pictures.set(raster, { key, table, words, lines });
  return lines;
}

/** A row of cells; a click on a state's cells means its place among the states. */
function lineOf(cells: readonly Cell[]): Line {
  const ends = cells.flatMap(({ state }, at) => (cells[at + 1]?.state === state ? [] : [at + 1]));
  return ends.flatMap((end, index) => {
    const run = cells.slice(ends[index - 1] ?? 0, end);
    const state = run[0]?.state ?? NOWHERE;
    return state === NOWHERE ? spansOf(run) : placed(spansOf(run), state);
  });
}

/** Runs of cells of one tone as one span; blanks go with what stands before them. */
function spansOf(cells: readonly Cell[]): Line {
  const spans: Span[] = [];
  let text = '';
  let tone: Tone = 'plain';
  for (const cell of cells) {
    const joins = cell.tone === tone || (cell.letter === ' ' && tone !== 'chosen' && cell.tone !== 'chosen');
    if (!joins && text.trim() === '' && tone !== 'chosen' && cell.tone !== 'chosen') tone = cell.tone;
    else if (!joins) {
      if (text !== '') spans.push({ text, tone });
      text = '';
      tone = cell.tone;
    }
    text += cell.letter;
  }
  return text === '' ? spans : [...spans, { text, tone }];
}
