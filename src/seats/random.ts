// The seat that knows nothing and is allowed everything: uniform over legal orders, then over their words, then
// over the answers it may give. What it plays, the laws of the game must survive.

import { PURPOSES } from '../dice/purposes.ts';
import {
  type Answer,
  allows,
  askedNow,
  checkDecision,
  type Decision,
  type Game,
  judge,
  openSkeletons,
  purseOf,
  softerTexts,
  spend,
} from '../engine/seat.ts';
import {
  choiceNames,
  choiceRegister,
  clauseNames,
  optionsOf,
  rollerOf,
  sameOrder,
} from '../engine/skeleton.ts';
import { copyFrame, emptyFrame, type Frame, R } from '../world/register.ts';
import { blind } from './blind.ts';
import type { Policy } from './policy.ts';

const CHOICE = PURPOSES.indexOf('choice');
const DRAFT = PURPOSES.indexOf('draft');
const ANSWER = PURPOSES.indexOf('answer');

/** Slots of the draft stream kept for each order of a turn: one per clause, choice and amount. */
const DRAFT_SLOTS = 64;

/** Draws of soundings lie beyond those of any number of orders. */
const TALK_SLOT = 64;

export function randomPolicy(): Policy {
  return blind({ name: 'random', orders: chooseOrders, answers: chooseAnswers });
}

function chooseOrders(game: Game, actor: number): readonly Frame[] {
  const purse = purseOf(game, actor, []);
  const queued: Frame[] = [];
  for (let place = game.phase === 'soundings' ? TALK_SLOT : 0; purse.orders > 0; place++) {
    const open = openSkeletons(game, actor).filter(
      (skeleton) =>
        !queued.some((frame) => sameOrder(frame, skeleton.frame)) && allows(game, skeleton.frame, purse),
    );
    if (open.length === 0) break;
    const skeleton = open[game.dice.below(game.turn, CHOICE, actor, place, open.length)];
    if (skeleton === undefined) break;
    const drafted = draft(game, actor, skeleton.frame, place);
    const frame = judge(game, actor, drafted, queued, purse).ok ? drafted : copyFrame(skeleton.frame);
    if (!judge(game, actor, frame, queued, purse).ok) break;
    spend(game, purse, frame);
    queued.push(frame);
  }
  return queued;
}

/** Any words the action allows, each equally likely; clauses stand or fall one by one. */
function draft(game: Game, actor: number, template: Frame, place: number): Frame {
  const { book } = game.table;
  const action = book.actions[template[R.action] ?? 0];
  const frame = copyFrame(template);
  if (action === undefined) return frame;
  let slot = place * DRAFT_SLOTS;
  const draw = (sides: number) => game.dice.below(game.turn, DRAFT, actor, slot++, sides);
  clauseNames(book).forEach((clause, bit) => {
    if (!action.clauses.includes(clause)) return;
    const kept = (frame[R.clauses] ?? 0) & ~(1 << bit);
    frame[R.clauses] = draw(2) === 1 ? kept | (1 << bit) : kept;
  });
  choiceNames(book).forEach((name, index) => {
    const options = action.choices[name];
    if (options === undefined) return;
    frame[choiceRegister(index)] = optionsOf(book, name).indexOf(options[draw(options.length)] ?? '');
  });
  if (action.secret.length > 0) frame[R.secret] = action.secret[draw(action.secret.length)] ?? 0;
  if (action.extra.length > 0) frame[R.extra] = action.extra[draw(action.extra.length)] ?? 0;
  return frame;
}

function chooseAnswers(game: Game, actor: number): readonly Decision[] {
  return askedNow(game)
    .filter((ask) => ask.actor === actor)
    .map(({ proposal }) => {
      const open = decisionsOn(game, proposal, actor).filter((decision) => checkDecision(game, decision).ok);
      const drawn = open[drawAnswer(game, proposal, actor, Math.max(1, open.length))];
      return drawn ?? { proposal, actor, answer: 'ministry' as const };
    });
}

/** Keyed by the order that is answered and by who answers, so that another proposal moves nobody's answer. */
function drawAnswer(game: Game, proposal: number, actor: number, sides: number): number {
  const frame = game.proposals[proposal]?.frame ?? emptyFrame();
  const moment = game.phase === 'summits' ? 2 : game.round - 1;
  const slot = (actor * 4 + moment) * 8 + ((frame[R.skeleton] ?? 0) & 7);
  return game.dice.below(game.turn, ANSWER, rollerOf(game.table.board, frame), slot, sides);
}

const PLAIN: readonly Answer[] = ['accept', 'refuse', 'abstain'];

function decisionsOn(game: Game, proposal: number, actor: number): readonly Decision[] {
  const frame = game.proposals[proposal]?.frame;
  const softer = frame === undefined ? [] : softerTexts(game.table, frame);
  return [
    ...PLAIN.map((answer) => ({ proposal, actor, answer })),
    ...softer.map((amended) => ({ proposal, actor, answer: 'amend' as const, amended })),
  ];
}
