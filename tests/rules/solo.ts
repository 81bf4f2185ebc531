// One rule alone: a book with nothing else in it, bound to the same board, so that what a rule says in a situation
// is seen without its neighbours, and a rule shared by hundreds of games can be asked thousands of times.

import type { Bound } from '../../src/rulebook/bind/bind.ts';
import { bindBook } from '../../src/rulebook/bind/bind.ts';
import type { Rulebook, RuleEntry, SumHook } from '../../src/rulebook/book.ts';
import { compileKernel } from '../../src/rulebook/run/compile.ts';
import { interpret } from '../../src/rulebook/run/interpret.ts';
import type { Kernel } from '../../src/rulebook/run/kernel.ts';
import type { Board } from '../../src/world/board.ts';
import { type Journal, newJournal, rowsOf } from '../../src/world/journal.ts';
import { type Frame, R } from '../../src/world/register.ts';
import type { World } from '../../src/world/world.ts';

/** A moment at which a rule may speak. */
export interface Moment {
  readonly world: World;
  readonly frame: Frame;
  readonly turn: number;
}

/** What one part of a rule said: a number it joined to a sum, a cell it changed, no, or the answer somebody owes. */
export type Word =
  | { readonly kind: 'gives'; readonly address: string; readonly value: number }
  | {
      readonly kind: 'changes';
      readonly address: string;
      readonly cell: number;
      readonly before: number;
      readonly after: number;
    }
  | { readonly kind: 'refuses'; readonly address: string }
  | { readonly kind: 'binds'; readonly address: string; readonly to: 'accept' | 'refuse' };

export const LANES = ['compiled', 'interpreter'] as const;
export type LaneName = (typeof LANES)[number];

export type SoloHook = RuleEntry['on'] | 'card';

export interface Solo {
  readonly id: string;
  readonly title: string;
  readonly on: SoloHook;
  /** Addresses of its parts, in order. */
  readonly parts: readonly string[];
  /** Names of the actions it speaks of; all of them for upkeep and cards. */
  readonly actions: readonly string[];
  /** What it says in a moment, which is left as it was. */
  says(moment: Moment, lane?: LaneName): readonly Word[];
  /** The same on the interpreter, in a world of the caller's that may listen to what is read. */
  listens(world: World, frame: Frame, turn: number): readonly Word[];
}

/** Every rule, want and card of a book by its id, with what becomes of the book when only it is left. */
export function soloBooks(book: Rulebook): ReadonlyMap<string, SoloBook> {
  const found = made.get(book);
  if (found !== undefined) return found;
  const bare = { ...book, rules: [], cards: [], policies: [] };
  const alone = new Map<string, SoloBook>();
  const keep = (entry: { id: string; title: string }, on: SoloHook, left: Partial<Rulebook>) =>
    alone.set(entry.id, { on, title: entry.title, book: { ...bare, ...left } });
  for (const rule of book.rules) keep(rule, rule.on, { rules: [rule] });
  for (const policy of book.policies) {
    for (const want of policy.wants) keep(want, want.on, { policies: [{ ...policy, wants: [want] }] });
  }
  for (const card of book.cards) keep(card, 'card', { cards: [card] });
  made.set(book, alone);
  return alone;
}

const made = new WeakMap<Rulebook, ReadonlyMap<string, SoloBook>>();

interface SoloBook {
  readonly on: SoloHook;
  readonly title: string;
  readonly book: Rulebook;
}

/**
 * Wants are sums like prices, but kernels keep no ledger of them: filed as prices of the first policy of a bound
 * book, their parts can be seen.
 */
export function wantsAsPrices(bound: Bound, policy: number): Bound {
  return { ...bound, sums: { ...bound.sums, treasury: bound.wants[policy] ?? [] } };
}

/** The rule, want or card of that id alone; undefined where the book has none. */
export function soloOf(book: Rulebook, board: Board, turns: number, id: string): Solo | undefined {
  const found = soloBooks(book).get(id);
  if (found === undefined) return undefined;
  const bound = bindBook(found.book, board, { conditions: [], quantities: [] });
  if (!bound.ok) throw new Error(`${id} does not bind alone`);
  const value = found.on === 'prefer' ? wantsAsPrices(bound.value, 0) : bound.value;
  value.moment.turns = turns;
  const kernels = new Map<LaneName, Kernel>();
  const kernelOf = (lane: LaneName) => {
    let kernel = kernels.get(lane);
    if (kernel === undefined) {
      kernel = lane === 'compiled' ? compileKernel(value, { ledger: true }) : interpret(value);
      kernels.set(lane, kernel);
    }
    return kernel;
  };
  const ask = (lane: LaneName, world: World, frame: Frame, turn: number) => {
    value.moment.turn = turn;
    return words(kernelOf(lane), found.on, world, frame, value.parts.parts);
  };
  const own = value.parts.parts.filter(({ entry }) => entry === id).map(({ address }) => address);
  const entry = found.book.rules[0] ?? found.book.policies[0]?.wants[0];
  const speaks = book.actions.filter(
    ({ name, tags }) =>
      (entry?.actions === undefined && entry?.tags === undefined) ||
      entry.actions?.includes(name) === true ||
      tags.some((tag) => entry.tags?.includes(tag) === true),
  );
  return {
    id,
    title: found.title,
    on: found.on,
    parts: own,
    actions: speaks.map(({ name }) => name),
    says: ({ world, frame, turn }, lane = 'compiled') => ask(lane, world.slice(), frame.slice(), turn),
    listens: (world, frame, turn) => ask('interpreter', world, frame.slice(), turn),
  };
}

function words(
  kernel: Kernel,
  on: SoloHook,
  world: World,
  frame: Frame,
  parts: readonly { readonly address: string }[],
): Word[] {
  const action = frame[R.action] ?? -1;
  if (on === 'forbid') {
    const refusers = kernel.forbiddenBy(action, world, frame);
    return refusers.map((part) => ({ kind: 'refuses', address: parts[part]?.address ?? '' }));
  }
  if (on === 'must-accept' || on === 'must-refuse') {
    const part = kernel.bound(on, action, world, frame);
    const to = on === 'must-accept' ? 'accept' : 'refuse';
    return part < 0 ? [] : [{ kind: 'binds', address: parts[part]?.address ?? '', to }];
  }
  const journal = newJournal();
  if (on === 'card') kernel.card(0, world, frame, journal);
  else if (isSum(on)) kernel.sum(on === 'prefer' ? 'treasury' : on, action, world, frame, journal);
  else kernel.fire(on, action, world, frame, journal);
  return wordsIn(journal, 0, parts);
}

function isSum(on: SoloHook): on is SumHook {
  return on === 'consent' || on === 'odds' || on === 'treasury' || on === 'capital' || on === 'prefer';
}

/** Rows of a journal that rules wrote, from a place on. */
export function wordsIn(
  journal: Journal,
  from: number,
  parts: readonly { readonly address: string }[],
): Word[] {
  const found: Word[] = [];
  for (const { kind, a: part, b, c, d } of rowsOf(journal, from)) {
    const address = parts[part]?.address ?? '';
    if (kind === 'modifier') found.push({ kind: 'gives', address, value: b });
    if (kind === 'change') found.push({ kind: 'changes', address, cell: b, before: c, after: d });
  }
  return found;
}
