// With whom and where: the ways to fill an action's members, the likeliest first, each with the die it takes and the
// odds of carrying it out; ways that are closed come last, with the rule that closes them.

import { R } from '../../world/register.ts';
import { type Line, line, span } from '../line.ts';
import { say } from '../texts.ts';
import { cut, padEnd, padStart, widthOf } from '../width.ts';
import { type Choice, priceSpan, refusedText } from './actions.ts';
import { membersOf, textOfFrame } from './names.ts';
import { oddsBar } from './odds-bar.ts';
import type { Seen } from './seen.ts';
import { bothOf, heardAs, type Standing, standingOf, yesWords } from './stand.ts';
import { sumTone } from './sums.ts';

export const SORTS = ['best', 'name'] as const;

export type Sort = (typeof SORTS)[number];

export interface Way extends Choice {
  readonly name: string;
  /** Undefined where the way is closed. */
  readonly standing: Standing | undefined;
}

export function waysOf(seen: Seen, choices: readonly Choice[], sort: Sort): readonly Way[] {
  const ways = choices.map((choice) => ({
    ...choice,
    name: wayName(seen, choice),
    standing: choice.ruling.ok ? standingOf(seen, choice.frame) : undefined,
  }));
  const rank = ({ standing }: Way) => (standing === undefined ? -1 : sort === 'best' ? bothOf(standing) : 0);
  const named = (a: Way, b: Way) => (sort === 'name' ? (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) : 0);
  return ways.toSorted((a, b) => rank(b) - rank(a) || named(a, b));
}

/** The likeliest open way, or the first of all where none is open. */
export function bestWay(seen: Seen, choices: readonly Choice[]): Way | undefined {
  return waysOf(seen, choices, 'best')[0];
}

function wayName({ game }: Seen, { frame }: Choice): string {
  const members = membersOf(game.table, frame).join(', ');
  return members === '' ? say('pick.self') : members;
}

const BAR = 10;
const LEAST_BAR = 4;

/** Columns that the ways of one list share, so that what stands behind their names stands in line. */
export interface WayColumns {
  readonly name: number;
  readonly bar: number;
}

/** Names have their whole room first: a bar is shortened or left out for them. */
export function wayColumns(seen: Seen, ways: readonly Way[], width: number): WayColumns {
  const widest = Math.max(0, ...ways.map(({ name }) => widthOf(name)));
  const tail = Math.max(0, ...ways.map((way) => tailWidth(seen, way)));
  const asks = ways.some(({ standing }) => standing?.chance !== undefined);
  // A bar is a column wider than it is long: it has a mark where yes ends.
  const left = width - 2 - tail - widest;
  const bar = !asks || left < LEAST_BAR ? 0 : Math.min(BAR, left);
  const rest = width - 1 - tail - (bar === 0 ? 0 : bar + 1);
  return { name: Math.min(widest, Math.max(LEAST_NAME, rest)), bar };
}

const LEAST_NAME = 8;
/** As many columns of what an offer says have their room before names are cut. */
const TERMS = 20;

/** What stands behind name and bar; the reason against a closed way takes what room there is. */
function tailWidth(seen: Seen, way: Way): number {
  if (way.standing === undefined) return 0;
  const { number, done, terms, price } = tailOf(seen, way, way.standing);
  return widthOf(number + done + price.text) + 1 + Math.min(TERMS, widthOf(terms));
}

function tailOf({ game }: Seen, way: Way, { chance, odds }: Standing) {
  const talks = game.table.book.actions[way.frame[R.action] ?? -1]?.talk === true;
  return {
    number: chance === undefined ? '' : padStart(`${chance.now}`, 4),
    done: odds === undefined ? '' : `  ${say('ways.done', { odds: odds.now })}`,
    terms: talks ? `  ${textOfFrame(game.table, way.frame).join('; ')}` : '',
    price: talks ? span('') : priceSpan(way.cost),
  };
}

/** "Nordland      █████│░░░░  52   done 50   2t 1c". */
export function wayRow(seen: Seen, way: Way, columns: WayColumns): Line {
  const name = `${padEnd(cut(way.name, columns.name), columns.name)} `;
  if (way.standing === undefined) return line(span(name, 'quiet'), span(refusedText(way.ruling), 'bad'));
  const { chance } = way.standing;
  const { number, done, terms, price } = tailOf(seen, way, way.standing);
  const bar = chance === undefined || columns.bar === 0 ? [] : oddsBar(chance.now, columns.bar);
  const yes = chance === undefined ? [] : [...bar, span(number, sumTone(chance.now))];
  const row = line(span(name), ...yes, span(done, 'quiet'), span(terms, 'quiet'), ' ', price);
  return heardAs(row, wayWords(way, way.standing, terms.trim(), price.text !== ''));
}

/** "Nordland says yes on 52 of 100; it is carried out on 50 of 100; it costs 2 treasury and 1 capital." */
function wayWords({ name, cost }: Way, { chance, odds }: Standing, terms: string, isPriced: boolean): string {
  const parts = [
    chance === undefined ? name : yesWords(name, chance.now),
    ...(odds === undefined ? [] : [say('ears.doneOn', { odds: Math.max(0, Math.min(100, odds.now)) })]),
    ...(terms === '' ? [] : [terms]),
    ...(isPriced ? [say('ears.costs', { ...cost })] : []),
  ];
  return `${parts.join('; ')}.`;
}
