// What the map has to tell of each state: who leads there, how much each power has there, and what changed.

import { LEAD } from '../../world/derived.ts';
import type { World } from '../../world/world.ts';
import type { Seen } from '../model/seen.ts';
import { pastOf } from '../model/series.ts';
import type { MapMode } from './mode.ts';

/** Nobody in particular. */
export const LEVEL = -1;

interface Standing {
  /** The power that leads in more domains than any other, and in how many; LEVEL where none does. */
  readonly leader: number;
  readonly leads: number;
}

/** Who leads a state by what the board marks with stars: each domain counts once. */
function standingOf({ game }: Seen, state: number): Standing {
  const { board, derived } = game.table;
  const counts = Array.from(
    { length: board.powers },
    (_, power) =>
      board.members.domain.filter((_, domain) => derived.lead(game.world, power, state, domain) >= LEAD)
        .length,
  );
  const leads = Math.max(0, ...counts);
  const first = counts.indexOf(leads);
  const alone = leads > 0 && counts.lastIndexOf(leads) === first;
  return alone ? { leader: first, leads } : { leader: LEVEL, leads: 0 };
}

/** Influence of a power in a state, in percent, over its domains on average; rounded down. */
function shareOf({ game }: Seen, state: number, power: number): number {
  const { members } = game.table.board;
  return Math.trunc(influenceIn(game.table, game.world, state, power) / Math.max(1, members.domain.length));
}

interface Change {
  /** The power that gained or lost most, and how many points over all domains; LEVEL and 0 where nothing moved. */
  readonly power: number;
  readonly by: number;
}

/** A reading of what the turn changed in each state, by its place among the states. */
function changesIn(seen: Seen): readonly Change[] {
  const { table, world } = seen.game;
  const { board } = table;
  const past = pastOf(seen);
  return board.members.state.map((_, index) => {
    const state = board.powers + index;
    const shifts = Array.from(
      { length: board.powers },
      (_, power) => influenceIn(table, world, state, power) - influenceIn(table, past, state, power),
    );
    // Of a gain and a loss of one size, the gain.
    const by = shifts.reduce(
      (most, shift) => (Math.abs(shift) > Math.abs(most) || (shift === -most && shift > 0) ? shift : most),
      0,
    );
    return by === 0 ? { power: LEVEL, by } : { power: shifts.indexOf(by), by };
  });
}

function influenceIn(table: Seen['game']['table'], world: World, state: number, power: number): number {
  const { board, derived } = table;
  return board.members.domain.reduce(
    (sum, _, domain) => sum + derived.influence(world, power, state, domain),
    0,
  );
}

/** The lower bounds of the steps in which shares are shaded; below the first there is only an outline. */
export const STEPS = [5, 10, 20, 30] as const;

/** What is filled in a state, and what is written on it after its name. */
export interface Reading {
  /** The power whose tone it has; LEVEL for nobody's. */
  readonly power: number;
  /** 'power' for the pattern of that power, or how densely: 0 (outline) to the number of STEPS. */
  readonly fill: 'power' | number;
  readonly mark: string;
}

/** A reading for each state, by its place among the states. */
export function readingsOf(seen: Seen, mode: MapMode): readonly Reading[] {
  const { board } = seen.game.table;
  const changes = mode.kind === 'change' ? changesIn(seen) : [];
  return board.members.state.map((_, index): Reading => {
    const state = board.powers + index;
    if (mode.kind === 'leader') {
      const { leader, leads } = standingOf(seen, state);
      return { power: leader, fill: leader === LEVEL ? 0 : 'power', mark: '*'.repeat(leads) };
    }
    if (mode.kind === 'share') {
      const share = shareOf(seen, state, mode.power);
      return { power: mode.power, fill: STEPS.filter((step) => share >= step).length, mark: ` ${share}` };
    }
    const { power, by } = changes[index] ?? { power: LEVEL, by: 0 };
    if (by === 0) return { power: LEVEL, fill: 0, mark: '' };
    return { power, fill: 'power', mark: by > 0 ? ` +${by}` : ` ${by}` };
  });
}
