// The draft of a package: what one gives beside what one asks, what the other makes of it, and by which rule a term
// has no place in it.

import type { Ruling } from '../../engine/index.ts';
import { type Frame, R } from '../../world/register.ts';
import { beside, EMPTY, type Line, line, listRow, paragraph, scrolled, span, windowOf } from '../line.ts';
import { isPage } from '../speech.ts';
import { say } from '../texts.ts';
import { cut, padEnd } from '../width.ts';
import { type Field, type FormOptions, fieldsOf, rulingLines, rulingOn } from './form.ts';
import { membersOf } from './names.ts';
import type { Seen } from './seen.ts';
import { allConsentLines } from './sums.ts';
import { lastTurn } from './talk.ts';

const TWO_COLUMNS = 72;

export function tradeLines(seen: Seen, frame: Frame, options: FormOptions): readonly Line[] {
  const { width, height, cursor, scroll, queued } = options;
  const { table } = seen.game;
  const action = table.book.actions[frame[R.action] ?? 0];
  const fields = fieldsOf(seen, frame);
  const ruling = rulingOn(seen, frame, queued);
  const against = refusals(seen, frame, fields, options);
  const title = [action?.title ?? '', ...membersOf(table, frame)].join(': ');
  const rows =
    width >= TWO_COLUMNS && !isPage(width)
      ? twoColumns(fields, against, cursor, width)
      : oneColumn(fields, against, options);
  const above = [
    line(span(say('form.title', { action: title }), 'title')),
    ...rows,
    ...noteLines(against.get(cursor), ruling, width),
    EMPTY,
  ];
  const below = [
    ...allConsentLines(seen, frame, width),
    EMPTY,
    ...paragraph(say('trade.binds', { until: lastTurn(seen, frame) }), width, 'quiet'),
  ];
  return [...above, ...scrolled(below, height - above.length, scroll)];
}

/** Terms that would be refused if they were added now, by the place of their field. */
function refusals(
  seen: Seen,
  frame: Frame,
  fields: readonly Field[],
  { queued }: FormOptions,
): ReadonlyMap<number, Ruling & { ok: false }> {
  const now = rulingOn(seen, frame, queued);
  const found = new Map<number, Ruling & { ok: false }>();
  for (const [index, field] of fields.entries()) {
    if (field.side === undefined || field.on === true) continue;
    const then = rulingOn(seen, field.turn(frame, 1), queued);
    if (then.ok || (!now.ok && now.address === then.address)) continue;
    found.set(index, then);
  }
  return found;
}

type Against = ReadonlyMap<number, { readonly address: string }>;

function termRow(field: Field, index: number, against: Against, cursor: number, width: number): Line {
  const refused = against.get(index)?.address ?? '';
  const room = width - 6 - (refused === '' ? 0 : refused.length + 1);
  const tone = field.on === true ? 'good' : refused === '' ? 'plain' : 'quiet';
  return listRow(
    line(
      span(field.on === true ? '[x] ' : '[ ] ', tone),
      span(cut(field.label, room), tone),
      span(refused === '' ? '' : ` ${refused}`, 'bad'),
    ),
    index === cursor,
    index,
  );
}

function plainRow(field: Field, index: number, cursor: number): Line {
  return listRow(line(padEnd(field.label, 12), ` ‹ ${field.value} ›`), index === cursor, index);
}

function twoColumns(
  fields: readonly Field[],
  against: Against,
  cursor: number,
  width: number,
): readonly Line[] {
  const half = Math.trunc((width - 2) / 2);
  const side = (of: Field['side']) => [
    line(span(`  ${say(of === 'give' ? 'trade.give' : 'trade.ask')}`, 'accent')),
    ...fields.flatMap((field, index) =>
      field.side === of ? [termRow(field, index, against, cursor, half)] : [],
    ),
  ];
  const rest = fields.flatMap((field, index) =>
    field.side === undefined ? [plainRow(field, index, cursor)] : [],
  );
  return [...rest.slice(0, 1), ...beside(side('give'), half, side('ask')), ...rest.slice(1)];
}

function oneColumn(
  fields: readonly Field[],
  against: Against,
  { width, height, cursor }: FormOptions,
): readonly Line[] {
  let at = 0;
  const rows = fields.flatMap((field, index) => {
    const first = field.side !== undefined && fields[index - 1]?.side !== field.side;
    const head = first ? [line(span(`  ${say(`trade.${field.side ?? 'give'}`)}`, 'accent'))] : [];
    const row =
      field.side === undefined
        ? plainRow(field, index, cursor)
        : termRow(field, index, against, cursor, width);
    if (index < cursor) at += head.length + 1;
    else if (index === cursor) at += head.length;
    return [...head, row];
  });
  return windowOf(rows, Math.max(3, Math.trunc(height / 2)), at);
}

/** The ruling on the draft; on a term that has no place in it, why not. */
function noteLines(
  refused: (Ruling & { ok: false }) | undefined,
  ruling: Ruling,
  width: number,
): readonly Line[] {
  if (refused === undefined) return rulingLines(ruling, width);
  const { address, text } = refused;
  return paragraph(say('trade.not', { address, text }), width, 'bad');
}
