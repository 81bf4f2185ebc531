// Who plays in tests: every actor at random, or the scenario's own policies.

import { askedNow, type Table } from '../../src/engine/index.ts';
import { playersOf } from '../../src/seats/players.ts';
import type { Players, Policy } from '../../src/seats/policy.ts';
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

/** Seats that order at random and say yes to everything, at no price: what nobody would sign is signed here. */
export function agreeablePlayers(table: Table): Players {
  const random = randomPolicy();
  const agreeable: Policy = {
    name: 'agreeable',
    orders: random.orders,
    answers: (game, actor) =>
      askedNow(game)
        .filter((ask) => ask.actor === actor)
        .map(({ proposal }) => ({ proposal, actor, answer: 'accept', bound: true })),
  };
  return new Map([...table.seats, ...table.automated].map((actor) => [actor, agreeable]));
}
