// An atlas of divergences: over many pairs of games, at which decisions their paths part, how often, and what moved
// there.
import type { Divergence } from './divergence.ts';

/** A kind of parting: whose decision of which kind, in which turn. */
export interface Place {
  readonly actor: string;
  readonly turn: number;
  readonly phase: string;
  readonly kind: string;
  /** What it is about: the action that was proposed or tried; for orders, those ordered under a and under b. */
  readonly action: string;
  readonly pairs: number;
  /** In how many of the pairs each address stood among what moved, the most frequent first. */
  readonly moved: readonly { readonly address: string; readonly pairs: number }[];
  /** A seed to look at. */
  readonly seed: string;
}

export interface Atlas {
  readonly pairs: number;
  readonly parted: number;
  /** The most frequent first; equals by turn, then by name. */
  readonly places: readonly Place[];
}

/** How finely places are told apart. `turn`: one turn from another. */
export interface Grain {
  readonly turn: boolean;
}

/** Gathers what `firstDivergence` said of each pair. */
export function atlasOf(found: readonly (Divergence | undefined)[], grain: Grain = { turn: true }): Atlas {
  const parted = found.filter((divergence) => divergence !== undefined);
  const groups = Map.groupBy(parted, (divergence) => JSON.stringify(keyOf(divergence, grain)));
  const places = [...groups.values()].map((group) => placeOf(group, grain));
  return {
    pairs: found.length,
    parted: parted.length,
    places: places.sort((x, y) => y.pairs - x.pairs || x.turn - y.turn || (x.actor < y.actor ? -1 : 1)),
  };
}

function keyOf({ actor, turn, phase, kind, about }: Divergence, grain: Grain): readonly unknown[] {
  return [grain.turn ? turn : 0, actor, phase, kind, about?.action ?? ''];
}

function placeOf(group: readonly Divergence[], grain: Grain): Place {
  const [first] = group;
  const counts = new Map<string, number>();
  for (const { moved } of group) {
    const addresses = new Set(moved.map(({ address, kind, a, b }) => address ?? `${kind} ${a} ${b}`));
    for (const address of addresses) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return {
    actor: first?.actor ?? '',
    turn: grain.turn ? (first?.turn ?? 0) : 0,
    phase: first?.phase ?? '',
    kind: first?.kind ?? '',
    action: first?.about?.action ?? '',
    pairs: group.length,
    moved: [...counts].map(([address, pairs]) => ({ address, pairs })).sort((x, y) => y.pairs - x.pairs),
    seed: first?.seed ?? '',
  };
}
