// Checks questions against the rules and scenarios they are asked of, before the first game: every gauge, member, action,
// card and fact in them is there, and every date lies within its game.

import { membersFor } from '../../engine/skeleton.ts';
import { bindBook } from '../../rulebook/bind/bind.ts';
import { boardSpecOf } from '../../rulebook/bind/board-of.ts';
import { type Condition, MEMBER_PARAMS, type Rulebook } from '../../rulebook/book.ts';
import { locate } from '../../rulebook/checks/binding.ts';
import { valueAt } from '../../rulebook/gather/spot.ts';
import { type Problem, sortProblems } from '../../rulebook/problem.ts';
import type { Path, Source } from '../../rulebook/text/source.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Board, layBoard } from '../../world/board.ts';
import { type Faults, known, newFaults, say } from '../plan/fault.ts';
import type { Acts, Hindcast } from './question.ts';

/** What questions stand on: the rulebook under each reading, the first one without a lens; and the starts by name. */
export interface Ground {
  readonly books: ReadonlyMap<string, Rulebook>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** Every problem, each at its place. Pre: the ground has every start, and the book that it was checked against. */
export function hindcastProblems(
  hindcast: Hindcast,
  source: Source,
  book: Rulebook,
  scenarios: Ground['scenarios'],
): Problem[] {
  const faults = newFaults(source);
  const board = layBoard(boardSpecOf(book));
  checkStarts(faults, hindcast, book, scenarios);
  checkArms(faults, hindcast, book, scenarios);
  const facts = Object.keys(book.facts);
  hindcast.questions.forEach((question, q) => {
    const path = ['questions', q];
    question.facts?.forEach((fact, index) => {
      known(faults, [...path, 'facts', index], 'fact', fact, facts);
    });
    question.asked?.forEach((ask, index) => {
      const at = [...path, 'asked', index];
      const turns = scenarios.get(ask.scenario)?.turns ?? 0;
      if (ask.turn > turns) say(faults, [...at, 'turn'], `${ask.scenario} has ${turns} turns`);
      if (ask.acts === undefined) return;
      checkActs(faults, ask.acts, book, board, [...at, 'acts']);
      const from = ask.acts.from ?? 1;
      if (from > ask.turn) say(faults, [...at, 'acts', 'from'], 'nothing is counted from there on');
    });
  });
  checkConditions(faults, hindcast, book, board);
  return sortProblems(faults.problems);
}

function cardsOf(scenario: Scenario | undefined): readonly string[] {
  return [...(scenario?.calendar ?? []), ...(scenario?.deck.cards ?? [])].map(({ card }) => card);
}

function checkStarts(
  faults: Faults,
  { starts }: Hindcast,
  book: Rulebook,
  scenarios: Ground['scenarios'],
): void {
  const all = book.cards.map(({ id }) => id);
  starts.forEach(({ scenario, withhold }, s) => {
    withhold?.forEach(({ card }, index) => {
      const path = ['starts', s, 'withhold', index, 'card'];
      if (!known(faults, path, 'card', card, all)) return;
      const there = cardsOf(scenarios.get(scenario)).includes(card);
      if (!there) say(faults, path, `${card} does not come in ${scenario}: nothing is withheld`);
    });
  });
}

function checkArms(
  faults: Faults,
  { openings, placebos }: Hindcast,
  book: Rulebook,
  scenarios: Ground['scenarios'],
): void {
  const { tracks } = book.board;
  openings?.forEach(({ set }, o) => {
    set.forEach(({ track, to }, index) => {
      const path = ['openings', o, 'set', index];
      if (!known(faults, [...path, 'track'], 'track', track, Object.keys(tracks))) return;
      const values = tracks[track]?.values ?? [];
      if (typeof to === 'string') known(faults, [...path, 'to'], `step of ${track}`, to, values);
      else if (!isWithin(book, track, to)) say(faults, [...path, 'to'], `${track} cannot be ${to}`);
    });
  });
  const coming = [...scenarios.values()].flatMap(cardsOf);
  placebos?.forEach(({ exchange, without }, p) => {
    without?.forEach((card, index) => {
      const path = ['placebos', p, 'without', index];
      if (coming.includes(card)) return;
      say(faults, path, `no start has the card ${card}: leaving it out changes nothing`);
    });
    if (exchange === undefined) return;
    const those = book.actors.filter(({ kind }) => kind === exchange.kind);
    if (those.length < 2) say(faults, ['placebos', p], `nothing to exchange: no two are a ${exchange.kind}`);
  });
}

function isWithin(book: Rulebook, track: string, value: number): boolean {
  const entry = book.board.tracks[track];
  const values = entry?.values;
  return value >= (entry?.min ?? 0) && value <= (entry?.max ?? (values?.length ?? 1) - 1);
}

/** Actions are there, and so are the members and options their orders are told apart by. */
function checkActs(faults: Faults, acts: Acts, book: Rulebook, board: Board, path: Path): void {
  const actions = book.actions.map(({ name }) => name);
  acts.action.forEach((name, index) => {
    known(faults, [...path, 'action', index], 'action', name, actions);
  });
  for (const param of ['sponsor', ...MEMBER_PARAMS] as const) {
    const wanted = valueAt(acts, [param]);
    if (typeof wanted !== 'string') continue;
    known(
      faults,
      [...path, param],
      param,
      wanted,
      param === 'sponsor' ? board.members.actor : membersFor(board, param),
    );
  }
  for (const [choice, options] of Object.entries(acts.chosen ?? {})) {
    const { choices } = book.board;
    if (!known(faults, [...path, 'chosen', choice], 'choice', choice, Object.keys(choices))) continue;
    options.forEach((option, index) => {
      known(faults, [...path, 'chosen', choice, index], 'option', option, choices[choice] ?? []);
    });
  }
}

function checkConditions(faults: Faults, { questions }: Hindcast, book: Rulebook, board: Board): void {
  const asked: { readonly node: Condition; readonly path: Path }[] = questions.flatMap(({ asked }, q) =>
    (asked ?? []).flatMap((ask, index) =>
      (['held', 'ever'] as const).flatMap((key) => {
        const node = ask[key];
        return node === undefined ? [] : [{ node, path: ['questions', q, 'asked', index, key] }];
      }),
    ),
  );
  for (const { node, path } of asked) {
    if (!namesSelf(node)) continue;
    say(faults, path, 'nobody asks here, so there is no `self`: name the actor');
  }
  const conditions = asked.map(({ node }) => node);
  const bound = bindBook(book, board, { conditions, quantities: [] });
  if (bound.ok) return;
  const found = locate(bound.error, { source: faults.source, path: [] }, (address) => {
    const at = Number.parseInt(address.split(' ')[1] ?? '', 10);
    return asked[at]?.path ?? [];
  });
  faults.problems.push(...found);
}

function namesSelf(value: unknown): boolean {
  if (value === 'self') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(namesSelf);
}
