// A replay as lines for a size: the board as play shows it, what happened last, and the timeline.

import { bodyRows, frameOf } from '../frame.ts';
import { boardScreen } from '../layout/board-screen.ts';
import { isSplit, paneArea } from '../layout/shape.ts';
import { stateSheet } from '../layout/state-sheet.ts';
import { tableScreen } from '../layout/table-screen.ts';
import { type Line, line, lineWidth, scrolled, span, toWidth } from '../line.ts';
import { seatLines } from '../model/final.ts';
import { headerLine, tabLine, tabsIn } from '../model/header.ts';
import { headline, headTone } from '../model/headlines.ts';
import { actorName } from '../model/names.ts';
import { whyLines } from '../model/why-lines.ts';
import { type Area, sceneOf, tabLines } from '../play/lines-tabs.ts';
import type { Size } from '../screen.ts';
import { say } from '../texts.ts';
import type { Look } from '../theme.ts';
import { forkLines } from './fork-lines.ts';
import { othersLines } from './others.ts';
import { idleIn, placeOf } from './place.ts';
import {
  curvesOf,
  isTurnOver,
  knownOf,
  pointHere,
  progressIn,
  rowOf,
  type Stand,
  seenIn,
  seenWithTurn,
} from './stand.ts';
import { stripLines, stripRows } from './strip.ts';
import { pointReason, pointText } from './turning.ts';

export function replayLines(stand: Stand, size: Size, look: Look): readonly Line[] {
  const height = bodyRows(size);
  const strip = stripBlock(stand, size.columns, height);
  const under = underLine(stand, size.columns);
  return frameOf(size, {
    head: headLine(stand, size.columns),
    under: stand.notice === '' ? under : line(span(stand.notice, 'warn')),
    body: [...boardBlock(stand, size, look, height - strip.length), ...strip],
    place: placeOf(stand),
    idle: new Set([...idleIn(stand), ...tabsIn(under)]),
  });
}

export function headLine({ reel, spot, viewer }: Stand, width: number): Line {
  const whose =
    viewer === 'all'
      ? say('replay.title')
      : viewer === 'public'
        ? say('replay.open')
        : say('replay.seat', { name: actorName(reel.game.table, viewer) });
  return headerLine({ ...reel.game, turn: spot.turn, phase: 'review', round: 1 }, whose, width);
}

/** The tabs, and how far the turn has come. */
function underLine(stand: Stand, width: number): Line {
  return tabLine(stand.ui.tab, `${momentText(stand)}${paceText(stand)}`, width);
}

/** After which turn, or after how many happenings of it, the board stands as it is shown. */
export function momentText(stand: Stand): string {
  const { turn } = stand.spot;
  if (isTurnOver(stand)) return say('replay.turn', { turn });
  const { done, all } = progressIn(stand);
  return done === 0 && turn === 1
    ? say('replay.opening')
    : say('replay.step', { turn, step: done, steps: all });
}

function paceText({ running, pace }: Stand): string {
  if (!running) return '';
  const seconds = pace.milliseconds / 1000;
  return ` · ${say(pace.by === 'turn' ? 'replay.byTurn' : 'replay.byStep', { seconds })}`;
}

/** A rule with what happened last, and the timeline below it. */
function stripBlock(stand: Stand, width: number, height: number): readonly Line[] {
  const { reel, spot } = stand;
  if (height < 12) return [ruleLine(stand, width)];
  const { marks } = knownOf(stand);
  const { done, all } = progressIn(stand);
  const strip = {
    scenario: reel.game.table.scenario,
    turns: reel.turns,
    spot: { turn: spot.turn, step: done },
    steps: all,
    marks,
    curves: (each: number) => curvesOf(stand, each),
  };
  return [ruleLine(stand, width), ...stripLines(strip, width, stripRows(height))];
}

function ruleLine(stand: Stand, width: number): Line {
  const told = [span('── ', 'quiet'), ...lastLine(stand), span(' ', 'quiet')];
  const left = width - lineWidth(told);
  return left < 0 ? toWidth(told, width) : [...told, span('─'.repeat(left), 'quiet')];
}

/** The turning point one stands on with its reason, or what happened last. */
export function lastLine(stand: Stand): Line {
  const { table } = stand.reel.game;
  const { points } = knownOf(stand);
  const here = pointHere(stand);
  const point = points[here];
  if (point !== undefined) {
    const reason = pointReason(table, point);
    const title = say('turning.title', { at: here + 1, all: points.length });
    return [
      span(`◆ ${title}: `, 'title'),
      span(pointText(point)),
      ...(reason === '' ? [] : [span(` · ${reason}`, 'quiet')]),
    ];
  }
  const last = stand.reel.told(stand.spot.turn, stand.viewer)[rowOf(stand)]?.happening;
  return last === undefined
    ? [span(say('replay.opening'), 'quiet')]
    : [span(headline(table, last), headTone(last))];
}

/** Rows of the ledger beside a board in three columns: as many as are never cut there. */
const WORK = 10;

/** The board as play lays it out, in what the timeline leaves of the screen. */
function boardBlock(stand: Stand, size: Size, look: Look, height: number): readonly Line[] {
  const { ui, doors, over } = stand;
  const scene = sceneOf(seenIn(stand), ui, doors.map, look);
  const onBoard = ui.tab === 'board';
  // The board alone keeps the columns that the whole screen has room for.
  if (onBoard && over === undefined && ui.zoom === 'none' && !isSplit(size))
    return boardScreen(scene, size, height);
  const room = { columns: size.columns, rows: height + size.rows - bodyRows(size) };
  return tableScreen(room, {
    scene,
    onBoard,
    zoom: ui.zoom,
    tab: (area) => tab(stand, ui.tab, area),
    over: over === undefined ? undefined : overLines(stand, paneArea(room)),
    wide: false,
    work: (area) => tab(stand, 'ledger', { ...area, height: Math.min(area.height, WORK) }),
  });
}

/** Everybody's objectives take the place of one's own. */
export function tab(stand: Stand, name: Stand['ui']['tab'], area: Area): readonly Line[] {
  const { ui } = stand;
  if (name === 'ledger') return tabLines(seenWithTurn(stand), ui, name, [], area);
  if (name !== 'goals' || stand.viewer !== 'all') return tabLines(seenIn(stand), ui, name, [], area);
  const all = seatLines(seenIn(stand), area.width).slice(1);
  const top = Math.min(ui.cursors.goals, Math.max(0, all.length - area.height));
  return all.slice(top, top + area.height);
}

export function overLines(stand: Stand, area: Area): readonly Line[] | undefined {
  const { over } = stand;
  switch (over?.kind) {
    case 'why':
      return whyLines(seenWithTurn(stand), over, area);
    case 'state':
      return scrolled(
        stateSheet(seenIn(stand), stand.ui.cursors.board, area.width),
        area.height,
        over.scroll,
      );
    case 'goto':
      return [line(span(say('goto.title', { typed: over.typed }), 'title'))];
    case 'others':
      return othersLines(over, area);
    case 'fork':
      return forkLines(stand, over, area);
    case undefined:
      return undefined;
  }
}
