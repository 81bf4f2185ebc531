// What a lens works on: the base taken apart by address, and put together again when all lines are done.
import type { PolicyEntry, Rulebook, RuleEntry, SettingEntry, SettingName, Sourced } from '../book.ts';

/** What a lens works on: everything that has an address it may touch, and the names of what it may not. */
export interface Bench {
  readonly rules: Map<string, RuleEntry>;
  readonly wants: Map<string, { readonly policy: string; readonly rule: RuleEntry }>;
  readonly settings: Map<string, { readonly name: string; readonly entry: SettingEntry }>;
  readonly fixed: ReadonlyMap<string, string>;
}

export function benchOf(book: Rulebook): Bench {
  const wants = book.policies.flatMap((policy) =>
    policy.wants.map((rule) => [rule.id, { policy: policy.id, rule }] as const),
  );
  const settings = Object.entries(book.settings).map(([name, entry]) => [entry.id, { name, entry }] as const);
  const actions = book.actions.map(({ id }) => [id, 'an action'] as const);
  const cards = book.cards.map(({ id }) => [id, 'a card'] as const);
  return {
    rules: new Map(book.rules.map((rule) => [rule.id, rule])),
    wants: new Map(wants),
    settings: new Map(settings),
    fixed: new Map([...actions, ...cards]),
  };
}

/** The book of what now lies on the bench. */
export function bookOf(base: Rulebook, bench: Bench, lens: string): Rulebook {
  const policies = base.policies.map((policy): PolicyEntry => {
    const wants = [...bench.wants.values()].filter((want) => want.policy === policy.id);
    return { ...policy, wants: wants.map((want) => want.rule).sort(byAddress) };
  });
  const settings = { ...base.settings };
  for (const { name, entry } of bench.settings.values()) settings[name as SettingName] = entry;
  return { ...base, lens, rules: [...bench.rules.values()].sort(byAddress), policies, settings };
}

/** The order rules run in. */
export function byAddress(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A rule that a lens has touched rests on what it rested on and on what the lens says. */
export function rest<T extends Sourced>(entry: T, on: Sourced): T {
  const claims = [...new Set([...(entry.claims ?? []), ...(on.claims ?? [])])];
  const facts = [...new Set([...(entry.facts ?? []), ...(on.facts ?? [])])];
  const assume = [...new Set([entry.assume, on.assume])].filter((text) => text !== undefined);
  return {
    ...entry,
    ...(claims.length > 0 ? { claims } : {}),
    ...(facts.length > 0 ? { facts } : {}),
    ...(assume.length > 0 ? { assume: assume.join('; ') } : {}),
  };
}

export function ruleAt(bench: Bench, entry: string): RuleEntry | undefined {
  return bench.rules.get(entry) ?? bench.wants.get(entry)?.rule;
}

/** Puts a rule (or want) in place of the one at its address; undefined takes that one away. */
export function putRule(bench: Bench, entry: string, rule: RuleEntry | undefined): void {
  const want = bench.wants.get(entry);
  if (rule === undefined) {
    bench.rules.delete(entry);
    bench.wants.delete(entry);
  } else if (want !== undefined) bench.wants.set(entry, { ...want, rule });
  else bench.rules.set(entry, rule);
}
