// The worked examples of docs/ against the engine: the page's own orders and dice are played, and every address,
// number, die and answer of the page compared with the ledger.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diceFrom } from '../../src/dice/dice.ts';
import { PURPOSES } from '../../src/dice/purposes.ts';
import {
  check,
  explain,
  type Game,
  type Happening,
  type LedgerEntry,
  type Order,
  open,
  resolve,
} from '../../src/engine/index.ts';
import { ROOT } from '../architecture/house.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';

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

/** The dice of the page, by purpose and turn, in the order in which they fall. */
const DICE = new Map(
  (['consent', 'done'] as const).map((purpose) => {
    const row = new RegExp(`^\\| ${purpose} \\|(.*)\\|$`, 'm').exec(PAGE)?.[1] ?? '';
    return [purpose, row.split('|').map((cell) => (cell.match(/\d+/g) ?? []).map(Number))] as const;
  }),
);

const ORDERS: readonly { readonly [actor: string]: readonly Order[] }[] = [
  {
    tidewater: [mooring('shoal')],
    highland: [charter('elders'), mooring('reed')],
    reed: [{ action: 'press' }, charter('clerks')],
  },
  { highland: [mooring('shoal')] },
  { highland: [charter('clerks')] },
];

function mooring(place: string): Order {
  return { action: 'mooring', place, choices: { rent: 'token' } };
}

function charter(level: string): Order {
  return { action: 'charter', body: 'moot', clauses: ['advise'], choices: { level } };
}

const game = play();

/** Three turns of the page: everybody but the ports in turn 3 leaves their answers to the die. */
function play(): Game {
  const table = tableOf(LAGOON);
  const fallen = new Map<string, number>();
  const waiting = new Map(
    [...DICE].map(([purpose, turns]) => [purpose as string, turns.map((dice) => [...dice])]),
  );
  const names = open(table, 'names').dice.names;
  const dice = diceFrom(names, (turn, purpose, who, slot) => {
    const key = [turn, purpose, who, slot].join();
    const queue = waiting.get(PURPOSES[purpose] ?? '')?.[turn - 1];
    if (!fallen.has(key)) fallen.set(key, queue === undefined ? 1 : (queue.shift() ?? Number.NaN));
    return Math.ceil((((fallen.get(key) ?? 1) - 1) * 4_294_967_296) / 100);
  });
  const played = open(table, 'worked', { dice });
  for (const orders of ORDERS) playTurn(played, orders);
  if ([...waiting.values()].flat(2).length > 0) throw new Error('dice of the page were not thrown');
  return played;
}

function playTurn(played: Game, orders: (typeof ORDERS)[number]): void {
  const { turn } = played;
  const { actor } = played.table.board.members;
  const tidewater = actor.indexOf('tidewater');
  resolve(played);
  const sealed = Object.entries(orders).map(([id, list]) => {
    const frames: Int32Array[] = [];
    for (const order of list) {
      const judged = check(played, actor.indexOf(id), order, frames);
      if (!judged.ok || judged.frame === undefined) throw new Error(`${id} may not order ${order.action}`);
      frames.push(judged.frame);
    }
    return [actor.indexOf(id), frames] as const;
  });
  resolve(played, { orders: new Map(sealed) });
  while (played.phase === 'negotiation') resolve(played);
  const refusal = { proposal: 0, actor: tidewater, answer: 'refuse' } as const;
  resolve(played, { answers: turn === 3 ? [refusal] : [] });
  while (played.turn === turn && played.phase !== 'news') resolve(played);
}

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
});
