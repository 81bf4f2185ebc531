// Studies that cannot be run, planted one by one: each is told in one line at its place, before the first game.
import { describe, expect, it } from 'vitest';
import { complaintsOf, HEAD, OUTCOMES, SEEDS } from '../lab.ts';

const lever = (parts: string) => `${HEAD}${SEEDS}levers:\n  - name: one\n    title: One\n${parts}${OUTCOMES}`;
const uncertain = (parts: string, more = '') =>
  `${HEAD}${SEEDS}${more}uncertainties:\n  - name: u\n${parts}${OUTCOMES}`;
const outcome = (parts: string) =>
  `${HEAD}${SEEDS}levers: [{ name: one, title: One, lens: low-water }]\noutcomes:\n  - ${parts}\n`;

describe('a study that is in order', () => {
  it.each([
    [
      'a lever of every kind',
      lever(`    answers: [{ actor: reed, actions: [pact], answer: accept }]
    forbids: [{ actor: highland, actions: [loan] }]
    forces: [{ actor: tidewater, order: { action: pact, partner: reed, domain: trade }, from: 2, until: 3 }]
    policies: [{ actor: tidewater, policy: boats }]
    rules: [{ set: CN-001a, add: 60 }, { off: CN-003d }, { set: SY-008, to: 45 }]
    opening: [{ track: trust, at: [reed, highland], to: 20 }, { track: membership, at: [moot, shoal], to: observer }]
`),
    ],
    [
      'uncertainties of every kind',
      uncertain(
        `    set: CN-001b
    number: most
    range: [20, 40]
  - { name: squalls, opening: { track: squall, at: [reed] }, options: [0, 40, 80] }
  - { name: who, policy: tidewater, options: [trade, boats, random] }
`,
        'design: { kind: lhs, size: 8 }\n',
      ),
    ],
    ['two readings', `${HEAD}${SEEDS}lenses: [base, low-water]\n${OUTCOMES}`],
    [
      'a precision',
      `${HEAD}precision: { outcome: loans, half_width: "0.5", most: 400 }
levers: [{ name: one, title: One, lens: low-water }]
${OUTCOMES}`,
    ],
    [
      'outcomes of every kind',
      `${HEAD}${SEEDS}levers: [{ name: one, title: One, lens: low-water }]
outcomes:
  - { name: a, title: A, at_end: { gauge: squall, of: [reed, squalls] } }
  - { name: b, title: B, ever: { at_least: [{ gauge: spring-tide, of: [] }, 1] } }
  - { name: c, title: C, when: { at_least: [{ gauge: spring-tide, of: [] }, 1] } }
  - { name: d, title: D, refused: [pact] }
  - { name: e, title: E, met: { seat: tidewater } }
  - { name: f, title: F, met: { seat: tidewater, objective: good-name } }
`,
    ],
  ])('%s', (_, text) => {
    expect(complaintsOf(text)).toEqual([]);
  });
});

