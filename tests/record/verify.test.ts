// Verify finds the first turn that is not as it was; a record from a stranger is judged, never believed.
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/record/chain.ts';
import type { Header, RecordLine } from '../../src/record/format.ts';
import { parseRecord } from '../../src/record/parse.ts';
import { replay } from '../../src/record/replay.ts';
import { cellsApart, verify } from '../../src/record/verify.ts';
import { describeCell } from '../../src/world/cell.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';
import { bytesOf, playRecorded, recordOf } from './games.ts';
import { must, mustNot } from './sample.ts';

const table = tableOf(LAGOON);
const { header, lines, game } = playRecorded(table, 'verify', randomPlayers(table));
const turnLines = lines.flatMap((line, index) => (line.kind === 'turn' ? [{ line, index }] : []));

/** The lines with one of them changed. */
function withLine(index: number, line: object): object[] {
  return lines.map((kept, at) => (at === index ? line : kept));
}

function firstOf<K extends RecordLine['kind']>(kind: K, turn = 1) {
  const index = lines.findIndex((line) => line.kind === kind && (!('turn' in line) || line.turn === turn));
  const line = lines[index] as Extract<RecordLine, { kind: K }>;
  expect(line).toBeDefined();
  return { index, line };
}

describe('verify', () => {
  it('says yes to a whole game, in both lanes', () => {
    for (const lane of ['compiled', 'interpreter'] as const) {
      const verdict = verify(recordOf(header, lines), lane);
      const finalHash = game.hashes.at(-1);
      expect(verdict).toEqual({ ok: true, turns: table.scenario.turns, finished: true, finalHash });
    }
  });

  it('says yes to a game broken off at a line, and that it is not finished', () => {
    const part = lines.slice(0, (turnLines[0]?.index ?? 0) + 1);
    expect(verify(recordOf(header, part))).toMatchObject({ ok: true, turns: 1, finished: false });
  });

  it('says no to a torn line, and where', () => {
    const bytes = bytesOf(header, lines.slice(0, -1));
    const verdict = verify(must(parseRecord(bytes.subarray(0, -7))));
    expect(verdict).toMatchObject({ ok: false, problem: { line: lines.length } });
  });

  it('names the first turn whose hash is not the one recorded', () => {
    for (const { index, line } of turnLines) {
      const verdict = verify(recordOf(header, withLine(index, { ...line, hash: 'f'.repeat(32) })));
      expect(verdict).toMatchObject({ ok: false, problem: { turn: line.turn, line: index + 2 } });
      // The rules are the same in both lanes: what was changed is the record.
      expect(verdict).toMatchObject({ differences: [] });
    }
  });

  it('finds a changed seed, rule or opening position though the chain holds', () => {
    const opening = [...(header.scenario.opening as { value: number }[])];
    const changed = opening.map((entry, i) => (i === 0 ? { ...entry, value: entry.value + 1 } : entry));
    const rulebook = JSON.parse(
      JSON.stringify(header.rulebook).replace(/"give":\{"a":\{"add":(-?\d+)/, '"give":{"a":{"add":1$1'),
    ) as Header['rulebook'];
    for (const other of [
      { ...header, seed: 'another' },
      { ...header, scenario: { ...header.scenario, opening: changed } },
      { ...header, rulebook, bookHash: sha256(JSON.stringify(rulebook)) },
    ]) {
      const verdict = verify(recordOf(other, lines));
      expect(verdict.ok).toBe(false);
    }
  });
});

describe('a decision that was changed in a record whose chain holds', () => {
  const orders = firstOf('orders');
  const busy = lines.findIndex((line) => line.kind === 'orders' && line.orders.length > 0);
  const busyLine = lines[busy] as Extract<RecordLine, { kind: 'orders' }>;
  const answer = firstOf('answer');
  const cases: readonly (readonly [string, object[], RegExp])[] = [
    ['an unknown actor', withLine(orders.index, { ...orders.line, actor: 'nobody' }), /no actor nobody/],
    ['another turn', withLine(orders.index, { ...orders.line, turn: 3 }), /turn 3 stand in turn 1/],
    ['orders twice', [orders.line, ...lines], /sealed its orders already/],
    [
      'an unknown action',
      withLine(busy, { ...busyLine, orders: [{ action: 'teleport' }] }),
      /EN-008: there is no action/,
    ],
    [
      'a stray word in an order',
      withLine(busy, { ...busyLine, orders: [{ ...busyLine.orders[0], domain: 'x' }] }),
      /EN-0/,
    ],
    [
      'the same order too often',
      withLine(busy, { ...busyLine, orders: new Array(50).fill(busyLine.orders[0]) }),
      /refused by [A-Z]{2}-\d{3}/,
    ],
    ['an answer nobody asked for', withLine(answer.index, { ...answer.line, proposal: 999 }), /EN-011/],
    [
      'an answer in the wrong phase',
      withLine(answer.index, { ...answer.line, phase: 'summits', round: 2 }),
      /is due here/,
    ],
    ['an answer twice', [...lines.slice(0, answer.index + 1), ...lines.slice(answer.index)], /already/],
    [
      'a softer text that is none',
      withLine(answer.index, { ...answer.line, answer: 'amend', amended: busyLine.orders[0] }),
      /EN-01/,
    ],
    ['a turn left out', lines.filter((_, i) => i !== turnLines[0]?.index), /the end of turn 1 is due/],
    ['an end too early', [...lines.slice(0, 3), { kind: 'end', finalHash: 'a'.repeat(32) }], /due here|end/],
    ['lines after the end', [...lines, orders.line], /goes on after its end/],
    ['another final hash', withLine(lines.length - 1, { kind: 'end', finalHash: 'a'.repeat(32) }), /ends in/],
  ];

  it.each(cases)('%s is told, with line and turn', (_, changed, what) => {
    const problem = mustNot(replay(recordOf(header, changed)));
    expect(problem.what).toMatch(what);
    expect(problem.line).toBeGreaterThan(1);
    expect(problem.turn).toBeGreaterThan(0);
  });
});

describe('a header from a stranger', () => {
  const book = header.rulebook as unknown as { [key: string]: never };
  const rulebookWith = (change: object) => {
    const rulebook = { ...book, ...change };
    return { ...header, rulebook, bookHash: sha256(JSON.stringify(rulebook)) };
  };
  const scenarioWith = (change: object) => ({ ...header, scenario: { ...header.scenario, ...change } });
  const board = book.board as unknown as { tracks: Record<string, object> };
  const actors = book.actors as unknown as object[];
  const everything = new Array(4).fill('actor');

  it.each([
    ['no board', rulebookWith({ board: undefined })],
    ['code for a number', rulebookWith({ rules: ruleAdding('process.exit(3)') })],
    ['a number that is no integer', rulebookWith({ rules: ruleAdding(0.5) })],
    [
      'a rule about nothing',
      rulebookWith({ rules: ruleAdding(1, { at_least: [{ gauge: 'no', of: [] }, 1] }) }),
    ],
    ['actors out of order', rulebookWith({ actors: [...actors].reverse() })],
    ['a huge board', rulebookWith({ board: { ...board, slots: 1e9 } })],
    [
      'a huge track',
      rulebookWith({
        actors: new Array(150).fill(actors.at(-1)),
        board: { ...board, tracks: { tie: { title: '', over: everything, seen: 'all' } } },
      }),
    ],
    ['endless turns', scenarioWith({ turns: 1e12 })],
    ['no seats', scenarioWith({ seats: 'none' })],
    ['a stranger at the table', scenarioWith({ automated: [{ actor: 'stranger', policy: 'x' }] })],
    ['an opening off the board', scenarioWith({ opening: [{ track: 'none', at: [], value: 1 }] })],
    ['a card that is not there', scenarioWith({ calendar: [{ turn: 1, card: 'EV-999' }] })],
    ['too many agreements', scenarioWith({ deals: new Array(5000).fill(null) })],
  ])('%s is refused in one line', (_, other) => {
    const problem = mustNot(replay(recordOf(other, lines)));
    expect(problem.line).toBe(1);
    expect(problem.what).toMatch(/^(rulebook|scenario|the rulebook and the scenario)/);
  });

  function ruleAdding(add: unknown, when?: object): object[] {
    const rule = { id: 'ZZ-001', title: 'x', on: 'consent', give: { a: { add } }, assume: 'x' };
    return [when === undefined ? rule : { ...rule, when }];
  }
});

describe('where the lanes part ways', () => {
  it('the cells are named, with both values', () => {
    const other = Int32Array.from(game.world);
    const cell = table.board.tracks.get('tie')?.base ?? 0;
    other[cell] = (game.world[cell] ?? 0) + 3;
    expect(cellsApart(table.board, game.world, other)).toEqual([
      {
        cell: describeCell(table.board, cell),
        compiled: game.world[cell],
        interpreter: (game.world[cell] ?? 0) + 3,
      },
    ]);
    expect(cellsApart(table.board, game.world, game.world)).toEqual([]);
  });
});
