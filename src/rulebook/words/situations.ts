// Words that ask what the situation is: who is who, what the order says, what season it is.

import { z } from 'zod';
import { ACTOR_KINDS, type ActorKind } from '../../world/dimension.ts';
import { R, type Register } from '../../world/register.ts';
import { emitChoice } from './agreements.ts';
import type { Chosen } from './ast.ts';
import type { BoundChoice, BoundRef, BoundStanding } from './bound.ts';
import { emitMember, emitRead, guardOf, memberOf, readCell, sightOf } from './cell.ts';
import type { Emitter } from './emitter.ts';
import { keyed, keyedNode } from './keyed.ts';
import { name, names } from './pieces.ts';
import { MEMBER_REGISTERS } from './registers.ts';
import { clauseTitle, opened, withArticle } from './titles.ts';
import { joinTests, onlyValue, truth } from './truth.ts';
import { SEES_NOTHING, word } from './word.ts';

export const same = word<{ readonly same: readonly [string, string] }, readonly [BoundRef, BoundRef]>({
  schema: () => z.strictObject({ same: z.tuple([name, name]) }),
  example: { same: ['partner', 'place'] },
  resolve: (node, b) => b.at('same').pair(node.same),
  prose: ([a, b]) => `${a.text} is ${b.text}`,
  denial: ([a, b]) => `${a.text} is not ${b.text}`,
  sees: () => SEES_NOTHING,
  interpret: ([a, b], ctx) => {
    const member = memberOf(a, ctx);
    return member >= 0 && member === memberOf(b, ctx) ? 1 : 0;
  },
  emit: ([a, b], e) => {
    const [left, right] = [emitMember(a, e), emitMember(b, e)];
    const [one, other] = [onlyValue(left), onlyValue(right)];
    if (one !== undefined && other !== undefined) return truth(one >= 0 && one === other);
    const there = left.lo >= 0 || right.lo >= 0 ? '' : `${left.text}>=0&&`;
    return `(${there}${left.text}===${right.text})`;
  },
});

export const given = word<{ readonly given: Register }, BoundRef>({
  schema: () => z.strictObject({ given: z.enum(MEMBER_REGISTERS) }),
  example: { given: 'place' },
  resolve: (node, b) => b.at('given').anyRegister(node.given),
  prose: (ref) => `the order names ${ref.text.replace(/^the /, 'a ')}`,
  denial: (ref) => `the order names no ${ref.text.replace(/^the /, '')}`,
  sees: () => SEES_NOTHING,
  interpret: (ref, ctx) => (memberOf(ref, ctx) >= 0 ? 1 : 0),
  emit: (ref, e) => {
    const value = emitMember(ref, e);
    return value.lo >= 0 ? 'true' : value.hi <= 0 ? 'false' : `(${value.text}>=0)`;
  },
});

interface OfKind {
  readonly ref: BoundRef;
  readonly kind: ActorKind;
  /** A 1 for each actor of the kind. */
  readonly table: Uint8Array;
}

export const kind = word<{ readonly kind: readonly [string, ActorKind] }, OfKind>({
  schema: () => z.strictObject({ kind: z.tuple([name, z.enum(ACTOR_KINDS)]) }),
  example: { kind: ['partner', 'power'] },
  resolve: (node, b) => ({
    ref: b.at('kind', 0).ref(node.kind[0], 'actor'),
    kind: node.kind[1],
    table: b.actorsOfKind(node.kind[1]),
  }),
  prose: ({ ref, kind: asked }) => `${ref.text} is ${withArticle(asked)}`,
  denial: ({ ref, kind: asked }) => `${ref.text} is not ${withArticle(asked)}`,
  sees: () => SEES_NOTHING,
  interpret: ({ ref, table }, ctx) => (table[memberOf(ref, ctx)] === 1 ? 1 : 0),
  emit: ({ ref, table }, e) => {
    const value = emitMember(ref, e);
    const guard = guardOf(value, 0, table.length);
    if (guard === undefined) return 'false';
    const only = onlyValue(value);
    if (only !== undefined) return truth(table[only] === 1);
    return `(${guard === '' ? '' : `${guard}&&`}${e.table(table)}[${value.text}]===1)`;
  },
});

function standing<K extends 'member' | 'observer' | 'outside'>(key: K, text: string, denied: string) {
  type Node = { readonly [k in K]: readonly [string, string] };
  const wanted = key === 'outside' ? 0 : 1;
  return word<Node, BoundStanding>({
    schema: () => keyed<Node>(key, z.tuple([name, name])),
    example: keyedNode<Node>(key, ['partner', 'body']),
    resolve: (node, b) => b.at(key).standing(node[key], key === 'observer' ? 'observer' : 'member'),
    prose: ({ cell }) => `${cell.refs[1]?.text} is ${text} ${cell.refs[0]?.text}`,
    denial: ({ cell }) => `${cell.refs[1]?.text} is ${denied} ${cell.refs[0]?.text}`,
    sees: ({ cell }) => [sightOf(cell)],
    interpret: ({ cell, value }, ctx) => (readCell(cell, ctx) === value ? wanted : 1 - wanted),
    emit: ({ cell, value }, e) => `(${emitRead(cell, e)}${wanted === 1 ? '===' : '!=='}${value})`,
  });
}

