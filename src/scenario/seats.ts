// The seats of a scenario: who can be played, by which policies when nobody does, and to what end.
import { askSources, complain, type Desk, isKnown } from './desk.ts';
import type { AutomatedSeat, Objective, ScenarioSeat } from './scenario.ts';
import type { ScenarioFile, SeatFile } from './schema.ts';

export function readSeats(desk: Desk, file: ScenarioFile): readonly ScenarioSeat[] {
  const taken = new Set<string>();
  return file.seats.map((seat, index) => {
    const path = ['seats', index];
    checkActor(desk, [...path, 'actor'], seat.actor, taken);
    for (const [doctrine, policy] of Object.entries(seat.policies)) {
      checkPolicy(desk, [...path, 'policies', doctrine], policy);
    }
    return { ...seat, objectives: readObjectives(desk, seat, index) };
  });
}

export function readAutomated(desk: Desk, file: ScenarioFile): readonly AutomatedSeat[] {
  const taken = new Set(file.seats.map(({ actor }) => actor));
  return (file.automated ?? []).map((seat, index) => {
    checkActor(desk, ['automated', index, 'actor'], seat.actor, taken);
    checkPolicy(desk, ['automated', index, 'policy'], seat.policy);
    return seat;
  });
}

function checkActor(desk: Desk, path: readonly (string | number)[], actor: string, taken: Set<string>): void {
  if (!isKnown(desk, path, 'actor', actor, desk.names.actors)) return;
  if (taken.has(actor)) complain(desk, path, `${actor} has a seat already`);
  taken.add(actor);
}

function checkPolicy(desk: Desk, path: readonly (string | number)[], policy: string): void {
  isKnown(
    desk,
    path,
    'policy',
    policy,
    desk.book.policies.map(({ id }) => id),
  );
}

function readObjectives(desk: Desk, seat: SeatFile, index: number): readonly Objective[] {
  const ids = seat.objectives.map(({ id }) => id);
  return seat.objectives.map((objective, place) => {
    const path = ['seats', index, 'objectives', place];
    if (ids.indexOf(objective.id) !== place) {
      complain(desk, [...path, 'id'], `${seat.actor} already has an objective ${objective.id}`);
    }
    askSources(desk, path, objective);
    return objective;
  });
}
