// What the words that ask mean, worked by hand; both lanes must come to the same number.

import { describe, expect, test } from 'vitest';
import type { Condition, Quantity, SetNode } from '../../src/rulebook/words/ast.ts';
import { SLOT_SIZE } from '../../src/world/board.ts';
import { REGISTERS } from '../../src/world/register.ts';
import { STATUS } from '../../src/world/slot.ts';
import {
  ALDER,
  act,
  agreed,
  BIRCH,
  BOARD,
  CEDAR,
  DOGWOOD,
  ELM,
  FIR,
  GROVE,
  HEDGE,
  holds,
  kernelsOf,
  MEMBER,
  put,
  read,
  sign,
  situation,
} from './harness.ts';
import { orchard } from './orchard.ts';

describe('reading', () => {
  test('a track at registers and ids; outside a dimension there is 0', () => {
    const here = situation({ partner: DOGWOOD, sponsor: BIRCH });
    put(here.world, 'tie', [DOGWOOD, BIRCH, 1], 44);
    expect(read({ gauge: 'tie', of: ['partner', 'sponsor', 'wood'] }, here)).toBe(44);
    expect(read({ gauge: 'tie', of: ['dogwood', 'birch', 'wood'] }, here)).toBe(44);
    expect(read({ gauge: 'tie', of: ['sponsor', 'partner', 'wood'] }, here)).toBe(0);
    expect(read({ gauge: 'tie', of: ['place', 'sponsor', 'wood'] }, here)).toBe(0);
  });

  test('what follows from the ties', () => {
    const here = situation({ place: CEDAR });
    put(here.world, 'tie', [CEDAR, ALDER, 0], 60);
    put(here.world, 'tie', [CEDAR, BIRCH, 0], 30);
    put(here.world, 'tie', [CEDAR, BIRCH, 1], 10);
    expect(read({ influence: ['alder', 'place', 'fruit'] }, here)).toBe(40);
    expect(read({ lead: ['birch', 'place', 'fruit'] }, here)).toBe(-30);
    expect(read({ locks: 'place' }, here)).toBe(2);
    expect(read({ room: 'place' }, here)).toBe(0);
    expect(read({ autonomy: 'place' }, here)).toBe(482);
    expect(read({ autonomy: 'partner' }, { ...here, frame: situation({ partner: ALDER }).frame })).toBe(0);
  });

  test('the moment, the order, its clauses and choices', () => {
    const here = situation({ extra: 2, roll: 71, clauses: 0b101 });
    here.frame[REGISTERS.length] = 2;
    expect(read({ now: 'extra' }, here)).toBe(2);
    expect(read({ now: 'roll' }, here)).toBe(71);
    expect(read({ clauses: 'all' }, here)).toBe(2);
    expect(read({ choice: 'level' }, here)).toBe(2);
    expect(read({ choice: 'scale' }, here)).toBe(-1);
    expect(holds({ clause: 'defend' }, here)).toBe(true);
    expect(holds({ clause: 'share' }, here)).toBe(false);
    expect(holds({ chosen: { level: ['ministers', 'heads'] } }, here)).toBe(true);
    expect(holds({ chosen: { level: 'heads', scale: 'small' } }, here)).toBe(false);
  });

  test('turns and summits follow the moment', () => {
    const asked: Condition[] = [
      { half: 'summit' },
      { meets: 'grove' },
      { meets: 'hedge' },
      { meets: 'copse' },
    ];
    const { kernels, moment } = kernelsOf(orchard(), asked, [{ now: 'turn' }, { now: 'turns-left' }]);
    const { world, frame } = situation();
    Object.assign(moment, { turn: 3, turns: 10 });
    const ask = () => agreed(kernels.map((kernel) => asked.map((_, i) => kernel.holds(i, world, frame))));
    expect(ask()).toEqual([true, true, false, false]);
    expect(agreed(kernels.map((kernel) => [0, 1].map((i) => kernel.reads(i, world, frame))))).toEqual([3, 7]);
    moment.turn = 4;
    expect(ask()).toEqual([false, false, true, false]);
  });
});

