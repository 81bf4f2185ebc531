// The five tabs of the table as lines: the same in play and in replay.

import type { RegionMap } from '../../rulebook/region.ts';
import type { Frame } from '../../world/register.ts';
import { bodyBadges } from '../layout/bodies.ts';
import type { Scene } from '../layout/panels.ts';
import type { Area } from '../layout/shape.ts';
import { EMPTY, type Line, line, listRow, scrolled, span, textOf, windowOf, windowRows } from '../line.ts';
import { mapModes } from '../map/mode.ts';
import { boardLines, gaugeLines, stateLines } from '../model/board.ts';
import { bodyLines, foundedBodies } from '../model/bodies.ts';
import { dealsTabLines } from '../model/deals-tab.ts';
import { goalLines } from '../model/goals.ts';
import { memberName } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { tellRow } from '../model/telling.ts';
import { toldOf } from '../model/timeline.ts';
import { wholeLines } from '../model/unfold.ts';
import { say } from '../texts.ts';
import type { Look } from '../theme.ts';
import type { Tab, Ui } from './ui.ts';

export type { Area };

/** What the board is drawn from, as a viewer stands before it. */
export function sceneOf(seen: Seen, ui: Ui, map: RegionMap | undefined, { glyphs }: Look): Scene {
  const modes = mapModes(seen.game.table);
  return {
    seen,
    map,
    mode: modes[ui.mapMode % modes.length] ?? { kind: 'leader' },
    glyphs,
    cursor: ui.cursors.board,
    domain: ui.domain,
  };
}

export function tabLines(
  seen: Seen,
  ui: Ui,
  tab: Tab,
  queued: readonly Frame[],
  area: Area,
): readonly Line[] {
  const cursor = ui.cursors[tab];
  switch (tab) {
    case 'board':
      return boardTab(seen, cursor, area);
    case 'bodies':
      return bodiesTab(seen, cursor, area);
    case 'deals':
      return dealsTabLines(seen, cursor, area);
    case 'goals':
      return scrolled(goalLines(seen, queued, area.width), area.height, cursor);
    case 'ledger':
      return ledgerTab(seen, ui, area);
  }
}

function boardTab(seen: Seen, cursor: number, { width, height }: Area): readonly Line[] {
  const board = boardLines(seen, { width, cursor });
  const below = [EMPTY, ...gaugeLines(seen, width), EMPTY, ...stateLines(seen, cursor, width)];
  if (board.length + below.length <= height)
    return [...board, ...below, EMPTY, ...bodyBadges(seen, width)].slice(0, height);
  if (board.length + 3 <= height) {
    const tight = [EMPTY, ...gaugeLines(seen, width), ...stateLines(seen, cursor, width)];
    return [...board, ...tight].slice(0, height);
  }
  const perState = Math.trunc((board.length - 1) / Math.max(1, seen.game.table.board.states));
  return windowOf(board, height, 1 + cursor * perState);
}

function bodiesTab(seen: Seen, cursor: number, { width, height }: Area): readonly Line[] {
  const all = bodyLines(seen, width);
  const short = memberName(
    seen.game.table,
    seen.game.table.board.members.body[foundedBodies(seen)[cursor] ?? -1] ?? '',
  );
  const at = all.findIndex((row) => textOf(row).startsWith(`${short} `));
  const marked = all.map((row, index) => (index === at ? [span('> ', 'chosen'), ...row] : row));
  return [line(span(say('bodies.title'), 'title')), ...windowOf(marked, height - 1, Math.max(0, at) + 2)];
}

function ledgerTab(seen: Seen, ui: Ui, { width, height }: Area): readonly Line[] {
  const { table } = seen.game;
  const told = toldOf(seen, ui.ledgerTurn);
  const head = line(span(say('ledger.title', { turn: ui.ledgerTurn }), 'title'));
  const cursor = ui.cursors.ledger;
  const chosen = told[cursor];
  if (chosen === undefined) return [head, line(say('ledger.none'))];
  const detail = wholeLines(seen, told, cursor, width);
  const room = Math.max(3, height - 2 - Math.min(detail.length, Math.trunc(height / 2)));
  const rows = windowRows(told.length, room, cursor, (index) => {
    const happening = told[index];
    return happening === undefined ? EMPTY : listRow(tellRow(table, happening), index === cursor, index);
  });
  return [head, ...rows, EMPTY, ...detail].slice(0, height);
}
