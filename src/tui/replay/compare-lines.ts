// Two games as lines for a size: tables side by side, or one after the other where it is narrow; the explanation; the
// timeline with the marks of both.

import { bodyRows, columns, frameOf } from '../frame.ts';
import { besideEach, boardScreen } from '../layout/board-screen.ts';
import { EMPTY, type Line, line, scrolled, span } from '../line.ts';
import { turnDate } from '../model/date.ts';
import { sceneOf } from '../play/lines-tabs.ts';
import { fits, type Size } from '../screen.ts';
import { say } from '../texts.ts';
import type { Look } from '../theme.ts';
import { cut, head, padEnd } from '../width.ts';
import { type Both, idleIn, placeOf } from './both.ts';
import { bothWidth, gaugeCells, type Side, tableLines } from './compare-table.ts';
import { gaugesApart, restApart, rowsApart, statesApart, worldAfter } from './comparison.ts';
import { partingLines } from './parting.ts';
import { endOf } from './reel.ts';
import { axisLine, dateLine, labelled, markLine, railOf, turnsOf } from './strip.ts';

export function compareLines(both: Both, size: Size, look: Look): readonly Line[] {
  const height = bodyRows(size);
  const strip = stripOf(both, size.columns);
  return frameOf(size, {
    head: headOf(both),
    under: both.typed === undefined ? namesLine(both, size.columns) : gotoLine(both.typed),
    body: [...fill(bodyOf(both, size, look, height - strip.length), height - strip.length), ...strip],
    place: placeOf(both),
    idle: idleIn(both),
  });
}

export function gotoLine(typed: string): Line {
  return line(span(say('goto.title', { typed }), 'title'));
}

export function headOf({ a, turn, turns, apart }: Both): Line {
  const { scenario } = a.game.table;
  const parts = [say('head.turn', { turn, turns }), turnDate(scenario, turn)];
  return line(
    span(`${say('compare.title')} · `, 'accent'),
    span(parts.join(' · ')),
    apart.has(turn)
      ? span(` ≠ ${say('compare.apart')}`, 'warn')
      : span(` = ${say('compare.alike')}`, 'quiet'),
    span(` · ${scenario.title}`, 'title'),
  );
}

/** Which game is which, and whether it has ended before this turn. */
export function namesLine({ options, a, b, turn }: Both, width: number): Line {
  const half = Math.trunc((width - 2) / 2);
  const named = (letter: string, name: string, turns: number) => {
    const ended = turn > turns ? ` (${say('compare.ended', { turn: turns })})` : '';
    return cut(`${letter} ${name}${ended}`, half);
  };
  return line(
    span(padEnd(named('A', options.a.name, a.turns), half + 2), 'title'),
    span(named('B', options.b.name, b.turns), 'title'),
  );
}

export function worldsOf({ a, b, turn }: Both) {
  return [worldAfter(a, turn), worldAfter(b, turn)] as const;
}

function fill(block: readonly Line[], height: number): readonly Line[] {
  return Array.from({ length: height }, (_, row) => block[row] ?? EMPTY);
}

const ASIDE = 44;
/** Numbers told beside gauges. */
export const REST = 6;

/** With room for it both boards stand above the tables. */
const BOARDS = { columns: 160, rows: 48 };
const BOARD_ROWS = 26;

function bodyOf(both: Both, size: Size, look: Look, height: number): readonly Line[] {
  const { options, scroll, told } = both;
  if (told) return scrolled(partingLines(options, size.columns), height, scroll);
  if (!fits({ columns: size.columns, rows: height }, BOARDS)) return numbersOf(both, size.columns, height);
  const half = Math.trunc((size.columns - 1) / 2);
  const boards = [both.a, both.b].map((reel) => {
    const spot = endOf(reel, Math.min(both.turn, reel.turns));
    const scene = sceneOf(reel.seenAt(spot, 'all'), both.ui, options.map, look);
    return boardScreen(scene, { columns: half, rows: BOARD_ROWS + 3 }, BOARD_ROWS);
  });
  return [
    ...besideEach(boards, [half, half], BOARD_ROWS, 1),
    EMPTY,
    ...numbersOf(both, size.columns, height - BOARD_ROWS - 1),
  ];
}

function numbersOf(both: Both, width: number, height: number): readonly Line[] {
  const { options, scroll } = both;
  const [worldA, worldB] = worldsOf(both);
  const all = rowsApart(both.a, worldA, worldB);
  const gauges = gaugesApart(both.a, worldA, worldB);
  const rest = restApart(both.a, worldA, worldB, REST);
  const wide = bothWidth(both.a, true);
  // Beside the table, or below it; a table that would leave nothing has one row a state.
  if (width >= wide + ASIDE && height > all.length + 3) {
    const left = [...tableLines(both.a, all, ['a', 'b']), EMPTY];
    const below = gaugeCells(gauges, rest, wide, height - left.length);
    const room = width - wide - 3;
    return columns([...left, ...below], wide, scrolled(partingLines(options, room), height, scroll), height);
  }
  const tall = height >= all.length + 8;
  const rows = tall ? all : statesApart(both.a, worldA, worldB);
  const sides: readonly Side[] = width >= bothWidth(both.a, tall) ? ['a', 'b'] : [both.side];
  const above = [...tableLines(both.a, rows, sides), ...gaugeCells(gauges, rest, width, 3), EMPTY];
  return [...above, ...scrolled(partingLines(options, width), height - above.length, scroll)];
}

/** A rule, the marks of both, the turns that end otherwise, and the timeline. */
function stripOf(both: Both, width: number): readonly Line[] {
  const { a, turn, turns, marks, apart, options } = both;
  const place = { scenario: a.game.table.scenario, turns, spot: { turn, step: 1 }, steps: 1 };
  const rail = railOf(place, width, GUTTER);
  const cells = turnsOf(rail).map((at) => {
    const first = options.parting?.turn === at;
    const text = first ? '≠▲' : apart.has(at) ? '≠' : '=';
    return span(padEnd(head(text, rail.each), rail.each), apart.has(at) || first ? 'warn' : 'quiet');
  });
  return [
    line(span('─'.repeat(width), 'quiet')),
    markLine('A', marks.a, rail),
    markLine('B', marks.b, rail),
    labelled(rail, '', span(' '), ...cells),
    axisLine(place, rail, ''),
    dateLine(place, rail),
  ];
}

const GUTTER = 3;
