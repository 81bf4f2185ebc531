// Not a timing: that every way of playing the bench game plays the same game.

import { expect, test } from 'vitest';
import { benchVariants } from './variants.ts';

test('the bench game ends in the same cells by hand, from rules, through the chart and by boardgame.io', () => {
  const [hand, ...others] = benchVariants();
  expect(others.length).toBeGreaterThanOrEqual(5);
  for (const variant of others)
    expect([variant.name, variant.checksum()]).toEqual([variant.name, hand?.checksum()]);
});
