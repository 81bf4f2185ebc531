// What games are held against: lists beside the scenarios, and their place in the description of the model.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { oddOf } from '../../src/report/odd/odd.ts';
import { subjectOf } from '../../src/report/odd/subject.ts';
import { readHindcast } from '../../src/study/hindcast/read.ts';
import { readPatterns } from '../../src/study/patterns.ts';
import { ROOT } from '../architecture/house.ts';
import { must } from '../record/sample.ts';
import { DUSHANBE, readBox } from '../support/boxes.ts';
import { said, under } from './odd-text.ts';

describe('what games are held against', () => {
  const folder = `${ROOT}/scenarios/patterns`;
  const lists = readdirSync(folder).map((name) =>
    must(readPatterns(name, readFileSync(`${folder}/${name}`, 'utf8'))),
  );

  it('is listed with tests that are there, for scenarios that are there', () => {
    expect(lists.length).toBeGreaterThan(2);
    for (const { entries, scenarios } of lists) {
      for (const { test } of entries) expect(existsSync(`${ROOT}/${test}`), test).toBe(true);
      for (const id of scenarios) expect(existsSync(`${ROOT}/scenarios/${id}.yaml`), id).toBe(true);
    }
  });

  it('stands among the patterns, calibration apart from questions that were not fitted', () => {
    const { book, scenario } = readBox(DUSHANBE);
    const patterns = lists.find(({ scenarios }) => scenarios.includes(scenario.id))?.entries ?? [];
    const asked = readFileSync(`${ROOT}/scenarios/hindcast/questions.yaml`, 'utf8');
    const { questions } = must(readHindcast('questions.yaml', asked)).hindcast;
    const document = oddOf(subjectOf(book, scenario, { patterns, questions }));
    const text = said(document, under(document, 'Patterns'));
    for (const { title } of patterns) expect(text).toContain(title);
    for (const { asks } of questions) expect(text).toContain(asks.slice(0, 40));
    expect(text.indexOf('calibration, not evidence')).toBeLessThan(text.indexOf('no number of the rules'));
  });

  it('tells what is wrong with a list at its place', () => {
    const entry = '  - { id: one, title: One, text: It holds., test: a.test.ts }\n';
    const twice = readPatterns('p.yaml', `patterns: p\nscenarios: [s]\nentries:\n${entry}${entry}`);
    expect(twice.ok ? [] : twice.error.map(({ line, what }) => `${line} ${what}`)).toEqual([
      '5 there is another `one` above',
    ]);
    expect(readPatterns('p.yaml', 'patterns: p\nscenarios: [s]\nentries: []\n').ok).toBe(false);
  });
});
