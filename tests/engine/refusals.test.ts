// The laws of the engine, each refusing once, under its own number.

import { expect, test } from 'vitest';
import { checkHand, ENGINE_LAWS, facilitate, type Order, type Ruling } from '../../src/engine/index.ts';
import { ARGUMENT, SET } from './hands.ts';
import { lagoonWith, type Sitting, sit } from './sitting.ts';

const LOAN: Order = { action: 'loan', partner: 'reed' };
const PACT: Order = { action: 'pact', partner: 'reed', domain: 'safety' };
const PRAISE: Order = { action: 'praise', partner: 'reed' };
const PRESS: Order = { action: 'press' };
const HARD: Order = {
  action: 'charter',
  body: 'moot',
  choices: { level: 'elders' },
  clauses: ['advise', 'defence'],
};

function planning(table: Sitting = sit()): Sitting {
  table.to('planning');
  return table;
}

function tabled(order: Order): Sitting {
  const table = sit();
  table.plan({ tidewater: [order] });
  return table;
}

function afterRefusal(): Sitting {
  const table = tabled(LOAN);
  table.say(['reed', 0, 'refuse']);
  return planning(table);
}

function poor(track: string, actor: string, table: Sitting): Sitting {
  table.set(0, track, actor);
  return table;
}

function voting(): Sitting {
  const table = tabled(HARD);
  table.to('summits');
  return poor('capital', 'reed', table);
}

/** The invented box, where praise is said before orders are written. */
function talkative(): Sitting {
  const words =
    'tracks:\n    soundings: { title: Words, over: [actor], min: 2, max: 2, seen: all, assume: Two. }';
  return sit(
    [],
    lagoonWith(
      ['rules/actions.yaml', 'name: praise', 'name: praise\n    talk: true'],
      ['rules/board.yaml', 'tracks:', words],
    ),
  );
}

function sounding(): Sitting {
  const table = talkative();
  table.to('soundings');
  return table;
}

function arguedOnce(): Ruling {
  const { game } = planning();
  facilitate(game, ARGUMENT);
  return checkHand(game, ARGUMENT);
}

const REFUSED = {
  'EN-001': () => planning().tries('tidewater', LOAN, [PRAISE, PACT]),
  'EN-002': () => poor('capital', 'tidewater', planning()).tries('tidewater', PRESS),
  'EN-003': () =>
    planning(sit([], lagoonWith(['rules/actors.yaml', 'treasury: 8', 'treasury: 3']))).tries(
      'tidewater',
      LOAN,
      [PACT],
    ),
  'EN-004': () => afterRefusal().tries('tidewater', LOAN),
  'EN-005': () =>
    planning(sit([], lagoonWith(['rules/board.yaml', 'slots: 16', 'slots: 2']))).tries('tidewater', LOAN),
  'EN-006': () => planning().tries('tidewater', { ...PACT, clauses: [] }, [PACT]),
  'EN-007': () => planning().tries('reed', LOAN),
  'EN-008': () => planning().tries('tidewater', { ...LOAN, partner: 'highland' }),
  'EN-009': () => voting().asks('reed', 0, 'accept'),
  'EN-010': () => poor('pens', 'reed', tabled(LOAN)).asks('reed', 0, 'accept'),
  'EN-011': () => tabled(LOAN).asks('highland', 0, 'accept'),
  'EN-012': () => tabled(HARD).asks('reed', 0, 'amend', HARD),
  'EN-013': () => checkHand(tabled(HARD).game, SET),
  'EN-014': () => checkHand(planning().game, SET, true),
  'EN-015': () => checkHand(planning().game, { ...SET, reason: '' }),
  'EN-016': () =>
    checkHand(planning().game, { ...SET, changes: [{ track: 'pride', at: ['reed'], to: 101 }] }),
  'EN-017': () => checkHand(planning().game, { ...SET, changes: [] }),
  'EN-018': () => arguedOnce(),
  'EN-019': () => planning(talkative()).tries('tidewater', PRAISE),
  'EN-020': () => sounding().tries('tidewater', PACT),
};

test('there is a case for every law of the engine', () => {
  expect(Object.keys(REFUSED)).toEqual(Object.keys(ENGINE_LAWS));
});

test.each(Object.entries(REFUSED))('%s refuses', (address, refused) => {
  const text = ENGINE_LAWS[address as keyof typeof ENGINE_LAWS];
  const ruling = refused();
  const kind = address === 'EN-008' || address === 'EN-015' ? 'invalid' : 'illegal';
  expect(ruling).toMatchObject({ ok: false, address, kind });
  if (!ruling.ok && kind === 'illegal') expect(ruling.text).toContain(text);
});

test('a price is counted next to what is already queued, and what can be paid is allowed', () => {
  const table = planning(sit([], lagoonWith(['rules/actors.yaml', 'treasury: 8', 'treasury: 4'])));
  expect(table.tries('tidewater', LOAN, [PACT]).ok).toBe(true);
  expect(table.tries('tidewater', LOAN, [{ ...PACT, extra: 2 }])).toMatchObject({ address: 'EN-003' });
});

test('orders cost what action, rules and extra money say, when planning closes', () => {
  const table = sit();
  table.plan({
    tidewater: [{ ...PACT, extra: 2 }],
    highland: [{ action: 'mooring', place: 'reed', choices: { rent: 'full' } }],
  });
  expect(table.gauge('treasury', 'tidewater')).toBe(8 - 2 - 2);
  expect(table.gauge('treasury', 'highland')).toBe(6 - 1 - 2);
  expect(table.gauge('capital', 'highland')).toBe(5 - 1);
});

test('a rule of the book refuses under its own number and in its own words', () => {
  const table = planning();
  expect(table.tries('tidewater', { ...PACT, domain: 'trade' })).toMatchObject({
    address: 'LE-003',
    text: 'This pact stands already.',
  });
});
