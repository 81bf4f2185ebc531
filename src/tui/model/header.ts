// The line every screen begins with, and the tabs below it. Where room is short, what matters least goes first.

import { type Game, isBargain } from '../../engine/index.ts';
import { EMPTY, type Line, line, lineWidth, type Span, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut, widthOf } from '../width.ts';
import { turnDate } from './date.ts';

function phaseName({ phase, round }: Pick<Game, 'phase' | 'round'>): string {
  return say(isBargain(phase) && round === 2 ? `phase.${phase}2` : `phase.${phase}`);
}

const WIDEST = 999;
const GAP = 2;
/** Months are known by their first letters. */
const SHORT = 3;
const LONG_WORD = /\p{L}{4,}/gu;

/**
 * Whose screen it is, turn, date, phase, lens; at the right end the scenario. The title is shortened first, then the
 * date; then go the title, the lens, the date, and last of all whose it is: turn and phase fit into any screen.
 */
export function headerLine(game: Game, whose: string, width = WIDEST): Line {
  const { scenario, book } = game.table;
  const turn = say('head.turn', { turn: game.turn, turns: scenario.turns });
  const lens = book.lens === 'base' ? [] : [say('menu.lens', { lens: book.lens })];
  const long = turnDate(scenario, game.turn);
  const short = long.replace(LONG_WORD, (month) => month.slice(0, SHORT));
  const parts = (date: string, more: readonly string[]) => [turn, date, phaseName(game), ...more].join(' · ');
  const named = scenario.title.split(':')[0] ?? '';
  const tries = [
    [parts(long, lens), scenario.title],
    [parts(long, lens), named],
    [parts(short, lens), named],
    [parts(short, lens), ''],
    [parts(short, []), ''],
    [[turn, phaseName(game)].join(' · '), ''],
  ] as const;
  const owner = whose === '' ? EMPTY : line(span(whose, 'accent'), span(' · ', 'quiet'));
  const needs = ([text, title]: readonly [string, string]) =>
    lineWidth(owner) + widthOf(text) + (title === '' ? 0 : GAP + widthOf(title));
  const found = tries.find((one) => needs(one) <= width);
  if (found === undefined) return [span([turn, phaseName(game)].join(' · '))];
  const [text, title] = found;
  const left = [...owner, span(text)];
  if (title === '') return left;
  const gap = width === WIDEST ? GAP : width - lineWidth(left) - widthOf(title);
  return [...left, span(' '.repeat(Math.max(GAP, gap))), span(title, 'quiet')];
}

const TAB_KEYS = ['board', 'bodies', 'deals', 'goals', 'ledger'] as const;

/** The tabs, the one in front in brackets, and at the right end what else is to be said: that is never cut for them. */
export function tabLine(chosen: string, rest: string, width = WIDEST): Line {
  const names = TAB_KEYS.map((tab, index) => `${index + 1} ${say(`tab.${tab}`)}`);
  const only = names.map((name, index) => (TAB_KEYS[index] === chosen ? name : String(index + 1)));
  const room = width - (rest === '' ? 0 : widthOf(rest) + 1);
  const shown = [names, only].map((some) => tabsOf(some, chosen)).find((tabs) => lineWidth(tabs) <= room);
  const tabs = shown ?? EMPTY;
  if (rest === '') return tabs;
  const gap = width === WIDEST ? 1 : width - lineWidth(tabs) - widthOf(rest);
  return [...tabs, span(' '.repeat(Math.max(tabs === EMPTY ? 0 : 1, gap))), span(cut(rest, width), 'quiet')];
}

/** The commands of the tabs that a line has in it: who sees them there need not be told again. */
export function tabsIn(of: Line): readonly string[] {
  return of.flatMap(({ key }) => (key !== undefined && /^[1-5]$/.test(key) ? [`tab${key}`] : []));
}

/** Brackets take the places of the blanks between, so that nothing moves when another tab comes to the front. */
function tabsOf(names: readonly string[], chosen: string): Line {
  const tabs: readonly string[] = TAB_KEYS;
  const at = tabs.indexOf(chosen);
  const between = (index: number) => (index === at + 1 ? EMPTY : [span(' ')]);
  return names.flatMap((name, index): readonly Span[] => {
    const key = String(index + 1);
    if (index === at) return [{ ...span(`[${name}]`, 'chosen'), key }];
    return [...between(index), { ...span(name, 'quiet'), key }];
  });
}
