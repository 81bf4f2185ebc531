// Orders by a hand that likes every kind of order alike: first a kind is drawn, then who and where, then any words
// from a bare text to a full one. What uniform play over whole orders reaches once in a hundred games is common here.

import { PURPOSES } from '../../src/dice/purposes.ts';
import { allows, type Game, judge, openSkeletons, purseOf, spend } from '../../src/engine/seat.ts';
import { choiceNames, choiceRegister, optionsOf, sameOrder } from '../../src/engine/skeleton.ts';
import { copyFrame, type Frame, R } from '../../src/world/register.ts';

const CHOICE = PURPOSES.indexOf('choice');
const DRAFT = PURPOSES.indexOf('draft');

/** Slots of either stream kept for each order of a turn. */
const SLOTS = 256;

/** Draws of soundings lie beyond those of any number of orders. */
const TALK_PLACE = 64;

/** Texts drafted in search of one that is allowed, before the preset's is taken. */
const DRAFTS = 4;

/** Degrees of fullness of a text: at 0 it has no clause, at the last all that its action allows. */
const FULLNESS = 4;

type Draw = (sides: number) => number;

/** As many orders as there are pens and purses for, each legal next to those before it. */
export function evenOrders(game: Game, actor: number): readonly Frame[] {
  const purse = purseOf(game, actor, []);
  const queued: Frame[] = [];
  for (let place = game.phase === 'soundings' ? TALK_PLACE : 0; purse.orders > 0; place++) {
    const isOpen = (frame: Frame) =>
      !queued.some((other) => sameOrder(other, frame)) && allows(game, frame, purse);
    const frame = drawOrder(game, actor, drawing(game, CHOICE, actor, place), isOpen);
    if (frame === undefined) break;
    const isAllowed = (order: Frame) => judge(game, actor, order, queued, purse).ok;
    const order = wordOrder(game, frame, drawing(game, DRAFT, actor, place), isAllowed);
    if (!isAllowed(order)) break;
    spend(game, purse, order);
    queued.push(order);
  }
  return queued;
}

function drawing(game: Game, purpose: number, actor: number, place: number): Draw {
  let slot = place * SLOTS;
  return (sides) => game.dice.below(game.turn, purpose, actor, slot++, sides);
}

/** A kind of order, each as likely as the others; where none of its orders is open, another kind. */
function drawOrder(game: Game, actor: number, draw: Draw, isOpen: (frame: Frame) => boolean) {
  const kinds = Map.groupBy(openSkeletons(game, actor), ({ action }) => action);
  const left = [...kinds.values()];
  while (left.length > 0) {
    const [kind = []] = left.splice(draw(left.length), 1);
    const open = kind.filter(({ frame }) => isOpen(frame));
    if (open.length > 0) return open[draw(open.length)]?.frame;
  }
  return undefined;
}

function wordOrder(game: Game, preset: Frame, draw: Draw, isAllowed: (order: Frame) => boolean): Frame {
  for (let draft = 0; draft < DRAFTS; draft++) {
    const order = copyFrame(preset);
    drawWords(game, order, draw);
    if (isAllowed(order)) return order;
  }
  return copyFrame(preset);
}

/** Draws whatever the action leaves open. */
function drawWords(game: Game, frame: Frame, draw: Draw): void {
  const { book } = game.table;
  const action = book.actions[frame[R.action] ?? 0];
  if (action === undefined) return;
  const fullness = draw(FULLNESS + 1);
  for (const [bit, clause] of Object.keys(book.board.clauses).entries()) {
    if (!action.clauses.includes(clause)) continue;
    const kept = (frame[R.clauses] ?? 0) & ~(1 << bit);
    frame[R.clauses] = draw(FULLNESS) < fullness ? kept | (1 << bit) : kept;
  }
  for (const [index, name] of choiceNames(book).entries()) {
    const options = action.choices[name];
    if (options === undefined) continue;
    frame[choiceRegister(index)] = optionsOf(book, name).indexOf(options[draw(options.length)] ?? '');
  }
  if (action.secret.length > 0) frame[R.secret] = action.secret[draw(action.secret.length)] ?? 0;
  if (action.extra.length > 0) frame[R.extra] = action.extra[draw(action.extra.length)] ?? 0;
}
