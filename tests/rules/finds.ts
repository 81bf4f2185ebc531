// Moments in which rules spoke, gathered from games: by seats that play at random, and by every doctrine.

import { open, type Table } from '../../src/engine/index.ts';
import { playersOf } from '../../src/seats/players.ts';
import { step } from '../../src/seats/playout.ts';
import type { Players } from '../../src/seats/policy.ts';
import { agreeablePlayers, randomPlayers } from '../support/players.ts';
import type { Moment } from './solo.ts';
import { BEHIND, watched } from './watch.ts';

/** Moments kept of each part: the earliest in their games, where least has happened. */
const KEPT = 3;

export interface Finds {
  /** By address of the part. */
  readonly moments: ReadonlyMap<string, readonly Moment[]>;
  /** Moments at which games stood, for whoever has to go on from one. */
  readonly worlds: readonly Moment[];
}

/** Everybody who can play a table: at random, by the first doctrines, and by all the others one after another. */
export function allPlayers(table: Table): readonly Players[] {
  const rounds = Math.max(...table.scenario.seats.map(({ policies }) => Object.keys(policies).length));
  const doctrines = Array.from({ length: rounds }, (_, round) => {
    const chosen = table.scenario.seats.map(({ actor, policies }) => {
      const names = Object.keys(policies);
      return [actor, names[Math.min(round, names.length - 1)] ?? 'random'] as const;
    });
    const players = playersOf(table, new Map(chosen));
    if (!players.ok) throw new Error('a scenario knows its own doctrines');
    return players.value;
  });
  return [randomPlayers(table), ...doctrines, agreeablePlayers(table)];
}

/** Plays so many games of each kind of player and keeps what was heard. */
export function finds(table: Table, games: number): Finds {
  const moments = new Map<string, Moment[]>();
  const worlds: Moment[] = [];
  const keep = watched(table, (address, moment) => {
    const key = address.replace(BEHIND, '');
    if (key !== address && moments.has(key)) return;
    const kept = moments.get(key) ?? [];
    if (kept.length === KEPT && table.moment.turn >= (kept.at(-1)?.turn ?? 0)) return;
    if (kept.some(({ turn }) => turn === table.moment.turn)) return;
    const next = [...kept, moment()].sort((a, b) => a.turn - b.turn).slice(0, KEPT);
    moments.set(key, next);
  });
  for (const players of allPlayers(keep)) {
    for (let seed = 0; seed < games; seed++) {
      const game = open(keep, `case-${seed}`);
      while (game.phase !== 'over') {
        step(game, players);
        if (game.phase === 'upkeep' && (seed + game.turn) % 5 === 0 && worlds.length < 300) {
          worlds.push({ world: game.world.slice(), frame: new Int32Array(0), turn: game.turn });
        }
      }
    }
  }
  return { moments, worlds };
}
