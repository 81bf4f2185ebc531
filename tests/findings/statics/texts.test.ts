// Hard and soft words: what is signed, what comes of it, and what China will not sign.

import { describe, expect, test } from 'vitest';
import { answering, forbidding, insisting, isLike } from '../../support/lines.ts';
import { countSigned, difference, gaugeAt, type Line, type Story } from '../../support/stories.ts';
import { ASKED, expectLess, expectMore, lineOf, PAIRS, pairsOf } from './statics.ts';

const MEMORANDUM = { action: 'memorandum' };

const { table, players } = lineOf();

/** Russia tables one text of the memorandum whenever it may, and nobody else tables any. */
function tabling(preset: string, on?: (turn: number) => boolean): Line {
  const silent = ['china', 'kazakhstan', 'tajikistan'].reduce(
    (present, id) => forbidding(table, present, id, [MEMORANDUM]),
    players,
  );
  const orders = [{ ...MEMORANDUM, preset, body: 'csto' }];
  return { table, players: insisting(table, silent, 'russia', { orders, ...(on && { on }) }) };
}

const signed = (story: Story) => Math.min(1, countSigned(story, [MEMORANDUM]));

// Claims mou-text, mou-bishkek, mou-china-wary. Changed: Russia tables a harder text instead of the soft one, whenever it
// may. Measured: the share of games in which any memorandum is signed.
describe('a softer memorandum is likelier', () => {
  test.each([
    ['hard', 'soft', PAIRS],
    ['hard', 'middle', PAIRS],
    ['middle', 'soft', pairsOf(200)],
  ])('than %s: %s', (harder, softer, pairs) => {
    expectMore(difference(tabling(harder), tabling(softer), { signed }, pairs).signed);
  });
});

// Claims mou-small-step, mou-text. Changed: the same texts, which now everybody is bound to sign. Measured: the trust of the
// two great neighbours in each other, and their rivalry, at the end.
describe('a softer memorandum is weaker', () => {
  const bound = (preset: string): Line => {
    const line = tabling(preset);
    return { table, players: answering(table, line.players, ASKED, MEMORANDUM, 'accept') };
  };
  test.each([
    ['hard', 'soft'],
    ['middle', 'soft'],
    ['hard', 'middle'],
  ])('than %s: %s', (harder, softer) => {
    const found = difference(
      bound(harder),
      bound(softer),
      {
        signed,
        trust: ({ game }) =>
          gaugeAt(game, 'trust', 'russia', 'china') + gaugeAt(game, 'trust', 'china', 'russia'),
        rivalry: ({ game }) => gaugeAt(game, 'rivalry'),
      },
      PAIRS,
    );
    expect(found.signed.changed).toBe(0);
    expectLess(found.trust);
    expectMore(found.rivalry);
  });
});

// Claims mou-china-wary, cn-no-front, mou-no-merger. Changed: one clause more, a duty of assistance, in the text that Russia
// tables in the first half-year. Measured: whether China turns that text down (refuses it or asks for a softer one), and
// whether a text with the clause stands signed afterwards.
test('an assistance clause makes China refuse', () => {
  const first = (turn: number) => turn === 1;
  const turnedDown = (story: Story) =>
    story.tabled.filter(
      ({ frame, answers, softenedBy }) =>
        isLike(table, frame, MEMORANDUM) && (softenedBy === 'china' || answers.get('china') === 'refuse'),
    ).length;
  const found = difference(tabling('soft', first), tabling('assistance', first), { turnedDown }, PAIRS);
  expectMore(found.turnedDown);
  expect(found.turnedDown.mean).toBe(1);
});
