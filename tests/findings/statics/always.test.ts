// While the great powers are on terms, no single answer is the best: whoever is always one patron's man, or always says
// yes, or always no, ends further from its aims than whoever looks at what lies before it.

import { describe, expect, test } from 'vitest';
import type { Policy } from '../../../src/seats/policy.ts';
import { alwaysAnswering, alwaysWith, mixed } from '../../support/always.ts';
import { actorOf } from '../../support/lines.ts';
import { pairedDifference } from '../../support/paired.ts';
import { gaugeCell, type Line, say, tell } from '../../support/stories.ts';
import { expectMore, lineOf, PAIRS, STATES } from './statics.ts';

/** Rivalry is kept from rising above this: below the strain of 55, where the powers still bid for ground. */
const LOW = 30;

const STATES_ASKED = process.env.HEARTLAND_LONG === '1' ? STATES : (['tajikistan', 'turkmenistan'] as const);

const { table, players } = lineOf();
const rivalry = gaugeCell(table, 'rivalry');

/** What one state's seat comes to by a policy, everybody else by doctrine and rivalry held down. */
function progressOf(id: string, policy: Policy): readonly number[] {
  const line: Line = {
    table,
    players: new Map(players).set(actorOf(table, id), policy),
    turn: (game) => {
      game.world[rivalry] = Math.min(game.world[rivalry] ?? 0, LOW);
    },
  };
  return Array.from(
    { length: PAIRS },
    (_, seed) => tell(line, `pair-${seed}`).outcome.seats.find(({ actor }) => actor === id)?.progress ?? 0,
  );
}

const doctrineOf = (id: string): Policy => {
  const doctrine = players.get(actorOf(table, id));
  if (doctrine === undefined) throw new Error(`nobody plays ${id}`);
  return doctrine;
};

const ALWAYS: { readonly [line: string]: (doctrine: Policy) => Policy } = {
  'with Russia': (doctrine) => alwaysWith(doctrine, actorOf(table, 'russia')),
  'with China': (doctrine) => alwaysWith(doctrine, actorOf(table, 'china')),
  refusing: (doctrine) => alwaysAnswering(doctrine, 'refuse'),
  accepting: (doctrine) => alwaysAnswering(doctrine, 'accept'),
};

/** Where the one line is as good as looking: whoever keeps Russia at a distance loses nothing by having China near. */
const LEVEL = ['uzbekistan with China'];

// Claims ca-room, ca-play-both. Changed: what one state's seat does; everybody else follows the same doctrines, and rivalry is
// held at 30 or less. Measured: the progress of that seat toward its three objectives, 0 to 30.
describe.each(STATES_ASKED)('%s gets further by a mixed line', (id) => {
  const looking = progressOf(id, mixed(doctrineOf(id)));

  test.each(Object.keys(ALWAYS))('than always %s', (name) => {
    const always = progressOf(id, ALWAYS[name]?.(doctrineOf(id)) ?? doctrineOf(id));
    const found = pairedDifference(always.map((value, seed) => [value, looking[seed] ?? 0] as const));
    if (LEVEL.includes(`${id} ${name}`)) expect(found.high, say(found)).toBeGreaterThan(0);
    else expectMore(found);
  });
});
