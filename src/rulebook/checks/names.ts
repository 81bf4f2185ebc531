// Everything the entries of a box may call by name, for messages that know the nearest right word; and the check
// that no name means two things.
import type { Rulebook } from '../book.ts';
import type { Gathered, Known } from '../gather/gather.ts';
import { type Entry, errorAt, type Path, placeText, type Spot, unknownAt } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';

export interface Names {
  readonly actors: readonly string[];
  readonly actions: readonly string[];
  readonly tags: readonly string[];
  readonly claims: readonly string[];
  readonly facts: readonly string[];
  readonly papers: readonly string[];
  readonly tracks: readonly string[];
  /** Names of entries that could not be read: nobody complains of them twice. */
  readonly broken: Known;
}

export function namesOf(book: Rulebook, broken: Known): Names {
  return {
    actors: book.actors.map(({ id }) => id),
    actions: book.actions.map(({ name }) => name),
    tags: [...new Set(book.actions.flatMap(({ tags }) => tags))],
    claims: Object.keys(book.claims),
    facts: Object.keys(book.facts),
    papers: Object.keys(book.papers),
    tracks: Object.keys(book.board.tracks),
    broken,
  };
}

/** A complaint about each of `used` that is not among the known names of its kind. */
export function checkKnown(
  used: readonly string[] | undefined,
  kind: string,
  known: readonly string[],
  at: { readonly spot: Spot; readonly path: Path; readonly broken: Known },
): Problem[] {
  return (used ?? []).flatMap((name, index) =>
    known.includes(name) || at.broken.has(name)
      ? []
      : [unknownAt(at.spot, [...at.path, index], kind, name, known)],
  );
}

/** Names and addresses given twice, pointing at the second place and naming the first. */
export function checkOnce(gathered: Gathered): Problem[] {
  const problems: Problem[] = [];
  const named = (kind: string, entries: readonly Entry<unknown>[], path: Path) => {
    const seen = new Map<string, Spot>();
    for (const { name, spot } of entries) once(seen, `the ${kind} ${name}`, spot, path, problems);
  };
  named('actor', gathered.actors, ['id']);
  named('body', gathered.bodies, ['id']);
  named('action', gathered.actions, ['name']);
  named('policy', gathered.policies, ['id']);
  named('setting', gathered.settings, []);
  named('claim', gathered.claims, []);
  named('fact', gathered.facts, []);
  named('paper', gathered.papers, []);
  named('omission', gathered.omissions, ['id']);
  named('lens', gathered.lenses, ['lens']);
  named('section', gathered.map, []);
  named('section', gathered.outlines, []);
  const addresses = new Map<string, Spot>();
  for (const { address, spot } of addressed(gathered)) {
    once(addresses, `the address ${address}`, spot, ['id'], problems);
  }
  return problems;
}

/** Every entry of the base that has an address, with where it stands, in the order of the files. */
export function addressed(gathered: Gathered): { readonly address: string; readonly spot: Spot }[] {
  const whole = [gathered.settings, gathered.actions, gathered.rules, gathered.cards].flatMap(
    (entries: readonly Entry<{ readonly id: string }>[]) =>
      entries.map(({ value, spot }) => ({ address: value.id, spot })),
  );
  const wants = gathered.policies.flatMap(({ value, spot }) =>
    value.wants.map(({ id }, index) => ({ address: id, spot: spotOfWant(spot, index) })),
  );
  return [...whole, ...wants];
}

export function spotOfWant(policy: Spot, index: number): Spot {
  return { source: policy.source, path: [...policy.path, 'wants', index] };
}

function once(seen: Map<string, Spot>, what: string, spot: Spot, path: Path, problems: Problem[]): void {
  const before = seen.get(what);
  if (before === undefined) seen.set(what, spot);
  else problems.push(errorAt(spot, path, `${what} is already taken, at ${placeText(before)}`));
}
