// The draft of an order: its fields, what it costs, whether it is allowed; where everybody asked stands and what the
// last turn of a field moved; what it would change; and every modifier behind it.

import { check, costOf, explainAddress, orderOf, purseOf, type Ruling } from '../../engine/index.ts';
import { isPromise } from '../../report/words.ts';
import { copyFrame, type Frame, R } from '../../world/register.ts';
import { beside, EMPTY, type Line, line, listRow, paragraph, scrolled, span, windowOf } from '../line.ts';
import { isPage } from '../speech.ts';
import { say } from '../texts.ts';
import { cut, padEnd, widthOf } from '../width.ts';
import { closedLines } from './closed.ts';
import { effectLines } from './effects.ts';
import { type Field, fieldsOf } from './fields.ts';
import { flowLines } from './flow.ts';
import { actorName, membersOf } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';
import { chanceLine, movedSpan, ruleOf, type Standing, standFlow, standingOf, standRows } from './stand.ts';
import { allConsentLines, oddsLines } from './sums.ts';
import { lastTurn } from './talk.ts';
import { rulesAbout } from './why.ts';

export interface FormOptions {
  readonly width: number;
  readonly height: number;
  readonly cursor: number;
  /** How far the lower part, the reasons, is scrolled. */
  readonly scroll: number;
  /** The other orders that lie ready. */
  readonly queued: readonly Frame[];
  /** The text before the last turn of a field. */
  readonly before?: Frame | undefined;
  /** The number of the queued order that is written anew, from 1. */
  readonly instead?: number | undefined;
}

/** From this width on reasons stand beside the fields. */
const WIDE = 100;

/** From this height on everybody asked has a row. */
const TALL = 16;

export function formLines(seen: Seen, frame: Frame, options: FormOptions): readonly Line[] {
  const standing = standingOf(seen, frame, options.before);
  if (options.width >= WIDE && !isPage(options.width) && options.height >= TALL)
    return wideForm(seen, frame, standing, options);
  return narrowForm(seen, frame, standing, options);
}

function narrowForm(seen: Seen, frame: Frame, standing: Standing, options: FormOptions): readonly Line[] {
  const { width, height, cursor, scroll } = options;
  const fields = fieldRows(seen, frame, cursor, width);
  const hint = height >= TALL ? hintLines(seen, frame, cursor, width) : [];
  const under = [...costLines(seen, frame, options), chanceLine(standing, width)];
  const tall = height >= TALL && standing.stands.length * 3 <= height;
  const stands = tall ? standRows(seen, frame, standing, width) : standFlow(seen, standing, width);
  const fixed = 1 + hint.length + under.length + stands.length;
  const least = Math.max(LEAST_BELOW, Math.trunc(height / 5));
  const room = Math.max(3, Math.min(fields.length, height - fixed - least));
  const above = [
    titleLine(seen, frame, options),
    ...windowOf(fields, room, cursor),
    ...hint,
    ...under,
    ...stands,
  ];
  const below = [...effectLines(seen, frame, width), ...reasonLines(seen, frame, width)];
  return [...above, ...scrolled(below, height - above.length, scroll)];
}

const LEAST_BELOW = 3;

/** Fields, price and what it changes on the left, everybody and every reason on the right. */
function wideForm(seen: Seen, frame: Frame, standing: Standing, options: FormOptions): readonly Line[] {
  const { width, cursor, scroll } = options;
  const height = options.height - 1;
  const left = Math.trunc((width - 3) / 2);
  const right = width - left - 3;
  const under = [
    ...hintLines(seen, frame, cursor, left),
    ...costLines(seen, frame, options, left),
    chanceLine(standing, left),
  ];
  const fields = windowOf(
    fieldRows(seen, frame, cursor, left),
    Math.max(3, height - under.length - LEAST_EFFECTS),
    cursor,
  );
  const top = [...fields, ...under, EMPTY];
  const effects = effectLines(seen, frame, left);
  const stands = [
    ...paragraph(ruleOf(seen, frame), right, 'quiet'),
    ...standRows(seen, frame, standing, right),
    ...(standing.stands.length > 0 ? [EMPTY] : []),
  ];
  const reasons = reasonLines(seen, frame, right);
  const aside = [...stands, ...scrolled(reasons, height - stands.length, scroll)];
  const ruled = aside.map((row) => [span('│ ', 'quiet'), ...row]);
  const body = beside([...top, ...cutOff(effects, height - top.length)], left, ruled, 1);
  return [titleLine(seen, frame, options), ...body];
}

const LEAST_EFFECTS = 6;

/** The first rows, and how many more there are. */
export function cutOff(rows: readonly Line[], height: number): readonly Line[] {
  if (rows.length <= height) return rows;
  if (height <= 0) return [];
  const more = rows.length - height + 1;
  return [...rows.slice(0, height - 1), line(span(`  ${say('sum.more', { count: more })}`, 'quiet'))];
}

/** With whom stays in sight: where both have no room, the title is cut. */
function titleLine({ game }: Seen, frame: Frame, { instead, width }: FormOptions): Line {
  const { table } = game;
  const action = table.book.actions[frame[R.action] ?? 0];
  const members = membersOf(table, frame).join(', ');
  const anew = instead === undefined ? '' : `  ${say('form.instead', { number: instead })}`;
  const tail = members === '' ? '' : ` · ${members}`;
  const room = Math.max(Math.trunc(width / 2), width - widthOf(tail) - widthOf(anew));
  return line(
    span(cut(say('form.title', { action: action?.title ?? '' }), room), 'title'),
    span(tail, 'accent'),
    span(anew, 'warn'),
  );
}

