// The binder: walks from a node of a file to its bound word, and keeps the list of what is wrong on the way.

import { nearest } from '../../kit/nearest.ts';
import type { Track } from '../../world/board.ts';
import type { Dimension } from '../../world/dimension.ts';
import type { Register } from '../../world/register.ts';
import type { Condition, EffectNode, Quantity } from './ast.ts';
import { bindFilter } from './filter.ts';
import { literal } from './literal.ts';
import { bindCell, bindPair, bindRef, bindSet, bindStanding, findTies, registerRef } from './names.ts';
import { bindChoices, namedActions } from './options.ts';
import { refusal } from './sight.ts';
import type { Tables } from './tables.ts';
import { callName, opened, signed } from './titles.ts';
import { CONDITION_WORDS, EFFECT_WORDS, QUANTITY_WORDS } from './vocabulary.ts';
import {
  type Binder,
  type Key,
  type Scope,
  SEES_NOTHING,
  type Sighting,
  type Term,
  type Word,
} from './word.ts';

/** Something in a rule that means nothing there. `path` leads into the entry at the address. */
export interface BindProblem {
  readonly address: string;
  readonly path: readonly Key[];
  readonly what: string;
  /** The nearest word that would have meant something. */
  readonly hint?: string;
}

/** What all binders of one entry share. */
export interface BindingOf {
  readonly address: string;
  readonly tables: Tables;
  readonly problems: BindProblem[];
}

export function newBinder(shared: BindingOf, scope: Scope): Binder {
  return binderAt(shared, scope, [], []);
}

function binderAt(shared: BindingOf, scope: Scope, path: readonly Key[], seen: Sighting[]): Binder {
  const b: Binder = {
    scope,
    seen,
    calendar: shared.tables.calendar,
    at: (...keys) => binderAt(shared, scope, [...path, ...keys], seen),
    inside: () => binderAt(shared, scope, path, []),
    within: (dimension) => b.filling('each', dimension),
    filling: (register, dimension) => binderAt(shared, filledScope(scope, register, dimension), path, seen),
    quantity: (node) => (typeof node === 'number' ? constant(node) : bindWord(QUANTITY_WORDS, node, b)),
    condition: (node) => bindWord(CONDITION_WORDS, node, b),
    effect: (node) => bindWord(EFFECT_WORDS, node, b),
    ref: (name, dimension) => bindRef(b, name, dimension),
    anyRegister: (name) => registerRef(b, name),
    pair: (names) => bindPair(b, names),
    cell: (track, of, key, ofKey) => bindCell(b, track, of, key, ofKey),
    standing: (names, value) => bindStanding(b, names, value),
    ties: () => findTies(b),
    valueOf: (node, track) => bindValue(b, node, track),
    set: (node) => bindSet(b, node),
    filter: (node) => bindFilter(b, node),
    choices: (chosen) => bindChoices(b, chosen),
    actorsOfKind: shared.tables.kind,
    tagged: (tag) => {
      b.find(tag, shared.tables.tags, 'tag');
      return shared.tables.tag(tag);
    },
    named: (actions) => namedActions(b, actions, shared.tables),
    find: (word, known, what) => {
      const index = known.indexOf(word);
      if (index < 0) b.problem(`there is no ${what} ${word}`, nearest(word, known));
      return index;
    },
    look: (sightings) => {
      for (const sighting of sightings) {
        const why = refusal(sighting, scope.eyes);
        if (why !== undefined) b.problem(why);
      }
    },
    problem: (what, hint) => {
      const { address, problems } = shared;
      problems.push(hint === undefined ? { address, path, what } : { address, path, what, hint });
    },
  };
  return b;
}

/** The same scope with one more register filled. */
export function filledScope(scope: Scope, register: Register, dimension: Dimension): Scope {
  const called = new Map(scope.called).set(register, callName(register, dimension));
  return { ...scope, filled: new Map(scope.filled).set(register, dimension), called };
}

type Node = Exclude<Quantity, number> | Condition | EffectNode;

// Which word a node is: the schema has seen to it that there is one, and no word has another of its own kind
// among its fields.
function bindWord<N extends Node>(words: Readonly<Record<string, Word<N>>>, node: N, b: Binder): Term {
  const key = Object.keys(node).find((name) => Object.hasOwn(words, name));
  const word = key === undefined ? undefined : words[key];
  if (word !== undefined) return word.bind(node, b);
  b.problem(`expected one of the words ${Object.keys(words).join(', ')}`);
  return constant(0);
}

function constant(value: number): Term {
  return {
    run: () => value,
    emit: () => literal(value),
    prose: () => signed(value),
    span: { lo: value, hi: value },
    sees: SEES_NOTHING,
  };
}

function bindValue(b: Binder, node: Quantity | string, track: Track): Term {
  if (typeof node !== 'string') return b.quantity(node);
  if (track.values === undefined) {
    b.problem(`${track.name} has no named values; write a number`);
    return constant(0);
  }
  const value = track.min + b.find(node, track.values, `value of ${track.name} called`);
  return { ...constant(value), prose: () => opened(node) };
}
