// Browsing what may be ordered: actions by theme, then with whom and where, both narrowed by typed words.

import { type Cost, costOf, legalOrders, type Ruling } from '../../engine/index.ts';
import { isTrade } from '../../report/words.ts';
import { type Frame, R } from '../../world/register.ts';
import { drawn, type Line, line, type Span, span } from '../line.ts';
import { say } from '../texts.ts';
import { padStart } from '../width.ts';
import { membersOf, textOfFrame, title } from './names.ts';
import { eyesOf, type Seen } from './seen.ts';
import { consentSums, oddsOf, sumTone } from './sums.ts';

/** One way to fill an action's members, with its first preset's words. */
export interface Choice {
  readonly frame: Frame;
  readonly cost: Cost;
  readonly ruling: Ruling;
}

export interface ActionGroup {
  readonly action: number;
  readonly title: string;
  readonly theme: string;
  readonly choices: readonly Choice[];
}

/** The viewer's actions by theme in the rulebook's order, each with the members it may name. */
export function actionGroups(seen: Seen, queued: readonly Frame[], typed: string): readonly ActionGroup[] {
  const { game } = seen;
  const { book, skeletons } = game.table;
  const actor = eyesOf(seen);
  const orders = legalOrders(game, actor, queued);
  const groups = new Map<number, Choice[]>();
  for (const order of orders) {
    const skeleton = skeletons[actor]?.[order.skeleton];
    if (skeleton === undefined) continue;
    const choice = { frame: skeleton.frame, cost: order.cost, ruling: order.ruling };
    const before = groups.get(skeleton.action) ?? [];
    if (skeleton.preset === 0) groups.set(skeleton.action, [...before, choice]);
    else if (isTrade(book.actions[skeleton.action])) preferAllowed(before, choice);
  }
  const wanted = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = [...groups].flatMap(([action, choices]) => {
    const entry = book.actions[action];
    if (entry === undefined) return [];
    const own = [entry.title, entry.name, entry.theme, ...entry.tags].join(' ').toLowerCase();
    const rest = wanted.filter((word) => !own.includes(word));
    const fitting = choices.filter(({ frame }) => {
      const members = membersOf(game.table, frame).join(' ').toLowerCase();
      return rest.every((word) => members.includes(word));
    });
    if (fitting.length === 0) return [];
    return [{ action, title: entry.title, theme: entry.theme, choices: fitting }];
  });
  const themes = [...new Set(found.map(({ theme }) => theme))];
  return themes.flatMap((theme) => found.filter((group) => group.theme === theme));
}

/** A package stands in the list with the first of its ready texts that may be offered. */
function preferAllowed(choices: Choice[], next: Choice): void {
  const at = choices.findIndex(({ frame }) => frame[R.partner] === next.frame[R.partner]);
  if (choices[at]?.ruling.ok === false && next.ruling.ok) choices[at] = next;
}

/** A list row for an action: its price and how many of its ways are open, or by which rule all are closed. */
export function actionRow({ game }: Seen, group: ActionGroup): Line {
  const open = group.choices.filter(({ ruling }) => ruling.ok).length;
  const first = group.choices[0];
  const closed = first === undefined ? '' : refusedText(first.ruling);
  const cost = game.table.book.actions[group.action]?.cost;
  const talks = game.table.book.actions[group.action]?.talk === true;
  const price = talks ? span('') : priceSpan(cost ?? { treasury: 0, capital: 0 });
  const count = say('actions.open', { open, all: group.choices.length });
  return line(
    price,
    span(group.title, open > 0 ? 'plain' : 'quiet'),
    open > 0
      ? drawn(span(`  ${count}`, 'quiet'), `, ${say('ears.open', { open, all: group.choices.length })}`)
      : span(closed, 'bad'),
  );
}

/** "2t 1c": what it costs, in as few letters as can be. */
function priceSpan({ treasury, capital }: Pick<Cost, 'treasury' | 'capital'>): Span {
  const short = say('orders.price', { treasury: padStart(String(treasury), 2), capital });
  return drawn(span(`${short} `, 'quiet'), `${say('ears.price', { treasury, capital })} `);
}

/** The rule that closes a way, and its words as far as the row goes. */
function refusedText(ruling: Ruling): string {
  return ruling.ok ? '' : `  ${say('pick.refused', { address: ruling.address })} ${ruling.text}`;
}

export function themeHead(theme: string): Line {
  return line(span(title(theme), 'accent'));
}

/** A list row for one way: its members, price, the least willing sum, the odds, or the rule that closes it. */
export function choiceRow(seen: Seen, { frame, cost, ruling }: Choice): Line {
  const members = membersOf(seen.game.table, frame).join(', ');
  const name = members === '' ? say('pick.self') : members;
  const talks = seen.game.table.book.actions[frame[R.action] ?? -1]?.talk === true;
  const price = talks ? span('') : priceSpan(cost);
  if (!ruling.ok) {
    return line(price, span(name, 'quiet'), span(refusedText(ruling), 'bad'));
  }
  const sums = consentSums(seen, frame).map(({ weighing }) => weighing.sum);
  const least = sums.length === 0 ? undefined : Math.min(...sums);
  const odds = oddsOf(seen, frame);
  return line(
    price,
    name,
    span(talks ? `  ${textOfFrame(seen.game.table, frame).join('; ')}` : '', 'quiet'),
    span(least === undefined ? '' : `  ${say('pick.consent', { sum: least })}`, sumTone(least ?? 0)),
    span(odds === undefined ? '' : `  ${say('form.odds', { sum: odds.sum })}`, 'quiet'),
  );
}

export function costText({ game }: Seen, frame: Frame): string {
  const copy = Int32Array.from(frame);
  return say('form.cost', { ...costOf(game, copy) });
}
