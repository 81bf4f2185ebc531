// Binding of one entry: its loops or pick, its condition, its parts.

import type { Board } from '../../world/board.ts';
import type { Dimension } from '../../world/dimension.ts';
import type { CardEntry, Modifier, Pick as PickNode, RuleEntry } from '../book.ts';
import { type BindProblem, filledScope, newBinder } from '../words/binder.ts';
import { familyOf, type MemberRegister, registerFor } from '../words/registers.ts';
import type { Tables } from '../words/tables.ts';
import type { Binder, Scope } from '../words/word.ts';
import type { BoundDeed, BoundLoop, BoundModifier, BoundPick, BoundRule } from './bound.ts';
import { isJudgement, lettersOf, type Parts } from './parts.ts';

/** What every entry of a book is bound with. */
export interface Bench {
  readonly parts: Parts;
  readonly tables: Tables;
  readonly problems: BindProblem[];
}

/** Makes a bound rule of a rule, want or card, under the number it will have. */
export type BindRule = (
  bench: Bench,
  entry: RuleEntry | CardEntry,
  on: BoundRule['on'],
  scope: () => Scope,
  index: number,
) => BoundRule;

/** Binds at once; problems go to the bench. */
export const bindRule: BindRule = (bench, entry, on, scopeOf, index) => {
  const scope = scopeOf();
  const shared = { address: entry.id, tables: bench.tables, problems: bench.problems };
  const outer = newBinder(shared, scope);
  const over = 'for' in entry ? bindLoops(outer, scope.board, entry.for ?? []) : [];
  const pick = entry.at === undefined ? undefined : bindPick(outer.at('at'), entry.at);
  let inner = scope;
  for (const { register, dimension } of over) inner = filledScope(inner, register, dimension);
  if (pick !== undefined) inner = filledScope(inner, pick.register, pick.set.dimension);
  const b = newBinder(shared, inner);
  const give = 'give' in entry ? entry.give : undefined;
  return {
    index,
    id: entry.id,
    entry,
    on,
    part: isJudgement(on) ? bench.parts.partOf(entry.id) : -1,
    loops: over,
    pick,
    when: entry.when === undefined ? undefined : b.at('when').condition(entry.when),
    gives: lettersOf(give).flatMap((letter) => {
      const node = give?.[letter];
      const address = `${entry.id}${letter}`;
      return node === undefined ? [] : [bindModifier(b.at('give', letter), node, bench.parts, address)];
    }),
    deeds: lettersOf(entry.then).flatMap((letter): BoundDeed[] => {
      const node = entry.then?.[letter];
      const address = `${entry.id}${letter}`;
      if (node === undefined) return [];
      return [{ part: bench.parts.partOf(address), address, effect: b.at('then', letter).effect(node) }];
    }),
  };
};

// The first actor of a product is self, the second each; the first body is body, the second other.
const SECOND: { readonly [dimension in Dimension]?: MemberRegister } = { actor: 'each', body: 'other' };

function bindLoops(b: Binder, board: Board, dimensions: readonly Dimension[]): BoundLoop[] {
  const taken = new Set<MemberRegister>();
  return dimensions.flatMap((dimension, i) => {
    const first = registerFor(dimension);
    const register = taken.has(first) ? SECOND[familyOf(dimension)] : first;
    if (register === undefined || taken.has(register)) {
      b.at('for', i).problem(`there is no register left for another ${dimension}`);
      return [];
    }
    taken.add(register);
    const lo = dimension === 'state' ? board.powers : 0;
    return [{ register, dimension, lo, hi: lo + board.members[dimension].length }];
  });
}

// While the value is worked out the member is both `each` and the register it may be picked for.
function bindPick(b: Binder, node: PickNode): BoundPick {
  const set = b.at('over').set(node.over);
  const register = registerFor(set.dimension);
  const inner = b.filling(register, set.dimension).within(set.dimension);
  const [best, value] = 'most' in node ? (['most', node.most] as const) : (['least', node.least] as const);
  return { register, set, value: inner.at(best).quantity(value), best };
}

function bindModifier(b: Binder, node: Modifier, parts: Parts, address: string): BoundModifier {
  const step = node.step ?? 1;
  if (step < 1) b.at('step').problem('a step is at least 1');
  const counts = node.over !== undefined ? 'over' : node.below !== undefined ? 'below' : 'all';
  return {
    part: parts.partOf(address),
    address,
    add: node.add,
    when: node.when === undefined ? undefined : b.at('when').condition(node.when),
    per: node.per === undefined ? undefined : b.at('per').quantity(node.per),
    step,
    counts,
    bound: node.over ?? node.below ?? 0,
    most: node.most,
  };
}
