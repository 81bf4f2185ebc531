// The luck of a game, listed roll by roll, and games with one roll turned.
import { describe, expect, it } from 'vitest';
import { createDice, type Dice } from '../../../src/dice/dice.ts';
import { PURPOSES } from '../../../src/dice/purposes.ts';
import { explain, open } from '../../../src/engine/index.ts';
import type { HandLine } from '../../../src/record/hand.ts';
import { playOut } from '../../../src/seats/playout.ts';
import { firstDivergence } from '../../../src/study/paths/divergence.ts';
import { HOLD } from '../../../src/study/paths/orders-apart.ts';
import { recastOf } from '../../../src/study/paths/recast.ts';
import {
  faceAt,
  middleOf,
  otherFace,
  type Roll,
  rollName,
  shownBy,
  TWO_32,
  turned,
} from '../../../src/study/paths/roll.ts';
import { rollsOf } from '../../../src/study/paths/rolls.ts';
import type { Setup } from '../../../src/study/paths/setup.ts';
import { rankedSwings, startsOf, swapped, swingOf } from '../../../src/study/paths/swap.ts';
import { playRecorded, recordOf } from '../../record/games.ts';
import { randomPlayers } from '../../support/players.ts';
import { BASE, TABLE } from './plants.ts';

const SEEDS = ['1', '2', '3', '4', '5'];
const GAMES = SEEDS.map((seed) => ({ seed, ...rollsOf(BASE, seed) }));

function turnedSetup(setup: Setup, roll: Roll, draw: number): Setup {
  return { ...setup, luck: (own) => turned(own, roll, draw) };
}

describe('the rolls of a game', () => {
  it('are listed without changing it, each once, with its whole range shared out', () => {
    for (const { seed, game, rolls } of GAMES) {
      const plain = playOut(open(TABLE, seed), BASE.players);
      expect(game.hashes).toEqual(plain.hashes);
      expect(explain(game)).toEqual(explain(plain));
      expect(new Set(rolls.map(rollName)).size).toBe(rolls.length);
      for (const roll of rolls) {
        const { faces, came, draw } = roll;
        expect(faces[0]?.from).toBe(0);
        expect(faces.at(-1)?.to).toBe(TWO_32);
        for (const [at, face] of faces.slice(1).entries()) expect(face.from).toBe(faces[at]?.to);
        expect(faceAt(faces, draw)).toBe(came);
      }
    }
  });

  it('are all that the ledger tells of, with the sums they had to stay at or under', () => {
    for (const { game, rolls } of GAMES) {
      const told = explain(game).flatMap(({ entries }) => entries.filter((entry) => entry.kind === 'roll'));
      expect(told.length).toBeGreaterThan(10);
      for (const { purpose, slot, odds, value } of told) {
        const found = rolls.filter(
          (roll) =>
            roll.purpose === purpose &&
            roll.slot === slot &&
            shownBy(roll.draw) === value &&
            roll.judged.some((one) => one.odds === odds),
        );
        expect(found.length, `${purpose} ${slot} ${odds}`).toBeGreaterThan(0);
      }
    }
  });

  it('have every order that a seat wrote among the faces that came', () => {
    for (const { game, rolls } of GAMES) {
      const chosen = rolls.filter(({ kind }) => kind === 'choice');
      const came = chosen.filter(({ faces, came }) => faces[came]?.name !== HOLD).length;
      const ordered = explain(game).filter(({ occasion }) => occasion === 'order').length;
      expect(came).toBeGreaterThan(0);
      expect(came).toBe(ordered);
    }
  });
});

