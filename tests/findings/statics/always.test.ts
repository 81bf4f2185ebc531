// While the great powers are on terms, no single answer is the best: whoever is always one patron's man, or always says
// yes, or always no, ends further from its aims than whoever looks at what lies before it.

import { describe, test } from 'vitest';
import type { Policy } from '../../../src/seats/policy.ts';
import { alwaysAnswering, alwaysWith, mixed } from '../../support/always.ts';
import { actorOf } from '../../support/lines.ts';
import { difference, gaugeCell, type Line } from '../../support/stories.ts';
import { expectMore, lineOf, PAIRS } from './statics.ts';

/** Rivalry is kept from rising above this: below the strain of 55, where the powers still bid for ground. */
const LOW = 30;

const { table, players } = lineOf();
const rivalry = gaugeCell(table, 'rivalry');

// Claims ca-room, ca-play-both. Changed: what one state's seat does; everybody else follows the same doctrines, and rivalry is
// held at 30 or less. Measured: the progress of that seat toward its three objectives, 0 to 30.
describe.each(['tajikistan', 'turkmenistan'])('%s gets further by a mixed line', (id) => {
  const self = actorOf(table, id);
  const doctrine = players.get(self);
  if (doctrine === undefined) throw new Error(`nobody plays ${id}`);
  const line = (policy: Policy): Line => ({
    table,
    players: new Map(players).set(self, policy),
    turn: (game) => {
      game.world[rivalry] = Math.min(game.world[rivalry] ?? 0, LOW);
    },
  });

  test.each([
    ['always with Russia', alwaysWith(doctrine, actorOf(table, 'russia'))],
    ['always with China', alwaysWith(doctrine, actorOf(table, 'china'))],
    ['always refusing', alwaysAnswering(doctrine, 'refuse')],
    ['always accepting', alwaysAnswering(doctrine, 'accept')],
  ])('than %s', (_, always) => {
    const found = difference(
      line(always),
      line(mixed(doctrine)),
      { progress: ({ outcome }) => outcome.seats.find(({ actor }) => actor === id)?.progress ?? 0 },
      PAIRS,
    );
    expectMore(found.progress);
  });
});
