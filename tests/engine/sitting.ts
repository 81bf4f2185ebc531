// A sitting at the invented box: dice that show 100 unless told otherwise, orders and answers by name, and the
// world read back by name. What a case does not say does not happen.

import { type Dice, diceFrom } from '../../src/dice/dice.ts';
import { type DictatedRoll, dictate } from '../../src/dice/dictated.ts';
import {
  type Answer,
  check,
  checkDecision,
  type Decision,
  explain,
  frameOf,
  type Game,
  layTable,
  type Order,
  open,
  type Phase,
  type Ruling,
  resolve,
  type Table,
} from '../../src/engine/index.ts';
import { loadBook } from '../../src/rulebook/gather/load.ts';
import { formatProblem } from '../../src/rulebook/problem.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { cellOf, trackOf } from '../../src/world/board.ts';
import { type Frame, R } from '../../src/world/register.ts';
import { STATUSES, slotCell, slotRegister } from '../../src/world/slot.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { LAGOON_RULES, LAGOON_SCENARIO } from '../support/lagoon.ts';

/** File, what stands in it, what stands there instead. */
export type Change = readonly [file: string, from: string, to: string];

export const lagoon = tableOf(LAGOON);

/** The invented box with some words changed; each must be there. */
export function lagoonWith(...changes: readonly Change[]): Table {
  const texts = new Map([...LAGOON_RULES, LAGOON_SCENARIO].map(({ file, text }) => [file, text]));
  for (const [file, from, to] of changes) {
    const text = texts.get(file);
    if (!text?.includes(from)) throw new Error(`${file} does not hold ${from}`);
    texts.set(file, text.replace(from, to));
  }
  const rules = LAGOON_RULES.map(({ file }) => ({ file, text: texts.get(file) ?? '' }));
  const book = loadBook(rules);
  if (!book.ok) throw new Error(book.error.map(formatProblem).join('\n'));
  const scenario = loadScenario(LAGOON_SCENARIO.file, texts.get(LAGOON_SCENARIO.file) ?? '', book.value.book);
  if (!scenario.ok) throw new Error(scenario.error.map(formatProblem).join('\n'));
  return layTable(book.value.book, scenario.value);
}

export const numberOf = (table: Table, actor: string): number => table.board.members.actor.indexOf(actor);

