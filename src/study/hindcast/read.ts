// Reads a file of questions: its form, and what form alone cannot say.

import { err, ok, type Result } from '../../kit/result.ts';
import { type Problem, sortProblems } from '../../rulebook/problem.ts';
import { checkShape } from '../../rulebook/shape/shape.ts';
import { type Path, readYaml, type Source } from '../../rulebook/text/source.ts';
import { type Faults, known, newFaults, say } from '../plan/fault.ts';
import { type Answer, type Ask, type Hindcast, hindcastSchema, type Question } from './question.ts';

export interface ReadHindcast {
  readonly hindcast: Hindcast;
  readonly source: Source;
}

/** Errors: every problem of the file by itself, at its place. Never throws, whatever it holds. */
export function readHindcast(file: string, text: string | Uint8Array): Result<ReadHindcast, Problem[]> {
  const source = readYaml(file, text);
  if (source.problems.length > 0) return err([...source.problems]);
  const shaped = checkShape(hindcastSchema, source);
  if (!shaped.ok) return shaped;
  const faults = newFaults(source);
  askOnce(faults, shaped.value);
  shaped.value.questions.forEach((question, index) => {
    checkQuestion(faults, shaped.value, question, ['questions', index]);
  });
  const problems = sortProblems(faults.problems);
  return problems.length > 0 ? err(problems) : ok({ hindcast: shaped.value, source });
}

function askOnce(faults: Faults, { starts, openings, placebos, questions }: Hindcast): void {
  const once = (names: readonly string[], pathOf: (index: number) => Path) => {
    names.forEach((name, index) => {
      if (names.indexOf(name) < index) say(faults, pathOf(index), `there is another \`${name}\` above`);
    });
  };
  once(
    starts.map(({ scenario }) => scenario),
    (index) => ['starts', index, 'scenario'],
  );
  once(
    questions.map(({ id }) => id),
    (index) => ['questions', index, 'id'],
  );
  const arms = [...(openings ?? []), ...(placebos ?? [])].map(({ name }) => name);
  const first = openings?.length ?? 0;
  once(arms, (index) => (index < first ? ['openings', index, 'name'] : ['placebos', index - first, 'name']));
}

function checkQuestion(faults: Faults, hindcast: Hindcast, question: Question, path: Path): void {
  const counted = typeof question.answer === 'number';
  if ((question.asked === undefined) === (question.unanswerable === undefined)) {
    say(faults, path, 'a question is either asked of scenarios or unanswerable, with the reason');
  }
  if (counted !== (question.most !== undefined)) {
    say(faults, path, 'a question of how many, and no other, says the most that was to be thought of');
  }
  const sameKind = (answer: Answer | undefined, at: Path) => {
    if (answer === undefined || (typeof answer === 'number') === counted) return;
    say(faults, [...path, ...at], `this is no answer to it: ${counted ? 'a number' : 'yes or no'} is`);
  };
  sameKind(question.status_quo, ['status_quo']);
  question.asked?.forEach((ask, index) => {
    sameKind(ask.answer, ['asked', index, 'answer']);
    sameKind(ask.status_quo, ['asked', index, 'status_quo']);
    checkAsk(faults, hindcast, ask, counted, [...path, 'asked', index]);
  });
}

function checkAsk(faults: Faults, { starts }: Hindcast, ask: Ask, counted: boolean, path: Path): void {
  const scenarios = starts.map(({ scenario }) => scenario);
  known(faults, [...path, 'scenario'], 'start', ask.scenario, scenarios);
  const readings = [ask.held, ask.ever, ask.acts].filter((reading) => reading !== undefined);
  if (readings.length !== 1) say(faults, path, 'an answer is read in exactly one way: held, ever or acts');
  if (counted && ask.acts === undefined) say(faults, path, 'how many is answered by counting acts');
}
