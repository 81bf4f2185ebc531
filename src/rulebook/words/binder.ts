// The binder: walks from a node of a file to its bound word, and keeps the list of what is wrong on the way.

import { nearest } from '../../kit/nearest.ts';
import type { Track } from '../../world/board.ts';
import type { ActorKind, Dimension } from '../../world/dimension.ts';
import type { Register } from '../../world/register.ts';
import type { Chosen, Condition, DealFilter, EffectNode, Quantity, Ref, SetNode } from './ast.ts';
import type { BoundCell, BoundChoice, BoundFilter, BoundRef, BoundSet, BoundStanding } from './bound.ts';
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
  return new BinderAt(shared, scope, [], []);
}

/** One for each place in a file, and there are thousands: what they do is written once for all of them. */
class BinderAt implements Binder {
  readonly scope: Scope;
  readonly seen: Sighting[];
  readonly #shared: BindingOf;
  readonly #path: readonly Key[];

  constructor(shared: BindingOf, scope: Scope, path: readonly Key[], seen: Sighting[]) {
    this.scope = scope;
    this.seen = seen;
    this.#shared = shared;
    this.#path = path;
  }

  get calendar(): Uint8Array {
    return this.#shared.tables.calendar;
  }

  at(...keys: readonly Key[]): Binder {
    return new BinderAt(this.#shared, this.scope, [...this.#path, ...keys], this.seen);
  }

  inside(): Binder {
    return new BinderAt(this.#shared, this.scope, this.#path, []);
  }

  within(dimension: Dimension): Binder {
    return this.filling('each', dimension);
  }

  filling(register: Register, dimension: Dimension): Binder {
    return new BinderAt(this.#shared, filledScope(this.scope, register, dimension), this.#path, this.seen);
  }

  quantity(node: Quantity): Term {
    return typeof node === 'number' ? constant(node) : bindWord(QUANTITY_WORDS, node, this);
  }

  condition(node: Condition): Term {
    return bindWord(CONDITION_WORDS, node, this);
  }

  effect(node: EffectNode): Term {
    return bindWord(EFFECT_WORDS, node, this);
  }

  ref(name: Ref, dimension: Dimension): BoundRef {
    return bindRef(this, name, dimension);
  }

  anyRegister(name: Register): BoundRef {
    return registerRef(this, name);
  }

  pair(names: readonly [Ref, Ref]): readonly [BoundRef, BoundRef] {
    return bindPair(this, names);
  }

  cell(track: string, of: readonly Ref[], key: Key, ofKey: Key): BoundCell {
    return bindCell(this, track, of, key, ofKey);
  }

  standing(names: readonly [Ref, Ref], value: string): BoundStanding {
    return bindStanding(this, names, value);
  }

  ties(): Track {
    return findTies(this);
  }

  valueOf(node: Quantity | string, track: Track): Term {
    return bindValue(this, node, track);
  }

  set(node: SetNode): BoundSet {
    return bindSet(this, node);
  }

  filter(node: DealFilter): BoundFilter {
    return bindFilter(this, node);
  }

  choices(chosen: Chosen): readonly BoundChoice[] {
    return bindChoices(this, chosen);
  }

  actorsOfKind(kind: ActorKind): Uint8Array {
    return this.#shared.tables.kind(kind);
  }

  tagged(tag: string): Uint8Array {
    this.find(tag, this.#shared.tables.tags, 'tag');
    return this.#shared.tables.tag(tag);
  }

  named(actions: readonly string[]): { readonly table: Uint8Array; readonly text: string } {
    return namedActions(this, actions, this.#shared.tables);
  }

  find(word: string, known: readonly string[], what: string): number {
    const index = known.indexOf(word);
    if (index < 0) this.problem(`there is no ${what} ${word}`, nearest(word, known));
    return index;
  }

  look(sightings: readonly Sighting[]): void {
    for (const sighting of sightings) {
      const why = refusal(sighting, this.scope.eyes);
      if (why !== undefined) this.problem(why);
    }
  }

  problem(what: string, hint?: string): void {
    const { address, problems } = this.#shared;
    const path = this.#path;
    problems.push(hint === undefined ? { address, path, what } : { address, path, what, hint });
  }
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
