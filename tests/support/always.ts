// Four lines that a seat can hold from the first turn to the last without thinking (one patron's man, another's, the
// one who refuses all, the one who accepts all) and one that looks at what lies before it. They see what their seat
// sees and pay what their answers cost.

import { PURPOSES } from '../../src/dice/purposes.ts';
import { weigh } from '../../src/engine/index.ts';
import {
  type Answer,
  allowedCost,
  askedNow,
  checkDecision,
  type Decision,
  type Game,
  openSkeletons,
  purseOf,
  spend,
} from '../../src/engine/seat.ts';
import { sameOrder } from '../../src/engine/skeleton.ts';
import { blind } from '../../src/seats/blind.ts';
import type { Policy } from '../../src/seats/policy.ts';
import { copyFrame, emptyFrame, type Frame, R } from '../../src/world/register.ts';
import { isLike } from './lines.ts';
import { gaugeAt, tiesOf } from './stories.ts';

const CHOICE = PURPOSES.indexOf('choice');

/** Slots of the choice stream above those that a doctrine draws from. */
const OWN_SLOTS = 64;

/** The domain of soldiers comes first on the board. */
const SECURITY = 0;

/** Orders about a power that do not court it, or cost too much to be given for want of a better one. */
const UNKIND = ['condemn', 'eviction-notice', 'base-offer', 'study-places'];

/**
 * Always with one power: its doctrine's orders without those that go to other powers, hands left over filled with any
 * order that goes to the patron; yes to whatever the patron asks, no to what other powers ask, and the ministry's
 * answer to the rest.
 */
export function alwaysWith(doctrine: Policy, patron: number): Policy {
  const isOther = (game: Game, actor: number | undefined) =>
    actor !== undefined && actor >= 0 && actor < game.table.board.powers && actor !== patron;
  return blind({
    name: 'always with one',
    orders(game, self) {
      if (game.phase === 'soundings') return doctrine.orders(game, self);
      const kept = doctrine.orders(game, self).filter((frame) => !isOther(game, frame[R.partner]));
      return [...kept, ...filling(game, self, kept, (frame) => frame[R.partner] === patron)];
    },
    answers: (game, self) =>
      decided(game, self, (sponsor) => {
        if (sponsor === patron) return 'accept';
        return isOther(game, sponsor) ? 'refuse' : 'ministry';
      }),
  });
}

/** Always the same answer, whoever asks for whatever; orders by its doctrine. */
export function alwaysAnswering(doctrine: Policy, answer: 'accept' | 'refuse'): Policy {
  return blind({
    name: `always ${answer}`,
    orders: (game, self) => doctrine.orders(game, self),
    answers: (game, self) => decided(game, self, () => answer),
  });
}

/** A wish this strong is granted: overruling the ministry costs nothing from here on. */
const LEANING_YES = 20;
/** Below this a soldier's wish is not worth having another of his kind for. */
const SURE_YES = 65;

/**
 * Neither patron's: first what its own house needs (bread where the street is angry, a call for help where the border
 * cannot be held), then its doctrine, and hands left over go to whichever power it is least tied to. It grants what its
 * ministry leans to, except soldiers of a power that is ahead of the others already.
 */
export function mixed(doctrine: Policy): Policy {
  return blind({
    name: 'mixed',
    orders(game, self) {
      if (game.phase === 'soundings') return doctrine.orders(game, self);
      const purse = purseOf(game, self, []);
      const first = needs(game, self).flatMap((action) => orderOf(game, self, action));
      const taken: Frame[] = [];
      for (const frame of [...first, ...doctrine.orders(game, self)]) {
        const known = taken.some((other) => sameOrder(other, frame));
        if (known || purse.orders <= 0 || allowedCost(game, frame, purse) === undefined) continue;
        const order = copyFrame(frame);
        spend(game, purse, order);
        taken.push(order);
      }
      const least = leastTied(game, self);
      return [...taken, ...filling(game, self, taken, (frame) => frame[R.partner] === least)];
    },
    answers: (game, self) => decided(game, self, (_, frame) => judged(game, self, frame)),
  });
}

function judged(game: Game, self: number, frame: Frame): Answer {
  const { sum } = weigh(game, frame, self);
  const sponsor = frame[R.sponsor] ?? -1;
  const isSoldier =
    isLike(game.table, frame, { tag: 'contract' }) || isLike(game.table, frame, { tag: 'base' });
  const isAhead =
    sponsor < game.table.board.powers && game.table.derived.lead(game.world, sponsor, self, SECURITY) >= 0;
  if (isSoldier && isAhead && sum < SURE_YES) return 'refuse';
  return sum >= LEANING_YES ? 'accept' : 'ministry';
}

/** What is to be done at home before anything else, by action. */
function needs(game: Game, self: number): readonly string[] {
  const id = game.table.board.members.actor[self] ?? '';
  const isOpen = gaugeAt(game, 'border-file', id) > 0;
  return [
    ...(gaugeAt(game, 'threat', id, 'unrest') > 40 ? ['relief'] : []),
    ...(gaugeAt(game, 'border-need', id) >= 70 && !isOpen ? ['border-call'] : []),
  ];
}

function orderOf(game: Game, self: number, action: string): readonly Frame[] {
  const found = game.table.skeletons[self]?.find(({ frame }) => isLike(game.table, frame, { action }));
  return found === undefined ? [] : [found.frame];
}

function leastTied(game: Game, self: number): number {
  const { actor, power, domain } = game.table.board.members;
  const ties = power.map((id) => tiesOf(game, id, [actor[self] ?? ''], domain));
  return ties.indexOf(Math.min(...ties));
}

function filling(
  game: Game,
  self: number,
  kept: readonly Frame[],
  isWanted: (frame: Frame) => boolean,
): readonly Frame[] {
  const purse = purseOf(game, self, kept);
  const chosen: Frame[] = [];
  for (let slot = OWN_SLOTS; purse.orders > 0; slot++) {
    const open = openSkeletons(game, self).filter(
      ({ frame }) =>
        isWanted(frame) &&
        !UNKIND.some((action) => isLike(game.table, frame, { action })) &&
        ![...kept, ...chosen].some((other) => sameOrder(other, frame)) &&
        allowedCost(game, frame, purse) !== undefined,
    );
    const drawn = open[game.dice.below(game.turn, CHOICE, self, slot, Math.max(1, open.length))];
    if (drawn === undefined) break;
    const frame = copyFrame(drawn.frame);
    spend(game, purse, frame);
    chosen.push(frame);
  }
  return chosen;
}

/** What may not be answered so, for want of will or of a pen, is left to the ministry. */
function decided(
  game: Game,
  self: number,
  answer: (sponsor: number, frame: Frame) => Answer,
): readonly Decision[] {
  return askedNow(game)
    .filter(({ actor }) => actor === self)
    .map(({ proposal }) => {
      const frame = game.proposals[proposal]?.frame ?? emptyFrame();
      return { proposal, actor: self, answer: answer(frame[R.sponsor] ?? -1, frame) };
    })
    .filter((decision) => checkDecision(game, decision).ok);
}
