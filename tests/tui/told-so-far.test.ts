// The table beside what happens: it shows the happening that is being told, and never what is told later.
import { describe, expect, it } from 'vitest';
import { type Happening, open } from '../../src/engine/index.ts';
import { boardColumn } from '../../src/tui/layout/board-screen.ts';
import { columnsOf } from '../../src/tui/layout/shape.ts';
import { textOf } from '../../src/tui/line.ts';
import { toldAt } from '../../src/tui/model/timeline.ts';
import { pageLines } from '../../src/tui/model/unfold.ts';
import { handsOn } from '../../src/tui/play/hands.ts';
import { playLines } from '../../src/tui/play/lines.ts';
import { sceneOf } from '../../src/tui/play/lines-tabs.ts';
import { tellsTalk } from '../../src/tui/play/stage.ts';
import { newUi, type Ui } from '../../src/tui/play/ui.ts';
import { openReel } from '../../src/tui/replay/reel.ts';
import { createSession } from '../../src/turn/session.ts';
import type { Session } from '../../src/turn/session.types.ts';
import { rowsOf } from '../../src/world/journal.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { PLAIN } from './table.ts';

const SIZE = { columns: 120, rows: 40 };
const BODY = 2;
const table = tableOf(DUSHANBE);
const SEAT = table.board.members.actor.indexOf('kazakhstan');
const VIEWER = { people: [SEAT], leave: () => {} };

/** A first turn is handed in up to a phase, and nothing of it has been told. */
function handedIn(until: string, seat = SEAT, seed = '7'): { session: Session; ui: Ui } {
  const session = createSession({ game: open(table, seed), players: doctrinePlayers(table), people: [seat] });
  for (let step = 0; step < 9 && session.state().phase !== until; step++) session.lock(seat);
  return { session, ui: newUi() };
}

const TOSS = 7;

/** The same game with other numbers wherever the viewer may not look, from the opening to the end. */
function tossed(session: Session): Session {
  const { game } = session;
  const { journal } = game;
  if (journal === undefined) throw new Error('a session keeps a ledger');
  const hidden = new Set(table.unseen[SEAT] ?? []);
  const rows = journal.rows.slice();
  const changes = [...rowsOf(journal)].filter(({ kind, b: cell }) => kind === 'change' && hidden.has(cell));
  expect(changes.length).toBeGreaterThan(0);
  for (const { at, c, d } of changes) {
    expect(rows[at]).toBeGreaterThanOrEqual(0);
    rows[at + 1] = ((c + TOSS) << 16) | ((d + TOSS) & 0xffff);
  }
  const worldOf = (world: Int32Array) =>
    world.map((value, cell) => (hidden.has(cell) ? value + TOSS : value));
  const other = {
    ...game,
    world: worldOf(game.world),
    table: { ...table, opening: worldOf(table.opening) },
    journal: { ...journal, rows },
  };
  return Object.create(session, { game: { value: other } }) as Session;
}

function rowsAt(session: Session, ui: Ui): readonly string[] {
  return playLines(handsOn({ session, ...VIEWER }, ui), SIZE, PLAIN).map(textOf);
}

/** The board's own column beside what is told. */
function boardAt(session: Session, ui: Ui): readonly string[] {
  const [width = 0] = columnsOf(SIZE);
  return rowsAt(session, ui)
    .slice(BODY, -1)
    .map((row) => row.slice(0, width));
}

function pagesOf(session: Session, ui: Ui): readonly (readonly Happening[])[] {
  const { stage } = handsOn({ session, ...VIEWER }, ui);
  return stage.kind === 'unfold' ? stage.pages : [];
}

