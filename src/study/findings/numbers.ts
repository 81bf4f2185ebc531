// Which doubtful numbers matter: the answer that fits the design the study played them in. Asked of each outcome in the
// base, and of each lever's difference: a conclusion may hang on a number that the outcome itself hardly feels.
import { type Draws, openDraws } from '../design/draws.ts';
import type { Axis } from '../plan/axis.ts';
import type { Plan } from '../plan/manifest.ts';
import { scaleOf } from '../plan/scale.ts';
import { morrisEffects } from '../sensitivity/morris-effects.ts';
import { rankCorrelations } from '../sensitivity/rank-correlation.ts';
import type { Estimate } from '../sensitivity/resample.ts';
import { sobolIndices } from '../sensitivity/sobol-indices.ts';
import { tornado } from '../sensitivity/tornado.ts';
import type { Scale } from '../statistics/cells.ts';
import { type Games, outcomeOf, wholeSeeds } from './games.ts';

export interface Swing {
  readonly name: string;
  /** Its values at the two ends, and what each does to the outcome as it is. */
  readonly lowAt: number | string;
  readonly highAt: number | string;
  readonly low: Estimate;
  readonly high: Estimate;
  readonly reach: number;
}

export interface WalkEffect {
  readonly name: string;
  readonly mu: Estimate;
  readonly muStar: Estimate;
  readonly sigma: Estimate;
}

export interface IndexPair {
  readonly name: string;
  readonly first: Estimate;
  readonly total: Estimate;
}

export interface Rise {
  readonly name: string;
  /** Rank correlation with the outcome over the points, -1 to 1. */
  readonly rho: Estimate;
}

export type Ranking =
  | { readonly kind: 'tornado'; readonly rows: readonly Swing[] }
  | { readonly kind: 'morris'; readonly rows: readonly WalkEffect[] }
  | { readonly kind: 'sobol'; readonly rows: readonly IndexPair[] }
  | { readonly kind: 'ranks'; readonly rows: readonly Rise[] };

export interface NumbersMatter {
  readonly lens: string;
  readonly outcome: string;
  readonly title: string;
  /** The variant whose difference to the base is asked about; the base itself where it is the first. */
  readonly variant: string;
  readonly ranking: Ranking;
}

/** Empty where the study has no uncertainties or too few points to rank them, or where nothing moves. */
export function numbersThatMatter(plan: Plan, games: Games): readonly NumbersMatter[] {
  const { layout, study } = plan;
  if (layout.axes.length === 0) return [];
  return layout.lenses.flatMap((lens, place) =>
    layout.variants.flatMap(({ name: variant }, lever) =>
      study.outcomes.flatMap(({ name: outcome, title }, column) => {
        const columns = outcomesAt(plan, games, { lens: place, lever, column });
        // A lever's difference of yes and no can be turned by two.
        const scale = lever === 0 ? scaleOf(plan, column) : 'amount';
        const ranking = columns === undefined ? undefined : rankingOf(plan, columns, scale);
        return ranking === undefined ? [] : [{ lens, outcome, title, variant, ranking }];
      }),
    ),
  );
}

/** For each point the outcome of each seed, or how far the lever moved it; undefined with fewer than two seeds. */
function outcomesAt(
  { layout }: Plan,
  games: Games,
  { lens, lever, column }: { readonly lens: number; readonly lever: number; readonly column: number },
): readonly (readonly number[])[] | undefined {
  const width = layout.variants.length;
  const first = lens * layout.points.length * width;
  const bases = layout.points.map((_, point) => first + point * width);
  const whole = wholeSeeds(games, [...bases, ...bases.map((cell) => cell + lever)]);
  if (whole.length < 2) return undefined;
  return bases.map((cell) =>
    whole.map((seed) => {
      const moved = outcomeOf(games, cell + lever, column, seed);
      return lever === 0 ? moved : moved - outcomeOf(games, cell, column, seed);
    }),
  );
}

