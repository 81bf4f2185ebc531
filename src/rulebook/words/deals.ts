// Words that ask for agreements, and those that ask whether some or every member of a set is so.

import { z } from 'zod';
import { emitDeals, overDeals, sightOfDeals } from './agreements.ts';
import type { Condition, DealFilter, SetNode } from './ast.ts';
import type { BoundFilter, BoundSet } from './bound.ts';
import { keyed, keyedNode } from './keyed.ts';
import { emitOver, overSet, sightOfSet } from './members.ts';
import { bare } from './titles.ts';
import { type Term, word } from './word.ts';

interface Table {
  readonly slotBase: number;
  readonly slots: number;
  readonly filter: BoundFilter;
}

export const deals = word<{ readonly deals: DealFilter }, Table>({
  schema: (s) => z.strictObject({ deals: s.filter }),
  example: { deals: { tag: 'base', place: 'place', status: ['done'], secret: 0 } },
  resolve: (node, b) => ({ ...b.scope.board, filter: b.at('deals').filter(node.deals) }),
  prose: ({ filter }) => `the number of ${filter.text}`,
  sees: ({ filter }) => [sightOfDeals(filter)],
  interpret: ({ filter }, ctx) => {
    let found = 0;
    overDeals(filter, ctx, () => {
      found++;
    });
    return found;
  },
  emit: (table, e) => {
    const found = e.fresh('n');
    e.line(`let ${found}=0;`);
    emitDeals(table.filter, table, e, () => e.line(`${found}++;`));
    return found;
  },
  span: ({ slots }) => ({ lo: 0, hi: slots }),
});

export const deal = word<{ readonly deal: DealFilter }, Table>({
  schema: (s) => z.strictObject({ deal: s.filter }),
  example: { deal: { action: 'lease-base', party: 'self', secret: 0 } },
  resolve: (node, b) => ({ ...b.scope.board, filter: b.at('deal').filter(node.deal) }),
  prose: ({ filter }) => `there is ${filter.one}`,
  denial: ({ filter }) => `there is no ${filter.one.replace(/^an? /, '')}`,
  sees: ({ filter }) => [sightOfDeals(filter)],
  interpret: ({ filter }, ctx) => {
    let found = 0;
    overDeals(filter, ctx, () => {
      found = 1;
      return true;
    });
    return found;
  },
  emit: (table, e) => {
    const found = e.fresh('c');
    e.line(`let ${found}=false;`);
    emitDeals(table.filter, table, e, () => e.line(`${found}=true;break;`));
    return found;
  },
});

function among<K extends 'some' | 'every'>(key: K, text: string, denied: string) {
  type Node = { readonly [k in K]: SetNode } & { readonly where: Condition };
  const stopsAt = key === 'some' ? 1 : 0;
  return word<Node, { readonly set: BoundSet; readonly where: Term }>({
    schema: (s) => keyed<Node>(key, s.set, { where: s.condition }),
    example: keyedNode<Node>(key, 'powers', { where: { at_least: [{ gauge: 'capital', of: ['each'] }, 1] } }),
    resolve: (node, b) => {
      const bound = b.at(key).set(node[key]);
      return { set: bound, where: b.within(bound.dimension).at('where').condition(node.where) };
    },
    prose: ({ set, where }) => `for ${text} ${set.one}, ${bare(where.prose())}`,
    denial: ({ set, where }) => `for ${denied} ${set.one}, ${bare(where.prose())}`,
    sees: ({ set }) => sightOfSet(set),
    interpret: ({ set, where }, ctx) => {
      let answer = 1 - stopsAt;
      overSet(set, ctx, () => {
        if (where.run(ctx) !== stopsAt) return false;
        answer = stopsAt;
        return true;
      });
      return answer;
    },
    emit: ({ set, where }, e) => {
      const answer = e.fresh('c');
      e.line(`let ${answer}=${key === 'every'};`);
      emitOver(set, e, () => {
        const asked = where.emit(e);
        e.line(`if(${key === 'some' ? asked : `!(${asked})`}){${answer}=${key === 'some'};break;}`);
      });
      return answer;
    },
  });
}

export const some = among('some', 'at least one', 'no');
export const every = among('every', 'every', 'not every');
