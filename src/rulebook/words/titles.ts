// How the printed rules call things: by title where the book has one, else by id with its dashes opened.

import type { Dimension } from '../../world/dimension.ts';
import type { Register } from '../../world/register.ts';
import type { Rulebook } from '../book.ts';
import { familyOf } from './registers.ts';

export function titleOf(book: Rulebook, dimension: Dimension, id: string): string {
  switch (familyOf(dimension)) {
    case 'actor':
      return book.actors.find((actor) => actor.id === id)?.name ?? opened(id);
    case 'body':
      return book.bodies.find((body) => body.id === id)?.name ?? opened(id);
    case 'action':
      return book.actions.find((action) => action.name === id)?.title ?? opened(id);
    default:
      return opened(id);
  }
}

export function opened(id: string): string {
  return id.replaceAll('-', ' ');
}

const BEFORE: { readonly [dimension in Dimension]: string } = {
  actor: 'with',
  power: 'with',
  state: 'with',
  body: 'in',
  domain: 'in',
  area: 'in',
  threat: 'from',
  sub: 'for',
  action: 'for',
};

/** "Tie of the partner with the sponsor in security". */
export function cellText(title: string, over: readonly Dimension[], members: readonly string[]): string {
  const parts = members.map((member, i) => {
    const dimension = over[i];
    return `${i === 0 || dimension === undefined ? 'of' : BEFORE[dimension]} ${member}`;
  });
  return [title, ...parts].join(' ');
}

/** A number as print shows it: with a true minus. */
export function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}

const DIMENSION_NAME: { readonly [dimension in Dimension]: string } = {
  actor: 'actor',
  power: 'power',
  state: 'state',
  body: 'body',
  domain: 'domain',
  area: 'task area',
  threat: 'threat',
  sub: 'substructure',
  action: 'action',
};

export function dimensionName(dimension: Dimension): string {
  return DIMENSION_NAME[dimension];
}

/** How print calls the member a register holds where a set, a loop or a pick has filled it. */
export function callName(register: Register, dimension: Dimension): string {
  if (register === 'each') return `that ${dimensionName(dimension)}`;
  return register === 'other' ? 'the second body' : `the ${dimensionName(dimension)}`;
}
