// Who plays in tests: every actor at random, or the scenario's own policies.

import { askedNow, type Table } from '../../src/engine/index.ts';
import { playersOf } from '../../src/seats/players.ts';
import type { Players, Policy } from '../../src/seats/policy.ts';
import { randomPolicy } from '../../src/seats/random.ts';
import { evenOrders } from './even.ts';

/** Random seats for everybody who has one, the automated ones included. */
export function randomPlayers(table: Table): Players {
  return new Map([...table.seats, ...table.automated].map((actor) => [actor, randomPolicy()]));
}

/** The policies a scenario names: the first of each seat, and those of the automated actors. */
export function doctrinePlayers(table: Table): Players {
  return namedPlayers(table, new Map());
}

/** The scenario's own policies as many times as a seat has doctrines at most: all the first, all the second … */
export function doctrineRounds(table: Table): readonly Players[] {
  const rounds = Math.max(...table.scenario.seats.map(({ policies }) => Object.keys(policies).length));
  return Array.from({ length: rounds }, (_, round) => {
    const chosen = table.scenario.seats.map(({ actor, policies }) => {
      const names = Object.keys(policies);
      return [actor, names[Math.min(round, names.length - 1)] ?? ''] as const;
    });
    return namedPlayers(table, new Map(chosen));
  });
}

function namedPlayers(table: Table, chosen: ReadonlyMap<string, string>): Players {
  const players = playersOf(table, chosen);
  if (!players.ok) throw new Error(`unknown: ${players.error.map(({ name }) => name).join(', ')}`);
  return players.value;
}

/** The same players, who say nothing in soundings. */
export function silent(players: Players): Players {
  const mute = (policy: Policy): Policy => ({
    ...policy,
    orders: (game, actor) => (game.phase === 'soundings' ? [] : policy.orders(game, actor)),
  });
  return new Map([...players].map(([actor, policy]) => [actor, mute(policy)]));
}

/** Seats that like every kind of order alike; what they are asked, the ministry's die decides. */
export function evenPlayers(table: Table): Players {
  const even: Policy = { name: 'even', orders: evenOrders, answers: () => [] };
  return new Map([...table.seats, ...table.automated].map((actor) => [actor, even]));
}

/** The same hands, but everybody says yes to everything, at no price: what nobody would sign is signed here. */
export function agreeablePlayers(table: Table): Players {
  const seated = [...table.seats, ...table.automated];
  const agreeable: Policy = {
    name: 'agreeable',
    orders: (game, actor) => (seated.includes(actor) ? evenOrders(game, actor) : []),
    answers: (game, actor) =>
      askedNow(game)
        .filter((ask) => ask.actor === actor)
        .map(({ proposal }) => ({ proposal, actor, answer: 'accept', bound: true })),
  };
  return new Map(table.board.members.actor.map((_, actor) => [actor, agreeable]));
}