describe('going through a set', () => {
  const here = situation();
  for (const [state, value] of [
    [CEDAR, 10],
    [DOGWOOD, 55],
    [ELM, 55],
  ] as const) {
    put(here.world, 'unrest', [state], value);
  }
  const unrest: Quantity = { gauge: 'unrest', of: ['each'] };

  test('count, sum, mean, most and least', () => {
    expect(read({ count: 'states', where: { at_least: [unrest, 55] } }, here)).toBe(2);
    expect(read({ sum: 'states', of: unrest }, here)).toBe(120);
    expect(read({ mean: 'states', of: unrest, where: { at_least: [unrest, 11] } }, here)).toBe(55);
    expect(read({ most: 'states', of: { minus: [unrest, 100] } }, here)).toBe(-45);
    expect(read({ least: 'states', of: unrest }, here)).toBe(10);
    expect(read({ mean: 'states', of: { minus: [0, { minus: [unrest, 1] }] } }, here)).toBe(-39);
  });

  test('an empty set gives 0', () => {
    for (const key of ['sum', 'mean', 'most', 'least'] as const) {
      const asked = { [key]: 'states', of: -5, where: { at_least: [unrest, 90] } } as unknown as Quantity;
      expect(read(asked, here)).toBe(0);
    }
  });

  test('sets by kind and by standing', () => {
    put(here.world, 'membership', [HEDGE, FIR], MEMBER);
    put(here.world, 'membership', [HEDGE, CEDAR], MEMBER);
    put(here.world, 'membership', [HEDGE, ELM], 1);
    const size = (set: SetNode) =>
      read({ sum: set, of: 1 }, { ...here, frame: situation({ body: HEDGE }).frame });
    expect((['actors', 'powers', 'states', 'outsiders', 'bodies', 'domains'] as const).map(size)).toEqual([
      8, 2, 3, 2, 3, 3,
    ]);
    expect(size({ members: 'body' })).toBe(2);
    expect(size({ observers: 'hedge' })).toBe(1);
    expect(size({ members: 'grove' })).toBe(0);
  });

  test('some and every', () => {
    expect(holds({ some: 'states', where: { at_most: [unrest, 10] } }, here)).toBe(true);
    expect(holds({ every: 'states', where: { at_least: [unrest, 11] } }, here)).toBe(false);
    expect(holds({ every: { members: 'grove' }, where: { tag: 'harsh' } }, here)).toBe(true);
  });
});

describe('arithmetic', () => {
  test.each<readonly [Quantity, number]>([
    [{ div: [-7, 2] }, -3],
    [{ div: [7, 0] }, 0],
    [{ minus: [3, 5] }, -2],
    [{ times: [-3, 5] }, -15],
    [{ plus: [1, 2, 3] }, 6],
    [{ highest: [1, 9, 3] }, 9],
    [{ lowest: [4, 2, 3] }, 2],
  ])('%j is %i', (quantity, value) => {
    expect(read(quantity, situation())).toBe(value);
  });
});

test('numbers beyond 32 bits are divided as exactly as small ones', () => {
  const here = situation({ extra: 2147483647 });
  const large: Quantity = { times: [{ now: 'extra' }, 6] };
  expect(holds({ equal: [{ div: [large, 2] }, 6442450941] }, here)).toBe(true);
  expect(holds({ equal: [{ div: [{ plus: [{ now: 'extra' }, 9] }, 1] }, 2147483656] }, here)).toBe(true);
  expect(holds({ equal: [{ div: [{ minus: [0, { now: 'extra' }] }, 2] }, -1073741823] }, here)).toBe(true);
});

