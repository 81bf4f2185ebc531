// What an order would change, told beforehand: it is what happens when everybody says yes and the dice hold; it costs
// the game nothing; and it tells nothing that the seat may not know.

import { describe, expect, test } from 'vitest';
import { createDice, diceFrom } from '../../src/dice/dice.ts';
import { type Foreseen, foresee } from '../../src/engine/foresee.ts';
import {
  askedNow,
  explain,
  fork,
  type Game,
  open,
  orderOf,
  resolve,
  stateHash,
} from '../../src/engine/index.ts';
import type { Table } from '../../src/engine/table.ts';
import { randomPolicy } from '../../src/seats/random.ts';
import { seenBy } from '../../src/tui/model/seen.ts';
import type { CellName } from '../../src/world/cell.ts';
import { describeCell } from '../../src/world/cell.ts';
import { type Frame, R } from '../../src/world/register.ts';
import { SLOT, STATUS, slotCell } from '../../src/world/slot.ts';
import { DUSHANBE, LAGOON, type NamedScenario, tableOf } from '../support/boxes.ts';
import { frame, lagoon, sit } from './sitting.ts';

/** A game in its first planning, nothing said before, where all that was signed earlier has long been settled. */
function atPlanning(table: Table, die: number): Game {
  const low = diceFrom(table.rollers, () => Math.ceil(((die - 1) * 4_294_967_296) / 100));
  const game = open(table, 'foresee', { dice: low });
  while (game.phase !== 'planning') resolve(game);
  const { board } = table;
  for (let slot = 0; slot < board.slots; slot++) {
    const cell = slotCell(board, slot) + SLOT.status;
    if (game.world[cell] === STATUS.declared) game.world[cell] = STATUS.done;
  }
  return game;
}

/** Drafts of an actor that may be ordered now, drawn by a seed. */
function draftsOf(game: Game, actor: number, seed: string): readonly Frame[] {
  const drawn = { ...fork(game), dice: createDice(seed, game.table.rollers) };
  return randomPolicy().orders(drawn, actor);
}

type Change = readonly [address: string, cell: string, before: number, after: number];

/** Plays one order as everybody wants it and reads from the ledger what it did, if it was signed and done at once. */
function played(game: Game, actor: number, draft: Frame): { changes: readonly Change[]; done: boolean } {
  const branch = fork(game);
  resolve(branch, { orders: new Map([[actor, [draft]]]) });
  while (branch.phase !== 'upkeep') {
    const answers = askedNow(branch).map((ask) => ({ ...ask, answer: 'accept' as const, bound: true }));
    resolve(branch, { answers });
  }
  const deeds = explain(branch, 1).filter(({ occasion }) => DEEDS.includes(occasion));
  const changes = deeds.flatMap(({ entries }) =>
    entries.flatMap((entry): Change[] =>
      entry.kind === 'change' && shown(game, actor, entry.cell)
        ? [[entry.address, JSON.stringify(entry.cell), entry.before, entry.after]]
        : [],
    ),
  );
  return { changes, done: deeds.some(({ occasion }) => occasion === 'done') };
}

const DEEDS: readonly string[] = ['act', 'signed', 'done'];

function shown({ table }: Game, actor: number, cell: CellName): boolean {
  if ('slot' in cell) return false;
  const hidden = table.unseen[actor] ?? new Int32Array();
  return ![...hidden].some((at) => JSON.stringify(describeCell(table.board, at)) === JSON.stringify(cell));
}

/** What was foreseen of gauges; of what hangs on how well the die falls, only what came true. */
function told(rows: readonly Foreseen[], happened: readonly Change[]): readonly Change[] {
  const came = new Set(happened.map((change) => JSON.stringify(change)));
  return rows.flatMap(({ address, name, before, after, sure }): Change[] => {
    const change: Change = [address, JSON.stringify(name), before, after];
    return 'slot' in name || !(sure || came.has(JSON.stringify(change))) ? [] : [change];
  });
}

