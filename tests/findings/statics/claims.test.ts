// A sign rests on a claim, and so does what an author is said to say: every one that is named here is in the rulebook.

import { expect, test } from 'vitest';
import { filesBelow, textOf } from '../../architecture/house.ts';
import { DUSHANBE, readBox } from '../../support/boxes.ts';
import { SAYINGS } from '../lens-words.ts';

const claims = Object.keys(readBox(DUSHANBE).book.claims);

test('the signs rest on claims that are there', () => {
  const texts = filesBelow('tests/findings/statics')
    .filter((path) => path.endsWith('.test.ts'))
    .map(textOf);
  const named = texts.flatMap((text) =>
    [...text.matchAll(/^ *\/\/ Claims? ([a-z0-9-]+(?:, [a-z0-9-]+)*)\./gm)].flatMap(([, ids = '']) =>
      ids.split(', '),
    ),
  );
  expect(named.length).toBeGreaterThan(9);
  expect(named.filter((id) => !claims.includes(id))).toEqual([]);
});

test('so do the sayings of the authors', () => {
  const named = Object.values(SAYINGS).flatMap((answers) =>
    Object.values(answers).flatMap((entry) => entry.claims),
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((id) => !claims.includes(id))).toEqual([]);
});
