// Words that read a number off the world or the order: tracks, what follows from the ties, the moment.

import { z } from 'zod';
import type { Track } from '../../world/board.ts';
import { MAX_CHOICES, R, REGISTERS } from '../../world/register.ts';
import { NOW_WORDS } from './ast.ts';
import type { BoundCell, BoundRef } from './bound.ts';
import { emitMember, emitRead, guardOf, memberOf, readCell, sightOf } from './cell.ts';
import type { Emitter } from './emitter.ts';
import { keyed, keyedNode } from './keyed.ts';
import { name, refs } from './pieces.ts';
import { CELL_SPAN } from './span.ts';
import { opened } from './titles.ts';
import { type Context, SEES_NOTHING, type Sighting, word } from './word.ts';

export const gauge = word<{ readonly gauge: string; readonly of: readonly string[] }, BoundCell>({
  schema: () => z.strictObject({ gauge: name, of: refs }),
  example: { gauge: 'tie', of: ['partner', 'sponsor', 'security'] },
  resolve: (node, b) => b.cell(node.gauge, node.of, 'gauge', 'of'),
  prose: (cell) => cell.text,
  sees: (cell) => [sightOf(cell)],
  interpret: readCell,
  emit: emitRead,
  span: () => CELL_SPAN,
});

type OfTie = 'influence' | 'lead';
type OfState = 'locks' | 'room' | 'autonomy';

/** Readings of one power's tie, with the tie itself as what is looked at. */
function ofTie<K extends OfTie>(key: K, text: string) {
  type Node = { readonly [k in K]: readonly [string, string, string] };
  return word<Node, BoundCell>({
    schema: () => keyed<Node>(key, z.tuple([name, name, name])),
    example: keyedNode<Node>(key, ['sponsor', 'place', 'security']),
    resolve: (node, b) => {
      const [power, state, domain] = node[key];
      const at = b.at(key);
      const refs = [
        at.at(1).ref(state, 'state'),
        at.at(0).ref(power, 'power'),
        at.at(2).ref(domain, 'domain'),
      ];
      return { track: b.at(key).ties(), refs, text: text };
    },
    prose: ({ refs: [state, power, domain] }) =>
      `the ${text} of ${power?.text} with ${state?.text} in ${domain?.text}`,
    sees: ({ track }) => [sightOfTies(track)],
    interpret: ({ track, refs: [state, power, domain] }, ctx) => {
      if (state === undefined || power === undefined || domain === undefined) return 0;
      const at = [memberOf(state, ctx), memberOf(power, ctx), memberOf(domain, ctx)] as const;
      for (const [i, member] of at.entries()) {
        const place = member - (track.offsets[i] ?? 0);
        if (place < 0 || place >= (track.lengths[i] ?? 0)) return 0;
      }
      return ctx.derived[key](ctx.world, at[1], at[0], at[2]);
    },
    emit: (cell, e) => {
      const [state, power, domain] = cell.refs.map((ref) => emitMember(ref, e).text);
      return guarded(cell, e, `${e.helper(key)}(W,${power},${state},${domain})`);
    },
  });
}

// A derived reading looks at the ties of every power, not only at those of the members it names.
function sightOfTies(track: Track): Sighting {
  return { kind: 'track', track: track.name, seen: track.seen, own: false };
}

/** Code for a derived reading, 0 where a member is outside its dimension. */
function guarded(cell: Pick<BoundCell, 'track' | 'refs'>, e: Emitter, call: string): string {
  const guards: string[] = [];
  for (const [i, ref] of cell.refs.entries()) {
    const guard = guardOf(emitMember(ref, e), cell.track.offsets[i] ?? 0, cell.track.lengths[i] ?? 0);
    if (guard === undefined) return '0';
    if (guard !== '') guards.push(guard);
  }
  return guards.length === 0 ? call : `(${guards.join('&&')}?${call}:0)`;
}

