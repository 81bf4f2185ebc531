// What a word of the rule language is: one entry that holds its schema, an example, how it reads in print, what
// it looks at, how it is worked out by hand and how it is written as code. `bind` joins the last five.

import type { z } from 'zod';
import type { Board, Track } from '../../world/board.ts';
import type { Derived } from '../../world/derived.ts';
import type { ActorKind, Dimension, Sight } from '../../world/dimension.ts';
import type { Journal } from '../../world/journal.ts';
import type { Frame, Register } from '../../world/register.ts';
import type { World } from '../../world/world.ts';
import type { Rulebook } from '../book.ts';
import type { Moment } from '../run/moment.ts';
import type { Chosen, Condition, DealFilter, EffectNode, Quantity, Ref, SetNode } from './ast.ts';
import type { BoundCell, BoundChoice, BoundFilter, BoundRef, BoundSet, BoundStanding } from './bound.ts';
import type { Emitter } from './emitter.ts';
import type { Span } from './span.ts';

/** What a bound word is worked out against. One context serves a whole kernel; nothing in it is kept. */
export interface Context {
  readonly board: Board;
  readonly derived: Derived;
  readonly moment: Moment;
  world: World;
  frame: Frame;
  journal: Journal | undefined;
  /** Index of the part that is speaking: it signs the rows of the journal. */
  part: number;
}

/** Something a word looks at, told so that a rule may be refused what its reader cannot see. */
export type Sighting =
  /** A track; `own`: self stands where the track's sight asks for it. */
  | { readonly kind: 'track'; readonly track: string; readonly seen: Sight; readonly own: boolean }
  /** The table of agreements; `own`: only self's, `open`: only open ones. */
  | { readonly kind: 'deals'; readonly own: boolean; readonly open: boolean }
  /** The die that has just fallen. */
  | { readonly kind: 'roll' };

/** A word with its names resolved. Conditions give 0 or 1; effects change the world and give 0. */
export interface Term {
  /** Works it out, slowly and readably. Post: an integer; the frame is as it was. */
  run(ctx: Context): number;
  /** Writes it as JavaScript: an expression, after the lines it needs; effects are lines only. */
  emit(e: Emitter): string;
  prose(): string;
  /** How print says that it is not so; undefined where there is no better way than to say just that. */
  denial?(): string;
  /** The limits of its number; undefined where they are not known. */
  readonly span?: Span | undefined;
  /** Everything it and the words inside it look at. */
  readonly sees: readonly Sighting[];
}

/** The schemas a word's own schema is made of; handed in because they are made of words in turn. */
export interface Schemas {
  readonly quantity: z.ZodType<Quantity>;
  readonly condition: z.ZodType<Condition>;
  readonly effect: z.ZodType<EffectNode>;
  readonly set: z.ZodType<SetNode>;
  readonly filter: z.ZodType<DealFilter>;
  readonly chosen: z.ZodType<Chosen>;
}

/** The part of a word that its authors write. `B` is what `resolve` makes of a node `N`: numbers for names. */
interface Entry<N, B> {
  readonly schema: (schemas: Schemas) => z.ZodType<N>;
  readonly example: N;
  readonly resolve: (node: N, b: Binder) => B;
  readonly prose: (bound: B) => string;
  readonly denial?: (bound: B) => string;
  /** What the word itself looks at; the words inside it speak for themselves. */
  readonly sees: (bound: B) => readonly Sighting[];
  readonly interpret: (bound: B, ctx: Context) => number;
  readonly emit: (bound: B, e: Emitter) => string;
  /** Limits of the number it gives, where they follow from the words alone. */
  readonly span?: (bound: B) => Span | undefined;
}

export interface Word<N> {
  schema(schemas: Schemas): z.ZodType<N>;
  readonly example: N;
  bind(node: N, b: Binder): Term;
}

export const SEES_NOTHING: readonly Sighting[] = [];

export function word<N, B>(entry: Entry<N, B>): Word<N> {
  return {
    schema: entry.schema,
    example: entry.example,
    bind(node, b) {
      const inside = b.inside();
      const bound = entry.resolve(node, inside);
      const own = entry.sees(bound);
      b.look(own);
      const sees = [...own, ...inside.seen];
      b.seen.push(...sees);
      return {
        run: (ctx) => entry.interpret(bound, ctx),
        emit: (e) => entry.emit(bound, e),
        prose: () => entry.prose(bound),
        ...(entry.denial === undefined ? {} : { denial: () => entry.denial?.(bound) ?? '' }),
        span: entry.span?.(bound),
        sees,
      };
    },
  };
}

/** A key on the way to a node of a file: a field's name or a place in a list. */
export type Key = string | number;

/** What a rule may look at: everything, what the seat `self` sees, or what everybody sees. */
export type Eyes = 'everything' | 'seat' | 'everybody';

/** Where a word stands: what its names can mean there. */
export interface Scope {
  readonly board: Board;
  readonly book: Rulebook;
  /** Registers that hold a member here, and of which dimension. */
  readonly filled: ReadonlyMap<Register, Dimension>;
  /** How print calls a register here, where it has a better name than its own. */
  readonly called: ReadonlyMap<Register, string>;
  readonly actorIds: boolean;
  readonly eyes: Eyes;
}

/**
 * Resolves names against a scope and collects everything that is wrong. A method that reports a problem still
 * answers with something bound, so that the rest is read too; none of it is run.
 */
export interface Binder {
  readonly scope: Scope;
  /** What has been looked at so far. */
  readonly seen: Sighting[];
  /** For each body, the turns it meets in as bits: 1 for even, 2 for odd. */
  readonly calendar: Uint8Array;
  /** The same binder further down the file. */
  at(...keys: readonly Key[]): Binder;
  /** A binder that collects its own sightings. */
  inside(): Binder;
  /** A binder for what is said of each member of a set. */
  within(dimension: Dimension): Binder;
  /** A binder where one more register is filled. */
  filling(register: Register, dimension: Dimension): Binder;
  quantity(node: Quantity): Term;
  condition(node: Condition): Term;
  effect(node: EffectNode): Term;
  ref(name: Ref, dimension: Dimension): BoundRef;
  /** A register of whatever dimension. */
  anyRegister(name: Register): BoundRef;
  /** Two names of one dimension, at least one of them a register. */
  pair(names: readonly [Ref, Ref]): readonly [BoundRef, BoundRef];
  /** A cell of a track; `key` and `ofKey` are where the file names the track and the members. */
  cell(track: string, of: readonly Ref[], key: Key, ofKey: Key): BoundCell;
  /** The cell that tells how an actor stands to a body, and the value by that name. */
  standing(names: readonly [Ref, Ref], value: string): BoundStanding;
  /** The track `tie` that derived readings rest on. */
  ties(): Track;
  /** A quantity, or the name of a value of the track. */
  valueOf(node: Quantity | string, track: Track): Term;
  set(node: SetNode): BoundSet;
  filter(node: DealFilter): BoundFilter;
  choices(chosen: Chosen): readonly BoundChoice[];
  actorsOfKind(kind: ActorKind): Uint8Array;
  /** A 1 for each action that carries the tag. */
  tagged(tag: string): Uint8Array;
  /** A 1 for each of the actions. */
  named(actions: readonly string[]): { readonly table: Uint8Array; readonly text: string };
  /** Place of a word in a closed list; -1, and a problem with the nearest word, where it is not there. */
  find(word: string, known: readonly string[], what: string): number;
  /** Refuses what the scope's eyes cannot see. */
  look(sightings: readonly Sighting[]): void;
  problem(what: string, hint?: string): void;
}
