// Moments in which rules spoke, gathered from games of every row of the bench.

import { open, type Table } from '../../src/engine/index.ts';
import { step } from '../../src/seats/playout.ts';
import { rowsOf } from '../signature/bench.ts';
import { homes } from './homes.ts';
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

/** Plays so many games of each row of the bench, at every table where something is at home, and keeps what was heard. */
export function finds(table: Table, games: number): Finds {
  const moments = new Map<string, Moment[]>();
  const worlds: Moment[] = [];
  for (const home of homes()) {
    const founding = home.table.scenario.id === table.scenario.id;
    const own = new Set(home.ids);
    const keep = (address: string, turn: number, moment: () => Moment) => {
      const key = address.replace(BEHIND, '');
      if (!founding && !own.has(key.replace(/[a-z]$/, ''))) return;
      if (key !== address && moments.has(key)) return;
      const kept = moments.get(key) ?? [];
      if (kept.length === KEPT && turn >= (kept.at(-1)?.turn ?? 0)) return;
      if (kept.some((other) => other.turn === turn)) return;
      moments.set(key, [...kept, moment()].sort((a, b) => a.turn - b.turn).slice(0, KEPT));
    };
    if (founding || own.size > 0)
      listen(home.table, founding ? games : games / 4, keep, founding ? worlds : []);
  }
  return { moments, worlds };
}

type Keeps = (address: string, turn: number, moment: () => Moment) => void;

function listen(table: Table, games: number, keep: Keeps, worlds: Moment[]): void {
  const heard = watched(table, (address, moment) => keep(address, table.moment.turn, moment));
  for (const { table: place, players } of rowsOf(heard)) {
    for (let seed = 0; seed < games; seed++) {
      const game = open(place, `case-${seed}`);
      while (game.phase !== 'over') {
        step(game, players);
        if (game.phase === 'upkeep' && (seed + game.turn) % 5 === 0 && worlds.length < 300) {
          worlds.push({ world: game.world.slice(), frame: new Int32Array(0), turn: game.turn });
        }
      }
    }
  }
}
