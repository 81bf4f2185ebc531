// The compiler: checked rules as JavaScript, one small function a rule, and for every moment and action one that
// calls those that speak of it. Functions are made when first asked for.

import { type Journal, RESERVE_ROWS, reserve } from '../world/journal.ts';
import type { Frame } from '../world/register.ts';
import type { World } from '../world/world.ts';
import type { Bound, BoundRule } from './bound.ts';
import { canWant } from './interpret.ts';
import type { Kernel } from './kernel.ts';
import { type Code, codeOfRule, codeOfTerm } from './rule-code.ts';
import type { Helper } from './words/emitter.ts';
import { bitsOf } from './words/readings.ts';

type Sum = (world: World, frame: Frame, journal: Journal | undefined) => number;
type Deed = (world: World, frame: Frame, journal: Journal | undefined) => void;
type Judgement = (world: World, frame: Frame) => boolean;
type Made = Sum | Deed | Judgement;

/** Compiles a bound book. Without a ledger a journal is ignored. */
export function compileKernel(bound: Bound, options: { readonly ledger: boolean }): Kernel {
  const quiet = newLane(bound, false);
  const loud = options.ledger ? newLane(bound, true) : quiet;
  const laneFor = (journal: Journal | undefined) => {
    if (journal === undefined || !options.ledger) return quiet;
    reserve(journal);
    return loud;
  };
  return {
    lane: 'compiled',
    forbidden: (action, world, frame) => quiet.forbidden(action)(world, frame, undefined),
    forbiddenBy: (action, world, frame) =>
      (bound.forbids[action] ?? [])
        .filter((rule) => quiet.judgement(rule)(world, frame))
        .map((rule) => rule.part),
    sum: (hook, action, world, frame, journal) => laneFor(journal).sums[hook](action)(world, frame, journal),
    prefer: (policy, action, world, frame) => {
      const sum = quiet.prefer(policy, action)(world, frame, undefined);
      return sum > 0 ? sum : 0;
    },
    wants: memo2((policy, action) => canWant(bound.wants[policy]?.[action] ?? [])),
    fire: (hook, action, world, frame, journal) => {
      const lane = laneFor(journal);
      const deed = hook === 'upkeep' ? lane.upkeep(0) : lane.fires[hook](action);
      deed(world, frame, journal);
    },
    card: (card, world, frame, journal) => laneFor(journal).card(card)(world, frame, journal),
    holds: (condition, world, frame) => quiet.condition(condition)(world, frame),
    // A zero with a sign is no number of ours.
    reads: (quantity, world, frame) => quiet.quantity(quantity)(world, frame, undefined) + 0,
  };
}

/** Everything that would be made for a book, to be looked at. */
export function codeOf(bound: Bound, ledger: boolean): readonly Code[] {
  return [
    ...bound.rules.map((rule) => codeOfRule(rule, ledger)),
    ...bound.conditions.map((term, i) => codeOfTerm(term, `condition_${i}`)),
    ...bound.quantities.map((term, i) => codeOfTerm(term, `quantity_${i}`)),
  ];
}