describe('the die of a facilitator’s ruling', () => {
  const ruling: HandLine = {
    kind: 'ruling',
    turn: 2,
    phase: 'planning',
    author: 'the referee',
    reason: 'asked at the table',
    actor: 'reed',
    text: 'the harbour is ours',
    pros: ['old charts'],
    cons: [],
    success: [],
    failure: [],
  };
  const setup: Setup = { ...BASE, hand: [ruling] };

  it('is a roll of whoever argued, about no order, and can be turned', () => {
    const { rolls } = rollsOf(setup, '1');
    const [roll, ...more] = rolls.filter(({ purpose }) => purpose === 'argument');
    expect(more).toEqual([]);
    if (roll === undefined) throw new Error('an argument is settled by a die');
    expect(roll).toMatchObject({ kind: 'die', turn: 2, phase: 'planning', actor: 'reed' });
    expect(roll.about).toBeUndefined();
    expect(roll.faces.map(({ name }) => name)).toEqual(['success', 'failure']);
    const { after } = swapped(
      () => setup,
      '1',
      roll,
      middleOf(otherFace(roll) ?? roll.faces[0] ?? missing()),
    );
    const verdict = after.hand[0]?.verdict;
    expect(verdict?.success).toBe(roll.faces[roll.came]?.name === 'failure');
  });

  function missing(): never {
    throw new Error('a roll has faces');
  }
});

describe('a roll turned', () => {
  it('is the only draw that is not as it was', () => {
    const own = createDice('1', TABLE.rollers);
    const rolls = GAMES[0]?.rolls ?? [];
    const drawIn = (dice: Dice, { turn, purpose, who, slot }: Roll) =>
      dice.u32(turn, PURPOSES.indexOf(purpose), who === '' ? -1 : TABLE.rollers.indexOf(who), slot);
    for (const roll of rolls) {
      const dice = turned(own, roll, 7);
      for (const other of rolls) expect(drawIn(dice, other)).toBe(other === roll ? 7 : drawIn(own, other));
    }
  });

  it('to what it was is the game as it was', () => {
    for (const { seed, rolls } of GAMES.slice(0, 2)) {
      for (const roll of rolls.filter((_, at) => at % 5 === 0)) {
        expect(firstDivergence(BASE, turnedSetup(BASE, roll, roll.draw), seed)).toBeUndefined();
      }
    }
  });

  it('is found as the first consequence, a hundred times of a hundred', () => {
    let found = 0;
    for (const { seed, rolls } of GAMES) {
      for (const roll of rolls) {
        const to = otherFace(roll);
        if (found === 100 || to === undefined || roll.kind === 'bare' || roll.kind === 'card') continue;
        const first = firstDivergence(BASE, turnedSetup(BASE, roll, middleOf(to)), seed);
        // A die that judges only what is refused or carried anyway, by one who is bound, decides nothing.
        if (first === undefined) continue;
        expect(first.turn, `seed ${seed}, ${rollName(roll)}`).toBe(roll.turn);
        if (roll.kind === 'choice') {
          expect([first.kind, first.phase, first.actor]).toEqual(['orders', roll.phase, roll.actor]);
          expect([first.a.choice, first.b.choice]).toEqual([roll.faces[roll.came]?.name, to.name]);
        } else if (first.phase === roll.phase) {
          expect(roll.judged.map(({ actor }) => actor)).toContain(first.actor);
          if (roll.about !== undefined && roll.judged.length === 1) expect(first.about).toEqual(roll.about);
        } else {
          expect(first.phase, 'softer words are asked for under the same die').toBe('negotiation');
        }
        found += 1;
      }
    }
    expect(found).toBe(100);
  });

  it('comes to the same end from its turn’s beginning as from the game’s', () => {
    for (const { seed, rolls } of GAMES.slice(0, 2)) {
      const starts = startsOf(BASE, seed);
      for (const [place, roll] of rolls.entries()) {
        const swing = swingOf(starts, roll, place);
        if (swing === undefined) {
          expect(roll.faces).toHaveLength(1);
          continue;
        }
        if (place % 4 !== 0) continue;
        const { changed, before, after } = swapped(() => BASE, seed, roll, middleOf(swing.to));
        const other = before.hashes.findIndex((hash, turn) => hash !== after.hashes[turn]) + 1;
        expect(swing.from).toBe(other);
        if (swing.from > 0) expect(swing.from).toBeGreaterThanOrEqual(roll.turn);
        const sum = (what: string) =>
          changed
            .filter((one) => one.what === what)
            .reduce((total, one) => total + Math.abs(one.after - one.before), 0);
        expect(swing.aims).toBe(changed.filter(({ what }) => what === 'objective').length);
        expect(swing.influence).toBe(sum('influence'));
        expect(swing.progress).toBeGreaterThanOrEqual(sum('progress'));
      }
    }
  });

  it('is ranked by how far the end moves', () => {
    const [first] = GAMES;
    if (first === undefined) throw new Error('there is a game');
    const starts = startsOf(BASE, first.seed);
    const swings = rankedSwings(first.rolls.flatMap((roll, place) => swingOf(starts, roll, place) ?? []));
    expect(swings.length).toBeGreaterThan(20);
    const progress = swings.map((swing) => swing.progress);
    expect(progress).toEqual([...progress].sort((a, b) => b - a));
    expect(progress[0]).toBeGreaterThan(0);
  });
});

