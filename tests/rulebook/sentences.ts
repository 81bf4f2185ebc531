// Random sentences of the rule language over the orchard: every word, every kind of name, nested as deep as told.

import fc from 'fast-check';
import {
  type Condition,
  type DealFilter,
  FILTER_STATUSES,
  NOW_WORDS,
  type Quantity,
  type Ref,
  SET_NAMES,
  type SetNode,
} from '../../src/rulebook/words/ast.ts';
import { type Board, trackOf } from '../../src/world/board.ts';
import { ACTOR_KINDS, type Dimension } from '../../src/world/dimension.ts';
import type { Register } from '../../src/world/register.ts';

/** What may be said at a place. */
export interface Place {
  readonly board: Board;
  readonly filled: ReadonlyMap<Register, Dimension>;
  /** Whether actors may be named, secrets looked at, the die read. */
  readonly free: boolean;
}

type A<T> = fc.Arbitrary<T>;

export const family = (dimension: Dimension) =>
  dimension === 'power' || dimension === 'state' ? 'actor' : dimension;

const SET_OF: { readonly [name in (typeof SET_NAMES)[number]]: Dimension } = {
  actors: 'actor',
  powers: 'power',
  states: 'state',
  outsiders: 'actor',
  bodies: 'body',
  domains: 'domain',
  areas: 'area',
  threats: 'threat',
  subs: 'sub',
};

export function refs(place: Place, dimension: Dimension): A<Ref> {
  const registers = [...place.filled].filter(([, holds]) => family(holds) === family(dimension));
  const ids = place.free || family(dimension) !== 'actor' ? place.board.members[dimension] : [];
  return fc.constantFrom(...registers.map(([register]) => register), ...ids);
}

function canName(place: Place, dimension: Dimension): boolean {
  return (
    place.free ||
    family(dimension) !== 'actor' ||
    [...place.filled.values()].some((holds) => family(holds) === 'actor')
  );
}

function registersOf(place: Place): A<Register> {
  return fc.constantFrom(...place.filled.keys());
}

export function sets(place: Place): A<readonly [SetNode, Dimension]> {
  const named = fc.constantFrom(...SET_NAMES).map((name) => [name, SET_OF[name]] as const);
  const body = refs(place, 'body');
  return fc.oneof(
    { weight: 4, arbitrary: named },
    { weight: 1, arbitrary: body.map((members) => [{ members }, 'actor'] as const) },
    { weight: 1, arbitrary: body.map((observers) => [{ observers }, 'actor'] as const) },
  );
}

export function within(place: Place, dimension: Dimension): Place {
  return { ...place, filled: new Map(place.filled).set('each', dimension) };
}

export function cells(place: Place): A<{ readonly track: string; readonly of: readonly Ref[] }> {
  const names = [...place.board.tracks.keys()].filter((name) =>
    trackOf(place.board, name).over.every((dimension) => canName(place, dimension)),
  );
  return fc.constantFrom(...names).chain((track) => {
    const { over } = trackOf(place.board, track);
    return fc.tuple(...over.map((d) => refs(place, d))).map((of) => ({ track, of }));
  });
}

