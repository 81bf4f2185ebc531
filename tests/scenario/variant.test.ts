// A scenario that says only how it differs from another: what it keeps, what it changes, and where mistakes are told.
import { describe, expect, it } from 'vitest';
import { scenarioDifferencesOf } from '../../src/report/handbook/scenario-differences.ts';
import { toTerminal } from '../../src/report/print/terminal.ts';
import { loadBook } from '../../src/rulebook/gather/load.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { must } from '../record/sample.ts';
import { LAGOON_RULES, LAGOON_SCENARIO, linesOf, type TextFile } from '../support/lagoon.ts';

const { book } = must(loadBook(LAGOON_RULES));
const FILE = 'scenarios/dry.yaml';

function load(lines: string, ...more: readonly TextFile[]) {
  const text = `scenario: dry\nextends: lagoon\n${lines}`;
  return loadScenario(FILE, text, book, [LAGOON_SCENARIO, ...more]);
}

const base = must(loadScenario(LAGOON_SCENARIO.file, LAGOON_SCENARIO.text, book));

describe('a scenario that extends another', () => {
  it('is the other one under its own name, if it says no more', () => {
    expect(must(load(''))).toEqual({ ...base, id: 'dry' });
  });

  it('changes one seat, one brief and one objective, and keeps the rest in its place', () => {
    const dry = must(
      load(`seats:
  - actor: highland
    brief: { secret: Wait for the rain. }
    objectives:
      - { id: moorings, title: One mooring, met: { at_least: [{ deals: { action: mooring } }, 1] }, assume: Enough. }
      - { id: patience, title: Patience, met: { at_least: [{ now: turn }, 2] }, progress: { now: turn }, assume: Two. }
`),
    );
    const [tidewater, highland, reed] = dry.seats;
    expect([tidewater, reed]).toEqual([base.seats[0], base.seats[2]]);
    expect(highland?.brief).toEqual({ ...base.seats[1]?.brief, secret: 'Wait for the rain.' });
    expect(highland?.objectives.map(({ id, title }) => [id, title])).toEqual([
      ['moorings', 'One mooring'],
      ['charter', 'A charter of the Moot'],
      ['influence', 'Safety of Shoal Island'],
      ['patience', 'Patience'],
    ]);
    // What the base cited for its number is not cited for the new one.
    expect(highland?.objectives[0]).toMatchObject({ assume: 'Enough.' });
    expect(highland?.objectives[0]?.claims).toBeUndefined();
    expect(highland?.objectives[0]?.progress).toEqual(base.seats[1]?.objectives[0]?.progress);
  });

  it('cites what the variant cites, and not both', () => {
    const dry = must(
      load('seats: [{ actor: highland, objectives: [{ id: charter, assume: Another reason. }] }]\n'),
    );
    const charter = dry.seats[1]?.objectives[1];
    expect(charter).toEqual({
      ...base.seats[1]?.objectives[1],
      claims: undefined,
      assume: 'Another reason.',
    });
    expect(base.seats[1]?.objectives[1]?.claims).toEqual(['moot-talks']);
  });

  it('changes single opening values and keeps those beside them', () => {
    const dry = must(
      load('opening: { tie: { at: { reed: { highland: { trade: 7 } } }, assume: A dry year. } }\n'),
    );
    const ties = new Map(
      dry.opening.filter(({ track }) => track === 'tie').map(({ at, value }) => [at.join(' '), value]),
    );
    const before = base.opening.filter(({ track }) => track === 'tie');
    expect(ties.get('reed highland trade')).toBe(7);
    for (const { at, value } of before) {
      if (at.join(' ') !== 'reed highland trade') expect(ties.get(at.join(' '))).toBe(value);
    }
    expect(dry.opening.length - base.opening.length).toBeLessThanOrEqual(1);
  });

  it('moves a card, ends before what comes later, and may do without the rest', () => {
    const [card] = base.calendar;
    if (card === undefined) throw new Error('the lagoon has a card in its calendar');
    const moved = must(load(`calendar: [{ turn: 5, card: ${card.card} }]\n`));
    expect(moved.calendar).toMatchObject([{ turn: 5, card: card.card }]);
    expect(must(load('turns: 1\nassume: Short.\n')).calendar).toEqual([]);
    expect(must(load(`without: { calendar: [${card.card}] }\n`)).calendar).toEqual([]);
  });

  it('seats an actor once: automated in the one, played in the other', () => {
    const dry = must(
      load('automated: [{ actor: highland, policy: clan-boats }]\nwithout: { seats: [reed] }\n'),
    );
    expect(dry.seats.map(({ actor }) => actor)).toEqual(['tidewater']);
    expect(dry.automated.map(({ actor }) => actor)).toContain('highland');
  });

  it('may extend one that extends another', () => {
    const dusty: TextFile = {
      file: 'scenarios/dusty.yaml',
      text: 'scenario: dusty\nextends: lagoon\ntitle: Dust\n',
    };
    const dry = must(
      loadScenario(FILE, 'scenario: dry\nextends: dusty\nturns: 4\nassume: Four.\n', book, [
        LAGOON_SCENARIO,
        dusty,
      ]),
    );
    expect(dry).toMatchObject({ id: 'dry', title: 'Dust', turns: 4, assume: 'Four.' });
  });
});

