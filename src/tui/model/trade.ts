// The draft of a package: what one gives beside what one asks, what each term is worth to the other, what the other
// makes of the whole, and by which rule a term has no place in it.

import { consentSum } from '../../engine/consent.ts';
import type { Ruling } from '../../engine/index.ts';
import { copyFrame, type Frame, R } from '../../world/register.ts';
import { beside, EMPTY, type Line, line, listRow, paragraph, scrolled, span, windowOf } from '../line.ts';
import { isPage } from '../speech.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { effectLines } from './effects.ts';
import { type Field, fieldsOf } from './fields.ts';
import { type FormOptions, rulingLines, rulingOn } from './form.ts';
import { actorName, membersOf, signed } from './names.ts';
import { oddsBar } from './odds-bar.ts';
import type { Seen } from './seen.ts';
import { movedSpan } from './stand.ts';
import { allConsentLines, sumTone } from './sums.ts';
import { lastTurn } from './talk.ts';

const TWO_COLUMNS = 72;

/** What is known of a term: which rule keeps it out, and what it is worth to the other: added, or as it stands. */
interface Term {
  readonly refused: (Ruling & { ok: false }) | undefined;
  readonly worth: number;
}

export function tradeLines(seen: Seen, frame: Frame, options: FormOptions): readonly Line[] {
  const { width, height, cursor, scroll, queued } = options;
  const { table } = seen.game;
  const action = table.book.actions[frame[R.action] ?? 0];
  const fields = fieldsOf(seen, frame);
  const ruling = rulingOn(seen, frame, queued);
  const terms = termsOf(seen, frame, fields, options);
  const title = [action?.title ?? '', ...membersOf(table, frame)].join(': ');
  const rows =
    width >= TWO_COLUMNS && !isPage(width)
      ? twoColumns(fields, terms, cursor, width)
      : oneColumn(fields, terms, options);
  const above = [
    line(span(say('form.title', { action: title }), 'title')),
    ...rows,
    ...sumLine(seen, frame, options),
    ...noteLines(terms.get(cursor)?.refused, ruling, width),
  ];
  const below = [
    ...allConsentLines(seen, frame, width),
    ...effectLines(seen, frame, width),
    ...paragraph(say('trade.binds', { until: lastTurn(seen, frame) }), width, 'quiet'),
  ];
  const air = height - above.length > below.length ? [EMPTY] : [];
  return [...above, ...air, ...scrolled(below, height - above.length - air.length, scroll)];
}

/** Every term by the place of its field. */
function termsOf(
  seen: Seen,
  frame: Frame,
  fields: readonly Field[],
  { queued }: FormOptions,
): ReadonlyMap<number, Term> {
  const now = rulingOn(seen, frame, queued);
  const sum = sumOf(seen, frame);
  const found = new Map<number, Term>();
  for (const [index, field] of fields.entries()) {
    if (field.side === undefined) continue;
    const turned = field.turn(frame, 1);
    const worth = field.on === true ? sum - sumOf(seen, turned) : sumOf(seen, turned) - sum;
    const then = field.on === true ? now : rulingOn(seen, turned, queued);
    const stays = then.ok || field.on === true || (!now.ok && now.address === then.address);
    found.set(index, { refused: stays || then.ok ? undefined : then, worth });
  }
  return found;
}

function sumOf({ game }: Seen, frame: Frame): number {
  return consentSum(game, copyFrame(frame), frame[R.partner] ?? -1);
}

/** The text with one side taken out of it. */
function without(seen: Seen, frame: Frame, side: Field['side']): Frame {
  return fieldsOf(seen, frame)
    .filter((field) => field.side === side && field.on === true)
    .reduce((text, field) => field.turn(text, 1), frame);
}

/** "Suderland says yes on 46 ▲12 : +26 given −10 asked +30 all else". */
function sumLine(seen: Seen, frame: Frame, { before, width }: FormOptions): readonly Line[] {
  const now = sumOf(seen, frame);
  const by = before === undefined ? 0 : now - sumOf(seen, before);
  const bare = sumOf(seen, without(seen, without(seen, frame, 'ask'), 'give'));
  const given = sumOf(seen, without(seen, frame, 'ask')) - bare;
  const asked = now - bare - given;
  const name = actorName(seen.game.table, frame[R.partner]);
  const parts = [
    `${signed(given)} ${say('trade.given')}`,
    `${signed(asked)} ${say('trade.asked')}`,
    `${signed(bare)} ${say('trade.rest')}`,
  ].join(' · ');
  const head = [
    span(`${say('trade.sum', { name })} `),
    span(`${now}`, sumTone(now)),
    ...(by === 0 ? [] : [span(' '), movedSpan(by)]),
  ];
  const bar = now <= 0 ? [span(` ${say('stand.red')}`, 'bad')] : [span(' '), ...oddsBar(now, 10)];
  const used = [...head, ...bar].reduce((sum, { text }) => sum + widthOf(text), 0);
  const tail = span(`  ${parts}`, 'quiet');
  return used + widthOf(tail.text) <= width
    ? [[...head, ...bar, tail]]
    : [[...head, ...bar], [span(`  ${parts}`, 'quiet')]];
}

type Terms = ReadonlyMap<number, Term>;

const WORTH = 5;

function termRow(field: Field, index: number, terms: Terms, cursor: number, width: number): Line {
  const term = terms.get(index);
  const refused = term?.refused?.address ?? '';
  const worth = refused === '' ? padStart(signed(term?.worth ?? 0), WORTH) : ` ${refused}`;
  const room = width - 6 - widthOf(worth);
  const tone = field.on === true ? 'good' : refused === '' ? 'plain' : 'quiet';
  return listRow(
    line(
      span(field.on === true ? '[x] ' : '[ ] ', tone),
      span(padEnd(cut(field.label, room), room), tone),
      span(worth, refused === '' ? (field.on === true ? 'plain' : 'quiet') : 'bad'),
    ),
    index === cursor,
    index,
  );
}

function plainRow(field: Field, index: number, cursor: number): Line {
  return listRow(line(padEnd(field.label, 12), ` ‹ ${field.value} ›`), index === cursor, index);
}

function twoColumns(fields: readonly Field[], terms: Terms, cursor: number, width: number): readonly Line[] {
  const half = Math.trunc((width - 2) / 2);
  const side = (of: Field['side']) => [
    line(span(`  ${say(of === 'give' ? 'trade.give' : 'trade.ask')}`, 'accent')),
    ...fields.flatMap((field, index) =>
      field.side === of ? [termRow(field, index, terms, cursor, half)] : [],
    ),
  ];
  const rest = fields.flatMap((field, index) =>
    field.side === undefined ? [plainRow(field, index, cursor)] : [],
  );
  return [...rest.slice(0, 1), ...beside(side('give'), half, side('ask')), ...rest.slice(1)];
}

function oneColumn(
  fields: readonly Field[],
  terms: Terms,
  { width, height, cursor }: FormOptions,
): readonly Line[] {
  let at = 0;
  const rows = fields.flatMap((field, index) => {
    const first = field.side !== undefined && fields[index - 1]?.side !== field.side;
    const head = first ? [line(span(`  ${say(`trade.${field.side ?? 'give'}`)}`, 'accent'))] : [];
    const row =
      field.side === undefined ? plainRow(field, index, cursor) : termRow(field, index, terms, cursor, width);
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
