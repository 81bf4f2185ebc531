// Questions about the invented box, to be read as they are or with one thing changed.
import { BASE } from '../../../src/rulebook/book.ts';
import { formatProblem } from '../../../src/rulebook/problem.ts';
import { armsOf } from '../../../src/study/hindcast/arm.ts';
import { type Ground, hindcastProblems } from '../../../src/study/hindcast/check.ts';
import type { Work } from '../../../src/study/hindcast/forecast.ts';
import { readHindcast } from '../../../src/study/hindcast/read.ts';
import { must } from '../../record/sample.ts';
import { LAGOON, readBox } from '../../support/boxes.ts';

export const LENS = 'low-water';

export const QUESTIONS = `hindcast: wet-year
title: The wet year in six questions
text: What the tide book says, asked of games.
starts:
  - scenario: lagoon
    knows: Everything.
    withhold: [{ card: EV-001, because: It brings the tide that is asked about. }]
openings:
  - { name: calm, title: With no undertow, set: [{ track: undertow, to: 0 }] }
  - { name: as-ever, title: With the undertow there is, set: [{ track: undertow, to: 1 }] }
placebos:
  - { name: sheets, title: Islands exchanged, exchange: { kind: state } }
  - { name: minds, title: Islands and their minds exchanged, exchange: { kind: state, minds: true } }
  - { name: no-herring, title: No herring, without: [EV-002] }
questions:
  - id: tide
    asks: Does the spring tide come?
    start: 1911-01
    by: 1913-12-31
    about: water
    answer: "yes"
    status_quo: "no"
    detail: It came.
    facts: [fact-wet-year]
    leak: none
    asked:
      - scenario: lagoon
        turn: 6
        because: The board says so.
        ever: { at_least: [{ gauge: spring-tide, of: [] }, 1] }
      - scenario: lagoon
        turn: 1
        because: The board says so.
        ever: { at_least: [{ gauge: spring-tide, of: [] }, 1] }
        answer: "no"
        note: A year early.
  - id: charter
    asks: Is a charter of the Moot signed?
    start: 1911-01
    by: 1913-12-31
    about: moot
    answer: "no"
    status_quo: "no"
    detail: It was not.
    near: A test asks for one a year later.
    facts: [fact-wet-year]
    leak: partial
    asked:
      - scenario: lagoon
        turn: 6
        because: The board says so.
        acts: { what: signed, action: [charter], body: moot }
  - id: rich-reed
    asks: Is Reed Island rich at the end of 1912?
    start: 1911-01
    by: 1912-12-31
    about: water
    answer: "yes"
    status_quo: "yes"
    detail: It was.
    sources: [tide book of Reed Island]
    leak: none
    asked:
      - scenario: lagoon
        turn: 4
        because: The board says so.
        held: { at_least: [{ gauge: treasury, of: [reed] }, 4] }
  - id: drills
    asks: How many drills are held after the first half-year?
    start: 1911-01
    by: 1913-12-31
    about: moot
    answer: 2
    status_quo: 0
    most: 5
    detail: Two were.
    facts: [fact-wet-year]
    leak: none
    asked:
      - scenario: lagoon
        turn: 6
        because: The board says so.
        acts: { what: done, action: [drill], chosen: { scale: [watch, muster] }, from: 2 }
  - id: moorings
    asks: Does anybody moor at Reed Island?
    start: 1911-01
    by: 1913-12-31
    about: moot
    answer: "no"
    status_quo: "no"
    detail: Nobody did.
    facts: [fact-wet-year]
    leak: none
    echo: A test says so.
    asked:
      - scenario: lagoon
        turn: 6
        because: The board says so.
        acts: { what: signed, action: [mooring], place: reed }
  - id: sixth-island
    asks: Is a sixth island found?
    start: 1911-01
    by: 1913-12-31
    about: water
    answer: "no"
    status_quo: "no"
    detail: There is none.
    facts: [fact-wet-year]
    leak: none
    unanswerable: islands to find.
`;

/** The questions with one text replaced once; the text must be there. */
export function changed(from: string, to: string): string {
  if (!QUESTIONS.includes(from)) throw new Error(`the questions do not hold ${from}`);
  return QUESTIONS.replace(from, to);
}

function lagoonGround(): Ground {
  const { book, scenario } = readBox(LAGOON);
  const books = new Map([
    [BASE, book],
    [LENS, readBox(LAGOON, LENS).book],
  ]);
  return { books, scenarios: new Map([['lagoon', scenario]]) };
}

/** What a person would read: one line a problem; [] when all is well. */
export function complaintsOf(text: string, ground: Ground = lagoonGround()): readonly string[] {
  const read = readHindcast('questions.yaml', text);
  if (!read.ok) return read.error.map(formatProblem);
  const base = ground.books.get(BASE);
  if (base === undefined) throw new Error('no base');
  return hindcastProblems(read.value.hindcast, read.value.source, base, ground.scenarios).map(formatProblem);
}

/** Everything in every arm, over so many seeds. */
export function lagoonWork(count: number, text = QUESTIONS): Work {
  const { hindcast } = must(readHindcast('questions.yaml', text));
  const arms = armsOf(hindcast, [{ id: LENS, title: 'Low water' }]);
  return { hindcast, ground: lagoonGround(), arms, seeds: { from: 1, count } };
}
