// Amendments: one softer text, asked for before the vote or before a signature, and priced as any yes is.

import { describe, expect, test } from 'vitest';
import type { DictatedRoll } from '../../src/dice/dictated.ts';
import { type Order, orderOf } from '../../src/engine/index.ts';
import { lagoon, lagoonWith, room, type Sitting, sit } from './sitting.ts';

const SOFT: Order = { action: 'charter', body: 'moot' };
const HARD: Order = { ...SOFT, choices: { level: 'elders' }, clauses: ['advise', 'defence'] };
const ELDERS: Order = { ...SOFT, choices: { level: 'elders' }, clauses: ['advise'] };
const DEFENCE: Order = { ...SOFT, choices: { level: 'clerks' }, clauses: ['advise', 'defence'] };

const token = (place: string): Order => ({ action: 'mooring', place, choices: { rent: 'token' } });
const full = (place: string): Order => ({ action: 'mooring', place, choices: { rent: 'full' } });

function tabled(order: Order, ...rolls: readonly DictatedRoll[]): Sitting {
  const table = sit(rolls);
  table.plan({ tidewater: [order] });
  return table;
}

const textOf = (table: Sitting) => {
  const text = table.game.proposals[0]?.frame;
  return text && orderOf(lagoon, text);
};

describe('an amendment', () => {
  test('has to be softer by one step', () => {
    const table = tabled(HARD);
    expect(table.asks('reed', 0, 'amend', ELDERS).ok).toBe(true);
    expect(table.asks('reed', 0, 'amend', DEFENCE).ok).toBe(true);
    const harder = { ...HARD, clauses: ['advise', 'escort', 'defence'] };
    for (const wrong of [HARD, SOFT, harder, undefined]) {
      expect(table.asks('reed', 0, 'amend', wrong)).toMatchObject({ ok: false, address: 'EN-012' });
    }
  });

  test('that is not softer is not taken up by a partner either', () => {
    const table = tabled(token('reed'));
    table.say(['reed', 0, 'amend', full('reed')]);
    expect(table.game.proposals[0]).toMatchObject({ state: 'refused' });
  });

  test('costs what the yes to the softer text costs, once the sponsor takes it', () => {
    // Shoal Island likes a token rent at 35 beside the mooring of the Clans: fifteen points below the middle.
    const table = tabled(full('shoal'));
    table.say(['shoal', 0, 'amend', token('shoal')]);
    expect(table.gauge('capital', 'shoal')).toBe(3);
    table.say(['tidewater', 0, 'accept']);
    expect(table.game.proposals[0]?.state).toBe('agreed');
    expect(textOf(table)).toEqual(token('shoal'));
    expect(table.gauge('capital', 'shoal')).toBe(3 - 1);
    expect(table.gauge('pens-used', 'shoal')).toBe(1);
  });

  test('cannot be asked for without the goodwill or the pen of a yes', () => {
    const table = tabled(full('shoal'));
    expect(table.asks('shoal', 0, 'amend', token('shoal')).ok).toBe(true);
    table.set(0, 'capital', 'shoal');
    expect(table.asks('shoal', 0, 'amend', token('shoal'))).toMatchObject({ address: 'EN-009' });
    table.set(3, 'capital', 'shoal');
    table.set(2, 'pens-used', 'shoal');
    expect(table.asks('shoal', 0, 'amend', token('shoal'))).toMatchObject({ address: 'EN-010' });
  });

  test('comes to nothing when both pens were given away meanwhile', () => {
    const table = sit();
    const loan: Order = { action: 'loan', partner: 'reed' };
    table.plan({ tidewater: [full('reed'), loan], highland: [loan] });
    table.say(['reed', 0, 'amend', token('reed')], ['reed', 1, 'accept'], ['reed', 2, 'accept']);
    expect(table.game.round).toBe(2);
    table.say(['tidewater', 0, 'accept']);
    expect(table.game.proposals.map(({ state }) => state)).toEqual(['refused', 'agreed', 'agreed']);
    expect(table.gauge('pens-used', 'reed')).toBe(2);
  });

  test('that the ministry asked for needs a pen as well', () => {
    // An offer it likes better than loans, at 80, and better still at 90 without an escort.
    const consent = '      d: { add: 5, when: { secret: 1 } }';
    const laid = lagoonWith([
      'rules/rules.yaml',
      consent,
      `${consent}\n      e: { add: 20 }\n      f: { add: -10, when: { clause: escort } }`,
    ]);
    const pact: Order = { action: 'pact', partner: 'reed', domain: 'safety' };
    const loan: Order = { action: 'loan', partner: 'reed' };
    for (const [loans, state] of [
      ['refuse', 'agreed'],
      ['accept', 'refused'],
    ] as const) {
      const table = sit([room(1, 'tidewater', pact, 85)], laid);
      table.plan({ tidewater: [pact, loan], highland: [loan] });
      table.say(['reed', 1, loans], ['reed', 2, loans]);
      expect(table.game.round).toBe(2);
      table.say();
      expect(table.game.proposals[0]?.state).toBe(state);
      expect(table.unused()).toEqual([]);
    }
  });

  test('may be turned down: the sponsor withdraws, nobody is blamed and nothing goes cold', () => {
    const table = tabled(HARD);
    table.say(['reed', 0, 'amend', ELDERS]);
    expect(table.asks('tidewater', 0, 'amend', SOFT)).toMatchObject({ ok: false, address: 'EN-011' });
    expect(table.asks('reed', 0, 'accept')).toMatchObject({ ok: false, address: 'EN-011' });
    expect(table.asks('tidewater', 0, 'refuse').ok).toBe(true);
    table.say(['tidewater', 0, 'refuse']);
    table.to('upkeep');
    expect(table.game.proposals[0]?.state).toBe('withdrawn');
    expect(table.deals()).not.toContain('tidewater charter cold');
    expect(table.gauge('trust', 'tidewater', 'reed')).toBe(50);
  });
});

