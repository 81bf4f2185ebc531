// The chance of a text is the room's own die: at it the text goes through as it stands, above it never.

import { describe, expect, test } from 'vitest';
import { createDice, diceFrom } from '../../src/dice/dice.ts';
import { chanceOf } from '../../src/engine/chance.ts';
import { fork, type Game, open, orderOf, resolve } from '../../src/engine/index.ts';
import type { Table } from '../../src/engine/table.ts';
import { randomPolicy } from '../../src/seats/random.ts';
import type { Frame } from '../../src/world/register.ts';
import { DUSHANBE, LAGOON, type NamedScenario, tableOf } from '../support/boxes.ts';
import { frame, lagoon, sit } from './sitting.ts';

/** A game in its first planning in which every d100 shows the same. */
function atPlanning(table: Table, die: number): Game {
  const game = open(table, 'chance', {
    dice: diceFrom(table.rollers, () => Math.ceil(((die - 1) * 4_294_967_296) / 100)),
  });
  for (let step = 0; step < 9 && game.phase !== 'planning'; step++) resolve(game);
  return game;
}

/** Whether a text goes through word for word when every ministry's die falls so. */
function carried(table: Table, draft: Frame, actor: number, die: number): boolean {
  const game = atPlanning(table, die);
  resolve(game, { orders: new Map([[actor, [draft]]]) });
  const text = JSON.stringify(orderOf(table, draft));
  for (let step = 0; step < 9 && game.phase !== 'resolution'; step++) resolve(game);
  const [proposal] = game.proposals;
  if (proposal === undefined) throw new Error('it was put to nobody');
  const same = JSON.stringify(orderOf(table, proposal.frame)) === text;
  return same && (proposal.state === 'agreed' || proposal.state === 'passed');
}

describe.each([
  ['lagoon', LAGOON, 6],
  ['dushanbe', DUSHANBE, 2],
] as const)('any proposal of %s', (_, named: NamedScenario, seeds) => {
  test('goes through on its chance and on no higher die', () => {
    const table = tableOf(named);
    const game = atPlanning(table, 1);
    const seen = new Set<number>();
    for (const actor of table.seats) {
      for (let seed = 0; seed < seeds; seed++) {
        const drawn = { ...fork(game), dice: createDice(`chance ${seed}`, table.rollers) };
        for (const draft of randomPolicy().orders(drawn, actor)) {
          const chance = chanceOf(game, draft);
          if (chance === undefined) continue;
          seen.add(chance);
          const label = `${JSON.stringify(orderOf(table, draft))} on ${chance}`;
          if (chance > 0) expect(carried(table, draft, actor, chance), label).toBe(true);
          if (chance < 100) expect(carried(table, draft, actor, chance + 1), `not ${label}`).toBe(false);
        }
      }
    }
    expect(seen.size).toBeGreaterThan(3);
  });
});

test('what nobody is asked about has no chance to speak of', () => {
  const table = sit();
  table.to('planning');
  expect(
    chanceOf(table.game, frame(lagoon, 'tidewater', { action: 'praise', partner: 'reed' })),
  ).toBeUndefined();
});
