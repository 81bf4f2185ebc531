// Arms change what they say and nothing else: tracks that are held, and actors that are exchanged.
import { describe, expect, it } from 'vitest';
import { layTable, open } from '../../../src/engine/index.ts';
import { openingWorld } from '../../../src/scenario/opening.ts';
import { playOut } from '../../../src/seats/playout.ts';
import { armedStart } from '../../../src/study/hindcast/arm.ts';
import { exchangeMinds, exchangeSheets, nextOf } from '../../../src/study/hindcast/exchange.ts';
import { read } from '../../../src/world/world.ts';
import { DUSHANBE, LAGOON, readBox } from '../../support/boxes.ts';
import { doctrinePlayers } from '../../support/players.ts';
import { lagoonWork } from './lagoon.ts';

const { book, scenario } = readBox(LAGOON);

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
  });
});
