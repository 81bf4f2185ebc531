// Reads the base through one paper's eyes: a lens sets, silences, replaces and adds by address, and nothing else.
import { canonicalJson } from '../../kit/canonical-json.ts';
import { nearest } from '../../kit/nearest.ts';
import { err, ok, type Result } from '../../kit/result.ts';
import type { Rulebook, RuleEntry, Sourced } from '../book.ts';
import type { LensFile } from '../gather/gather.ts';
import { type Entry, errorAt, placeText, type Spot } from '../gather/spot.ts';
import type { Problem } from '../problem.ts';
import type { LensLine } from '../schema/lens.ts';
import { type Bench, benchOf, bookOf, putRule, rest, ruleAt } from './lens-bench.ts';
import { newPart, type SetNumbers } from './lens-set.ts';

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
  const problems: Problem[] = [];
  const changes: LensChange[] = [];
  for (const { value, spot } of withoutDoubles(lens.lines, problems)) {
    const done = applyLine(bench, value);
    if (done.ok) changes.push(done.change);
    else problems.push(errorAt(spot, [], done.what, done.hint));
  }
  if (problems.length > 0) return err(problems);
  const report = { lens: lens.lens, title: lens.title, text: lens.text ?? '', changes };
  return ok({ book: bookOf(base, bench, lens.lens), report });
}

/** The address a line speaks of. */
function addressOf(line: LensLine): string {
  if ('set' in line) return line.set;
  if ('off' in line) return line.off;
  return 'replace' in line ? line.replace : line.add.id;
}

/** The address of the whole entry: CS-014 for CS-014a. */
function entryOf(address: string): string {
  return address.replace(/[a-z]$/, '');
}

function withoutDoubles(lines: readonly Entry<LensLine>[], problems: Problem[]): Entry<LensLine>[] {
  const seen = new Map<string, Spot>();
  return lines.filter(({ value, spot }) => {
    const address = addressOf(value);
    const clash = [...seen.keys()].find(
      (other) => other === address || other === entryOf(address) || entryOf(other) === address,
    );
    const before = clash === undefined ? undefined : seen.get(clash);
    if (before === undefined) seen.set(address, spot);
    else problems.push(errorAt(spot, [], `a line on ${clash ?? ''} already stands at ${placeText(before)}`));
    return before === undefined;
  });
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
