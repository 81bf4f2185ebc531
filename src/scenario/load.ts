// From the text of a scenario file to a scenario checked against the rulebook it will be played with.
import { err, ok, type Result } from '../kit/result.ts';
import type { Rulebook } from '../rulebook/book.ts';
import type { BookText } from '../rulebook/gather/gather.ts';
import { type Problem, sortProblems } from '../rulebook/problem.ts';
import { checkShape } from '../rulebook/shape/shape.ts';
import { readDeals } from './deals.ts';
import { askSources, newDesk, sourcesOf } from './desk.ts';
import { readLessons } from './lessons.ts';
import { readCalendar, readDeck } from './news.ts';
import { objectiveProblems } from './objectives.ts';
import { readMembers, readOpening } from './position.ts';
import type { Scenario } from './scenario.ts';
import { type ScenarioFile, scenarioSchema } from './schema.ts';
import { readAutomated, readSeats } from './seats.ts';
import { readScenario } from './variant/resolve.ts';

const DEFAULT_BOX = 'rules';

/**
 * A scenario, resolved and checked against a checked book. `siblings` are the files of the scenarios it may extend.
 * Errors: every problem of the file and of those it rests on, sorted by place. Never throws, whatever they hold.
 */
export function loadScenario(
  file: string,
  text: string | Uint8Array,
  book: Rulebook,
  siblings: readonly BookText[] = [],
): Result<Scenario, Problem[]> {
  const source = readScenario(file, text, siblings);
  const checked = checkShape(scenarioSchema, source, []);
  if (!checked.ok) return checked;
  const { value } = checked;
  const desk = newDesk(book, source);
  askSources(desk, [], { ...sourcesOf(value), turns: value.turns } as ScenarioFile);
  const scenario: Scenario = {
    id: value.scenario,
    title: value.title,
    text: value.text,
    box: value.box ?? DEFAULT_BOX,
    start: startOf(value.start),
    turns: value.turns,
    ...readLessons(desk, value),
    seats: readSeats(desk, value),
    automated: readAutomated(desk, value),
    members: readMembers(desk, value),
    opening: readOpening(desk, value),
    deals: readDeals(desk, value),
    calendar: readCalendar(desk, value),
    deck: readDeck(desk, value),
    ...sourcesOf(value),
  };
  const problems = [...desk.problems, ...objectiveProblems(desk, scenario)];
  return problems.length === 0 ? ok(scenario) : err(sortProblems(problems));
}

function startOf(text: string): Scenario['start'] {
  const [year = '', month = ''] = text.split('-');
  return { year: Number.parseInt(year, 10), month: Number.parseInt(month, 10) };
}
