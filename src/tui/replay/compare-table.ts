// Two games as tables: each number beside its twin, what is not the same marked by sign.

import { powerTone } from '../charts/bars.ts';
import { type Line, line, type Span, span } from '../line.ts';
import { flowLines } from '../model/flow.ts';
import { actorShort } from '../model/names.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, head as startOf } from '../width.ts';
import type { GaugeApart, RestApart, RowApart, Twin } from './comparison.ts';
import type { Reel } from './reel.ts';

export type Side = 'a' | 'b';

const STATE = 13;
const DOMAIN = 9;
const CELL = 4;
const BETWEEN = 3;

/** Columns that both games take beside one another. */
export function bothWidth({ game }: Reel, tall: boolean): number {
  return STATE + (tall ? DOMAIN : 0) + sideWidth(game.table.board.powers) * 2 + BETWEEN;
}

function sideWidth(powers: number): number {
  return (powers + 1) * CELL + 1;
}

/** Rows of influence and room, with both games or one of them, and a line above that names the columns. */
export function tableLines(reel: Reel, rows: readonly RowApart[], sides: readonly Side[]): readonly Line[] {
  const { table } = reel.game;
  const { powers } = table.board;
  const tall = rows.some(({ domain }) => domain !== '');
  const head = (side: Side): readonly Span[] => [
    ...Array.from({ length: powers }, (_, power) =>
      span(`${padStart(cut(actorShort(table, power), CELL - 1), CELL - 1)} `, powerTone(power)),
    ),
    span(padStart(startOf(say('compare.roomShort'), CELL), CELL), 'quiet'),
    span(sides.length > 1 && side === 'a' ? '' : ' '),
  ];
  const left = STATE + (tall ? DOMAIN : 0);
  const named = sides.flatMap((side, index) => [
    span(padStart(side.toUpperCase(), index > 0 ? BETWEEN + 1 : left), 'accent'),
    ...head(side),
  ]);
  return [line(...named), ...rows.map((row) => rowLine(row, sides, powers, tall))];
}

function rowLine(
  { state, domain, cells }: RowApart,
  sides: readonly Side[],
  powers: number,
  tall: boolean,
): Line {
  const apart = cells.some(({ a, b }) => a !== b);
  const sign = apart ? span(' ≠ ', 'warn') : span(' = ', 'quiet');
  const side = (which: Side): readonly Span[] => {
    const spans = cells.map((twin) => cellSpan(twin, which));
    const room = cells.length > powers ? [] : [span(' '.repeat(CELL))];
    return [...spans, ...room, span(' ')];
  };
  const first = sides[0] ?? 'a';
  return line(
    span(padEnd(cut(state, STATE - 1), STATE), 'title'),
    ...(tall ? [span(padEnd(cut(domain, DOMAIN - 1), DOMAIN), 'quiet')] : []),
    ...side(first),
    ...(sides.length > 1 ? [sign, ...side('b')] : [sign]),
  );
}

/** The second game's number says whether it is more or less than the first's. */
function cellSpan({ a, b }: Twin, side: Side): Span {
  const value = padStart(String(side === 'a' ? a : b), CELL - 1);
  if (a === b) return span(`${value} `, 'quiet');
  if (side === 'a') return span(`${value} `);
  return span(`${value}${b > a ? '▲' : '▼'}`, b > a ? 'good' : 'bad');
}

/** "Squalls 42 ≠ 45▲ · Moot 56 = 56": those that are not the same first, then what else is not. */
export function gaugeCells(
  gauges: readonly GaugeApart[],
  rest: RestApart,
  width: number,
  height: number,
): readonly Line[] {
  const apart = [...gauges.filter(({ a, b }) => a !== b), ...rest.cells];
  const alike = gauges.filter(({ a, b }) => a === b);
  const told = [
    ...(rest.more === 0 ? [] : [say('compare.numbers', { count: rest.more })]),
    ...(rest.deals === 0 ? [] : [say('compare.deals', { count: rest.deals })]),
  ];
  const cells = [
    ...apart.map((gauge) => gaugeCell(gauge, width)),
    ...told.map((text) => line(span(text, 'warn'))),
    ...alike.map((gauge) => gaugeCell(gauge, width)),
  ];
  return flowLines(cells, width).slice(0, height);
}

function gaugeCell({ name, a, b }: GaugeApart, width: number): Line {
  const head = span(`${cut(name, Math.min(NAME, width - 14))} `);
  if (a === b) return [head, span(`${a} = ${b}`, 'quiet')];
  const sign = b > a ? '▲' : '▼';
  return [head, span(`${a} `), span('≠ ', 'warn'), span(`${b}${sign}`, b > a ? 'good' : 'bad')];
}

const NAME = 30;
