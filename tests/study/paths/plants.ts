// Differences planted in a game, each with the decision at which it must first bite, worked out from the ledger of the
// game without it and from nothing that is under test.
import {
  explain,
  type Game,
  type Happening,
  layTable,
  type Order,
  open,
  type Table,
} from '../../../src/engine/index.ts';
import type { Rulebook } from '../../../src/rulebook/book.ts';
import { playOut, sealedOrders, step } from '../../../src/seats/playout.ts';
import type { Players, Policy } from '../../../src/seats/policy.ts';
import type { Setup } from '../../../src/study/paths/setup.ts';
import { LAGOON, tableOf } from '../../support/boxes.ts';
import { doctrinePlayers } from '../../support/players.ts';

export const TABLE = tableOf(LAGOON);
export const BASE: Setup = { table: TABLE, players: doctrinePlayers(TABLE) };

export interface Plant {
  readonly name: string;
  readonly seed: string;
  readonly setup: Setup;
  /** Where it must bite. */
  readonly bites: {
    readonly kind: string;
    readonly turn: number;
    readonly actor: string;
    readonly about?: Order;
  };
  /** What must be found behind it. */
  readonly behind: { readonly address?: string; readonly track?: string; readonly decided?: string };
}

/** As many plants as are asked for, over seeds 1, 2, 3 …; a seed in which nothing bites gives none. */
export function plantsOf(plant: (seed: string) => readonly Plant[], count: number): readonly Plant[] {
  const found: Plant[] = [];
  for (let seed = 1; found.length < count && seed < 400; seed++) found.push(...plant(String(seed)));
  return found.slice(0, count);
}

const ledgers = new Map<string, readonly Happening[]>();

function ledgerOf(seed: string): readonly Happening[] {
  const known = ledgers.get(seed) ?? explain(playOut(open(TABLE, seed), BASE.players));
  ledgers.set(seed, known);
  return known;
}

/** The scenario's players at a table laid anew from other rules or another opening. */
function laid(change: { book?: Rulebook; opening?: Setup['table']['scenario']['opening'] }): Setup {
  const { book, scenario } = TABLE;
  const opening = [...scenario.opening, ...(change.opening ?? [])];
  const table = layTable(change.book ?? book, { ...scenario, opening });
  return { table, players: doctrinePlayers(table) };
}

function withAdd(address: string, by: number): Rulebook {
  const book = structuredClone(TABLE.book);
  const part = partIn(book, address);
  part.add += by;
  return book;
}

function partIn(book: Rulebook, address: string): { add: number } {
  const all = [...book.rules, ...book.policies.flatMap(({ wants }) => wants)];
  const rule = all.find(({ id }) => id === address.slice(0, -1));
  const part = rule?.give?.[address.slice(-1)];
  if (part === undefined) throw new Error(`there is no ${address}`);
  return part;
}

/** A number of an odds rule: it bites where a die lies between the old odds and the new. */
export function oddsPlants(address: string, by: number): (seed: string) => readonly Plant[] {
  return (seed) => {
    const bitten = ledgerOf(seed).find((happening) => {
      const { occasion, entries } = happening;
      if (occasion !== 'done' && occasion !== 'undone') return false;
      const roll = entries.find(({ kind }) => kind === 'roll');
      const counts = entries.some((entry) => entry.kind === 'modifier' && entry.address === address);
      return counts && roll?.kind === 'roll' && roll.value <= roll.odds !== roll.value <= roll.odds + by;
    });
    if (bitten?.order === undefined) return [];
    const { turn, actor = '', order } = bitten;
    const setup = laid({ book: withAdd(address, by) });
    const bites = { kind: 'doing', turn, actor, about: order };
    return [{ name: `${address} ${by}`, seed, setup, bites, behind: { address } }];
  };
}

