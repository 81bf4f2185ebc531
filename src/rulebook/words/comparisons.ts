// Words that compare two numbers.

import { z } from 'zod';
import type { Quantity } from './ast.ts';
import { SEES_NOTHING, type Term, word } from './word.ts';

const COMPARISONS = {
  at_least: { text: 'is at least', run: (a: number, b: number) => a >= b, sign: '>=' },
  at_most: { text: 'is at most', run: (a: number, b: number) => a <= b, sign: '<=' },
  equal: { text: 'is exactly', run: (a: number, b: number) => a === b, sign: '===' },
} as const;

function comparison<K extends keyof typeof COMPARISONS>(key: K) {
  type Node = { readonly [k in K]: readonly [Quantity, Quantity] };
  const { text, run, sign } = COMPARISONS[key];
  return word<Node, readonly [Term, Term]>({
    schema: (s) => z.strictObject({ [key]: z.tuple([s.quantity, s.quantity]) }) as unknown as z.ZodType<Node>,
    example: { [key]: [{ gauge: 'tie', of: ['partner', 'sponsor', 'security'] }, 40] } as unknown as Node,
    resolve: (node, b) => [b.at(key, 0).quantity(node[key][0]), b.at(key, 1).quantity(node[key][1])],
    prose: ([a, b]) => `${a.prose()} ${text} ${b.prose()}`,
    sees: () => SEES_NOTHING,
    interpret: ([a, b], ctx) => (run(a.run(ctx), b.run(ctx)) ? 1 : 0),
    emit: ([a, b], e) => `(${a.emit(e)}${sign}${b.emit(e)})`,
  });
}

export const at_least = comparison('at_least');
export const at_most = comparison('at_most');
export const equal = comparison('equal');
