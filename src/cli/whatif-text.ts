// What a study found, as text for a person and as JSON for a program.
import { fewWords, rounded } from '../report/study/words.ts';
import { comparisonsOf } from '../study/compare.ts';
import type { Shares } from '../study/findings/shares.ts';
import { cellAt } from '../study/plan/cell.ts';
import type { Ensemble } from '../study/run/ensemble.ts';
import { FEWEST_CHANGED, isFew } from '../study/statistics/few.ts';
import { MISS } from '../study/statistics/interval.ts';
import { seedsOf } from '../study/study.ts';
import { shareLines } from './whatif-shares.ts';
import { comparisonLines } from './whatif-table.ts';
import { folded, paragraph } from './width.ts';

/** More cells than these are left to the table of games. */
const MOST_CELLS = 200;

/** The documented output of `whatif --json`: keys are added, never taken away. */
export function foundJson(found: Ensemble, shares: readonly Shares[]): string {
  const { plan, tally, look } = found;
  const { study, layout, manifest } = plan;
  const { from } = seedsOf(study);
  const json = {
    study: study.study,
    scenario: study.scenario,
    seeds: { from, count: tally.games / manifest.cells.length },
    games: tally.games,
    base: layout.variants[0]?.name,
    comparisons: comparisonsOf(found).map((row) => (isFew(row.changed) ? { ...row, few: true } : row)),
    digest: found.digest,
    manifest: plan.hash,
    folder: found.folder,
    failed: tally.failed,
    faults: found.faults,
    shards: { all: tally.shards, found: found.found, played: found.played, audited: found.audited },
    ...(look === undefined
      ? {}
      : { precision: { halfWidth: look.halfWidth, miss: look.miss, enough: look.enough, few: look.few } }),
    shares,
    cells: cellsJson(found),
  };
  return JSON.stringify(json, null, 2);
}

function cellsJson({ plan, tally }: Ensemble) {
  const { manifest } = plan;
  return manifest.cells.slice(0, MOST_CELLS).map(({ name, base, changes }, cell) => {
    const { games = 0, failed = 0, diverged = 0, sums = [] } = tally.cells[cell] ?? {};
    const means = manifest.outcomes.map((outcome, index) => [
      outcome.name,
      games === failed ? null : (sums[index] ?? 0) / (games - failed),
    ]);
    return { cell, name, base, changes, games, failed, diverged, means: Object.fromEntries(means) };
  });
}

const MEANING = [
  'changed: pairs in which the outcome differs at all. pairing: how many times more games unpaired',
  'seeds would need for the same interval. Intervals are of the mean over seeds of this model, no more.',
];

const SCORE = [
  'score: a yes-or-no outcome, with the score interval of a difference of two shares; the others have',
  "Student's.",
];

/** `width`: columns there are; no line is longer, but for a word that is. */
export function foundText(found: Ensemble, shares: readonly Shares[], width: number): string {
  const { plan, tally } = found;
  const { study, layout } = plan;
  const comparisons = comparisonsOf(found).map((row) => ({ ...row, few: isFew(row.changed) }));
  const base = layout.variants[0]?.name ?? '';
  const seeds = tally.games / plan.manifest.cells.length;
  const lines = [`${study.title} (${study.study}), ${seeds} seeds, ${tally.games} games`, ''];
  for (const lens of layout.lenses) {
    for (const variant of layout.variants.slice(1)) {
      const rows = comparisons.filter(
        (row) => row.variant === variant.name && (row.lens === undefined || row.lens === lens),
      );
      const under = layout.lenses.length > 1 ? `, read as ${lens}` : '';
      lines.push(
        `${variant.name} against ${base}${under}: paired differences with ${percentOf(found)} intervals`,
      );
      lines.push(...comparisonLines(rows, width), '');
    }
  }
  lines.push(...pointLines(found, width), ...idleLines(found));
  if (comparisons.length > 0) lines.push(...paragraph(MEANING, width));
  if (comparisons.some(({ method }) => method === 'score')) lines.push(...paragraph(SCORE, width));
  if (comparisons.some(({ few }) => few)) {
    lines.push(`few: fewer than ${FEWEST_CHANGED} pairs changed, too few for the interval to be relied on.`);
  }
  const unmoved = comparisons.filter(({ changed }) => changed === 0).map(({ pairs }) => pairs);
  if (unmoved.length > 0) {
    const most = { changed: 0, pairs: Math.min(...unmoved), miss: found.look?.miss ?? MISS };
    lines.push(`Where 0 changed: ${fewWords(most)}.`);
  }
  return [...lines, '', ...shareLines(found, shares, width), ...endLines(found)]
    .flatMap((line) => folded(line, width))
    .join('\n');
}

