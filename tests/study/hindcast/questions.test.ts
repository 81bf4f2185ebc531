// The questions that are shipped can be asked: every word in them is known to the rules they are asked of, under every
// reading; and a wrong word, date or source does not go unnoticed.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/record/chain.ts';
import { BASE } from '../../../src/rulebook/book.ts';
import { formatProblem } from '../../../src/rulebook/problem.ts';
import { type Ground, hindcastProblems } from '../../../src/study/hindcast/check.ts';
import { frozenSchema } from '../../../src/study/hindcast/frozen.ts';
import { readHindcast } from '../../../src/study/hindcast/read.ts';
import { ROOT } from '../../architecture/house.ts';
import { must } from '../../record/sample.ts';
import { readBox } from '../../support/boxes.ts';
import { changed, complaintsOf, QUESTIONS } from './lagoon.ts';

const TEXT = readFileSync(`${ROOT}/scenarios/hindcast/questions.yaml`, 'utf8');
const { hindcast, source } = must(readHindcast('questions.yaml', TEXT));
const LENSES = readdirSync(`${ROOT}/rules/lenses`).map((file) => file.replace('.yaml', ''));

const scenarios: Ground['scenarios'] = new Map(
  hindcast.starts.map(({ scenario }) => [scenario, readBox({ box: '', scenario }).scenario]),
);
const bookOf = (lens?: string) =>
  readBox({ box: '', scenario: hindcast.starts[0]?.scenario ?? '' }, lens).book;
const base = bookOf();
const ground: Ground = { books: new Map([[BASE, base]]), scenarios };

describe('the questions that are shipped', () => {
  it('are twelve, of which one has no answer on the board, two were put into the rules and one is a number', () => {
    expect(hindcast.questions).toHaveLength(12);
    const with_ = (key: 'unanswerable' | 'echo' | 'most') =>
      hindcast.questions.filter((question) => question[key] !== undefined).length;
    expect([with_('unanswerable'), with_('echo'), with_('most')]).toEqual([1, 2, 1]);
  });

  it('can be asked of their scenarios', () => {
    expect(hindcastProblems(hindcast, source, base, scenarios).map(formatProblem)).toEqual([]);
  });

  it.each(LENSES)('can be asked under %s', (lens) => {
    expect(hindcastProblems(hindcast, source, bookOf(lens), scenarios).map(formatProblem)).toEqual([]);
  });

  it('name facts of the box that are dated, or say where else the answer stands', () => {
    for (const { id, facts, sources } of hindcast.questions) {
      for (const fact of facts ?? []) expect(base.facts[fact]?.date, `${id}: ${fact}`).toMatch(/^\d{4}/);
      expect((facts ?? []).length + (sources ?? []).length, id).toBeGreaterThan(0);
    }
  });

  it('are read by the date the question names, or say that they stop short', () => {
    for (const { id, by, asked } of hindcast.questions) {
      for (const { scenario: name, turn, note } of asked ?? []) {
        const { year = 0, month = 1 } = scenarios.get(name)?.start ?? {};
        const months = year * 12 + month - 1 + turn * 6;
        const due = Number(by.slice(0, 4)) * 12 + Number(by.slice(5, 7));
        expect(months, `${id} of ${name}`).toBeLessThanOrEqual(due);
        if (months < due) expect(note, `${id} of ${name} stops short`).toBeDefined();
      }
    }
  });

  it.each([
    ['outside: [uzbekistan, csto]', 'outside: [uzbekistn, csto]', /uzbekistn/],
    ['gauge: standing, of: [csto, reaction-force]', 'gauge: standin, of: [csto, reaction-force]', /standin/],
    ['[fact-ksor-decided-2009]', '[fact-ksor-decided-2008]', /no fact `fact-ksor-decided-2008`.*2009/],
    ['action: [joint-exercise]', 'action: [joint-exercises]', /no action `joint-exercises`/],
    ['card: EV-308', 'card: EV-408', /EV-408 does not come in long-game/],
  ])('would be refused with %s made %s', (from, to, says) => {
    expect(TEXT).toContain(from);
    const planted = complaintsOf(TEXT.replace(from, to), ground);
    expect(planted.join('\n')).toMatch(says);
    expect(planted[0]).toMatch(/^questions\.yaml:\d+:\d+: /);
  });
});

describe('what was frozen', () => {
  const frozen = frozenSchema.parse(
    JSON.parse(readFileSync(`${ROOT}/scenarios/hindcast/questions.frozen.json`, 'utf8')),
  );

  it('was frozen with the questions as they are: none was changed after its score was seen', () => {
    expect(frozen.questions).toBe(sha256(TEXT));
  });

  it('covers every reading and every start, and is what docs/hindcast.md shows the run of', () => {
    expect(Object.keys(frozen.rules).sort()).toEqual([BASE, ...LENSES].sort());
    expect(Object.keys(frozen.scenarios)).toEqual(hindcast.starts.map(({ scenario }) => scenario));
    const page = readFileSync(`${ROOT}/docs/hindcast.md`, 'utf8');
    const hashes = [frozen.questions, ...Object.values(frozen.rules), ...Object.values(frozen.scenarios)];
    for (const hash of hashes) expect(page).toContain(hash.slice(0, 16));
  });
});

describe('a file of questions', () => {
  it('is in order as it stands', () => expect(complaintsOf(QUESTIONS)).toEqual([]));

  it.each([
    ['turn: 4', 'turn: 7', /lagoon has 6 turns/],
    ['from: 2', 'from: 7', /nothing is counted from there on/],
    [
      'scenario: lagoon\n        turn: 4',
      'scenario: lagon\n        turn: 4',
      /no start `lagon` here.*lagoon/,
    ],
    ['answer: 2', 'answer: "yes"', /a question of how many, and no other/],
    ['status_quo: 0', 'status_quo: "no"', /this is no answer to it: a number is/],
    ['scale: [watch, muster]', 'scale: [watch, master]', /no option `master`.*muster/],
    ['place: reed', 'place: reef', /no place `reef`.*reed/],
    ['track: undertow, to: 0', 'track: undertow, to: 11', /undertow cannot be 11/],
    ['without: [EV-002]', 'without: [EV-009]', /no start has the card EV-009/],
    ['unanswerable: islands to find.', '', /either asked of scenarios or unanswerable/],
    ['treasury, of: [reed]', 'treasury, of: [self]', /there is no `self`/],
    ['id: charter', 'id: tide', /another `tide` above/],
    ['    facts: [fact-wet-year]\n', '', /an answer names facts or sources/],
    ['held: {', 'ever: {', undefined],
  ])('with %j made %j says so', (from, to, says) => {
    const found = complaintsOf(changed(from, to));
    if (says === undefined) expect(found).toEqual([]);
    else expect(found.join('\n')).toMatch(says);
  });
});
