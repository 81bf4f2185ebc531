// Reads the base through one paper's eyes: a lens sets, silences, replaces and adds by address, and nothing else.
import { canonicalJson } from '../kit/canonical-json.ts';
import { nearest } from '../kit/nearest.ts';
import { err, ok, type Result } from '../kit/result.ts';
import type { PolicyEntry, Rulebook, RuleEntry, SettingEntry, SettingName, Sourced } from './book.ts';
import type { LensFile } from './gather.ts';
import { newPart, type SetNumbers } from './lens-set.ts';
import type { Problem } from './problem.ts';
import type { LensLine } from './schema/lens.ts';
import { type Entry, errorAt, placeText, type Spot } from './spot.ts';

export interface LensChange {
  readonly address: string;
  readonly does: 'set' | 'off' | 'replace' | 'add';
  /** What stood there, and what stands there now, as data; absent where there was or is nothing. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The change in one line for the printed comparison. */
  readonly prose: string;
  readonly sources: Sourced;
}

export interface LensReport {
  readonly lens: string;
  readonly title: string;
  readonly text: string;
  readonly changes: readonly LensChange[];
}

/** What a lens works on: everything that has an address it may touch, and the names of what it may not. */
export interface Bench {
  readonly rules: Map<string, RuleEntry>;
  readonly wants: Map<string, { readonly policy: string; readonly rule: RuleEntry }>;
  readonly settings: Map<string, { readonly name: string; readonly entry: SettingEntry }>;
  readonly fixed: ReadonlyMap<string, string>;
}

/** One step of a lens done on the bench, or why it cannot be. The hint is a nearer address. */
export type Done =
  | { readonly ok: true; readonly change: LensChange }
  | { readonly ok: false; readonly what: string; readonly hint?: string | undefined };

/**
 * The base under a lens. Pre: the lens stands over nothing, or `base` is the book it stands over.
 * Errors: a target that is not there, a line that changes nothing, two lines on one address, all at once.
 */
export function applyLens(
  base: Rulebook,
  lens: LensFile,
): Result<{ readonly book: Rulebook; readonly report: LensReport }, Problem[]> {
  const bench = benchOf(base);
  const problems = doubleHits(lens.lines);
  const changes: LensChange[] = [];
  for (const { value, spot } of lens.lines) {
    const done = applyLine(bench, value);
    if (done.ok) changes.push(done.change);
    else problems.push(errorAt(spot, [], done.what, done.hint));
  }
  if (problems.length > 0) return err(problems);
  const report = { lens: lens.lens, title: lens.title, text: lens.text ?? '', changes };
  return ok({ book: bookOf(base, bench, lens.lens), report });
}

/** The address a line speaks of. */
export function addressOf(line: LensLine): string {
  if ('set' in line) return line.set;
  if ('off' in line) return line.off;
  return 'replace' in line ? line.replace : line.add.id;
}

/** The address of the whole entry: CS-014 for CS-014a. */
export function entryOf(address: string): string {
  return address.replace(/[a-z]$/, '');
}

