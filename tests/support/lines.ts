// Seats that hold a line, whatever they would otherwise do: one that keeps tabling an order, one that may not give
// some, one that is bound to an answer. A line changes what one actor does and leaves the others to their doctrines.

import {
  allowedCost,
  askedNow,
  type Decision,
  type Game,
  purseOf,
  spend,
  type Table,
} from '../../src/engine/seat.ts';
import { sameOrder } from '../../src/engine/skeleton.ts';
import { NO_ANSWERS, type Players, type Policy } from '../../src/seats/policy.ts';
import { copyFrame, type Frame, R } from '../../src/world/register.ts';

/** What an order is about, by the names a reader of the rules would use; what is not named may be anything. */
export interface OrderLike {
  readonly action?: string;
  readonly preset?: string;
  readonly tag?: string;
  readonly sponsor?: string;
  readonly partner?: string;
  readonly place?: string;
  readonly body?: string;
}

export function isLike(table: Table, frame: Frame, like: OrderLike): boolean {
  const { actor, body } = table.board.members;
  const action = table.book.actions[frame[R.action] ?? -1];
  const fits = (wanted: string | undefined, found: string | undefined) =>
    wanted === undefined || wanted === found;
  return (
    fits(like.action, action?.name) &&
    (like.tag === undefined || action?.tags.includes(like.tag) === true) &&
    fits(like.sponsor, actor[frame[R.sponsor] ?? -1]) &&
    fits(like.partner, actor[frame[R.partner] ?? -1]) &&
    fits(like.place, actor[frame[R.place] ?? -1]) &&
    fits(like.body, body[frame[R.body] ?? -1])
  );
}

/** The number of an actor on a table's board. Throws for one who is not there. */
export function actorOf(table: Table, id: string): number {
  const actor = table.board.members.actor.indexOf(id);
  if (actor < 0) throw new Error(`there is no ${id} on this board`);
  return actor;
}

/** The same players, except that one may not give orders like these. */
export function forbidding(table: Table, players: Players, id: string, likes: readonly OrderLike[]): Players {
  return changed(table, players, id, (usual) => ({
    ...usual,
    orders: (game, self) =>
      usual.orders(game, self).filter((frame) => !likes.some((like) => isLike(table, frame, like))),
  }));
}

export interface Insistence {
  /** The first of these that it may give. */
  readonly orders: readonly OrderLike[];
  /** On which turns; every turn when left out. */
  readonly on?: (turn: number) => boolean;
  /** The hand is kept free for the order and then not used: what is compared with having given it. */
  readonly idle?: boolean;
}

/**
 * The same players, except that one gives an order like these on every turn that it may, before anything else, and no
 * other of their kind. Its other orders are those its doctrine chose, as far as hands and purse still reach.
 */
export function insisting(table: Table, players: Players, id: string, line: Insistence): Players {
  const skeletons = table.skeletons[actorOf(table, id)] ?? [];
  const likely = line.orders.flatMap((order) => {
    const found = skeletons.filter(
      ({ frame, action, preset }) =>
        isLike(table, frame, order) &&
        (order.preset === undefined || table.book.actions[action]?.presets[preset]?.name === order.preset),
    );
    if (found.length === 0) throw new Error(`${id} has no order like ${JSON.stringify(order)}`);
    return found;
  });
  const kinds = line.orders.map(({ action, tag }) => ({ ...(action && { action }), ...(tag && { tag }) }));
  return changed(table, players, id, (usual) => ({
    ...usual,
    orders: (game, self) => {
      const rest = usual
        .orders(game, self)
        .filter((frame) => !kinds.some((kind) => isLike(table, frame, kind)));
      if (game.phase === 'soundings' || line.on?.(game.turn) === false) return rest;
      const purse = purseOf(game, self, []);
      const mine = likely.find(({ frame }) => allowedCost(game, frame, purse) !== undefined);
      if (mine === undefined) return rest;
      const first = copyFrame(mine.frame);
      spend(game, purse, first);
      return [...(line.idle ? [] : [first]), ...withinPurse(game, rest, purse, first)];
    },
  }));
}

function withinPurse(
  game: Game,
  frames: readonly Frame[],
  purse: ReturnType<typeof purseOf>,
  first: Frame,
): Frame[] {
  return frames.filter((frame) => {
    if (purse.orders <= 0 || sameOrder(frame, first) || allowedCost(game, frame, purse) === undefined)
      return false;
    spend(game, purse, copyFrame(frame));
    return true;
  });
}

/** The same players, except that these are bound to one answer on proposals like these, at no price. */
export function answering(
  table: Table,
  players: Players,
  ids: readonly string[],
  like: OrderLike,
  answer: 'accept' | 'refuse',
): Players {
  return ids.reduce(
    (present, id) =>
      changed(table, present, id, (usual) => ({
        ...usual,
        answers: (game, self) => {
          const bound = boundAnswers(game, self, like, answer);
          const rest = usual
            .answers(game, self)
            .filter(({ proposal }) => !bound.some((decision) => decision.proposal === proposal));
          return [...bound, ...rest];
        },
      })),
    players,
  );
}

function boundAnswers(game: Game, self: number, like: OrderLike, answer: 'accept' | 'refuse'): Decision[] {
  if (game.phase === 'negotiation' && game.round === 2) return [];
  return askedNow(game).flatMap(({ proposal, actor }) => {
    const frame = game.proposals[proposal]?.frame;
    if (actor !== self || frame === undefined || !isLike(game.table, frame, like)) return [];
    return [{ proposal, actor, answer, bound: true }];
  });
}

const SILENT: Policy = { name: 'silent', orders: () => [], answers: NO_ANSWERS };

function changed(table: Table, players: Players, id: string, change: (usual: Policy) => Policy): Players {
  const actor = actorOf(table, id);
  const all = new Map(players);
  all.set(actor, change(players.get(actor) ?? SILENT));
  return new Map([...all].sort(([a], [b]) => a - b));
}