const CIRCLE: TextFile = { file: 'scenarios/round.yaml', text: 'scenario: round\nextends: dry\n' };

describe('what is wrong is told where it stands', () => {
  it.each([
    [
      'a base that is not there',
      'scenario: dry\nextends: lagon\n',
      ['2:10: there is no scenario lagon (did you mean "lagoon"?)'],
    ],
    ['itself', 'scenario: dry\nextends: dry\n', ['2:10: a scenario cannot rest on itself: dry extends dry']],
    ['no name', 'scenario: dry\nextends: 7\n', ['2:10: extends names one other scenario of the same box']],
    ['no name of its own', 'extends: lagoon\n', ['1:1: missing key `scenario`']],
    [
      'an unknown policy',
      'scenario: dry\nextends: lagoon\nseats:\n  - { actor: reed, policies: { a: red-hedge } }\n',
      ['4:35: there is no policy red-hedge (did you mean "reed-hedge"?)'],
    ],
    [
      'a number without a source',
      'scenario: dry\nextends: lagoon\nturns: 4\n',
      ['3:8: other turns than the base has need claims, facts or assume here'],
    ],
    [
      'another box',
      'scenario: dry\nextends: lagoon\nbox: sea\n',
      ['3:6: the scenario it extends is played with rules'],
    ],
    [
      'doing without what is not there',
      'scenario: dry\nextends: lagoon\nwithout:\n  seats: [red]\n  deals: [{ action: moring }]\n',
      [
        '4:11: there is no seat of red (did you mean "reed"?)',
        '5:11: no agreement of the scenario it extends is like this',
      ],
    ],
    [
      'a wrong key',
      'scenario: dry\nextends: lagoon\nwithout: { seat: [reed] }\n',
      ['3:12: `seat` is not a key here (did you mean "seats"?)'],
    ],
  ])('%s', (_what, text, lines) => {
    const told = linesOf(loadScenario(FILE, text, book, [LAGOON_SCENARIO]));
    expect(told).toHaveLength(lines.length);
    for (const [index, line] of lines.entries()) expect(told[index]).toContain(`${FILE}:${line}`);
  });

  it('in the file of the base, where that is wrong', () => {
    const wrong = {
      ...LAGOON_SCENARIO,
      text: LAGOON_SCENARIO.text.replace('hedge: reed-hedge', 'hedge: red-hedge'),
    };
    const told = linesOf(loadScenario(FILE, 'scenario: dry\nextends: lagoon\ntitle: Dry\n', book, [wrong]));
    expect(told).toEqual([
      'scenarios/lagoon.yaml:51:24: there is no policy red-hedge (did you mean "reed-hedge"?)',
    ]);
  });

  it('in a circle of several', () => {
    const told = linesOf(loadScenario(FILE, 'scenario: dry\nextends: round\n', book, [CIRCLE]));
    expect(told).toEqual([
      'scenarios/round.yaml:2:10: a scenario cannot rest on itself: dry extends round extends dry',
    ]);
  });
});

describe('the printed difference', () => {
  it('says nothing of two that are alike', () => {
    expect(toTerminal(scenarioDifferencesOf(book, base, must(load(''))), 100)).toContain(
      'They do not differ in play.',
    );
  });

  it('says in words what a variant changes, and keeps its secrets', () => {
    const dry = must(
      load(`turns: 4
assume: A short year.
seats:
  - actor: reed
    brief: { secret: Sell to nobody. }
    objectives: [{ id: silver, met: { at_least: [{ gauge: treasury, of: [self] }, 5] }, assume: Five will do. }]
opening: { tie: { at: { reed: { highland: { trade: 7 } } }, assume: A dry year. } }
automated: [{ actor: highland, policy: clan-boats }]
`),
    );
    const told = toTerminal(scenarioDifferencesOf(book, base, dry), 1000);
    expect(told).toContain('6 turns in lagoon, from January-June 1911 to July-December 1913; 4 turns in dry');
    expect(told).toContain('in lagoon; always played by');
    expect(told).toContain('has another secret brief');
    expect(told).not.toContain('Sell to nobody');
    expect(told).toMatch(/A full chest: met when .* is at least 8 in lagoon; when .* is at least 5 in dry\./);
    expect(told).toMatch(/Tie of Reed Island, .*, trade: .* in lagoon, 7 in dry\./i);
  });
});
