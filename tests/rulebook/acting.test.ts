// What effects and whole rules do, worked by hand; both lanes must do the same and write the same rows.

import { describe, expect, test } from 'vitest';
import type { CardEntry, RuleEntry } from '../../src/rulebook/book.ts';
import type { Condition, Quantity } from '../../src/rulebook/words/ast.ts';
import { newJournal } from '../../src/world/journal.ts';
import { emptyFrame, R } from '../../src/world/register.ts';
import type { World } from '../../src/world/world.ts';
import {
  ALDER,
  act,
  agreed,
  BIRCH,
  CEDAR,
  cell,
  DOGWOOD,
  ELM,
  GROVE,
  HEDGE,
  kernelsOf,
  MEMBER,
  put,
  rowsOf,
  situation,
} from './harness.ts';
import { orchard } from './orchard.ts';

describe('changing', () => {
  test('shifts stay within bounds, are soft where told, and say nothing of nothing', () => {
    const here = situation({ place: CEDAR, sponsor: ALDER });
    put(here.world, 'tie', [CEDAR, ALDER, 0], 70);
    put(here.world, 'unrest', [CEDAR], 95);
    const { world, rows } = act(
      [
        { shift: 'unrest', of: ['place'], by: 20 },
        { shift: 'tie', of: ['place', 'sponsor', 'fruit'], by: 11, soft: true },
        { shift: 'tie', of: ['sponsor', 'place', 'fruit'], by: 11 },
        { shift: 'unrest', of: ['place'], by: 5 },
        { shift: 'tie', of: ['place', 'sponsor', 'fruit'], by: -4, soft: true },
        { shift: 'unrest', of: ['elm'], by: 1, soft: true },
      ],
      here,
    );
    const tie = cell('tie', CEDAR, ALDER, 0);
    expect([world[cell('unrest', CEDAR)], world[tie], world[cell('unrest', ELM)]]).toEqual([100, 69, 1]);
    const { partOf } = kernelsOf(
      orchard({
        rules: [{ id: 'RU-001', title: 'R', on: 'declared', then: { a: { end: {} }, b: { end: {} } } }],
      }),
    );
    const first = partOf('RU-001a');
    expect(rows).toEqual([
      ['change', first, cell('unrest', CEDAR), 95, 100, 0],
      ['change', first + 1, tie, 70, 73, 0],
      ['change', first + 4, tie, 73, 69, 0],
      ['change', first + 5, cell('unrest', ELM), 0, 1, 0],
    ]);
  });

  test('set takes a number or the name of a value', () => {
    const here = situation({ partner: ELM, body: HEDGE });
    const { world } = act(
      [
        { set: 'membership', of: ['body', 'partner'], to: 'member' },
        { set: 'treasury', of: ['partner'], to: 99 },
        { set: 'drought', of: [], to: { plus: [2, 3] } },
      ],
      here,
    );
    expect(world[cell('membership', HEDGE, ELM)]).toBe(MEMBER);
    expect([world[cell('treasury', ELM)], world[cell('drought')]]).toEqual([30, 5]);
  });

  test('move takes what there is and what fits, from one to another', () => {
    const here = situation({ sponsor: ALDER, partner: BIRCH });
    put(here.world, 'treasury', [ALDER], 8);
    put(here.world, 'treasury', [BIRCH], 25);
    const moved = (by: number, from = 'sponsor', to = 'partner') => {
      const { world } = act([{ move: 'treasury', from: [from], to: [to], by }], here);
      return [world[cell('treasury', ALDER)], world[cell('treasury', BIRCH)]];
    };
    expect(moved(3)).toEqual([5, 28]);
    expect(moved(20)).toEqual([3, 30]);
    expect(moved(20, 'partner', 'sponsor')).toEqual([28, 5]);
    expect(moved(-4)).toEqual([8, 25]);
    expect(moved(4, 'sponsor', 'sponsor')).toEqual([8, 25]);
    expect(moved(4, 'sponsor', 'place')).toEqual([8, 25]);
  });

  test('each goes through a set, asking anew at every step', () => {
    const here = situation({ sponsor: ALDER });
    const unrest: Quantity = { gauge: 'unrest', of: ['cedar'] };
    const { world } = act(
      [{ each: 'states', where: { at_most: [unrest, 0] }, then: [{ shift: 'unrest', of: ['each'], by: 4 }] }],
      here,
    );
    expect([CEDAR, DOGWOOD, ELM].map((state) => world[cell('unrest', state)])).toEqual([4, 0, 0]);
  });
});

