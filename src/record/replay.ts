// The game a record holds, played again: nothing is asked of any policy, every decision is judged as untrusted, and
// after each turn the world must hash as it did.
import { type Decision, facilitate, type Game, type Lane, resolve, type Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import type { Frame } from '../world/register.ts';
import type { AnswerLine, OrdersLine, RecordLine } from './format.ts';
import { layHeader } from './ground.ts';
import { type HandLine, isHandLine, isOfPhase, moveOf } from './hand.ts';
import { openHeader } from './luck.ts';
import { readAnswer, readOrders } from './orders.ts';
import { lineNumber, type RecordFile } from './parse.ts';
import { NOTHING_PENDING, type Pending } from './pending.ts';
import type { RecordProblem } from './problem.ts';

export interface ReplayOptions {
  /** Stops once this turn has been reviewed; 0 stops before the first. Default: everything. */
  readonly toTurn?: number;
  readonly lane?: Lane;
  /** Keep the journal that ledgers are read from. Default true. */
  readonly ledger?: boolean;
  /** Called after each turn's review; the game must be left as it is. */
  readonly watch?: (game: Game) => void;
}

export interface Replayed {
  readonly game: Game;
  readonly pending: Pending;
  /** The record goes to the end of the game and says so. */
  readonly finished: boolean;
}

/** A turn's hash that is not the one recorded. */
export interface HashProblem extends RecordProblem {
  readonly recorded?: string;
  readonly played?: string;
}

/** Errors: the header cannot be laid; a decision is out of place or against the rules; a turn's hash differs. */
export function replay(record: RecordFile, options: ReplayOptions = {}): Result<Replayed, HashProblem> {
  const table = layHeader(record.header, options.lane);
  return table.ok ? replayOn(table.value, record, options) : table;
}

/** As `replay`, at a table laid for this record's header. */
export function replayOn(
  table: Table,
  record: RecordFile,
  options: ReplayOptions = {},
): Result<Replayed, HashProblem> {
  const game = openHeader(table, record.header, { ledger: options.ledger ?? true });
  const reader = newReader(record.lines);
  const last = options.toTurn ?? Number.MAX_SAFE_INTEGER;
  while (game.phase !== 'over') {
    if (game.phase === 'news' && (reader.peek() === undefined || game.hashes.length >= last)) {
      return ok({ game, pending: NOTHING_PENDING, finished: false });
    }
    const turns = game.hashes.length;
    const closed = closePhase(game, reader);
    if (!closed.ok) return closed;
    if (closed.value !== undefined) return ok({ game, pending: closed.value, finished: false });
    if (game.hashes.length > turns) options.watch?.(game);
  }
  return end(game, reader);
}

interface Reader {
  /** Index of the next line. */
  at: number;
  peek(): RecordLine | undefined;
}

function newReader(lines: readonly RecordLine[]): Reader {
  return {
    at: 0,
    peek() {
      return lines[this.at];
    },
  };
}

/** Closes the present phase, or gives back what is pending in it where the record ends. */
function closePhase(game: Game, reader: Reader): Result<Pending | undefined, HashProblem> {
  switch (game.phase) {
    case 'soundings':
    case 'planning':
      return closePlanning(game, reader);
    case 'bargaining':
    case 'negotiation':
    case 'summits':
      return closeAnswering(game, reader);
    case 'review':
      return closeReview(game, reader);
    default:
      resolve(game);
      return ok(undefined);
  }
}

function closePlanning(game: Game, reader: Reader): Result<Pending | undefined, HashProblem> {
  const orders = new Map<number, readonly Frame[]>();
  for (let line = reader.peek(); isSealed(game, line) || isHandLine(line); line = reader.peek()) {
    if (isHandLine(line) && !isOfPhase(game, line)) break;
    const read = isHandLine(line)
      ? takeHand(game, reader, line, orders.size > 0)
      : takeOrders(game, reader, line, orders);
    if (!read.ok) return read;
  }
  if (reader.peek() === undefined) return ok({ orders, answers: [] });
  resolve(game, { orders });
  return ok(undefined);
}

/** Orders of another phase of writing are those of the next: what stands here is complete. */
function isSealed(game: Game, line: RecordLine | undefined): line is OrdersLine {
  return line?.kind === 'orders' && (line.phase ?? 'planning') === game.phase;
}

/** A move of the facilitator takes effect where it stands. */
function takeHand(game: Game, reader: Reader, line: HandLine, sealed = false): Result<void, HashProblem> {
  const made = facilitate(game, moveOf(line), sealed);
  if (!made.ok) return err(problemAt(game, reader, `${nameOfLine(line)} is refused by ${told(made.error)}`));
  reader.at += 1;
  return ok(undefined);
}

function takeOrders(
  game: Game,
  reader: Reader,
  line: OrdersLine,
  orders: Map<number, readonly Frame[]>,
): Result<void, HashProblem> {
  const refuse = (what: string) => err(problemAt(game, reader, what));
  if (line.turn !== game.turn) return refuse(`orders of turn ${line.turn} stand in turn ${game.turn}`);
  const actor = game.table.board.members.actor.indexOf(line.actor);
  if (actor < 0) return refuse(`there is no actor ${line.actor}`);
  if (orders.has(actor)) return refuse(`${line.actor} has sealed its orders already`);
  const frames = readOrders(game, actor, line.orders);
  if (!frames.ok) return refuse(`an order of ${line.actor} is refused by ${told(frames.error)}`);
  orders.set(actor, frames.value);
  reader.at += 1;
  return ok(undefined);
}

function closeAnswering(game: Game, reader: Reader): Result<Pending | undefined, HashProblem> {
  const answers: Decision[] = [];
  for (let line = reader.peek(); belongs(game, line); line = reader.peek()) {
    const refuse = (what: string) => err(problemAt(game, reader, what));
    const decision = readAnswer(game, line);
    if (!decision.ok) return refuse(`an answer of ${line.actor} is refused by ${told(decision.error)}`);
    const { proposal, actor } = decision.value;
    if (answers.some((other) => other.proposal === proposal && other.actor === actor)) {
      return refuse(`${line.actor} has answered proposal ${proposal} already`);
    }
    answers.push(decision.value);
    reader.at += 1;
  }
  if (reader.peek() === undefined) return ok({ orders: new Map(), answers });
  resolve(game, { answers });
  return ok(undefined);
}

function belongs(game: Game, line: RecordLine | undefined): line is AnswerLine {
  return (
    line?.kind === 'answer' &&
    line.turn === game.turn &&
    line.phase === game.phase &&
    line.round === game.round
  );
}

function closeReview(game: Game, reader: Reader): Result<Pending | undefined, HashProblem> {
  let moved = false;
  for (let line = reader.peek(); isHandLine(line) && isOfPhase(game, line); line = reader.peek()) {
    const taken = takeHand(game, reader, line);
    if (!taken.ok) return taken;
    moved = true;
  }
  const line = reader.peek();
  // Broken off while the review was read: nobody has gone on yet.
  if (line === undefined && moved) return ok(NOTHING_PENDING);
  const refuse = (what: string) => err(problemAt(game, reader, what));
  if (line?.kind !== 'turn' || line.turn !== game.turn) {
    const found = line === undefined ? 'nothing' : nameOfLine(line);
    return refuse(`the end of turn ${game.turn} is due here, and there is ${found}`);
  }
  const { turn } = game;
  resolve(game);
  const played = game.hashes.at(-1) ?? '';
  if (played !== line.hash) {
    const what = `turn ${turn} ends in ${played}; the record says ${line.hash}`;
    return err({ line: lineNumber(reader.at), turn, what, recorded: line.hash, played });
  }
  reader.at += 1;
  return ok(undefined);
}

function end(game: Game, reader: Reader): Result<Replayed, HashProblem> {
  const line = reader.peek();
  const refuse = (what: string) => err(problemAt(game, reader, what));
  if (line === undefined) return ok({ game, pending: NOTHING_PENDING, finished: false });
  const played = game.hashes.at(-1) ?? '';
  if (line.kind !== 'end') return refuse(`the game is over, and there is ${nameOfLine(line)}`);
  if (line.finalHash !== played)
    return refuse(`the game ends in ${played}; the record says ${line.finalHash}`);
  reader.at += 1;
  if (reader.peek() !== undefined) return refuse('the record goes on after its end');
  return ok({ game, pending: NOTHING_PENDING, finished: true });
}

function nameOfLine(line: RecordLine): string {
  switch (line.kind) {
    case 'orders':
      return `orders of ${line.actor} for turn ${line.turn}`;
    case 'answer':
      return `an answer of ${line.actor} in ${line.phase} of turn ${line.turn}, round ${line.round}`;
    case 'turn':
      return `the end of turn ${line.turn}`;
    case 'end':
      return 'the end of the game';
    case 'inject':
    case 'override':
    case 'ruling':
      return `the facilitator’s ${line.kind} in ${line.phase} of turn ${line.turn}`;
  }
}

function problemAt(game: Game, reader: Reader, what: string): HashProblem {
  return { line: lineNumber(reader.at), turn: game.turn, what };
}

function told(ruling: { readonly ok: boolean; readonly address?: string; readonly text?: string }): string {
  return `${ruling.address ?? ''}: ${ruling.text ?? ''}`;
}
