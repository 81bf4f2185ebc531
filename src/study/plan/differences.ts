// How a cell differs from what it stands on, told twice: as the study declares it, and as it is found by comparing the
// resolved rulebook, opening world and players with those of the reading. The two lists have to be the same.
import { canonicalJson } from '../../kit/canonical-json.ts';
import type { Rulebook, RuleEntry } from '../../rulebook/book.ts';
import { SET_KEYS } from '../../rulebook/lens/lens-set.ts';
import type { Study } from '../study.ts';
import { type Cell, cellAt, type Layout } from './cell.ts';
import { bookUnder, type Ground, positionOf } from './ground.ts';
import type { RuleChange } from './lever.ts';
import { factsOf } from './opening.ts';
import { changesOf, type Resolved } from './resolve.ts';
import { policyOf } from './seating.ts';

/** Sorted lines such as `CO-041a.add=-5`, `SE-003.to=2`, `AB-001a off`, `cell 77=40`, `policy x=random`, `lens y`. */
export type Differences = readonly string[];

/** What is declared and not found, or found and not declared; undefined if the two are the same. */
export function mismatch(declared: Differences, found: Differences): string | undefined {
  const lost = declared.filter((line) => !found.includes(line));
  const extra = found.filter((line) => !declared.includes(line));
  const parts = [
    ...(lost.length > 0 ? [`declared and not there: ${lost.join(', ')}`] : []),
    ...(extra.length > 0 ? [`there and not declared: ${extra.join(', ')}`] : []),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}

export function declaredDifferences(study: Study, ground: Ground, layout: Layout, cell: Cell): Differences {
  const { lens, rules, opening, policies } = changesOf(study, layout, cell);
  const reading = layout.lenses[cell.lens] ?? '';
  const book = bookUnder(ground, lens);
  const { board, world } = positionOf(book, ground.scenario);
  const facts = new Map<number, number>();
  for (const change of opening) {
    const cells = factsOf(board, world, change);
    if (typeof cells !== 'string') for (const [at, value] of cells) facts.set(at, value);
  }
  const seated = [...policies].filter(
    ([actor, name]) => policyOf(ground.scenario, actor, name) !== policyOf(ground.scenario, actor),
  );
  return [
    ...(lens === reading ? [] : [`lens ${lens}`]),
    ...rules.flatMap((change) => declaredRule(book, change)),
    ...[...facts].map(([at, value]) => `cell ${at}=${value}`),
    ...seated.map(([actor, name]) => `policy ${actor}=${policyOf(ground.scenario, actor, name)}`),
  ].sort();
}

/**
 * Whether a variant comes out as the base beside it, under a reading: the same book, opening and players, and nobody
 * bound, forbidden or made to do what is not so in the base. Pre: every cell is as declared.
 */
export function changesNothing(
  study: Study,
  ground: Ground,
  layout: Layout,
  lens: number,
  variant: number,
): boolean {
  const [base, cell] = [0, variant].map((one) => {
    const at = cellAt(layout, lens * layout.points.length * layout.variants.length + one);
    const { answers = [], forbids = [], forces = [] } = layout.variants[one] ?? {};
    const found = declaredDifferences(study, ground, layout, at);
    return JSON.stringify([found, answers, forbids, forces]);
  });
  return base === cell;
}

function declaredRule(book: Rulebook, change: RuleChange): string[] {
  if ('set' in change) {
    return SET_KEYS.flatMap((key) =>
      change[key] === undefined ? [] : [`${change.set}.${key}=${change[key]}`],
    );
  }
  if (/[a-z]$/.test(change.off)) return [`${change.off} off`];
  const rule = rulesOf(book).get(change.off);
  return rule === undefined ? [] : silenced(rule);
}

/** A whole rule is silent when all its parts are; one without parts by its own address. */
function silenced(rule: RuleEntry): string[] {
  const letters = Object.keys(rule.give ?? rule.then ?? {});
  return letters.length === 0 ? [`${rule.id} off`] : letters.map((letter) => `${rule.id}${letter} off`);
}

export function foundDifferences(
  ground: Ground,
  layout: Layout,
  cell: Cell,
  resolved: Resolved,
): Differences {
  const { lens, scenario, policies } = resolved;
  const reading = layout.lenses[cell.lens] ?? '';
  const book = bookUnder(ground, lens);
  const before = positionOf(book, ground.scenario);
  const after = scenario === ground.scenario ? before : positionOf(resolved.book, scenario);
  const facts: string[] = [];
  for (let at = 0; at < before.world.length; at++) {
    if (before.world[at] !== after.world[at]) facts.push(`cell ${at}=${after.world[at]}`);
  }
  const seated = [...policies.keys()].flatMap((actor) => {
    const now = policyOf(scenario, actor, policies.get(actor));
    return now === policyOf(ground.scenario, actor) ? [] : [`policy ${actor}=${now}`];
  });
  const read = resolved.book.lens === reading ? [] : [`lens ${resolved.book.lens}`];
  return [...read, ...bookDifferences(book, resolved.book), ...facts, ...seated].sort();
}

function rulesOf(book: Rulebook): ReadonlyMap<string, RuleEntry> {
  const wants = book.policies.flatMap((policy) => policy.wants);
  return new Map([...book.rules, ...wants].map((rule) => [rule.id, rule]));
}

function bookDifferences(before: Rulebook, after: Rulebook): string[] {
  if (before === after) return [];
  const found: string[] = [];
  for (const [name, setting] of Object.entries(after.settings)) {
    const value = before.settings[name as keyof Rulebook['settings']].value;
    if (setting.value !== value) found.push(`${setting.id}.to=${setting.value}`);
  }
  const rules = rulesOf(after);
  const olds = rulesOf(before);
  for (const [id, old] of olds) {
    const now = rules.get(id);
    if (now === undefined) found.push(...silenced(old));
    else if (now !== old) found.push(...ruleDifferences(old, now));
  }
  for (const id of rules.keys()) if (!olds.has(id)) found.push(`${id} added`);
  for (const key of ['board', 'actors', 'bodies', 'actions', 'cards'] as const) {
    if (before[key] !== after[key]) found.push(`${key} otherwise`);
  }
  return found;
}

function ruleDifferences(old: RuleEntry, now: RuleEntry): string[] {
  const found: string[] = [];
  const side = old.give === undefined ? 'then' : 'give';
  const parts = (rule: RuleEntry) => (rule[side] ?? {}) as Readonly<Record<string, object>>;
  for (const [letter, part] of Object.entries(parts(old))) {
    const other = parts(now)[letter];
    const address = `${old.id}${letter}`;
    if (other === undefined) found.push(`${address} off`);
    else if (other !== part) found.push(...partDifferences(address, part, other));
  }
  const bare = ({ give: _g, then: _t, claims: _c, facts: _f, assume: _a, ...rule }: RuleEntry) =>
    canonicalJson(JSON.parse(JSON.stringify(rule)));
  if (bare(old) !== bare(now)) found.push(`${old.id} otherwise`);
  return found;
}

function partDifferences(address: string, old: object, now: object): string[] {
  const [before, after] = [old, now] as Readonly<Record<string, unknown>>[];
  const found: string[] = [];
  for (const key of new Set([...Object.keys(old), ...Object.keys(now)])) {
    const text = (value: unknown) => (value === undefined ? '' : JSON.stringify(value));
    if (text(before?.[key]) === text(after?.[key])) continue;
    found.push(`${address}.${key}=${text(after?.[key])}`);
  }
  return found;
}
