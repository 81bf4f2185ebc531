// Actors exchanged among themselves: what they are like goes to the next one, where they stand stays. Nobody keeps its
// own, so that a forecast which rests on what a state is like has to get worse.

import type { ActorEntry, Rulebook } from '../../rulebook/book.ts';
import type { Scenario } from '../../scenario/scenario.ts';

type Kind = ActorEntry['kind'];

/** Whose profile each actor of a kind is given: that of the next one in the rulebook, the last one that of the first. */
export function nextOf(book: Rulebook, kind: Kind): ReadonlyMap<string, string> {
  const ids = book.actors.filter((actor) => actor.kind === kind).map(({ id }) => id);
  return new Map(ids.map((id, index) => [id, ids[(index + 1) % ids.length] ?? id]));
}

/** Sheets go round, and with them what the opening says of the same tracks. */
export function exchangeSheets(
  book: Rulebook,
  scenario: Scenario,
  kind: Kind,
): { readonly book: Rulebook; readonly scenario: Scenario } {
  const next = nextOf(book, kind);
  const wearer = new Map([...next].map(([id, from]) => [from, id]));
  const sheetOf = new Map(book.actors.map(({ id, sheet }) => [id, sheet]));
  const actors = book.actors.map((actor) => {
    const from = next.get(actor.id);
    return from === undefined ? actor : { ...actor, sheet: sheetOf.get(from) ?? actor.sheet };
  });
  const tracks = new Set(book.actors.flatMap(({ id, sheet }) => (next.has(id) ? Object.keys(sheet) : [])));
  const opening = scenario.opening.map((line) => {
    const [of] = line.at;
    const to = of === undefined || !tracks.has(line.track) ? undefined : wearer.get(of);
    return to === undefined ? line : { ...line, at: [to, ...line.at.slice(1)] };
  });
  return { book: { ...book, actors }, scenario: { ...scenario, opening } };
}

/** The policy each actor of a kind follows when policies go round: the first one of the next. */
export function exchangeMinds(book: Rulebook, scenario: Scenario, kind: Kind): ReadonlyMap<string, string> {
  const policyOf = (id: string): string | undefined => {
    const seat = scenario.seats.find(({ actor }) => actor === id);
    if (seat !== undefined) return Object.values(seat.policies)[0];
    return scenario.automated.find(({ actor }) => actor === id)?.policy;
  };
  const minds = [...nextOf(book, kind)].flatMap(([id, from]): [string, string][] => {
    const policy = policyOf(from);
    return policyOf(id) === undefined || policy === undefined ? [] : [[id, policy]];
  });
  return new Map(minds);
}
