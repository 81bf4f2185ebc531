// What is put to a seat, as lines: the pile of papers above, the chosen one below; the softer texts of one.

import { EMPTY, type Line, line, listRow, span, windowRows } from '../line.ts';
import { askLines, askRow, softerLines } from '../model/asks.ts';
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
    return entry === undefined ? EMPTY : listRow(askRow(seen, entry), at === pane.cursor);
  });
  const left = { width, height: height - rows.length - 2, scroll: pane.scroll };
  const title = say(seen.game.phase === 'bargaining' ? 'asks.offers' : 'asks.title');
  return [line(span(title, 'title')), ...rows, EMPTY, ...askLines(seen, ask, left)];
}

export function amendLines(
  { seen, asks }: Hands,
  pane: Extract<Pane, { kind: 'amend' }>,
  { width }: Area,
): readonly Line[] {
  const ask = asks.find(({ proposal }) => proposal.id === pane.proposal);
  return ask === undefined ? [] : softerLines(seen, ask, pane.cursor, width);
}