function rankingOf(
  { study, layout }: Plan,
  columns: readonly (readonly number[])[],
  scale: Scale,
): Ranking | undefined {
  const { axes, points } = layout;
  if (columns.every((column) => column.every((value) => value === columns[0]?.[0]))) return undefined;
  const means = columns.map((column) => column.reduce((sum, value) => sum + value, 0) / column.length);
  const named = <T>(rows: readonly T[]) =>
    rows.map((row, factor) => ({ name: axes[factor]?.name ?? '', ...row }));
  const draws = openDraws(String(study.design?.seed ?? 1), 'report');
  switch (study.design?.kind ?? 'one-at-a-time') {
    case 'one-at-a-time':
      return { kind: 'tornado', rows: swingsOf(axes, points, columns, scale) };
    case 'morris': {
      const sizes = axes.map(({ size }) => size);
      const rows = points.map((point) => axes.map((axis, factor) => levelOf(axis, point[factor] ?? null)));
      if (points.length < 2 * (axes.length + 1)) return undefined;
      const effects = morrisEffects(sizes, rows, means, { draws });
      return { kind: 'morris', rows: named(effects).sort((a, b) => b.muStar.value - a.muStar.value) };
    }
    case 'saltelli': {
      if (points.length < 2 * (axes.length + 2)) return undefined;
      const indices = sobolIndices(means, axes.length);
      if (indices === undefined) return undefined;
      return { kind: 'sobol', rows: named(indices).sort((a, b) => b.total.value - a.total.value) };
    }
    case 'full-factorial':
    case 'lhs':
    case 'sobol':
      return points.length < FEWEST_POINTS ? undefined : risesOf(axes, points, means, draws);
  }
}

/** Fewer points than these rank nothing. */
const FEWEST_POINTS = 10;

/** Axes of numbers only: names have no order to rise in. */
function risesOf(
  axes: readonly Axis[],
  points: Points,
  means: readonly number[],
  draws: Draws,
): Ranking | undefined {
  const places = axes.flatMap((axis, place) => (typeof axis.value(0) === 'number' ? [place] : []));
  if (places.length === 0 || means.every((mean) => mean === means[0])) return undefined;
  const values = points.map((point) => places.map((place) => Number(point[place] ?? axes[place]?.now ?? 0)));
  const rows = rankCorrelations(values, means, { draws }).map((rho, at) => ({
    name: axes[places[at] ?? 0]?.name ?? '',
    rho,
  }));
  return { kind: 'ranks', rows: rows.sort((a, b) => Math.abs(b.rho.value) - Math.abs(a.rho.value)) };
}

type Points = Plan['layout']['points'];

/** The ends of each axis among the points that turn it alone; the base counts where it lies on the axis. */
function swingsOf(
  axes: readonly Axis[],
  points: Points,
  columns: readonly (readonly number[])[],
  scale: Scale,
): Swing[] {
  const ends = axes.map((axis, factor) => {
    const turned = points.flatMap((row, point) => {
      const value = row[factor] ?? null;
      return value === null ? [] : [{ value, point }];
    });
    const isOn = axis.now !== undefined && levelOf(axis, axis.now) >= 0;
    const all = isOn ? [{ value: axis.now, point: 0 }, ...turned] : turned;
    const sorted = all.sort((a, b) => levelOf(axis, a.value) - levelOf(axis, b.value));
    return [sorted[0] ?? { value: '', point: 0 }, sorted.at(-1) ?? { value: '', point: 0 }] as const;
  });
  const rows = [0, ...ends.flatMap(([low, high]) => [low.point, high.point])];
  return tornado(
    rows.map((point) => columns[point] ?? []),
    scale,
  ).map(({ factor, low, high, reach }) => ({
    name: axes[factor]?.name ?? '',
    lowAt: ends[factor]?.[0].value ?? '',
    highAt: ends[factor]?.[1].value ?? '',
    low,
    high,
    reach,
  }));
}

/** Where a value lies among those of its axis; -1 for one it cannot have. */
function levelOf(axis: Axis, value: number | string | null): number {
  const least = axis.value(0);
  if (typeof value === 'number' && typeof least === 'number') {
    const level = value - least;
    if (level >= 0 && level < axis.size && axis.value(level) === value) return level;
  }
  for (let level = 0; level < Math.min(axis.size, MOST_OPTIONS); level++)
    if (axis.value(level) === value) return level;
  return -1;
}

/** Options are listed by hand: there are few. */
const MOST_OPTIONS = 1000;
