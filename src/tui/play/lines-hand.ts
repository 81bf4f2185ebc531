// The facilitator's lists and form as lines.

import { cellOfChange } from '../../engine/hand-check.ts';
import { HAND_SIGNS, type Table } from '../../engine/index.ts';
import { EMPTY, type Line, line, listRow, paragraph, span, windowRows } from '../line.ts';
import { type HandDraft, isTextRow, type Row, rowLabel, rowsOf, turnValue } from '../model/hand.ts';
import { choicesOf } from '../model/hand-lists.ts';
import { cellName, valueName } from '../model/names.ts';
import type { Seen } from '../model/seen.ts';
import { say } from '../texts.ts';
import { graphemes, padEnd, widthOf } from '../width.ts';
import type { Hands } from './hands.ts';
import type { Area } from './lines-tabs.ts';
import type { Pane } from './ui.ts';

export function handLines(
  { seen, ui }: Hands,
  { step, cursor }: Extract<Pane, { kind: 'hand' }>,
  { width, height }: Area,
): readonly Line[] {
  const choices = choicesOf(seen, step, ui.author);
  const head = [
    line(span(say('hand.title'), 'warn')),
    ...paragraph(say(`hand.list.${step.list}`), width, 'quiet'),
    EMPTY,
  ];
  const rows = windowRows(choices.length, Math.max(1, height - head.length), cursor, (index) =>
    listRow(line(choices[index]?.text ?? ''), index === cursor, index),
  );
  return [...head, ...rows];
}

const LABEL = 14;

export function writeLines(
  { seen }: Hands,
  { draft, row: at, typed }: Extract<Pane, { kind: 'write' }>,
  { width, height }: Area,
): readonly Line[] {
  const { table } = seen.game;
  const rows = rowsOf(draft);
  const shown = windowRows(rows.length, Math.max(1, height - 5), at, (index) => {
    const row = rows[index];
    if (row === undefined) return EMPTY;
    const value = rowText(table, draft, row, index === at ? typed : undefined, width - LABEL - 3);
    return listRow(line(padEnd(rowLabel(row), LABEL), ` ${value}`), index === at, index);
  });
  const kind = draft.form === 'card' || draft.form === 'news' ? 'inject' : draft.form;
  return [
    line(
      span(`${say('hand.title')}: ${say(`hand.form.${draft.form}`)} [${HAND_SIGNS[kind].address}]`, 'warn'),
    ),
    ...aboutLines(seen, draft, width),
    EMPTY,
    ...shown,
    EMPTY,
    ...paragraph(say('hand.hint'), width, 'quiet'),
  ];
}

/** The card, or the gauge with its present value and bounds. */
function aboutLines({ game }: Seen, { card, gauge }: HandDraft, width: number): readonly Line[] {
  const { table, world } = game;
  if (card !== undefined) {
    const found = table.book.cards.find(({ id }) => id === card);
    return paragraph(`${card}: ${found?.title ?? ''}. ${found?.text ?? ''}`, width, 'accent');
  }
  if (gauge === undefined) return [];
  const cell = cellOfChange(table, gauge);
  const name = { track: gauge.track, members: gauge.at };
  const [least, most] = [table.board.lo[cell] ?? 0, table.board.hi[cell] ?? 0];
  const value = (of: number) => valueName(table, name, of);
  const now = {
    what: cellName(table, name),
    now: value(world[cell] ?? 0),
    least: value(least),
    most: value(most),
  };
  return paragraph(say('hand.gauge', now), width, 'accent');
}

function rowText(table: Table, draft: HandDraft, row: Row, typed: string | undefined, room: number): string {
  if (!isTextRow(row)) return `‹ ${turnValue(table, draft, row)} ›`;
  return typed === undefined ? tailOf(draft.texts[row] ?? '', room) : `${tailOf(typed, room - 1)}_`;
}

/** The end of a text that is longer than its room: where one writes. */
function tailOf(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const letters = [...graphemes(text)];
  while (letters.length > 0 && widthOf(letters.join('')) > room - 1) letters.shift();
  return `…${letters.join('')}`;
}