function benchOf(book: Rulebook): Bench {
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

function bookOf(base: Rulebook, bench: Bench, lens: string): Rulebook {
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

function doubleHits(lines: readonly Entry<LensLine>[]): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<string, Spot>();
  for (const { value, spot } of lines) {
    const address = addressOf(value);
    const clash = [...seen.keys()].find(
      (other) => other === address || other === entryOf(address) || entryOf(other) === address,
    );
    const before = clash === undefined ? undefined : seen.get(clash);
    if (before === undefined) seen.set(address, spot);
    else problems.push(errorAt(spot, [], `a line on ${clash ?? ''} already stands at ${placeText(before)}`));
  }
  return problems;
}

function applyLine(bench: Bench, line: LensLine): Done {
  if ('add' in line && !('set' in line)) return addRule(bench, line.add, sourcesOf(line));
  const address = addressOf(line);
  const entry = entryOf(address);
  const fixed = bench.fixed.get(entry);
  if (fixed !== undefined) {
    return { ok: false, what: `a lens changes rules, policies and settings; ${entry} is ${fixed}` };
  }
  if (!bench.rules.has(entry) && !bench.wants.has(entry) && !bench.settings.has(entry)) {
    const known = [...bench.rules.keys(), ...bench.wants.keys(), ...bench.settings.keys()];
    return { ok: false, what: `the base has nothing at ${address}`, hint: nearest(entry, known) };
  }
  if ('set' in line) return setNumbers(bench, address, line);
  if ('off' in line) return turnOff(bench, address, sourcesOf(line));
  return replaceRule(bench, address, line.with, sourcesOf(line));
}

function sourcesOf({ claims, facts, assume }: Sourced): Sourced {
  return {
    ...(claims === undefined ? {} : { claims }),
    ...(facts === undefined ? {} : { facts }),
    ...(assume === undefined ? {} : { assume }),
  };
}

/** A rule that a lens has touched rests on what it rested on and on what the lens says. */
function rest<T extends Sourced>(entry: T, on: Sourced): T {
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

function ruleAt(bench: Bench, entry: string): RuleEntry | undefined {
  return bench.rules.get(entry) ?? bench.wants.get(entry)?.rule;
}

function putRule(bench: Bench, entry: string, rule: RuleEntry | undefined): void {
  const want = bench.wants.get(entry);
  if (rule === undefined) {
    bench.rules.delete(entry);
    bench.wants.delete(entry);
  } else if (want !== undefined) bench.wants.set(entry, { ...want, rule });
  else bench.rules.set(entry, rule);
}

function setNumbers(bench: Bench, address: string, line: SetNumbers & Sourced): Done {
  const sources = sourcesOf(line);
  const setting = bench.settings.get(address);
  if (setting !== undefined) {
    const { name, entry } = setting;
    const part = newPart(address, { to: entry.value }, line);
    if (!part.ok) return part;
    bench.settings.set(address, { name, entry: rest({ ...entry, value: line.to ?? entry.value }, sources) });
    return { ok: true, change: changeOf(address, 'set', sources, part.prose, entry.value, line.to) };
  }
  const rule = ruleAt(bench, entryOf(address));
  const letter = address.slice(entryOf(address).length);
  const part = rule?.give?.[letter] ?? rule?.then?.[letter];
  if (rule === undefined || part === undefined) return noPart(address, rule);
  const changed = newPart(address, part, line);
  if (!changed.ok) return changed;
  const side = rule.give?.[letter] === undefined ? 'then' : 'give';
  const after = { ...rule, [side]: { ...rule[side], [letter]: changed.part } };
  putRule(bench, rule.id, rest(after, sources));
  return { ok: true, change: changeOf(address, 'set', sources, changed.prose, part, changed.part) };
}

function noPart(address: string, rule: RuleEntry | undefined): Done {
  const letters = Object.keys(rule?.give ?? rule?.then ?? {}).map((letter) => `${rule?.id ?? ''}${letter}`);
  const parts = letters.length === 0 ? 'it has no parts' : `its parts are ${letters.join(', ')}`;
  const entry = entryOf(address);
  if (address === entry) return { ok: false, what: `${entry} is a whole rule: say which part; ${parts}` };
  return { ok: false, what: `the base has nothing at ${address}; ${parts}`, hint: nearest(address, letters) };
}

function turnOff(bench: Bench, address: string, sources: Sourced): Done {
  const entry = entryOf(address);
  const rule = ruleAt(bench, entry);
  if (rule === undefined) return { ok: false, what: `${entry} is a setting: set it, it cannot be off` };
  if (address === entry) {
    putRule(bench, entry, undefined);
    return { ok: true, change: changeOf(address, 'off', sources, `${address} is off: ${rule.title}`, rule) };
  }
  const letter = address.slice(entry.length);
  const side = rule.give === undefined ? 'then' : 'give';
  const { [letter]: before, ...left } = rule[side] ?? {};
  if (before === undefined) return noPart(address, rule);
  const after = { ...rule, [side]: left };
  putRule(bench, entry, Object.keys(left).length === 0 ? undefined : rest(after, sources));
  return { ok: true, change: changeOf(address, 'off', sources, `${address} is off: ${rule.title}`, before) };
}

function replaceRule(bench: Bench, address: string, by: RuleEntry, sources: Sourced): Done {
  const before = ruleAt(bench, address);
  if (address !== entryOf(address))
    return { ok: false, what: `replace takes a whole rule, not the part ${address}` };
  if (before === undefined)
    return { ok: false, what: `${address} is a setting: set it, it cannot be replaced` };
  if (by.id !== address)
    return { ok: false, what: `the rule in place of ${address} keeps that address, not ${by.id}` };
  if (bench.wants.has(address) !== (by.on === 'prefer')) {
    return {
      ok: false,
      what: `${address} speaks on ${before.on}; a rule of a policy stays one (on: prefer)`,
    };
  }
  const after = rest(by, sources);
  if (canonicalJson(plain(by)) === canonicalJson(plain(before))) {
    return { ok: false, what: `${address} already says this: the line changes nothing` };
  }
  putRule(bench, address, after);
  const prose = `${address} is replaced: ${before.title} -> ${by.title}`;
  return { ok: true, change: changeOf(address, 'replace', sources, prose, before, after) };
}

function addRule(bench: Bench, rule: RuleEntry, sources: Sourced): Done {
  const taken =
    ruleAt(bench, rule.id) !== undefined || bench.settings.has(rule.id) || bench.fixed.has(rule.id);
  if (taken)
    return { ok: false, what: `${rule.id} is taken in the base: replace it, or add under a new address` };
  if (rule.on === 'prefer') return { ok: false, what: 'wants belong to a policy; a lens adds rules only' };
  const after = rest(rule, sources);
  bench.rules.set(rule.id, after);
  const change = changeOf(rule.id, 'add', sources, `${rule.id} is added: ${rule.title}`, undefined, after);
  return { ok: true, change };
}

// What a rule does, without where it comes from: a new source alone does not make a new rule.
function plain({ claims: _c, facts: _f, assume: _a, ...rule }: RuleEntry): unknown {
  return JSON.parse(JSON.stringify(rule));
}

function changeOf(
  address: string,
  does: LensChange['does'],
  sources: Sourced,
  prose: string,
  before?: unknown,
  after?: unknown,
): LensChange {
  return {
    address,
    does,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    prose,
    sources,
  };
}
