// Binds what seats want to reach, with self as the actor, which is the check of all that stands inside.
import { bindBook } from '../rulebook/bind/bind.ts';
import { boardSpecOf } from '../rulebook/bind/board-of.ts';
import { locate } from '../rulebook/checks/binding.ts';
import type { Path } from '../rulebook/gather/spot.ts';
import type { Problem } from '../rulebook/problem.ts';
import { layBoard } from '../world/board.ts';
import type { Desk } from './desk.ts';
import type { Scenario } from './scenario.ts';

/** Conditions and quantities are bound in the order of seats and of their objectives. */
export function objectiveProblems(desk: Desk, scenario: Scenario): Problem[] {
  const { book, source } = desk;
  const all = scenario.seats.flatMap((seat, at) =>
    seat.objectives.map((objective, index): { objective: typeof objective; path: Path } => ({
      objective,
      path: ['seats', at, 'objectives', index],
    })),
  );
  const extra = {
    conditions: all.map(({ objective }) => objective.met),
    quantities: all.map(({ objective }) => objective.progress),
  };
  const bound = bindBook(book, layBoard(boardSpecOf(book)), extra);
  if (bound.ok) return [];
  return locate(bound.error, { source, path: [] }, (address) => {
    const [word = '', index = ''] = address.split(' ');
    const path = all[Number.parseInt(index, 10)]?.path ?? [];
    return [...path, word === 'condition' ? 'met' : 'progress'];
  });
}
