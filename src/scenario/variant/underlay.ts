// Of values nested by members: those of the one that no other gives.
import { type Blend, entriesOf, mapOf } from './blend.ts';

/** `undefined` if nothing is left. A value for all of something stays under finer ones: they are set after it. */
export function underlay(base: Blend, over: readonly Blend[]): Blend | undefined {
  if (over.length === 0) return base;
  const finer = over.map(entriesOf).filter((parts) => parts !== undefined);
  if (finer.length < over.length) return undefined;
  const parts = entriesOf(base);
  if (parts === undefined) return base;
  const left = [...parts].flatMap(([member, part]): [string, Blend][] => {
    const rest = underlay(
      part,
      finer.flatMap((one) => one.get(member) ?? []),
    );
    return rest === undefined ? [] : [[member, rest]];
  });
  return left.length === 0 ? undefined : mapOf(base.spot, left);
}
