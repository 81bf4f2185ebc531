// Filters of agreements, name by name.

import { R, type Register } from '../../world/register.ts';
import { STATUS } from '../../world/slot.ts';
import type { DealFilter } from './ast.ts';
import type { BoundFilter, BoundRef } from './bound.ts';
import { HOLDS } from './registers.ts';
import { clauseTitle, opened, withArticle } from './titles.ts';
import type { Binder } from './word.ts';

/** Fields that name a member the agreement keeps, with how print joins them on. */
const FIELDS = {
  sponsor: 'sponsored by',
  partner: 'with the partner',
  place: 'on the ground of',
  body: 'under',
  other: 'linked with',
  sub: 'about',
  domain: 'in',
  area: 'in',
} as const satisfies { readonly [field in keyof DealFilter & Register]?: string };

type Field = keyof typeof FIELDS;

const FIELD_NAMES = Object.keys(FIELDS) as Field[];

export function bindFilter(b: Binder, node: DealFilter): BoundFilter {
  const texts: string[] = [];
  const actionTables: Uint8Array[] = [];
  if (node.action !== undefined) {
    const one = typeof node.action === 'string' ? [node.action] : node.action;
    const { table, text } = b.at('action').named(one);
    actionTables.push(table);
    texts.push(`(${text})`);
  }
  if (node.tag !== undefined) actionTables.push(b.at('tag').tagged(node.tag));
  const fields: { register: number; ref: BoundRef }[] = [];
  for (const field of FIELD_NAMES) {
    const name = node[field];
    if (name === undefined) continue;
    const ref = b.at(field).ref(name, HOLDS[field]);
    fields.push({ register: R[field], ref });
    texts.push(`${FIELDS[field]} ${ref.text}`);
  }
  const party = node.party === undefined ? undefined : b.at('party').ref(node.party, 'actor');
  if (party !== undefined) texts.push(`that ${party.text} is party to`);
  const clause =
    node.clause === undefined
      ? undefined
      : b.at('clause').find(node.clause, b.scope.board.spec.clauses, 'clause');
  if (node.clause !== undefined) texts.push(`with the clause ${clauseTitle(b.scope.book, node.clause)}`);
  const choices = node.chosen === undefined ? [] : b.at('chosen').choices(node.chosen);
  for (const choice of choices) texts.push(`in which ${choice.text}`);
  const status = node.status ?? ['declared', 'done'];
  const people = [party, ...fields.filter(({ register }) => OWNERS.includes(register)).map(({ ref }) => ref)];
  const standing = node.status === undefined ? ['standing'] : [status.join(' or ')];
  const tag = node.tag === undefined ? [] : [opened(node.tag)];
  const kind = [...openness(node.secret), ...standing, ...tag];
  return {
    statuses: status.reduce((bits, name) => bits | (1 << STATUS[name]), 0),
    tables: actionTables,
    fields,
    party,
    secret: node.secret,
    clause,
    choices,
    own: people.some((ref) => ref?.register === 'self'),
    open: node.secret === 0,
    text: [...kind, 'agreements', ...texts].join(' '),
    one: withArticle([...kind, 'agreement', ...texts].join(' ')),
  };
}

/** A secret agreement is known to whoever made it and with whom. */
const OWNERS: readonly number[] = [R.sponsor, R.partner];

function openness(secret: number | undefined): readonly string[] {
  if (secret === undefined) return [];
  return [secret === 1 ? 'secret' : 'open'];
}
