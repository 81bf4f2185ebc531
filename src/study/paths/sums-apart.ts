// Why an answer, a vote or the die of doing came out otherwise: the two sums part by part, the die that both games
// share, and what decided where no die did.

import { PURPOSES } from '../../dice/purposes.ts';
import { type Game, type NamedModifier, orderOf, weigh, weighOdds } from '../../engine/index.ts';
import { rollerOf } from '../../engine/skeleton.ts';
import { canonicalJson } from '../../kit/canonical-json.ts';
import { type Frame, R } from '../../world/register.ts';
import { cellsBehind, type Moved, numbersMoved, type Sum } from './moved.ts';
import type { Apart } from './orders-apart.ts';
import { settingsApart } from './parts.ts';
import { gameAt, rowsBetween } from './past.ts';
import type { Closed } from './setup.ts';
import { luckOf, type Side, yesOrNo } from './side.ts';
import { occasionOf, type Taken } from './taken.ts';

/** A decision in one game, where it was made. */
export interface Asked {
  readonly closed: Closed;
  readonly taken: Taken;
}

const CONSENT = PURPOSES.indexOf('consent');
const DONE = PURPOSES.indexOf('done');

/** Settings that decide answers beside the sums, and how soon a signature is tried in vain. */
const ANSWERING = ['follow-at', 'countersign'];
const DOING = ['retry-odds'];

export function answersApart(a: Asked, b: Asked): Apart {
  const [gameA, gameB] = [momentOf(a), momentOf(b)];
  const [frameA, frameB] = [frameOf(a), frameOf(b)];
  const [sumA, sumB] = [consentOf(frameA, a.taken.actor), consentOf(frameB, b.taken.actor)];
  const numbers = numbersMoved(gameA, gameB, sumA, sumB);
  const softer = numbers.length > 0 ? [] : softerMoved(a, b, gameA, gameB);
  const settings = settingsApart(gameA.table.book, gameB.table.book, ANSWERING);
  const luck = gameA.dice.u32(
    a.closed.turn,
    CONSENT,
    rollerOf(gameA.table.board, frameA),
    frameA[R.skeleton] ?? 0,
  );
  return {
    a: sideOf(a, sumA(gameA), ['accept', 'refuse'], reachFor(gameA, a.taken.actor)),
    b: sideOf(b, sumB(gameB), ['accept', 'refuse'], reachFor(gameB, b.taken.actor)),
    luck: luckOf(luck),
    moved: [
      ...decidedMoved(a, b),
      ...withAlone(numbers, totalOf(sumA(gameA)), luck, reachFor(gameA, a.taken.actor)),
      ...softer,
      ...settings.map(settingMoved),
      ...(numbers.length + softer.length === 0 ? purseMoved(a, b, gameA, gameB) : []),
    ],
  };
}

/** The numbers, those first that turn the die's word without any other. */
function withAlone(
  numbers: readonly Moved[],
  sum: number,
  luck: number | undefined,
  reachOf: (sum: number) => number = (odds) => odds,
): readonly Moved[] {
  if (luck === undefined) return numbers;
  const die = Math.floor(luckOf(luck) / 10) + 1;
  const passes = (odds: number) => die <= reachOf(odds);
  const told = numbers.map((moved) => {
    const by = typeof moved.a === 'number' && typeof moved.b === 'number' ? moved.b - moved.a : 0;
    return { ...moved, alone: passes(sum) !== passes(sum + by) };
  });
  return told.sort((x, y) => Number(y.alone) - Number(x.alone));
}

function totalOf(modifiers: readonly NamedModifier[]): number {
  return modifiers.reduce((total, { value }) => total + value, 0);
}

function momentOf({ closed, taken }: Asked): Game {
  return gameAt(closed.game, taken.at, closed);
}

function frameOf({ taken }: Asked): Frame {
  if (taken.frame === undefined) throw new Error('Heartland is wrong: what is answered has a text');
  return taken.frame;
}

/** A consent sum with its base, as one list of parts. */
function consentOf(frame: Frame, actor: number): Sum {
  return (game) => withBase(game, 'base-consent', weigh(game, frame, actor).modifiers);
}

function withBase(
  { table }: Game,
  name: 'base-consent' | 'base-odds',
  modifiers: readonly NamedModifier[],
): readonly NamedModifier[] {
  const { id, value } = table.book.settings[name];
  return value === 0 ? modifiers : [{ address: id, value }, ...modifiers];
}

/** Up to which value of the die somebody says yes: outsiders follow from a sum on, whatever the die shows. */
function reachFor({ table }: Game, actor: number): (sum: number) => number {
  const follows = table.book.actors[actor]?.kind === 'outsider';
  return (sum) => (follows && sum >= table.settings['follow-at'] ? SIDES : sum);
}

const SIDES = 100;

function sideOf(
  { taken }: Asked,
  modifiers: readonly NamedModifier[],
  [yes, no]: readonly [string, string],
  reachOf: (sum: number) => number = (sum) => sum,
): Side {
  const sum = totalOf(modifiers);
  return { choice: taken.choice, options: yesOrNo(reachOf(sum), yes, no), sum, modifiers };
}

