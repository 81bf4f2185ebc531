import { expect, test } from 'vitest';
import { dateLabel } from '../../src/scenario/date.ts';

test('a turn is half a year of the calendar', () => {
  const start = { year: 2007, month: 7 };
  expect([1, 2, 3, 10].map((turn) => dateLabel({ start }, turn))).toEqual([
    'July-December 2007',
    'January-June 2008',
    'July-December 2008',
    'January-June 2012',
  ]);
});

test('a half year across a new year names both years', () => {
  expect(dateLabel({ start: { year: 1999, month: 10 } }, 1)).toBe('October 1999-March 2000');
  expect(dateLabel({ start: { year: 1999, month: 10 } }, 2)).toBe('April-September 2000');
});

test('agreements signed before the game have a date too', () => {
  expect(dateLabel({ start: { year: 2007, month: 7 } }, 0)).toBe('January-June 2007');
  expect(dateLabel({ start: { year: 2007, month: 7 } }, -1)).toBe('July-December 2006');
});
