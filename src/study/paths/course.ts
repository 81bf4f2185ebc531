// A recorded game, walked through phase by phase with what was decided in each: for asking what a decision did.
import { type Decision, facilitate, type Game, resolve, type Table } from '../../engine/index.ts';
import type { AnswerLine, RecordLine } from '../../record/format.ts';
import { isHandLine, isOfPhase, moveOf } from '../../record/hand.ts';
import { openHeader } from '../../record/luck.ts';
import { readAnswer, readOrders } from '../../record/orders.ts';
import type { RecordFile } from '../../record/parse.ts';
import type { Frame } from '../../world/register.ts';
import { proposalText, type Script, scriptOf } from './script.ts';

/** A phase about to be closed. The game goes on once the next moment is asked for: fork it to keep it. */
export interface Moment {
  readonly game: Game;
  readonly orders: ReadonlyMap<number, readonly Frame[]>;
  readonly answers: readonly Decision[];
  /** Lines of those answers, in the same order. */
  readonly lines: readonly AnswerLine[];
}

/**
 * Every phase of a record that replays, up to its last whole turn, without a ledger. Pre: `replay` found no fault in it;
 * the table is that of its header.
 */
export function* courseOf(table: Table, record: RecordFile): Generator<Moment, Game> {
  const game = openHeader(table, record.header, { ledger: false });
  const turns = record.lines.filter(({ kind }) => kind === 'turn').length;
  const byMoment = Map.groupBy(record.lines, momentOfLine);
  while (game.phase !== 'over' && game.hashes.length < turns) {
    const lines = byMoment.get(`${game.turn} ${game.phase} ${game.round}`) ?? [];
    for (const line of lines.filter(isHandLine)) if (isOfPhase(game, line)) facilitate(game, moveOf(line));
    const moment = momentOf(game, lines);
    yield moment;
    resolve(game, { orders: moment.orders, answers: moment.answers });
  }
  return game;
}

function momentOfLine(line: RecordLine): string {
  if (line.kind === 'orders') return `${line.turn} ${line.phase ?? 'planning'} 1`;
  if (line.kind === 'answer') return `${line.turn} ${line.phase} ${line.round}`;
  return isHandLine(line) ? `${line.turn} ${line.phase} 1` : '';
}

function momentOf(game: Game, lines: readonly RecordLine[]): Moment {
  const orders = new Map<number, readonly Frame[]>();
  const answers: Decision[] = [];
  const said: AnswerLine[] = [];
  for (const line of lines) {
    if (line.kind === 'orders') {
      const actor = game.table.board.members.actor.indexOf(line.actor);
      const frames = readOrders(game, actor, line.orders);
      if (frames.ok) orders.set(actor, frames.value);
    } else if (line.kind === 'answer') {
      const decision = readAnswer(game, line);
      if (!decision.ok) continue;
      answers.push(decision.value);
      said.push(line);
    }
  }
  return { game, orders, answers, lines: said };
}

/** The record's decisions, each answer by what it was about. Pre: as `courseOf`. */
export function scriptFrom(table: Table, record: RecordFile): Script {
  const about = new Map<AnswerLine, string>();
  for (const { game, lines } of courseOf(table, record)) {
    for (const line of lines) about.set(line, proposalText(game, line.proposal));
  }
  return scriptOf(record.lines, (line) => about.get(line) ?? '');
}
