// The board on a screen: which panels stand in which column at which size.

import { EMPTY, type Line, span, toWidth } from '../line.ts';
import type { Size } from '../screen.ts';
import {
  badgesPanel,
  bodiesPanel,
  dealsPanel,
  feedPanel,
  gaugesPanel,
  goalsPanel,
  influencePanel,
  mapPanel,
  type Panel,
  type Scene,
  stack,
} from './panels.ts';
import { type Area, columnsOf, isBordered, shapeOf } from './shape.ts';

/** The board alone, in as many columns as there is room for. Exactly as high as asked. */
export function boardScreen(scene: Scene, size: Size, height: number): readonly Line[] {
  const shape = shapeOf(size);
  const [left = size.columns, middle = 0] = columnsOf(size);
  const bordered = isBordered(size);
  switch (shape) {
    case 'one':
    case 'list':
      return stack(listPanels(scene, left), { width: left, height }, false);
    case 'two':
    case 'panels': {
      const wide = { width: left, height };
      const leftRows = stack(firstPanels(scene, left, bordered), wide, bordered);
      const rightRows = stack(asidePanels(scene, middle, bordered), { width: middle, height }, bordered);
      return besideEach([leftRows, rightRows], [left, middle], height, shape === 'two' ? 1 : 0);
    }
    case 'split':
    case 'three':
      return besideEach(
        [boardColumn(scene, size, height), restColumn(scene, { width: middle, height })],
        [left, middle],
        height,
        0,
      );
  }
}

/** Where panes stand beside it: map, influence and gauges, as high as asked. */
export function boardColumn(scene: Scene, size: Size, height: number): readonly Line[] {
  const [width = size.columns] = columnsOf(size);
  const panels = [
    ...mapPanel(scene, width, true),
    influencePanel(scene, width, true),
    ...gaugesPanel(scene, width, true),
    // Without a map its room is free.
    ...(scene.map === undefined ? [feedPanel(scene, true, 3)] : []),
  ];
  return stack(panels, { width, height }, true);
}

/** The rest of the board, beside that column. */
export function restColumn(scene: Scene, area: Area): readonly Line[] {
  const panels: readonly Panel[] = [
    bodiesPanel(scene, true),
    ...goalsPanel(scene, true),
    dealsPanel(scene, true),
    ...(scene.map === undefined ? [] : [feedPanel(scene, true, 3)]),
  ];
  return stack(panels, area, true);
}

/** Below the map what happened lately; without one, influence and gauges stand in its place. */
function firstPanels(scene: Scene, width: number, bordered: boolean): readonly Panel[] {
  const numbers = scene.map === undefined ? numberPanels(scene, width, bordered) : [];
  return [...mapPanel(scene, width, bordered), ...numbers, feedPanel(scene, bordered, 2)];
}

function numberPanels(scene: Scene, width: number, bordered: boolean): readonly Panel[] {
  return [influencePanel(scene, width, bordered), ...gaugesPanel(scene, width, bordered)];
}

function asidePanels(scene: Scene, width: number, bordered: boolean): readonly Panel[] {
  return [
    ...(scene.map === undefined ? [] : numberPanels(scene, width, bordered)),
    badgesPanel(scene, width, bordered),
    ...goalsPanel(scene, bordered),
    dealsPanel(scene, bordered),
  ];
}

function listPanels(scene: Scene, width: number): readonly Panel[] {
  return [
    influencePanel(scene, width, false),
    ...goalsPanel(scene, false, false),
    ...gaugesPanel(scene, width, false, 2),
    badgesPanel(scene, width, false),
    feedPanel(scene, false, 4),
  ];
}

/** Columns of lines beside one another, each filled to its width, so that what changes most stands at the right. */
export function besideEach(
  blocks: readonly (readonly Line[])[],
  widths: readonly number[],
  height: number,
  gap: number,
): readonly Line[] {
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block, index) => [
      ...(index > 0 && gap > 0 ? [span(' '.repeat(gap))] : []),
      ...toWidth(block[row] ?? EMPTY, widths[index] ?? 0),
    ]),
  );
}
