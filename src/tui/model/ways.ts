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
import { bothOf, type Standing, standingOf } from './stand.ts';
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

/** "Nordland      █████│░░░░  52   done 50   2t 1c". */
export function wayRow(seen: Seen, way: Way, names: number, width: number): Line {
  const { table } = seen.game;
  const talks = table.book.actions[way.frame[R.action] ?? -1]?.talk === true;
  const room = Math.min(names, Math.max(8, width - TAIL));
  const name = padEnd(cut(way.name, room), room);
  const price = talks ? span('') : priceSpan(way.cost);
  if (way.standing === undefined) {
    return line(span(`${name} `, 'quiet'), span(refusedText(way.ruling), 'bad'));
  }
  const { chance, odds } = way.standing;
  const yes =
    chance === undefined
      ? []
      : [...oddsBar(chance.now, BAR), span(padStart(`${chance.now}`, 4), sumTone(chance.now))];
  const done = odds === undefined ? '' : `  ${say('ways.done', { odds: odds.now })}`;
  const text = talks ? `  ${textOfFrame(table, way.frame).join('; ')}` : '';
  return line(span(`${name} `), ...yes, span(done, 'quiet'), span(text, 'quiet'), ' ', price);
}

/** Columns that a row takes behind its name, about. */
const TAIL = 34;

/** Columns of the longest name. */
export function widestName(ways: readonly Way[]): number {
  return Math.max(0, ...ways.map(({ name }) => widthOf(name)));
}
