// The worked examples of docs/ against the game they are taken from: every address, number, die and answer.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explain, type Happening, type LedgerEntry } from '../../src/engine/index.ts';
import { readRecord } from '../../src/record/read.ts';
import { replay } from '../../src/record/replay.ts';
import { groundOf } from '../../src/report/handbook/ground.ts';
import { ROOT } from '../architecture/house.ts';
import { must } from '../record/sample.ts';
import { LAGOON, readBox } from '../support/boxes.ts';

interface Example {
  readonly title: string;
  readonly turn: number;
  readonly kind: string;
  readonly who: string;
  readonly action: string;
  /** The sponsor asked for, or the place. */
  readonly of: string | undefined;
  readonly rows: readonly { readonly address: string; readonly value: number }[];
  readonly sum: number | undefined;
  readonly die: number | undefined;
  readonly price: number | undefined;
  readonly answer: string | undefined;
}

const PAGE = readFileSync(`${ROOT}/docs/worked-examples.md`, 'utf8');
const EXAMPLES = PAGE.split(/^### /m).slice(1).map(exampleOf);
const record = must(readRecord(`${ROOT}/tests/record/golden/lagoon-golden.jsonl`));
const { game } = must(replay(record));

function exampleOf(text: string): Example {
  const ledger = /^Ledger: turn (\d+), (\w+), ([\w-]+), (\w+)(?: (?:of|on) ([\w-]+))?$/m.exec(text);
  const [, turn, kind, who, action, of] = ledger ?? [];
  const end = /^Sum (\d+), (?:die (\d+)|no die|price (\d+)): (\w+)$/m.exec(text);
  const rows = [...text.matchAll(/^\| ([A-Z]{2}-\d{3}[a-z]?) \|.*\| ([+−]?)(\d+) \|$/gm)];
  const number = (found: string | undefined) => (found === undefined ? undefined : Number(found));
  return {
    title: text.split('\n')[0] ?? '',
    turn: Number(turn),
    kind: kind ?? '',
    who: who ?? '',
    action: action ?? '',
    of,
    rows: rows.map(([, address, sign, value]) => ({
      address: address ?? '',
      value: sign === '−' ? -Number(value) : Number(value),
    })),
    sum: number(end?.[1]),
    die: number(end?.[2]),
    price: number(end?.[3]),
    answer: end?.[4],
  };
}

function happening({ turn, kind, who, action, of }: Example): Happening {
  const occasion = { effects: 'done', overrule: 'consent' }[kind] ?? kind;
  const found = explain(game, turn).filter(
    (one) =>
      one.occasion === occasion &&
      one.actor === who &&
      one.action === action &&
      (of === undefined || one.sponsor === of || one.order?.place === of),
  );
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} happenings fit`);
  return found[0];
}

function entries<K extends LedgerEntry['kind']>(from: Happening, kind: K) {
  return from.entries.filter((entry): entry is Extract<LedgerEntry, { kind: K }> => entry.kind === kind);
}

describe('worked examples', () => {
  it('are a dozen: consent, odds, effects and an overruling', () => {
    const kinds = EXAMPLES.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'consent').length).toBeGreaterThanOrEqual(5);
    expect(kinds.filter((kind) => kind === 'done').length).toBeGreaterThanOrEqual(3);
    expect(kinds.filter((kind) => kind === 'effects').length).toBeGreaterThanOrEqual(2);
    expect(kinds).toContain('overrule');
  });

  const sums = EXAMPLES.filter(({ kind }) => kind === 'consent' || kind === 'done');
  it.each(sums)('$title: the same sum of the same parts, the same die, the same end', (example) => {
    const found = happening(example);
    const modifiers = entries(found, 'modifier').map(({ address, value }) => ({ address, value }));
    expect(example.rows.filter(({ address }) => !address.startsWith('SY-'))).toEqual(modifiers);
    expect(example.rows.reduce((sum, { value }) => sum + value, 0)).toBe(example.sum);
    const roll = entries(found, 'roll')[0];
    expect(roll?.value).toBe(example.die);
    if (roll !== undefined) expect(roll.odds).toBe(example.sum);
    if (example.kind === 'done') expect(example.answer).toBe('done');
    else expect(entries(found, 'answer')).toMatchObject([{ answer: example.answer, sum: example.sum }]);
  });

  it.each(EXAMPLES.filter(({ kind }) => kind === 'effects'))('$title: the same changes', (example) => {
    const changes = entries(happening(example), 'change')
      .filter(({ address }) => /[a-z]$/.test(address))
      .map(({ address, after }) => ({ address, value: after }));
    expect(example.rows).toEqual(changes);
  });

  it.each(EXAMPLES.filter(({ kind }) => kind === 'overrule'))('$title: at the same price', (example) => {
    expect(entries(happening(example), 'answer')).toMatchObject([
      { answer: example.answer, sum: example.sum, price: example.price },
    ]);
    const vote = explain(game, example.turn).find(({ entries: inside }) =>
      inside.some((entry) => entry.kind === 'change' && entry.address === 'SY-010'),
    );
    const changes = vote === undefined ? [] : entries(vote, 'change');
    expect(changes.map(({ address, before, after }) => [address, after - before])).toEqual(
      expect.arrayContaining([
        ['SY-010', -4],
        ['SY-009', 1],
      ]),
    );
  });

  it('cite rules that the printed book still has, in the same words', () => {
    const kept = groundOf(game.table.book).prose;
    const now = groundOf(readBox(LAGOON).book).prose;
    const cited = [...new Set(PAGE.match(/\b(?:CN|OD|EF|UP)-\d{3}/g) ?? [])];
    expect(cited.length).toBeGreaterThan(8);
    for (const id of cited) {
      expect(now.get(id), id).toBeDefined();
      expect(now.get(id)?.parts, id).toEqual(kept.get(id)?.parts);
    }
  });
});
