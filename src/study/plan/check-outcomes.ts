// Outcomes against the rules: one measure each, of things that are there.

import { bindBook } from '../../rulebook/bind/bind.ts';
import { boardSpecOf } from '../../rulebook/bind/board-of.ts';
import type { Condition, Quantity } from '../../rulebook/book.ts';
import { locate } from '../../rulebook/checks/binding.ts';
import type { Path } from '../../rulebook/text/source.ts';
import { layBoard } from '../../world/board.ts';
import { measureOf, type Study } from '../study.ts';
import type { LeverDesk } from './check-levers.ts';
import { known, say } from './fault.ts';
import { bookUnder } from './ground.ts';
import { COUNTED, MEASURES, type OutcomeSpec } from './outcome.ts';

/** Columns every table of games has: an outcome is called otherwise. */
const OWN_COLUMNS = [
  'seed',
  'cell',
  'status',
  'turn',
  'diverged',
  'hash',
  'variant',
  'point',
  'lens',
] as const;

export function checkOutcomes(desk: LeverDesk, { outcomes }: Study): void {
  const { faults, ground, lens } = desk;
  const actions = bookUnder(ground, lens).actions.map(({ name }) => name);
  outcomes.forEach((outcome, index) => {
    const path = ['outcomes', index];
    if (measureOf(outcome) === undefined) {
      const [last = '', ...others] = [...MEASURES].reverse();
      say(faults, path, `an outcome has exactly one of ${others.reverse().join(', ')}, ${last}`);
    }
    if (outcomes.findIndex(({ name }) => name === outcome.name) < index) {
      say(faults, [...path, 'name'], `there is another outcome \`${outcome.name}\``);
    }
    if ((OWN_COLUMNS as readonly string[]).includes(outcome.name)) {
      say(
        faults,
        [...path, 'name'],
        `every table has a column \`${outcome.name}\`: call the outcome otherwise`,
      );
    }
    for (const measure of COUNTED) {
      outcome[measure]?.forEach((action, a) => {
        known(faults, [...path, measure, a], 'action', action, actions);
      });
    }
    checkMet(desk, outcome, path);
  });
  checkReadings(desk, outcomes);
}

function checkMet({ faults, ground }: LeverDesk, { met }: OutcomeSpec, path: Path): void {
  if (met === undefined) return;
  const { seats } = ground.scenario;
  const names = seats.map(({ actor }) => actor);
  if (!known(faults, [...path, 'met', 'seat'], 'seat of', met.seat, names)) return;
  const goals = seats.find(({ actor }) => actor === met.seat)?.objectives.map(({ id }) => id) ?? [];
  if (met.objective !== undefined) {
    known(faults, [...path, 'met', 'objective'], 'objective', met.objective, goals);
  }
}

/** Conditions and quantities, bound as the rules are: every gauge and member in them is there. */
function checkReadings({ faults, ground, lens }: LeverDesk, outcomes: readonly OutcomeSpec[]): void {
  const conditions: { readonly path: Path; readonly node: Condition }[] = [];
  const quantities: { readonly path: Path; readonly node: Quantity }[] = [];
  outcomes.forEach((outcome, index) => {
    for (const key of ['ever', 'when'] as const) {
      const node = outcome[key];
      if (node !== undefined) conditions.push({ path: ['outcomes', index, key], node });
    }
    if (outcome.at_end !== undefined) {
      quantities.push({ path: ['outcomes', index, 'at_end'], node: outcome.at_end });
    }
  });
  const book = bookUnder(ground, lens);
  const bound = bindBook(book, layBoard(boardSpecOf(book)), {
    conditions: conditions.map(({ node }) => node),
    quantities: quantities.map(({ node }) => node),
  });
  if (bound.ok) return;
  const found = locate(bound.error, { source: faults.source, path: [] }, (address) => {
    const [word = '', at = ''] = address.split(' ');
    return (word === 'condition' ? conditions : quantities)[Number.parseInt(at, 10)]?.path ?? [];
  });
  faults.problems.push(...found);
}
