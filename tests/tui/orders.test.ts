// Orders by keys: browsing by theme, searching, drafting with every partner's odds in sight, the queue.
import { describe, expect, it } from 'vitest';
import { DUSHANBE, LAGOON } from '../support/boxes.ts';
import { atDesk, type Desk, order, queue } from './desk.ts';

const kazakhstan = () => atDesk(DUSHANBE, 'kazakhstan');

/** The row of a field or of somebody asked. */
const row = (desk: Desk, name: string) =>
  desk
    .text()
    .split('\n')
    .find((line) => line.trim().startsWith(name)) ?? '';

describe('browsing', () => {
  it('steps through the themes with the arrows, counting what is open, and back to all', () => {
    const desk = kazakhstan();
    desk.press('p');
    expect(desk.text()).toMatch(/‹ All \d+\/42 › +Exercises 5\/5/);
    expect(desk.text()).toMatch(/^Access$/m);
    desk.press('right');
    expect(desk.text()).toMatch(/‹ Exercises 5\/5 ›/);
    expect(desk.text()).toContain('Defence seminar');
    expect(desk.text()).not.toContain('Offer ground for a base');
    desk.press('left', 'left');
    expect(desk.text()).toMatch(/‹ Home \d\/3 ›/);
    desk.press('right');
    expect(desk.text()).toMatch(/‹ All/);
    desk.press('right', 'esc');
    expect(desk.text()).toMatch(/‹ All/);
  });

  it('shows of the marked action what it is, its likeliest way, and what that would change', () => {
    const desk = kazakhstan();
    desk.press('p', '/');
    desk.type('memorandum');
    expect(desk.text()).toMatch(/Memorandum of understanding between two bodies {2}AC-\d+/);
    expect(desk.text({ columns: 120, rows: 40 })).toMatch(/costs \d treasury, \d capital · comes to a vote/);
    expect(desk.text({ columns: 120, rows: 40 })).toMatch(/signed \d+ · carried out \d+ · both \d+/);
    expect(desk.text({ columns: 120, rows: 40 })).toMatch(/Trust of Russia in China +\d+ → \d+ ▲\d +DE-005a/);
  });

  it('tells of a closed action why, and what would open it', () => {
    const desk = atDesk(LAGOON, 'tidewater');
    desk.press('p');
    order(desk, 'loan');
    order(desk, 'praise');
    expect(queue(desk)).toHaveLength(2);
    desk.press('/');
    desk.type('pact');
    expect(desk.text()).toContain('Refused by EN-001: no orders are left this turn');
    expect(desk.text()).toContain('Opens when an order is taken back (u), and again next turn.');
    desk.press('enter', 'u');
    expect(desk.text()).not.toContain('EN-001');
  });

  it('tells of a rule that closes it when it does, by name, and which text it lets through', () => {
    const desk = atDesk(DUSHANBE, 'tajikistan');
    desk.press('p', '/');
    desk.type('quota');
    expect(desk.text()).toContain('Refused by LG-018:');
    expect(desk.text()).toContain('Closed while Need of Tajikistan for migrants is at most 49.');
    desk.press('esc', '/');
    desk.type('agenda');
    expect(desk.text()).toMatch(/Opens with item: [a-z ]+\./);
  });
});

describe('searching', () => {
  it('marks the first hit, forgives a slip, finds words of the text and members; Esc drops it', () => {
    const desk = kazakhstan();
    desk.press('p', '/');
    desk.type('memorandm');
    expect(desk.text()).toMatch(/> +\d+t \dc Memorandum of understanding/);
    desk.press('esc');
    expect(desk.text()).toMatch(/‹ All/);
    desk.press('/');
    desk.type('uzbekistan');
    expect(desk.text()).toMatch(/Search: uzbekistan_ +\d+ actions found/);
    expect(desk.text()).toMatch(/ +2t 1c Exercise of two armies +1 of 1/);
    desk.press('esc', '/');
    desk.type('zzzz');
    expect(desk.text()).toContain('No action matches.');
  });

  it('goes through what was found with the arrows while typing', () => {
    const desk = kazakhstan();
    desk.press('p', '/');
    desk.type('exercise');
    const first = desk
      .text()
      .split('\n')
      .find((line) => line.startsWith('> '));
    desk.press('down');
    const second = desk
      .text()
      .split('\n')
      .find((line) => line.startsWith('> '));
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });
});

