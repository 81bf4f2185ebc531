// What a turn is called in the language of the screen: the half year it covers.

import { monthsOf } from '../../scenario/date.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { say, type TextKey } from '../texts.ts';

const MONTHS = [
  'month.1',
  'month.2',
  'month.3',
  'month.4',
  'month.5',
  'month.6',
  'month.7',
  'month.8',
  'month.9',
  'month.10',
  'month.11',
  'month.12',
] as const satisfies readonly TextKey[];

/** "July-December 2007"; across a new year both years are named. */
export function turnDate(scenario: Pick<Scenario, 'start'>, turn: number): string {
  const { first, last } = monthsOf(scenario, turn);
  const values = { from: monthName(first.month), to: monthName(last.month), year: last.year };
  return first.year === last.year
    ? say('date.half', values)
    : say('date.across', { ...values, before: first.year });
}

function monthName(month: number): string {
  const key = MONTHS[month - 1];
  return key === undefined ? '' : say(key);
}
