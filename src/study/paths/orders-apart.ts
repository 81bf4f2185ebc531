// Why a seat ordered otherwise: the draw at which two lists of orders part, what lay before the seat there in either
// game, and which weights moved.
import { costOf, type Game, orderOf, purseOf, reasonsAgainst } from '../../engine/index.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { type Drawn, drawsOf } from '../../seats/doctrine.ts';
import type { Players } from '../../seats/policy.ts';
import { copyFrame, type Frame } from '../../world/register.ts';
import { cellsBehind, type Moved, numbersMoved } from './moved.ts';
import { saysTheSame } from './parts.ts';
import { luckOf, type Option, type Side, stretched } from './side.ts';
import { wantsOf } from './wants.ts';

export interface Apart {
  readonly a: Side;
  readonly b: Side;
  /** Shared luck in thousandths; absent where none was asked. */
  readonly luck?: number;
  readonly moved: readonly Moved[];
}

export const HOLD = 'hold';

/** More than these say no more: they are the same reason again. */
const MOST_MOVED = 8;

/** One seat's orders in one game at the moment they were written. */
export interface Writing {
  readonly game: Game;
  readonly players: Players;
  readonly actor: number;
  readonly orders: readonly Frame[];
}

export function ordersApart(a: Writing, b: Writing): Apart {
  const [idA, idB] = [doctrineIn(a), doctrineIn(b)];
  const drawsA = idA === undefined ? [] : drawsOf(a.game, a.actor, idA);
  const drawsB = idB === undefined ? [] : drawsOf(b.game, b.actor, idB);
  const place = firstPlaceApart(a, b);
  const played = playersMoved(a, b);
  const [drawA, drawB] = [drawsA[place], drawsB[place]];
  const moved =
    idA === undefined || idB === undefined || drawA === undefined || drawB === undefined
      ? []
      : weightsMoved({ ...a, id: idA, drawn: drawA }, { ...b, id: idB, drawn: drawB });
  const luck = drawA?.luck ?? drawB?.luck;
  const own = decidedMoved(a, b, place, drawA, drawB);
  return {
    a: sideOf(a, place, drawA),
    b: sideOf(b, place, drawB),
    ...(luck === undefined ? {} : { luck: luckOf(luck) }),
    moved: [...played, ...own, ...moved],
  };
}

/** The policy of the rulebook that a seat follows, if it follows one. */
export function doctrineIn({
  game,
  players,
  actor,
}: Pick<Writing, 'game' | 'players' | 'actor'>): string | undefined {
  const name = players.get(actor)?.name;
  return game.table.book.policies.some(({ id }) => id === name) ? name : undefined;
}

function playersMoved(a: Writing, b: Writing): readonly Moved[] {
  const [first, second] = [a, b].map(({ players, actor }) => players.get(actor)?.name ?? 'nobody');
  if (first === undefined || second === undefined || first === second) return [];
  return [{ kind: 'player', a: first, b: second, rule: false, cells: [] }];
}

function firstPlaceApart(a: Writing, b: Writing): number {
  const [first, second] = [a, b].map(({ game, orders }) => orders.map((frame) => nameOf(game, frame)));
  let place = 0;
  while (first?.[place] !== undefined && first[place] === second?.[place]) place += 1;
  return place;
}

function nameOf(game: Game, frame: Frame): string {
  return canonicalJson(orderOf(game.table, frame));
}

function sideOf({ game, orders }: Writing, place: number, drawn: Drawn | undefined): Side {
  const frame = orders[place];
  const options: readonly (Option & { weight: number })[] =
    drawn === undefined ? [] : stretched(listed(game, drawn));
  return { choice: frame === undefined ? HOLD : nameOf(game, frame), options, modifiers: [] };
}

function listed(game: Game, { holds, options }: Drawn) {
  const orders = options.map(({ frame, weight }) => ({
    name: nameOf(game, frame),
    order: orderOf(game.table, frame),
    weight,
  }));
  return [{ name: HOLD, weight: holds }, ...orders];
}

