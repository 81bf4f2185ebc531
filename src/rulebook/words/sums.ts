// Words that go through a set and make one number of it. `each` is the member; an empty set gives 0.

import { z } from 'zod';
import type { Condition, Quantity, SetNode } from './ast.ts';
import type { BoundSet } from './bound.ts';
import { keyed, keyedNode } from './keyed.ts';
import { emitOver, overSet, sightOfSet } from './members.ts';
import { bare } from './titles.ts';
import { type Binder, type Term, word } from './word.ts';

export const count = word<
  { readonly count: SetNode; readonly where: Condition },
  { readonly set: BoundSet; readonly where: Term }
>({
  schema: (s) => z.strictObject({ count: s.set, where: s.condition }),
  example: { count: 'states', where: { at_least: [{ gauge: 'unrest', of: ['each'] }, 60] } },
  resolve: (node, b) => {
    const bound = b.at('count').set(node.count);
    return { set: bound, where: b.within(bound.dimension).at('where').condition(node.where) };
  },
  prose: ({ set, where }) => `the number of ${set.text} for which ${bare(where.prose())}`,
  sees: ({ set }) => sightOfSet(set),
  interpret: ({ set, where }, ctx) => {
    let found = 0;
    overSet(set, ctx, () => {
      found += where.run(ctx);
    });
    return found;
  },
  emit: ({ set, where }, e) => {
    const found = e.fresh('n');
    e.line(`let ${found}=0;`);
    emitOver(set, e, () => {
      e.line(`if(${where.emit(e)})${found}++;`);
    });
    return found;
  },
  span: ({ set }) => ({ lo: 0, hi: set.hi - set.lo }),
});

type Fold = 'sum' | 'mean' | 'most' | 'least';

interface BoundFold {
  readonly set: BoundSet;
  readonly of: Term;
  readonly where: Term | undefined;
}

/** Keeps what a fold needs of the values so far: their number and their sum, or the best of them. */
interface FoldCode {
  readonly text: string;
  readonly over: string;
  readonly take: (seen: number, total: number, value: number) => number;
  readonly code: (seen: string, total: string, value: string) => string;
}

const FOLDS: { readonly [fold in Fold]: FoldCode } = {
  sum: {
    text: 'the sum of',
    over: 'over all',
    take: (_, total, value) => total + value,
    code: (_, total, value) => `${total}+=${value};`,
  },
  mean: {
    text: 'the mean (toward zero) of',
    over: 'over all',
    take: (_, total, value) => total + value,
    code: (_, total, value) => `${total}+=${value};`,
  },
  most: {
    text: 'the greatest',
    over: 'among',
    take: (seen, total, value) => (seen === 0 || value > total ? value : total),
    code: (seen, total, value) => `if(${seen}===0||${value}>${total})${total}=${value};`,
  },
  least: {
    text: 'the least',
    over: 'among',
    take: (seen, total, value) => (seen === 0 || value < total ? value : total),
    code: (seen, total, value) => `if(${seen}===0||${value}<${total})${total}=${value};`,
  },
};

function fold<K extends Fold>(key: K) {
  type Node = { readonly [k in K]: SetNode } & {
    readonly of: Quantity;
    readonly where?: Condition | undefined;
  };
  const { text, over, take, code } = FOLDS[key];
  return word<Node, BoundFold>({
    schema: (s) => keyed<Node>(key, s.set, { of: s.quantity, where: s.condition.optional() }),
    example: keyedNode<Node>(key, 'states', { of: { gauge: 'unrest', of: ['each'] } }),
    resolve: (node, b) => resolveFold(node[key], node, b.at(key), b),
    prose: ({ set, of, where }) =>
      `${text} ${of.prose()} ${over} ${set.text}${where === undefined ? '' : ` for which ${bare(where.prose())}`}`,
    sees: ({ set }) => sightOfSet(set),
    interpret: ({ set, of, where }, ctx) => {
      let total = 0;
      let seen = 0;
      overSet(set, ctx, () => {
        if (where !== undefined && where.run(ctx) === 0) return;
        total = take(seen, total, of.run(ctx));
        seen++;
      });
      return key === 'mean' && seen > 0 ? Math.trunc(total / seen) : total;
    },
    emit: ({ set, of, where }, e) => {
      const total = e.fresh('t');
      const seen = e.fresh('n');
      e.line(`let ${total}=0,${seen}=0;`);
      emitOver(set, e, () => {
        if (where !== undefined) e.line(`if(!(${where.emit(e)}))continue;`);
        const value = e.fresh('v');
        e.line(`const ${value}=${of.emit(e)};${code(seen, total, value)}${seen}++;`);
      });
      return key === 'mean' ? `(${seen}===0?0:Math.trunc(${total}/${seen}))` : total;
    },
  });
}

function resolveFold(
  set: SetNode,
  node: { readonly of: Quantity; readonly where?: Condition | undefined },
  atSet: Binder,
  b: Binder,
): BoundFold {
  const bound = atSet.set(set);
  const inner = b.within(bound.dimension);
  return {
    set: bound,
    of: inner.at('of').quantity(node.of),
    where: node.where === undefined ? undefined : inner.at('where').condition(node.where),
  };
}

export const sum = fold('sum');
export const mean = fold('mean');
export const most = fold('most');
export const least = fold('least');
