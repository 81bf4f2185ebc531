// A table is everything about a game that does not change while it is played: rulebook, scenario, board, bound
// rules, skeletons, sight. It is costly to lay and is shared by all games of a study.

import { invariant } from '../kit/never.ts';
import { bindLate } from '../rulebook/bind/bind.ts';
import { boardSpecOf } from '../rulebook/bind/board-of.ts';
import type { Condition, Quantity, Rulebook, SettingName } from '../rulebook/book.ts';
import { compileKernel } from '../rulebook/run/compile.ts';
import { interpret } from '../rulebook/run/interpret.ts';
import type { Kernel, Part } from '../rulebook/run/kernel.ts';
import type { Moment } from '../rulebook/run/moment.ts';
import { openingWorld } from '../scenario/opening.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type Board, layBoard } from '../world/board.ts';
import { type Derived, derive } from '../world/derived.ts';
import type { World } from '../world/world.ts';
import { HAND_KINDS, HAND_SIGNS, type HandKind } from './hand-move.ts';
import { type Purses, pursesOf } from './purses.ts';
import { cellsUnseenBy } from './sight.ts';
import { rollersOf, type Skeleton, skeletonsOf } from './skeleton.ts';
import { type Wording, wordingOf } from './wording.ts';

export type Lane = 'compiled' | 'interpreter';

export interface Objective {
  readonly actor: number;
  readonly id: string;
  readonly title: string;
  /** Numbers under which the kernel knows its condition and its progress. */
  readonly met: number;
  readonly progress: number;
}

export interface Table {
  readonly book: Rulebook;
  readonly scenario: Scenario;
  readonly board: Board;
  readonly derived: Derived;
  readonly kernel: Kernel;
  /** The kernel that keeps a ledger; the same rules, the same worlds. */
  readonly ledgerKernel: Kernel;
  readonly moment: Moment;
  readonly parts: readonly Part[];
  readonly partOf: (address: string) => number;
  readonly settings: { readonly [name in SettingName]: number };
  /** Parts that sign what the engine itself does: by setting, and by action number. */
  readonly settingParts: { readonly [name in SettingName]: number };
  readonly actionParts: Int32Array;
  /** Parts that sign what the facilitator does; they come after those of the book. */
  readonly handParts: { readonly [kind in HandKind]: number };
  /** What each action costs by itself, by number. */
  readonly prices: { readonly treasury: Int32Array; readonly capital: Int32Array };
  readonly purses: Purses;
  readonly wording: Wording;
  /** Whether anything can be said in soundings: otherwise a turn has none. */
  readonly talks: boolean;
  /** By actor number. */
  readonly skeletons: readonly (readonly Skeleton[])[];
  /** Those of them that are said in soundings, and those that are ordered at any other time. */
  readonly sayings: readonly (readonly Skeleton[])[];
  readonly orderings: readonly (readonly Skeleton[])[];
  /** Whose streams of luck there are, in the order the dice know them. */
  readonly rollers: readonly string[];
  /** Cells each actor may not see, by actor number. Slots are judged one by one. */
  readonly unseen: readonly Int32Array[];
  readonly opening: World;
  /** Cards of the deck before it is shuffled, one by one. */
  readonly deck: readonly number[];
  readonly objectives: readonly Objective[];
  /** Actor numbers with a seat, in the scenario's order, then the automated ones. */
  readonly seats: readonly number[];
  readonly automated: readonly number[];
}

/** What a study asks of a world beyond the objectives: bound with the rules, numbered after the objectives. */
export interface Probes {
  readonly conditions: readonly Condition[];
  readonly quantities: readonly Quantity[];
}

const NO_PROBES: Probes = { conditions: [], quantities: [] };

/**
 * Lays a table. The book and the scenario are checked files, so that what cannot be bound is our own mistake.
 */
