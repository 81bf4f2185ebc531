// What becomes of a signature: tried each turn, done, ended, or paper; and a table that can be full.

import { expect, test } from 'vitest';
import { explain, type Order } from '../../src/engine/index.ts';
import { doing, lagoonWith, moot, sit } from './sitting.ts';

const LOAN: Order = { action: 'loan', partner: 'reed' };
const PACT: Order = { action: 'pact', partner: 'reed', domain: 'safety' };
const WATCH: Order = { action: 'drill', place: 'reed', body: 'moot', choices: { scale: 'watch' } };
const MUSTER: Order = { ...WATCH, choices: { scale: 'muster' } };

/** What became of the agreements that were tried, by who signed them, with the odds and the die. */
function triesIn(table: ReturnType<typeof sit>): readonly string[] {
  return explain(table.game, table.game.turn)
    .filter(({ occasion }) => occasion === 'done' || occasion === 'undone')
    .map(({ occasion, sponsor, order, entries }) => {
      const roll = entries.find((entry) => entry.kind === 'roll');
      return `${sponsor} ${order?.action} ${occasion}: ${roll?.value} of ${roll?.odds}`;
    });
}

/** The Ports' first turn with one thing signed by Reed Island; stands before the upkeep. */
function signed(table: ReturnType<typeof sit>, order: Order): void {
  table.plan({ tidewater: [order] });
  table.say(['reed', 0, 'accept']);
  table.to('upkeep');
}

test('what is signed is only declared until a die at or under its odds carries it out', () => {
  for (const [die, status] of [
    [60, 'done'],
    [61, 'declared'],
  ] as const) {
    const table = sit([doing(1, 'tidewater', PACT, die)]);
    signed(table, PACT);
    expect(table.deals()).toContain(`tidewater pact ${status}`);
    expect(table.gauge('trust', 'reed', 'tidewater')).toBe(status === 'done' ? 54 : 50);
    expect(table.unused()).toEqual([]);
  }
});

test('each turn of trying makes it five points likelier', () => {
  const table = sit([doing(1, 'tidewater', PACT, 61), doing(2, 'tidewater', PACT, 65, 1)]);
  signed(table, PACT);
  expect(triesIn(table)).toContain('tidewater pact undone: 61 of 60');
  table.to('planning');
  table.to('upkeep');
  expect(triesIn(table)).toEqual(['tidewater pact done: 65 of 65']);
  expect(table.unused()).toEqual([]);
});

test('left undone for two turns it turns to paper, lies about for two, and is gone', () => {
  const table = sit();
  signed(table, PACT);
  const seen: (readonly string[])[] = [];
  for (let turn = 2; turn <= 4; turn++) {
    table.to('upkeep');
    seen.push(
      table.deals().filter((deal) => deal.startsWith('tidewater pact') && deal !== 'tidewater pact done'),
    );
  }
  expect(seen).toEqual([['tidewater pact paper'], ['tidewater pact paper'], []]);
  expect(explain(table.game, 2).map(({ occasion }) => occasion)).toContain('paper');
});

test('all that the Moot has to carry out in a turn hangs on one die', () => {
  // A watch has odds of 50, a muster of 30.
  for (const [die, tries] of [
    [30, ['tidewater drill done: 30 of 50', 'highland drill done: 30 of 30']],
    [40, ['tidewater drill done: 40 of 50', 'highland drill undone: 40 of 30']],
  ] as const) {
    const table = sit([moot(1, die)]);
    table.plan({ tidewater: [WATCH], highland: [MUSTER] });
    table.to('summits');
    table.say(
      ...[0, 1].flatMap((item) =>
        ['tidewater', 'highland', 'reed', 'shoal'].map((who) => [who, item, 'accept'] as const),
      ),
    );
    table.to('upkeep');
    expect(triesIn(table).filter((line) => line.includes('drill'))).toEqual(tries);
    expect(table.unused()).toEqual([]);
  }
});

test('what happens once leaves its place when it is done, and keeps it while it is not', () => {
  for (const [die, left] of [
    [50, []],
    [51, ['tidewater drill declared']],
  ] as const) {
    const table = sit([moot(1, die)]);
    table.plan({ tidewater: [WATCH] });
    table.to('summits');
    table.say(...['highland', 'reed', 'shoal'].map((who) => [who, 0, 'accept'] as const));
    table.to('upkeep');
    expect(table.deals().filter((deal) => deal.includes('drill'))).toEqual(left);
    expect(table.unused()).toEqual([]);
  }
});

test('a loan of two turns ends in the second turn after, and is then paid back', () => {
  const table = sit([doing(1, 'tidewater', LOAN, 60)]);
  signed(table, LOAN);
  expect(table.gauge('treasury', 'reed')).toBe(3 + 2);
  const before = () => [table.gauge('treasury', 'tidewater'), table.gauge('treasury', 'reed')];
  for (let turn = 2; turn <= 3; turn++) {
    expect(table.deals()).toContain('tidewater loan done');
    table.to('resolution');
    const [ports = 0, reed = 0] = before();
    table.to('upkeep');
    expect(before()).toEqual(turn === 3 ? [ports + 1, reed - 1] : [ports, reed]);
  }
  expect(table.heads()).toContain('ended tidewater');
  expect(table.deals()).not.toContain('tidewater loan done');
  expect(table.unused()).toEqual([]);
});

test('a full table refuses what would take a place in it, at planning', () => {
  const table = sit([], lagoonWith(['rules/board.yaml', 'slots: 16', 'slots: 2']));
  table.to('planning');
  for (const order of [LOAN, PACT, WATCH]) {
    expect(table.tries('tidewater', order)).toMatchObject({ ok: false, address: 'EN-005' });
  }
  expect(table.tries('tidewater', { action: 'praise', partner: 'reed' }).ok).toBe(true);
});

test('when the table fills up while it is signed, what comes last is not kept and has no effect', () => {
  const table = sit([], lagoonWith(['rules/board.yaml', 'slots: 16', 'slots: 3']));
  table.plan({ tidewater: [LOAN], highland: [LOAN] });
  table.say(['reed', 0, 'accept'], ['reed', 1, 'accept']);
  expect(table.game.proposals.map(({ state }) => state)).toEqual(['agreed', 'agreed']);
  table.to('upkeep');
  expect(table.heads().filter((head) => /signed|full/.test(head))).toEqual([
    'signed tidewater',
    'full highland',
  ]);
  expect(table.gauge('treasury', 'reed')).toBe(3 + 2);
  expect(table.deals().filter((deal) => deal.includes('loan'))).toEqual(['tidewater loan declared']);
});
