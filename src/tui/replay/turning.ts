// Turning points of a played game, as far as the viewer may know: where somebody else took the lead, influence or room
// moved most, membership changed, the news moved most numbers, and what each body agreed and refused first. All of it
// is read from the ledger; what would have come otherwise is not asked here.

import type { Happening, StateResult, Table } from '../../engine/index.ts';
import { greatestShifts, type Shift, type Standing } from '../../report/turning-points.ts';
import { cardOf, headline } from '../model/headlines.ts';
import { actorName, memberName, valueName, words } from '../model/names.ts';
import type { Viewer } from '../model/seen.ts';
import { say, type TextKey } from '../texts.ts';
import { endOf, type Reel, type Spot } from './reel.ts';

export interface Point extends Spot {
  readonly weight: number;
  readonly key: TextKey;
  readonly values: { readonly [blank: string]: string | number };
  /** The rule behind it; '' where the happening itself is all there is. */
  readonly address: string;
  readonly happening: Happening | undefined;
}

const FEWEST = 5;
const MOST = 12;
const WEIGHTS = { region: 60, state: 12, member: 14, first: 4 } as const;
/** News that moves less than so many points in all is not one. */
const LEAST_NEWS = 12;
const MOST_NEWS = 20;

/** In the order of the game; not more than one for a happening, and no more than the turns there are, 5 to 12. */
export function pointsOf(reel: Reel, viewer: Viewer): readonly Point[] {
  const told = Array.from({ length: reel.turns }, (_, index) =>
    reel.told(index + 1, viewer).map(({ happening, place }) => ({ happening, step: place + 1 })),
  );
  const standings = standingsOf(reel, viewer);
  const found = [
    ...leadPoints(reel, standings, told),
    ...shiftPoints(reel, standings, told),
    ...told.flatMap((list, index) => memberPoints(reel.game.table, list, index + 1)),
    ...told.flatMap((list, index) => newsPoints(reel.game.table, list, index + 1)),
    ...firstPoints(reel.game.table, told),
  ].sort((a, b) => b.weight - a.weight);
  const most = Math.min(MOST, Math.max(FEWEST, reel.turns));
  const one = new Map<string, Point>();
  for (const point of found) {
    const key = `${point.turn} ${point.step}`;
    if (!one.has(key) && one.size < most) one.set(key, point);
  }
  return [...one.values()].sort((a, b) => a.turn - b.turn || a.step - b.step);
}

/** What happened, in one sentence. */
export function pointText({ key, values }: Point): string {
  return say(key, values);
}

/** What brought it about, with its rule; '' where that is the point itself. */
export function pointReason(table: Table, { happening, address, key }: Point): string {
  if (happening === undefined || key === 'turning.news') return '';
  const what = headline(table, happening);
  return address === '' ? what : say('turning.because', { what, address });
}

interface Told {
  readonly happening: Happening;
  readonly step: number;
}

type TurnsTold = readonly (readonly Told[])[];

function standingsOf(reel: Reel, viewer: Viewer): readonly Standing[] {
  const { board, derived } = reel.game.table;
  const spots = [
    { turn: 1, step: 0 },
    ...Array.from({ length: reel.turns }, (_, index) => endOf(reel, index + 1)),
  ];
  return spots.map((spot, turn) => {
    const { world } = reel.seenAt(spot, viewer).game;
    const states = board.members.state.map((state, place): StateResult => {
      const actor = board.powers + place;
      return {
        state,
        influence: board.members.domain.map((_, domain) =>
          board.members.power.map((_, power) => derived.influence(world, power, actor, domain)),
        ),
        room: derived.room(world, actor),
        autonomy: derived.autonomy(world, actor),
      };
    });
    return { turn, states };
  });
}

/** Who is ahead in some states together, with no one level; -1 where nobody is. */
function leaderOf(states: readonly StateResult[], powers: number): number {
  const sums = Array.from({ length: powers }, (_, power) =>
    states.reduce(
      (total, { influence }) => total + influence.reduce((sum, row) => sum + (row[power] ?? 0), 0),
      0,
    ),
  );
  const most = Math.max(...sums);
  return sums.filter((sum) => sum === most).length === 1 ? sums.indexOf(most) : -1;
}

/** Somebody else is ahead at the end of a turn than was ahead before: in the region, and in each state. */
function leadPoints({ game }: Reel, standings: readonly Standing[], told: TurnsTold): readonly Point[] {
  const { table } = game;
  const { powers, members } = table.board;
  const scopes = [-1, ...members.state.map((_, place) => place)];
  return scopes.flatMap((scope) => {
    let before = -1;
    return standings.flatMap(({ states, turn }): Point[] => {
      const of = scope < 0 ? states : states.slice(scope, scope + 1);
      const now = leaderOf(of, powers);
      const was = before;
      if (now >= 0) before = now;
      if (now < 0 || was < 0 || now === was) return [];
      const state = members.state[scope];
      const cause = causeOf(told[turn - 1] ?? [], (member) => state === undefined || member[0] === state);
      const values = {
        power: actorName(table, now),
        other: actorName(table, was),
        state: actorName(table, state),
      };
      const key = state === undefined ? 'turning.region' : 'turning.state';
      return [{ turn, key, values, weight: state === undefined ? WEIGHTS.region : WEIGHTS.state, ...cause }];
    });
  });
}