export function layTable(
  book: Rulebook,
  scenario: Scenario,
  lane: Lane = 'compiled',
  probes: Probes = NO_PROBES,
): Table {
  const board = layBoard(boardSpecOf(book));
  const objectives = scenario.seats.flatMap((seat) => seat.objectives.map((goal) => ({ seat, goal })));
  const bound = bindLate(book, board, {
    conditions: [...objectives.map(({ goal }) => goal.met), ...probes.conditions],
    quantities: [...objectives.map(({ goal }) => goal.progress), ...probes.quantities],
  });
  const { parts, partOf } = bound.parts;
  const orders = lateOrders(book, board);
  const actorOf = (id: string) => board.members.actor.indexOf(id);
  const plain = lane === 'compiled' ? compileKernel(bound, { ledger: false }) : interpret(bound);
  return {
    book,
    scenario,
    board,
    derived: derive(board),
    kernel: plain,
    ledgerKernel: lane === 'compiled' ? compileKernel(bound, { ledger: true }) : plain,
    moment: bound.moment,
    parts: [...parts, ...HAND_KINDS.map((kind) => handPart(kind))],
    partOf,
    settings: mapSettings(book, (setting) => setting.value),
    settingParts: mapSettings(book, (setting) => partOf(setting.id)),
    actionParts: Int32Array.from(book.actions, (action) => partOf(action.id)),
    handParts: {
      inject: parts.length + HAND_KINDS.indexOf('inject'),
      override: parts.length + HAND_KINDS.indexOf('override'),
      ruling: parts.length + HAND_KINDS.indexOf('ruling'),
    },
    prices: {
      treasury: Int32Array.from(book.actions, (action) => action.cost.treasury),
      capital: Int32Array.from(book.actions, (action) => action.cost.capital),
    },
    purses: pursesOf(board),
    wording: wordingOf(book),
    talks: book.actions.some(({ talk }) => talk === true),
    get skeletons() {
      return orders().skeletons;
    },
    get sayings() {
      return orders().sayings;
    },
    get orderings() {
      return orders().orderings;
    },
    rollers: rollersOf(book, board),
    unseen: board.members.actor.map((_, actor) => cellsUnseenBy(board, actor)),
    opening: openingWorld(book, scenario, board),
    deck: deckOf(book, scenario),
    objectives: objectives.map(({ seat, goal }, index) => ({
      actor: actorOf(seat.actor),
      id: goal.id,
      title: goal.title,
      met: index,
      progress: index,
    })),
    seats: scenario.seats.map((seat) => actorOf(seat.actor)),
    automated: scenario.automated.map((seat) => actorOf(seat.actor)),
  };
}

/** The orders there could ever be, listed when somebody first asks for them. */
function lateOrders(book: Rulebook, board: Board) {
  const list = () => {
    const skeletons = board.members.actor.map((_, actor) => skeletonsOf(book, board, actor));
    const talk = (wanted: boolean) =>
      skeletons.map((rows) => rows.filter(({ action }) => (book.actions[action]?.talk === true) === wanted));
    return { skeletons, sayings: talk(true), orderings: talk(false) };
  };
  let listed: ReturnType<typeof list> | undefined;
  return () => {
    listed ??= list();
    return listed;
  };
}

function handPart(kind: HandKind): Part {
  const { address } = HAND_SIGNS[kind];
  return { address, entry: address };
}

function mapSettings(
  book: Rulebook,
  number: (setting: Rulebook['settings'][SettingName]) => number,
): Table['settings'] {
  const entries = Object.entries(book.settings).map(([name, setting]) => [name, number(setting)]);
  return Object.fromEntries(entries) as Table['settings'];
}

function deckOf(book: Rulebook, scenario: Scenario): number[] {
  return scenario.deck.cards.flatMap(({ card, copies }) => {
    const index = book.cards.findIndex((entry) => entry.id === card);
    invariant(index >= 0, `the deck's card ${card} is in the rulebook`);
    return new Array<number>(copies).fill(index);
  });
}
