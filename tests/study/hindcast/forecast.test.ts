// Answers are what games say: read again off each game by another way, the same for the same seeds, and otherwise in
// each arm only in what the arm says.
import { describe, expect, it } from 'vitest';
import { explain, type Game, layTable, open } from '../../../src/engine/index.ts';
import { openingWorld } from '../../../src/scenario/opening.ts';
import { playOut, step } from '../../../src/seats/playout.ts';
import { type Arm, armedStart, MAIN, withoutCards } from '../../../src/study/hindcast/arm.ts';
import { exchangeMinds, exchangeSheets, nextOf } from '../../../src/study/hindcast/exchange.ts';
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
import { DUSHANBE, LAGOON, readBox } from '../../support/boxes.ts';
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

describe('an opening that is set otherwise', () => {
  it('stays so to the end: no card sets its tracks anew, and cards keep whatever else they do', () => {
    const named = { box: '', scenario: 'long-game-2007-2018' };
    const long = readBox(named);
    const asked = lagoonWork(1).hindcast;
    const own = { ...asked, starts: [{ scenario: named.scenario, knows: '.' }] };
    const ground = {
      books: new Map([['base', long.book]]),
      scenarios: new Map([[named.scenario, long.scenario]]),
    };
    const armed = (to: string) =>
      armedStart(
        {
          name: to,
          title: to,
          kind: 'opening',
          lens: 'base',
          opening: { name: to, title: to, set: [{ track: 'era', to }] },
        },
        own,
        ground,
        named.scenario,
      );
    const eraAtEnd = ({ book: rules, scenario: start }: ReturnType<typeof armed>) => {
      const table = layTable(rules, start);
      const game = open(table, '1');
      playOut(game, doctrinePlayers(table));
      return read(table.board, game.world, 'era');
    };
    expect(eraAtEnd({ ...armed('founding'), book: long.book }), 'a card would have set it').toBe(1);
    expect(eraAtEnd(armed('founding'))).toBe(0);
    expect(eraAtEnd(armed('later'))).toBe(1);
    const lettersOf = (cards: typeof long.book.cards) => cards.map(({ then }) => Object.keys(then).length);
    const lost = lettersOf(long.book.cards).map(
      (letters, index) => letters - (lettersOf(armed('founding').book.cards)[index] ?? 0),
    );
    expect(lost.reduce((sum, one) => sum + one, 0)).toBe(1);
    const { book: founding, key } = armed('founding');
    expect({ ...founding, cards: [] }).toEqual({ ...long.book, cards: [] });
    expect(key).not.toBe(armed('later').key);
  });
});

describe('an exchange of actors', () => {
  const founding = readBox(DUSHANBE);
  const after2001 = readBox({ box: '', scenario: 'shanghai-2001' });

  it.each(['power', 'state'] as const)('leaves no %s as it was, and gives everybody one', (kind) => {
    const next = nextOf(founding.book, kind);
    expect(next.size).toBeGreaterThan(2);
    for (const [id, from] of next) expect(from).not.toBe(id);
    expect(new Set(next.values()).size).toBe(next.size);
  });

  it('moves sheets and nothing else of the rules', () => {
    const swapped = exchangeSheets(founding.book, founding.scenario, 'state');
    const sheetOf = (actors: typeof founding.book.actors, id: string) =>
      actors.find((actor) => actor.id === id)?.sheet;
    for (const { id, kind } of founding.book.actors) {
      const from = kind === 'state' ? (nextOf(founding.book, 'state').get(id) ?? '') : id;
      expect(sheetOf(swapped.book.actors, id), id).toEqual(sheetOf(founding.book.actors, from));
    }
    expect({ ...swapped.book, actors: [] }).toEqual({ ...founding.book, actors: [] });
    expect(swapped.scenario.members).toBe(founding.scenario.members);
  });

  it('takes along what an opening says of the same traits, and not where a state stands', () => {
    const { book, scenario } = after2001;
    const swapped = exchangeSheets(book, scenario, 'state');
    const table = layTable(book, scenario);
    const worlds = [
      openingWorld(book, scenario, table.board),
      openingWorld(swapped.book, swapped.scenario, table.board),
    ];
    const [before, then] = worlds;
    if (before === undefined || then === undefined) throw new Error('two worlds');
    const actor = (id: string) => table.board.members.actor.indexOf(id);
    for (const [id, from] of nextOf(book, 'state')) {
      for (const track of ['income', 'western-tie', 'regime', 'sovereignty', 'treasury']) {
        const now = read(table.board, then, track, actor(id));
        expect(now, `${track} of ${id}`).toBe(read(table.board, before, track, actor(from)));
      }
      const tie = (world: typeof before) => read(table.board, world, 'tie', actor(id), 0, 0);
      expect(tie(then), `tie of ${id}`).toBe(tie(before));
    }
  });

  it('sends policies round with it, where that is asked', () => {
    const minds = exchangeMinds(book, scenario, 'state');
    expect([...minds]).toEqual([
      ['reed', 'shoal-drift'],
      ['shoal', 'reed-hedge'],
    ]);
    const table = layTable(book, scenario);
    const hash = playOut(open(table, '1'), doctrinePlayers(table)).hashes.at(-1);
    expect(hash).toMatch(/^[0-9a-f]{32}$/);
    expect(answers('minds', 'drills')).not.toEqual(answers('sheets', 'drills'));
  });
});
