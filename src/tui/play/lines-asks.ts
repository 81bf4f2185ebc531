// What is put to a seat, as lines: the pile of papers above, the chosen one below or, where there is room, beside
// where everybody stands; and the softer texts of one.

import { beside, EMPTY, type Line, line, listRow, scrolled, span, windowRows } from '../line.ts';
import { softerLines } from '../model/amend.ts';
import { askLines, askPaper, askRow, askStands, PAPER_SIDE, SPREAD } from '../model/asks.ts';
import { isPage } from '../speech.ts';
import { say } from '../texts.ts';
import type { Hands } from './hands.ts';
import type { Area } from './lines-tabs.ts';
import type { Pane } from './ui.ts';

export function asksLines(
  { seen, asks }: Hands,
  pane: Extract<Pane, { kind: 'asks' }>,
  { width, height }: Area,
): readonly Line[] {
  const ask = asks[pane.cursor];
  if (ask === undefined) return [line(say('asks.none'))];
  const most = Math.min(asks.length, Math.max(1, Math.trunc(height / 4)));
  const rows = windowRows(asks.length, most, pane.cursor, (at) => {
    const entry = asks[at];
    return entry === undefined ? EMPTY : listRow(askRow(seen, entry), at === pane.cursor, at);
  });
  const title = say(seen.game.phase === 'bargaining' ? 'asks.offers' : 'asks.title');
  const pile = [line(span(title, 'title')), ...rows, EMPTY];
  const left = height - pile.length;
  if (width < SPREAD || isPage(width)) {
    return [...pile, ...askLines(seen, ask, { width, height: left, scroll: pane.scroll })];
  }
  const side = width - PAPER_SIDE - 3;
  const stands = scrolled(askStands(seen, ask, side), left, pane.scroll);
  return [...pile, ...beside(askPaper(seen, ask, PAPER_SIDE), PAPER_SIDE, stands, 3)];
}

export function amendLines(
  { seen, asks }: Hands,
  pane: Extract<Pane, { kind: 'amend' }>,
  { width, height }: Area,
): readonly Line[] {
  const ask = asks.find(({ proposal }) => proposal.id === pane.proposal);
  if (ask === undefined) return [];
  return softerLines(seen, ask, pane.cursor, { width, height, scroll: pane.scroll });
}
