// Pictures of what a study found, as descriptions for the chart library: plain data, each with the words for it.
import type { TopLevelSpec } from 'vega-lite';
import type { Conclusion } from '../../study/findings/conclusions.ts';
import type { Findings } from '../../study/findings/findings.ts';
import type { NumbersMatter } from '../../study/findings/numbers.ts';

export interface Chart {
  /** The section it belongs to. */
  readonly anchor: string;
  readonly says: string;
  readonly spec: TopLevelSpec;
}

/** Colours that most colour-blind readers tell apart, and that differ on grey paper. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#000000', '#e69f00'];
const SHAPES = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down', 'stroke'];
const WIDTH = 430;

const FRAME = {
  background: 'transparent',
  width: WIDTH,
  config: {
    font: 'Georgia, serif',
    view: { stroke: null },
    axis: { labelLimit: 340, labelFontSize: 11, titleFontSize: 11, titleFontWeight: 'normal' as const },
    legend: { labelFontSize: 11, titleFontSize: 11 },
  },
};

export function chartsOf(findings: Findings): readonly Chart[] {
  return [...changeCharts(findings), ...sourceCharts(findings), ...findings.numbers.flatMap(numberChart)];
}

/** A row of a chart of intervals. */
interface Mark {
  readonly name: string;
  readonly reading: string;
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** One chart a lever: every outcome on one scale, that of its own standard deviation; readings side by side. */
function changeCharts({ conclusions, lenses, variants }: Findings): readonly Chart[] {
  return variants.slice(1).flatMap(({ name, title }) => {
    const marks = conclusions
      .filter((row) => row.variant === name)
      .flatMap((row) => markOf(row, row.lens ?? lenses[0] ?? ''));
    if (marks.length === 0) return [];
    const anchor = lenses.length > 1 ? `readings-${name}` : `change-${name}-${lenses[0]}`;
    const says = `${title}: difference of each outcome in its standard deviations, with intervals`;
    const label = 'difference, in standard deviations of the outcome';
    return [{ anchor, says, spec: intervalSpec(marks, label, lenses.length > 1 ? lenses : []) }];
  });
}

function markOf(row: Conclusion, reading: string): readonly Mark[] {
  const { title: name, difference, effect, low, high } = row;
  if (effect === undefined) return [];
  const spread = effect === 0 ? 0 : difference / effect;
  const scaled = (value: number) => (spread === 0 ? 0 : value / spread);
  return [{ name, reading, at: effect, low: scaled(low), high: scaled(high) }];
}

function intervalSpec(marks: readonly Mark[], label: string, readings: readonly string[]): TopLevelSpec {
  const order = [...new Set(marks.map(({ name }) => name))];
  const y = { field: 'name', type: 'nominal' as const, sort: order, title: null };
  const side = readings.length === 0 ? {} : { yOffset: { field: 'reading', sort: [...readings] } };
  const paint =
    readings.length === 0
      ? { color: { value: COLOURS[0] } }
      : {
          color: { field: 'reading', scale: { domain: [...readings], range: COLOURS }, title: 'read as' },
          shape: { field: 'reading', scale: { domain: [...readings], range: SHAPES }, title: 'read as' },
        };
  const { color } = paint;
  const step = readings.length === 0 ? 22 : 12;
  return {
    ...FRAME,
    height: { step },
    data: { values: marks.map((mark) => ({ ...mark })) },
    layer: [
      { mark: { type: 'rule', color: '#888' }, encoding: { x: { datum: 0, type: 'quantitative' } } },
      {
        mark: { type: 'rule', strokeWidth: 1.6 },
        encoding: {
          y,
          ...side,
          color,
          x: { field: 'low', type: 'quantitative', title: label },
          x2: { field: 'high' },
        },
      },
      {
        mark: { type: 'point', filled: true, size: 38, opacity: 1 },
        encoding: { y, ...side, ...paint, x: { field: 'at', type: 'quantitative' } },
      },
    ],
  };
}

const SOURCES = ['luck', 'levers', 'uncertainties', 'together'] as const;

function sourceCharts({ shares }: Findings): readonly Chart[] {
  const values = shares.flatMap(({ title, sources }) =>
    sources === undefined
      ? []
      : SOURCES.map((source, order) => ({
          title,
          source,
          order,
          share: source === 'together' ? sources.interaction : sources[source],
        })),
  );
  if (values.length === 0) return [];
  const spec: TopLevelSpec = {
    ...FRAME,
    height: { step: 22 },
    data: { values },
    mark: { type: 'bar', height: 14 },
    encoding: {
      y: { field: 'title', type: 'nominal', sort: shares.map(({ title }) => title), title: null },
      x: { field: 'share', type: 'quantitative', title: 'share of the variance', scale: { domain: [0, 1] } },
      color: {
        field: 'source',
        scale: { domain: [...SOURCES], range: ['#bdbdbd', '#d55e00', '#0072b2', '#000000'] },
        title: null,
      },
      order: { field: 'order' },
    },
  };
  return [{ anchor: 'sources', says: 'Shares of the variance of each outcome', spec }];
}

function numberChart({ lens, variant, outcome, title, ranking }: NumbersMatter): readonly Chart[] {
  const anchor = `numbers-${lens}-${variant}-${outcome}`;
  switch (ranking.kind) {
    case 'tornado': {
      const marks = ranking.rows.flatMap(({ name, lowAt, highAt, low, high }) => [
        { name, reading: `low`, at: low.value, low: low.low, high: low.high, end: lowAt },
        { name, reading: `high`, at: high.value, low: high.low, high: high.high, end: highAt },
      ]);
      return [{ anchor, says: `${title}: what each number does at its ends`, spec: barSpec(marks) }];
    }
    case 'morris': {
      const marks = ranking.rows.map(({ name, muStar }) => ({ name, reading: '', ...spread(muStar) }));
      return [
        { anchor, says: `${title}: mean size of each number’s effect`, spec: intervalSpec(marks, 'mu*', []) },
      ];
    }
    case 'sobol': {
      const marks = ranking.rows.flatMap(({ name, first, total }) => [
        { name, reading: 'alone', ...spread(first) },
        { name, reading: 'with others', ...spread(total) },
      ]);
      const spec = intervalSpec(marks, 'share of the variance', ['alone', 'with others']);
      return [{ anchor, says: `${title}: share of the variance by number`, spec }];
    }
    case 'ranks': {
      const marks = ranking.rows.map(({ name, rho }) => ({ name, reading: '', ...spread(rho) }));
      const spec = intervalSpec(marks, 'rank correlation', []);
      return [{ anchor, says: `${title}: how closely it rises or falls with each number`, spec }];
    }
  }
}

function spread({
  value,
  low,
  high,
}: {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}) {
  return { at: value, low, high };
}

/** A tornado: both ends as bars from nought, widest on top, with their intervals. */
function barSpec(marks: readonly Mark[]): TopLevelSpec {
  const order = [...new Set(marks.map(({ name }) => name))];
  const y = { field: 'name', type: 'nominal' as const, sort: order, title: null };
  const yOffset = { field: 'reading', sort: ['low', 'high'] };
  return {
    ...FRAME,
    height: { step: 13 },
    data: { values: marks.map((mark) => ({ ...mark })) },
    layer: [
      {
        mark: { type: 'bar' },
        encoding: {
          y,
          yOffset,
          x: { field: 'at', type: 'quantitative', title: 'change of the outcome' },
          color: {
            field: 'reading',
            scale: { domain: ['low', 'high'], range: ['#56b4e9', '#d55e00'] },
            title: 'end',
          },
        },
      },
      {
        mark: { type: 'rule', strokeWidth: 1 },
        encoding: { y, yOffset, x: { field: 'low', type: 'quantitative' }, x2: { field: 'high' } },
      },
    ],
  };
}
