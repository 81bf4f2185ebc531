// What was decided in a recorded game, taken out of its lines so that it can be decided again elsewhere: under other
// rules, where some of it may not be allowed any more, or in a game that went another way before.
import {
  askedNow,
  check,
  checkDecision,
  type Decision,
  type Game,
  isAnswering,
  type Order,
  orderOf,
  softerTexts,
} from '../../engine/index.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import type { AnswerLine, RecordLine } from '../../record/format.ts';
import type { Policy } from '../../seats/policy.ts';
import { type Frame, R } from '../../world/register.ts';

/** An answer by what it was about, so that it is found again among other proposals. */
interface Said {
  readonly about: string;
  readonly line: AnswerLine;
}

/** The decisions of a record, by moment and actor. */
export interface Script {
  readonly orders: ReadonlyMap<string, readonly Order[]>;
  readonly answers: ReadonlyMap<string, readonly Said[]>;
}

/** What a record's lines say; `aboutOf` tells which proposal an answer was about, as `proposalText` does. */
export function scriptOf(lines: readonly RecordLine[], aboutOf: (line: AnswerLine) => string): Script {
  const orders = new Map<string, readonly Order[]>();
  const answers = new Map<string, readonly Said[]>();
  for (const line of lines) {
    if (line.kind === 'orders') {
      orders.set(`${line.turn} ${line.phase ?? 'planning'} 1 ${line.actor}`, line.orders);
    } else if (line.kind === 'answer') {
      const key = `${line.turn} ${line.phase} ${line.round} ${line.actor}`;
      answers.set(key, [...(answers.get(key) ?? []), { about: aboutOf(line), line }]);
    }
  }
  return { orders, answers };
}

/** Whose proposal it is and what it says, as text. */
export function proposalText(game: Game, proposal: number): string {
  const frame = game.proposals[proposal]?.frame;
  return frame === undefined ? '' : textOf(game, frame);
}

function textOf({ table }: Game, frame: Frame): string {
  return `${frame[R.sponsor]} ${canonicalJson(orderOf(table, frame))}`;
}

/** How many orders and answers of a script could be given again: counted while a game is played. */
export interface Kept {
  orders: number;
  answers: number;
}

/** A seat that decides again what it decided then, as far as it is allowed now and was asked. */
export function scriptedPolicy(script: Script, kept: Kept = { orders: 0, answers: 0 }): Policy {
  return {
    name: 'as recorded',
    orders(game, actor) {
      const queued: Frame[] = [];
      for (const order of script.orders.get(momentOf(game, actor)) ?? []) {
        const ruling = check(game, actor, order, queued);
        if (ruling.ok && ruling.frame !== undefined) queued.push(ruling.frame);
      }
      kept.orders += queued.length;
      return queued;
    },
    answers(game, actor) {
      const asked = askedNow(game).filter((ask) => ask.actor === actor);
      const said = script.answers.get(momentOf(game, actor)) ?? [];
      const given = said.flatMap(({ about, line }): Decision[] => {
        const ask = asked.find(({ proposal }) => proposalText(game, proposal) === about);
        return ask === undefined ? [] : decisionFrom(game, ask.proposal, actor, line);
      });
      kept.answers += given.length;
      return given;
    },
  };
}

function momentOf({ turn, phase, round, table }: Game, actor: number): string {
  return `${turn} ${phase} ${isAnswering(phase) ? round : 1} ${table.board.members.actor[actor] ?? ''}`;
}

function decisionFrom(game: Game, proposal: number, actor: number, line: AnswerLine): Decision[] {
  const frame = game.proposals[proposal]?.frame;
  const wanted = line.amended === undefined ? undefined : canonicalJson(line.amended);
  const amended =
    wanted === undefined || frame === undefined
      ? undefined
      : softerTexts(game.table, frame).find((text) => canonicalJson(orderOf(game.table, text)) === wanted);
  const decision: Decision = {
    proposal,
    actor,
    answer: line.answer,
    ...(amended === undefined ? {} : { amended }),
    ...(line.bound === true ? { bound: true } : {}),
  };
  return decision.bound === true || checkDecision(game, decision).ok ? [decision] : [];
}