/** A seat whose orders are not those its doctrine drew is made to order them, or kept from it. */
function decidedMoved(
  a: Writing,
  b: Writing,
  place: number,
  drawA: Drawn | undefined,
  drawB: Drawn | undefined,
): readonly Moved[] {
  const says = (writing: Writing, drawn: Drawn | undefined) => {
    const frame = writing.orders[place];
    const given = frame === undefined ? HOLD : nameOf(writing.game, frame);
    const option = drawn?.options[drawn.chosen];
    const meant = option === undefined ? HOLD : nameOf(writing.game, option.frame);
    return given === meant || drawn === undefined ? 'its own draw' : 'otherwise than it drew';
  };
  const [first, second] = [says(a, drawA), says(b, drawB)];
  return first === second ? [] : [{ kind: 'decided', a: first, b: second, rule: false, cells: [] }];
}

interface Weighed extends Writing {
  readonly id: string;
  readonly drawn: Drawn;
}

function weightsMoved(a: Weighed, b: Weighed): readonly Moved[] {
  const moved: Moved[] = [];
  const known = new Set<string>();
  const holds = { a: a.drawn.holds, b: b.drawn.holds };
  if (holds.a !== holds.b) moved.push({ kind: 'number', option: HOLD, ...holds, rule: true, cells: [] });
  for (const { name, frame, weightA, weightB } of optionsApart(a, b)) {
    if (moved.length >= MOST_MOVED) break;
    const found = numbersMoved(a.game, b.game, wantsIn(a, frame), wantsIn(b, frame), { option: name, known });
    for (const one of found) known.add(one.address ?? '');
    moved.push(...found);
    // Wanted alike, and open in one game only.
    if ((weightA > 0 && weightB > 0) || !wantedAlike(a, b, frame)) continue;
    const shut = closedMoved(a, b, frame, name, weightA > 0);
    if (known.has(String(shut.address))) continue;
    known.add(String(shut.address));
    moved.push(shut);
  }
  return moved;
}

function wantedAlike(a: Weighed, b: Weighed, frame: Frame): boolean {
  const sum = (writing: Weighed) =>
    wantsIn(writing, frame)(writing.game).reduce((total, { value }) => total + value, 0);
  return sum(a) === sum(b);
}

function wantsIn({ id }: Weighed, frame: Frame) {
  return (game: Game) => {
    const policy = game.table.book.policies.findIndex((entry) => entry.id === id);
    return wantsOf(game, policy, frame);
  };
}

/** Orders that weigh otherwise in the two games, the greatest difference first. */
function optionsApart(a: Weighed, b: Weighed) {
  const [first, second] = [a, b].map(({ game, drawn }) => {
    const entries = drawn.options.map((option) => [nameOf(game, option.frame), option] as const);
    return new Map(entries);
  });
  const names = new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])]);
  return [...names]
    .flatMap((name) => {
      const [x, y] = [first?.get(name), second?.get(name)];
      const frame = x?.frame ?? y?.frame;
      const [weightA, weightB] = [x?.weight ?? 0, y?.weight ?? 0];
      return frame === undefined || weightA === weightB ? [] : [{ name, frame, weightA, weightB }];
    })
    .sort((x, y) => Math.abs(y.weightA - y.weightB) - Math.abs(x.weightA - x.weightB));
}

/** Why an order is not open in one of the games. */
function closedMoved(a: Weighed, b: Weighed, frame: Frame, name: string, openInA: boolean): Moved {
  const shut = openInA ? b : a;
  const { address, text } = whyClosed(shut, frame);
  const open = 'open';
  return {
    kind: 'closed',
    ...(address === '' ? {} : { address }),
    option: name,
    a: openInA ? open : text,
    b: openInA ? text : open,
    rule: address !== '' && !saysTheSame(a.game.table.book, b.game.table.book, address),
    cells: cellsBehind(a.game, b.game, (game) => (whyClosed({ ...a, game }, frame).text === SPENT ? 0 : 1)),
  };
}

/** What no rule and no purse forbids is closed by the orders before it. */
const SPENT = 'ordered already, cold, or no longer to be paid';

function whyClosed({ game, actor }: Weighed, frame: Frame): { address: string; text: string } {
  const order = copyFrame(frame);
  for (const ruling of reasonsAgainst(game, order)) {
    if (!ruling.ok) return { address: ruling.address, text: ruling.text };
  }
  const cost = costOf(game, order);
  const purse = purseOf(game, actor, []);
  const short = (what: 'treasury' | 'capital') =>
    cost[what] > purse[what] ? `${cost[what]} ${what} needed, ${purse[what]} there` : undefined;
  return { address: '', text: short('treasury') ?? short('capital') ?? SPENT };
}
