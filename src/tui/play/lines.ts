// The play screen as lines for a size: the table with its tabs, the pane that lies on it, or both side by side
// where there is room.

import { isWriting } from '../../engine/index.ts';
import { bodyRows, frameOf } from '../frame.ts';
import { paneArea, paneFrame } from '../layout/shape.ts';
import { stateSheet } from '../layout/state-sheet.ts';
import { tableScreen } from '../layout/table-screen.ts';
import { EMPTY, type Line, line, paragraph, scrolled, span } from '../line.ts';
import { purseText } from '../model/goals.ts';
import { headerLine, tabLine, tabsIn } from '../model/header.ts';
import type { Idle } from '../model/help.ts';
import { actorName } from '../model/names.ts';
import { whyLines } from '../model/why-lines.ts';
import type { Size } from '../screen.ts';
import { say } from '../texts.ts';
import type { Look } from '../theme.ts';
import { type Hands, placeOf } from './hands.ts';
import { idleActions, idleFields, idleQueue } from './idle-plan.ts';
import { amendLines, asksLines } from './lines-asks.ts';
import { handLines, writeLines } from './lines-hand.ts';
import { actionsLines, confirmLines, draftLines, pickLines } from './lines-plan.ts';
import { type Area, sceneOf, tabLines } from './lines-tabs.ts';
import { toldLines } from './lines-unfold.ts';
import { phaseTold } from './moment.ts';
import { idleAnswers } from './press-asks.ts';
import { newActions } from './press-plan.ts';
import { idleAtSize, idleOnTab } from './press-table.ts';
import { mayRun } from './press-unfold.ts';
import { type Pane, topPane } from './ui.ts';

/** Without a look it is a page to be read out: no drawings, and everything in words. */
export function playLines(hands: Hands, size: Size, look?: Look): readonly Line[] {
  const { ui, stage, seen, shown } = hands;
  const place = placeOf(hands);
  const whose = typeof seen.viewer === 'number' ? actorName(seen.game.table, seen.viewer) : '';
  const area = { width: size.columns, height: bodyRows(size) };
  const body = stage.kind === 'curtain' ? curtainLines(hands, area) : bodyOf(hands, size, look);
  const curtained = stage.kind === 'curtain';
  // A notice lies on the tabs for a moment only: the footer does not change for it.
  const under = curtained ? EMPTY : underLine(hands, size.columns);
  return frameOf(size, {
    head: headerLine({ ...shown.game, phase: phaseTold(seen.game, stage, ui) }, whose, size.columns),
    under: ui.notice === undefined ? under : noticeLine(ui.notice),
    body,
    place,
    idle: new Set([...idleIn(hands), ...idleAtSize(ui, size), ...tabsIn(under)]),
  });
}

/** Keys that the footer leaves out, because they would do nothing. */
export function idleIn(hands: Hands): Idle {
  const pane = topPane(hands.ui);
  if (pane?.kind === 'asks') return idleAnswers(hands, pane);
  if (pane?.kind === 'form') return idleFields(hands, pane);
  if (pane?.kind === 'actions') return idleActions(hands, pane);
  if (pane?.kind === 'pick') return idleQueue(hands);
  return new Set([
    ...idleQueue(hands),
    ...(hands.session.state().hand ? [] : ['facilitate']),
    ...(mayRun(hands) ? [] : ['run']),
    ...(pane === undefined ? idleOnTab(hands.ui.tab, hands.map !== undefined) : []),
  ]);
}

function noticeLine({ text, bad }: NonNullable<Hands['ui']['notice']>): Line {
  return line(span(text, bad ? 'bad' : 'good'));
}

function underLine({ ui, stage, seen, queued, session }: Hands, width: number): Line {
  if (stage.kind === 'wait') return tabLine(ui.tab, say('wait.others'), width);
  const { secondsLeft } = session.state();
  const hurry = secondsLeft === undefined ? '' : ` · ${say('time.left', { seconds: secondsLeft })}`;
  const { phase } = seen.game;
  const text =
    phase === 'soundings' ? 'head.soundings' : phase === 'planning' ? 'head.planning' : 'head.answering';
  return tabLine(ui.tab, stage.kind === 'work' ? `${purseText(seen, queued, text)}${hurry}` : '', width);
}

function curtainLines(hands: Hands, { width, height }: Area): readonly Line[] {
  const { ui, stage, session } = hands;
  const pane = topPane(ui);
  if (pane?.kind === 'confirm') return confirmLines(hands, pane.what, width);
  if (pane?.kind === 'hand' || pane?.kind === 'write') return paneLines(hands, pane, { width, height });
  const name = stage.kind === 'curtain' ? actorName(session.game.table, stage.actor) : '';
  const above = Array.from({ length: Math.trunc(height / 3) }, () => EMPTY);
  return [
    ...above,
    ...paragraph(say('curtain.title', { name }), width, 'title'),
    EMPTY,
    ...paragraph(say('curtain.hint'), width, 'quiet'),
  ];
}

/** A form to write in takes the whole width, and so does a draft with its reasons beside it. */
function isWide({ ui }: Hands): boolean {
  const kind = topPane(ui)?.kind;
  return kind === 'form' || kind === 'hand' || kind === 'write';
}

function bodyOf(hands: Hands, size: Size, look: Look | undefined): readonly Line[] {
  const { ui, shown, queued } = hands;
  const wide = isWide(hands);
  const over = overLines(hands, look === undefined ? paneFrame(size, true) : paneArea(size, wide));
  const tab = (area: Area) => tabLines(shown, ui, ui.tab, queued, area);
  if (look === undefined) return over ?? tab(paneFrame(size, true));
  return tableScreen(size, {
    scene: sceneOf(shown, ui, hands.map, look),
    onBoard: ui.tab === 'board',
    zoom: ui.zoom,
    tab,
    over,
    wide,
    work: (area) => workLines(hands, area),
  });
}

/** What would lie on the table if one took up the work: to be looked at, with nothing marked. */
function workLines(hands: Hands, area: Area): readonly Line[] {
  if (hands.stage.kind !== 'work') return [];
  if (!isWriting(hands.seen.game.phase)) {
    return hands.asks.length === 0
      ? [line(span(say('asks.none'), 'quiet'))]
      : asksLines(hands, { kind: 'asks', cursor: 0, scroll: 0 }, area);
  }
  return actionsLines(hands, newActions(NONE_MARKED), area);
}

const NONE_MARKED = -1000;

/** What lies on the table: a pane, or what the stage itself shows; undefined where the table lies open. */
function overLines(hands: Hands, area: Area): readonly Line[] | undefined {
  const pane = topPane(hands.ui);
  if (pane !== undefined) return paneLines(hands, pane, area);
  return toldLines(hands, area);
}

function paneLines(hands: Hands, pane: Pane, area: Area): readonly Line[] {
  const { seen } = hands;
  const { width, height } = area;
  switch (pane.kind) {
    case 'actions':
      return actionsLines(hands, pane, area);
    case 'pick':
      return pickLines(hands, pane, area);
    case 'form':
      return draftLines(hands, pane, area);
    case 'asks':
      return asksLines(hands, pane, area);
    case 'amend':
      return amendLines(hands, pane, area);
    case 'why':
      return whyLines(seen, pane, area);
    case 'confirm':
      return confirmLines(hands, pane.what, width);
    case 'hand':
      return handLines(hands, pane, area);
    case 'write':
      return writeLines(hands, pane, area);
    case 'state':
      return scrolled(stateSheet(seen, hands.ui.cursors.board, width), height, pane.scroll);
  }
}