describe.each([
  ['lagoon', LAGOON, 12],
  ['dushanbe', DUSHANBE, 3],
] as const)('any order of %s', (_, named: NamedScenario, seeds) => {
  const table = tableOf(named);

  test('does what was foreseen, if all say yes and the die holds', () => {
    const game = atPlanning(table, 1);
    let drafts = 0;
    let moved = 0;
    let finished = 0;
    for (const actor of table.seats) {
      for (let seed = 0; seed < seeds; seed++) {
        for (const draft of draftsOf(game, actor, `draft ${seed}`)) {
          const label = JSON.stringify(orderOf(table, draft));
          const { signed, done } = foresee(seenBy(game, actor).game, draft);
          const happened = played(game, actor, draft);
          const foreseen = [...signed, ...(happened.done ? (done ?? []) : [])];
          expect([label, ...told(foreseen, happened.changes)]).toEqual([label, ...happened.changes]);
          drafts += 1;
          moved += happened.changes.length;
          finished += happened.done ? 1 : 0;
        }
      }
    }
    expect(drafts).toBeGreaterThan(20);
    expect(moved).toBeGreaterThan(drafts);
    expect(finished).toBeGreaterThan(drafts / 4);
  });

  test('tells nothing that its seat may not know, and leaves the game as it was', () => {
    const game = atPlanning(table, 1);
    for (const actor of table.seats) {
      const other = fork(game);
      const hidden = table.unseen[actor] ?? new Int32Array();
      for (const cell of hidden) other.world[cell] = (other.world[cell] ?? 0) + 3;
      const before = stateHash(game);
      for (const draft of draftsOf(game, actor, 'hidden')) {
        const foreseen = foresee(seenBy(game, actor).game, draft);
        expect(foresee(seenBy(other, actor).game, draft)).toEqual(foreseen);
        const cells = [...foreseen.signed, ...(foreseen.done ?? []), ...(foreseen.refused ?? [])];
        expect(cells.filter(({ cell }) => hidden.includes(cell))).toEqual([]);
      }
      expect(stateHash(game)).toBe(before);
    }
  });
});

test('what comes of signing, of doing and of a refusal is told apart, each change under its address', () => {
  const table = tableOf(DUSHANBE);
  const game = atPlanning(table, 1);
  const contact = (secret: number) =>
    frame(table, 'china', { action: 'military-contact', partner: 'tajikistan', secret });
  const lines = (rows: readonly Foreseen[] = []) =>
    rows.map(
      ({ address, name, before, after, sure }) =>
        `${address} ${'track' in name ? name.track : ''} ${before} ${after}${sure ? '' : '?'}`,
    );
  const { signed, done, refused } = foresee(game, contact(1));
  expect(lines(signed)).toEqual(['DE-021a tie 8 11']);
  // Whether somebody saw the visitors hangs on how well the die falls.
  expect(lines(done)).toEqual([
    'DN-041a tie 11 18',
    'DN-043a rivalry 35 39?',
    'DN-043b trust 55 49?',
    'DN-043c show 0 1?',
  ]);
  expect(lines(refused)).toEqual(['RF-003a trust 50 48']);
  expect(lines(foresee(game, contact(0)).done)).not.toContain('DN-043a rivalry 35 39?');
});

test('what nobody is asked about is neither refused nor carried out', () => {
  const table = sit();
  table.to('planning');
  const praise = foresee(table.game, frame(lagoon, 'tidewater', { action: 'praise', partner: 'reed' }));
  expect(praise.refused).toBeUndefined();
  expect(praise.done).toBeUndefined();
  expect(praise.signed.length).toBeGreaterThan(0);
});

test('a yes that was promised is foreseen as a promise kept', () => {
  const table = tableOf(DUSHANBE);
  const game = open(table, 'promised');
  resolve(game);
  expect(game.phase).toBe('soundings');
  const kazakhstan = table.board.members.actor.indexOf('kazakhstan');
  const promise = frame(table, 'kazakhstan', { action: 'promise-vote', partner: 'russia', body: 'csto' });
  resolve(game, { orders: new Map([[kazakhstan, [promise]]]) });
  for (let step = 0; step < 4 && ['soundings', 'bargaining'].includes(game.phase); step++) resolve(game);
  const drill = frame(table, 'russia', { action: 'joint-exercise', body: 'csto', other: 'sco' });
  const { signed } = foresee(seenBy(game, drill[R.sponsor] ?? -1).game, drill);
  const kept = signed.filter(({ address }) => address.startsWith('TA-052'));
  expect(kept.map(({ name }) => ('slot' in name ? name.field : name.track))).toEqual([
    'trust',
    'credibility',
    'status',
  ]);
});
