// What follows from the ties and is therefore never stored: influence, leads, doors, locks, room, autonomy.
// Formulas: DESIGN of the board (docs/decisions/0008). All divisions of non-negative numbers, rounded down.

import type { Board } from './board.ts';
import type { World } from './world.ts';

/** A tie of at least this opens a door; so much above every other power is a lead. */
export const DOOR = 20;
export const LEAD = 15;

/** The first cell of the ties of a state (by actor number), and how far apart powers stand. */
interface Ties {
  readonly base: number;
  readonly state: number;
  readonly power: number;
  readonly domains: number;
  readonly powers: number;
}

export interface Derived {
  /** tie * tie / sum of the domain's ties: how much there is times how one-sided it is. 0..100. */
  influence(world: World, power: number, state: number, domain: number): number;
  /** How far a power's tie stands above the best other power's. Negative when behind. */
  lead(world: World, power: number, state: number, domain: number): number;
  /** Domains of a state where one power outweighs all others together. */
  locks(world: World, state: number): number;
  /** Ties of at least DOOR, over all powers and domains, minus locks. */
  room(world: World, state: number): number;
  /** 1000 minus the sum of squared per-mille shares div 1000, averaged over domains. A read-out, 0..1000. */
  autonomy(world: World, state: number): number;
}

/** Derived readings for a board; all zero where it has no track `tie` over states, powers and domains. */
export function derive(board: Board): Derived {
  const found = board.tracks.get('tie');
  const track = found?.over.join(' ') === 'state power domain' ? found : undefined;
  const ties: Ties = {
    base: (track?.base ?? 0) - board.powers * (track?.strides[0] ?? 0),
    state: track?.strides[0] ?? 0,
    power: track?.strides[1] ?? 0,
    domains: track === undefined ? 0 : board.members.domain.length,
    powers: track === undefined ? 0 : board.powers,
  };
  return {
    influence: (world, power, state, domain) => influence(ties, world, power, state, domain),
    lead: (world, power, state, domain) => lead(ties, world, power, state, domain),
    locks: (world, state) => locks(ties, world, state),
    room: (world, state) => doors(ties, world, state) - locks(ties, world, state),
    autonomy: (world, state) => autonomy(ties, world, state),
  };
}

function at(ties: Ties, state: number, power: number, domain: number): number {
  return ties.base + state * ties.state + power * ties.power + domain;
}

function sumOf(ties: Ties, world: World, state: number, domain: number): number {
  let sum = 0;
  for (let power = 0; power < ties.powers; power++) sum += world[at(ties, state, power, domain)] ?? 0;
  return sum;
}

function influence(ties: Ties, world: World, power: number, state: number, domain: number): number {
  const sum = sumOf(ties, world, state, domain);
  if (sum === 0) return 0;
  const tie = world[at(ties, state, power, domain)] ?? 0;
  return Math.trunc((tie * tie) / sum);
}

function lead(ties: Ties, world: World, power: number, state: number, domain: number): number {
  if (ties.domains === 0) return 0;
  let best = 0;
  for (let other = 0; other < ties.powers; other++) {
    if (other === power) continue;
    best = Math.max(best, world[at(ties, state, other, domain)] ?? 0);
  }
  return (world[at(ties, state, power, domain)] ?? 0) - best;
}

function locks(ties: Ties, world: World, state: number): number {
  let count = 0;
  for (let domain = 0; domain < ties.domains; domain++) {
    const sum = sumOf(ties, world, state, domain);
    for (let power = 0; power < ties.powers; power++) {
      if (2 * (world[at(ties, state, power, domain)] ?? 0) > sum) count++;
    }
  }
  return count;
}

function doors(ties: Ties, world: World, state: number): number {
  let count = 0;
  for (let power = 0; power < ties.powers; power++) {
    for (let domain = 0; domain < ties.domains; domain++) {
      if ((world[at(ties, state, power, domain)] ?? 0) >= DOOR) count++;
    }
  }
  return count;
}

function autonomy(ties: Ties, world: World, state: number): number {
  if (ties.domains === 0) return 0;
  let total = 0;
  for (let domain = 0; domain < ties.domains; domain++) {
    const sum = sumOf(ties, world, state, domain);
    let squares = 0;
    for (let power = 0; power < ties.powers && sum > 0; power++) {
      const share = Math.trunc((1000 * (world[at(ties, state, power, domain)] ?? 0)) / sum);
      squares += share * share;
    }
    total += sum === 0 ? 1000 : 1000 - Math.trunc(squares / 1000);
  }
  return Math.trunc(total / ties.domains);
}
