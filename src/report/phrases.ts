// Orders, actors and rules in words, for everything that is printed rather than played.

import type { Order, Table } from '../engine/index.ts';
import { MEMBER_PARAMS } from '../rulebook/book.ts';

/** The name of an actor or body, or the id as words. */
export function nameOf(table: Table, id: string): string {
  const { actors, bodies } = table.book;
  return (
    actors.find((actor) => actor.id === id)?.name ??
    bodies.find((body) => body.id === id)?.short ??
    id.replaceAll('-', ' ')
  );
}

/** A clause or term with the names of the two: "two treasury from Nordland". */
export function termPhrase({ book }: Table, term: string, sponsor: string, partner: string): string {
  const name = book.board.names?.[term] ?? plain(term);
  return name.replaceAll('the sponsor', sponsor).replaceAll('the partner', partner);
}

/** The words between the names of a phrase, in one language. */
export interface PhraseWords {
  readonly nothing: string;
  readonly secret: string;
  /** Things that go together. */
  readonly and: (parts: readonly string[]) => string;
  readonly swap: (given: string, asked: string) => string;
  readonly clauses: (list: string) => string;
  readonly extra: (count: number) => string;
}

export const PHRASE_WORDS: PhraseWords = {
  nothing: 'nothing',
  secret: 'in secret',
  and: (parts) => parts.join(' and '),
  swap: (given, asked) => `${given}, for ${asked}`,
  clauses: (list) => `clauses ${list}`,
  extra: (count) => `${count} extra`,
};

/** "Grain loan: Reed Island; rent token": what, with whom, under which words. Who orders it is not in an order. */
export function orderPhrase(table: Table, order: Order, said: PhraseWords = PHRASE_WORDS): string {
  const title = table.book.actions.find((action) => action.name === order.action)?.title ?? order.action;
  const members = MEMBER_PARAMS.flatMap((param) => {
    const id = order[param];
    return id === undefined ? [] : [nameOf(table, id)];
  });
  const partner = order.partner === undefined ? 'the partner' : nameOf(table, order.partner);
  const clauses = (order.clauses ?? []).map((term) => termPhrase(table, term, 'the sponsor', partner));
  const words = [
    ...Object.entries(order.choices ?? {}).map(([name, option]) => `${plain(name)} ${plain(option)}`),
    ...(clauses.length === 0 ? [] : [said.clauses(clauses.join(', '))]),
    ...(order.secret === 1 ? [said.secret] : []),
    ...(order.extra === undefined || order.extra === 0 ? [] : [said.extra(order.extra)]),
  ];
  return [members.length === 0 ? title : `${title}: ${members.join(', ')}`, ...words].join('; ');
}

function plain(id: string): string {
  return id.replaceAll('-', ' ');
}

/** The title of whatever an address stands for, or nothing if the book has no such address. */
export function ruleTitle(table: Table, address: string): string | undefined {
  const { rules, actions, cards, settings, policies } = table.book;
  const id = address.replace(/[a-z]$/, '');
  const entries = [
    ...rules,
    ...actions,
    ...cards,
    ...Object.values(settings),
    ...policies.flatMap(({ wants }) => wants),
  ];
  return entries.find((entry) => entry.id === id)?.title;
}
