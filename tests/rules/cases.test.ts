// Every rule and card of the founding box by its number: a situation, an order, and what the rule does then. The
// cases are the files beside this one.

import { describe, expect, test } from 'vitest';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { readCases } from './case.ts';
import { afterOf, unshown } from './hold.ts';
import { LANES, soloBooks } from './solo.ts';

const DRAFT = 'npm run cases -- --accept';

describe('the rules of the founding box, case by case', () => {
  const table = tableOf(DUSHANBE);
  const cases = readCases();
  const rules = soloBooks(table.book);

  test('every rule, want and card has one case, and every case has its rule', () => {
    const ids = cases.map((kept) => kept.case.case);
    const missing = [...rules.keys()].filter((id) => !ids.includes(id));
    expect(missing, `without a case; ${DRAFT} drafts one`).toEqual([]);
    const stray = cases.filter((kept) => !rules.has(kept.case.case)).map(({ path }) => path);
    expect(stray, `cases of rules that are gone; ${DRAFT} removes them`).toEqual([]);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('a case shows each part of its rule, and says what its rule says of itself', () => {
    expect(
      cases.flatMap((kept) => unshown(table, kept.case)),
      `never shown; ${DRAFT} drafts anew`,
    ).toEqual([]);
    const told = cases.map((kept) => [kept.case.case, kept.case.title, kept.case.on]);
    const now = cases.map((kept) => {
      const rule = rules.get(kept.case.case);
      return [kept.case.case, rule?.title, rule?.on];
    });
    expect(told, `${DRAFT} brings them up to date`).toEqual(now);
  });

  describe.each(cases.map((kept) => [kept.case.case, kept.case.title, kept] as const))(
    '%s %s',
    (...[, , kept]) => {
      test.each(LANES)('%s', (lane) => {
        const expected = kept.case.situations.map(({ after }) => after);
        expect(afterOf(table, kept.case, lane), `${kept.path}; if this is meant: ${DRAFT}`).toEqual(expected);
      });
    },
  );
});
