// The drawn turn is the played one.

import { expect, test } from 'vitest';
import { turnPage } from '../../scripts/turn-diagram.ts';
import { textOf } from '../architecture/house.ts';

test('docs/turn.md shows the chart as it is', () => {
  const stale = 'docs/turn.md is older than the chart: run `npx node scripts/turn-diagram.ts`';
  expect(textOf('docs/turn.md'), stale).toBe(turnPage());
});