describe('the board while things unfold', () => {
  const { session, ui } = handedIn('review');
  const pages = pagesOf(session, ui);
  const { seen } = handsOn({ session, ...VIEWER }, ui);
  const reel = openReel(session.game);
  const places = new Map(toldAt(seen, 1).map(({ happening, place }) => [happening, place]));
  const planned = pages.filter((page) => page.every(({ turn }) => turn === 1));

  it('is that of the happening being told, page by page', () => {
    expect(planned.length).toBeGreaterThan(20);
    const later = planned.findIndex((page) => page[0]?.occasion === 'vote');
    expect(later).toBeGreaterThanOrEqual(0);
    for (const [at, page] of planned.entries()) {
      if (at < later) continue;
      const step = Math.max(...page.map((happening) => places.get(happening) ?? 0)) + 1;
      const then = reel.seenAt({ turn: 1, step }, SEAT);
      const height = SIZE.rows - BODY - 1;
      const expected = boardColumn(sceneOf(then, ui, undefined, PLAIN), SIZE, height).map(textOf);
      expect(boardAt(session, { ...ui, at }).slice(0, expected.length)).toEqual(expected);
    }
  });

  it('moves as it is told, and ends as it is', () => {
    const shown = planned.map((_, at) => boardAt(session, { ...ui, at }).join('\n'));
    expect(new Set(shown).size).toBeGreaterThan(3);
    const told = { turn: 1, count: toldAt(seen, 1).length };
    expect(shown.at(-1)).toBe(boardAt(session, { ...ui, told }).join('\n'));
    expect(shown[0]).not.toBe(shown.at(-1));
  });

  it('says which phase it is told of', () => {
    const at = (occasion: string) => planned.findIndex(([first]) => first?.occasion === occasion);
    const head = (occasion: string) => rowsAt(session, { ...ui, at: at(occasion) })[0];
    expect(head('vote')).toContain('· summits');
    expect(head('done')).toContain('· resolution');
    expect(head('upkeep')).toContain('· upkeep');
  });

  it('rests on nothing that its viewer may not see', () => {
    const other = tossed(session);
    for (const at of planned.keys()) {
      expect(rowsAt(other, { ...ui, at })).toEqual(rowsAt(session, { ...ui, at }));
      const [one, two] = [session, other].map(
        (of) => handsOn({ session: of, ...VIEWER }, { ...ui, at }).shown,
      );
      expect(two?.game.world).toEqual(one?.game.world);
    }
  });

  it('is found once a page, however often it is drawn', () => {
    const hands = () => handsOn({ session, ...VIEWER }, { ...ui, at: 5 });
    expect(hands().shown).toBe(hands().shown);
  });
});

describe('what was said in soundings', () => {
  const tellings = ['7', '8', 'a'].flatMap((seed) =>
    table.seats.map((seat) => {
      const { session, ui } = handedIn('planning', seat, seed);
      const hands = (at: number) => handsOn({ session, people: [seat], leave: () => {} }, { ...ui, at });
      const { stage } = hands(0);
      const pages = stage.kind === 'unfold' ? stage.pages : [];
      const talk = pages.filter((page) => tellsTalk(session.game, page));
      return { hands, pages, talk };
    }),
  );

  it('is told an offer a page, who weighed it before what came of it', () => {
    const weighed = tellings.flatMap(({ talk }) =>
      talk.filter((page) => page.some(({ occasion }) => occasion === 'consent')),
    );
    expect(weighed.length).toBeGreaterThan(3);
    for (const page of weighed) {
      expect(new Set(page.map(({ proposal }) => proposal)).size).toBe(1);
      const last = page.findLastIndex(({ occasion }) => occasion === 'consent');
      const ended = page.findIndex(({ occasion }) => occasion === 'signed' || occasion === 'refused');
      expect(ended < 0 || ended > last).toBe(true);
    }
    expect(weighed.some((page) => page.at(-1)?.occasion === 'signed')).toBe(true);
  });

  it('says sum, die and answer before the result', () => {
    const page = tellings
      .flatMap(({ hands, talk }) => talk.map((told) => ({ hands, told })))
      .find(
        ({ told }) =>
          told.at(-1)?.occasion === 'signed' &&
          told.some(({ entries }) => entries.some(({ kind }) => kind === 'roll')),
      );
    if (page === undefined) throw new Error('nobody agreed by a die');
    const text = pageLines(page.hands(0).seen, page.told, 0, { width: 100, height: 40 })
      .map(textOf)
      .join('\n');
    const parts = [
      / weighs: /,
      /what the \d+ is made of/,
      /\d+ against \d+: yes/,
      /: yes \(stands/,
      /^Agreed, /m,
    ];
    const found = parts.map((part) => text.search(part));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
  });

  it('begins with what was only said', () => {
    for (const { talk } of tellings) {
      const offers = talk.map((page) => (page[0]?.proposal ?? -1) >= 0);
      expect(offers).toEqual([...offers].sort((a, b) => Number(a) - Number(b)));
      expect(offers.filter((offer) => !offer).length).toBeLessThanOrEqual(1);
    }
  });

  it('gives nothing away on the pages before its own', () => {
    for (const { hands, pages } of tellings) {
      for (const at of pages.keys()) {
        const known = toldAt(hands(at).shown, 1).map(({ place }) => place);
        const places = new Map(toldAt(hands(at).seen, 1).map((one) => [one.happening, one.place]));
        for (const happening of pages.slice(at + 1).flat())
          expect(known).not.toContain(places.get(happening));
      }
    }
  });
});
