// How good a box is: the measures of B. P. Bryant and R. J. Lempert, "Thinking inside the box", Technological
// Forecasting and Social Change 77 (2010).
import { type Box, casesIn, type Limit, restrictedIn } from './box.ts';
import { type Cases, hitsAmong } from './cases.ts';
import { chanceAmongFewer } from './chance.ts';
import { designEffect } from './points.ts';

export interface Figures {
  readonly cases: number;
  readonly hits: number;
  /** The share of all cases of interest that lie in the box. */
  readonly coverage: number;
  /** The share of the box's cases that are of interest; 0 for an empty box. */
  readonly density: number;
  /** The share of all cases that lie in the box. */
  readonly mass: number;
  /** The variables on which it is narrower than the whole. */
  readonly restricted: readonly number[];
}

/** A side of a box, and how easily chance would have made the box as good with that side taken away. */
export interface QuasiP {
  readonly variable: number;
  readonly side: 'low' | 'high' | 'options';
  /** 0 to 1: above 0.05 or so, the box hardly needs this side. */
  readonly p: number;
}

/** The figures of the box's cases `inside`, against all cases. Pre: one case is of interest. */
export function figuresOf(cases: Cases, whole: Box, box: Box, inside: readonly number[]): Figures {
  const hits = hitsAmong(cases, inside);
  const all = cases.rows.length;
  const allHits = cases.hits.filter(Boolean).length;
  return {
    cases: inside.length,
    hits,
    coverage: hits / allHits,
    density: inside.length === 0 ? 0 : hits / inside.length,
    mass: inside.length / all,
    restricted: restrictedIn(box, whole),
  };
}

/**
 * Each side on which the box is narrower than the whole, with its quasi-p value: were density only what it is with
 * this side taken away, how often would as many cases as the box has hold as many of interest (binomial, one-sided)?
 * Cases of one point of the design count for as many as their points show them to be worth, which with one case a point
 * is one each. `picked` are the cases the box was looked for among.
 */
export function quasiPs(cases: Cases, whole: Box, box: Box, picked: readonly number[]): QuasiP[] {
  const inside = casesIn(cases, box, picked);
  const hits = hitsAmong(cases, inside);
  return restrictedIn(box, whole).flatMap((variable) =>
    openings(box[variable], whole[variable]).map(({ side, limit }) => {
      const wider = casesIn(cases, box.with(variable, limit), picked);
      const odds = { hits: hitsAmong(cases, wider), of: wider.length };
      return { variable, side, p: chanceAmongFewer(hits, inside.length, odds, designEffect(cases, wider)) };
    }),
  );
}

/** The limit with each of its narrowed sides opened in turn. */
function openings(
  limit: Limit | undefined,
  whole: Limit | undefined,
): { side: QuasiP['side']; limit: Limit }[] {
  if (limit?.kind === 'oneOf' && whole !== undefined) return [{ side: 'options', limit: whole }];
  if (limit?.kind !== 'between' || whole?.kind !== 'between') return [];
  const low = { side: 'low', limit: { ...limit, low: whole.low } } as const;
  const high = { side: 'high', limit: { ...limit, high: whole.high } } as const;
  return [...(limit.low > whole.low ? [low] : []), ...(limit.high < whole.high ? [high] : [])];
}