/** One answer of one game turned round by somebody who is bound to it. */
export function answerPlants(seed: string): readonly Plant[] {
  const given = ledgerOf(seed).filter(
    ({ occasion, entries }) => occasion === 'consent' && entries.some(({ kind }) => kind === 'answer'),
  );
  const one = given[Number(seed) % Math.max(1, given.length)];
  const answer = one?.entries.find(({ kind }) => kind === 'answer');
  if (one?.order === undefined || answer?.kind !== 'answer') return [];
  const { turn, proposal, order } = one;
  const who = TABLE.board.members.actor.indexOf(answer.who);
  const turned = answer.answer === 'accept' ? 'refuse' : 'accept';
  const here = (game: Game) => game.turn === turn && game.round === 1 && game.phase !== 'soundings';
  const own: Policy = BASE.players.get(who) ?? { name: 'none', orders: () => [], answers: () => [] };
  const policy: Policy = {
    ...own,
    answers: (game, actor) => (here(game) ? [{ proposal, actor, answer: turned, bound: true } as const] : []),
  };
  const action = TABLE.book.actions.find(({ name }) => name === order.action);
  const kind = action?.consent === 'body' ? 'vote' : 'answer';
  return [
    {
      name: `${answer.who} ${turned}s`,
      seed,
      setup: { table: TABLE, players: new Map([...BASE.players, [who, policy]]) },
      bites: { kind, turn, actor: answer.who, about: order },
      behind: { decided: 'bound' },
    },
  ];
}

/**
 * The pride of one actor at the opening: every consent of that actor stands lower or higher from the first turn on, and
 * it bites where a die lies between. Games in which that actor could have asked for a softer text before are left out.
 */
export function pridePlants(actor: string, pride: number): (seed: string) => readonly Plant[] {
  const now = TABLE.book.actors.find(({ id }) => id === actor)?.sheet.pride ?? 0;
  const weight = (value: number) => Math.trunc(Math.max(0, value - 30) / 2);
  const by = weight(now) - weight(pride);
  return (seed) => {
    for (const { turn, occasion, entries, order } of ledgerOf(seed)) {
      const roll = entries.find(({ kind }) => kind === 'roll');
      const asked = entries.some((entry) => entry.kind === 'answer' && entry.who === actor);
      if (occasion !== 'consent' || !asked || order === undefined) continue;
      if (roll?.kind !== 'roll') return [];
      const [before, after] = [roll.value <= roll.odds, roll.value <= roll.odds + by];
      if (before && after) continue;
      // A refusal looks for softer words, in this game or in the other.
      if (!isPlain(order)) return [];
      if (before === after) continue;
      const kind = TABLE.book.actions.find(({ name }) => name === order.action)?.consent === 'body';
      // What is voted on was asked about in softer words before any vote fell.
      if (kind && !askedPlainly(ledgerOf(seed), turn)) return [];
      return [
        {
          name: `pride of ${actor} ${pride}`,
          seed,
          setup: laid({ opening: [{ track: 'pride', at: [actor], value: pride }] }),
          bites: { kind: kind ? 'vote' : 'answer', turn, actor, about: order },
          behind: { address: 'CN-001b', track: 'pride' },
        },
      ];
    }
    return [];
  };
}

/** An outsider so proud that it no longer follows whatever the die shows. */
export function proudOutsider(): Setup {
  return laid({ opening: [{ track: 'pride', at: ['far-shore'], value: 80 }] });
}

function askedPlainly(ledger: readonly Happening[], turn: number): boolean {
  const asked = ledger.filter((happening) => happening.turn === turn && happening.occasion === 'order');
  return asked.every(({ order }) => order?.body === undefined || isPlain(order));
}

/** Whether an order has no softer words. */
function isPlain({ clauses = [], choices = {}, secret, extra }: Order): boolean {
  const softest = Object.entries(choices).every(([name, option]) => {
    return TABLE.book.board.choices[name]?.[0] === option;
  });
  return clauses.length === 0 && softest && (secret ?? 0) === 0 && (extra ?? 0) === 0;
}

/** A number of a doctrine: it bites where the doctrine, asked in the game without it, orders something else. */
export function wantPlants(address: string, by: number): (seed: string) => readonly Plant[] {
  const setup = laid({ book: withAdd(address, by) });
  return (seed) => {
    const game = open(TABLE, seed);
    while (game.phase !== 'over') {
      if (game.phase === 'planning') {
        const actor = firstOtherwise(game, setup.table, setup.players);
        if (actor !== undefined) {
          const bites = { kind: 'orders', turn: game.turn, actor };
          return [{ name: `${address} ${by}`, seed, setup, bites, behind: { address } }];
        }
      }
      step(game, BASE.players);
    }
    return [];
  };
}

function firstOtherwise(game: Game, table: Table, players: Players): string | undefined {
  const listed = (orders: ReadonlyMap<number, readonly Int32Array[]>, actor: number) =>
    (orders.get(actor) ?? []).map((frame) => [...frame].join()).join(' ');
  const [own, other] = [sealedOrders(game, BASE.players), sealedOrders({ ...game, table }, players)];
  return TABLE.board.members.actor.find((_, actor) => listed(own, actor) !== listed(other, actor));
}
