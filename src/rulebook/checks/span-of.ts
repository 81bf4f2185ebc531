// Between which bounds a quantity stays, read from its words alone, and which conditions those bounds rule out. What is
// not known is left open: it never calls something impossible that is not.
import type { Rulebook } from '../book.ts';
import type { Condition, Quantity, SetNode } from '../words/ast.ts';

/** More than any game has. */
const MOST_TURNS = 1000;

interface Bounds {
  readonly lo: number;
  readonly hi: number;
}

/** Why a condition cannot hold: where in it, and in words. */
export interface Impossible {
  readonly path: readonly (string | number)[];
  readonly what: string;
}

/** What rules a condition out, if its bounds do. */
export function impossibleIn(book: Rulebook, condition: Condition): Impossible | undefined {
  if ('all' in condition)
    return firstOf(condition.all.map((part, at) => below(['all', at], impossibleIn(book, part))));
  if ('any' in condition) {
    const parts = condition.any.map((part, at) => below(['any', at], impossibleIn(book, part)));
    return parts.length > 0 && parts.every((part) => part !== undefined) ? parts[0] : undefined;
  }
  if ('some' in condition) return below(['where'], impossibleIn(book, condition.where));
  if ('at_least' in condition) {
    const [a, b] = condition.at_least.map((part) => boundsOf(book, part));
    if (a === undefined || b === undefined || a.hi >= b.lo) return undefined;
    return { path: ['at_least'], what: `${a.hi} is the most there can be, and ${b.lo} are asked for` };
  }
  if ('at_most' in condition) {
    const [a, b] = condition.at_most.map((part) => boundsOf(book, part));
    if (a === undefined || b === undefined || a.lo <= b.hi) return undefined;
    return {
      path: ['at_most'],
      what: `${a.lo} is the least there can be, and ${b.hi} at most are asked for`,
    };
  }
  if ('equal' in condition) {
    const [a, b] = condition.equal.map((part) => boundsOf(book, part));
    if (a === undefined || b === undefined || (a.hi >= b.lo && a.lo <= b.hi)) return undefined;
    return { path: ['equal'], what: `from ${a.lo} to ${a.hi} it never comes to ${b.lo}` };
  }
  return undefined;
}

function firstOf(all: readonly (Impossible | undefined)[]): Impossible | undefined {
  return all.find((one) => one !== undefined);
}

function below(path: Impossible['path'], inner: Impossible | undefined): Impossible | undefined {
  return inner === undefined ? undefined : { path: [...path, ...inner.path], what: inner.what };
}

function boundsOf(book: Rulebook, quantity: Quantity): Bounds | undefined {
  if (typeof quantity === 'number') return { lo: quantity, hi: quantity };
  if ('gauge' in quantity) return ofTrack(book, quantity.gauge);
  if ('count' in quantity) return { lo: 0, hi: sizeOf(book, quantity.count) };
  if ('deals' in quantity) return { lo: 0, hi: book.board.slots };
  if ('choice' in quantity) return { lo: -1, hi: (book.board.choices[quantity.choice]?.length ?? 0) - 1 };
  if ('now' in quantity) return quantity.now === 'turn' ? { lo: 1, hi: MOST_TURNS } : undefined;
  if ('sum' in quantity) {
    const one = withZero(boundsOf(book, quantity.of));
    const size = sizeOf(book, quantity.sum);
    return one === undefined ? undefined : { lo: one.lo * size, hi: one.hi * size };
  }
  if ('most' in quantity || 'least' in quantity || 'mean' in quantity)
    return withZero(boundsOf(book, quantity.of));
  return ofArithmetic(book, quantity);
}

type Compound = Extract<
  Quantity,
  | { readonly plus: unknown }
  | { readonly minus: unknown }
  | { readonly highest: unknown }
  | { readonly lowest: unknown }
>;

function ofArithmetic(book: Rulebook, quantity: Exclude<Quantity, number>): Bounds | undefined {
  const parts = partsOf(quantity)?.map((part) => boundsOf(book, part));
  const [first, ...rest] = parts ?? [];
  if (parts === undefined || first === undefined) return undefined;
  let found = first;
  for (const part of rest) {
    if (part === undefined) return undefined;
    found = join(quantity as Compound, found, part);
  }
  return found;
}

function partsOf(quantity: Exclude<Quantity, number>): readonly Quantity[] | undefined {
  if ('plus' in quantity) return quantity.plus;
  if ('minus' in quantity) return quantity.minus;
  if ('highest' in quantity) return quantity.highest;
  return 'lowest' in quantity ? quantity.lowest : undefined;
}

function join(quantity: Compound, a: Bounds, b: Bounds): Bounds {
  if ('plus' in quantity) return { lo: a.lo + b.lo, hi: a.hi + b.hi };
  if ('minus' in quantity) return { lo: a.lo - b.hi, hi: a.hi - b.lo };
  if ('highest' in quantity) return { lo: Math.max(a.lo, b.lo), hi: Math.max(a.hi, b.hi) };
  return { lo: Math.min(a.lo, b.lo), hi: Math.min(a.hi, b.hi) };
}

/** Outside its dimensions a track reads 0. */
function ofTrack(book: Rulebook, name: string): Bounds | undefined {
  const track = book.board.tracks[name];
  if (track === undefined) return undefined;
  const { min = 0, max = min } = track;
  const bounds: Bounds =
    track.values === undefined ? { lo: min, hi: max } : { lo: 0, hi: track.values.length - 1 };
  return track.over.length === 0 ? bounds : withZero(bounds);
}

function withZero(bounds: Bounds | undefined): Bounds | undefined {
  return bounds === undefined ? undefined : { lo: Math.min(0, bounds.lo), hi: Math.max(0, bounds.hi) };
}

function sizeOf(book: Rulebook, set: SetNode): number {
  const ofKind = (kind: string) => book.actors.filter((actor) => actor.kind === kind).length;
  if (typeof set !== 'string') return book.actors.length;
  switch (set) {
    case 'actors':
      return book.actors.length;
    case 'powers':
      return ofKind('power');
    case 'states':
      return ofKind('state');
    case 'outsiders':
      return ofKind('outsider');
    case 'bodies':
      return book.bodies.length;
    case 'domains':
    case 'areas':
    case 'threats':
    case 'subs':
      return book.board[set].length;
  }
}
