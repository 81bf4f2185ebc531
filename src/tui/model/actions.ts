// Browsing what may be ordered: actions by theme, each with the ways to fill its members; narrowed to one theme or by
// typed words.

import { type Cost, legalOrders, type Ruling } from '../../engine/index.ts';
import { isTrade } from '../../report/words.ts';
import { type Frame, R } from '../../world/register.ts';
import { drawn, type Line, line, lineWidth, type Span, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { membersOf, title, words } from './names.ts';
import { found } from './search.ts';
import { eyesOf, type Seen } from './seen.ts';

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
export function actionGroups(seen: Seen, queued: readonly Frame[]): readonly ActionGroup[] {
  const { game } = seen;
  const { book, skeletons } = game.table;
  const actor = eyesOf(seen);
  const groups = new Map<number, Choice[]>();
  for (const order of legalOrders(game, actor, queued)) {
    const skeleton = skeletons[actor]?.[order.skeleton];
    if (skeleton === undefined) continue;
    const choice = { frame: skeleton.frame, cost: order.cost, ruling: order.ruling };
    const choices = groups.get(skeleton.action) ?? [];
    if (skeleton.preset === 0) choices.push(choice);
    else if (isTrade(book.actions[skeleton.action])) preferAllowed(choices, choice);
    groups.set(skeleton.action, choices);
  }
  const listed = [...groups].flatMap(([action, choices]) => {
    const entry = book.actions[action];
    return entry === undefined ? [] : [{ action, title: entry.title, theme: entry.theme, choices }];
  });
  const themes = [...new Set(listed.map(({ theme }) => theme))];
  return themes.flatMap((theme) => listed.filter((group) => group.theme === theme));
}

/** A package stands in the list with the first of its ready texts that may be offered. */
function preferAllowed(choices: Choice[], next: Choice): void {
  const at = choices.findIndex(({ frame }) => frame[R.partner] === next.frame[R.partner]);
  if (choices[at]?.ruling.ok === false && next.ruling.ok) choices[at] = next;
}

/** What typed words leave: found by title before found by theme, words or members; open before closed. */
export function searched(seen: Seen, groups: readonly ActionGroup[], typed: string): readonly ActionGroup[] {
  if (typed.trim() === '') return groups;
  const ways = groups.flatMap((group) => choiceTexts(seen, group).map((text, at) => ({ group, at, text })));
  const hits = found(
    ways.map(({ text }) => text),
    typed,
  ).flatMap((place) => ways[place] ?? []);
  const titled = new Set(
    found(
      groups.map((group) => group.title),
      typed,
    ).flatMap((place) => groups[place] ?? []),
  );
  const rank = (group: ActionGroup) => (titled.has(group) ? 0 : 2) + (isOpen(group) ? 0 : 1);
  const ranked = [...new Set(hits.map(({ group }) => group))].toSorted((a, b) => rank(a) - rank(b));
  return ranked.map((group) => {
    const kept = new Set(hits.filter((hit) => hit.group === group).map(({ at }) => at));
    return { ...group, choices: group.choices.filter((_, at) => kept.has(at)) };
  });
}

/** For each way of an action everything it can be found by. */
function choiceTexts({ game }: Seen, group: ActionGroup): readonly string[] {
  const entry = game.table.book.actions[group.action];
  if (entry === undefined) return group.choices.map(() => group.title);
  const texts = [
    ...entry.presets.map(({ name }) => name),
    ...Object.entries(entry.choices).flatMap(([name, options]) => [name, ...options]),
    ...entry.clauses,
  ].map(words);
  const own = [entry.title, entry.theme, entry.name, ...entry.tags, ...texts, entry.id].join(' ');
  return group.choices.map(({ frame }) => `${own} ${membersOf(game.table, frame).join(' ')}`);
}

export interface Theme {
  /** As the book calls it; '' for all together. */
  readonly theme: string;
  /** Actions of it that are open in at least one way, and all. */
  readonly open: number;
  readonly all: number;
}

/** All actions together, then each theme, in the order of the list. */
export function themesOf(groups: readonly ActionGroup[]): readonly Theme[] {
  const count = (theme: string, of: readonly ActionGroup[]) => ({
    theme,
    open: of.filter(isOpen).length,
    all: of.length,
  });
  const names = [...new Set(groups.map(({ theme }) => theme))];
  return [
    count('', groups),
    ...names.map((theme) =>
      count(
        theme,
        groups.filter((group) => group.theme === theme),
      ),
    ),
  ];
}

function isOpen({ choices }: ActionGroup): boolean {
  return choices.some(({ ruling }) => ruling.ok);
}

/** The themes side by side with how much of each is open; moved so that the chosen one is in sight. */
export function themeStrip(themes: readonly Theme[], chosen: string, width: number): Line {
  const cells = themes.map(({ theme, open, all }) => {
    const name = theme === '' ? say('browse.all') : title(theme);
    const count = say('browse.count', { open, all });
    return theme === chosen ? `‹ ${name} ${count} ›` : `${name} ${count}`;
  });
  const at = Math.max(
    0,
    themes.findIndex(({ theme }) => theme === chosen),
  );
  let first = at;
  let used = widthOf(cells[at] ?? '');
  const room = width - 4;
  while (first > 0 && used + GAP + widthOf(cells[first - 1] ?? '') <= Math.trunc(room / 2)) {
    first -= 1;
    used += GAP + widthOf(cells[first] ?? '');
  }
  const shown: Span[] = first > 0 ? [span('… ', 'quiet')] : [];
  let left = width - (first > 0 ? 2 : 0);
  for (let place = first; place < cells.length; place++) {
    const text = cells[place] ?? '';
    const more = place < cells.length - 1 ? 2 : 0;
    if (widthOf(text) + GAP + more > left && place > at) {
      shown.push(span('…', 'quiet'));
      break;
    }
    shown.push(span(text, place === at ? 'title' : 'quiet'), span(' '.repeat(GAP)));
    left -= widthOf(text) + GAP;
  }
  return shown;
}

const GAP = 2;

/** "2t 1c" in a column of its own. */
export function priceSpan({ treasury, capital }: Cost): Span {
  const short = say('orders.price', { treasury, capital });
  return drawn(span(`${padStart(short, PRICE)} `, 'quiet'), `${say('ears.price', { treasury, capital })} `);
}

const PRICE = 6;

/** The head of a list with what the letters of its prices stand for, at its end or, without room for that, below. */
export function withLegend(head: Line, width: number): readonly Line[] {
  const legend = say('orders.legend');
  // Ears are told prices in words.
  const tail = drawn(span(` · ${legend}`, 'quiet'), '');
  if (lineWidth(head) + widthOf(tail.text) + IN_BORDER <= width) return [[...head, tail]];
  return [head, line(drawn(span(legend, 'quiet'), ''))];
}

/** What a head takes more where it stands in a border. */
const IN_BORDER = 3;

/** A list row for an action: its price, and how many of its ways are open, or by which rule all are closed. */
export function actionRow({ game }: Seen, group: ActionGroup, width: number): Line {
  const entry = game.table.book.actions[group.action];
  const all = group.choices.length;
  const open = group.choices.filter(({ ruling }) => ruling.ok).length;
  const price = entry?.talk === true ? span('') : priceSpan(entry?.cost ?? FREE);
  const [first] = group.choices;
  if (open === 0) {
    const closed = first === undefined ? '' : closedText(first.ruling);
    return line(price, span(group.title, 'quiet'), span(`  ${closed}`, 'bad'));
  }
  const count = say('actions.open', { open, all });
  const room = width - widthOf(price.text) - widthOf(count) - 2;
  return line(
    price,
    padEnd(cut(group.title, room), Math.min(room, TITLES)),
    drawn(span(`  ${count}`, 'quiet'), `, ${say('ears.open', { open, all })}`),
  );
}

const FREE: Cost = { treasury: 0, capital: 0 };

/** Columns that titles share, so that counts stand under one another. */
const TITLES = 44;

/** With no order left everything is closed: the number of the law is enough, row after row. */
function closedText(ruling: Ruling): string {
  const spent = !ruling.ok && ruling.address === 'EN-001';
  return spent ? say('pick.refused', { address: ruling.address }) : refusedText(ruling);
}

/** The rule that closes a way, and its words as far as the row goes. */
export function refusedText(ruling: Ruling): string {
  return ruling.ok ? '' : `${say('pick.refused', { address: ruling.address })} ${ruling.text}`;
}

export function themeHead(theme: string): Line {
  return line(span(title(theme), 'accent'));
}
