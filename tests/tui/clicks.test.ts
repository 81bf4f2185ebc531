// What a click reaches: only what has the cursor, and never at the price of what was typed or drafted.
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/tui/layout/shape.ts';
import { type Line, line } from '../../src/tui/line.ts';
import { keyAt } from '../../src/tui/mouse.ts';
import { laidOver } from '../../src/tui/palette/overlay.ts';
import { DUSHANBE, LAGOON } from '../support/boxes.ts';
import { atDesk, type Desk, order, queue } from './desk.ts';
import { PLAIN } from './table.ts';

const WALL = { columns: 200, rows: 60 };

/** Which of the three columns have rows to click, as a hand with a mouse finds out. */
function clickable({ screen }: Desk): readonly string[] {
  const [left = 0, middle = 0] = columnsOf(WALL);
  const rows = screen.lines(WALL, PLAIN);
  const found = new Set<string>();
  for (let row = 2; row < WALL.rows - 1; row++) {
    for (let column = 0; column < WALL.columns; column++) {
      if (!(keyAt(rows, column, row) ?? '').startsWith('row ')) continue;
      found.add(column < left ? 'left' : column < left + middle ? 'middle' : 'right');
    }
  }
  return [...found];
}

/** Clicks the first row that shows these words, where they stand. */
function click(desk: Desk, words: string, size = WALL): void {
  const shown = desk.text(size).split('\n');
  const row = shown.findIndex((text) => text.includes(words));
  const key = keyAt(desk.screen.lines(size, PLAIN), shown[row]?.indexOf(words) ?? -1, row);
  if (key === undefined) throw new Error(`nothing to click at ${words} in\n${shown.join('\n')}`);
  desk.press(key);
}

describe('on a wide screen', () => {
  it('only what has the cursor can be clicked', () => {
    const desk = atDesk(DUSHANBE, 'russia');
    expect(clickable(desk)).toEqual(['left']);
    desk.press('5');
    expect(clickable(desk)).toEqual(['middle']);
    desk.press('p');
    expect(clickable(desk)).toEqual(['right']);
    desk.press('1');
    expect(clickable(desk)).toEqual(['left']);
  });

  it('nothing under a box can be clicked', () => {
    const desk = atDesk(DUSHANBE, 'russia');
    const box = {
      title: () => 'Box',
      content: (): readonly Line[] => [line({ text: 'x'.repeat(96), tone: 'plain', key: 'inside' })],
      place: () => 'palette' as const,
      typing: () => true,
      press: () => 'stay' as const,
    };
    const rows = laidOver(box, desk.screen.lines(WALL, PLAIN), WALL, PLAIN);
    const keys = rows.slice(0, -1).flatMap((row) => row.flatMap(({ key }) => key ?? []));
    expect([...new Set(keys)]).toEqual(['inside']);
  });
});

describe.each([WALL, { columns: 80, rows: 24 }])('a state on the board, at $columns columns', (size) => {
  it('is marked by a click, and its sheet opened by the next', () => {
    const desk = atDesk(DUSHANBE, 'russia');
    click(desk, ' Uzbekistan', size);
    expect(desk.text(size)).toContain('>Uzbekistan');
    expect(desk.footer()).not.toContain('Esc');
    click(desk, '>Uzbekistan', size);
    expect(desk.text({ columns: 80, rows: 24 })).toContain('Uzbekistan');
    expect(desk.footer()).toContain('Esc');
    desk.press('esc');
    expect(desk.footer()).not.toContain('Esc');
  });
});

describe('a click in the facilitator’s form', () => {
  it('leaves what was typed in its own row', () => {
    const desk = atDesk(LAGOON, 'reed');
    desk.press('f', 'enter', 'enter');
    desk.type('the tide');
    const rowOf = (words: string) =>
      desk
        .text()
        .split('\n')
        .find((row) => row.includes(words));
    const typed = rowOf('the tide_') ?? '';
    const label = typed.slice(2, 12).trim();
    click(desk, 'signed', { columns: 80, rows: 24 });
    expect(rowOf(label)).toMatch(/ the tide$/);
    expect(rowOf('signed')).not.toContain('the tide');
    expect(rowOf('signed')).toMatch(/^> .*facilitator_$/);
  });
});

describe('a draft that lies open', () => {
  const drafting = () => {
    const desk = atDesk(DUSHANBE, 'russia');
    desk.press('p', '/');
    desk.type('seminar');
    desk.press('enter', 'enter');
    for (let step = 0; step < 3 && !desk.text().includes('Draft:'); step++) desk.press('enter');
    expect(desk.text()).toContain('Draft: Defence seminar');
    return desk;
  };
  const goTo = (desk: Desk, words: string) => {
    const offer = desk.screen
      .here?.()
      .offers?.()
      .find(({ text }) => text.includes(words));
    if (offer === undefined) throw new Error(`no offer ${words}`);
    offer.act();
  };

  it('goes on lying when one goes to a state or a body by name', () => {
    for (const words of ['Uzbekistan', 'SCO']) {
      const desk = drafting();
      goTo(desk, words);
      expect(desk.text()).not.toContain('Draft:');
      desk.press('p');
      expect(desk.text()).toContain('Draft: Defence seminar');
    }
  });

  it('goes on lying below another that is opened by name', () => {
    const desk = drafting();
    goTo(desk, 'Reassure');
    for (let step = 0; step < 3 && !desk.text().includes('Draft:'); step++) desk.press('enter');
    expect(desk.text()).toContain('Draft: Reassure');
    desk.press('1', 'p');
    expect(desk.text()).toContain('Draft: Reassure');
    desk.press('enter');
    expect(queue(desk)).toEqual(['reassure']);
    desk.press('esc');
    expect(desk.text()).toContain('Draft: Defence seminar');
  });

  it('is not lost by a look at the table and at a state there', () => {
    const desk = drafting();
    desk.press('1', 'enter');
    goTo(desk, 'SCO');
    desk.press('p');
    expect(desk.text()).toContain('Draft: Defence seminar');
  });

  it('is warned of before orders are locked, in front or laid aside, and only in its own moment', () => {
    const desk = drafting();
    desk.press('l');
    expect(desk.text()).toContain('The draft that lies open is not among them');
    desk.press('n', '1', 'l');
    expect(desk.text()).toContain('The draft that lies open is not among them');
    desk.press('y');
    for (let step = 0; step < 60 && desk.session.state().turn === 1; step++) {
      if (desk.text().includes('What happens')) desk.press('s');
      else desk.press(...(desk.session.state().phase === 'review' ? ['enter'] : ['l', 'y']));
    }
    desk.press('s', 'l');
    expect(desk.text()).toContain('(y/n)');
    expect(desk.text()).not.toContain('The draft that lies open');
  });

  it('leaves no warning once it is ordered', () => {
    const desk = atDesk(DUSHANBE, 'russia');
    desk.press('p');
    order(desk, 'seminar');
    desk.press('1', 'l');
    expect(desk.text()).not.toContain('The draft that lies open');
  });
});
