// The bench: the games that the signature is a hash of, and in which every rule has to be missed when it is gone.
// A row is an opening and a kind of player: what neither doctrines nor chance come near is ordered by hands that like
// every kind of order alike, signed by seats that say yes, or stands at the start.

import { type Game, open, type Table } from '../../src/engine/index.ts';
import { openingWorld } from '../../src/scenario/opening.ts';
import type { OpeningValue } from '../../src/scenario/scenario.ts';
import type { Players } from '../../src/seats/policy.ts';
import { DUSHANBE } from '../support/boxes.ts';
import { agreeablePlayers, doctrineRounds, evenPlayers, randomPlayers } from '../support/players.ts';

/** Games of each row. */
export const SEEDS = 48;

export interface Row {
  readonly name: string;
  readonly table: Table;
  readonly players: Players;
}

/** A game of the bench: a row of it, by number, and a seed. */
export interface Place {
  readonly row: number;
  readonly seed: number;
}

/** Values that stand in place of a scenario's own, for each actor of a kind where one is named. */
interface Opening {
  readonly name: string;
  readonly values: readonly {
    readonly track: string;
    readonly each?: 'state';
    readonly at: readonly string[];
    readonly value: number;
  }[];
}

/** Other openings of a scenario, by its name: beyond numbers that rules ask for and games seldom reach by themselves. */
const OPENINGS: { readonly [scenario: string]: readonly Opening[] } = {
  [DUSHANBE.scenario]: [
    {
      name: 'rupture, war and shut doors',
      values: [
        { track: 'rivalry', at: [], value: 85 },
        { track: 'threat', each: 'state', at: ['insurgency'], value: 70 },
        { track: 'quota-cut', each: 'state', at: ['russia'], value: 6 },
      ],
    },
    {
      name: 'concord, open doors and a later start',
      values: [
        { track: 'era', at: [], value: 1 },
        { track: 'rivalry', at: [], value: 10 },
        { track: 'activity', at: ['csto', 'counter-terrorism'], value: 60 },
        { track: 'quota', each: 'state', at: ['russia'], value: 3 },
      ],
    },
  ],
};

/**
 * The rows of a table, those first that notice most for the time they take. All of them are played by the table's own
 * kernels: rows of a table that is overheard are overheard.
 */
export function rowsOf(table: Table): readonly Row[] {
  const others = (OPENINGS[table.scenario.id] ?? []).map((opening) => ({
    name: opening.name,
    table: openedAt(table, opening),
  }));
  const rows = [{ name: 'as written', table }, ...others].flatMap((place) => [
    { ...place, name: `even, ${place.name}`, players: evenPlayers(place.table) },
    ...doctrineRounds(place.table).map((players, round) => ({
      ...place,
      name: `doctrines ${round + 1}, ${place.name}`,
      players,
    })),
    { ...place, name: `agreeable, ${place.name}`, players: agreeablePlayers(place.table) },
  ]);
  return [...rows, { name: 'random, as written', table, players: randomPlayers(table) }];
}

function openedAt(table: Table, { values }: Opening): Table {
  const states = table.board.members.state;
  const opening = values.flatMap(({ track, each, at, value }): OpeningValue[] =>
    each === undefined ? [{ track, at, value }] : states.map((id) => ({ track, at: [id, ...at], value })),
  );
  const scenario = { ...table.scenario, opening: [...table.scenario.opening, ...opening] };
  return { ...table, scenario, opening: openingWorld(table.book, scenario, table.board) };
}

/** Every game of the bench, in the order in which it is played: all rows by one seed, then by the next. */
export function* placesOf(rows: readonly Row[], seeds = SEEDS): Generator<Place> {
  for (let seed = 0; seed < seeds; seed++) {
    for (let row = 0; row < rows.length; row++) yield { row, seed };
  }
}

/** The game of a row and a seed, before its first turn. */
export function gameOf(row: Row, seed: number): Game {
  return open(row.table, `signature-${seed}`, { ledger: false });
}