const LABEL = 14;

/** One row a field: what it is called, what it is set to, what else there is. */
function fieldRows(seen: Seen, frame: Frame, cursor: number, width: number): readonly Line[] {
  const fields = fieldsOf(seen, frame);
  const label = Math.max(
    LABEL,
    ...fields.map((field) => (field.kind === 'clause' ? 0 : widthOf(field.label) + 1)),
  );
  return fields.map((field, index) => listRow(fieldRow(field, label, width - 2), index === cursor, index));
}

function fieldRow(field: Field, label: number, width: number): Line {
  if (field.kind === 'clause') {
    const on = field.on === true;
    return line(
      span(padEnd(say('form.clause'), label), 'quiet'),
      span(`${on ? '[x]' : '[ ]'} ${field.label}`, on ? 'good' : 'plain'),
    );
  }
  const others = field.options.filter((option) => option !== field.value).join(' · ');
  const head = `${padEnd(field.label, label)}‹ ${field.value} ›`;
  const room = width - widthOf(head) - 2;
  return line(head, span(room > 3 ? `  ${cut(others, room)}` : '', 'quiet'));
}

/** What the next option of the marked field would move, before it is turned. */
function hintLines(seen: Seen, frame: Frame, cursor: number, width: number): readonly Line[] {
  const field = fieldsOf(seen, frame)[cursor];
  if (field === undefined) return [];
  const next = field.turn(frame, 1);
  const value = fieldsOf(seen, next)[cursor]?.value ?? '';
  const then = standingOf(seen, next, frame);
  const [one] = then.stands;
  const alike = then.stands.length > 2 && then.stands.every(({ by }) => by === one?.by);
  const asked = then.stands.map(({ actor, by }) => ({ name: actorName(seen.game.table, actor), by }));
  const moved = [
    ...(alike ? [{ name: say('form.everybody'), by: one?.by ?? 0 }] : asked),
    ...(then.odds === undefined ? [] : [{ name: say('stand.done'), by: then.odds.by }]),
  ].filter(({ by }) => by !== 0);
  const head = span(`  ${say('form.next', { value })} `, 'quiet');
  if (moved.length === 0) return [line(head, span(say('form.still'), 'quiet'))];
  const cells = moved.map(({ name, by }) => [span(`${name} `, 'quiet'), movedSpan(by)]);
  const [first, ...more] = flowLines(cells, width - widthOf(head.text) - 3);
  return [line(head, ...(first ?? []), span(more.length > 0 ? ' …' : '', 'quiet'))];
}

/** What it costs and what that leaves, and the ruling; where it is refused, every reason and what would open it. */
function costLines(
  seen: Seen,
  frame: Frame,
  { queued, width: whole }: FormOptions,
  width = whole,
): readonly Line[] {
  const action = seen.game.table.book.actions[frame[R.action] ?? 0];
  const ruling = rulingOn(seen, frame, queued);
  const cost = costOf(seen.game, copyFrame(frame));
  const purse = purseOf(seen.game, eyesOf(seen), queued);
  const left = { treasury: purse.treasury - cost.treasury, capital: purse.capital - cost.capital };
  const leaves = `(${say('form.leaves', left)})`;
  const long = `${say('form.cost', { ...cost })} ${leaves}`;
  const fits = widthOf(long) + widthOf(say('form.allowed')) + 2 <= width;
  const price = action?.talk === true ? '' : fits ? long : `${say('orders.price', { ...cost })} ${leaves}`;
  const owed = isPromise(action)
    ? paragraph(say('word.owed', { until: lastTurn(seen, frame) }), width, 'quiet')
    : [];
  if (ruling.ok) {
    return [line(...(price === '' ? [] : [`${price}  `]), span(say('form.allowed'), 'good')), ...owed];
  }
  return [
    ...(price === '' ? [] : [line(price)]),
    ...owed,
    ...closedLines(seen, { frame, ruling }, queued, width),
  ];
}

/** The ruling on a draft as far as the seat can know. */
export function rulingOn(seen: Seen, frame: Frame, queued: readonly Frame[]): Ruling {
  return check(seen.game, eyesOf(seen), orderOf(seen.game.table, frame), queued);
}

export function rulingLines(ruling: Ruling, width: number): readonly Line[] {
  if (ruling.ok) return [line(span(say('form.allowed'), 'good'))];
  return paragraph(say('form.refusal', { address: ruling.address, text: ruling.text }), width, 'bad');
}

/** Every modifier of the odds and of each one asked; of a promise the rules that judge it later. */
function reasonLines(seen: Seen, frame: Frame, width: number): readonly Line[] {
  const { table } = seen.game;
  const action = table.book.actions[frame[R.action] ?? 0];
  if (isPromise(action)) return ruleLines(seen, rulesAbout(table, action), width);
  return [...oddsLines(seen, frame, width, 99), ...allConsentLines(seen, frame, width)];
}

/** What a word for later is worth: the rules that speak of it, by number and title. */
function ruleLines({ game }: Seen, addresses: readonly string[], width: number): readonly Line[] {
  const rows = addresses.map((address) => {
    const title = explainAddress(game.table, address)?.title ?? '';
    return line(span(`  ${padEnd(address, 8)}`, 'accent'), ` ${cut(title, width - 11)}`);
  });
  return rows.length === 0 ? [] : [line(span(say('word.rules'), 'title')), ...rows];
}
