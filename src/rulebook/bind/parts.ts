// Numbers for the addressed parts of a rulebook: what rows of the journal are signed with, and how they are read.

import { JUDGE_HOOKS, type Rulebook, type RuleEntry, SETTING_NAMES } from '../book.ts';
import type { Part } from '../run/kernel.ts';

export interface Parts {
  readonly parts: readonly Part[];
  /** The number of the part at an address; -1 where the book has none. */
  partOf(address: string): number;
}

/**
 * Numbers the parts: settings in the order of their names, actions, rules (each with its letters in order; a rule
 * that forbids or binds is one part under its own address), wants of the policies, cards.
 */
export function numberParts(book: Rulebook): Parts {
  const parts: Part[] = [
    ...SETTING_NAMES.map((name) => whole(book.settings[name].id)),
    ...book.actions.map((action) => whole(action.id)),
    ...book.rules.flatMap(partsOf),
    ...book.policies.flatMap((policy) => policy.wants.flatMap(partsOf)),
    ...book.cards.flatMap(partsOf),
  ];
  const numbers = new Map(parts.map((part, index) => [part.address, index]));
  return { parts, partOf: (address) => numbers.get(address) ?? -1 };
}

/** Whether a rule says yes or no, and nothing in parts. */
export function isJudgement(on: string | undefined): boolean {
  return (JUDGE_HOOKS as readonly (string | undefined)[]).includes(on);
}

/** Letters in the order they are worked in: a to z, wherever they stand in the file. */
export function lettersOf(side: { readonly [letter: string]: unknown } | undefined): readonly string[] {
  return Object.keys(side ?? {}).sort();
}

function whole(id: string): Part {
  return { address: id, entry: id };
}

function partsOf(rule: Pick<RuleEntry, 'id' | 'give' | 'then'> & { readonly on?: string }): Part[] {
  if (isJudgement(rule.on)) return [whole(rule.id)];
  const letters = [...lettersOf(rule.give), ...lettersOf(rule.then)];
  return letters.map((letter) => ({ address: `${rule.id}${letter}`, entry: rule.id }));
}