describe('before a body meets', () => {
  test('nobody can say plain yes or no: it comes to a vote', () => {
    const table = tabled(SOFT);
    for (const answer of ['accept', 'refuse', 'abstain'] as const) {
      expect(table.asks('reed', 0, answer)).toMatchObject({ ok: false, address: 'EN-011' });
    }
    table.say(['reed', 0, 'accept'], ['highland', 0, 'refuse']);
    expect(table.game.proposals[0]).toMatchObject({ state: 'open', answers: new Map() });
    expect(table.game.phase).toBe('summits');
    expect(table.asks('reed', 0, 'abstain').ok).toBe(true);
  });

  test('the first member that wants a softer text gets its own to the sponsor', () => {
    const table = tabled(HARD);
    table.say(['reed', 0, 'amend', DEFENCE], ['highland', 0, 'amend', ELDERS]);
    table.say(['tidewater', 0, 'accept']);
    expect(table.game.phase).toBe('summits');
    expect(textOf(table)).toEqual(ELDERS);
    expect(table.game.proposals[0]?.state).toBe('open');
  });

  test('the ministry asks for the softer text that the same die lets through, and the vote carries it', () => {
    // Nobody would sign the defence clause; without it the Clans stand at 40.
    const table = tabled(HARD, room(1, 'tidewater', HARD, 40));
    table.say();
    expect(table.game.round).toBe(2);
    table.say();
    expect(textOf(table)).toEqual(ELDERS);
    table.say();
    expect(table.game.proposals[0]?.state).toBe('passed');
    expect(table.unused()).toEqual([]);
  });

  test('what is handed to the ministry in words is left to it as by silence', () => {
    const texts = [false, true].map((aloud) => {
      const table = tabled(HARD, room(1, 'tidewater', HARD, 40));
      const asked = table.game.proposals[0]?.asked ?? [];
      const said = asked.map((actor) => [lagoon.board.members.actor[actor] ?? '', 0, 'ministry'] as const);
      table.say(...(aloud ? said : []));
      expect(table.game.round).toBe(2);
      table.say();
      return textOf(table);
    });
    expect(texts).toEqual([ELDERS, ELDERS]);
  });
});

describe('what was refused', () => {
  const pact = (...clauses: string[]): Order => ({
    action: 'pact',
    partner: 'reed',
    domain: 'safety',
    clauses,
  });

  test('stays cold for its sponsor for two turns, but for a softer text', () => {
    const table = tabled(pact('advise', 'escort'));
    table.say(['reed', 0, 'refuse']);
    for (let turn = 2; turn <= 3; turn++) {
      table.to('planning');
      expect(table.game.turn).toBe(turn);
      expect(table.tries('tidewater', pact('advise', 'escort'))).toMatchObject({ address: 'EN-004' });
      expect(table.tries('tidewater', pact('escort'))).toMatchObject({ address: 'EN-004' });
      expect(table.tries('tidewater', pact('advise')).ok).toBe(true);
    }
    table.to('planning');
    expect(table.tries('tidewater', pact('advise', 'escort')).ok).toBe(true);
  });

  test('is cold for nobody else, and with no other partner', () => {
    const table = tabled(pact('advise', 'escort'));
    table.say(['reed', 0, 'refuse']);
    table.to('planning');
    expect(table.tries('highland', pact('advise', 'escort')).ok).toBe(true);
    expect(table.tries('tidewater', { ...pact('advise', 'escort'), partner: 'shoal' }).ok).toBe(true);
  });
});