describe('who is who', () => {
  const here = situation({ sponsor: ALDER, partner: CEDAR, body: GROVE, action: 0, secret: 1 });
  put(here.world, 'membership', [GROVE, CEDAR], MEMBER);
  put(here.world, 'membership', [GROVE, ALDER], 2);

  test.each<readonly [Condition, boolean]>([
    [{ same: ['partner', 'cedar'] }, true],
    [{ same: ['partner', 'sponsor'] }, false],
    [{ same: ['place', 'place'] }, false],
    [{ given: 'partner' }, true],
    [{ given: 'place' }, false],
    [{ kind: ['partner', 'state'] }, true],
    [{ kind: ['sponsor', 'state'] }, false],
    [{ kind: ['hazel', 'outsider'] }, true],
    [{ kind: ['gorse', 'outsider'] }, false],
    [{ kind: ['place', 'power'] }, false],
    [{ member: ['partner', 'body'] }, true],
    [{ member: ['sponsor', 'body'] }, false],
    [{ observer: ['partner', 'body'] }, false],
    [{ outside: ['sponsor', 'body'] }, true],
    [{ outside: ['partner', 'body'] }, false],
    [{ tag: 'joint' }, true],
    [{ tag: 'harsh' }, false],
    [{ action: ['fell', 'graft'] }, true],
    [{ secret: 1 }, true],
    [{ not: { secret: 1 } }, false],
    [{ all: [{ secret: 1 }, { tag: 'harsh' }] }, false],
    [{ any: [{ secret: 0 }, { tag: 'joint' }] }, true],
    [{ equal: [{ choice: 'level' }, -1] }, true],
  ])('%j is %j', (condition, answer) => {
    expect(holds(condition, here)).toBe(answer);
  });
});

describe('agreements', () => {
  const here = situation({ sponsor: ALDER, partner: CEDAR, place: ELM });
  sign(here.world, 0, STATUS.done, { action: 0, sponsor: ALDER, partner: CEDAR, clauses: 0b10 });
  sign(here.world, 1, STATUS.declared, { action: 1, sponsor: CEDAR, place: CEDAR, secret: 1 });
  sign(here.world, 3, STATUS.paper, { action: 0, sponsor: BIRCH, partner: CEDAR });
  sign(here.world, 4, STATUS.cold, { action: 2, sponsor: BIRCH, place: CEDAR });

  test.each<readonly [Quantity, number]>([
    [{ deals: {} }, 2],
    [{ deals: { status: ['declared', 'done', 'paper', 'cold'] } }, 4],
    [{ deals: { status: ['paper'] } }, 1],
    [{ deals: { party: 'cedar' } }, 2],
    [{ deals: { party: 'partner', status: ['cold'] } }, 1],
    [{ deals: { sponsor: 'sponsor' } }, 1],
    [{ deals: { partner: 'cedar', sponsor: 'cedar' } }, 0],
    [{ deals: { action: ['graft', 'fell'] } }, 1],
    [{ deals: { tag: 'green' } }, 2],
    [{ deals: { secret: 0 } }, 1],
    [{ deals: { clause: 'share' } }, 1],
    [{ deals: { clause: 'consult' } }, 0],
    [{ deals: { body: 'body' } }, 0],
  ])('%j counts %i', (quantity, value) => {
    expect(read(quantity, here)).toBe(value);
    if (typeof quantity === 'object' && 'deals' in quantity) {
      expect(holds({ deal: quantity.deals }, here)).toBe(value > 0);
    }
  });

  test('an end frees the slot and leaves it all zeros', () => {
    const { world, rows } = act([{ end: { party: 'cedar' } }], here);
    const slots = [0, 1, 3].map((slot) =>
      world.subarray(BOARD.slotBase + slot * SLOT_SIZE, BOARD.slotBase + (slot + 1) * SLOT_SIZE),
    );
    expect(slots.map((slot) => slot.every((value) => value === 0))).toEqual([true, true, false]);
    expect(rows.every(([kind, , , before, after]) => kind === 'change' && before !== 0 && after === 0)).toBe(
      true,
    );
  });
});
