// Binding of a whole rulebook: every name in every rule resolved against the board, or all that cannot be.

import { nearest } from '../../kit/nearest.ts';
import { err, ok, type Result } from '../../kit/result.ts';
import type { Board } from '../../world/board.ts';
import { derive } from '../../world/derived.ts';
import type { ActionEntry, BindHook, Condition, Hook, Quantity, Rulebook, RuleEntry } from '../book.ts';
import { type BindProblem, newBinder } from '../words/binder.ts';
import { tablesOf } from '../words/tables.ts';
import type { Term } from '../words/word.ts';
import { type Bench, bindRule } from './bind-rule.ts';
import type { ActionEffect, ActionSum, Bound, BoundRule, ByAction } from './bound.ts';
import { numberParts } from './parts.ts';
import { bareScope, orderScope, selfScope } from './scopes.ts';

export type { BindProblem } from '../words/binder.ts';
export type { Bound } from './bound.ts';

/** Conditions and quantities of a scenario (objectives), known to kernels by their place here. */
export interface Extra {
  readonly conditions: readonly Condition[];
  readonly quantities: readonly Quantity[];
}

/**
 * Binds a book to its board (laid from the same book). Problems are told all at once, in the order of the book,
 * by the address of their entry; those of `extra` are at `condition 0`, `quantity 0` and so on.
 */
export function bindBook(book: Rulebook, board: Board, extra: Extra): Result<Bound, readonly BindProblem[]> {
  const bench: Bench = { parts: numberParts(book), tables: tablesOf(book, board), problems: [] };
  const rules: BoundRule[] = [];
  const keep = (rule: BoundRule) => {
    rules.push(rule);
    return rule;
  };
  const bound = book.rules.map((rule) => {
    const actions = actionsOf(bench, book, rule);
    const scope = rule.on === 'upkeep' ? bareScope(book, board) : orderScope(book, board, rule.on, actions);
    return { rule: keep(bindRule(bench, rule, rule.on, scope, rules.length)), actions };
  });
  const wants = book.policies.map((policy) => {
    const filed = policy.wants.map((want) => {
      const actions = actionsOf(bench, book, want);
      const scope = orderScope(book, board, 'prefer', actions);
      return { rule: keep(bindRule(bench, want, 'prefer', scope, rules.length)), actions };
    });
    return byAction(board, filed);
  });
  const cards = book.cards.map((card) =>
    keep(bindRule(bench, card, 'card', bareScope(book, board), rules.length)),
  );
  const terms = bindExtra(bench, book, board, extra);
  if (bench.problems.length > 0) return err(bench.problems);
  const on = (hook: Hook) =>
    byAction(
      board,
      bound.filter(({ rule }) => rule.on === hook),
    );
  return ok({
    book,
    board,
    derived: derive(board),
    moment: { turn: 1, turns: 1, deals: 0 },
    parts: bench.parts,
    rules,
    forbids: on('forbid'),
    binds: fileUnder<BindHook>(['must-accept', 'must-refuse'], on),
    sums: fileUnder<ActionSum>(['consent', 'odds', 'treasury', 'capital'], on),
    fires: fileUnder<ActionEffect>(
      ['declared', 'done', 'consented', 'refused', 'vetoed', 'paper', 'ended'],
      on,
    ),
    upkeep: bound.filter(({ rule }) => rule.on === 'upkeep').map(({ rule }) => rule),
    wants,
    cards,
    ...terms,
  });
}

interface Filed {
  readonly rule: BoundRule;
  readonly actions: readonly ActionEntry[];
}

function byAction(board: Board, filed: readonly Filed[]): ByAction {
  return board.members.action.map((name) =>
    filed.filter(({ actions }) => actions.some((action) => action.name === name)).map(({ rule }) => rule),
  );
}

function fileUnder<H extends Hook>(
  hooks: readonly H[],
  on: (hook: H) => ByAction,
): { readonly [hook in H]: ByAction } {
  return Object.fromEntries(hooks.map((hook) => [hook, on(hook)])) as { readonly [hook in H]: ByAction };
}

/** Named actions and those with one of the tags; all of them where a rule says neither. */
function actionsOf(bench: Bench, book: Rulebook, rule: RuleEntry): readonly ActionEntry[] {
  if (rule.actions === undefined && rule.tags === undefined) return book.actions;
  const names = book.actions.map(({ name }) => name);
  const check = (key: 'actions' | 'tags', what: string, known: readonly string[]) => {
    for (const [i, word] of (rule[key] ?? []).entries()) {
      if (known.includes(word)) continue;
      const hint = nearest(word, known);
      const problem = { address: rule.id, path: [key, i], what: `there is no ${what} ${word}` };
      bench.problems.push(hint === undefined ? problem : { ...problem, hint });
    }
  };
  check('actions', 'action', names);
  check('tags', 'tag', bench.tables.tags);
  return book.actions.filter(
    ({ name, tags }) =>
      rule.actions?.includes(name) === true || tags.some((tag) => rule.tags?.includes(tag) === true),
  );
}

function bindExtra(
  bench: Bench,
  book: Rulebook,
  board: Board,
  extra: Extra,
): { readonly conditions: readonly Term[]; readonly quantities: readonly Term[] } {
  const binder = (address: string) =>
    newBinder({ address, tables: bench.tables, problems: bench.problems }, selfScope(book, board));
  return {
    conditions: extra.conditions.map((node, i) => binder(`condition ${i}`).condition(node)),
    quantities: extra.quantities.map((node, i) => binder(`quantity ${i}`).quantity(node)),
  };
}
