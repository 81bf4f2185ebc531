// The invented box is there to show that the engine knows no country: whatever a game can bring happens in it.

import { expect, test } from 'vitest';
import { type Game, legalOrders, open } from '../../src/engine/index.ts';
import { OCCASIONS } from '../../src/engine/phase.ts';
import { step } from '../../src/seats/playout.ts';
import type { Players } from '../../src/seats/policy.ts';
import { newJournal, rowsOf } from '../../src/world/journal.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers, randomPlayers } from '../support/players.ts';

const SEEDS = 25;

const table = tableOf(LAGOON);

/** Everything that happened over some games: occasions, parts that changed the world, refusals by address. */
function happenings() {
  const occasions = new Set<string>();
  const parts = new Set<string>();
  const refusals = new Set<string>();
  for (const players of [doctrinePlayers(table), randomPlayers(table)]) {
    for (let seed = 0; seed < SEEDS; seed++)
      watch(open(table, `lagoon ${seed}`), players, refusals, occasions, parts);
  }
  return { occasions, parts, refusals };
}

function watch(
  game: Game,
  players: Players,
  refusals: Set<string>,
  occasions: Set<string>,
  parts: Set<string>,
): void {
  while (game.phase !== 'over') {
    if (game.phase === 'planning') {
      for (const { ruling } of table.seats.flatMap((actor) => legalOrders(game, actor))) {
        if (!ruling.ok) refusals.add(ruling.address);
      }
    }
    step(game, players);
  }
  for (const { kind, a } of rowsOf(game.journal ?? newJournal())) {
    if (kind === 'head') occasions.add(OCCASIONS[a] ?? '');
    if (kind === 'change') parts.add(table.parts[a]?.address ?? '');
  }
}

const seen = happenings();

test('orders are signed, voted, refused, amended, done, left undone, forgotten and ended', () => {
  for (const occasion of [
    'act',
    'signed',
    'vote',
    'refused',
    'amendment',
    'done',
    'undone',
    'paper',
    'ended',
    'news',
    'upkeep',
  ]) {
    expect(seen.occasions).toContain(occasion);
  }
});

test('every rule that changes the world changes it in some game', () => {
  const effects = table.book.rules.filter(({ then }) => then !== undefined);
  expect(effects.filter(isSilent).map(({ id }) => id)).toEqual([]);
});

test('every card changes the world in some game', () => {
  expect(table.book.cards.filter(isSilent).map(({ id }) => id)).toEqual([]);
});

function isSilent({ id, then }: { readonly id: string; readonly then?: object | undefined }): boolean {
  return !Object.keys(then ?? {}).some((letter) => seen.parts.has(`${id}${letter}`));
}

test('every rule that forbids refuses something, and refused items go cold', () => {
  const forbids = table.book.rules.filter(({ on }) => on === 'forbid').map(({ id }) => id);
  // LE-001 is for strangers to the Moot, and none of them has a seat.
  const reachable = forbids.filter((id) => id !== 'LE-001');
  for (const address of [...reachable, 'EN-002', 'EN-003', 'EN-004'])
    expect(seen.refusals).toContain(address);
});