function settingMoved({ address, a, b }: { address: string; a: number; b: number }): Moved {
  return { kind: 'number', address, a, b, rule: true, cells: [] };
}

/** Where the sums agree and a softer text was asked for, its sum may not. */
function softerMoved(a: Asked, b: Asked, gameA: Game, gameB: Game): readonly Moved[] {
  const text = softerIn(a) ?? softerIn(b);
  if (text === undefined) return [];
  const { actor } = a.taken;
  const option = canonicalJson(orderOf(gameA.table, text));
  return numbersMoved(gameA, gameB, consentOf(text, actor), consentOf(text, actor), { option });
}

function softerIn({ closed, taken }: Asked): Frame | undefined {
  const amendment = closed.proposals.find(({ id }) => id === taken.proposal)?.amendment;
  return amendment?.by === taken.actor ? amendment.frame : undefined;
}

function decidedMoved(a: Asked, b: Asked): readonly Moved[] {
  const [first, second] = [whoDecides(a), whoDecides(b)];
  return first === second ? [] : [{ kind: 'decided', a: first, b: second, rule: false, cells: [] }];
}

/** Who gave the answer: the seat itself, a study that binds it, a rule that does, or its ministry. */
function whoDecides({ closed, taken }: Asked): string {
  const own = closed.decisions.find(
    ({ proposal, actor }) => proposal === taken.proposal && actor === taken.actor,
  );
  if (own !== undefined && own.answer !== 'ministry') return own.bound === true ? 'bound' : 'its own answer';
  const tie = rowsBetween(closed.game, taken.at).find((row) => row.kind === 'modifier');
  const part = closed.game.table.parts[tie?.a ?? -1]?.address ?? '';
  const rule = closed.game.table.book.rules.find(({ id }) => id === part);
  return rule?.on === 'must-accept' || rule?.on === 'must-refuse' ? `bound by ${part}` : 'its ministry';
}

/** No number of the sum moved: then what there is to sign and to pay with did. */
function purseMoved(a: Asked, b: Asked, gameA: Game, gameB: Game): readonly Moved[] {
  const { actor } = a.taken;
  const pens = (game: Game) => {
    const { purses } = game.table;
    const at = (name: 'pens' | 'pens-used' | 'capital') => game.world[purses[name][actor] ?? -1] ?? 0;
    return at('pens') * 10_000 - at('pens-used') * 100 + at('capital');
  };
  if (pens(gameA) === pens(gameB) || b.taken.actor !== actor) return [];
  const cells = cellsBehind(gameA, gameB, pens);
  return cells.map((cell) => ({ kind: 'number', a: cell.a, b: cell.b, rule: false, cells: [cell] }));
}

export function doingsApart(a: Asked, b: Asked): Apart {
  const [gameA, gameB] = [momentOf(a), momentOf(b)];
  const [triedA, triedB] = [triedIn(a), triedIn(b)];
  const [sumA, sumB] = [oddsOf(frameOf(a), triedA), oddsOf(frameOf(b), triedB)];
  const numbers = numbersMoved(gameA, gameB, sumA, sumB);
  const settings = settingsApart(gameA.table.book, gameB.table.book, DOING).map(settingMoved);
  const known = new Set(numbers.map(({ address }) => address));
  const luck = triedA.draw ?? triedB.draw;
  return {
    a: sideOf(a, sumA(gameA), ['done', 'undone']),
    b: sideOf(b, sumB(gameB), ['done', 'undone']),
    ...(luck === undefined ? {} : { luck: luckOf(luck) }),
    moved: [
      ...withAlone(numbers, totalOf(sumA(gameA)), luck),
      ...settings.filter(({ address }) => !known.has(address)),
    ],
  };
}

interface Tried {
  /** Odds that the try had beside what rules gave. */
  readonly practice: number;
  readonly draw: number | undefined;
}

function triedIn({ closed, taken }: Asked): Tried {
  const [, ...rows] = rowsBetween(closed.game, taken.at);
  const end = rows.findIndex((row) => occasionOf(row) !== undefined);
  const own = end < 0 ? rows : rows.slice(0, end);
  const roll = own.find((row) => row.kind === 'roll' && row.a === DONE);
  if (roll === undefined) return { practice: 0, draw: undefined };
  const moment = gameAt(closed.game, taken.at, closed);
  const ruled = weighOdds(moment, taken.frame ?? new Int32Array()).sum;
  return { practice: roll.d - ruled, draw: moment.dice.u32(closed.turn, DONE, roll.b, roll.c) };
}

/** The odds of a try: base, rules, and what trying before has given. */
function oddsOf(frame: Frame, { practice }: Tried): Sum {
  return (game) => {
    const { id } = game.table.book.settings['retry-odds'];
    const ruled = withBase(game, 'base-odds', weighOdds(game, frame).modifiers);
    return practice === 0 ? ruled : [...ruled, { address: id, value: practice }];
  };
}
