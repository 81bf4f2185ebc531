// Effects on more than a cell: agreements that end, and effects for each member of a set.

import { z } from 'zod';
import { SLOT_SIZE } from '../../world/board.ts';
import { emitDeals, overDeals, sightOfDeals } from './agreements.ts';
import type { Condition, DealFilter, EffectNode, SetNode } from './ast.ts';
import type { BoundFilter, BoundSet } from './bound.ts';
import { change } from './change.ts';
import { emitOver, overSet, sightOfSet } from './members.ts';
import { bare } from './titles.ts';
import { type Term, word } from './word.ts';

interface Ending {
  readonly slotBase: number;
  readonly slots: number;
  readonly filter: BoundFilter;
}

export const end = word<{ readonly end: DealFilter }, Ending>({
  schema: (s) => z.strictObject({ end: s.filter }),
  example: { end: { action: 'lease-base', place: 'place' } },
  resolve: (node, b) => ({ ...b.scope.board, filter: b.at('end').filter(node.end) }),
  prose: ({ filter }) => `all ${filter.text} end`,
  sees: ({ filter }) => [sightOfDeals(filter)],
  interpret: ({ filter }, ctx) => {
    overDeals(filter, ctx, (cell) => {
      for (let field = 0; field < SLOT_SIZE; field++) change(ctx, { kind: 'set', cell: cell + field, to: 0 });
    });
    return 0;
  },
  emit: (table, e) => {
    e.line('{');
    emitDeals(table.filter, table, e, (cell) => {
      const [at, before] = [e.fresh('c'), e.fresh('b')];
      e.line(`for(let ${at}=${cell};${at}<${cell}+${SLOT_SIZE};${at}++){const ${before}=W[${at}];`);
      e.repeated(SLOT_SIZE, () => {
        const row = e.change(at, before, '0', 'long');
        e.line(`if(${before}!==0){W[${at}]=0;${row}}}`);
      });
    });
    e.line('}');
    return '';
  },
});

interface Each {
  readonly set: BoundSet;
  readonly where: Term | undefined;
  readonly then: readonly Term[];
}

export const each = word<
  { readonly each: SetNode; readonly where?: Condition | undefined; readonly then: readonly EffectNode[] },
  Each
>({
  schema: (s) =>
    z.strictObject({ each: s.set, where: s.condition.optional(), then: z.array(s.effect).min(1) }),
  example: { each: 'states', then: [{ shift: 'unrest', of: ['each'], by: 3 }] },
  resolve: (node, b) => {
    const bound = b.at('each').set(node.each);
    const inner = b.within(bound.dimension);
    for (const [i, effect] of node.then.entries()) {
      if ('each' in effect) b.at('then', i).problem('each cannot stand inside each');
    }
    return {
      set: bound,
      where: node.where === undefined ? undefined : inner.at('where').condition(node.where),
      then: node.then.map((effect, i) => inner.at('then', i).effect(effect)),
    };
  },
  prose: ({ set: members, where, then }) => {
    const whom = `for every ${members.one}${where === undefined ? '' : `, where ${bare(where.prose())}`}`;
    return `${whom}: ${then.map((effect) => effect.prose()).join('; ')}`;
  },
  sees: ({ set: members }) => sightOfSet(members),
  interpret: ({ set: members, where, then }, ctx) => {
    overSet(members, ctx, () => {
      if (where !== undefined && where.run(ctx) === 0) return;
      for (const effect of then) effect.run(ctx);
    });
    return 0;
  },
  emit: ({ set: members, where, then }, e) => {
    emitOver(members, e, () => {
      if (where !== undefined) e.line(`if(!(${where.emit(e)}))continue;`);
      for (const effect of then) effect.emit(e);
    });
    return '';
  },
});
