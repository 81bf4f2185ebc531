// The model description has every element of the protocol in its order, and everything the rules, the scenario and the
// study hold stands in it, once.
import { describe, expect, it } from 'vitest';
import { PURPOSES } from '../../src/dice/purposes.ts';
import { plainText } from '../../src/report/handbook/document.ts';
import { oddOf } from '../../src/report/odd/odd.ts';
import { type Held, subjectOf } from '../../src/report/odd/subject.ts';
import { toHtml } from '../../src/report/print/html.ts';
import { toMarkdown } from '../../src/report/print/markdown.ts';
import { toTerminal } from '../../src/report/print/terminal.ts';
import { planStudy } from '../../src/study/plan/manifest.ts';
import { GROUND, HEAD, OUTCOMES, planOf, SEEDS, studyOf } from '../study/lab.ts';
import { DUSHANBE, LAGOON, readBox } from '../support/boxes.ts';
import { said, under } from './odd-text.ts';
import { readPage } from './well-formed.ts';

const NOTHING: Held = { patterns: [], questions: [] };

const ELEMENTS = [
  'Purpose and patterns',
  'Entities, state variables, and scales',
  'Process overview and scheduling',
  'Design concepts',
  'Initialization',
  'Input data',
  'Submodels',
];
const CONCEPTS = [
  'Basic principles',
  'Emergence',
  'Adaptation',
  'Objectives',
  'Learning',
  'Prediction',
  'Sensing',
  'Interaction',
  'Stochasticity',
  'Collectives',
  'Observation',
];

const BOXES = [
  { name: 'the founding box', named: DUSHANBE },
  { name: 'the lagoon', named: LAGOON },
].map(({ name, named }) => {
  const { book, scenario } = readBox(named);
  return { name, book, scenario, document: oddOf(subjectOf(book, scenario, NOTHING)) };
});

