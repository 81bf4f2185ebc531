// An uncertainty as an axis of a design: which values it may have, and what it is now.

import type { Rulebook } from '../../rulebook/book.ts';
import { numbersOf, type SET_KEYS, type SetNumbers } from '../../rulebook/lens/lens-set.ts';
import { bookUnder, type Ground, positionOf } from './ground.ts';
import { cellsAt } from './opening.ts';
import { policyOf } from './seating.ts';
import type { Uncertainty } from './uncertainty.ts';

type SetKey = (typeof SET_KEYS)[number];

/** What an axis turns. */
export type Target =
  | { readonly kind: 'rule'; readonly address: string; readonly key: SetKey }
  | { readonly kind: 'opening'; readonly track: string; readonly at: readonly string[] }
  | { readonly kind: 'policy'; readonly actor: string };

export type Value = number | string;

export interface Axis {
  readonly name: string;
  readonly target: Target;
  /** Every value it may have, lowest first or in the order given. */
  readonly size: number;
  readonly value: (level: number) => Value;
  /** What it is in the base; undefined where several cells differ. */
  readonly now: Value | undefined;
}

/** The plain numbers of the part or setting at an address, by key; undefined where there is none. */
export function numbersAt(book: Rulebook, address: string): SetNumbers | undefined {
  const setting = Object.values(book.settings).find(({ id }) => id === address);
  if (setting !== undefined) return { to: setting.value };
  const entry = address.replace(/[a-z]$/, '');
  const letter = address.slice(entry.length);
  const rules = [...book.rules, ...book.policies.flatMap(({ wants }) => wants)];
  const rule = rules.find(({ id }) => id === entry);
  const part = rule?.give?.[letter] ?? rule?.then?.[letter];
  if (part === undefined) return undefined;
  return numbersOf(part);
}

/** `seated`: whom the study seats in all its games. Pre: the uncertainty was checked against the book. */
export function axisOf(
  uncertainty: Uncertainty,
  ground: Ground,
  lens: string,
  seated: ReadonlyMap<string, string>,
): Axis {
  const { name, range, options = [] } = uncertainty;
  const target = targetOf(uncertainty, bookUnder(ground, lens));
  const now = present(target, ground, lens, seated);
  if (range === undefined) {
    return { name, target, now, size: options.length, value: (level) => options[level] ?? 0 };
  }
  const [low, high] = range;
  return { name, target, now, size: high - low + 1, value: (level) => low + level };
}

function targetOf({ set, number, opening, policy }: Uncertainty, book: Rulebook): Target {
  if (set !== undefined) {
    const [only = 'add'] = Object.keys(numbersAt(book, set) ?? {}) as SetKey[];
    return { kind: 'rule', address: set, key: number ?? only };
  }
  if (opening !== undefined) return { kind: 'opening', track: opening.track, at: opening.at ?? [] };
  return { kind: 'policy', actor: policy ?? '' };
}

function present(
  target: Target,
  ground: Ground,
  lens: string,
  seated: ReadonlyMap<string, string>,
): Value | undefined {
  const book = bookUnder(ground, lens);
  switch (target.kind) {
    case 'rule':
      return numbersAt(book, target.address)?.[target.key];
    case 'policy':
      return policyOf(ground.scenario, target.actor, seated.get(target.actor));
    case 'opening': {
      const { board, world } = positionOf(book, ground.scenario);
      const values = new Set(cellsAt(board, target.track, target.at).map((cell) => world[cell]));
      return values.size === 1 ? [...values][0] : undefined;
    }
  }
}
