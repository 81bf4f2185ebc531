// The compiler: checked rules as JavaScript, one small function a rule, and for every moment and action one that
// calls those that speak of it. Functions are made when first asked for.

import { type Journal, RESERVE_ROWS, reserve } from '../../world/journal.ts';
import type { Frame } from '../../world/register.ts';
import type { World } from '../../world/world.ts';
import type { ActionEffect, ActionSum, Bound, BoundRule, ByAction } from '../bind/bound.ts';
import type { Helper } from '../words/emitter.ts';
import { type DealKind, type Listing, lister, newListing, sameKind } from '../words/listing.ts';
import { bitsOf } from '../words/readings.ts';
import type { Term } from '../words/word.ts';
import { canWant } from './interpret.ts';
import type { Kernel } from './kernel.ts';
import { type Code, codeOfRule, codeOfTerm } from './rule-code.ts';
import { type Asked, alikeKey, type Piece, type Spoken, sortedWeighing } from './weighing.ts';
import { codeOfWeighing } from './weighing-code.ts';

type Sum = (world: World, frame: Frame, journal: Journal | undefined) => number;
type Deed = (world: World, frame: Frame, journal: Journal | undefined) => void;
type Judgement = (world: World, frame: Frame) => boolean;
type Made = Sum | Deed | Judgement;

/** Compiles a bound book. Without a ledger a journal is ignored. */
export function compileKernel(bound: Bound, options: { readonly ledger: boolean }): Kernel {
  const quiet = newLane(bound, false);
  const loud = options.ledger ? newLane(bound, true) : quiet;
  const laneFor = (journal: Journal | undefined) => {
    if (journal === undefined) return quiet;
    reserve(journal);
    return loud;
  };
  return {
    lane: 'compiled',
    forbidden: (action, world, frame) => quiet.forbids[action]?.(world, frame, undefined) ?? -1,
    forbiddenBy: (action, world, frame) =>
      (bound.forbids[action] ?? [])
        .filter((rule) => quiet.judgement(rule)(world, frame))
        .map((rule) => rule.part),
    bound: (hook, action, world, frame) => {
      const { accepts, refuses } = quiet;
      return (hook === 'must-accept' ? accepts : refuses)[action]?.(world, frame, undefined) ?? -1;
    },
    sum: (hook, action, world, frame, journal) =>
      ofSum(laneFor(journal).sums, hook)[action]?.(world, frame, journal) ?? 0,
    prefer: (policy, action, world, frame) => {
      const sum = quiet.wants[policy]?.[action]?.(world, frame, undefined) ?? 0;
      return sum > 0 ? sum : 0;
    },
    wants: (policy, action) => canWant(bound.wants[policy]?.[action] ?? []),
    weighing: (policy, orders) => {
      const spoken = orders.map(({ action, frame }) => ({
        frame,
        wants: bound.wants[policy]?.[action] ?? [],
        forbids: bound.forbids[action] ?? [],
        treasury: bound.sums.treasury[action] ?? [],
        capital: bound.sums.capital[action] ?? [],
      }));
      return sortedWeighing(spoken, quiet.asked, () => quiet.pieces(spoken));
    },
    fire: (hook, action, world, frame, journal) => {
      const { upkeep, fires } = laneFor(journal);
      const deed = hook === 'upkeep' ? upkeep[0] : ofEffect(fires, hook)[action];
      if (deed !== undefined) deed(world, frame, journal);
    },
    card: (card, world, frame, journal) => {
      laneFor(journal).cards[card]?.(world, frame, journal);
    },
    holds: (condition, world, frame) => quiet.conditions[condition]?.(world, frame) === true,
    // A zero with a sign is no number of ours.
    reads: (quantity, world, frame) => (quiet.quantities[quantity]?.(world, frame, undefined) ?? 0) + 0,
  };
}

// Written out, because a property whose name changes from call to call is slow to find.

function ofSum<T>(by: { readonly [hook in ActionSum]: T }, hook: ActionSum): T {
  if (hook === 'treasury') return by.treasury;
  if (hook === 'capital') return by.capital;
  return hook === 'consent' ? by.consent : by.odds;
}