describe.each(BOXES)('the description of $name', ({ book, scenario, document }) => {
  it('has the elements of the protocol in its order, and all eleven concepts under theirs', () => {
    const chapters = document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(chapters).toEqual(ELEMENTS);
    const concepts = under(document, 'Design concepts').flatMap((block) =>
      block.kind === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(concepts).toEqual(CONCEPTS);
    for (const heading of [...ELEMENTS, ...CONCEPTS]) {
      expect(said(document, under(document, heading)).length, heading).toBeGreaterThan(150);
    }
  });

  it('begins with a summary of a page', () => {
    const first = document.blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
    const lines = toTerminal({ ...document, blocks: document.blocks.slice(0, first) }, 80).split('\n');
    expect(lines.length).toBeGreaterThan(25);
    expect(lines.length).toBeLessThan(60);
  });

  it('has every rule among the submodels once, with its parts and what it rests on', () => {
    const entries = under(document, 'Submodels').filter((block) => block.kind === 'entry');
    const addresses = entries.map(({ label }) => label);
    for (const rule of book.rules) {
      expect(
        addresses.filter((address) => address === rule.id),
        rule.id,
      ).toEqual([rule.id]);
      const entry = entries.find(({ label }) => label === rule.id);
      expect(entry?.parts.length, rule.id).toBeGreaterThanOrEqual(
        Math.max(Object.keys(rule.give ?? {}).length, Object.keys(rule.then ?? {}).length),
      );
      const notes = (entry?.notes ?? []).map(plainText).join(' ');
      for (const id of [...(rule.claims ?? []), ...(rule.facts ?? [])]) expect(notes, rule.id).toContain(id);
      if (rule.assume !== undefined) expect(notes).toContain(rule.assume);
    }
    expect(book.rules.length).toBeGreaterThan(20);
  });

  it('has the cards that can come, and the wants of those who play, and no others', () => {
    const labels = under(document, 'Submodels').flatMap((block) =>
      block.kind === 'entry' ? [block.label] : [],
    );
    const coming = new Set([...scenario.calendar, ...scenario.deck.cards].map(({ card }) => card));
    for (const { id } of book.cards) expect(labels.includes(id), id).toBe(coming.has(id));
    const playing = new Set([
      ...scenario.seats.flatMap(({ policies }) => Object.values(policies)),
      ...scenario.automated.map(({ policy }) => policy),
    ]);
    for (const policy of book.policies) {
      for (const { id } of policy.wants) expect(labels.includes(id), id).toBe(playing.has(policy.id));
    }
  });

  it('has every track among the state variables with its bounds, and every actor among the entities', () => {
    const tables = under(document, 'State variables').filter((block) => block.kind === 'table');
    const rows = tables.flatMap(({ rows: all }) => all);
    const tracks = Object.entries(book.board.tracks);
    expect(rows.map(({ anchor }) => anchor)).toEqual(tracks.map(([name]) => `track-${name}`));
    for (const [index, [name, { title, values, min, max }]] of tracks.entries()) {
      const [shown, , range] = rows[index]?.cells ?? [];
      expect(shown, name).toBe(title);
      if (values === undefined && min !== undefined && max !== undefined)
        expect(range).toBe(`${min} to ${max}`);
    }
    const entities = said(document, under(document, 'Actors'));
    for (const { name } of book.actors) expect(entities).toContain(name);
  });

  it('counts the rules of every hook in the schedule, and tells every kind of draw', () => {
    const schedule = said(document, under(document, 'Process overview and scheduling'));
    for (const hook of new Set(book.rules.map(({ on }) => on))) {
      const count = book.rules.filter(({ on }) => on === hook).length;
      expect(schedule, hook).toMatch(new RegExp(`\\b${hook} ${count}\\b`));
    }
    const draws = under(document, 'Stochasticity').find((block) => block.kind === 'table');
    expect(draws?.rows.map(({ cells }) => cells[0])).toEqual([...PURPOSES]);
  });

  it('says what each actor, and each kind of rule, may see', () => {
    const sensing = said(document, under(document, 'Sensing'));
    expect(sensing).toMatch(/consent, odds.* what everybody sees/);
    expect(sensing).toMatch(/prefer.* what the seat sees/);
    for (const { title } of Object.values(book.board.tracks)) expect(sensing).toContain(title);
  });

  it('has every objective, opening value and event of the scenario', () => {
    const objectives = said(document, under(document, 'Objectives'));
    for (const seat of scenario.seats)
      for (const { title } of seat.objectives) expect(objectives).toContain(title);
    const input = said(document, under(document, 'Input data'));
    for (const { card } of scenario.calendar) expect(input).toContain(card);
    const opening = under(document, 'Opening values').find((block) => block.kind === 'table');
    expect(opening?.rows.length).toBe(scenario.opening.length);
  });

  it('is the same text each time, fits a page of every form, and knows nothing of the machine', () => {
    const again = oddOf(subjectOf(book, scenario, NOTHING));
    expect(toMarkdown(again)).toBe(toMarkdown(document));
    const page = readPage(toHtml(document));
    expect(new Set(page.ids).size).toBe(page.ids.length);
    expect(page.links.filter((link) => !page.ids.includes(link.replace(/^#/, '')))).toEqual([]);
    expect(page.text).not.toMatch(/undefined|NaN|\[object/);
    expect(page.text).not.toContain(process.cwd());
    const wide = toTerminal(document, 80)
      .split('\n')
      .filter((line) => [...line].length > 80);
    expect(wide).toEqual([]);
  });
});

const STUDY = `${HEAD}${SEEDS}levers:
  - name: no-pacts
    title: Nobody makes pacts
    forbids: [{ actor: tidewater, actions: [pact] }, { actor: highland, actions: [pact] }]
    rules: [{ set: CN-002b, add: -20 }]
    forces:
      - { actor: tidewater, until: 2, order: { action: mooring, place: reed, choices: { rent: token } } }
  - name: richer
    title: More in the chest
    opening: [{ track: treasury, at: [reed], add: 2 }]
uncertainties:
  - { name: doubt, set: CN-001a, range: [60, 80] }
${OUTCOMES}  - { name: silver, title: Silver in the end, at_end: { gauge: treasury, of: [reed] } }
  - { name: friends, title: Friends, met: { seat: tidewater, objective: friends } }
  - { name: tied, title: Tied, ever: { at_least: [{ gauge: tie, of: [reed, tidewater, trade] }, 60] } }
`;

describe('the description with a study', () => {
  const { book, scenario } = readBox(LAGOON);
  const plan = { ...planOf(STUDY), ground: GROUND };
  const document = oddOf(subjectOf(book, scenario, NOTHING, plan));
  const observation = said(document, under(document, 'Observation'));

  it('has every outcome with how it is read, the variants, the design and the seeds', () => {
    for (const { name, title } of studyOf(STUDY).outcomes) expect(observation).toContain(`${name} ${title}`);
    expect(observation).toMatch(/silver Silver in the end read when the game is over: Silver of Reed Island/);
    expect(observation).toMatch(/tied Tied 1 if at the end of any turn Tie .*Reed Island.* is at least 60/);
    expect(observation).toContain('1 to 40, the same for every cell');
    expect(observation).toMatch(
      /no-pacts Nobody makes pacts .*Tidewater Ports, .* are forbidden to order: Pilot pact/,
    );
    expect(observation).toContain('CN-002b has add -20');
    expect(observation).toMatch(
      /orders in turns 1 to 2, wherever allowed: Moorings for war boats, Reed Island \(rent token\)/,
    );
    expect(observation).toMatch(/richer More in the chest .* opens \+2 from where it is/);
    expect(observation).toMatch(/doubt add of CN-001a 70 60 to 80 \(21\)/);
    expect(observation).toContain('one-at-a-time; 3 points');
    expect(said(document, document.blocks)).toContain('3 variants, 3 points of the design');
  });

  it('says of a scenario by itself that no study is described', () => {
    const [, lagoon] = BOXES;
    if (lagoon === undefined) throw new Error('the lagoon is there');
    expect(said(lagoon.document, under(lagoon.document, 'Observation'))).toContain('No study is described');
  });

  it('reads the rules as the study does', () => {
    const study = studyOf(STUDY.replace('scenario: lagoon\n', 'scenario: lagoon\nlens: low-water\n'));
    const dry = planStudy(study, plan.ground, '0.0.0');
    const read = oddOf(subjectOf(readBox(LAGOON, 'low-water').book, scenario, NOTHING, dry));
    expect(read.subtitle).toContain('under the lens low-water');
    expect(said(read, under(read, 'Purpose and patterns'))).toContain('read under the lens low-water');
  });

  it('names by address what other readings of the study have otherwise', () => {
    const study = STUDY.replace('scenario: lagoon\n', 'scenario: lagoon\nlenses: [base, low-water]\n');
    const both = oddOf(subjectOf(book, scenario, NOTHING, planOf(study)));
    const table = under(both, 'Other readings of the rules').find((block) => block.kind === 'table');
    const [lens, count, addresses = ''] = table?.rows[0]?.cells.map(String) ?? [];
    expect(lens).toBe('low-water');
    const listed = addresses.split(', ');
    expect(listed).toHaveLength(Number(count));
    const dry = readBox(LAGOON, 'low-water').book;
    for (const rule of book.rules) {
      const other = dry.rules.find(({ id }) => id === rule.id);
      expect(listed.includes(rule.id), rule.id).toBe(JSON.stringify(other) !== JSON.stringify(rule));
    }
    expect(said(document, document.blocks)).not.toContain('Other readings');
  });
});