export function filters(place: Place): A<DealFilter> {
  const maybe = <T>(arbitrary: A<T>) =>
    fc.oneof({ weight: 7, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
  const who = canName(place, 'actor') ? maybe(refs(place, 'actor')) : fc.constant(undefined);
  const actions = fc.subarray([...place.board.members.action], { minLength: 1 });
  return fc.record({
    action: maybe(fc.oneof(actions, fc.constantFrom(...place.board.members.action))),
    tag: maybe(fc.constantFrom('joint', 'green', 'harsh')),
    sponsor: who,
    partner: who,
    party: who,
    place: who,
    body: maybe(refs(place, 'body')),
    other: maybe(refs(place, 'body')),
    sub: maybe(refs(place, 'sub')),
    domain: maybe(refs(place, 'domain')),
    area: maybe(refs(place, 'area')),
    status: fc.option(fc.subarray([...FILTER_STATUSES], { minLength: 1 }), { nil: undefined }),
    clause: maybe(fc.constantFrom('consult', 'share', 'defend')),
    secret: place.free ? maybe(fc.constantFrom(0 as const, 1 as const)) : fc.constant(0 as const),
    chosen: maybe(chosen()),
  });
}

function chosen(): A<{ [choice: string]: string | string[] }> {
  const level = fc.subarray(['clerks', 'ministers', 'heads'], { minLength: 1 });
  return fc.record(
    { level: fc.oneof(level, fc.constant('heads')), scale: fc.constantFrom('small', 'large') },
    { requiredKeys: [] },
  );
}

export function quantities(place: Place, depth: number): A<Quantity> {
  const actorLike = canName(place, 'actor');
  const leaves: A<Quantity>[] = [
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: -60, max: 120 }) },
      { weight: 1, arbitrary: fc.constantFrom(2147483647, -2147483648, 999_999_999) },
    ),
    cells(place).map(({ track, of }) => ({ gauge: track, of })),
    filters(place).map((deals) => ({ deals })),
    fc.constantFrom(...NOW_WORDS.filter((now) => place.free || now !== 'roll')).map((now) => ({ now })),
    fc.constantFrom('level', 'scale').map((choice) => ({ choice })),
    fc.constant({ clauses: 'all' as const }),
  ];
  if (actorLike) {
    const three = fc.tuple(refs(place, 'power'), refs(place, 'state'), refs(place, 'domain'));
    const state = refs(place, 'state');
    leaves.push(
      three.map((influence) => ({ influence })),
      three.map((lead) => ({ lead })),
      state.map((locks) => ({ locks })),
      state.map((room) => ({ room })),
      state.map((autonomy) => ({ autonomy })),
    );
  }
  if (depth <= 0) return fc.oneof(...leaves);
  const q = quantities(place, depth - 1);
  const some = fc.array(q, { minLength: 1, maxLength: 3 });
  const two = fc.tuple(q, q);
  const over = sets(place).chain(([set, dimension]) => {
    const inner = within(place, dimension);
    const of = quantities(inner, depth - 1);
    const where = conditions(inner, depth - 1);
    const maybe = fc.option(where, { nil: undefined });
    return fc.oneof(
      where.map((w): Quantity => ({ count: set, where: w })),
      fc.tuple(of, maybe).map(([o, w]): Quantity => ({ sum: set, of: o, where: w })),
      fc.tuple(of, maybe).map(([o, w]): Quantity => ({ mean: set, of: o, where: w })),
      fc.tuple(of, maybe).map(([o, w]): Quantity => ({ most: set, of: o, where: w })),
      fc.tuple(of, maybe).map(([o, w]): Quantity => ({ least: set, of: o, where: w })),
    );
  });
  return fc.oneof(
    { weight: 4, arbitrary: fc.oneof(...leaves) },
    { weight: 3, arbitrary: over },
    {
      weight: 3,
      arbitrary: fc.oneof(
        some.map((plus): Quantity => ({ plus })),
        two.map((minus): Quantity => ({ minus })),
        two.map((times): Quantity => ({ times })),
        two.map((div): Quantity => ({ div })),
        some.map((highest): Quantity => ({ highest })),
        some.map((lowest): Quantity => ({ lowest })),
      ),
    },
  );
}

export function conditions(place: Place, depth: number): A<Condition> {
  const actorLike = canName(place, 'actor');
  const leaves: A<Condition>[] = [
    fc.constantFrom('joint', 'green', 'harsh').map((tag) => ({ tag })),
    fc.subarray([...place.board.members.action], { minLength: 1 }).map((action) => ({ action })),
    chosen().map((c) => ({ chosen: c })),
    fc.constantFrom('consult', 'share', 'defend').map((clause) => ({ clause })),
    fc.constantFrom(0 as const, 1 as const).map((secret) => ({ secret })),
    fc.constantFrom('summit' as const, 'field' as const).map((half) => ({ half })),
    refs(place, 'body').map((meets) => ({ meets })),
    filters(place).map((deal) => ({ deal })),
  ];
  if (place.filled.size > 0) {
    leaves.push(registersOf(place).map((given) => ({ given })));
    const same = registersOf(place).chain((register) => {
      const dimension = family(place.filled.get(register) ?? 'actor');
      return refs(place, dimension).map((other): Condition => ({ same: [register, other] }));
    });
    leaves.push(same);
  }
  if (actorLike) {
    const who = refs(place, 'actor');
    const standing = fc.tuple(who, refs(place, 'body'));
    leaves.push(
      fc.tuple(who, fc.constantFrom(...ACTOR_KINDS)).map((kind) => ({ kind })),
      standing.map((member) => ({ member })),
      standing.map((observer) => ({ observer })),
      standing.map((outside) => ({ outside })),
    );
  }
  if (depth <= 0) return fc.oneof(...leaves);
  const c = conditions(place, depth - 1);
  const q = quantities(place, depth - 1);
  const two = fc.tuple(q, q);
  const several = fc.array(c, { minLength: 1, maxLength: 3 });
  const among = sets(place).chain(([set, dimension]) => {
    const where = conditions(within(place, dimension), depth - 1);
    return fc.oneof(
      where.map((w): Condition => ({ some: set, where: w })),
      where.map((w): Condition => ({ every: set, where: w })),
    );
  });
  return fc.oneof(
    { weight: 3, arbitrary: fc.oneof(...leaves) },
    { weight: 2, arbitrary: among },
    {
      weight: 4,
      arbitrary: fc.oneof(
        several.map((all): Condition => ({ all })),
        several.map((any): Condition => ({ any })),
        c.map((not): Condition => ({ not })),
        two.map((at_least): Condition => ({ at_least })),
        two.map((at_most): Condition => ({ at_most })),
        two.map((equal): Condition => ({ equal })),
      ),
    },
  );
}
