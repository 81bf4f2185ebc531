// Under which assumptions a study's games come out in the way one asks about: boxes found by PRIM over what the design
// sampled, in plain words.

import { type Box, boxAround, casesIn } from '../discovery/box.ts';
import { type Cases, everyCase, type Variable } from '../discovery/cases.ts';
import { type Figures, figuresOf } from '../discovery/figures.ts';
import { countPoints } from '../discovery/points.ts';
import { casesOutside, type FoundBox, prim } from '../discovery/prim.ts';
import { sayBox } from '../discovery/sentence.ts';
import { mostTelling } from '../discovery/telling.ts';
import { cellAt } from '../plan/cell.ts';
import type { Plan } from '../plan/manifest.ts';
import { histogramOf, quantileOf } from '../statistics/histogram.ts';
import { type BoxGames, type Case, gamesOf } from './box-games.ts';
import { type Branches, branchesOf } from './branches.ts';
import { type Games, outcomeOf } from './games.ts';

/** Games that end with this much of an outcome, or more. */
export interface Interest {
  readonly outcome: string;
  readonly atLeast: number;
}

/** How many games lie somewhere; coverage and mass are shares of all games of the study. */
export interface BoxFigures {
  readonly cases: number;
  readonly coverage: number;
  readonly density: number;
  readonly mass: number;
}

/** All figures are of every game within the limits that the sentence names, those of an earlier box too. */
export interface BoxFinding extends BoxGames, BoxFigures {
  readonly sentence: string;
  /** Points of the design that lie in it. */
  readonly points: number;
  /** Those of its games that lie in no earlier box, among which it was sought; undefined for the first box. */
  readonly remainder: BoxFigures | undefined;
  /** Sides that chance might as well have drawn, among the games where it was sought. */
  readonly doubtful: readonly string[];
}

export interface Boxes extends Interest {
  readonly title: string;
  readonly cases: number;
  /** Points of the design that these are games of. */
  readonly points: number;
  /** Share of all cases that are of interest. */
  readonly share: number;
  readonly boxes: readonly BoxFinding[];
  /** All games cut into parts that do not overlap; undefined where no cut tells them apart. */
  readonly tree: Branches | undefined;
}

/** Designs that spread points over everything that may be. */
const SAMPLED: readonly string[] = ['full-factorial', 'lhs', 'sobol', 'saltelli'];

/** A search over more games than these takes longer than a reader waits. */
const MOST_CASES = 20_000;

const MOST_BOXES = 2;

/** Above this chance a side of a box is said to be doubtful. */
const DOUBTFUL = 0.05;

/** Whether a plan's design spreads points in which a box can lie. */
export function isSampled({ study, layout }: Plan): boolean {
  return layout.axes.length > 0 && SAMPLED.includes(study.design?.kind ?? '');
}

/** Undefined where the design samples nothing, or all games are of interest or none is. Pre: the outcome is the study's. */
export function boxesOf(plan: Plan, games: Games, asked?: Interest): Boxes | undefined {
  if (!isSampled(plan)) return undefined;
  const rows = rowsOf(plan, games);
  const interest = asked ?? usualInterest(plan, games, rows);
  if (interest === undefined) return undefined;
  const { outcomes } = plan.study;
  const column = outcomes.findIndex(({ name }) => name === interest.outcome);
  const hits = rows.map(({ cell, seed }) => outcomeOf(games, cell, column, seed) >= interest.atLeast);
  const share = hits.filter(Boolean).length / Math.max(1, hits.length);
  if (share === 0 || share === 1) return undefined;
  const points = rows.map(({ cell }) => cellAt(plan.layout, cell).point);
  const cases: Cases = { variables: variablesOf(plan), rows: rows.map(({ values }) => values), hits, points };
  const title = outcomes[column]?.title ?? interest.outcome;
  const whole = boxAround(cases, everyCase(cases));
  const words = `end with \`${interest.outcome}\` at ${interest.atLeast} or more`;
  const boxes = findBoxes(cases, whole, share).map(({ best, figures, inside }, at): BoxFinding => {
    const doubtful = best.quasiPs.flatMap(({ variable, side, p }) =>
      p > DOUBTFUL ? [`${cases.variables[variable]?.name} (${side})`] : [],
    );
    const sentence = sayBox(cases.variables, whole, { box: best.box, figures }, words);
    const named = gamesOf(plan, games, rows, { inside, hits });
    const remainder = at === 0 ? undefined : shortly(best.figures);
    return {
      sentence,
      points: countPoints(cases, inside),
      ...shortly(figures),
      remainder,
      doubtful,
      ...named,
    };
  });
  const tree = branchesOf(cases, whole);
  return { ...interest, title, cases: rows.length, points: new Set(points).size, share, boxes, tree };
}

