// From axes to points: which values are played together. `null` leaves a thing as it is.
import { openDraws } from '../design/draws.ts';
import { levelsOf, type Units } from '../design/factor.ts';
import { factorialCount, factorialRow } from '../design/factorial.ts';
import { latinHypercube } from '../design/latin.ts';
import { morrisRows } from '../design/morris.ts';
import { saltelliRows } from '../design/saltelli.ts';
import { MOST_DIMENSIONS, sobolPoints } from '../design/sobol.ts';
import type { Axis, Value } from './axis.ts';
import type { DesignSpec } from './uncertainty.ts';

export type Point = readonly (Value | null)[];

/** More points than these are refused: each is a world of its own to check and to keep. */
export const MOST_POINTS = 20_000;
const LEVELS = 3;
const SIZE = 64;
const PATHS = 10;
const GRID = 4;

/** What a study without a design plays its uncertainties in. */
export const USUAL_DESIGN: DesignSpec = { kind: 'one-at-a-time' };

/** How many points a design has, before it is made. */
export function pointCount(axes: readonly Axis[], spec: DesignSpec): number {
  const sizes = axes.map((axis) => gridOf(axis, spec).length);
  switch (spec.kind) {
    case 'full-factorial':
      return factorialCount(sizes);
    case 'one-at-a-time':
      return 1 + axes.reduce((sum, axis) => sum + othersOf(axis, spec).length, 0);
    case 'morris':
      return (spec.size ?? PATHS) * (axes.length + 1);
    case 'saltelli':
      return (spec.size ?? SIZE) * (axes.length + 2);
    case 'lhs':
    case 'sobol':
      return spec.size ?? SIZE;
  }
}

/** How many axes a design can turn. */
export function mostAxes({ kind }: DesignSpec): number {
  if (kind === 'saltelli') return Math.floor(MOST_DIMENSIONS / 2);
  return kind === 'sobol' ? MOST_DIMENSIONS : 1000;
}

/** The points of a design, in its order. Pre: at least one axis, each with a size from 2 to 2^20; pointCount is bearable. */
export function pointsOf(axes: readonly Axis[], spec: DesignSpec): readonly Point[] {
  const grids = axes.map((axis) => gridOf(axis, spec));
  const sizes = axes.map(({ size }) => size);
  const draws = () => openDraws(String(spec.seed ?? 1), spec.kind);
  const cut = (rows: readonly Units[]) => rows.map((units) => fromLevels(axes, levelsOf(units, sizes)));
  switch (spec.kind) {
    case 'full-factorial': {
      const turns = grids.map((grid) => grid.length);
      return Array.from({ length: factorialCount(turns) }, (_, row) =>
        factorialRow(turns, row).map((level, axis) => grids[axis]?.[level] ?? null),
      );
    }
    case 'one-at-a-time':
      return [
        axes.map(() => null),
        ...axes.flatMap((turned) =>
          othersOf(turned, spec).map((value) => axes.map((axis) => (axis === turned ? value : null))),
        ),
      ];
    case 'lhs':
      return cut(latinHypercube(axes.length, spec.size ?? SIZE, draws()));
    case 'sobol':
      return cut(sobolPoints(axes.length, spec.size ?? SIZE, shifted(spec)));
    case 'saltelli':
      return cut(saltelliRows(sobolPoints(2 * axes.length, spec.size ?? SIZE, shifted(spec))));
    case 'morris':
      return morrisRows(sizes, { trajectories: spec.size ?? PATHS, grid: GRID }, draws()).map((levels) =>
        fromLevels(axes, levels),
      );
  }
}

/** With a seed of its own a Sobol design is shifted at random; without, it is the published one. */
function shifted({ kind, seed }: DesignSpec) {
  return seed === undefined ? {} : { shift: openDraws(String(seed), kind) };
}

function fromLevels(axes: readonly Axis[], levels: readonly number[]): Point {
  return axes.map((axis, index) => axis.value(levels[index] ?? 0));
}

/** What one-at-a-time tries beside what is there. */
function othersOf(axis: Axis, spec: DesignSpec): readonly Value[] {
  return gridOf(axis, spec).filter((value) => value !== axis.now);
}

/** The values of an axis a grid tries: all options; of a range both ends and evenly between them. */
function gridOf(axis: Axis, spec: DesignSpec): readonly Value[] {
  const isRange = typeof axis.value(0) === 'number' && axis.target.kind !== 'policy';
  const wanted = isRange ? Math.min(axis.size, spec.levels ?? LEVELS) : axis.size;
  const last = axis.size - 1;
  return Array.from({ length: wanted }, (_, step) => axis.value(Math.floor((last * step) / (wanted - 1))));
}
