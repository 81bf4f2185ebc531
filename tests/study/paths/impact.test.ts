// What a decision did, where it is known beforehand: one loan, asked for in the last turn of a game in which nobody
// else orders anything.
import { describe, expect, it } from 'vitest';
import { askedNow, check, type Order, weigh } from '../../../src/engine/index.ts';
import type { RecordFile } from '../../../src/record/parse.ts';
import type { Players, Policy } from '../../../src/seats/policy.ts';
import { courseOf } from '../../../src/study/paths/course.ts';
import { type Crossroads, crossroadsOf, futureOf } from '../../../src/study/paths/impact.ts';
import { type Impact, impactsOf, ranked } from '../../../src/study/paths/impact-tally.ts';
import type { Frame } from '../../../src/world/register.ts';
import { playRecorded, recordOf } from '../../record/games.ts';
import { randomPlayers } from '../../support/players.ts';
import { BASE, TABLE } from './plants.ts';

const LAST = 6;
const idle: Policy = { name: 'idle', orders: () => [], answers: () => [] };

/** Orders this and nothing else, in these turns. */
function orderingIn(turns: readonly number[], order: Order): Policy {
  return {
    ...idle,
    orders(game, actor) {
      if (!turns.includes(game.turn) || game.phase !== 'planning') return [];
      const ruling = check(game, actor, order);
      return ruling.ok && ruling.frame !== undefined ? [ruling.frame] : [];
    },
  };
}

function seated(policies: { readonly [actor: string]: Policy }): Players {
  const { actor } = TABLE.board.members;
  return new Map(
    [...TABLE.seats, ...TABLE.automated].map((seat) => [seat, policies[actor[seat] ?? ''] ?? idle]),
  );
}

function recorded(players: Players, seed = 'impact'): RecordFile {
  const { header, lines } = playRecorded(TABLE, seed, players);
  return recordOf(header, lines);
}

function impactsIn(record: RecordFile, players: Players, rounds: number, from = 1): readonly Impact[] {
  const crossroads = crossroadsOf(TABLE, record).filter(({ start }) => start.turn >= from);
  const scored = TABLE.scenario.seats;
  const comparisons = crossroads.reduce((sum, { deeds }) => sum + deeds.length * scored.length, 0);
  return crossroads.flatMap((here) => {
    const futures = Array.from({ length: rounds }, (_, i) => futureOf(here, players, `luck ${i}`));
    return impactsOf(here, futures, scored, comparisons);
  });
}

/** What the loan brings the one who takes it: silver, of which no more than ten counts. */
function worthOfLoan(record: RecordFile): { gain: number; yes: number } {
  for (const { game } of courseOf(TABLE, record)) {
    if (game.turn !== LAST || game.phase !== 'negotiation') continue;
    const reed = TABLE.board.members.actor.indexOf('reed');
    const silver = (game.world[TABLE.purses.treasury[reed] ?? -1] ?? 0) + 1;
    const frame = game.proposals[0]?.frame;
    if (frame === undefined) break;
    return { gain: Math.min(10, silver + 2) - Math.min(10, silver), yes: weigh(game, frame, reed).sum / 100 };
  }
  throw new Error('the loan was asked for');
}

/** Spends its silver, so that there is room for more: what does not count any more is no gain. */
const spender = orderingIn([1, 3, 5], {
  action: 'drill',
  place: 'reed',
  body: 'moot',
  choices: { scale: 'muster' },
});
const lender = orderingIn([LAST], { action: 'loan', partner: 'reed' });

