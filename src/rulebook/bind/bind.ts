// Binding of a whole rulebook: every name in every rule resolved against the board, or all that cannot be.

import { nearest } from '../../kit/nearest.ts';
import { invariant } from '../../kit/never.ts';
import { err, ok, type Result } from '../../kit/result.ts';
import type { Board } from '../../world/board.ts';
import { derive } from '../../world/derived.ts';
import type {
  ActionEntry,
  BindHook,
  CardEntry,
  Condition,
  Hook,
  Quantity,
  Rulebook,
  RuleEntry,
} from '../book.ts';
import { type BindProblem, newBinder } from '../words/binder.ts';
import { tablesOf } from '../words/tables.ts';
import type { Scope, Term } from '../words/word.ts';
import { type Bench, type BindRule, bindRule } from './bind-rule.ts';
import type { ActionEffect, ActionSum, Bound, BoundRule, ByAction } from './bound.ts';
import { lateRule, lateTerm } from './late-rule.ts';
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
  const bound = bindWith(bench, book, board, extra, { rule: bindRule, term: (_, make) => make() });
  return bench.problems.length > 0 ? err(bench.problems) : ok(bound);
}

/**
 * The same for a book that has been checked: each rule is bound when somebody first asks for it, because most of a
 * book is not needed before a game is under way. Pre: bindBook finds nothing wrong; else asking throws.
 */
export function bindLate(book: Rulebook, board: Board, extra: Extra): Bound {
  const bench: Bench = { parts: numberParts(book), tables: tablesOf(book, board), problems: [] };
  const bound = bindWith(bench, book, board, extra, { rule: lateRule, term: lateTerm });
  invariant(bench.problems.length === 0, 'a checked rulebook binds');
  return bound;
}

/** When rules and terms are bound: at once, or late. */
interface Ways {
  readonly rule: BindRule;
  readonly term: (bench: Bench, make: () => Term) => Term;
}

function bindWith(bench: Bench, book: Rulebook, board: Board, extra: Extra, ways: Ways): Bound {
  const rules: BoundRule[] = [];
  const keep = (entry: RuleEntry | CardEntry, on: BoundRule['on'], scope: () => Scope) => {
    const rule = ways.rule(bench, entry, on, scope, rules.length);
    rules.push(rule);
    return rule;
  };
  const bare = () => bareScope(book, board);
  const bound = book.rules.map((rule): Filed => {
    const { on } = rule;
    const actions = actionsOf(bench, book, rule);
    return {
      rule: keep(rule, on, on === 'upkeep' ? bare : () => orderScope(book, board, on, actions)),
      actions,
    };
  });
  const wants = book.policies.map((policy) => {
    const filed = policy.wants.map((want): Filed => {
      const actions = actionsOf(bench, book, want);
      return { rule: keep(want, 'prefer', () => orderScope(book, board, 'prefer', actions)), actions };
    });
    return byAction(board, filed);
  });
  const cards = book.cards.map((card) => keep(card, 'card', bare));
  const terms = bindExtra(bench, book, board, extra, ways.term);
  const on = (hook: Hook) =>
    byAction(
      board,
      bound.filter(({ rule }) => rule.on === hook),
    );
  return {
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
  };
}

interface Filed {
  readonly rule: BoundRule;
  readonly actions: readonly ActionEntry[];
}

function byAction(board: Board, filed: readonly Filed[]): ByAction {
  const lists = new Map<string, BoundRule[]>(board.members.action.map((name) => [name, []]));
  for (const { rule, actions } of filed) for (const { name } of actions) lists.get(name)?.push(rule);
  return board.members.action.map((name) => lists.get(name) ?? []);
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
  const check = (key: 'actions' | 'tags', what: string, known: readonly string[]) => {
    for (const [i, word] of (rule[key] ?? []).entries()) {
      if (known.includes(word)) continue;
      const hint = nearest(word, known);
      const problem = { address: rule.id, path: [key, i], what: `there is no ${what} ${word}` };
      bench.problems.push(hint === undefined ? problem : { ...problem, hint });
    }
  };
  if (rule.actions !== undefined) {
    check(
      'actions',
      'action',
      book.actions.map(({ name }) => name),
    );
  }
  if (rule.tags !== undefined) check('tags', 'tag', bench.tables.tags);
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
  term: Ways['term'],
): { readonly conditions: readonly Term[]; readonly quantities: readonly Term[] } {
  const binder = (address: string) =>
    newBinder({ address, tables: bench.tables, problems: bench.problems }, selfScope(book, board));
  return {
    conditions: extra.conditions.map((node, i) =>
      term(bench, () => binder(`condition ${i}`).condition(node)),
    ),
    quantities: extra.quantities.map((node, i) => term(bench, () => binder(`quantity ${i}`).quantity(node))),
  };
}
