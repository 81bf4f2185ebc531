// Why something cannot be ordered now, and what would open it: every rule against it, and the nearest texts, partners
// or moments that have none.

import { check, orderOf, type Ruling, reasonsAgainst } from '../../engine/index.ts';
import { copyFrame, type Frame } from '../../world/register.ts';
import { type Line, line, paragraph, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut } from '../width.ts';
import type { ActionGroup, Choice } from './actions.ts';
import { conditionOf } from './conditions.ts';
import { dealsOf } from './deals.ts';
import { fieldsOf } from './fields.ts';
import { membersOf, orderLine } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';

type Refusal = Ruling & { readonly ok: false };

/** Reasons against one way, the ruling first; then what would open it. */
export function closedLines(
  seen: Seen,
  { frame, ruling }: Pick<Choice, 'frame' | 'ruling'>,
  queued: readonly Frame[],
  width: number,
): readonly Line[] {
  if (ruling.ok) return [];
  const reasons = new Map([ruling, ...refusals(seen, frame)].map((reason) => [reason.address, reason.text]));
  const said = [...reasons].flatMap(([address, text]) =>
    paragraph(say('form.refusal', { address, text }), width, 'bad'),
  );
  const conditions = [...reasons.keys()].flatMap(
    (address) => conditionOf(seen.game.table, address, frame) ?? [],
  );
  const hint = hintOn(seen, frame, ruling, queued);
  const openings = openingsOf(seen, frame, queued).map(({ label, value }) => `${label}: ${value}`);
  return [
    ...said,
    ...conditions.flatMap((condition) =>
      paragraph(cut(say('closed.while', { condition }), width * 2), width, 'warn'),
    ),
    ...(hint === undefined ? [] : paragraph(hint, width, 'warn')),
    ...(openings.length === 0
      ? []
      : paragraph(say('closed.texts', { texts: openings.slice(0, MOST).join(', ') }), width, 'warn')),
  ];
}

const MOST = 4;

function refusals({ game }: Seen, frame: Frame): readonly Refusal[] {
  return reasonsAgainst(game, copyFrame(frame)).filter((reason): reason is Refusal => !reason.ok);
}

/** What a law of the engine that refuses waits for. */
function hintOn(
  seen: Seen,
  frame: Frame,
  { address }: Refusal,
  queued: readonly Frame[],
): string | undefined {
  if (address === 'EN-001') return say(queued.length > 0 ? 'closed.ordersBack' : 'closed.orders');
  if (address === 'EN-002' || address === 'EN-003')
    return say(queued.length > 0 ? 'closed.purseBack' : 'closed.purse');
  if (address === 'EN-005') return say('closed.full');
  if (address === 'EN-006') {
    const twin = orderOf(seen.game.table, frame);
    const at = queued.findIndex((other) => sameWay(orderOf(seen.game.table, other), twin));
    return at < 0 ? undefined : say('closed.queued', { number: at + 1 });
  }
  if (address !== 'EN-004') return undefined;
  const line = orderLine(seen.game.table, frame);
  const cold = dealsOf(seen).filter(({ status }) => status === 'cold');
  const own = cold.find((deal) => orderLine(seen.game.table, deal.frame) === line) ?? cold[0];
  return own === undefined ? undefined : say('closed.cold', { turn: own.until });
}

function sameWay(a: ReturnType<typeof orderOf>, b: ReturnType<typeof orderOf>): boolean {
  const plain = ({ action, partner, place, body, other, sub, domain, area, threat }: typeof a) =>
    [action, partner, place, body, other, sub, domain, area, threat].join('|');
  return plain(a) === plain(b);
}

/** A text that may be ordered where this one may not, and which field makes the difference. */
export interface Opening {
  readonly label: string;
  readonly value: string;
  readonly frame: Frame;
}

/** Texts one field away that are allowed: "scale: staff". */
export function openingsOf(seen: Seen, frame: Frame, queued: readonly Frame[]): readonly Opening[] {
  const open = (text: Frame) => check(seen.game, eyesOf(seen), orderOf(seen.game.table, text), queued).ok;
  return fieldsOf(seen, frame).flatMap((field, at) => {
    if (field.kind === 'preset') return [];
    const turned = [field.turn(frame, 1), field.turn(frame, -1)];
    const found = turned.find((text) => text.some((value, place) => value !== frame[place]) && open(text));
    const value = found === undefined ? undefined : fieldsOf(seen, found)[at]?.value;
    return found === undefined || value === undefined ? [] : [{ label: field.label, value, frame: found }];
  });
}

/** For an action all of whose ways are closed: each reason with how many ways it closes. */
export function allClosedLines(group: ActionGroup, width: number): readonly Line[] {
  const counts = new Map<string, { text: string; count: number }>();
  for (const { ruling } of group.choices) {
    if (ruling.ok) continue;
    const before = counts.get(ruling.address)?.count ?? 0;
    counts.set(ruling.address, { text: ruling.text, count: before + 1 });
  }
  const all = group.choices.length;
  return [...counts].flatMap(([address, { text, count }]) => {
    const rows = paragraph(say('form.refusal', { address, text }), width, 'bad');
    return all === 1 ? rows : [...rows, line(span(`  ${say('closed.ways', { count, all })}`, 'quiet'))];
  });
}

/** Members of the ways of an action that are open while this one is not. */
export function openWays({ game }: Seen, group: ActionGroup, width: number): readonly Line[] {
  const open = group.choices.filter(({ ruling }) => ruling.ok);
  if (open.length === 0 || open.length === group.choices.length) return [];
  const names = open
    .map(({ frame }) => membersOf(game.table, frame).join(', '))
    .filter((text) => text !== '');
  if (names.length === 0) return [];
  const text = cut(names.join('; '), Math.max(20, width * 2 - OTHERS));
  return paragraph(say('closed.others', { names: text }), width, 'quiet');
}

/** Letters around the names. */
const OTHERS = 12;