export const influence = ofTie('influence', 'influence');
export const lead = ofTie('lead', 'lead');

/** Readings of a whole state. */
function ofState<K extends OfState>(key: K, text: string) {
  type Node = { readonly [k in K]: string };
  return word<Node, { readonly track: BoundCell['track']; readonly state: BoundRef }>({
    schema: () => keyed<Node>(key, name),
    example: keyedNode<Node>(key, 'place'),
    resolve: (node, b) => ({ track: b.at(key).ties(), state: b.at(key).ref(node[key], 'state') }),
    prose: ({ state }) => `the ${text} of ${state.text}`,
    sees: ({ track }) => [sightOfTies(track)],
    interpret: ({ track, state }, ctx) => {
      const member = memberOf(state, ctx);
      const place = member - (track.offsets[0] ?? 0);
      if (place < 0 || place >= (track.lengths[0] ?? 0)) return 0;
      return ctx.derived[key](ctx.world, member);
    },
    emit: ({ track, state }, e) =>
      guarded({ track, refs: [state] }, e, `${e.helper(key)}(W,${emitMember(state, e).text})`),
  });
}

export const locks = ofState('locks', 'number of locked domains');
export const room = ofState('room', 'room for manoeuvre');
export const autonomy = ofState('autonomy', 'autonomy');

const NOW_TEXT = {
  turn: 'the number of the turn',
  'turns-left': 'the turns left after this one',
  roll: 'the die',
  extra: 'the extra money in the order',
} as const;

type NowWord = (typeof NOW_WORDS)[number];

export const now = word<{ readonly now: NowWord }, NowWord>({
  schema: () => z.strictObject({ now: z.enum(NOW_WORDS) }),
  example: { now: 'turn' },
  resolve: (node) => node.now,
  prose: (asked) => NOW_TEXT[asked],
  sees: (asked) => (asked === 'roll' ? [{ kind: 'roll' }] : SEES_NOTHING),
  interpret: (asked, ctx) => {
    if (asked === 'turn') return ctx.moment.turn;
    if (asked === 'turns-left') return ctx.moment.turns - ctx.moment.turn;
    return inFrame(ctx, R[asked]);
  },
  emit: (asked, e) => {
    if (asked === 'turn') return e.moment('turn');
    if (asked === 'turns-left') return `(${e.moment('turns')}-${e.moment('turn')})`;
    return e.register(asked).text;
  },
  span: (asked) => (asked === 'roll' || asked === 'extra' ? CELL_SPAN : undefined),
});

export const choice = word<{ readonly choice: string }, { readonly register: number; readonly text: string }>(
  {
    schema: () => z.strictObject({ choice: name }),
    example: { choice: 'level' },
    resolve: (node, b) => {
      const known = b.scope.board.spec.choices.map((spec) => spec.name).slice(0, MAX_CHOICES);
      const index = b.at('choice').find(node.choice, known, 'choice');
      return { register: REGISTERS.length + index, text: node.choice };
    },
    prose: ({ text }) => `the step of ${opened(text)} (softest 0)`,
    sees: () => SEES_NOTHING,
    interpret: ({ register }, ctx) => inFrame(ctx, register),
    emit: ({ register }, e) => e.frame(register),
    span: () => CELL_SPAN,
  },
);

export const clauses = word<{ readonly clauses: 'all' }, null>({
  schema: () => z.strictObject({ clauses: z.literal('all') }),
  example: { clauses: 'all' },
  resolve: () => null,
  prose: () => 'the number of clauses in the text',
  sees: () => SEES_NOTHING,
  interpret: (_, ctx) => bitsOf(inFrame(ctx, R.clauses)),
  emit: (_, e) => `${e.helper('bitsOf')}(${e.frame(R.clauses)})`,
});

function inFrame(ctx: Context, register: number): number {
  return ctx.frame[register] ?? 0;
}

/** How many bits of an integer are set: the clauses of a text are bits. */
export function bitsOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