function percentOf({ look }: Ensemble): string {
  const sure = 100 * (1 - (look?.miss ?? 0.05));
  return `${Number(sure.toFixed(1))} %`;
}

/** The points of a design, each with its means: as many as a person reads. */
function pointLines({ plan, tally }: Ensemble, width: number): string[] {
  const { layout, manifest } = plan;
  if (layout.axes.length === 0 && layout.lenses.length === 1) return [];
  const first = manifest.cells.flatMap((_, index) => (index % layout.variants.length === 0 ? [index] : []));
  const shown = first.slice(0, MOST_SHOWN).map((index) => {
    const { games = 0, failed = 0, sums = [] } = tally.cells[index] ?? {};
    const means = sums.map((sum) =>
      (games === failed ? '-' : rounded(sum / (games - failed), 2)).padStart(10),
    );
    const place = cellAt(layout, index);
    const turned = layout.axes.flatMap(({ name, now }, axis) => {
      const value = layout.points[place.point]?.[axis] ?? null;
      return value === null || value === now ? [] : [`${name} ${value}`];
    });
    const read = layout.lenses.length > 1 ? [`read as ${layout.lenses[place.lens]}`] : [];
    return { means, what: [...read, ...turned].join(', ') || 'as it is' };
  });
  const heads = manifest.outcomes.map(({ name }) => ` ${name.slice(0, 9)}`.padStart(10));
  const rows = [{ means: heads, what: 'what is otherwise' }, ...shown];
  const rest = first.length - shown.length;
  return [
    `Means at the ${first.length} points of the design${layout.variants.length > 1 ? ', without a lever' : ''}:`,
    ...pointRows(rows, width),
    ...(rest > 0 ? [`and ${rest} more: \`heartland whatif query\` reads them all`] : []),
    '',
  ];
}

const MOST_SHOWN = 30;

/** What is otherwise behind the means; or before them, so many to a line as there is room for. */
function pointRows(
  rows: readonly { readonly means: readonly string[]; readonly what: string }[],
  width: number,
): string[] {
  const wide = rows.map(({ means, what }) => `${means.join('')}  ${what}`);
  if (wide.every((line) => line.length <= width)) return wide;
  const each = Math.trunc(width / 10);
  return rows.flatMap(({ means, what }) => [
    what,
    ...means.flatMap((_, at) => (at % each === 0 ? [means.slice(at, at + each).join('')] : [])),
  ]);
}

/** Levers that no game noticed: most often something the rules never allow, or that is so anyway. */
function idleLines({ plan, tally }: Ensemble): string[] {
  const { variants } = plan.layout;
  const idle = variants
    .slice(1)
    .filter((_, index) =>
      tally.cells.every(({ diverged }, cell) => cell % variants.length !== index + 1 || diverged === 0),
    );
  return idle.length === 0 ? [] : [`No game was changed by ${idle.map(({ name }) => name).join(', ')}.`, ''];
}

function endLines({ plan, tally, digest, folder, found, played, audited, look, faults }: Ensemble): string[] {
  const again = audited > 0 ? `, ${audited} played twice and equal` : '';
  const lines = [
    `Games in ${folder}: ${tally.shards} shards, ${played} played now, ${found} there before${again}`,
  ];
  if (tally.failed > 0) {
    lines.unshift(`${tally.failed} games were not played to their end and are left out:`, ...faults, '');
  }
  if (look !== undefined && plan.study.precision !== undefined) {
    const { outcome, half_width } = plan.study.precision;
    const short = look.few > 0 ? `not to be relied on: ${fewAtLook(look.few)}` : `wanted was ${half_width}`;
    const met = look.enough ? 'as wanted' : short;
    lines.push(`Half-width of ${outcome} at the last look: ${look.halfWidth.toFixed(3)}, ${met}`);
  }
  return [...lines, `Digest ${digest}`];
}

function fewAtLook(few: number): string {
  const which = few === 1 ? 'one comparison' : `${few} comparisons`;
  return `in ${which} fewer than ${FEWEST_CHANGED} pairs changed`;
}
