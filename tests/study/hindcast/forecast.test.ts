// Answers are what games say: read again off each game by another way, the same for the same seeds, and otherwise in
// each arm only in what the arm says.
import { describe, expect, it } from 'vitest';
import { explain, type Game, layTable, open } from '../../../src/engine/index.ts';
import { step } from '../../../src/seats/playout.ts';
import { type Arm, armedStart, MAIN, withoutCards } from '../../../src/study/hindcast/arm.ts';
import {
  type ArmForecast,
  forecastsOf,
  gamesIn,
  playUnits,
  type Work,
} from '../../../src/study/hindcast/forecast.ts';
import type { Histogram } from '../../../src/study/statistics/histogram.ts';
import { histogramOf } from '../../../src/study/statistics/histogram.ts';
import { read } from '../../../src/world/world.ts';
import { LAGOON, readBox } from '../../support/boxes.ts';
import { doctrinePlayers } from '../../support/players.ts';
import { LENS, lagoonWork } from './lagoon.ts';

const SEEDS = 40;

function run(work: Work): { readonly arms: readonly ArmForecast[]; readonly games: number } {
  const playing = playUnits(work);
  let games = 0;
  for (;;) {
    const next = playing.next();
    if (next.done === true) return { arms: forecastsOf(work, next.value), games };
    games = next.value;
  }
}

const work = lagoonWork(SEEDS);
const found = run(work);

function answers(arm: string, question: string, place = 0): Histogram {
  const forecasts = found.arms.find((entry) => entry.arm.name === arm)?.forecasts ?? [];
  const those = forecasts.filter((entry) => entry.question.id === question);
  return those[place]?.answers ?? [];
}

const { book, scenario } = readBox(LAGOON);

/** The games of the main arm once more, with everything they tell. */
function games(watch: (game: Game, turn: number) => void = () => {}): readonly Game[] {
  const table = layTable(book, withoutCards(scenario, ['EV-001']));
  const players = doctrinePlayers(table);
  return Array.from({ length: SEEDS }, (_, index) => {
    const game = open(table, String(index + 1));
    while (game.phase !== 'over') {
      const { phase, turn } = game;
      step(game, players);
      if (phase === 'upkeep') watch(game, turn);
    }
    return game;
  });
}

describe('the answers of the main arm', () => {
  it('count what was carried out, from the turn on that is asked', () => {
    const counts = games().map(
      (game) =>
        explain(game).filter(
          ({ occasion, action, turn }) => occasion === 'done' && action === 'drill' && turn >= 2,
        ).length,
    );
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(answers(MAIN, 'drills')).toEqual(histogramOf(counts));
  });

  it('count what was signed, of this body or on this ground alone', () => {
    const signed = (action: string, place?: string) =>
      games().map(
        (game) =>
          explain(game).filter(
            (one) =>
              one.occasion === 'signed' &&
              one.action === action &&
              (place === undefined || one.order?.place === place),
          ).length,
      );
    expect(answers(MAIN, 'charter')).toEqual(histogramOf(signed('charter')));
    expect(answers(MAIN, 'moorings')).toEqual(histogramOf(signed('mooring', 'reed')));
    expect(answers(MAIN, 'moorings')).not.toEqual(histogramOf(signed('mooring')));
  });

  it('read what held at the end of the turn that is asked', () => {
    const rich: number[] = [];
    games((game, turn) => {
      const { board } = game.table;
      const silver = read(board, game.world, 'treasury', board.members.actor.indexOf('reed'));
      if (turn === 4) rich.push(silver >= 4 ? 1 : 0);
    });
    expect(new Set(rich).size).toBe(2);
    expect(answers(MAIN, 'rich-reed')).toEqual(histogramOf(rich));
  });

  it('are the same for the same seeds, and others for other seeds', () => {
    expect(JSON.stringify(run(lagoonWork(SEEDS)).arms)).toBe(JSON.stringify(found.arms));
    const others = run({ ...work, arms: work.arms.slice(0, 1), seeds: { from: 500, count: SEEDS } });
    expect(others.arms[0]?.forecasts.map((entry) => entry.answers)).not.toEqual(
      found.arms[0]?.forecasts.map((entry) => entry.answers),
    );
  });
});

describe('arms', () => {
  it('are the main one, each reading, each opening, the scripted one and the placebos', () => {
    expect(found.arms.map(({ arm }) => arm.name)).toEqual([
      MAIN,
      LENS,
      'calm',
      'as-ever',
      'scripted',
      'sheets',
      'minds',
      'no-herring',
    ]);
  });

  it('keep out the card that plays the answer, but for the scripted one', () => {
    expect(answers(MAIN, 'tide')).toEqual([[0, SEEDS]]);
    expect(answers('scripted', 'tide')).toEqual([[1, SEEDS]]);
    expect(answers('scripted', 'tide', 1), 'it comes in the second turn').toEqual([[0, SEEDS]]);
  });

  it('play no start twice that they play alike', () => {
    expect(answers('as-ever', 'drills')).toEqual(answers(MAIN, 'drills'));
    expect(gamesIn(work)).toBe(7 * SEEDS);
    expect(found.games).toBe(7 * SEEDS);
  });

  it('with other policies answer otherwise than with other sheets alone', () => {
    expect(answers('minds', 'drills')).not.toEqual(answers('sheets', 'drills'));
  });

  it('differ from the main one in what they say', () => {
    const armed = (name: string) => {
      const arm = work.arms.find((entry) => entry.name === name) as Arm;
      return armedStart(arm, work.hindcast, work.ground, 'lagoon');
    };
    const main = armed(MAIN);
    expect(armed(LENS).book.lens).toBe(LENS);
    expect(armed('calm').scenario.opening).toEqual([
      ...main.scenario.opening,
      { track: 'undertow', at: [], value: 0 },
    ]);
    const cards = ({ scenario }: ReturnType<typeof armed>) =>
      [...scenario.calendar, ...scenario.deck.cards].map(({ card }) => card);
    expect(cards(main)).toEqual(['EV-002', 'EV-003', 'EV-004']);
    expect(cards(armed('scripted'))).toEqual(['EV-001', 'EV-002', 'EV-003', 'EV-004']);
    expect(cards(armed('no-herring'))).toEqual(['EV-003', 'EV-004']);
    expect(armed('minds').policies.size).toBe(2);
    for (const name of ['sheets', 'minds', 'no-herring', 'calm', LENS]) {
      expect(armed(name).key, name).not.toBe(main.key);
    }
  });
});
