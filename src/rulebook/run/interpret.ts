// The plain interpreter: rules worked out word by word, the slow and readable way. It is the oracle that compiled
// rules are held against, and what `--interpreter` runs.

import { type Journal, note } from '../../world/journal.ts';
import { emptyFrame, type Frame, NOBODY, R } from '../../world/register.ts';
import type { World } from '../../world/world.ts';
import type { Bound, BoundModifier, BoundPick, BoundRule } from '../bind/bound.ts';
import { overSet } from '../words/members.ts';
import type { Context } from '../words/word.ts';
import type { Kernel } from './kernel.ts';
import { plainWeighing } from './weighing.ts';

export function interpret(bound: Bound): Kernel {
  const { board, derived, moment } = bound;
  const idle = { world: new Int32Array(0), frame: emptyFrame(), journal: undefined, part: -1 };
  const ctx: Context = { board, derived, moment, ...idle };
  const look = (world: World, frame: Frame, journal?: Journal) => {
    ctx.world = world;
    ctx.frame = frame;
    ctx.journal = journal;
    return ctx;
  };
  const kernel: Kernel = {
    lane: 'interpreter',
    forbidden: (action, world, frame) => {
      const now = look(world, frame);
      return bound.forbids[action]?.find((rule) => holds(rule, now))?.part ?? -1;
    },
    forbiddenBy: (action, world, frame) => {
      const now = look(world, frame);
      return (bound.forbids[action] ?? []).filter((rule) => holds(rule, now)).map((rule) => rule.part);
    },
    bound: (hook, action, world, frame) => {
      const now = look(world, frame);
      return bound.binds[hook][action]?.find((rule) => holds(rule, now))?.part ?? -1;
    },
    sum: (hook, action, world, frame, journal) =>
      sumOf(bound.sums[hook][action] ?? [], look(world, frame, journal)),
    prefer: (policy, action, world, frame) =>
      Math.max(0, sumOf(bound.wants[policy]?.[action] ?? [], look(world, frame))),
    wants: (policy, action) => canWant(bound.wants[policy]?.[action] ?? []),
    weighing: (policy, orders) => plainWeighing(kernel, orders, policy),
    fire: (hook, action, world, frame, journal) => {
      const rules = hook === 'upkeep' ? bound.upkeep : (bound.fires[hook][action] ?? []);
      const now = look(world, frame, journal);
      for (const rule of rules) run(rule, now);
    },
    card: (card, world, frame, journal) => {
      const rule = bound.cards[card];
      if (rule !== undefined) run(rule, look(world, frame, journal));
    },
    holds: (condition, world, frame) => bound.conditions[condition]?.run(look(world, frame)) === 1,
    // A zero with a sign is no number of ours.
    reads: (quantity, world, frame) => (bound.quantities[quantity]?.run(look(world, frame)) ?? 0) + 0,
  };
  return kernel;
}

function holds(rule: BoundRule, ctx: Context): boolean {
  return rule.when === undefined || rule.when.run(ctx) === 1;
}

function sumOf(rules: readonly BoundRule[], ctx: Context): number {
  let sum = 0;
  for (const rule of rules) {
    if (!holds(rule, ctx)) continue;
    for (const modifier of rule.gives) {
      const value = worthOf(modifier, ctx);
      sum += value;
      if (value !== 0 && ctx.journal !== undefined) {
        note(ctx.journal, 'modifier', modifier.part, value, ctx.frame[R.self] ?? NOBODY, 0, 0);
      }
    }
  }
  return sum;
}

function worthOf(modifier: BoundModifier, ctx: Context): number {
  const { add, when, per, step, counts, bound, most } = modifier;
  if (when !== undefined && when.run(ctx) === 0) return 0;
  if (per === undefined) return add;
  const read = per.run(ctx);
  const counted =
    counts === 'all' ? read : counts === 'over' ? Math.max(0, read - bound) : Math.max(0, bound - read);
  const value = add * Math.trunc(counted / step);
  return most === undefined ? value : Math.min(Math.max(value, -most), most);
}

/** Whether the wants can come to more than nothing. */
export function canWant(rules: readonly BoundRule[]): boolean {
  return rules.some((rule) =>
    rule.gives.some(({ add, per, counts }) => add > 0 || (add < 0 && per !== undefined && counts === 'all')),
  );
}

function run(rule: BoundRule, ctx: Context): void {
  if (rule.pick === undefined) {
    repeat(rule, 0, ctx);
    return;
  }
  const member = pickedBy(rule.pick, ctx);
  if (member !== NOBODY) filling(ctx, R[rule.pick.register], member, () => act(rule, ctx));
}

function repeat(rule: BoundRule, depth: number, ctx: Context): void {
  const loop = rule.loops[depth];
  if (loop === undefined) {
    act(rule, ctx);
    return;
  }
  for (let member = loop.lo; member < loop.hi; member++) {
    filling(ctx, R[loop.register], member, () => repeat(rule, depth + 1, ctx));
  }
}

function act(rule: BoundRule, ctx: Context): void {
  if (!holds(rule, ctx)) return;
  for (const deed of rule.deeds) {
    ctx.part = deed.part;
    deed.effect.run(ctx);
  }
}

/** The first member with the greatest (or least) value; NOBODY where the set is empty. */
function pickedBy(pick: BoundPick, ctx: Context): number {
  let best = NOBODY;
  let height = 0;
  overSet(pick.set, ctx, (member) => {
    filling(ctx, R[pick.register], member, () => {
      const value = pick.value.run(ctx);
      const better = pick.best === 'most' ? value > height : value < height;
      if (best !== NOBODY && !better) return;
      best = member;
      height = value;
    });
  });
  return best;
}

function filling(ctx: Context, register: number, member: number, then: () => void): void {
  const { frame } = ctx;
  const before = frame[register] ?? NOBODY;
  frame[register] = member;
  then();
  frame[register] = before;
}