function ofEffect<T>(by: { readonly [hook in ActionEffect]: T }, hook: ActionEffect): T {
  if (hook === 'declared') return by.declared;
  if (hook === 'done') return by.done;
  if (hook === 'refused') return by.refused;
  if (hook === 'vetoed') return by.vetoed;
  if (hook === 'consented') return by.consented;
  return hook === 'paper' ? by.paper : by.ended;
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
  const join = (name: string, rules: readonly BoundRule[], kind: 'sum' | 'deed' | 'judgement') =>
    joined(
      name,
      rules.map((rule) => ({
        part: rule.part,
        rows: codes(rule.index)?.rows ?? 0,
        made: ofRule(rule.index),
      })),
      kind,
    );
  const lists = <F extends Made>(name: string, byAction: ByAction, kind: 'sum' | 'deed' | 'judgement') =>
    late(byAction, (rules, action) => join(`${name}_${action}`, rules, kind) as F);
  const sums = (name: string, byAction: ByAction) => lists<Sum>(name, byAction, 'sum');
  const deeds = (name: string, byAction: ByAction) => lists<Deed>(name, byAction, 'deed');
  return {
    asked: (rule: BoundRule) => ({
      reads: codes(rule.index)?.needs.reads ?? [],
      ask: ofRule(rule.index) as Asked['ask'],
    }),
    pieces: (orders: readonly Spoken[]) =>
      codeOfWeighing(orders, (rule, frame) =>
        alikeKey(rule, codes(rule.index)?.needs.reads ?? [], frame),
      ).map((code) => make<Piece>(code)),
    judgement: (rule: BoundRule) => ofRule(rule.index) as Judgement,
    forbids: lists<Sum>('forbid', bound.forbids, 'judgement'),
    accepts: lists<Sum>('must_accept', bound.binds['must-accept'], 'judgement'),
    refuses: lists<Sum>('must_refuse', bound.binds['must-refuse'], 'judgement'),
    sums: mapKeys<ActionSum, (Sum | undefined)[]>(bound.sums, sums),
    fires: mapKeys<ActionEffect, (Deed | undefined)[]>(bound.fires, deeds),
    wants: bound.wants.map((byAction, policy) => sums(`prefer_${policy}`, byAction)),
    upkeep: deeds('upkeep', [bound.upkeep]),
    cards: deeds(
      'card',
      bound.cards.map((card) => [card]),
    ),
    conditions: late(
      bound.conditions.map((term) => [term]),
      ([term], i) => make(codeOfTerm(term as Term, `condition_${i}`)) as Judgement,
    ),
    quantities: late(
      bound.quantities.map((term) => [term]),
      ([term], i) => make(codeOfTerm(term as Term, `quantity_${i}`)) as Sum,
    ),
  };
}

function mapKeys<K extends string, B>(
  from: { readonly [key in K]: ByAction },
  make: (key: K, value: ByAction) => B,
) {
  const entries = Object.entries(from) as [K, ByAction][];
  return Object.fromEntries(entries.map(([key, value]) => [key, make(key, value)])) as { [key in K]: B };
}

const nothing: Sum = () => 0;

/** Makes functions of code, handing them the helpers and tables they need. */
function makerFor(bound: Bound): <F = Made>(code: Code) => F {
  const { derived, moment } = bound;
  const listed = lister(bound.board, moment);
  const helpers: { readonly [helper in Helper]: unknown } = { ...derived, bitsOf, listed, reserve };
  const listings: Listing[] = [];
  const listingOf = (kind: DealKind): Listing => {
    const found = listings.find((other) => sameKind(other, kind));
    if (found !== undefined) return found;
    const fresh = newListing(kind, bound.board);
    listings.push(fresh);
    return fresh;
  };
  return <F>({ text, needs }: Code) => {
    const listings = needs.kinds.map(listingOf);
    const names = [
      'M',
      ...needs.helpers,
      ...needs.tables.map((_, i) => `K${i}`),
      ...listings.map((_, i) => `L${i}`),
    ];
    const values = [moment, ...needs.helpers.map((name) => helpers[name]), ...needs.tables, ...listings];
    return new Function(...names, `"use strict";${text}`)(...values) as F;
  };
}

interface Joinable {
  readonly part: number;
  readonly rows: number;
  readonly made: Made;
}

/** One function that asks the rules in turn; room for their rows is looked for where it may have run out. */
function joined(name: string, rules: readonly Joinable[], kind: 'sum' | 'deed' | 'judgement'): Made {
  // One rule alone is the whole list, unless its answer is to be turned into an address.
  const [only] = rules;
  if (only !== undefined && rules.length === 1 && kind !== 'judgement') return only.made;
  let written = 0;
  const lines = rules.map(({ part, rows }, i) => {
    const room = written + rows > RESERVE_ROWS ? 'reserve(J);' : '';
    written = room === '' ? written + rows : rows;
    const call = `r${i}(W,F,J)`;
    if (kind === 'judgement') return `if(${call})return ${part};`;
    return kind === 'sum' ? `${room}s+=${call};` : `${room}${call};`;
  });
  const before = kind === 'sum' ? 'let s=0;' : '';
  const after = kind === 'judgement' ? 'return -1;' : kind === 'sum' ? 'return s;' : '';
  const text = `"use strict";return function ${name}(W,F,J){${before}${lines.join('')}${after}};`;
  const names = rules.map((_, i) => `r${i}`);
  const source = `${text}\n//# sourceURL=heartland/${name}.js`;
  return new Function('reserve', ...names, source)(reserve, ...rules.map(({ made }) => made)) as Made;
}

/**
 * Functions made when first called: each place holds one that makes the real one, puts it there and calls it.
 * Where there is nothing to make one of, there is none.
 */
function late<T, F extends Made>(
  from: readonly (readonly T[])[],
  make: (of: readonly T[], index: number) => F,
): (F | undefined)[] {
  const list: (F | undefined)[] = from.map((of, index) => {
    if (of.length === 0) return undefined;
    const first = (world: World, frame: Frame, journal: Journal | undefined) => {
      const made = make(of, index);
      list[index] = made;
      return made(world, frame, journal);
    };
    return first as F;
  });
  return list;
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
