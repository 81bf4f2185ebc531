// How two readings of the same rules differ, address by address: what stands there in each, and what each cites for it.

import { canonicalJson } from '../../kit/canonical-json.ts';
import type { Rulebook, RuleEntry, SettingEntry, Sourced } from '../../rulebook/book.ts';
import type { LensChange, LensReport } from '../../rulebook/lens/lens.ts';
import type { RuleProse } from '../../rulebook/prose.ts';
import { type Block, type Document, type Entry, para } from './document.ts';
import { type Ground, groundOf } from './ground.ts';

/** One of the two: a book under a lens, with what the lens did; the base has done nothing. */
export interface Side {
  readonly book: Rulebook;
  readonly report: LensReport | undefined;
}

interface Reading extends Side {
  readonly name: string;
  readonly ground: Ground;
  readonly standing: ReadonlyMap<string, RuleEntry | SettingEntry>;
}

/** Pre: both books are of the same box. */
export function differencesOf(left: Side, right: Side): Document {
  const readings = [readingOf(left), readingOf(right)] as const;
  const [a, b] = readings;
  const addresses = [...new Set([...a.standing.keys(), ...b.standing.keys()])]
    .filter((id) => sameAs(a.standing.get(id)) !== sameAs(b.standing.get(id)))
    .sort();
  const texts = readings.flatMap(({ name, report }): Block[] =>
    report === undefined || report.text === '' ? [] : [para(`${name}: ${report.title}. ${report.text}`)],
  );
  const count = addresses.length;
  const sum =
    count === 0
      ? 'They do not differ.'
      : `${count} ${count === 1 ? 'address differs' : 'addresses differ'}. What is not named here is the same in both.`;
  return {
    title: 'Two readings',
    subtitle: `${a.name} and ${b.name}`,
    blocks: [...texts, para(sum), ...addresses.map((id) => difference(readings, id))],
  };
}

function readingOf(side: Side): Reading {
  const { book } = side;
  const entries = [
    ...Object.values(book.settings),
    ...book.rules,
    ...book.policies.flatMap(({ wants }) => wants),
  ];
  return {
    ...side,
    name: book.lens,
    ground: groundOf(book),
    standing: new Map(entries.map((entry) => [entry.id, entry])),
  };
}

/** What an entry does, without where it comes from. */
function sameAs(entry: RuleEntry | SettingEntry | undefined): string {
  if (entry === undefined) return '';
  const { claims: _c, facts: _f, assume: _a, ...rest } = entry;
  return canonicalJson(JSON.parse(JSON.stringify(rest)));
}

function difference(readings: readonly [Reading, Reading], id: string): Entry {
  const [a, b] = readings;
  const entry = b.standing.get(id) ?? a.standing.get(id);
  return {
    kind: 'entry',
    anchor: id,
    label: id,
    title: entry?.title ?? '',
    lead: leadOf(readings, id),
    parts: [
      ...readings.flatMap((reading, i) => told(reading, readings[1 - i] ?? reading, id)),
      ...new Set(readings.flatMap((reading) => cited(reading, id))),
    ].map((text) => ({ letter: '', text })),
    notes: [],
  };
}

/** When both speak, and of the same, it is said once. */
function leadOf([a, b]: readonly [Reading, Reading], id: string): string {
  const [before, after] = [a.ground.prose.get(id), b.ground.prose.get(id)];
  if (before === undefined || after === undefined) return (before ?? after)?.when ?? 'A setting.';
  if (before.when === after.when) return after.when;
  return `${a.name}: ${before.when} ${b.name}: ${after.when}`;
}

/** The parts of one reading that the other does not say in the same words. */
function told({ name, book, ground }: Reading, other: Reading, id: string): readonly string[] {
  const setting = Object.values(book.settings).find((entry) => entry.id === id);
  if (setting !== undefined) return [`In ${name}: ${setting.value}.`];
  const own = partsOf(ground.prose.get(id));
  const others = partsOf(other.ground.prose.get(id));
  const addresses = [...new Set([...own.keys(), ...others.keys()])].sort();
  return addresses
    .filter((address) => own.get(address) !== others.get(address))
    .map((address) => `${address} in ${name}: ${own.get(address) ?? 'nothing.'}`);
}

function partsOf(prose: RuleProse | undefined): ReadonlyMap<string, string> {
  return new Map((prose?.parts ?? []).map(({ address, text }) => [address, text]));
}

/** What a lens cites for what it did at an address, paragraph by paragraph. */
function cited({ name, report, book }: Reading, id: string): readonly string[] {
  const changes = (report?.changes ?? []).filter(({ address }) => address.replace(/[a-z]$/, '') === id);
  return changes.flatMap((change) => sourcesTold(name, book, sourcesOf(change)));
}

/** Of a rule that a lens brings, its own sources too. */
function sourcesOf({ sources, after }: LensChange): Sourced {
  if (typeof after !== 'object' || after === null || !('on' in after)) return sources;
  const own = after as Sourced;
  const join = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])];
  return {
    claims: join(sources.claims, own.claims),
    facts: join(sources.facts, own.facts),
    assume: own.assume ?? sources.assume,
  };
}

function sourcesTold(name: string, book: Rulebook, sources: Sourced): readonly string[] {
  const claims = (sources.claims ?? []).map((claim) => {
    const found = book.claims[claim];
    return `${name} cites ${claim} (${found?.at.join('; ') ?? ''}): ${found?.text ?? ''}`;
  });
  const facts = (sources.facts ?? []).map((fact) => {
    const found = book.facts[fact];
    return `${name} points to ${fact} (${found?.date ?? ''}): ${found?.text ?? ''}`;
  });
  const assumed = sources.assume === undefined ? [] : [`${name} assumes: ${sources.assume}`];
  return [...claims, ...facts, ...assumed];
}
