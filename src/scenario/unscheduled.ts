// Looks over all scenarios of a box at once, for what no single one can be blamed for.
import type { Box } from '../rulebook/gather/load.ts';
import { warningAt } from '../rulebook/gather/spot.ts';
import type { Problem } from '../rulebook/problem.ts';
import type { Scenario } from './scenario.ts';

/** A warning for each card that no calendar names and no deck holds. */
export function unscheduledCards(box: Box, scenarios: readonly Scenario[]): Problem[] {
  const scheduled = new Set(
    scenarios.flatMap(({ calendar, deck }) => [...calendar, ...deck.cards].map(({ card }) => card)),
  );
  return box.base.cards.flatMap(({ id, title }) => {
    const spot = box.spots.get(id);
    if (spot === undefined || scheduled.has(id)) return [];
    return [warningAt(spot, [], `no scenario schedules the card ${id} (${title})`)];
  });
}
