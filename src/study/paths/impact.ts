// What the decisions of a played game did: each is taken back, and the game is played on from there with it and
// without it through the same imagined luck.
import {
  type Decision,
  fork,
  type Game,
  type Order,
  open,
  orderOf,
  outcome,
  resolve,
  type Table,
} from '../../engine/index.ts';
import { openedCards } from '../../engine/seat.ts';
import { invariant } from '../../kit/never.ts';
import type { RecordFile } from '../../record/parse.ts';
import { playOut } from '../../seats/playout.ts';
import type { Players } from '../../seats/policy.ts';
import type { Frame } from '../../world/register.ts';
import { courseOf, type Moment } from './course.ts';

/** A decision of the record that can be taken back. */
export interface Deed {
  readonly turn: number;
  readonly phase: Game['phase'];
  readonly actor: string;
  /** What was ordered; without them the actor orders nothing. */
  readonly orders: readonly Order[];
  /** Only where one order alone is held back: how many the actor gave then. */
  readonly among?: number;
  /** What was answered to what; without it the ministry answers. */
  readonly answer?: { readonly to: Order; readonly said: Decision['answer'] };
}

/** A phase of the record before it closes, and all that can be taken back in it. */
export interface Crossroads {
  readonly start: Game;
  readonly orders: ReadonlyMap<number, readonly Frame[]>;
  readonly answers: readonly Decision[];
  readonly deeds: readonly (Deed & { readonly take: Take })[];
}

/** Which entry of the orders or answers is left out: an actor's, or one order of an actor's. */
type Take = { readonly orders: number; readonly place?: number } | { readonly answer: number };

/** All phases of a record in which somebody decided something. Pre: as `courseOf`. */
export function crossroadsOf(table: Table, record: RecordFile): readonly Crossroads[] {
  const found: Crossroads[] = [];
  for (const moment of courseOf(table, record)) {
    const deeds = deedsOf(moment);
    if (deeds.length > 0) {
      const { orders, answers } = moment;
      found.push({ start: fork(moment.game), orders, answers, deeds });
    }
  }
  return found;
}

function deedsOf({ game, orders, answers }: Moment): Crossroads['deeds'] {
  const { turn, phase, table } = game;
  const named = (actor: number) => table.board.members.actor[actor] ?? '';
  const ordered = [...orders].flatMap(([actor, frames]): Crossroads['deeds'] => {
    if (frames.length === 0) return [];
    const at = { turn, phase, actor: named(actor) };
    const given = frames.map((frame) => orderOf(table, frame));
    const whole = { ...at, orders: given, take: { orders: actor } };
    if (given.length === 1) return [whole];
    const among = given.length;
    const single = given.map((order, place) => ({
      ...at,
      orders: [order],
      among,
      take: { orders: actor, place },
    }));
    return [whole, ...single];
  });
  const answered = answers.flatMap(({ actor, proposal, answer: said }, place) => {
    const frame = game.proposals[proposal]?.frame;
    if (frame === undefined || said === 'ministry') return [];
    const answer = { to: orderOf(table, frame), said };
    return [{ turn, phase, actor: named(actor), orders: [], answer, take: { answer: place } }];
  });
  return [...ordered, ...answered];
}

/** Progress of each seat, objective by objective, in the order of the scenario. */
export type Progress = readonly (readonly number[])[];

/** One imagined future: how far every seat comes with all that was decided, and without each deed. */
export interface Future {
  readonly with: Progress;
  readonly without: readonly Progress[];
}

/** Plays a crossroads on under one imagined luck. The same crossroads, players and luck give the same future. */
export function futureOf(crossroads: Crossroads, players: Players, luck: string): Future {
  const { start, orders, answers, deeds } = crossroads;
  const imagined = relucked(start, luck);
  const played = (decided: { orders: typeof orders; answers: typeof answers }): Progress => {
    const game = fork(imagined);
    resolve(game, decided);
    return progressIn(playOut(game, players));
  };
  return {
    with: played({ orders, answers }),
    without: deeds.map(({ take }) =>
      'orders' in take
        ? played({ orders: heldBack(orders, take.orders, take.place), answers })
        : played({ orders, answers: answers.filter((_, place) => place !== take.answer) }),
    ),
  };
}

/**
 * The future of that number: round by round through all crossroads, so that however many are played, all decisions have
 * as many or one more. The same number gives the same future. Pre: there are crossroads.
 */
export function futureAt(
  crossroads: readonly Crossroads[],
  players: Players,
  seed: string,
  number: number,
): Future {
  const here = crossroads[number % crossroads.length];
  invariant(here !== undefined, 'there are crossroads');
  return futureOf(here, players, `${seed} impact ${Math.trunc(number / crossroads.length) + 1}`);
}

/** All orders but an actor's, or but one of an actor's. */
function heldBack(orders: Crossroads['orders'], actor: number, place?: number): Crossroads['orders'] {
  const left = place === undefined ? [] : (orders.get(actor) ?? []).filter((_, at) => at !== place);
  return new Map([...orders].map(([who, frames]) => [who, who === actor ? left : frames]));
}

/** The same moment with other dice from here on, and the cards still to come in the order of those. */
function relucked(game: Game, luck: string): Game {
  const fresh = open(game.table, luck, { ledger: false });
  const opened = game.deck.slice(0, openedCards(game));
  const ahead = [...fresh.deck];
  for (const card of opened) ahead.splice(ahead.indexOf(card), 1);
  return { ...fork(game, luck), deck: [...opened, ...ahead] };
}

function progressIn(game: Game): Progress {
  return outcome(game).seats.map(({ objectives }) => objectives.map(({ progress }) => progress));
}
