// Random effects, modifiers and picks over the orchard, made of random sentences.

import fc from 'fast-check';
import type { Modifier, Pick } from '../../src/rulebook/book.ts';
import type { EffectNode } from '../../src/rulebook/words/ast.ts';
import { trackOf } from '../../src/world/board.ts';
import type { Register } from '../../src/world/register.ts';
import {
  cells,
  conditions,
  family,
  filters,
  type Place,
  quantities,
  refs,
  sets,
  within,
} from './sentences.ts';

type A<T> = fc.Arbitrary<T>;

export function effects(place: Place, depth: number, nested = false): A<EffectNode> {
  const q = quantities(place, depth - 1);
  const simple = cells(place).chain(({ track, of }) => {
    const { values, over } = trackOf(place.board, track);
    const to = values === undefined ? q : fc.oneof(q, fc.constantFrom(...values));
    const others = fc.tuple(...over.map((d) => refs(place, d)));
    return fc.oneof(
      fc
        .tuple(q, fc.option(fc.boolean(), { nil: undefined }))
        .map(([by, soft]): EffectNode => ({ shift: track, of, by, soft })),
      to.map((value): EffectNode => ({ set: track, of, to: value })),
      fc.tuple(others, q).map(([other, by]): EffectNode => ({ move: track, from: of, to: other, by })),
    );
  });
  const end = filters(place).map((filter): EffectNode => ({ end: filter }));
  if (nested) return fc.oneof({ weight: 5, arbitrary: simple }, { weight: 1, arbitrary: end });
  const each = sets(place).chain(([set, dimension]) => {
    const inner = within(place, dimension);
    return fc
      .tuple(
        fc.option(conditions(inner, depth - 1), { nil: undefined }),
        fc.array(effects(inner, depth - 1, true), { minLength: 1, maxLength: 2 }),
      )
      .map(([where, then]): EffectNode => ({ each: set, where, then }));
  });
  return fc.oneof(
    { weight: 4, arbitrary: simple },
    { weight: 1, arbitrary: end },
    { weight: 2, arbitrary: each },
  );
}

export function modifiers(place: Place, depth: number): A<Modifier> {
  const add = fc.integer({ min: -20, max: 20 });
  const when = fc.option(conditions(place, depth), { nil: undefined });
  const threshold = fc.integer({ min: -10, max: 60 });
  const counts = fc.oneof(
    fc.constant({}),
    threshold.map((over) => ({ over })),
    threshold.map((below) => ({ below })),
  );
  const plain = fc.tuple(add, when).map(([a, w]): Modifier => ({ add: a, when: w }));
  const per = fc
    .tuple(
      add,
      when,
      quantities(place, depth),
      fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      counts,
      fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    )
    .map(([a, w, p, step, c, most]): Modifier => ({ add: a, when: w, per: p, step, most, ...c }));
  return fc.oneof(plain, per);
}

/** A pick, and the place where the picked register is filled. */
export function picks(place: Place, depth: number): A<readonly [Pick, Place]> {
  return sets(place).chain(([over, dimension]) => {
    const register: Register = family(dimension) === 'actor' ? 'self' : (dimension as Register);
    const after = { ...place, filled: new Map(place.filled).set(register, dimension) };
    const value = quantities(within(after, dimension), depth);
    return fc.oneof(
      value.map((most) => [{ most, over }, after] as const),
      value.map((least) => [{ least, over }, after] as const),
    );
  });
}
