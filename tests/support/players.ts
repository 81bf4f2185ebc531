// Who plays in tests: every actor at random, or the scenario's own policies.

import type { Table } from '../../src/engine/index.ts';
import { playersOf } from '../../src/seats/players.ts';
import type { Players } from '../../src/seats/policy.ts';
import { randomPolicy } from '../../src/seats/random.ts';

/** Random seats for everybody who has one, the automated ones included. */
export function randomPlayers(table: Table): Players {
  return new Map([...table.seats, ...table.automated].map((actor) => [actor, randomPolicy()]));
}

/** The policies a scenario names: the first of each seat, and those of the automated actors. */
export function doctrinePlayers(table: Table): Players {
  const players = playersOf(table);
  if (!players.ok) throw new Error(`unknown: ${players.error.map(({ name }) => name).join(', ')}`);
  return players.value;
}

/** The last doctrine of each seat: where a seat has two, the other one. */
export function otherDoctrinePlayers(table: Table): Players {
  const chosen = new Map(
    table.scenario.seats.map((seat) => [seat.actor, Object.keys(seat.policies).at(-1) ?? ''] as const),
  );
  const players = playersOf(table, chosen);
  if (!players.ok) throw new Error(`unknown: ${players.error.map(({ name }) => name).join(', ')}`);
  return players.value;
}
