// Orders as people, files and records write them, and the frames the rules read: one door each way.

import { nearest } from '../kit/nearest.ts';
import { err, ok, type Result } from '../kit/result.ts';
import type { ActionEntry, MemberParam } from '../rulebook/book.ts';
import { MEMBER_PARAMS } from '../rulebook/book.ts';
import { copyFrame, type Frame, NOBODY, R } from '../world/register.ts';
import { type Ruling, refuse } from './ruling.ts';
import {
  choiceNames,
  choiceRegister,
  clausesIn,
  fill,
  membersFor,
  optionsOf,
  type Skeleton,
} from './skeleton.ts';
import type { Table } from './table.ts';

/** One action chosen with its parameters. What is left out is as the action's defaults have it. */
export interface Order {
  readonly action: string;
  readonly partner?: string;
  readonly place?: string;
  readonly body?: string;
  readonly other?: string;
  readonly sub?: string;
  readonly domain?: string;
  readonly area?: string;
  readonly threat?: string;
  readonly clauses?: readonly string[];
  readonly secret?: number;
  readonly extra?: number;
  readonly choices?: { readonly [choice: string]: string };
}

/** Reads an order of an actor (by number) into a frame. Errors are invalid rulings: the order was not understood. */
export function frameOf(table: Table, actor: number, order: Order): Result<Frame, Ruling> {
  const action = table.book.actions.find((entry) => entry.name === order.action);
  if (action === undefined) {
    const names = table.book.actions.map((entry) => entry.name);
    return err(invalid(`there is no action ${quote(order.action)}${meant(order.action, names)}`));
  }
  const skeleton = skeletonFor(table, actor, action, order);
  if (!skeleton.ok) return skeleton;
  const frame = copyFrame(skeleton.value.frame);
  const drafted = checkDraft(table, action, order);
  if (drafted !== undefined) return err(drafted);
  fill(table.book, action, frame, { ...order, choices: order.choices ?? {} });
  return ok(frame);
}

/** The order a frame holds, with every parameter the action takes spelled out. */
export function orderOf(table: Table, frame: Frame): Order {
  const action = table.book.actions[frame[R.action] ?? 0];
  if (action === undefined) return { action: '' };
  const order: { -readonly [key in keyof Order]: Order[key] } = { action: action.name };
  for (const param of MEMBER_PARAMS) {
    const member = membersFor(table.board, param)[frame[R[param]] ?? NOBODY];
    if (action.members[param] !== undefined && member !== undefined) order[param] = member;
  }
  if (action.clauses.length > 0) order.clauses = clausesIn(table.book, frame[R.clauses] ?? 0);
  if (action.secret.length > 1) order.secret = frame[R.secret] ?? 0;
  if (action.extra.length > 1) order.extra = frame[R.extra] ?? 0;
  const choices: Record<string, string> = {};
  choiceNames(table.book).forEach((name, index) => {
    const option = optionsOf(table.book, name)[frame[choiceRegister(index)] ?? NOBODY];
    if (action.choices[name] !== undefined && option !== undefined) choices[name] = option;
  });
  if (Object.keys(choices).length > 0) order.choices = choices;
  return order;
}

function skeletonFor(
  table: Table,
  actor: number,
  action: ActionEntry,
  order: Order,
): Result<Skeleton, Ruling> {
  const actionIndex = table.book.actions.indexOf(action);
  const wanted: [MemberParam, number][] = [];
  for (const param of MEMBER_PARAMS) {
    const allowed = action.members[param];
    const given = order[param];
    if (allowed === undefined) {
      if (given !== undefined) return err(invalid(`${action.name} takes no ${param}`));
      continue;
    }
    if (given === undefined) return err(invalid(`${action.name} needs a ${param}: ${allowed.join(', ')}`));
    if (!allowed.includes(given)) {
      return err(invalid(`${quote(given)} cannot be the ${param} of ${action.name}${meant(given, allowed)}`));
    }
    wanted.push([param, membersFor(table.board, param).indexOf(given)]);
  }
  const found = (table.skeletons[actor] ?? []).find(
    (skeleton) =>
      skeleton.action === actionIndex &&
      wanted.every(([param, member]) => skeleton.frame[R[param]] === member),
  );
  return found === undefined ? err(refuse('EN-007', action.title)) : ok(found);
}

function checkDraft(table: Table, action: ActionEntry, order: Order): Ruling | undefined {
  const stray = order.clauses?.find((clause) => !action.clauses.includes(clause));
  if (stray !== undefined) {
    return invalid(`${action.name} has no clause ${quote(stray)}${meant(stray, action.clauses)}`);
  }
  for (const param of ['secret', 'extra'] as const) {
    const given = order[param];
    if (given !== undefined && !action[param].includes(given)) {
      return invalid(`${param} of ${action.name} is one of ${action[param].join(', ') || '0'}, not ${given}`);
    }
  }
  for (const [name, option] of Object.entries(order.choices ?? {})) {
    const options = action.choices[name];
    if (options === undefined) {
      return invalid(`${action.name} takes no ${quote(name)}${meant(name, choiceNames(table.book))}`);
    }
    if (!options.includes(option)) {
      return invalid(`${name} of ${action.name} is one of ${options.join(', ')}, not ${quote(option)}`);
    }
  }
  return undefined;
}

function invalid(text: string): Ruling {
  return { ok: false, kind: 'invalid', address: 'EN-008', text };
}

function quote(word: string): string {
  return `"${word.slice(0, 60)}"`;
}

function meant(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? '' : ` (did you mean "${near}"?)`;
}