describe('with whom', () => {
  it('lists the likeliest first, by name with a key, closed ways last', () => {
    const desk = kazakhstan();
    desk.press('p', '/');
    desk.type('armies');
    desk.press('enter', 'enter');
    expect(desk.text()).toContain('the likeliest first');
    const sums = [...desk.text().matchAll(/[█░]│?░* +(\d+) {2}done/g)].map((found) => Number(found[1]));
    expect(sums).toHaveLength(4);
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
    desk.press('o');
    const names = [...desk.text().matchAll(/^[> ] (\w+) +[█│]/gm)].map((found) => found[1]);
    expect(names).toEqual(['Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Uzbekistan']);
  });
});

describe('a draft', () => {
  function memorandum(): Desk {
    const desk = kazakhstan();
    desk.press('p', '/');
    desk.type('memorandum');
    desk.press('enter', 'enter', 'enter');
    return desk;
  }

  it('moves every partner by what the last turn of a field changed, and takes the turn back', () => {
    const desk = memorandum();
    const sumOf = (name: string) => Number(/ (-?\d+) /.exec(row(desk, name))?.[1]);
    const before = sumOf('China');
    expect(row(desk, 'China')).not.toMatch(/[▲▼]/);
    desk.press('down');
    expect(desk.text()).toMatch(/→ ministers: everybody ▼20/);
    desk.press('right');
    expect(row(desk, 'China')).toMatch(new RegExp(`${before - 20} ▼20 `));
    expect(desk.text()).toMatch(/signed +█*│?[█░│]* *\d+ ▼20/);
    desk.press('down');
    expect(row(desk, 'China')).toContain('▼20');
    desk.press('right');
    expect(row(desk, 'China')).toContain('▼10');
    desk.press('u');
    expect(sumOf('China')).toBe(before - 20);
    desk.press('u');
    expect(sumOf('China')).toBe(before);
    expect(desk.footer()).not.toContain('take back');
  });

  it('keeps sums, price and fields in sight where there is little room', () => {
    const desk = memorandum();
    for (const key of ['down', 'right', 'down', 'down', 'down']) {
      desk.press(key);
      const text = desk.text({ columns: 60, rows: 15 });
      expect(text).toMatch(/China -?\d+/);
      expect(text).toMatch(/signed [█│░ ]*\d+/);
      expect(text).toMatch(/costs \d treasury/);
      expect(text).toMatch(/^> /m);
    }
  });

  it('can be left for the table and taken up again, and handed in from where it lies', () => {
    const desk = memorandum();
    desk.press('down', 'right', '3');
    expect(desk.text()).not.toContain('Draft:');
    desk.press('p');
    expect(desk.text()).toMatch(/Draft: Memorandum/);
    expect(desk.text()).toContain('level         ‹ ministers ›');
    desk.press('l');
    expect(desk.text()).toContain('Lock your orders? 2 of them unused.');
    expect(desk.text()).toContain('The draft that lies open is not among them.');
    desk.press('n');
    expect(desk.text()).toContain('level         ‹ ministers ›');
    desk.press('l', 'y');
    expect(desk.session.state().phase).not.toBe('planning');
    expect(desk.session.queued(desk.actor)).toEqual([]);
  });

  it('is ordered with Enter, and the footer says so', () => {
    const desk = memorandum();
    expect(desk.footer()).toMatch(/^Enter order/);
    expect(desk.footer()).not.toContain('choose');
    desk.press('enter');
    expect(queue(desk)).toEqual(['memorandum']);
  });
});
