// What a turn is called: half a year of the scenario's own calendar.
import type { Scenario, StartDate } from './scenario.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const TURN_MONTHS = 6;

/** The first and the last month of a turn. */
export function monthsOf(
  scenario: Pick<Scenario, 'start'>,
  turn: number,
): { readonly first: StartDate; readonly last: StartDate } {
  const first = addMonths(scenario.start, (turn - 1) * TURN_MONTHS);
  return { first, last: addMonths(first, TURN_MONTHS - 1) };
}

/** "July-December 2007" for turn 1 of a game that starts in 2007-07; across a new year both years are named. */
export function dateLabel(scenario: Pick<Scenario, 'start'>, turn: number): string {
  const { first, last } = monthsOf(scenario, turn);
  const from = MONTHS[first.month - 1] ?? '';
  const to = `${MONTHS[last.month - 1] ?? ''} ${last.year}`;
  return first.year === last.year ? `${from}-${to}` : `${from} ${first.year}-${to}`;
}

function addMonths(date: StartDate, months: number): StartDate {
  const count = date.year * 12 + date.month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}
