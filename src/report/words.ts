// What was said in soundings, in words: the two sides of a package, and what became of words given for later.

import { type Happening, type LedgerEntry, type Order, orderOf, type Table } from '../engine/index.ts';
import type { ActionEntry } from '../rulebook/book.ts';
import { FRAME_SIZE, type Frame, REGISTERS } from '../world/register.ts';
import { nameOf, orderPhrase, PHRASE_WORDS, type PhraseWords, termPhrase } from './phrases.ts';

/** An offer made of terms: each is given or asked. */
export function isTrade(action: ActionEntry | undefined): boolean {
  return action?.talk === true && action.consent !== 'none' && action.clauses.length > 0;
}

/** A word for later, which needs nobody's yes. */
export function isPromise(action: ActionEntry | undefined): boolean {
  return action?.talk === true && action.consent === 'none';
}

/** Whether a term asks for something: what is asked makes a text harder, what is given weighs nothing. */
export function isAsked({ book }: Table, term: string): boolean {
  return (book.board.clauses[term] ?? 0) > 0;
}

/** "two treasury from Nordland, for the vote of Suderland"; the same from either side. */
export function tradePhrase(
  table: Table,
  terms: readonly string[],
  sponsor: string,
  partner: string,
  said: PhraseWords = PHRASE_WORDS,
): string {
  const side = (asked: boolean) =>
    said.and(
      terms
        .filter((term) => isAsked(table, term) === asked)
        .map((term) => termPhrase(table, term, sponsor, partner)),
    ) || said.nothing;
  return said.swap(side(false), side(true));
}

/** The two sides of an order that is a package, and whether it is secret; undefined for any other. */
export function dealPhrase(
  table: Table,
  order: Order,
  sponsor: string | undefined,
  said: PhraseWords = PHRASE_WORDS,
): string | undefined {
  const action = table.book.actions.find(({ name }) => name === order.action);
  if (!isTrade(action) || sponsor === undefined || order.partner === undefined) return undefined;
  const { clauses = [], secret } = order;
  const trade = tradePhrase(table, clauses, nameOf(table, sponsor), nameOf(table, order.partner), said);
  return secret === 1 ? `${trade}; ${said.secret}` : trade;
}

/** As `orderPhrase`; a package tells its two sides. */
export function saidPhrase(
  table: Table,
  order: Order,
  sponsor: string | undefined,
  said: PhraseWords = PHRASE_WORDS,
): string {
  const deal = dealPhrase(table, order, sponsor, said);
  if (deal === undefined) return orderPhrase(table, order, said);
  const { clauses: _, secret: __, ...rest } = order;
  return `${orderPhrase(table, rest, said)}; ${deal}`;
}

export const VERDICTS = ['kept', 'broken', 'over'] as const;

/** `over`: nobody kept or broke it; its time had come. */
export type Verdict = (typeof VERDICTS)[number];

/** A promise or package that was in force and is no more. */
export interface EndedWord {
  readonly sponsor: string;
  readonly order: Order;
  readonly promise: boolean;
  readonly verdict: Verdict;
  /** The rule that tells what was made of it, or '' where none did. */
  readonly rule: string;
}

type Change = Extract<LedgerEntry, { kind: 'change' }>;

/** The words that ended in a happening: because a rule ended them, or because their time had come. */
export function endedWords(table: Table, happening: Happening): readonly EndedWord[] {
  const changes = happening.entries.filter((entry) => entry.kind === 'change');
  return changes.flatMap((change): readonly EndedWord[] => {
    const { cell } = change;
    if (!('slot' in cell) || cell.field !== 'status' || change.after !== 0) return [];
    const frame = frameBefore(table, changes, cell.slot);
    const order = orderOf(table, frame);
    const action = table.book.actions.find(({ name }) => name === order.action);
    if (action?.talk !== true) return [];
    const sponsor = table.board.members.actor[frame[REGISTERS.indexOf('sponsor')] ?? -1] ?? '';
    const ruled = isRule(table, change.address) ? ruleOf(change.address) : judgeOf(table, changes);
    const verdict = ruled === '' ? 'over' : verdictOf(changes, ruled);
    return [{ sponsor, order, promise: isPromise(action), verdict, rule: ruled }];
  });
}

function ruleOf(address: string): string {
  return address.replace(/[a-z]$/, '');
}

function isRule({ book }: Table, address: string): boolean {
  return book.rules.some(({ id }) => id === ruleOf(address));
}

/** The first rule that made something of a word whose time had come. */
function judgeOf(table: Table, changes: readonly Change[]): string {
  const found = changes.find(({ cell, address }) => 'track' in cell && isRule(table, address));
  return found === undefined ? '' : ruleOf(found.address);
}

/** Between two actors, or of a name: what rises where a word was kept falls where it was broken. */
function verdictOf(changes: readonly Change[], rule: string): Verdict {
  const steps = changes
    .filter(({ cell, address }) => ruleOf(address) === rule && 'track' in cell)
    .map(({ before, after }) => after - before);
  const sum = steps.reduce((all, step) => all + step, 0);
  return sum > 0 ? 'kept' : sum < 0 ? 'broken' : 'over';
}

/** What a slot held before a happening emptied it: fields that read zero were zero already. */
function frameBefore({ board }: Table, changes: readonly Change[], slot: number): Frame {
  const frame = new Int32Array(FRAME_SIZE);
  const names: readonly string[] = [...REGISTERS, ...board.spec.choices.map(({ name }) => name)];
  for (const { cell, before } of changes) {
    if (!('slot' in cell) || cell.slot !== slot) continue;
    const at = names.indexOf(cell.field);
    if (at >= 0) frame[at] = before;
  }
  return frame;
}