function newLane(bound: Bound, ledger: boolean) {
  const make = makerFor(bound);
  const codes = memo((index) => {
    const rule = bound.rules[index];
    return rule === undefined ? undefined : codeOfRule(rule, ledger);
  });
  const ofRule = memo((index): Made => {
    const code = codes(index);
    return code === undefined ? nothing : make(code);
  });
  const join = (name: string, rules: readonly BoundRule[], kind: 'sum' | 'deed' | 'forbid') =>
    joined(
      name,
      rules.map((rule) => ({
        part: rule.part,
        rows: codes(rule.index)?.rows ?? 0,
        made: ofRule(rule.index),
      })),
      kind,
    );
  type ByHook = { readonly [hook: string]: readonly (readonly BoundRule[])[] };
  const by = <T extends Made>(hooks: ByHook, hook: string, kind: 'sum' | 'deed') =>
    memo((action) => join(`${hook}_${action}`, hooks[hook]?.[action] ?? [], kind) as T);
  const { sums, fires } = bound;
  return {
    judgement: (rule: BoundRule) => ofRule(rule.index) as Judgement,
    forbidden: memo((action) => join(`forbid_${action}`, bound.forbids[action] ?? [], 'forbid') as Sum),
    sums: {
      consent: by<Sum>(sums, 'consent', 'sum'),
      odds: by<Sum>(sums, 'odds', 'sum'),
      treasury: by<Sum>(sums, 'treasury', 'sum'),
      capital: by<Sum>(sums, 'capital', 'sum'),
    },
    fires: {
      declared: by<Deed>(fires, 'declared', 'deed'),
      done: by<Deed>(fires, 'done', 'deed'),
      refused: by<Deed>(fires, 'refused', 'deed'),
      vetoed: by<Deed>(fires, 'vetoed', 'deed'),
      paper: by<Deed>(fires, 'paper', 'deed'),
      ended: by<Deed>(fires, 'ended', 'deed'),
    },
    prefer: memo2(
      (policy, action) =>
        join(`prefer_${policy}_${action}`, bound.wants[policy]?.[action] ?? [], 'sum') as Sum,
    ),
    upkeep: memo(() => join('upkeep_0', bound.upkeep, 'deed') as Deed),
    card: memo((card) => join(`card_${card}`, bound.cards.slice(card, card + 1), 'deed') as Deed),
    condition: memo((i) => {
      const term = bound.conditions[i];
      return (term === undefined ? never : make(codeOfTerm(term, `condition_${i}`))) as Judgement;
    }),
    quantity: memo((i) => {
      const term = bound.quantities[i];
      return (term === undefined ? nothing : make(codeOfTerm(term, `quantity_${i}`))) as Sum;
    }),
  };
}

const nothing: Sum = () => 0;
const never: Judgement = () => false;

/** Makes functions of code, handing them the helpers and tables they need. */
function makerFor(bound: Bound): (code: Code) => Made {
  const { derived, moment } = bound;
  const helpers: { readonly [helper in Helper]: unknown } = { ...derived, bitsOf, reserve };
  return ({ text, needs }) => {
    const names = ['M', ...needs.helpers, ...needs.tables.map((_, i) => `K${i}`)];
    const values = [moment, ...needs.helpers.map((name) => helpers[name]), ...needs.tables];
    return new Function(...names, `"use strict";${text}`)(...values) as Made;
  };
}

interface Joinable {
  readonly part: number;
  readonly rows: number;
  readonly made: Made;
}

/** One function that asks the rules in turn; room for their rows is looked for where it may have run out. */
function joined(name: string, rules: readonly Joinable[], kind: 'sum' | 'deed' | 'forbid'): Made {
  if (rules.length === 0) return kind === 'forbid' ? () => -1 : nothing;
  let written = 0;
  const lines = rules.map(({ part, rows }, i) => {
    const room = written + rows > RESERVE_ROWS ? 'reserve(J);' : '';
    written = room === '' ? written + rows : rows;
    const call = `r${i}(W,F,J)`;
    if (kind === 'forbid') return `if(${call})return ${part};`;
    return kind === 'sum' ? `${room}s+=${call};` : `${room}${call};`;
  });
  const before = kind === 'sum' ? 'let s=0;' : '';
  const after = kind === 'forbid' ? 'return -1;' : kind === 'sum' ? 'return s;' : '';
  const text = `"use strict";return function ${name}(W,F,J){${before}${lines.join('')}${after}};`;
  const names = rules.map((_, i) => `r${i}`);
  const source = `${text}\n//# sourceURL=heartland/${name}.js`;
  return new Function('reserve', ...names, source)(reserve, ...rules.map(({ made }) => made)) as Made;
}

/** Remembers what was made for a small number. */
function memo<T>(make: (index: number) => T): (index: number) => T {
  const made: T[] = [];
  return (index) => {
    const found = made[index];
    if (found !== undefined) return found;
    const fresh = make(index);
    made[index] = fresh;
    return fresh;
  };
}

function memo2<T>(make: (first: number, second: number) => T): (first: number, second: number) => T {
  const rows = memo((first) => memo((second) => make(first, second)));
  return (first, second) => rows(first)(second);
}
