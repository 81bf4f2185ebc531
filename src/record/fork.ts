// Another course for a recorded game: the same up to the start of a turn, some orders of that turn changed, the rest
// of the game still to be played.
import { facilitate, type Game, type Order, type Ruling, resolve, type Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import type { Players } from '../seats/policy.ts';
import type { Frame } from '../world/register.ts';
import type { Header, RecordLine } from './format.ts';
import { layHeader } from './ground.ts';
import { type HandLine, isHandLine, isOfPhase, moveOf } from './hand.ts';
import { luckFrom } from './luck.ts';
import { ordersLine, readOrders } from './orders.ts';
import type { RecordFile } from './parse.ts';
import { headerFor, recordStep } from './play.ts';
import type { RecordProblem } from './problem.ts';
import { replayOn } from './replay.ts';

export interface ForkOptions {
  /** The first turn that may come out differently. From 1. */
  readonly turn: number;
  /**
   * Orders of that turn for some actors, by id; everybody else keeps what the record holds, under the same luck. Without
   * it nothing that was decided in that turn is kept: everybody decides anew.
   */
  readonly changes?: ReadonlyMap<string, readonly Order[]>;
  /** Another seed for the dice from that turn on; otherwise they are what they were. */
  readonly luck?: string;
  /** Who says what comes before the orders of that turn, where it is said anew: other luck with changed orders. */
  readonly players?: Players;
  readonly seats: Header['seats'];
  readonly version: string;
  /** Called after each turn that is kept. */
  readonly watch?: (game: Game) => void;
  /** A table that is laid for the record already. */
  readonly table?: Table;
}

export interface Forked {
  readonly header: Header;
  /** Lines of the new record so far: the turns kept, what comes before orders that were changed, and those orders. */
  readonly lines: readonly RecordLine[];
  /** Where the forked turn is first written: in soundings, or in planning. */
  readonly game: Game;
  readonly pending: {
    readonly orders: ReadonlyMap<number, readonly Frame[]>;
    readonly answers: readonly never[];
  };
}

/**
 * Branches a record at the start of a turn. Errors: the record does not replay that far; a changed order is for an
 * actor that is not there, or the rules refuse it.
 */
export function forkRecord(record: RecordFile, options: ForkOptions): Result<Forked, RecordProblem> {
  const laid = options.table === undefined ? layHeader(record.header) : ok(options.table);
  if (!laid.ok) return laid;
  const table = laid.value;
  const { turn } = options;
  const luck = luckFrom(record.header, turn, options.luck);
  const last = table.scenario.turns;
  if (turn < 1 || turn > last) return err(problem(turn, `this game has turns 1 to ${last}, not ${turn}`));
  const header = headerFor(table, {
    seed: record.header.seed,
    seats: options.seats,
    version: options.version,
    from: { record: record.chain, turn },
    ...(luck === undefined ? {} : { luck }),
  });
  const kept = record.lines.filter((line) => line.kind !== 'end' && line.turn < turn);
  // The turns before are the same under other luck, which is only asked from this turn on.
  const replayed = replayOn(
    table,
    { ...record, header, lines: kept },
    { toTurn: turn - 1, ...(options.watch === undefined ? {} : { watch: options.watch }) },
  );
  if (!replayed.ok) return replayed;
  const { game } = replayed.value;
  if (game.hashes.length < turn - 1) {
    return err(problem(turn, `the record ends in turn ${game.turn}: it cannot be forked at turn ${turn}`));
  }
  resolve(game);
  if (game.phase === 'soundings' && hasOrders(table, options.changes)) {
    if (options.luck !== undefined)
      return forkSaidAnew(table, { header, lines: kept, game }, record, options);
    return forkInPlanning(table, { ...record, header }, kept, options);
  }
  const hands = handsOf(game, record);
  return sealed(table, { header, lines: [...kept, ...hands], game }, record, options);
}

/** Whether more is changed than what is said in soundings. */
function hasOrders({ book }: Table, changes: ForkOptions['changes']): boolean {
  const isWord = ({ action }: Order) =>
    book.actions.some(({ name, talk }) => name === action && talk === true);
  return [...(changes ?? [])].some(([, orders]) => orders.length === 0 || !orders.every(isWord));
}

/** Orders are written once all has been said: words and offers of the turn stay as they were. */
function forkInPlanning(
  table: Table,
  record: RecordFile,
  kept: readonly RecordLine[],
  options: ForkOptions,
): Result<Forked, RecordProblem> {
  const { turn } = options;
  const ofTurn = record.lines.filter((line) => line.kind !== 'end' && line.turn === turn);
  const orders = ofTurn.findIndex((line) => line.kind === 'orders' && line.phase === undefined);
  const said = ofTurn.slice(0, Math.max(0, orders));
  // One line of planning is enough for the game to stand in it, with all that was said before.
  const lines = [...kept, ...ofTurn.slice(0, orders + 1)];
  const replayed = replayOn(table, { ...record, lines });
  if (!replayed.ok) return replayed;
  const { game } = replayed.value;
  if (orders < 0 || game.phase !== 'planning') {
    return err(problem(turn, `the record ends before the orders of turn ${turn}: they cannot be changed`));
  }
  return sealed(table, { header: record.header, lines: [...kept, ...said], game }, record, options);
}

/** Under other luck nothing that was said in the turn is kept: it is said anew, and then orders are written. */
function forkSaidAnew(
  table: Table,
  { header, lines, game }: Pick<Forked, 'header' | 'lines' | 'game'>,
  record: RecordFile,
  options: ForkOptions,
): Result<Forked, RecordProblem> {
  const { turn, players } = options;
  if (players === undefined) {
    return err(problem(turn, `nobody is there to say anew what comes before the orders of turn ${turn}`));
  }
  const said = [...lines];
  const sink = {
    append(line: RecordLine) {
      said.push(line);
      return ok(undefined);
    },
  };
  while (game.phase !== 'planning') {
    const closed = recordStep(game, players, sink);
    if (!closed.ok) return closed;
  }
  return sealed(table, { header, lines: [...said, ...handsOf(game, record)], game }, record, options);
}

/** The fork with the orders of its turn. */
function sealed(
  table: Table,
  { header, lines, game }: Pick<Forked, 'header' | 'lines' | 'game'>,
  record: RecordFile,
  options: ForkOptions,
): Result<Forked, RecordProblem> {
  const orders = ordersOf(table, game, record, options);
  if (!orders.ok) return orders;
  const sealing = [...orders.value].sort(([a], [b]) => a - b);
  const written = sealing.map(([actor, frames]) => ordersLine(game, actor, frames));
  return ok({ header, lines: [...lines, ...written], game, pending: { orders: orders.value, answers: [] } });
}

/** What the facilitator did before the orders of the forked turn belongs to its start, and is done again. */
function handsOf(game: Game, record: RecordFile): readonly HandLine[] {
  const wanted = record.lines.filter(isHandLine).filter((line) => isOfPhase(game, line));
  return wanted.filter((line) => facilitate(game, moveOf(line)).ok);
}

/** Sealed orders of the forked turn: the changed ones, and of the recorded ones those that are still allowed. */
function ordersOf(
  table: Table,
  game: Game,
  record: RecordFile,
  { turn, changes, luck }: ForkOptions,
): Result<Map<number, readonly Frame[]>, RecordProblem> {
  const orders = new Map<number, readonly Frame[]>();
  if (changes === undefined) return ok(orders);
  const numberOf = (id: string) => table.board.members.actor.indexOf(id);
  for (const [id, wanted] of changes) {
    const actor = numberOf(id);
    if (actor < 0) return err(problem(turn, `there is no actor ${id}`));
    const frames = readOrders(game, actor, wanted);
    if (!frames.ok) return err(problem(turn, refusal(id, frames.error)));
    orders.set(actor, frames.value);
  }
  // What was drawn under other luck is drawn again.
  const recorded = luck === undefined ? record.lines : [];
  for (const line of recorded) {
    if (line.kind !== 'orders' || line.turn !== turn) continue;
    if ((line.phase ?? 'planning') !== game.phase) continue;
    const actor = numberOf(line.actor);
    if (actor >= 0 && !orders.has(actor)) orders.set(actor, stillAllowed(game, actor, line.orders));
  }
  return ok(orders);
}

function stillAllowed(game: Game, actor: number, recorded: readonly Order[]): readonly Frame[] {
  let kept: readonly Order[] = [];
  let frames: readonly Frame[] = [];
  for (const order of recorded) {
    const read = readOrders(game, actor, [...kept, order]);
    if (!read.ok) continue;
    kept = [...kept, order];
    frames = read.value;
  }
  return frames;
}

function refusal(actor: string, ruling: Ruling): string {
  return ruling.ok ? '' : `an order of ${actor} is refused by ${ruling.address}: ${ruling.text}`;
}

function problem(turn: number, what: string): RecordProblem {
  return { line: 0, turn, what };
}
