// Everything between header and footer: the board and its tabs, zoomed or not, and what lies on them. The same in
// play and in replay.

import { panel } from '../charts/panel.ts';
import { EMPTY, type Line, line, span, textOf, unmarked } from '../line.ts';
import type { Size } from '../screen.ts';
import { say } from '../texts.ts';
import { besideEach, boardColumn, boardScreen, restColumn } from './board-screen.ts';
import { legend } from './influence.ts';
import { mapPanel, type Scene, stack } from './panels.ts';
import { type Area, columnsOf, isBordered, isSplit, paneFrame, shapeOf } from './shape.ts';
import { stateSheet } from './state-sheet.ts';

export interface TableParts {
  readonly scene: Scene;
  /** Whether the tab in front is the board. */
  readonly onBoard: boolean;
  readonly zoom: 'none' | 'map' | 'full';
  /** The tab in front in full; of the board the whole table. */
  readonly tab: (area: Area) => readonly Line[];
  /** What lies on the table, drawn for `paneArea(size, wide)`. */
  readonly over: readonly Line[] | undefined;
  /** Whether that needs the whole width. */
  readonly wide: boolean;
  /** What stands in the last of three columns while nothing lies on the table. */
  readonly work?: (area: Area) => readonly Line[];
}

/** Exactly as many lines as a body has rows. */
export function tableScreen(size: Size, parts: TableParts): readonly Line[] {
  const { over, wide, zoom } = parts;
  const whole = paneFrame(size, true);
  const [left = 0, middle = 0, right = 0] = columnsOf(size);
  if (over !== undefined && (wide || !isSplit(size))) return boxed(size, whole, () => over);
  if (over === undefined && zoom !== 'none') return zoomed(size, whole, parts);
  if (!isSplit(size)) return tabBody(size, whole, parts);
  const column = boardColumn(parts.scene, size, whole.height);
  // Only what has the cursor is clicked: rows of the other columns have the same numbers.
  const board = parts.onBoard && over === undefined ? column : unmarked(column);
  if (shapeOf(size) === 'split') {
    const area = { width: middle, height: whole.height };
    const aside = over === undefined ? tabColumn(size, area, parts) : boxed(size, area, () => over);
    return besideEach([board, aside], [left, middle], whole.height, 0);
  }
  const last = { width: right, height: whole.height };
  const rest = tabColumn(size, { width: middle, height: whole.height }, parts);
  if (over === undefined)
    return besideEach(
      [board, rest, unmarked(workColumn(size, last, parts))],
      [left, middle, right],
      whole.height,
      0,
    );
  const aside = boxed(size, last, () => over);
  return besideEach([board, unmarked(rest), aside], [left, middle, right], whole.height, 0);
}

/** What is to be done, and below it everything about the marked state. */
function workColumn(size: Size, { width, height }: Area, { scene, work }: TableParts): readonly Line[] {
  const inner = { width: width - 4, height: height - 2 };
  const sheet = stateSheet(scene.seen, scene.cursor, inner.width);
  const rows = work?.(inner) ?? [];
  const used = rows.findLastIndex((row) => textOf(row).trim() !== '') + 3;
  const high = Math.min(Math.max(used, LEAST_WORK), Math.max(LEAST_WORK, height - sheet.length - 1));
  const top = rows.length === 0 ? 0 : Math.min(high, height);
  return [
    ...(top === 0 ? [] : boxed(size, { width, height: top }, () => rows)),
    ...boxed(size, { width, height: height - top }, () => sheet),
  ];
}

const LEAST_WORK = 12;

function tabBody(size: Size, area: Area, { onBoard, scene, tab }: TableParts): readonly Line[] {
  return onBoard ? boardScreen(scene, size, area.height) : boxed(size, area, tab);
}

function tabColumn(size: Size, area: Area, { onBoard, scene, tab }: TableParts): readonly Line[] {
  return onBoard ? restColumn(scene, area) : boxed(size, area, tab);
}

function zoomed(size: Size, area: Area, { onBoard, scene, tab, zoom }: TableParts): readonly Line[] {
  const bordered = isBordered(size);
  if (onBoard && zoom === 'full' && bordered) return wholeTable(area, scene, tab);
  if (!onBoard || zoom === 'full') return boxed(size, area, tab);
  const [map] = mapPanel(scene, area.width, bordered);
  return map === undefined ? boxed(size, area, tab) : stack([{ ...map, grows: true }], area, bordered);
}

function wholeTable(area: Area, { seen }: Scene, tab: TableParts['tab']): readonly Line[] {
  const frame = { title: say('panel.influence'), note: legend(seen), ...area, bordered: true };
  return panel(frame, tab({ width: area.width - 4, height: area.height - 2 }));
}

/** Lines in a border where borders are drawn; a title they begin with goes into the border. */
function boxed(size: Size, frame: Area, draw: (inner: Area) => readonly Line[]): readonly Line[] {
  const filled = (lines: readonly Line[]) =>
    Array.from({ length: frame.height }, (_, row) => lines[row] ?? EMPTY);
  if (!isBordered(size)) return filled(draw(frame));
  const lines = draw({ width: frame.width - 4, height: frame.height - 2 });
  const [first = EMPTY, ...rest] = lines;
  const [head, ...more] = first;
  if (head?.tone !== 'title') return panel({ ...frame, title: '', bordered: true }, lines);
  const note = more.length === 0 ? EMPTY : line(span(textOf(more).trim(), 'quiet'));
  return panel({ ...frame, title: head.text.trim(), note, bordered: true }, rest);
}