describe('a record’s decisions after a roll was turned', () => {
  const { header, lines } = playRecorded(TABLE, '9', randomPlayers(TABLE));
  const seats = Object.fromEntries(Object.keys(header.seats).map((id) => [id, { kind: 'person' }]));

  it('are all given again where nothing moved, and counted where some cannot be', () => {
    const cast = recastOf(TABLE, recordOf({ ...header, seats }, lines), BASE.players);
    if (cast === undefined) throw new Error('people decide again');
    expect(cast.whole).toBe(false);
    const ordered = lines.reduce((sum, line) => sum + (line.kind === 'orders' ? line.orders.length : 0), 0);
    const answered = lines.filter(({ kind }) => kind === 'answer').length;
    expect(cast.given).toEqual({ orders: ordered, answers: answered });
    const { rolls } = rollsOf(cast.setup(), '9');
    // People draw nothing: what is left is the dice.
    expect(rolls.some(({ kind }) => kind === 'choice')).toBe(false);
    const lost = rolls.flatMap((roll) => {
      const to = otherFace(roll);
      const same = swapped(cast.setup, '9', roll, roll.draw);
      expect(same.kept).toEqual(cast.given);
      expect(same.changed).toEqual([]);
      if (to === undefined) return [];
      const { kept } = swapped(cast.setup, '9', roll, middleOf(to));
      expect(kept.orders).toBeLessThanOrEqual(ordered);
      expect(kept.answers).toBeLessThanOrEqual(answered);
      return [ordered + answered - kept.orders - kept.answers];
    });
    expect(Math.max(...lost)).toBeGreaterThan(0);
  });

  it('go on by policies where a record of people ends before the game', () => {
    const cut = lines.findIndex((line) => line.kind === 'turn' && line.turn === 3);
    const cast = recastOf(TABLE, recordOf({ ...header, seats }, lines.slice(0, cut + 1)), BASE.players);
    if (cast === undefined) throw new Error('people decide again');
    const { game, rolls } = rollsOf(cast.setup(), '9');
    const hashes = lines.flatMap((line) => (line.kind === 'turn' ? [line.hash] : []));
    expect(game.hashes.slice(0, 3)).toEqual(hashes.slice(0, 3));
    expect(game.hashes.length).toBe(hashes.length);
    expect(rolls.filter(({ kind }) => kind === 'choice').every(({ turn }) => turn > 3)).toBe(true);
  });

  it('are everybody’s where the policies alone play another game', () => {
    const policies = Object.fromEntries(
      Object.keys(header.seats).map((id) => [id, { kind: 'policy', policy: 'default' }]),
    );
    const cast = recastOf(TABLE, recordOf({ ...header, seats: policies }, lines), BASE.players);
    expect(cast?.whole).toBe(true);
    expect(cast?.scripted).toEqual(TABLE.board.members.actor);
  });
});
