// Sums done with numbers already read. Division rounds toward zero and by zero gives 0; an empty list gives 0.

import { z } from 'zod';
import type { Quantity } from './ast.ts';
import { keyed, keyedNode } from './keyed.ts';
import { emitQuotient, spanOf } from './span.ts';
import { SEES_NOTHING, type Term, word } from './word.ts';

type Many = 'plus' | 'highest' | 'lowest';
type Two = 'minus' | 'times' | 'div';

const MANY: {
  readonly [key in Many]: {
    readonly text: (parts: readonly string[]) => string;
    readonly run: (a: number, b: number) => number;
    readonly code: (a: string, b: string) => string;
  };
} = {
  plus: {
    text: (parts) => `(${parts.join(' plus ')})`,
    run: (a, b) => a + b,
    code: (a, b) => `(${a}+${b})`,
  },
  highest: {
    text: (parts) => `the highest of ${parts.join(', ')}`,
    run: (a, b) => Math.max(a, b),
    code: (a, b) => `Math.max(${a},${b})`,
  },
  lowest: {
    text: (parts) => `the lowest of ${parts.join(', ')}`,
    run: (a, b) => Math.min(a, b),
    code: (a, b) => `Math.min(${a},${b})`,
  },
};

function many<K extends Many>(key: K) {
  type Node = { readonly [k in K]: readonly Quantity[] };
  const { text, run, code } = MANY[key];
  return word<Node, readonly Term[]>({
    schema: (s) => keyed<Node>(key, z.array(s.quantity).min(1)),
    example: keyedNode<Node>(key, [{ now: 'turn' }, 3]),
    resolve: (node, b) => node[key].map((part, i) => b.at(key, i).quantity(part)),
    prose: (parts) => text(parts.map((part) => part.prose())),
    sees: () => SEES_NOTHING,
    interpret: (parts, ctx) => parts.map((part) => part.run(ctx)).reduce(run),
    emit: (parts, e) => parts.map((part) => part.emit(e)).reduce(code),
    span: (parts) => parts.map((part) => part.span).reduce((a, b) => spanOf(a, b, run)),
  });
}

const TWO: {
  readonly [key in Two]: {
    readonly text: string;
    readonly run: (a: number, b: number) => number;
    readonly code: (a: string, b: string) => string;
  };
} = {
  minus: { text: 'minus', run: (a, b) => a - b, code: (a, b) => `(${a}-${b})` },
  times: { text: 'times', run: (a, b) => a * b, code: (a, b) => `(${a}*${b})` },
  div: {
    text: 'divided (toward zero) by',
    run: (a, b) => (b === 0 ? 0 : Math.trunc(a / b)),
    code: (a, b) => `(${b}===0?0:Math.trunc(${a}/${b}))`,
  },
};

const ONE = { lo: -1, hi: 1 };

const widest = (a: number, b: number) => a * b;

function two<K extends Two>(key: K) {
  type Node = { readonly [k in K]: readonly [Quantity, Quantity] };
  const { text, run, code } = TWO[key];
  return word<Node, readonly [Term, Term]>({
    schema: (s) => keyed<Node>(key, z.tuple([s.quantity, s.quantity])),
    example: keyedNode<Node>(key, [{ now: 'turn' }, 2]),
    resolve: (node, b) => [b.at(key, 0).quantity(node[key][0]), b.at(key, 1).quantity(node[key][1])],
    prose: ([a, b]) => negated(key, a.prose(), b.prose()) ?? `(${a.prose()} ${text} ${b.prose()})`,
    sees: () => SEES_NOTHING,
    interpret: ([a, b], ctx) => run(a.run(ctx), b.run(ctx)),
    emit: ([a, b], e) => {
      const left = a.emit(e);
      const known = b.span !== undefined && b.span.lo === b.span.hi ? b.span.lo : undefined;
      if (key !== 'div') return code(left, b.emit(e));
      if (known !== undefined) return known === 0 ? '0' : emitQuotient(left, a.span, known);
      const by = e.fresh('v');
      e.line(`const ${by}=${b.emit(e)};`);
      return code(left, by);
    },
    // A divisor across zero is no steady limit: a quotient is no larger than what is divided.
    span: ([a, b]) => (key === 'div' ? spanOf(a.span, ONE, widest) : spanOf(a.span, b.span, run)),
  });
}

/** Nothing minus something, or minus one times something: the same, below zero. */
function negated(key: Two, a: string, b: string): string | undefined {
  if ((key === 'minus' && a === '0') || (key === 'times' && a === '−1')) return `−${b}`;
  return undefined;
}

export const plus = many('plus');
export const highest = many('highest');
export const lowest = many('lowest');
export const minus = two('minus');
export const times = two('times');
export const div = two('div');
