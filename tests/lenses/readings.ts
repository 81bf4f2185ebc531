// The five readings, and how the tests ask them: paired games that differ in one answer, and what a rule has changed.

import { explain, type Game, open } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { runSeeds, setUpStudy } from '../../src/study/run.ts';
import type { Study } from '../../src/study/study.ts';
import { cellOf } from '../../src/world/board.ts';
import { DUSHANBE, readBox, tableOf } from '../support/boxes.ts';
import { type Difference, pairedDifference } from '../support/paired.ts';
import { doctrinePlayers } from '../support/players.ts';

export const LENSES = [
  'kaczmarski-2007',
  'marat-2007',
  'safranchuk-2008',
  'paramonov-2008',
  'indeo-2018',
] as const;

export type Lens = (typeof LENSES)[number];

/** A lens, or the base without one. */
export type Reading = Lens | 'base';

function tableUnder(reading: Reading) {
  return tableOf(DUSHANBE, reading === 'base' ? {} : { lens: reading });
}

/** Everybody that can be asked to sign. */
const SIGNERS = [
  'russia',
  'china',
  'kazakhstan',
  'kyrgyzstan',
  'tajikistan',
  'uzbekistan',
  'turkmenistan',
] as const;

/** The end of a game in numbers, as a study measures them. */
const OUTCOMES: Study['outcomes'] = [
  { name: 'alliance', title: 'Vitality of CSTO', at_end: { gauge: 'vitality', of: ['csto'] } },
  { name: 'russian-security', title: 'Russian security ties', at_end: securityTies('russia') },
  {
    name: 'papers-read',
    title: 'Papers China has read',
    at_end: { gauge: 'items-signed', of: ['csto', 'china'] },
  },
  { name: 'tabled', title: 'Military concepts tabled', proposed: ['military-concept'] },
];

function securityTies(power: string): Extract<Study['outcomes'][number]['at_end'], object> {
  return { sum: 'states', of: { gauge: 'tie', of: ['each', power, 'security'] } };
}

/**
 * What it changes, under a reading, that everybody signs an act that China would otherwise refuse: paired games
 * that share their dice, outcome by outcome.
 */
export function signing(reading: Reading, action: string, seeds: number): ReadonlyMap<string, Difference> {
  const study: Study = {
    study: 'signing',
    title: 'Signed by all, or refused by China',
    text: 'Two variants that share their dice.',
    scenario: DUSHANBE.scenario,
    seeds: { from: 0, count: seeds },
    variants: [
      {
        name: 'refused',
        title: 'China refuses',
        answers: [{ actor: 'china', actions: [action], answer: 'refuse' }],
      },
      {
        name: 'signed',
        title: 'Everybody signs',
        answers: SIGNERS.map((actor) => ({ actor, actions: [action], answer: 'accept' as const })),
      },
    ],
    outcomes: OUTCOMES,
  };
  const { book, scenario } = readBox(DUSHANBE, reading === 'base' ? undefined : reading);
  const rows = [...runSeeds(study, setUpStudy(study, book, scenario), 0, seeds)];
  const [refused, signed] = [0, 1].map((variant) => rows.filter((row) => row.variant === variant));
  return new Map(
    OUTCOMES.map(({ name }, place) => {
      const pairs = (refused ?? []).map(({ outcomes }, pair): readonly [number, number] => [
        outcomes[place] ?? 0,
        signed?.[pair]?.outcomes[place] ?? 0,
      ]);
      return [name, pairedDifference(pairs)];
    }),
  );
}

/** One number of the world, by the names a reader of the rules would use. */
export function gauge(game: Game, name: string, ...ids: string[]): number {
  return game.world[gaugeCell(game, name, ...ids)] ?? 0;
}

export function gaugeCell(game: Game, name: string, ...ids: string[]): number {
  const { board } = game.table;
  const track = board.tracks.get(name);
  if (track === undefined) throw new Error(`there is no track ${name}`);
  const at = ids.map((id, i) => {
    const dimension = track.over[i] ?? 'actor';
    const isActor = dimension === 'power' || dimension === 'state';
    const index = board.members[isActor ? 'actor' : dimension].indexOf(id);
    if (index < 0) throw new Error(`there is no ${id} on this board`);
    return index;
  });
  return cellOf(track, ...at);
}

/** Games by the doctrines to their end; `prepare` may set the opening position otherwise. Keeps no ledger. */
export function played(reading: Reading, seeds: number, prepare?: (game: Game) => void): readonly Game[] {
  const table = tableUnder(reading);
  const players = doctrinePlayers(table);
  return Array.from({ length: seeds }, (_, seed) => {
    const game = open(table, `reading-${seed}`, { ledger: false });
    prepare?.(game);
    return playOut(game, players);
  });
}

export interface Told {
  readonly game: Game;
  /** How often the rule at an address has changed something, and by how much in all. */
  readonly by: (address: string) => { readonly times: number; readonly sum: number };
}

/** The same games with their ledgers read. */
export function told(reading: Reading, seeds: number, prepare?: (game: Game) => void): readonly Told[] {
  const table = tableUnder(reading);
  const players = doctrinePlayers(table);
  return Array.from({ length: seeds }, (_, seed) => {
    const game = open(table, `reading-${seed}`);
    prepare?.(game);
    const counts = changes(playOut(game, players));
    return { game, by: (address) => counts.get(address) ?? { times: 0, sum: 0 } };
  });
}

function changes(game: Game): ReadonlyMap<string, { readonly times: number; readonly sum: number }> {
  const counts = new Map<string, { times: number; sum: number }>();
  for (const { entries } of explain(game)) {
    for (const entry of entries) {
      if (entry.kind !== 'change') continue;
      const { times, sum } = counts.get(entry.address) ?? { times: 0, sum: 0 };
      counts.set(entry.address, { times: times + 1, sum: sum + entry.after - entry.before });
    }
  }
  return counts;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
