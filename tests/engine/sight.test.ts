// What a seat is shown: its own, what concerns it, what all may know, and nothing else.

import { expect, test } from 'vitest';
import { createDice } from '../../src/dice/dice.ts';
import { frameOf, type Game, type Order, orderOf, view } from '../../src/engine/index.ts';
import { doctrinePolicy } from '../../src/seats/doctrine.ts';
import { randomPolicy } from '../../src/seats/random.ts';
import { SLOT_SIZE, type Track } from '../../src/world/board.ts';
import { R } from '../../src/world/register.ts';
import { freeSlot, SLOT, STATUS, slotCell, slotRegister } from '../../src/world/slot.ts';
import { doing, lagoon, lagoonWith, numberOf, sit } from './sitting.ts';

const { board } = lagoon;
const QUIET: Order = { action: 'pact', partner: 'shoal', domain: 'trade', clauses: ['escort'], secret: 1 };
const PACT: Order = { action: 'pact', partner: 'reed', domain: 'safety' };
const SOFT: Order = { action: 'charter', body: 'moot' };

const viewOf = (game: Game, actor: string) => view(game, numberOf(lagoon, actor));

/** The actors a cell of a track is about, in the order of the track's dimensions. */
function about(track: Track, offset: number): number[] {
  let rest = offset;
  const actors: number[] = [];
  for (const dimension of [...track.over].reverse()) {
    const { length } = board.members[dimension];
    if (dimension === 'actor' || dimension === 'power') actors.unshift(rest % length);
    if (dimension === 'state') actors.unshift((rest % length) + board.powers);
    rest = Math.trunc(rest / length);
  }
  return actors;
}

test('a track is shown as it declares: to all, to its own actor, to a pair, or to nobody', () => {
  const { game } = sit();
  const sights = new Set<string>();
  for (const { base, size } of board.tracks.values()) game.world.fill(1, base, base + size);
  for (let actor = 0; actor < board.actors; actor++) {
    const { world } = view(game, actor);
    for (const track of board.tracks.values()) {
      sights.add(track.seen);
      for (let offset = 0; offset < track.size; offset++) {
        const actors = about(track, offset);
        const shown = {
          all: true,
          own: actors[0] === actor,
          pair: actors.includes(actor),
          none: false,
        }[track.seen];
        expect([track.name, actor, actors, world[track.base + offset]]).toEqual([
          track.name,
          actor,
          actors,
          shown ? 1 : 0,
        ]);
      }
    }
  }
  expect([...sights].sort()).toEqual(['all', 'none', 'own', 'pair']);
});

test('others see neither the silver of a seat nor what it spends', () => {
  const table = sit();
  table.plan({ tidewater: [PACT] });
  const silver = board.tracks.get('treasury')?.base ?? -1;
  expect(viewOf(table.game, 'tidewater').world[silver + numberOf(lagoon, 'tidewater')]).toBe(8 - 2);
  expect(viewOf(table.game, 'highland').world[silver + numberOf(lagoon, 'tidewater')]).toBe(0);
  expect(viewOf(table.game, 'highland').world[silver + numberOf(lagoon, 'highland')]).toBe(6);
});

test('a proposal is shown to its sponsor and to who is asked', () => {
  const table = sit();
  table.plan({ tidewater: [PACT, SOFT] });
  const shown = (actor: string) =>
    viewOf(table.game, actor).proposals.map(({ frame }) => orderOf(lagoon, frame).action);
  expect(shown('tidewater')).toEqual(['pact', 'charter']);
  expect(shown('reed')).toEqual(['pact', 'charter']);
  expect(shown('highland')).toEqual(['charter']);
  expect(shown('moot-office')).toEqual([]);
});

test('a seat is shown its own orders and nobody else’s', () => {
  const table = sit();
  table.plan({ tidewater: [PACT] });
  expect(viewOf(table.game, 'tidewater').orders).toHaveLength(1);
  expect(viewOf(table.game, 'reed').orders).toEqual([]);
});