function shiftPoints({ game }: Reel, standings: readonly Standing[], told: TurnsTold): readonly Point[] {
  const { table } = game;
  return greatestShifts(table, standings)
    .slice(0, MOST * 2)
    .map((shift) => {
      const { turn, weight, before, after } = shift;
      const cause = causeOf(told[turn - 1] ?? [], (member) => isOfShift(member, shift));
      const { power, domain } = shift.influence ?? { power: '', domain: '' };
      const values = {
        state: actorName(table, shift.state),
        power: actorName(table, power),
        domain: words(domain),
        before,
        after,
      };
      return {
        turn,
        weight,
        key: shift.influence === undefined ? 'turning.room' : 'turning.shift',
        values,
        ...cause,
      };
    });
}

function isOfShift([state, , domain]: readonly string[], shift: Shift): boolean {
  return state === shift.state && (shift.influence === undefined || domain === shift.influence.domain);
}

const TIE = 'tie';

/** The happening that moved most of the ties in question, and the rule it moved most of them by. */
function causeOf(
  told: readonly Told[],
  concerns: (members: readonly string[]) => boolean,
): Pick<Point, 'step' | 'address' | 'happening'> {
  let found: Pick<Point, 'step' | 'address' | 'happening'> = {
    step: told.at(-1)?.step ?? 0,
    address: '',
    happening: undefined,
  };
  let most = 0;
  for (const { happening, step } of told) {
    let moved = 0;
    let [address, furthest] = ['', 0];
    for (const entry of happening.entries) {
      if (entry.kind !== 'change' || !('track' in entry.cell)) continue;
      if (entry.cell.track !== TIE || !concerns(entry.cell.members)) continue;
      const by = Math.abs(entry.after - entry.before);
      moved += by;
      if (by > furthest) [address, furthest] = [entry.address, by];
    }
    if (moved > most) {
      most = moved;
      found = { step, address, happening };
    }
  }
  return found;
}

const MEMBERSHIP = 'membership';

function memberPoints(table: Table, told: readonly Told[], turn: number): readonly Point[] {
  return told.flatMap(({ happening, step }) =>
    happening.entries.flatMap((entry): Point[] => {
      if (entry.kind !== 'change' || !('track' in entry.cell) || entry.cell.track !== MEMBERSHIP) return [];
      const [body = '', actor = ''] = entry.cell.members;
      const values = {
        actor: memberName(table, actor),
        body: memberName(table, body),
        before: valueName(table, entry.cell, entry.before),
        after: valueName(table, entry.cell, entry.after),
      };
      const { address } = entry;
      return [{ turn, step, weight: WEIGHTS.member, key: 'turning.member', values, address, happening }];
    }),
  );
}

function newsPoints(table: Table, told: readonly Told[], turn: number): readonly Point[] {
  return told.flatMap(({ happening, step }): Point[] => {
    const card = happening.hand === undefined ? cardOf(table, happening) : undefined;
    if (card === undefined) return [];
    const moved = happening.entries.flatMap((entry) =>
      entry.kind === 'change' && 'track' in entry.cell && entry.cell.track !== MEMBERSHIP
        ? [Math.abs(entry.after - entry.before)]
        : [],
    );
    const sum = moved.reduce((total, by) => total + by, 0);
    if (sum < LEAST_NEWS) return [];
    const values = { card: card.title, count: moved.length, sum };
    const weight = Math.min(MOST_NEWS, Math.trunc(sum / 2));
    return [{ turn, step, weight, key: 'turning.news', values, address: card.id, happening }];
  });
}

/** The first thing each body agreed, and the first it refused. */
function firstPoints(table: Table, told: TurnsTold): readonly Point[] {
  const known = new Set<string>();
  return told.flatMap((list, index) =>
    list.flatMap(({ happening, step }): Point[] => {
      const { occasion, body } = happening;
      if (body === undefined || (occasion !== 'signed' && occasion !== 'refused')) return [];
      if (known.has(`${occasion} ${body}`)) return [];
      known.add(`${occasion} ${body}`);
      const values = { body: memberName(table, body) };
      const key = occasion === 'signed' ? 'turning.passed' : 'turning.failed';
      return [{ turn: index + 1, step, weight: WEIGHTS.first, key, values, address: '', happening }];
    }),
  );
}