function shortly({ cases, coverage, density, mass }: Figures): BoxFigures {
  return { cases, coverage, density, mass };
}

/** A box as it was found among the games that earlier ones left, and as it is: over all games, which may lie in both. */
interface Sought {
  readonly best: FoundBox;
  readonly figures: Figures;
  readonly inside: readonly number[];
}

function findBoxes(cases: Cases, whole: Box, share: number): readonly Sought[] {
  const found: Sought[] = [];
  let among = everyCase(cases);
  while (found.length < MOST_BOXES && among.some((index) => cases.hits[index] === true)) {
    const best = mostTelling(prim(cases, {}, among));
    if (best === undefined || best.figures.density <= share || best.figures.restricted.length === 0) break;
    const inside = casesIn(cases, best.box, everyCase(cases));
    const figures = figuresOf(cases, whole, best.box, inside);
    if (figures.density <= share) break;
    found.push({ best, figures, inside });
    among = casesOutside(cases, best.box, among);
  }
  return found;
}

/** A row a game that was played: seeds whole, as many as are looked at. */
function rowsOf({ layout }: Plan, { seeds, cells }: Games): readonly Case[] {
  const most = Math.max(1, Math.floor(MOST_CASES / cells.length));
  return cells.flatMap(({ played }, cell) => {
    const { lens, point, variant } = cellAt(layout, cell);
    const turned = layout.axes.map((axis, index) => {
      const value = layout.points[point]?.[index] ?? axis.now ?? 0;
      return typeof value === 'number' ? value : optionsOf(axis).indexOf(value);
    });
    const values = [
      ...turned,
      ...(layout.variants.length > 1 ? [variant] : []),
      ...(layout.lenses.length > 1 ? [lens] : []),
    ];
    return seeds.slice(0, most).flatMap((_, seed) => (played[seed] === true ? [{ cell, seed, values }] : []));
  });
}

function variablesOf({ layout }: Plan): readonly Variable[] {
  const { axes, variants, lenses } = layout;
  return [
    ...axes.map(
      (axis): Variable =>
        typeof axis.value(0) === 'number'
          ? { kind: 'number', name: axis.name, isWhole: true }
          : { kind: 'options', name: axis.name, options: optionsOf(axis) },
    ),
    ...(variants.length > 1
      ? [{ kind: 'options', name: 'variant', options: variants.map(({ name }) => name) } as const]
      : []),
    ...(lenses.length > 1 ? [{ kind: 'options', name: 'reading', options: lenses } as const] : []),
  ];
}

function optionsOf({ size, value }: Plan['layout']['axes'][number]): readonly string[] {
  return Array.from({ length: size }, (_, level) => String(value(level)));
}

/** The first outcome that is yes or no; failing that the upper quarter of the first one that varies. */
function usualInterest(plan: Plan, games: Games, rows: readonly Case[]): Interest | undefined {
  const spreads = plan.study.outcomes.map(({ name }, column) => ({
    name,
    values: histogramOf(rows.map(({ cell, seed }) => outcomeOf(games, cell, column, seed))),
  }));
  const varying = spreads.filter(({ values }) => values.length > 1);
  const yesNo = varying.find(({ values }) => values.every(([value]) => value === 0 || value === 1));
  if (yesNo !== undefined) return { outcome: yesNo.name, atLeast: 1 };
  const [first] = varying;
  if (first === undefined) return undefined;
  const most = first.values.at(-1)?.[0] ?? 0;
  return { outcome: first.name, atLeast: Math.min(most, quantileOf(first.values, 3, 4) + 1) };
}
