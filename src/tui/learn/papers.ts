// The papers as somebody who learns would read them: what each claims, and which rules rest on it.

import type { Rulebook } from '../../rulebook/book.ts';

export interface Claim {
  readonly text: string;
  /** Section and paragraph of this paper. */
  readonly at: readonly string[];
  /** Addresses of what rests on it. */
  readonly rules: readonly string[];
}

export interface Paper {
  readonly authors: string;
  readonly title: string;
  readonly published: string;
  readonly year: number;
  readonly claims: readonly Claim[];
}

/** Every paper of a rulebook in its order, with its claims in theirs. */
export function papersOf(book: Rulebook): readonly Paper[] {
  const resting = restingOn(book);
  return Object.entries(book.papers).map(([id, { authors, title, published, year }]) => ({
    authors: authors.join(', '),
    title,
    published,
    year,
    claims: Object.entries(book.claims).flatMap(([claim, { text, at }]) => {
      const here = at
        .filter((place) => place.startsWith(`${id} `))
        .map((place) => place.slice(id.length + 1));
      return here.length === 0 ? [] : [{ text, at: here, rules: resting.get(claim) ?? [] }];
    }),
  }));
}

/**
 * For each claim what names it, in the book's order: addresses of rules, actions, cards and numbers, then tracks and
 * bodies by name.
 */
function restingOn(book: Rulebook): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const numbered = [
    ...book.rules,
    ...book.actions,
    ...book.cards,
    ...book.policies.flatMap(({ wants }) => wants),
    ...Object.values(book.settings),
  ].map((entry) => ({ name: entry.id, entry }));
  const tracks = Object.values(book.board.tracks).map((entry) => ({ name: entry.title, entry }));
  const bodies = book.bodies.map((entry) => ({ name: entry.short, entry }));
  for (const { name, entry } of [...numbered, ...tracks, ...bodies]) {
    for (const claim of new Set(claimsIn(entry))) {
      const before = found.get(claim);
      if (before === undefined) found.set(claim, [name]);
      else before.push(name);
    }
  }
  return found;
}

/** Claims named anywhere in an entry: by itself, by one of its modifiers, by one of its effects. */
function claimsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(claimsIn);
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'claims' && Array.isArray(inner)
      ? inner.filter((claim) => typeof claim === 'string')
      : claimsIn(inner),
  );
}