export const member = standing('member', 'a member of', 'not a member of');
export const observer = standing('observer', 'an observer of', 'not an observer of');
export const outside = standing('outside', 'not a member of', 'a member of');

interface OneOf {
  readonly table: Uint8Array;
  readonly text: string;
}

function emitActionIn({ table }: OneOf, e: Emitter): string {
  const value = e.register('action');
  const only = onlyValue(value);
  return only === undefined ? `(${e.table(table)}[${value.text}]===1)` : truth(table[only] === 1);
}

export const tag = word<{ readonly tag: string }, OneOf>({
  schema: () => z.strictObject({ tag: name }),
  example: { tag: 'military' },
  resolve: (node, b) => ({ table: b.at('tag').tagged(node.tag), text: node.tag }),
  prose: ({ text }) => `it is ${withArticle(opened(text))} action`,
  denial: ({ text }) => `it is not ${withArticle(opened(text))} action`,
  sees: () => SEES_NOTHING,
  interpret: ({ table }, ctx) => (table[ctx.frame[R.action] ?? -1] === 1 ? 1 : 0),
  emit: emitActionIn,
});

export const action = word<{ readonly action: readonly string[] }, OneOf>({
  schema: () => z.strictObject({ action: names }),
  example: { action: ['joint-exercise', 'lease-base'] },
  resolve: (node, b) => b.at('action').named(node.action),
  prose: ({ text }) => `the action is ${text}`,
  denial: ({ text }) => `the action is not ${text}`,
  sees: () => SEES_NOTHING,
  interpret: ({ table }, ctx) => (table[ctx.frame[R.action] ?? -1] === 1 ? 1 : 0),
  emit: emitActionIn,
});

export const chosen = word<{ readonly chosen: Chosen }, readonly BoundChoice[]>({
  schema: (s) => z.strictObject({ chosen: s.chosen }),
  example: { chosen: { level: ['ministers', 'heads'] } },
  resolve: (node, b) => b.at('chosen').choices(node.chosen),
  prose: (choices) => choices.map(({ text }) => text).join(' and '),
  denial: (choices) =>
    choices.length === 1
      ? choices.map(({ denied }) => denied).join()
      : `it is not so that ${choices.map(({ text }) => text).join(' and ')}`,
  sees: () => SEES_NOTHING,
  interpret: (choices, ctx) => {
    const fits = choices.every(({ register, options }) => {
      const option = ctx.frame[register] ?? -1;
      return option >= 0 && ((options >> option) & 1) === 1;
    });
    return fits ? 1 : 0;
  },
  emit: (choices, e) => {
    const tests = choices.map(({ register, options }) => {
      const known = e.known(register);
      if (known !== undefined) return truth(known >= 0 && ((options >> known) & 1) === 1);
      return emitChoice(e.frame(register), options);
    });
    return joinTests(tests, true);
  },
});

export const clause = word<{ readonly clause: string }, { readonly bit: number; readonly text: string }>({
  schema: () => z.strictObject({ clause: name }),
  example: { clause: 'consult' },
  resolve: (node, b) => {
    const bit = b.at('clause').find(node.clause, b.scope.board.spec.clauses, 'clause');
    return { bit, text: clauseTitle(b.scope.book, node.clause) };
  },
  prose: ({ text }) => `the text has the clause ${text}`,
  denial: ({ text }) => `the text lacks the clause ${text}`,
  sees: () => SEES_NOTHING,
  interpret: ({ bit }, ctx) => ((ctx.frame[R.clauses] ?? 0) >> bit) & 1,
  emit: ({ bit }, e) => {
    const known = e.known(R.clauses);
    return known === undefined
      ? `((${e.frame(R.clauses)}>>${bit}&1)===1)`
      : truth(((known >> bit) & 1) === 1);
  },
});

export const secret = word<{ readonly secret: 0 | 1 }, number>({
  schema: () => z.strictObject({ secret: z.union([z.literal(0), z.literal(1)]) }),
  example: { secret: 1 },
  resolve: (node) => node.secret,
  prose: (wanted) => (wanted === 1 ? 'it is made in secret' : 'it is made openly'),
  denial: (wanted) => (wanted === 1 ? 'it is made openly' : 'it is made in secret'),
  sees: () => SEES_NOTHING,
  interpret: (wanted, ctx) => (ctx.frame[R.secret] === wanted ? 1 : 0),
  emit: (wanted, e) => {
    const known = e.known(R.secret);
    return known === undefined ? `(${e.frame(R.secret)}===${wanted})` : truth(known === wanted);
  },
});
