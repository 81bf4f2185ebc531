// What a menu in a test has to offer.
import type { MenuContent, MenuRecord, MenuScenario } from '../../src/tui/index.ts';
import { type NamedScenario, tableOf } from '../support/boxes.ts';

export function scenarioOf(named: NamedScenario, teaches?: string): MenuScenario {
  const { scenario, book } = tableOf(named);
  const { id, title, text, start, turns, seats } = scenario;
  return {
    id,
    title,
    text,
    start,
    turns,
    teaches,
    seats: seats.map(({ actor, brief, objectives }) => ({
      actor,
      name: book.actors.find((entry) => entry.id === actor)?.name ?? actor,
      brief: brief.public,
      goals: objectives.map((objective) => objective.title),
    })),
  };
}

export function recordOf(path: string, finished: boolean): MenuRecord {
  const facts = { title: 'The wet year', seed: '7', lens: 'base', turn: 2, turns: 6, people: ['Ports'] };
  return { path, finished, facts: () => facts };
}

export const LENSES = [
  { id: 'base', title: 'without a lens', text: '' },
  { id: 'tides', title: 'Tides: the water decides', text: 'Whoever has the water has the word.' },
];

export const NO_MENU: MenuContent = { scenarios: [], lenses: [], records: [], book: () => undefined };
