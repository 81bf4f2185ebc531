// Turning points: the greatest shifts of influence and room in a game, and what in the ledger brought them about.
import {
  explain,
  explainAddress,
  type Game,
  type Happening,
  type StateResult,
  type Table,
} from '../engine/index.ts';
import { nameOf, orderPhrase } from './phrases.ts';

/** Influence by state, domain and power; room and autonomy of each state. */
export interface Standing {
  readonly turn: number;
  readonly states: readonly StateResult[];
}

export interface TurningPoint {
  readonly turn: number;
  readonly state: string;
  /** Whose influence in which domain shifted; undefined when it is the state's room. */
  readonly influence: { readonly power: string; readonly domain: string } | undefined;
  readonly before: number;
  readonly after: number;
  /** What did most to bring it about, the greatest first; at most two. */
  readonly causes: readonly Cause[];
}

export interface Cause {
  readonly text: string;
  /** Address of the rule. */
  readonly address: string;
  /** By how much it moved ties of that state in all. */
  readonly by: number;
}

/** A door or a lock weighs as much as so many points of influence. */
const ROOM_WEIGHT = 5;
const LEAST_SHIFT = 4;
const MOST_CAUSES = 2;
const TIE = 'tie';

/**
 * The `most` greatest shifts, greatest first; equals in order of turn, state and domain. `standings` are those at the
 * start and after each turn. Causes are empty where the game kept no ledger.
 */
export function turningPoints(game: Game, standings: readonly Standing[], most = 5): readonly TurningPoint[] {
  return greatestShifts(game.table, standings)
    .slice(0, most)
    .map(({ weight: _weight, ...shift }) => ({ ...shift, causes: causesOf(game, shift) }));
}

/** A turning point before anybody asked for its causes. `weight`: points of influence, or what room is worth in them. */
export interface Shift extends Omit<TurningPoint, 'causes'> {
  readonly weight: number;
}

/** Every shift of note, the greatest first; equals in order of turn, state and domain. */
export function greatestShifts(table: Table, standings: readonly Standing[]): readonly Shift[] {
  const shifts = standings.slice(1).flatMap((after, index) => {
    const before = standings[index];
    return before === undefined ? [] : shiftsBetween(table, before, after);
  });
  return shifts.filter(({ weight }) => weight >= LEAST_SHIFT).sort((a, b) => b.weight - a.weight);
}

/** For each state and domain the power whose influence shifted most, and each state's room. */
function shiftsBetween(table: Table, before: Standing, after: Standing): Shift[] {
  const { domain, power } = table.board.members;
  const { turn } = after;
  return after.states.flatMap((state, place) => {
    const was = before.states[place];
    const found = state.influence.map((row, d) => {
      const changes = row.map((value, p) => Math.abs(value - (was?.influence[d]?.[p] ?? value)));
      const p = changes.indexOf(Math.max(...changes));
      return {
        turn,
        state: state.state,
        influence: { power: power[p] ?? '', domain: domain[d] ?? '' },
        before: was?.influence[d]?.[p] ?? 0,
        after: row[p] ?? 0,
        weight: changes[p] ?? 0,
      };
    });
    const room = {
      turn,
      state: state.state,
      influence: undefined,
      before: was?.room ?? 0,
      after: state.room,
    };
    return [...found, { ...room, weight: ROOM_WEIGHT * Math.abs(room.after - room.before) }];
  });
}

function causesOf(game: Game, shift: Omit<TurningPoint, 'causes'>): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const happening of explain(game, shift.turn)) {
    for (const entry of happening.entries) {
      if (entry.kind !== 'change' || !('track' in entry.cell) || entry.cell.track !== TIE) continue;
      const [state, , domain] = entry.cell.members;
      if (state !== shift.state || (shift.influence !== undefined && domain !== shift.influence.domain))
        continue;
      const text = causeText(game.table, happening, entry.address);
      const by = (causes.get(text)?.by ?? 0) + entry.after - entry.before;
      causes.set(text, { text, address: entry.address, by });
    }
  }
  return [...causes.values()]
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
    .slice(0, MOST_CAUSES);
}

function causeText(table: Table, happening: Happening, address: string): string {
  const action = happening.order && orderPhrase(table, happening.order);
  const card = happening.entries.find((entry) => entry.kind === 'card');
  const hand = happening.hand === undefined ? '' : `facilitator’s ${happening.hand.kind}: `;
  if (card !== undefined) {
    return `${hand}${table.book.cards.find(({ id }) => id === card.card)?.title ?? card.card}`;
  }
  if (action === undefined) return explainAddress(table, address)?.title ?? address;
  const actor = happening.actor === undefined ? '' : `${nameOf(table, happening.actor)}: `;
  return `${actor}${action} (${happening.occasion})`;
}

export function turningPointLine(table: Table, point: TurningPoint, date: string): string {
  const what =
    point.influence === undefined
      ? `room of ${nameOf(table, point.state)}`
      : `${nameOf(table, point.influence.power)} in ${nameOf(table, point.state)}, ${point.influence.domain}`;
  const causes = point.causes.map(({ text, address }) => `${text} [${address}]`).join('; ');
  const why = causes === '' ? '' : `: ${causes}`;
  return `turn ${point.turn} (${date}): ${what} ${point.before} -> ${point.after}${why}`;
}
