// The cells of a study: every reading, every point of the design, every variant. A cell is a number; all its parts are
// reckoned from it, so that no list of millions is kept.
import type { Study } from '../study.ts';
import { variantsOf } from '../study.ts';
import { uncertaintiesOf } from './assumptions.ts';
import { type Axis, axisOf } from './axis.ts';
import { type Point, pointsOf, USUAL_DESIGN } from './design.ts';
import { type Ground, readingsOf, seatedBy } from './ground.ts';

export interface Layout {
  readonly lenses: readonly string[];
  readonly axes: readonly Axis[];
  /** One empty point, if the study has no uncertainties. */
  readonly points: readonly Point[];
  readonly variants: ReturnType<typeof variantsOf>;
}

export interface Cell {
  readonly cell: number;
  readonly lens: number;
  readonly point: number;
  readonly variant: number;
  /** The cell it is told from: the same point without the lever, and for such a one the first point; itself for cell 0. */
  readonly base: number;
}

/** Pre: the study was checked against its ground. */
export function layoutOf(study: Study, ground: Ground): Layout {
  const lenses = readingsOf(study);
  const seated = seatedBy(study);
  const axes = uncertaintiesOf(study, ground).map((entry) => axisOf(entry, ground, lenses[0] ?? '', seated));
  const points = axes.length === 0 ? [[]] : pointsOf(axes, study.design ?? USUAL_DESIGN);
  return { lenses, axes, points, variants: variantsOf(study) };
}

export function cellCount({ lenses, points, variants }: Layout): number {
  return lenses.length * points.length * variants.length;
}

export function cellAt(layout: Layout, cell: number): Cell {
  const width = layout.variants.length;
  const block = width * layout.points.length;
  const variant = cell % width;
  const point = Math.trunc((cell % block) / width);
  const lens = Math.trunc(cell / block);
  if (variant > 0) return { cell, lens, point, variant, base: cell - variant };
  return { cell, lens, point, variant, base: point > 0 ? lens * block : 0 };
}

/** How a cell is called: its variant, after its point and its reading where there are several. */
export function cellName(layout: Layout, { lens, point, variant }: Cell): string {
  const parts = [
    ...(layout.lenses.length > 1 ? [layout.lenses[lens] ?? ''] : []),
    ...(layout.axes.length > 0 ? [`point-${point}`] : []),
    layout.variants[variant]?.name ?? '',
  ];
  return parts.join('/');
}
