// A state that takes a side, and one that does not: the same seat by its own doctrine, except that it says yes to every
// soldier's contract, or only to those of one power. Bound answers cost nothing, so that the two differ in nothing else.

import { askedNow, type Decision, open, outcome, type Table } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import type { Players, Policy } from '../../src/seats/policy.ts';
import { type Frame, R } from '../../src/world/register.ts';
import { doctrines } from './measure.ts';

export interface Fared {
  /** Share of games won. */
  readonly won: number;
  /** Mean progress, of 30. */
  readonly progress: number;
}

/** How a state fares over seeds when it contracts with soldiers of one power only, or with whoever comes. */
export function fared(table: Table, seeds: number, state: string, patron: string | 'whoever comes'): Fared {
  const players = leaning(table, state, patron);
  let [won, progress] = [0, 0];
  for (let seed = 0; seed < seeds; seed++) {
    const game = playOut(open(table, `camp-${seed}`, { ledger: false }), players);
    const seat = outcome(game).seats.find(({ actor }) => actor === state);
    if (seat === undefined) throw new Error(`${state} has a seat`);
    if (seat.won) won++;
    progress += seat.progress;
  }
  return { won: won / seeds, progress: progress / seeds };
}

function leaning(table: Table, state: string, patron: string): Players {
  const { actor, power } = table.board.members;
  const self = actor.indexOf(state);
  const everybody = doctrines(table);
  const usual = everybody.get(self);
  const strangers = new Set(
    patron === 'whoever comes' ? [] : power.filter((id) => id !== patron).map((id) => actor.indexOf(id)),
  );
  const isContract = (frame: Frame) =>
    table.book.actions[frame[R.action] ?? 0]?.tags.includes('contract') === true;
  const isBarred = (frame: Frame) =>
    isContract(frame) && [R.sponsor, R.partner].some((register) => strangers.has(frame[register] ?? -1));
  const lean: Policy = {
    name: 'lean',
    orders: (game, seat) => (usual?.orders(game, seat) ?? []).filter((frame) => !isBarred(frame)),
    answers: (game) =>
      askedNow(game)
        .filter((ask) => ask.actor === self)
        .flatMap(({ proposal }): Decision[] => {
          const frame = game.proposals[proposal]?.frame;
          if (frame === undefined || !isContract(frame)) return [];
          return [{ proposal, actor: self, answer: isBarred(frame) ? 'refuse' : 'accept', bound: true }];
        }),
  };
  return new Map([...everybody, [self, lean]]);
}
