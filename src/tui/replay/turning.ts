// Turning points of a played game, as far as the viewer may know: where somebody else took the lead, influence or room
// moved most, membership changed, the news moved most numbers, and what each body agreed and refused first. All of it
// is read from the ledger; what would have come otherwise is not asked here.

import { explainAddress, type Happening, type StateResult, type Table } from '../../engine/index.ts';
import { greatestShifts, type Shift, type Standing } from '../../report/turning-points.ts';
import { cardOf, headline } from '../model/headlines.ts';
import { actorName, memberName, valueName, words } from '../model/names.ts';
import type { Viewer } from '../model/seen.ts';
import { say, type TextKey } from '../texts.ts';
import { endOf, type Reel, type Spot } from './reel.ts';
import { type Move, type Sifted, sifted } from './sifted.ts';

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
/** Of so many at most. */
const NEWS = 4;

/** In the order of the game; not more than one for a happening, and no more than the turns there are, 5 to 12. */
export function pointsOf(reel: Reel, viewer: Viewer): readonly Point[] {
  const turns = Array.from({ length: reel.turns }, (_, index) => sifted(reel.told(index + 1, viewer)));
  const standings = standingsOf(reel, viewer);
  const { table } = reel.game;
  const found = [
    ...leadPoints(table, standings, turns),
    ...shiftPoints(table, standings, turns),
    ...turns.flatMap(({ memberships }, index) => memberPoints(table, memberships, index + 1)),
    ...newsPoints(table, turns),
    ...firstPoints(table, turns),
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
  // A rule that speaks of its own accord says more than the phase it speaks in.
  const ruled = happening.occasion === 'upkeep' ? explainAddress(table, address)?.title : undefined;
  const what = ruled ?? headline(table, happening);
  return address === '' ? what : say('turning.because', { what, address });
}

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
function leadPoints(
  table: Table,
  standings: readonly Standing[],
  turns: readonly Sifted[],
): readonly Point[] {
  const { powers, members } = table.board;
  const scopes = [-1, ...members.state.map((_, place) => place)];
  return scopes.flatMap((scope) => {
    const state = members.state[scope];
    let before = -1;
    return standings.flatMap(({ states, turn }): Point[] => {
      const now = leaderOf(scope < 0 ? states : states.slice(scope, scope + 1), powers);
      const was = before;
      if (now >= 0) before = now;
      if (now < 0 || was < 0 || now === was) return [];
      const cause = causeOf(turns[turn - 1], (member) => state === undefined || member[0] === state);
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

function shiftPoints(
  table: Table,
  standings: readonly Standing[],
  turns: readonly Sifted[],
): readonly Point[] {
  return greatestShifts(table, standings)
    .slice(0, MOST * 2)
    .map((shift) => {
      const { turn, weight, before, after } = shift;
      const cause = causeOf(turns[turn - 1], (member) => isOfShift(member, shift));
      const { power, domain } = shift.influence ?? { power: '', domain: '' };
      const values = {
        state: actorName(table, shift.state),
        power: actorName(table, power),
        domain: words(domain),
        before,
        after,
      };
      const key = shift.influence === undefined ? 'turning.room' : 'turning.shift';
      return { turn, weight, key, values, ...cause };
    });
}

function isOfShift([state, , domain]: readonly string[], shift: Shift): boolean {
  return state === shift.state && (shift.influence === undefined || domain === shift.influence.domain);
}

type Cause = Pick<Point, 'step' | 'address' | 'happening'>;

/** The happening that moved most of the ties in question, and the rule it moved most of them by. */
function causeOf(turn: Sifted | undefined, concerns: (members: readonly string[]) => boolean): Cause {
  const moved = new Map<number, { by: number; most: number; cause: Cause }>();
  for (const { happening, step, address, members, before, after } of turn?.ties ?? []) {
    if (!concerns(members)) continue;
    const by = Math.abs(after - before);
    const known = moved.get(step);
    if (known === undefined) moved.set(step, { by, most: by, cause: { step, address, happening } });
    else {
      known.by += by;
      if (by > known.most) Object.assign(known, { most: by, cause: { step, address, happening } });
    }
  }
  const [first] = [...moved.values()].sort((a, b) => b.by - a.by);
  return first?.cause ?? { step: turn?.last ?? 0, address: '', happening: undefined };
}

function memberPoints(table: Table, memberships: readonly Move[], turn: number): readonly Point[] {
  return memberships.map(({ happening, step, address, members, before, after }) => {
    const [body = '', actor = ''] = members;
    const cell = { track: 'membership', members };
    const values = {
      actor: memberName(table, actor),
      body: memberName(table, body),
      before: valueName(table, cell, before),
      after: valueName(table, cell, after),
    };
    return { turn, step, weight: WEIGHTS.member, key: 'turning.member', values, address, happening };
  });
}

/** The news that moved most, and not much of it: cards come every turn. */
function newsPoints(table: Table, turns: readonly Sifted[]): readonly Point[] {
  const found = turns.flatMap(({ news }, index) =>
    news.flatMap(({ happening, step, count, sum }): Point[] => {
      const card = cardOf(table, happening);
      if (card === undefined || sum < LEAST_NEWS) return [];
      const values = { card: card.title, count, sum };
      const weight = Math.min(MOST_NEWS, Math.trunc(sum / 2));
      return [{ turn: index + 1, step, weight, key: 'turning.news', values, address: card.id, happening }];
    }),
  );
  return found.sort((a, b) => b.weight - a.weight).slice(0, NEWS);
}

/** The first thing each body agreed, and the first it refused. */
function firstPoints(table: Table, turns: readonly Sifted[]): readonly Point[] {
  const known = new Set<string>();
  return turns.flatMap(({ bodies }, index) =>
    bodies.flatMap(({ happening, step }): Point[] => {
      const { occasion, body = '' } = happening;
      const first = `${occasion} ${body}`;
      if (known.has(first)) return [];
      known.add(first);
      const values = { body: memberName(table, body) };
      const key = occasion === 'signed' ? 'turning.passed' : 'turning.failed';
      return [{ turn: index + 1, step, weight: WEIGHTS.first, key, values, address: '', happening }];
    }),
  );
}
