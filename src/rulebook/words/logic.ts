// Words that join conditions. In code they stop as early as a reader would.

import { z } from 'zod';
import type { Condition } from './ast.ts';
import type { Emitter } from './emitter.ts';
import { keyed, keyedNode } from './keyed.ts';
import { joinTests, truth } from './truth.ts';
import { SEES_NOTHING, type Term, word } from './word.ts';

function denied(part: Term): string {
  return part.denial?.() ?? `it is not so that ${part.prose()}`;
}

function joined<K extends 'all' | 'any'>(key: K, by: 'and' | 'or') {
  type Node = { readonly [k in K]: readonly Condition[] };
  const stopsAt = key === 'all' ? 0 : 1;
  return word<Node, readonly Term[]>({
    schema: (s) => keyed<Node>(key, z.array(s.condition).min(1)),
    example: keyedNode<Node>(key, [{ given: 'partner' }, { tag: 'military' }]),
    resolve: (node, b) => node[key].map((part, i) => b.at(key, i).condition(part)),
    prose: (parts) => {
      const text = parts.map((part) => part.prose()).join(` ${by} `);
      return parts.length > 1 ? `(${text})` : text;
    },
    denial: (parts) => {
      const text = parts.map(denied).join(by === 'and' ? ' or ' : ' and ');
      return parts.length > 1 ? `(${text})` : text;
    },
    sees: () => SEES_NOTHING,
    interpret: (parts, ctx) => (parts.some((part) => part.run(ctx) === stopsAt) ? stopsAt : 1 - stopsAt),
    emit: (parts, e) => emitJoined(parts, key === 'all', e),
  });
}

// Conditions that need no lines of their own are one expression; others are asked one inside the other, so that
// a loop is not run for a question already answered.
function emitJoined(parts: readonly Term[], isAll: boolean, e: Emitter): string {
  const told = parts.map((part) => e.apart(() => part.emit(e)));
  // What is known beforehand settles the rest, or says nothing.
  if (told.some(({ lines, text }) => lines === '' && text === truth(!isAll))) return truth(!isAll);
  const written = told.filter(({ lines, text }) => lines !== '' || text !== truth(isAll));
  if (written.every(({ lines }) => lines === '')) {
    const texts = written.map(({ text }) => text);
    return joinTests(texts, isAll);
  }
  const result = e.fresh('c');
  const opened = written.map(({ lines, text }) => `${lines}if(${isAll ? text : `!(${text})`}){`).join('');
  e.line(`let ${result}=${!isAll};{${opened}${result}=${isAll};${'}'.repeat(written.length)}}`);
  return result;
}

export const all = joined('all', 'and');
export const any = joined('any', 'or');

export const not = word<{ readonly not: Condition }, Term>({
  schema: (s) => z.strictObject({ not: s.condition }),
  example: { not: { given: 'place' } },
  resolve: (node, b) => b.at('not').condition(node.not),
  prose: denied,
  denial: (part) => part.prose(),
  sees: () => SEES_NOTHING,
  interpret: (part, ctx) => 1 - part.run(ctx),
  emit: (part, e) => {
    const asked = part.emit(e);
    return asked === 'true' || asked === 'false' ? truth(asked === 'false') : `!(${asked})`;
  },
});
