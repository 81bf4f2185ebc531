// The oracle: whatever can be said in the rule language, the interpreter and compiled code make the same of it,
// with a ledger and without: the same answers, the same worlds, the same rows in the same order.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindBook } from '../../src/rulebook/bind/bind.ts';
import { type Hook, type Rulebook, type RuleEntry, SUM_HOOKS } from '../../src/rulebook/book.ts';
import { codeOf, compileKernel } from '../../src/rulebook/run/compile.ts';
import { interpret } from '../../src/rulebook/run/interpret.ts';
import type { Kernel, Weighing } from '../../src/rulebook/run/kernel.ts';
import { LEARNT } from '../../src/rulebook/run/weighing.ts';
import type { Condition, Quantity } from '../../src/rulebook/words/ast.ts';
import type { Dimension } from '../../src/world/dimension.ts';
import { type Journal, newJournal } from '../../src/world/journal.ts';
import { emptyFrame, type Frame, type Register } from '../../src/world/register.ts';
import type { World } from '../../src/world/world.ts';
import { effects, modifiers, picks } from './deeds.ts';
import { rowsOf } from './harness.ts';
import { boardOf, frameFrom, orchard, worldFrom } from './orchard.ts';
import { conditions, type Place, quantities } from './sentences.ts';
import { strangeIn } from './tokens.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const RUNS = LONG ? 5000 : 200;

const BOARD = boardOf(orchard({}, 'all'));

const ORDER: readonly (readonly [Register, Dimension])[] = [
  ['self', 'actor'],
  ['sponsor', 'actor'],
  ['action', 'action'],
  ['partner', 'actor'],
  ['place', 'actor'],
  ['body', 'body'],
  ['other', 'body'],
  ['sub', 'sub'],
  ['domain', 'domain'],
  ['area', 'area'],
  ['threat', 'threat'],
];

function placeOf(filled: readonly (readonly [Register, Dimension])[], free: boolean): Place {
  return { board: BOARD, filled: new Map(filled), free };
}

const OPEN = placeOf(ORDER, false);
const FREE = placeOf(ORDER, true);

type Said = Pick<RuleEntry, 'on' | 'for' | 'at' | 'when' | 'give' | 'then'>;

const DEPTH = 2;

function sumRules(on: Hook): fc.Arbitrary<Said> {
  const when = fc.option(conditions(OPEN, DEPTH), { nil: undefined });
  return fc
    .tuple(when, modifiers(OPEN, DEPTH), modifiers(OPEN, DEPTH))
    .map(([w, a, b]) => ({ on, when: w, give: { b, a } }));
}

function deedRules(on: Hook, place: Place): fc.Arbitrary<Said> {
  const when = fc.option(conditions(place, DEPTH), { nil: undefined });
  return fc
    .tuple(when, effects(place, DEPTH), effects(place, DEPTH))
    .map(([w, a, b]) => ({ on, when: w, then: { a, b } }));
}

const LOOPS: readonly (readonly [readonly Dimension[], readonly (readonly [Register, Dimension])[]])[] = [
  [[], []],
  [['state'], [['self', 'state']]],
  [
    ['power', 'state', 'domain'],
    [
      ['self', 'power'],
      ['each', 'state'],
      ['domain', 'domain'],
    ],
  ],
  [
    ['body', 'body', 'area'],
    [
      ['body', 'body'],
      ['other', 'body'],
      ['area', 'area'],
    ],
  ],
  [
    ['actor', 'threat', 'sub', 'action'],
    [
      ['self', 'actor'],
      ['threat', 'threat'],
      ['sub', 'sub'],
      ['action', 'action'],
    ],
  ],
];

const upkeepRules: fc.Arbitrary<Said> = fc
  .constantFrom(...LOOPS)
  .chain(([over, filled]) =>
    deedRules('upkeep', placeOf(filled, true)).map((rule) =>
      over.length === 0 ? rule : { ...rule, for: over },
    ),
  );

const pickRules: fc.Arbitrary<Said> = picks(placeOf([], true), DEPTH).chain(([at, place]) =>
  deedRules('upkeep', place).map((rule) => ({ ...rule, at })),
);

interface Sample {
  readonly rules: readonly Said[];
  readonly want: Said;
  readonly card: Said;
  readonly condition: Condition;
  readonly quantity: Quantity;
  readonly world: number;
  readonly frame: number;
  readonly turn: number;
}

const samples: fc.Arbitrary<Sample> = fc.record({
  rules: fc.tuple(
    sumRules('consent'),
    sumRules('odds'),
    sumRules('treasury'),
    sumRules('capital'),
    conditions(OPEN, DEPTH).map((when): Said => ({ on: 'forbid', when })),
    deedRules('declared', FREE),
    deedRules('done', FREE),
    deedRules('vetoed', FREE),
    upkeepRules,
    pickRules,
  ),
  want: sumRules('prefer'),
  card: pickRules,
  condition: conditions(placeOf([['self', 'actor']], true), DEPTH),
  quantity: quantities(placeOf([['self', 'actor']], true), DEPTH),
  world: fc.integer(),
  frame: fc.integer(),
  turn: fc.integer({ min: 1, max: 10 }),
});

