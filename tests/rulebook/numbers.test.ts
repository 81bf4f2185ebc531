// The test of numbers: each number of the content names a claim, a fact, or the assumption it rests on.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countNumbers } from '../../src/rulebook/checks/count.ts';
import { formatProblem } from '../../src/rulebook/problem.ts';
import { ROOT } from '../architecture/house.ts';

function filesOf(folder: string) {
  return ['rules', 'scenarios'].flatMap((room) =>
    readdirSync(`${ROOT}/${folder}${room}`, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => ({
        file: `${folder}${room}/${path}`,
        text: readFileSync(`${ROOT}/${folder}${room}/${path}`),
      })),
  );
}

describe.each([
  ['the founding box', '', 100],
  ['the lagoon', 'tests/boxes/lagoon/', 30],
])('%s', (_name, folder, least) => {
  const count = countNumbers(filesOf(folder));

  test('has no number without a source', () => {
    expect(count.unsourced.map(formatProblem)).toEqual([]);
    expect(count.unread.map(formatProblem)).toEqual([]);
  });

  test('was really counted', () => {
    const { rules, cited, assumed, numbers } = count;
    expect(rules).toBeGreaterThan(least);
    expect(cited).toBeGreaterThan(0);
    expect(assumed).toBeGreaterThan(0);
    expect(numbers).toBeGreaterThan(rules);
  });
});

describe('the count', () => {
  const bare = (text: string) => {
    const { unsourced, ...rest } = countNumbers([{ file: 'a.yaml', text }]);
    return { ...rest, lines: unsourced.map(({ line, column }) => [line, column]) };
  };

  test('finds a number without a source where it stands', () => {
    const text =
      'rules:\n  - id: AA-001\n    on: consent\n    give: { a: { add: 3 } }\n  - { id: AA-002, on: odds, give: { a: { add: 4 } }, assume: x }\n';
    expect(bare(text)).toMatchObject({ rules: 2, cited: 0, assumed: 1, numbers: 2, lines: [[4, 23]] });
  });

  test('lets sources be: the year of a paper needs none', () => {
    expect(bare('papers:\n  p: { year: 1911 }\nclaims:\n  c: { since: 1911 }\n')).toMatchObject({
      numbers: 0,
      lines: [],
    });
  });

  test('asks tracks for their own source, whatever the board says', () => {
    expect(bare('board:\n  assume: x\n  slots: 4\n  tracks:\n    tie: { max: 9 }\n')).toMatchObject({
      numbers: 2,
      lines: [[5, 17]],
    });
  });

  test('asks values of an opening for their own, and lets the scenario answer for its length', () => {
    const text =
      'scenario: x\nassume: y\nturns: 6\nopening:\n  tie: { at: 3 }\n  calm: { at: 4, claims: [c] }\n';
    expect(bare(text)).toMatchObject({ numbers: 3, lines: [[5, 14]] });
  });

  test('says what it could not read', () => {
    expect(countNumbers([{ file: 'a.yaml', text: '' }]).unread).toHaveLength(1);
  });
});
