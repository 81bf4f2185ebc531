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

/** "Grain loan: Reed Island; rent token": what, with whom, under which words. */
export function orderPhrase(table: Table, order: Order): string {
  const title = table.book.actions.find((action) => action.name === order.action)?.title ?? order.action;
  const members = MEMBER_PARAMS.flatMap((param) => {
    const id = order[param];
    return id === undefined ? [] : [nameOf(table, id)];
  });
  const words = [
    ...Object.entries(order.choices ?? {}).map(([name, option]) => `${plain(name)} ${plain(option)}`),
    ...(order.clauses === undefined || order.clauses.length === 0
      ? []
      : [`clauses ${order.clauses.map(plain).join(', ')}`]),
    ...(order.secret === 1 ? ['in secret'] : []),
    ...(order.extra === undefined || order.extra === 0 ? [] : [`${order.extra} extra`]),
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