function bookOf(sample: Sample): Rulebook {
  const rules = sample.rules.map((said, i) => ({ id: `RU-${100 + i}`, title: 'A rule', say: 'No', ...said }));
  const { at, when, then = {} } = sample.card;
  return orchard(
    {
      rules,
      policies: [
        {
          id: 'p',
          title: 'P',
          text: 'P',
          holds: 0,
          wants: [{ id: 'PW-001', title: 'A want', ...sample.want }],
        },
      ],
      cards: [{ id: 'EV-001', title: 'A card', text: 'News', at, when, then }],
    },
    'all',
  );
}

interface Told {
  readonly answers: readonly unknown[];
  readonly world: World;
  readonly frame: Frame;
  readonly rows: ReturnType<typeof rowsOf>;
}

function columnsOf(weighing: Weighing, world: World): readonly (readonly number[])[] {
  const count = weighing.weigh(world);
  const { place, weight, treasury, capital } = weighing;
  return [place, weight, treasury, capital].map((column) => [...column.subarray(0, count)]);
}

/** Asks a kernel everything, one after the other, on one world. */
function tell(kernel: Kernel, sample: Sample, journal: Journal | undefined): Told {
  const world = worldFrom(BOARD, sample.world);
  const orders = [0, 1, 2, 3, 4, 5].map((seed) => ({
    action: seed % 3,
    frame: frameFrom(sample.frame + seed),
  }));
  const frame = frameFrom(sample.frame);
  const answers: unknown[] = [];
  for (const action of [0, 1, 2]) {
    answers.push(kernel.forbidden(action, world, frame), kernel.forbiddenBy(action, world, frame));
    for (const hook of SUM_HOOKS) {
      if (hook === 'prefer') answers.push(kernel.prefer(0, action, world, frame), kernel.wants(0, action));
      else answers.push(kernel.sum(hook, action, world, frame, journal));
    }
  }
  answers.push(kernel.holds(0, world, frame), kernel.reads(0, world, frame));
  const weighing = kernel.weighing(0, orders);
  const other = world.slice();
  other.set(worldFrom(BOARD, sample.world + 1).subarray(0, BOARD.slotBase));
  const weighed = [world, other, world].map((each) => columnsOf(weighing, each));
  answers.push(weighed);
  if (kernel.lane === 'compiled' && journal === undefined) {
    // What is weighed often is weighed by code of its own from then on.
    for (let i = 0; i < LEARNT; i++) weighing.weigh(world);
    expect([world, other, world].map((each) => columnsOf(weighing, each))).toEqual(weighed);
  }
  for (const hook of ['declared', 'done', 'vetoed', 'upkeep'] as const) {
    kernel.fire(hook, 0, world, frame, journal);
  }
  kernel.card(0, world, emptyFrame(), journal);
  const rows = journal === undefined ? [] : rowsOf(journal);
  return { answers, world, frame, rows };
}

describe('interpreter and compiler', () => {
  test(
    'make the same of anything that can be said',
    () => {
      fc.assert(
        fc.property(samples, (sample) => {
          const bound = bindBook(bookOf(sample), BOARD, {
            conditions: [sample.condition],
            quantities: [sample.quantity],
          });
          if (!bound.ok) throw new Error(JSON.stringify(bound.error));
          bound.value.moment.turn = sample.turn;
          bound.value.moment.turns = 10;
          const slow = interpret(bound.value);
          const quiet = compileKernel(bound.value, { ledger: false });
          const loud = compileKernel(bound.value, { ledger: true });
          for (let more = 0; more < 4; more++) {
            const here = { ...sample, world: sample.world + more, frame: sample.frame + more };
            const oracle = tell(slow, here, undefined);
            const written = tell(slow, here, newJournal());
            expect(tell(quiet, here, newJournal())).toEqual(oracle);
            // With and without a stamp on the table of agreements.
            bound.value.moment.deals = more % 2 === 0 ? 0 : 2 * more;
            expect(tell(loud, here, newJournal())).toEqual(written);
            if (more % 2 !== 0) bound.value.moment.deals += 1;
            expect(tell(loud, here, undefined)).toEqual(oracle);
            expect({ ...written, rows: [] }).toEqual(oracle);
            expect(oracle.frame).toEqual(frameFrom(here.frame));
          }
          for (const { text } of [...codeOf(bound.value, false), ...codeOf(bound.value, true)]) {
            expect(strangeIn(text)).toEqual([]);
          }
        }),
        LONG ? { numRuns: RUNS } : { numRuns: RUNS, seed: 20261121 },
      );
    },
    LONG ? 900_000 : 120_000,
  );
});
