// Several people at one keyboard: the curtain falls between them and nothing of one seat shows to another.
import { describe, expect, it } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { textOf } from '../../src/tui/line.ts';
import { handsOn } from '../../src/tui/play/hands.ts';
import { playLines } from '../../src/tui/play/lines.ts';
import { openPlay } from '../../src/tui/play/play.ts';
import { newUi, TABS, type Ui } from '../../src/tui/play/ui.ts';
import type { Screen } from '../../src/tui/screen.ts';
import { createSession } from '../../src/turn/session.ts';
import { emptyFrame, R } from '../../src/world/register.ts';
import { STATUS, slotCell, slotImage } from '../../src/world/slot.ts';
import { DUSHANBE, LAGOON, mapOf, type NamedScenario, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { PLAIN, startGame } from './table.ts';
import { KEY } from './terminal.ts';

const SECRETS = ['Keep Reed Island from leaning on the clans', 'A mooring on each island'];

describe('hot seat', () => {
  it('draws a curtain before each seat, and shows a brief only behind its own', async () => {
    const { terminal, text, session } = await startGame(LAGOON, { people: ['tidewater', 'highland'] });
    expect(text()).toContain('Pass the keyboard to The Tidewater Ports, press Enter');
    expect(text()).not.toMatch(/treasury|Reed Island|Goals/);
    for (const key of ['4', 'p', 'w', 'l', 'u', '?', KEY.esc, '5']) await terminal.type(key);
    expect(text()).toContain('Pass the keyboard to The Tidewater Ports');
    await terminal.type('\r4');
    expect(text()).toContain(SECRETS[0]);
    expect(text()).not.toContain(SECRETS[1]);
    await terminal.type('p/loan\r\r\r');
    for (let back = 0; back < 4; back++) await terminal.type(KEY.esc);
    await terminal.type('ly');
    expect(session.state().waiting.length).toBe(1);
    expect(text()).toContain('Pass the keyboard to The Highland Clans, press Enter');
    expect(text()).not.toContain('Grain loan');
    expect(text()).not.toContain(SECRETS[0]);
    await terminal.type('\r4');
    expect(text()).toContain(SECRETS[1]);
    expect(text()).not.toContain(SECRETS[0]);
    await terminal.type(KEY.interrupt);
  });

  it('leaves no trace of the seat before on the terminal behind the curtain', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater', 'highland'] });
    await terminal.type('\r4ly');
    const behind = terminal.screen().filter((row) => row !== '');
    expect(behind.some((row) => row.includes('Pass the keyboard'))).toBe(true);
    expect(text()).not.toMatch(/Objectives|purse|treasury/);
    await terminal.type(KEY.interrupt);
  });

  it('unfolds the turn for everybody with what everybody may see', async () => {
    const { terminal, text, session } = await startGame(LAGOON, { people: ['tidewater', 'highland'] });
    let pages = '';
    for (let step = 0; step < 60 && session.state().turn < 3; step++) {
      if (text().includes('Pass the keyboard')) await terminal.type('\rly');
      else if (text().includes('What happens')) {
        pages += text();
        await terminal.type(' ');
      } else await terminal.type('\r');
    }
    expect(session.state().turn).toBe(3);
    expect(pages).toContain('Upkeep');
    expect(pages).not.toMatch(/Silver|Treasury|Chest/);
    await terminal.type(KEY.interrupt);
  });
});

/** Everything at once, sheets of states too. */
const LARGE = { columns: 200, rows: 60 };

/** A seat sits down; where asked, everything it may not see is other than it was. */
function sittingOf(named: NamedScenario, seat: number, disturb: boolean) {
  const table = tableOf(named);
  const game = open(table, 'a');
  const people = [table.seats[seat] ?? 0];
  const session = createSession({ game, players: doctrinePlayers(table), people });
  if (disturb) {
    for (const cell of table.unseen[people[0] ?? 0] ?? []) {
      game.world[cell] = Math.min((game.world[cell] ?? 0) + 1, table.board.hi[cell] ?? 0);
    }
    expect((table.unseen[people[0] ?? 0] ?? []).length).toBeGreaterThan(0);
    const others = table.seats.filter((actor) => !people.includes(actor));
    const frame = emptyFrame();
    frame[R.action] = table.book.actions.findIndex(({ secret }) => secret.includes(1));
    frame[R.sponsor] = others[0] ?? -1;
    frame[R.partner] = others[1] ?? -1;
    frame[R.secret] = 1;
    const image = slotImage({ status: STATUS.done, signed: 1, since: 1, until: 9 }, frame);
    game.world.set(image, slotCell(table.board, table.board.slots - 1));
    game.deals = 0;
  }
  return { table, people, session };
}

