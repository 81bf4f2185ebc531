// Who plays an actor, by the id of a policy: what a scenario has, and what a study puts in its place.
import type { Scenario } from '../../scenario/scenario.ts';

/** Policies that are code and not in the rulebook. */
export const CODE_POLICIES = ['random', 'lookahead'] as const;

/** Actors that are played at all. */
export function playedActors(scenario: Scenario): readonly string[] {
  return [...scenario.seats, ...scenario.automated].map(({ actor }) => actor);
}

/** The policy's id that a name means for an actor; the one the scenario starts with, without a name. */
export function policyOf(scenario: Scenario, actor: string, name?: string): string | undefined {
  const doctrines = doctrinesOf(scenario, actor);
  if (name !== undefined) return doctrines[name] ?? name;
  return Object.values(doctrines)[0];
}

/** The names that stand for policies with an actor: its doctrines. */
export function doctrinesOf(scenario: Scenario, actor: string): { readonly [doctrine: string]: string } {
  const seat = scenario.seats.find((entry) => entry.actor === actor);
  if (seat !== undefined) return seat.policies;
  const automated = scenario.automated.find((entry) => entry.actor === actor);
  return automated === undefined ? {} : { default: automated.policy };
}
