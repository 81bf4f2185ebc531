// The board screen at every size: what must be on it, and what its keys do.
import { describe, expect, it } from 'vitest';
import { columnsOf, isSplit } from '../../src/tui/layout/shape.ts';
import { influenceOf, OVERALL, powerLetters } from '../../src/tui/model/influence.ts';
import { worldAtStart } from '../../src/tui/model/past.ts';
import type { Size } from '../../src/tui/screen.ts';
import { DUSHANBE, LAGOON } from '../support/boxes.ts';
import { playOn, press, seated, textOn } from './seated.ts';

const SIZES: readonly Size[] = [
  { columns: 80, rows: 24 },
  { columns: 100, rows: 30 },
  { columns: 120, rows: 40 },
  { columns: 160, rows: 45 },
  { columns: 200, rows: 60 },
];
const BRAILLE = /[\u2801-\u28ff]/;

const label = ({ columns, rows }: Size) => `${columns}x${rows}`;

describe('the board at 80 by 24', () => {
  it('says of every state what each power has there, who leads and how that moved', () => {
    const seat = seated();
    playOn(seat, 4);
    const { table, session, screen } = seat;
    const rows = textOn(screen, { columns: 80, rows: 24 });
    // News has come, nothing is resolved yet: what moved is what the turn before moved.
    const past = worldAtStart(session.game, 3);
    let moved = 0;
    table.board.members.state.forEach((_, state) => {
      const actor = table.board.powers + state;
      const name = table.book.actors[actor]?.name ?? '';
      const parts = table.board.members.power.map((__, power) =>
        influenceOf(table, session.game.world, power, state, OVERALL),
      );
      const leads = table.board.members.power.map(
        (__, power) =>
          table.board.members.domain.filter(
            (___, domain) => table.derived.lead(session.game.world, power, actor, domain) >= 15,
          ).length,
      );
      const most = Math.max(...leads);
      const alone = most > 0 && leads.filter((count) => count === most).length === 1;
      const leader = alone ? leads.indexOf(most) : -1;
      const letter = powerLetters(table)[leader] ?? '-';
      const by = alone ? (parts[leader] ?? 0) - influenceOf(table, past, leader, state, OVERALL) : 0;
      const shift = by === 0 ? '' : `${by > 0 ? '▲' : '▼'}${Math.abs(by)}`;
      const row = rows.slice(2).find((text) => text.includes(name)) ?? '';
      expect(row).toMatch(new RegExp(`${name} +[▒█░·]{6,} +${parts.join(' +')} ${letter}${shift}\\s*$`));
      moved += Math.abs(by);
    });
    expect(moved).toBeGreaterThan(0);
  });

  it('shows turn, date, phase, scenario, purse, map, gauges with their past, bodies, news, objectives and keys', () => {
    const seat = seated();
    playOn(seat, 4);
    const rows = textOn(seat.screen, { columns: 80, rows: 24 });
    expect(rows[0]).toMatch(/^Tajikistan · turn 4\/10 · January-June 2009 · soundings +Dushanbe 2007$/);
    expect(rows[1]).toMatch(/^\[1 Board\].*words 2 · pens 3 · treasury \d+$/);
    const all = rows.join('\n');
    expect(rows.filter((row) => BRAILLE.test(row)).length).toBeGreaterThan(9);
    for (const gauge of ['Afghan instability', 'Calm in Xinjiang', 'Western presence', 'Threat, mean'])
      expect(all).toMatch(new RegExp(`${gauge} +\\d+ +([▲▼]\\d+)? *[▁▂▃▄▅▆▇█]{5}`));
    expect(all).toMatch(/CIS \d+.*CSTO \d+/);
    expect(all).toMatch(/T4 +News: /);
    expect(all.match(/\d+\/10 [A-Z]/g)?.length).toBe(3);
    expect(rows.at(-1)).toMatch(/^p decide.*\? help.*q quit/);
  });

  it('marks the chosen state in the list and on the map, and moves with the keys', () => {
    const { screen } = seated();
    const marked = () => textOn(screen, { columns: 80, rows: 24 }).join('\n');
    expect(marked()).toMatch(/>Kazakhstan/);
    expect(marked()).toMatch(/>KZ/);
    press(screen, 'j', 'j');
    expect(marked()).toMatch(/>Tajikistan/);
    expect(marked()).toMatch(/>TJ/);
    expect(marked()).not.toMatch(/>K/);
  });
});