describe('rules', () => {
  const consent = (give: RuleEntry['give']) =>
    orchard({ rules: [{ id: 'RU-001', title: 'R', on: 'consent', give }] });

  test('a sum counts steps over or below a number, no further than its most', () => {
    const unrest: Quantity = { gauge: 'unrest', of: ['self'] };
    const { kernels, partOf } = kernelsOf(
      consent({
        d: { add: -2, per: unrest, step: 10, below: 95 },
        c: { add: 3, per: unrest, step: 7, most: 20 },
        b: { add: -1, per: unrest, step: 5, over: 40 },
        a: { add: 7, when: { at_least: [unrest, 60] } },
        e: { add: 9, when: { at_least: [unrest, 64] } },
      }),
    );
    const { world, frame } = situation({ self: DOGWOOD });
    put(world, 'unrest', [DOGWOOD], 63);
    const sums = kernels.map((kernel, lane) => {
      const journal = newJournal();
      const sum = kernel.sum('consent', 0, world, frame, journal);
      return lane === 1 ? { sum } : { sum, rows: rowsOf(journal) };
    });
    expect(sums[1]?.sum).toBe(7 - 4 + 20 - 6);
    const a = partOf('RU-001a');
    expect(agreed([sums[0], sums[2]])).toEqual({
      sum: 17,
      rows: [7, -4, 20, -6].map((value, i) => ['modifier', a + i, value, DOGWOOD, 0, 0]),
    });
  });

  test('forbid names the first rule by its part, and all of them when asked', () => {
    const forbid = (id: string, when: Condition): RuleEntry => ({
      id,
      title: 'R',
      on: 'forbid',
      when,
      say: 'no',
    });
    const rules = [
      forbid('RU-001', { tag: 'harsh' }),
      { ...forbid('RU-002', { secret: 1 }), actions: ['graft'] },
      forbid('RU-003', { given: 'sponsor' }),
    ];
    const { kernels, partOf } = kernelsOf(orchard({ rules }));
    const { world, frame } = situation({ sponsor: ALDER, secret: 1, action: 0 });
    const [, second, third] = rules.map(({ id }) => partOf(id));
    expect(agreed(kernels.map((kernel) => kernel.forbidden(0, world, frame)))).toBe(second);
    expect(agreed(kernels.map((kernel) => kernel.forbiddenBy(0, world, frame)))).toEqual([second, third]);
    expect(agreed(kernels.map((kernel) => kernel.forbidden(1, world, frame)))).toBe(third);
    frame[R.sponsor] = -1;
    expect(agreed(kernels.map((kernel) => kernel.forbidden(1, world, frame)))).toBe(-1);
  });

  test('wants are never worth less than nothing, and say where they can speak', () => {
    const want = (id: string, add: number, actions: string[]): RuleEntry => {
      return { id, title: 'W', on: 'prefer', actions, give: { a: { add } } };
    };
    const wants = [want('PW-001', 10, ['graft']), want('PW-002', -15, ['graft', 'prune'])];
    const { kernels } = kernelsOf(
      orchard({ policies: [{ id: 'p', title: 'P', text: 'P', holds: 0, wants }] }),
    );
    const { world, frame } = situation();
    expect(agreed(kernels.map((kernel) => [0, 1, 2].map((action) => kernel.wants(0, action))))).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      agreed(kernels.map((kernel) => [0, 1].map((action) => kernel.prefer(0, action, world, frame)))),
    ).toEqual([0, 0]);
  });

  test('upkeep goes through products, and picks the first with the most', () => {
    const then = { a: { shift: 'trust', of: ['self', 'each'], by: 1 } as const };
    const rules: RuleEntry[] = [
      {
        id: 'RU-001',
        title: 'R',
        on: 'upkeep',
        for: ['power', 'state'],
        when: { not: { same: ['each', 'elm'] } },
        then,
      },
      {
        id: 'RU-002',
        title: 'R',
        on: 'upkeep',
        at: { most: { gauge: 'unrest', of: ['each'] }, over: 'states' },
        then: { a: { set: 'unrest', of: ['self'], to: 1 } },
      },
    ];
    const { kernels } = kernelsOf(orchard({ rules }));
    const { world } = situation();
    put(world, 'unrest', [DOGWOOD], 9);
    put(world, 'unrest', [ELM], 9);
    const after = agreed(
      kernels.map((kernel) => {
        const copy = world.slice();
        kernel.fire('upkeep', 0, copy, emptyFrame());
        return copy;
      }),
    );
    expect([DOGWOOD, ELM].map((state) => after[cell('unrest', state)])).toEqual([1, 9]);
    const pairs = [ALDER, BIRCH].flatMap((a) => [CEDAR, DOGWOOD, ELM].map((b) => after[cell('trust', a, b)]));
    expect(pairs).toEqual([1, 1, 0, 1, 1, 0]);
  });

  test('a card with nobody to pick does nothing', () => {
    const card: CardEntry = {
      id: 'EV-001',
      title: 'C',
      text: 'C',
      at: { least: 1, over: { members: 'grove' } },
      then: { a: { shift: 'drought', of: [], by: 1 } },
    };
    const { kernels } = kernelsOf(orchard({ cards: [card] }));
    const play = (world: World) =>
      agreed(
        kernels.map((kernel) => {
          const copy = world.slice();
          kernel.card(0, copy, emptyFrame());
          return copy[cell('drought')];
        }),
      );
    const { world } = situation();
    expect(play(world)).toBe(0);
    put(world, 'membership', [GROVE, CEDAR], MEMBER);
    expect(play(world)).toBe(1);
  });
});