describe('the impact of a decision', () => {
  const record = recorded(seated({ tidewater: lender, reed: spender }));
  const loan = impactsIn(record, BASE.players, 2000, LAST).find(({ deed }) => deed.turn === LAST);
  const reed = loan?.seats.find(({ actor }) => actor === 'reed');

  it('of a loan is what it brings, as often as it is taken', () => {
    const { gain, yes } = worthOfLoan(record);
    expect(gain).toBeGreaterThan(0);
    expect(yes).toBe(0.7);
    expect(reed?.low).toBeLessThanOrEqual(gain * yes);
    expect(reed?.high).toBeGreaterThanOrEqual(gain * yes);
    expect((reed?.high ?? 0) - (reed?.low ?? 0)).toBeLessThan(0.3 * gain);
    expect(reed?.clear).toBe(true);
  });

  it('is told objective by objective, and for those it does not touch it is nothing', () => {
    expect(reed?.objectives.find(({ id }) => id === 'silver')).toMatchObject({
      difference: reed?.difference,
    });
    expect(reed?.objectives.find(({ id }) => id === 'calm')).toMatchObject({ difference: 0, changed: 0 });
    expect(loan?.seats.find(({ actor }) => actor === 'highland')).toMatchObject({
      difference: 0,
      changed: 0,
      clear: false,
    });
  });

  it('stands first where it is the greatest', () => {
    const all = impactsIn(record, BASE.players, 40);
    expect(ranked(all).map(({ weight }) => weight)).toEqual(
      all.map(({ weight }) => weight).sort((a, b) => b - a),
    );
  });

  it('of an answer is what the ministry would not have said', () => {
    const refuse: Policy = {
      ...idle,
      answers: (game, actor) =>
        askedNow(game).flatMap((ask) => (ask.actor === actor ? [{ ...ask, answer: 'refuse' as const }] : [])),
    };
    const refused = recorded(seated({ tidewater: lender, reed: { ...refuse, orders: spender.orders } }));
    const { gain, yes } = worthOfLoan(refused);
    expect(gain).toBeGreaterThan(0);
    const answer = impactsIn(refused, BASE.players, 2000, LAST).find(
      ({ deed }) => deed.turn === LAST && deed.answer !== undefined,
    );
    expect(answer?.deed).toMatchObject({ actor: 'reed', answer: { said: 'refuse', to: { action: 'loan' } } });
    const own = answer?.seats.find(({ actor }) => actor === 'reed');
    expect(own?.low).toBeLessThanOrEqual(-gain * yes);
    expect(own?.high).toBeGreaterThanOrEqual(-gain * yes);
  });
});

describe('one order of several', () => {
  const both: Policy = {
    ...idle,
    orders(game, actor) {
      const queued: Frame[] = [];
      for (const partner of ['reed', 'shoal']) {
        if (game.turn !== LAST || game.phase !== 'planning') continue;
        const ruling = check(game, actor, { action: 'loan', partner }, queued);
        if (ruling.ok && ruling.frame !== undefined) queued.push(ruling.frame);
      }
      return queued;
    },
  };
  const record = recorded(seated({ tidewater: both, reed: spender }));
  const impacts = impactsIn(record, BASE.players, 2000, LAST).filter(({ deed }) => deed.turn === LAST);
  const alone = (partner: string) =>
    impacts.find(({ deed }) => deed.among === 2 && deed.orders[0]?.partner === partner);

  it('is held back by itself, beside all of them together', () => {
    expect(impacts.map(({ deed }) => [deed.orders.length, deed.among])).toEqual([
      [2, undefined],
      [1, 2],
      [1, 2],
    ]);
  });

  it('has the impact that is its own: the loan brings what it brings, the other one nothing here', () => {
    const { gain, yes } = worthOfLoan(record);
    const [own, other] = ['reed', 'shoal'].map((partner) =>
      alone(partner)?.seats.find(({ actor }) => actor === 'reed'),
    );
    expect(own?.low).toBeLessThanOrEqual(gain * yes);
    expect(own?.high).toBeGreaterThanOrEqual(gain * yes);
    expect(own?.clear).toBe(true);
    expect(other).toMatchObject({ difference: 0, changed: 0, clear: false });
  });
});

describe('a course', () => {
  it('is the recorded game, phase by phase, with all that was decided', () => {
    const players = randomPlayers(TABLE);
    const { game, header, lines } = playRecorded(TABLE, 'course', players);
    const moments = courseOf(TABLE, recordOf(header, lines));
    let answers = 0;
    let next = moments.next();
    while (next.done !== true) {
      answers += next.value.answers.length;
      next = moments.next();
    }
    expect(answers).toBe(lines.filter(({ kind }) => kind === 'answer').length);
    expect(answers).toBeGreaterThan(10);
    expect(next.value.hashes).toEqual(game.hashes);
  });

  it('gives crossroads that luck alone changes: the same luck is the same future', () => {
    const record = recorded(BASE.players, '3');
    const [here] = crossroadsOf(TABLE, record) as [Crossroads];
    const [first, second, third] = ['x', 'x', 'y'].map((luck) => futureOf(here, BASE.players, luck));
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
    expect(first?.without).toHaveLength(here.deeds.length);
  });
});
