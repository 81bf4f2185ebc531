// What a first game teaches: who is asked to try what, and when. Nothing in the rules reads it.
import { type Desk, isKnown } from './desk.ts';
import type { Lesson, Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema.ts';

/** The lessons of a file, if it has any. Complains of seats and actions that are not there. */
export function readLessons(desk: Desk, file: ScenarioFile): Pick<Scenario, 'lessons'> {
  if (file.lessons === undefined) return {};
  const seats = file.seats.map(({ actor }) => actor);
  const actions = desk.book.actions.map(({ name }) => name);
  const lessons = file.lessons.map(({ actor, turn, action, text }, index): Lesson => {
    isKnown(desk, ['lessons', index, 'actor'], 'seat', actor, seats);
    if (action !== undefined) isKnown(desk, ['lessons', index, 'action'], 'action', action, actions);
    return { actor, turn, text, ...(action === undefined ? {} : { action }) };
  });
  return { lessons };
}