describe('an uncertainty that cannot be', () => {
  it.each([
    ['about nothing', '    range: [1, 2]\n', 'an uncertainty is about exactly one of set, opening, policy'],
    ['without values', '    set: CN-001a\n', '7: an uncertainty has either a range or options'],
    ['backwards', '    set: CN-001a\n    range: [5, 1]\n', '9: the range from 5 to 1 holds nothing to vary'],
    [
      'at no address',
      '    set: CN-001c\n    range: [1, 5]\n',
      '8: the rules have no number at CN-001c (CN-001a)',
    ],
    [
      'of several numbers',
      '    set: CN-001b\n    range: [1, 5]\n',
      'CN-001b has several: name one with `number` (add, most, over, step)',
    ],
    [
      'of a number that is not there',
      '    set: CN-001a\n    number: by\n    range: [1, 5]\n',
      'CN-001a has no number by; it has add',
    ],
    [
      'out of bounds',
      '    opening: { track: squall }\n    range: [50, 150]\n',
      '9: squall goes from 0 to 100; 150 is outside',
    ],
    [
      'of an unknown policy',
      '    policy: tidewater\n    options: [random, trad]\n',
      '9: there is no policy `trad` here (trade)',
    ],
    [
      'a policy as a range',
      '    policy: tidewater\n    range: [1, 3]\n',
      'policies are options, not a range',
    ],
  ])('%s', (_, parts, told) => {
    const complaints = complaintsOf(uncertain(parts));
    expect(complaints.join('\n')).toContain(told);
  });

  it('as large as no machine could play', () => {
    const axes = [1, 2, 3, 4, 5].map(
      (n) =>
        `  - { name: u${n}, opening: { track: trust, at: [reed, ${['tidewater', 'highland', 'shoal', 'far-shore', 'moot-office'][n - 1]}] }, range: [0, 99] }\n`,
    );
    const text = `${HEAD}${SEEDS}design: { kind: full-factorial, levels: 100 }\nuncertainties:\n${axes.join('')}${OUTCOMES}`;
    expect(complaintsOf(text)).toEqual([
      expect.stringContaining('the design has 10000000000 points; the most is 20000'),
    ]);
  });

  it('an assumption that is none', () => {
    const study = (of: string) => `${HEAD}${SEEDS}assumptions: { of: ${of}, percent: 50 }\n${OUTCOMES}`;
    expect(complaintsOf(study('[PR-001, SY-004]'))).toEqual([]);
    expect(complaintsOf(study('all'))).toEqual([]);
    const told = complaintsOf(study('[PR-001, CN-002]'));
    expect(told).toEqual(['6: there is no assumed number at `CN-002` here (PR-002)']);
  });

  it('hidden by a lever', () => {
    const text = `${HEAD}${SEEDS}levers: [{ name: one, title: One, rules: [{ set: CN-001a, add: 60 }] }]
uncertainties: [{ name: u, set: CN-001a, range: [50, 90] }]\n${OUTCOMES}`;
    expect(complaintsOf(text).join()).toContain('`one` changes what `u` leaves open: one of them has to go');
  });
});

describe('an outcome that cannot be measured', () => {
  it.each([
    [
      'two measures',
      '{ name: a, title: A, proposed: [loan], accepted: [loan] }',
      'an outcome has exactly one of at_end, ever, when, accepted, proposed, refused, met',
    ],
    ['an unknown gauge', '{ name: a, title: A, at_end: { gauge: squal, of: [reed, squalls] } }', 'squal'],
    [
      'an unknown member',
      '{ name: a, title: A, when: { at_least: [{ gauge: squall, of: [reef, squalls] }, 1] } }',
      'reef',
    ],
    ['an unknown action', '{ name: a, title: A, refused: [lone] }', 'there is no action `lone` here (loan)'],
    [
      'an unknown objective',
      '{ name: a, title: A, met: { seat: tidewater, objective: good-fame } }',
      'there is no objective `good-fame` here (good-name)',
    ],
    ['a column of the table', '{ name: seed, title: A, refused: [loan] }', 'every table has a column `seed`'],
  ])('%s', (_, parts, told) => {
    expect(complaintsOf(outcome(parts)).join('\n')).toContain(told);
  });
});

describe('a study that asks nothing, or two things', () => {
  const one = 'levers: [{ name: one, title: One, lens: low-water }]\n';
  it.each([
    ['no seeds', `${HEAD}${one}${OUTCOMES}`, 'a study has either seeds or a precision'],
    ['nothing to compare', `${HEAD}${SEEDS}${OUTCOMES}`, 'a study compares something'],
    [
      'variants and levers',
      `${HEAD}${SEEDS}${one}variants: [{ name: a, title: A }]\n${OUTCOMES}`,
      'a study has either variants or levers',
    ],
    [
      'a design of nothing',
      `${HEAD}${SEEDS}${one}design: { kind: lhs }\n${OUTCOMES}`,
      'a design needs uncertainties',
    ],
    [
      'a precision of an unknown outcome',
      `${HEAD}precision: { outcome: lons, half_width: 1, most: 50 }\n${one}${OUTCOMES}`,
      'there is no outcome `lons` here (loans)',
    ],
    ['an unknown key', `${HEAD}${SEEDS}${one}leverz: []\n${OUTCOMES}`, 'leverz'],
  ])('%s', (_, text, told) => {
    expect(complaintsOf(text).join('\n')).toContain(told);
  });
});
