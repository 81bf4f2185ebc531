// Entries that are in order and still of no use: actions that nobody may order, rules that speak of nothing else,
// conditions that can never hold.
import type { ActionEntry, Rulebook, RuleEntry } from '../book.ts';
import { type Path, type Spot, warningAt } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';
import type { Condition } from '../words/ast.ts';
import { impossibleIn } from './span-of.ts';

/** Pre: a book without errors. Warnings at the places `spotOf` knows. */
export function unreachable(book: Rulebook, spotOf: (address: string) => Spot | undefined): Problem[] {
  const kinds = new Set(book.actors.map(({ kind }) => kind));
  const idle = new Set(book.actions.filter(({ by }) => !by.some((kind) => kinds.has(kind))));
  const warn = (address: string, path: Path, what: string): Problem[] => {
    const spot = spotOf(address);
    return spot === undefined ? [] : [warningAt(spot, path, what)];
  };
  const never = (address: string, path: Path, when: Condition | undefined): Problem[] => {
    const found = when === undefined ? undefined : impossibleIn(book, when);
    return found === undefined
      ? []
      : warn(address, [...path, ...found.path], `this can never hold: ${found.what}`);
  };
  const wants = book.policies.flatMap((policy) => policy.wants);
  return [
    ...[...idle].flatMap(({ id, name, by }) =>
      warn(id, ['by'], `nobody may order ${name}: there is no ${by.join(' or ')} among the actors`),
    ),
    ...[...book.rules, ...wants].flatMap((rule) => [
      ...(isIdle(book, rule, idle)
        ? warn(rule.id, [], `${rule.id} speaks only of actions that nobody may order`)
        : []),
      ...never(rule.id, ['when'], rule.when),
      ...Object.entries(rule.give ?? {}).flatMap(([letter, { when }]) =>
        never(rule.id, ['give', letter, 'when'], when),
      ),
    ]),
    ...book.cards.flatMap(({ id, when }) => never(id, ['when'], when)),
  ];
}

function isIdle(book: Rulebook, rule: RuleEntry, idle: ReadonlySet<ActionEntry>): boolean {
  if (rule.on === 'upkeep' || (rule.actions === undefined && rule.tags === undefined)) return false;
  const meant = book.actions.filter(
    ({ name, tags }) =>
      rule.actions?.includes(name) === true || tags.some((tag) => rule.tags?.includes(tag) === true),
  );
  return meant.every((action) => idle.has(action));
}
