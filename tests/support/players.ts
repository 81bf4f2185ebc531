// Who plays in tests: every actor at random, or the scenario's own policies.

import type { Table } from '../../src/engine/index.ts';
import { doctrinePolicy } from '../../src/seats/doctrine.ts';
import type { Players } from '../../src/seats/policy.ts';
import { randomPolicy } from '../../src/seats/random.ts';

/** Random seats for everybody who has one, the automated ones included. */
export function randomPlayers(table: Table): Players {
  return new Map([...table.seats, ...table.automated].map((actor) => [actor, randomPolicy()]));
}

/** The policies a scenario names: the first of each seat, and those of the automated actors. */
export function doctrinePlayers(table: Table): Players {
  const { seats, automated } = table.scenario;
  const actorOf = (id: string) => table.board.members.actor.indexOf(id);
  const named = [
    ...seats.map((seat) => [seat.actor, seat.policies.doctrine] as const),
    ...automated.map((seat) => [seat.actor, seat.policy] as const),
  ];
  return new Map(named.map(([id, policy]) => [actorOf(id), doctrinePolicy(table.book, policy)]));
}
