// Who plays when nobody sits down: the policies a scenario names, or others chosen by name.

import type { Table } from '../engine/index.ts';
import { invariant } from '../kit/never.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { doctrinePolicy } from './doctrine.ts';
import { lookaheadPolicy } from './lookahead.ts';
import type { Players, Policy } from './policy.ts';
import { randomPolicy } from './random.ts';

export interface UnknownName {
  readonly what: 'actor' | 'policy';
  readonly name: string;
  readonly known: readonly string[];
}

/**
 * Players for every seat and automated actor of a table, by actor number. `chosen` names another policy for an
 * actor: `random`, `lookahead`, a doctrine of the seat, or a policy of the rulebook. Errors: every name that is not known.
 */
export function playersOf(
  table: Table,
  chosen: ReadonlyMap<string, string> = new Map(),
): Result<Players, UnknownName[]> {
  const { seats, automated } = table.scenario;
  const players = new Map<number, Policy>();
  const unknown: UnknownName[] = [];
  const here = [...seats, ...automated].map((seat) => seat.actor);
  for (const actor of chosen.keys()) {
    if (!here.includes(actor)) unknown.push({ what: 'actor', name: actor, known: here });
  }
  for (const seat of [...seats, ...automated]) {
    const doctrines = 'policies' in seat ? seat.policies : { default: seat.policy };
    const name = chosen.get(seat.actor) ?? Object.keys(doctrines)[0] ?? '';
    const policy = policyNamed(table, doctrines, name);
    if (policy === undefined) unknown.push({ what: 'policy', name, known: knownNames(table, doctrines) });
    else players.set(table.board.members.actor.indexOf(seat.actor), policy);
  }
  return unknown.length > 0 ? err(unknown) : ok(players);
}

type Doctrines = { readonly [doctrine: string]: string };

function policyNamed(table: Table, doctrines: Doctrines, name: string): Policy | undefined {
  if (name === 'random') return randomPolicy();
  if (name === 'lookahead') return lookaheadPolicy(() => doctrinesOf(table));
  const id = doctrines[name] ?? name;
  return table.book.policies.some((policy) => policy.id === id) ? doctrinePolicy(table.book, id) : undefined;
}

/** The first policy of everybody: what a scenario takes to be usual. */
function doctrinesOf(table: Table): Players {
  const usual = playersOf(table);
  invariant(usual.ok, 'a scenario names policies that there are');
  return usual.value;
}

function knownNames(table: Table, doctrines: Doctrines): readonly string[] {
  return [
    'random',
    'lookahead',
    ...Object.keys(doctrines),
    ...table.book.policies.map((policy) => policy.id),
  ];
}
