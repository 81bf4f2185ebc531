// Words that compare two numbers.

import { z } from 'zod';
import type { Quantity } from './ast.ts';
import { keyed, keyedNode } from './keyed.ts';
import { opened } from './titles.ts';
import { type Binder, SEES_NOTHING, type Term, word } from './word.ts';

const COMPARISONS = {
  at_least: { text: 'is at least', not: 'is below', run: (a: number, b: number) => a >= b, sign: '>=' },
  at_most: { text: 'is at most', not: 'is above', run: (a: number, b: number) => a <= b, sign: '<=' },
  equal: { text: 'is exactly', not: 'is not', run: (a: number, b: number) => a === b, sign: '===' },
} as const;

type Comparison = keyof typeof COMPARISONS;

interface Compared {
  readonly a: Term;
  readonly b: Term;
  /** Of a track with named steps: what print says, and what it says against it. */
  readonly steps: readonly [string, string] | undefined;
}

function comparison<K extends Comparison>(key: K) {
  type Node = { readonly [k in K]: readonly [Quantity, Quantity] };
  const { text, not, run, sign } = COMPARISONS[key];
  return word<Node, Compared>({
    schema: (s) => keyed<Node>(key, z.tuple([s.quantity, s.quantity])),
    example: keyedNode<Node>(key, [{ gauge: 'tie', of: ['partner', 'sponsor', 'security'] }, 40]),
    resolve: (node, b) => ({
      a: b.at(key, 0).quantity(node[key][0]),
      b: b.at(key, 1).quantity(node[key][1]),
      steps: stepsOf(b, key, node[key]),
    }),
    prose: ({ a, b, steps }) => `${a.prose()} ${steps?.[0] ?? `${text} ${b.prose()}`}`,
    denial: ({ a, b, steps }) => `${a.prose()} ${steps?.[1] ?? `${not} ${b.prose()}`}`,
    sees: () => SEES_NOTHING,
    interpret: ({ a, b }, ctx) => (run(a.run(ctx), b.run(ctx)) ? 1 : 0),
    emit: ({ a, b }, e) => `(${a.emit(e)}${sign}${b.emit(e)})`,
  });
}

/** A track with named steps is told by their names: "is declared or done", not "is at least 1". */
function stepsOf(b: Binder, key: Comparison, [left, right]: readonly [Quantity, Quantity]) {
  if (typeof left === 'number' || !('gauge' in left) || typeof right !== 'number') return undefined;
  const track = b.scope.board.tracks.get(left.gauge);
  const names = track?.values;
  if (track === undefined || names === undefined) return undefined;
  const holds = names.filter((_, place) => COMPARISONS[key].run(track.min + place, right)).map(opened);
  const fails = names.filter((_, place) => !COMPARISONS[key].run(track.min + place, right)).map(opened);
  if (holds.length === 0 || fails.length === 0) return undefined;
  const text = (some: readonly string[], others: readonly string[]) =>
    some.length > 2 && others.length === 1 ? `is not ${others.join()}` : `is ${some.join(' or ')}`;
  return [text(holds, fails), text(fails, holds)] as const;
}

export const at_least = comparison('at_least');
export const at_most = comparison('at_most');
export const equal = comparison('equal');