/** The order as the rulebook reads it. */
export function frame(table: Table, actor: string, order: Order): Frame {
  const read = frameOf(table, numberOf(table, actor), order);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** The die a room looks at for an order of an actor. */
export function room(turn: number, who: string, order: Order, value: number, table = lagoon): DictatedRoll {
  const slot = frame(table, who, order)[R.skeleton] ?? -1;
  return { turn, purpose: 'consent', who: `${who} ${order.action}`, slot, value };
}

/** The die for carrying out what an actor has signed, `age` turns after signing. */
export function doing(turn: number, who: string, order: Order, value: number, age = 0): DictatedRoll {
  const slot = (frame(lagoon, who, order)[R.skeleton] ?? -1) + 256 * age;
  return { turn, purpose: 'done', who: `${who} ${order.action}`, slot, value };
}

/** The one die for all that the Moot has to carry out in a turn. */
export function moot(turn: number, value: number): DictatedRoll {
  return { turn, purpose: 'done', who: '', slot: 0, value };
}

const HUNDRED = Math.ceil((99 * 4_294_967_296) / 100);

/** Dice that always show their highest: the ministry refuses, nothing is carried out, the deck stays unshuffled. */
function stubborn(table: Table): Dice {
  return diceFrom(table.rollers, () => HUNDRED);
}

export interface Plans {
  readonly [actor: string]: readonly Order[];
}

/** Who answers which proposal how; the softer text with `amend`. */
export type Said = readonly [actor: string, proposal: number, answer: Answer, softer?: Order];

export interface Sitting {
  readonly game: Game;
  /** Closes phases with nothing said until the next `phase` begins. */
  to(phase: Phase): void;
  /** Goes on to soundings and closes it with these offers and promises. */
  sound(plans: Plans): void;
  /** Goes on to planning and closes it with these orders, in the order they are handed in. */
  plan(plans: Plans): void;
  /** Closes the present phase with these answers. */
  say(...said: readonly Said[]): void;
  /** What the engine thinks of an answer. */
  asks(...said: Said): Ruling;
  /** What the engine thinks of an order next to others already queued. */
  tries(actor: string, order: Order, queued?: readonly Order[]): Ruling;
  gauge(track: string, ...members: readonly string[]): number;
  set(value: number, track: string, ...members: readonly string[]): void;
  /** Every agreement as `sponsor action status`. */
  deals(): readonly string[];
  /** `occasion actor` of the turn in hand, in the order they happened. */
  heads(): readonly string[];
  unused(): readonly DictatedRoll[];
}

export function sit(rolls: readonly DictatedRoll[] = [], table: Table = lagoon): Sitting {
  const dice = dictate(stubborn(table), rolls);
  const game = open(table, 'sitting', { dice });
  const cell = (track: string, members: readonly string[]) => cellNamed(table, track, members);
  const decision = (said: Said) => decisionOf(game, said);
  const seal = (plans: Plans): void => {
    const orders = Object.entries(plans).map(
      ([actor, list]) => [numberOf(table, actor), list.map((order) => frame(table, actor, order))] as const,
    );
    resolve(game, { orders: new Map(orders) });
  };
  function to(phase: Phase): void {
    do resolve(game);
    while (game.phase !== phase && game.phase !== 'over');
  }
  return {
    game,
    to,
    sound(plans) {
      if (game.phase !== 'soundings') to('soundings');
      seal(plans);
    },
    plan(plans) {
      if (game.phase !== 'planning') to('planning');
      seal(plans);
    },
    say: (...said) => resolve(game, { answers: said.map(decision) }),
    asks: (...said) => checkDecision(game, decision(said)),
    tries: (actor, order, queued = []) =>
      check(
        game,
        numberOf(table, actor),
        order,
        queued.map((other) => frame(table, actor, other)),
      ),
    gauge: (track, ...members) => game.world[cell(track, members)] ?? Number.NaN,
    set(value, track, ...members) {
      game.world[cell(track, members)] = value;
    },
    deals: () => dealsOf(game),
    heads: () => explain(game, game.turn).map(({ occasion, actor }) => `${occasion} ${actor ?? ''}`.trim()),
    unused: () => dice.unused(),
  };
}

function decisionOf(game: Game, [actor, proposal, answer, softer]: Said): Decision {
  const said = { proposal, actor: numberOf(game.table, actor), answer };
  if (softer === undefined) return said;
  const sponsor = game.table.board.members.actor[game.proposals[proposal]?.frame[R.sponsor] ?? -1] ?? '';
  return { ...said, amended: frame(game.table, sponsor, softer) };
}

function cellNamed({ board }: Table, name: string, members: readonly string[]): number {
  const track = trackOf(board, name);
  const at = track.over.map((dimension, i) => {
    const actorLike = dimension === 'actor' || dimension === 'power' || dimension === 'state';
    return board.members[actorLike ? 'actor' : dimension].indexOf(members[i] ?? '');
  });
  const cell = cellOf(track, ...at);
  if (cell < 0) throw new Error(`${name} has no ${members.join(' ')}`);
  return cell;
}

function dealsOf({ table: { board }, world }: Game): string[] {
  const found: string[] = [];
  for (let slot = 0; slot < board.slots; slot++) {
    const status = STATUSES[world[slotCell(board, slot)] ?? 0];
    if (status === 'free') continue;
    const kept = (register: number) => world[slotRegister(board, slot, register)] ?? -1;
    found.push(`${board.members.actor[kept(R.sponsor)]} ${board.members.action[kept(R.action)]} ${status}`);
  }
  return found;
}
