// A game played by policies with its record kept: every decision is written before it takes effect, so that what is
// on the disk is never behind what was played.
import { askedNow, type Decision, type Game, resolve, type Table } from '../engine/index.ts';
import { map, ok, type Result } from '../kit/result.ts';
import type { Players, Policy } from '../seats/policy.ts';
import type { Frame } from '../world/register.ts';
import { sha256 } from './chain.ts';
import { FORMAT, type Header, OTHER_LUCK, type RecordLine } from './format.ts';
import { answerLine, nameOf, ordersLine } from './orders.ts';
import { NOTHING_PENDING, type Pending } from './pending.ts';
import type { RecordProblem } from './problem.ts';
import { recordable } from './recordable.ts';

/** Where lines go: a record on disk, or a list in memory. */
export interface Sink {
  append(line: RecordLine): Result<void, RecordProblem>;
}

export interface HeaderOptions {
  readonly seed: string;
  readonly seats: Header['seats'];
  /** The version of Heartland. */
  readonly version: string;
  readonly from?: Header['from'];
  readonly luck?: Header['luck'];
}

/** The first line of the record of a game at this table. */
export function headerFor(table: Table, options: HeaderOptions): Header {
  const { book, scenario } = table;
  // Through text, as it will be read back: what has no JSON leaves no trace, and keys stay in their order.
  const rulebook = JSON.stringify(book);
  return {
    kind: 'header',
    format: FORMAT,
    engine: options.luck === undefined ? [] : [OTHER_LUCK],
    heartland: options.version,
    lens: book.lens,
    seed: options.seed,
    bookHash: sha256(rulebook),
    seats: options.seats,
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.luck === undefined ? {} : { luck: options.luck }),
    scenario: JSON.parse(JSON.stringify(scenario)) as Header['scenario'],
    rulebook: JSON.parse(rulebook) as Header['rulebook'],
  };
}

/** The seats of a header, for a game that policies play. */
export function policySeats(table: Table, players: Players): Header['seats'] {
  const seats: Header['seats'] = {};
  for (const [actor, { name }] of inOrder(players)) {
    seats[nameOf(table, actor)] = { kind: 'policy', policy: name };
  }
  return seats;
}

/**
 * Plays a game to its end. One that is over on arrival lacks the last line of its record, and gets it. Errors: the
 * sink's; the game then stands where the last line written left it.
 */
export function recordGame(
  game: Game,
  players: Players,
  sink: Sink,
  pending: Pending = NOTHING_PENDING,
): Result<Game, RecordProblem> {
  if (isOver(game)) return map(sink.append(endLine(game)), () => game);
  let left = pending;
  while (!isOver(game)) {
    const closed = recordStep(game, players, sink, left);
    if (!closed.ok) return closed;
    left = NOTHING_PENDING;
  }
  return ok(game);
}

/**
 * Closes the present phase with what the players decide, lines first. `pending` is what the record already holds of
 * this phase: those decisions stand and are not written again.
 */
export function recordStep(
  game: Game,
  players: Players,
  sink: Sink,
  pending: Pending = NOTHING_PENDING,
): Result<void, RecordProblem> {
  switch (game.phase) {
    case 'soundings':
    case 'planning':
      return stepPlanning(game, players, sink, pending);
    case 'bargaining':
    case 'negotiation':
    case 'summits':
      return stepAnswers(game, players, sink, pending);
    case 'review':
      return stepReview(game, sink);
    default:
      resolve(game);
      return ok(undefined);
  }
}

function stepPlanning(
  game: Game,
  players: Players,
  sink: Sink,
  pending: Pending,
): Result<void, RecordProblem> {
  const orders = new Map<number, readonly Frame[]>(pending.orders);
  for (const [actor, policy] of recordable(players)) {
    if (orders.has(actor)) continue;
    const frames = policy.orders(game, actor);
    const written = sink.append(ordersLine(game, actor, frames));
    if (!written.ok) return written;
    orders.set(actor, frames);
  }
  resolve(game, { orders });
  return ok(undefined);
}

function stepAnswers(
  game: Game,
  players: Players,
  sink: Sink,
  pending: Pending,
): Result<void, RecordProblem> {
  const answers = [...pending.answers];
  const given = (decision: Decision) =>
    answers.some(({ proposal, actor }) => proposal === decision.proposal && actor === decision.actor);
  const asked = new Set(askedNow(game).map((ask) => ask.actor));
  for (const [actor, policy] of recordable(players)) {
    if (!asked.has(actor)) continue;
    for (const decision of policy.answers(game, actor)) {
      if (given(decision)) continue;
      const written = sink.append(answerLine(game, decision));
      if (!written.ok) return written;
      answers.push(decision);
    }
  }
  resolve(game, { answers });
  return ok(undefined);
}

function stepReview(game: Game, sink: Sink): Result<void, RecordProblem> {
  const { turn } = game;
  resolve(game);
  const hash = game.hashes.at(-1) ?? '';
  const written = sink.append({ kind: 'turn', turn, hash });
  if (!written.ok || game.phase !== 'over') return written;
  return sink.append(endLine(game));
}

function isOver(game: Game): boolean {
  return game.phase === 'over';
}

function endLine(game: Game): RecordLine {
  return { kind: 'end', finalHash: game.hashes.at(-1) ?? '' };
}

function inOrder(players: Players): readonly (readonly [number, Policy])[] {
  return [...players].sort(([a], [b]) => a - b);
}