/** Every tab, list of actions and list of partners a seat can open at the beginning, as text. */
function everything(named: NamedScenario, seat: number, disturb: boolean): readonly string[] {
  const { table, people, session } = sittingOf(named, seat, disturb);
  const lines = (ui: Ui) =>
    playLines(handsOn({ session, people, leave: () => {}, map: mapOf(named) }, ui), LARGE, PLAIN)
      .map((line) => line.map(({ text }) => text).join(''))
      .join('\n');
  const active = people[0] ?? 0;
  const tabs = TABS.flatMap((tab) =>
    (['none', 'full'] as const).map((zoom) => lines({ ...newUi(), tab, zoom, active })),
  );
  const plan = (table.book.actions ?? []).map((_, action) => {
    const ui = newUi();
    ui.panes.push(
      { kind: 'actions', cursor: action, theme: '', typed: '', typing: false },
      { kind: 'pick', action, cursor: 0, sort: 'best' },
    );
    return lines(ui);
  });
  return [...tabs, ...plan];
}

const PAPERS = ['enter', 'w', 'down', 'enter', 'esc', 'esc', 'esc'];
/** A text to its form, what the form rests on, other texts of it, and back to the table. */
const DRAFT = [
  'enter',
  'enter',
  'right',
  'down',
  'right',
  'down',
  'right',
  'w',
  'down',
  'enter',
  'esc',
  'esc',
];
const OUT = ['esc', 'esc', 'esc', 'esc'];
/** As many actions as one reaches the sheet of a trade by. */
const DRAFTS = 4;
const ASKED = ['l', 'esc', 'q', 'esc', '?', 'esc'];

const MIDDLE = { columns: 100, rows: 40 };

/** What a seat comes by with keys: sheets of states, papers, forms, trades, questions; each with its place. */
function byKeys(named: NamedScenario, seat: number, disturb: boolean) {
  const { people, session } = sittingOf(named, seat, disturb);
  const screen = openPlay({ session, people, leave: () => {} });
  const seen: { readonly place: string; readonly text: string }[] = [];
  const press = (...keys: readonly string[]) => {
    for (const key of keys) {
      screen.press(key);
      seen.push({ place: screen.here?.().place ?? '', text: textIn(screen) });
    }
  };
  press(...PAPERS, ...ASKED);
  for (let action = 0; action < DRAFTS; action++) {
    press('p', ...Array.from({ length: action }, () => 'down'), ...DRAFT);
    for (const key of OUT) if (screen.here?.().place !== 'table') press(key);
  }
  press(...ASKED);
  return seen;
}

function textIn(screen: Screen): string {
  return screen.lines(MIDDLE, PLAIN).map(textOf).join('\n');
}

/** The curtain before a seat, which everybody looks at; and what stands there when no key for it is left out. */
function curtain(named: NamedScenario, seat: number, disturb: boolean): readonly string[] {
  const { table, people, session } = sittingOf(named, seat, disturb);
  const other = table.seats.find((actor) => !people.includes(actor)) ?? 0;
  const screen = openPlay({ session, people: [...people, other], leave: () => {} });
  return ['', '1', '2', '3', '4', '5', 'w', '?', 'esc', 'f', 'p', 'z'].map((key) => {
    if (key !== '') screen.press(key);
    return textIn(screen);
  });
}

describe('what a seat may not see', () => {
  it.each([
    ['lagoon', LAGOON],
    ['dushanbe', DUSHANBE],
  ] as const)('changes nothing on any of its screens (%s)', (_, named) => {
    for (const seat of tableOf(named).seats.keys()) {
      expect(everything(named, seat, true)).toEqual(everything(named, seat, false));
    }
  });

  it.each([
    ['lagoon', LAGOON, false],
    ['dushanbe', DUSHANBE, true],
  ] as const)('changes no sheet, form, paper, question or curtain (%s)', (_, named, trades) => {
    const places = new Set<string>();
    const texts: string[] = [];
    for (const seat of tableOf(named).seats.keys()) {
      const shown = byKeys(named, seat, false);
      for (const { place, text } of shown) {
        places.add(place);
        if (place === 'form') texts.push(text);
      }
      expect(byKeys(named, seat, true)).toEqual(shown);
      const drawn = curtain(named, seat, false);
      expect(drawn[0]).toContain('Pass the keyboard');
      expect(curtain(named, seat, true)).toEqual(drawn);
    }
    expect(texts.some((text) => text.includes('You give'))).toBe(trades);
    for (const place of ['state', 'why', 'actions', 'pick', 'form', 'confirm'])
      expect([...places]).toContain(place);
  });
});