test('answers are sealed while a proposal is open, but for one’s own, and known afterwards', () => {
  const table = sit();
  table.plan({ tidewater: [SOFT] });
  table.to('summits');
  const reed = numberOf(lagoon, 'reed');
  table.game.proposals[0]?.answers.set(reed, 'refuse');
  const answers = (actor: string) => [...(viewOf(table.game, actor).proposals[0]?.answers ?? [])];
  expect(answers('reed')).toEqual([[reed, 'refuse']]);
  expect(answers('highland')).toEqual([]);
  expect(answers('tidewater')).toEqual([]);
  table.say();
  expect(answers('highland')).toHaveLength(4);
});

/** A game in which the Ports have a quiet pact with Shoal Island, and its slot. */
function withSecret(laid = lagoon): { readonly game: Game; readonly slot: number } {
  const table = sit([doing(1, 'tidewater', QUIET, 1)], laid);
  table.plan({ tidewater: [QUIET] });
  table.say(['shoal', 0, 'accept']);
  table.to('planning');
  const slot = [...Array(board.slots).keys()].find(
    (place) => table.game.world[slotRegister(board, place, R.secret)] === 1,
  );
  expect(table.unused()).toEqual([]);
  return { game: table.game, slot: slot ?? -1 };
}

test('a secret agreement is an empty place to everybody but its parties', () => {
  const { game, slot } = withSecret();
  const base = slotCell(board, slot);
  const shown = (actor: string) => viewOf(game, actor).world.slice(base, base + SLOT_SIZE);
  const kept = game.world.slice(base, base + SLOT_SIZE);
  expect(kept[SLOT.status]).toBe(STATUS.done);
  expect(shown('tidewater')).toEqual(kept);
  expect(shown('shoal')).toEqual(kept);
  for (const actor of ['highland', 'reed', 'far-shore', 'moot-office']) {
    expect(shown(actor)).toEqual(new Int32Array(SLOT_SIZE));
  }
});

test('whatever a hidden agreement says, or whether there is one, a stranger sees and orders the same', () => {
  const { game, slot } = withSecret();
  const base = slotCell(board, slot);
  const cleared: Game = { ...game, deals: 0, world: game.world.slice() };
  cleared.world.fill(0, base, base + SLOT_SIZE);
  expect(freeSlot(board, cleared.world)).toBe(slot);
  const others = [
    { ...QUIET, domain: 'safety' },
    { ...QUIET, partner: 'reed', clauses: ['advise', 'escort'], extra: 2 },
  ].map((order): Game => {
    const other: Game = { ...game, deals: 0, world: game.world.slice() };
    const read = frameOf(lagoon, numberOf(lagoon, 'tidewater'), order);
    for (let register: number = R.action; read.ok && register < read.value.length; register++) {
      other.world[slotRegister(board, slot, register)] = read.value[register] ?? 0;
    }
    other.world[base + SLOT.status] = STATUS.paper;
    other.world[base + SLOT.signed] = 9;
    return other;
  });
  const highland = numberOf(lagoon, 'highland');
  const doctrine = doctrinePolicy(lagoon.book, 'clan-boats');
  const random = randomPolicy();
  for (const scrambled of [cleared, ...others]) {
    expect(scrambled.world).not.toEqual(game.world);
    expect(view(scrambled, highland)).toEqual(view(game, highland));
    for (const policy of [doctrine, random]) {
      expect(policy.orders(scrambled, highland)).toEqual(policy.orders(game, highland));
    }
  }
});

test('a policy in code does not feel that hidden agreements fill the table', () => {
  const laid = lagoonWith(['rules/board.yaml', 'slots: 16', 'slots: 3']);
  const { game, slot } = withSecret(laid);
  expect(freeSlot(laid.board, game.world)).toBe(-1);
  const cleared: Game = { ...game, deals: 0, world: game.world.slice() };
  cleared.world.fill(0, slotCell(laid.board, slot), slotCell(laid.board, slot) + SLOT_SIZE);
  const highland = numberOf(laid, 'highland');
  const chosen = new Set<string>();
  for (let seed = 0; seed < 10; seed++) {
    const dice = createDice(`seed ${seed}`, laid.rollers);
    const [here, there] = [game, cleared].map((one) => randomPolicy().orders({ ...one, dice }, highland));
    expect(here).toEqual(there);
    for (const frame of here ?? []) chosen.add(orderOf(laid, frame).action);
  }
  expect(chosen).toContain('mooring');
});
