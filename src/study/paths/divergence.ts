// Where two games of one seed part: both are played side by side, phase by phase, and the first decision that is not
// the same in both is told with its weights, the luck they share, and what moved.
import { type Game, type Order, orderOf, PHASES } from '../../engine/index.ts';
import { type Apart, ordersApart } from './orders-apart.ts';
import { gameAt } from './past.ts';
import { openingRoot, phaseRoot, type Root } from './roots.ts';
import { type Closed, closePhase, openPath, type Setup } from './setup.ts';
import { answersApart, doingsApart } from './sums-apart.ts';
import { type DecisionKind, type Taken, takenIn } from './taken.ts';

export interface Divergence extends Apart {
  readonly seed: string;
  readonly turn: number;
  readonly phase: Game['phase'];
  readonly kind: DecisionKind;
  /** Whose decision it is; '' for the news. */
  readonly actor: string;
  /** What it is about: the proposal as it was asked, or the agreement that is carried out. */
  readonly about?: Order;
  /** Further decisions of the same phase that are not the same in both games. */
  readonly also: number;
  /** Where the worlds part, if they did before this decision. */
  readonly root?: Root;
}

/** The first decision that differs; undefined where both games are one path to the end. */
export function firstDivergence(a: Setup, b: Setup, seed: string): Divergence | undefined {
  const [gameA, gameB] = [openPath(a, seed), openPath(b, seed)];
  let root = openingRoot(gameA, gameB);
  while (gameA.phase !== 'over' && gameB.phase !== 'over') {
    // Where only one of the books has anything to say in soundings, only that game has them.
    const order = PHASES.indexOf(gameA.phase) - PHASES.indexOf(gameB.phase);
    const closedA = order <= 0 ? closePhase(gameA, a) : undefined;
    const closedB = order >= 0 ? closePhase(gameB, b) : undefined;
    const pairs = pairsApart(takenBy(closedA, closedB), takenBy(closedB, closedA));
    const [first] = pairs;
    const closed = closedA ?? closedB;
    if (first !== undefined && closed !== undefined) {
      const apart = detailOf({ setup: a, closed: closedA }, { setup: b, closed: closedB }, first);
      return told(seed, closed, first, apart, pairs.length - 1, root);
    }
    if (closedA !== undefined && closedB !== undefined) root ??= phaseRoot(closedA, closedB);
  }
  return undefined;
}

/** Whoever writes nothing in a phase that the other game lacks has decided nothing. */
function takenBy(closed: Closed | undefined, other: Closed | undefined): readonly Taken[] {
  if (closed === undefined) return [];
  const taken = takenIn(closed);
  return other === undefined ? taken.filter(({ choice }) => choice !== '[]') : taken;
}

/** The same decision in both games; in one of them it may not have come up. */
interface Pair {
  readonly a: Taken | undefined;
  readonly b: Taken | undefined;
}

/** Decisions that differ, in the order of the first game; those only the second game came to follow. */
function pairsApart(a: readonly Taken[], b: readonly Taken[]): readonly Pair[] {
  const others = new Map(b.map((taken) => [taken.about, taken]));
  const known = new Set(a.map(({ about }) => about));
  const own = a.map((taken): Pair => ({ a: taken, b: others.get(taken.about) }));
  return [
    ...own.filter((pair) => pair.a?.choice !== pair.b?.choice),
    ...b.filter(({ about }) => !known.has(about)).map((taken): Pair => ({ a: undefined, b: taken })),
  ];
}

interface Played {
  readonly setup: Setup;
  readonly closed: Closed | undefined;
}

function detailOf(a: Played, b: Played, pair: Pair): Apart {
  const [takenA, takenB] = [pair.a, pair.b];
  const kind = takenA?.kind ?? takenB?.kind;
  const plain = { options: [], modifiers: [] };
  const [closedA, closedB] = [a.closed, b.closed];
  const both = takenA !== undefined && takenB !== undefined;
  if (!both || closedA === undefined || closedB === undefined || kind === 'news' || kind === 'word') {
    const choice = (taken: Taken | undefined) => taken?.choice ?? 'nothing';
    return { a: { choice: choice(takenA), ...plain }, b: { choice: choice(takenB), ...plain }, moved: [] };
  }
  if (kind === 'orders') {
    return ordersApart(writingOf(a.setup, closedA, takenA), writingOf(b.setup, closedB, takenB));
  }
  const askedA = { closed: closedA, taken: takenA };
  const askedB = { closed: closedB, taken: takenB };
  return kind === 'doing' ? doingsApart(askedA, askedB) : answersApart(askedA, askedB);
}

function writingOf(setup: Setup, closed: Closed, { actor }: Taken) {
  const game = gameAt(closed.game, closed.from, closed);
  return { game, players: setup.players, actor, orders: closed.game.orders[actor] ?? [] };
}

function told(
  seed: string,
  { game, turn, phase }: Closed,
  pair: Pair,
  apart: Apart,
  also: number,
  root: Root | undefined,
): Divergence {
  const taken = pair.a ?? pair.b;
  return {
    seed,
    turn,
    phase,
    kind: taken?.kind ?? 'news',
    actor: game.table.board.members.actor[taken?.actor ?? -1] ?? '',
    ...(taken?.frame === undefined ? {} : { about: orderOf(game.table, taken.frame) }),
    ...apart,
    also,
    ...(root === undefined ? {} : { root }),
  };
}