describe.each(SIZES)('the board at $columns by $rows', (size) => {
  it('fills the screen and shows every state, gauge, body and objective', () => {
    const { screen, table } = seated();
    const rows = textOn(screen, size);
    expect(rows.length).toBe(size.rows);
    const all = rows.join('\n');
    const [left = 0] = columnsOf(size);
    for (const actor of table.board.members.state.map((_, state) => table.board.powers + state)) {
      const { name = '', short = '' } = table.book.actors[actor] ?? {};
      expect(all.includes(name) || rows.some((row) => row.slice(0, left).includes(` ${short} `))).toBe(true);
    }
    for (const name of [
      'Afghan',
      'Xinjiang',
      'Rivalry',
      'Western',
      'Threat',
      'CIS',
      'CSTO',
      'EurAsEC',
      'SCO',
    ])
      expect(all).toContain(name);
    for (const title of ['Insurgency at', 'A carried text', 'Room of three']) expect(all).toContain(title);
    expect(rows.some((row) => BRAILLE.test(row))).toBe(true);
    expect(rows[0]).not.toContain('…');
  });

  it('has a sheet of the chosen state behind Enter, with every tie, and the whole table behind z', () => {
    const { screen, table, session } = seated();
    press(screen, 'j', 'enter');
    const sheet = textOn(screen, size).join('\n');
    const actor = table.board.powers + 1;
    expect(sheet).toContain(table.book.actors[actor]?.name);
    expect(sheet).toMatch(/room \d+ · autonomy \d+/);
    expect(sheet.match(/tie +\d+\*? +\d+%/g)?.length).toBe(9);
    expect(sheet).toContain('Ask for a base');
    expect(sheet).toMatch(/Regime security \d+/);
    press(screen, 'j');
    expect(textOn(screen, size).join('\n')).toContain(table.book.actors[actor + 1]?.name);
    press(screen, 'esc', 'z', 'z');
    const whole = textOn(screen, size).join('\n');
    expect(whole.match(/\d+%/g)?.length).toBe(45);
    expect(whole.match(/autonomy \d+/g)?.length).toBe(5);
    press(screen, 'z');
    expect(textOn(screen, size).join('\n')).toContain('Objectives');
    expect(session.state().turn).toBe(1);
  });
});

describe('keys of the board', () => {
  it('d goes through the domains, M through what the map shows, z gives the map the screen', () => {
    const { screen } = seated();
    const size = { columns: 80, rows: 24 };
    const note = () => /Influence ─+ ([a-z ]+?) {2}/.exec(textOn(screen, size).join('\n'))?.[1];
    const notes = [note()];
    for (let press = 0; press < 4; press++) {
      screen.press('d');
      notes.push(note());
    }
    expect(notes).toEqual(['all domains', 'security', 'economy', 'politics', 'all domains']);
    const mode = () => /Map ─+ (.+?) Infl/.exec(textOn(screen, size).join('\n'))?.[1];
    const modes = Array.from({ length: 6 }, () => {
      const shown = mode();
      screen.press('M');
      return shown;
    });
    expect(new Set(modes).size).toBe(5);
    expect(modes[5]).toBe(modes[0]);
    press(screen, 'z');
    const zoomed = textOn(screen, size);
    expect(zoomed.join('\n')).not.toContain('Influence');
    expect(zoomed.filter((row) => BRAILLE.test(row)).length).toBeGreaterThan(17);
  });

  it('z does something each time, with a map and without, and on every tab', () => {
    for (const [named, who] of [
      [DUSHANBE, 'tajikistan'],
      [LAGOON, 'reed'],
    ] as const) {
      for (const tab of ['1', '2']) {
        const { screen } = seated(named, who);
        const size = { columns: 120, rows: 40 };
        press(screen, 'esc', tab);
        const pictures = [textOn(screen, size).join('\n')];
        while (pictures.length < 2 || pictures.at(-1) !== pictures[0]) {
          screen.press('z');
          pictures.push(textOn(screen, size).join('\n'));
        }
        expect(new Set(pictures).size).toBe(pictures.length - 1);
        expect(pictures.length).toBe(tab === '1' && named === DUSHANBE ? 4 : 3);
      }
    }
  });

  it('panes leave map and influence in sight from 120 columns on, and move nothing of them', () => {
    for (const size of SIZES) {
      const seat = seated(DUSHANBE, 'kazakhstan');
      const [left = 0] = columnsOf(size);
      const leftOf = () => textOn(seat.screen, size).map((row) => row.slice(0, left));
      const before = leftOf().slice(2, -1);
      press(seat.screen, 'p', 'j');
      const after = leftOf().slice(2, -1);
      if (isSplit(size)) expect(after, label(size)).toEqual(before);
      else expect(after.join('\n'), label(size)).not.toContain('Influence');
      expect(textOn(seat.screen, size).join('\n')).toContain('> ');
    }
  });
});
