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
      return book.bodies.find((body) => body.id === id)?.short ?? opened(id);
    case 'action':
      return quoted(book.actions.find((action) => action.name === id)?.title ?? opened(id));
    default:
      return book.board.names?.[id] ?? opened(id);
  }
}

/** A clause by its id, or in quotes as the board names it: those names are phrases of their own. */
export function clauseTitle(book: Rulebook, id: string): string {
  const name = book.board.names?.[id];
  return name === undefined ? opened(id) : quoted(name);
}

/** Titles of actions are whole phrases: quotes show where they end. */
function quoted(title: string): string {
  return `“${title}”`;
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

/**
 * "Tie of the partner with the sponsor in security"; where the track says how it is spoken of, with a number in
 * braces for each member, "Trust of {1} in {2}", so.
 */
export function cellText(title: string, over: readonly Dimension[], members: readonly string[]): string {
  if (title.includes('{1}'))
    return title.replace(/\{(\d)\}/g, (_, place) => members[Number(place) - 1] ?? '');
  const parts = members.map((member, i) => {
    const dimension = over[i];
    return `${i === 0 || dimension === undefined ? 'of' : BEFORE[dimension]} ${member}`;
  });
  return [title, ...parts].join(' ');
}

/** "an open agreement", "a power". */
export function withArticle(text: string): string {
  return `${/^[aeiou]/i.test(text) ? 'an' : 'a'} ${text}`;
}

/** Brackets around a whole sentence say nothing. */
export function bare(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    if (depth === 0 && i < text.length - 1) return text;
  }
  return text.slice(1, -1);
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
