// The referee's page of docs/ against the engine: the turn it speaks of is replayed, and every number in its tables, every
// sum, die and answer compared with the board at the start and with the ledger.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, type Game, type Happening, type LedgerEntry } from '../../src/engine/index.ts';
import { layHeader } from '../../src/record/ground.ts';
import { parseRecord } from '../../src/record/parse.ts';
import { replayOn } from '../../src/record/replay.ts';
import { groundOf } from '../../src/report/handbook/ground.ts';
import { memberName } from '../../src/report/handbook/scenario.ts';
import { type CellName, describeCell } from '../../src/world/cell.ts';
import { ROOT } from '../architecture/house.ts';
import { must } from '../record/sample.ts';

interface Outcome {
  readonly title: string;
  readonly occasion: string;
  readonly who: string;
  /** An action by its name, or proposals by their numbers. */
  readonly about: string;
  readonly rows: readonly (readonly string[])[];
  readonly text: string;
}

const PAGE = readFileSync(`${ROOT}/docs/referee.md`, 'utf8');
const OUTCOMES = PAGE.split(/^### /m)
  .slice(1)
  .map((text) => outcomeOf(text.split('\n## ')[0] ?? ''));

// The game keeps the book it was played by: what the reader worked from is printed no more, and replays for ever.
const record = must(parseRecord(readFileSync(`${ROOT}/tests/report/referee.jsonl`)));
const table = must(layHeader(record.header));
const { book } = table;
const ground = groundOf(book, table.scenario);
const start = boardNow(must(replayOn(table, record, { toTurn: 0 })).game);
const ledger = explain(must(replayOn(table, record)).game, 1);

function outcomeOf(text: string): Outcome {
  const found = /^Ledger: turn 1, (\w+), ([\w-]+), (?:proposals? )?(.+)$/m.exec(text);
  const [, occasion, who, about] = found ?? [];
  return {
    title: text.split('\n')[0] ?? '',
    occasion: occasion ?? '',
    who: who ?? '',
    about: about ?? '',
    rows: rowsOf(text),
    text,
  };
}

/** The cells of all rows of tables but their heads. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const rows = [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row]) =>
    (row ?? '').split('|').map((cell) => cell.trim()),
  );
  const heads = rows.flatMap((row, i) => (/^-+:?$/.test(row[0] ?? '') ? [i - 1, i] : []));
  return rows.filter((_, i) => !heads.includes(i));
}

/** "Tie of Kazakhstan, Russia, security": how the page calls a cell. */
function called(cell: CellName): string {
  if (!('track' in cell)) return `agreement ${cell.slot} ${cell.field}`;
  const title = book.board.tracks[cell.track]?.title ?? cell.track;
  return `${title} of ${cell.members.map((id) => memberName(ground, id)).join(', ')}`;
}

function boardNow(game: Game): ReadonlyMap<string, number> {
  const { board } = table;
  return new Map(
    [...game.world.slice(0, board.slotBase)].map((value, cell) => [called(describeCell(board, cell)), value]),
  );
}

function happening({ occasion, who, about }: Outcome): Happening {
  const found = ledger.filter(
    (one) =>
      one.occasion === occasion &&
      one.actor === who &&
      (one.action === about || String(one.proposal) === about),
  );
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} happenings fit`);
  return found[0];
}

function entries<K extends LedgerEntry['kind']>(from: readonly Happening[], kind: K) {
  return from
    .flatMap((one) => one.entries)
    .filter((entry): entry is Extract<LedgerEntry, { kind: K }> => entry.kind === kind);
}

function number(cell: string | undefined): number {
  return Number((cell ?? '').replace('−', '-').replace('+', ''));
}

describe('the page of the referee', () => {
  it('names the game that is kept', () => {
    expect(/the text `([^`]+)`/.exec(PAGE)?.[1]).toBe(record.header.seed);
    expect(PAGE).toContain('heartland replay tests/report/referee.jsonl --turn 1 --text');
  });

  it('holds ten outcomes, each of a kind that is compared', () => {
    expect(OUTCOMES.map(({ occasion }) => occasion)).toEqual([
      ...Array.from({ length: 6 }, () => 'consent'),
      ...['order', 'done', 'done', 'signed'],
    ]);
  });

  it('says of the sheets what stands on the board at the start', () => {
    const sheets = rowsOf(PAGE.split('## What the sheets say')[1]?.split('\n## ')[0] ?? '');
    expect(sheets.length).toBeGreaterThan(30);
    for (const [track, of, value] of sheets) {
      expect(start.get(`${track} of ${of}`), `${track} of ${of}`).toBe(number(value));
    }
  });

  const sums = OUTCOMES.filter(({ occasion }) => occasion === 'consent' || occasion === 'done');
  it.each(sums)('$title: the same sum of the same parts, the same die, the same end', (outcome) => {
    const one = [happening(outcome)];
    const parts = outcome.rows.map((row) => ({ address: row[0], value: number(row.at(-1)) }));
    expect(parts).toEqual(entries(one, 'modifier').map(({ address, value }) => ({ address, value })));
    const [, sum, die, answer] = /^Sum (\d+), die (\d+): (\w+)$/m.exec(outcome.text) ?? [];
    expect(entries(one, 'roll')).toMatchObject([{ odds: Number(sum), value: Number(die) }]);
    expect(parts.reduce((total, { value }) => total + value, 0)).toBe(Number(sum));
    if (outcome.occasion === 'done') expect(answer).toBe('done');
    else expect(entries(one, 'answer')).toMatchObject([{ answer, sum: Number(sum) }]);
  });

  it.each(OUTCOMES.filter(({ occasion }) => occasion === 'order'))('$title: at the same price', (outcome) => {
    for (const [proposal, part, treasury, capital] of outcome.rows) {
      const one = happening({ ...outcome, about: proposal ?? '' });
      const paid = Object.fromEntries(
        entries([one], 'change').map(({ cell, address, before, after }) => [
          `${address} ${called(cell)}`,
          before - after,
        ]),
      );
      const prices = { Treasury: number(treasury), 'Political capital': number(capital) };
      const wanted = Object.entries(prices).filter(([, price]) => price > 0);
      expect(paid).toEqual(
        Object.fromEntries(wanted.map(([track, price]) => [`${part} ${track} of Russia`, price])),
      );
    }
  });

  it.each(OUTCOMES.filter(({ occasion }) => occasion === 'signed'))('$title: the same changes', (outcome) => {
    const one = happening(outcome);
    const before = ledger.slice(0, ledger.indexOf(one));
    const rows = outcome.rows.map(([address, track, of, , from, to]) => ({
      address,
      cell: `${track} of ${of}`,
      from: number(from),
      to: number(to),
    }));
    const changes = entries([one], 'change')
      .filter(({ address }) => /[a-z]$/.test(address))
      .map(({ address, cell, before: from, after: to }) => ({ address, cell: called(cell), from, to }));
    expect(rows.filter(({ from, to }) => from !== to)).toEqual(changes);
    for (const { cell, from, to } of rows.filter((row) => row.from === row.to)) {
      const last = entries(before, 'change').findLast((change) => called(change.cell) === cell);
      expect([last?.after ?? start.get(cell), cell]).toEqual([from, cell]);
      expect(to).toBe(from);
    }
  });

  it('names the vitality of the body that carries the memorandum out, as it is by then', () => {
    const [, at] = /Its vitality is (\d+) by now/.exec(PAGE) ?? [];
    const tried = ledger.findIndex((one) => one.occasion === 'done' && one.action === 'memorandum');
    const changes = entries(ledger.slice(0, tried), 'change');
    const last = changes.findLast(({ cell }) => called(cell) === 'Vitality of CSTO');
    expect(last).toMatchObject({ address: 'RF-001a', after: Number(at) });
  });
});
