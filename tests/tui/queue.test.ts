// The queue of orders by keys: numbered and summed, moved, taken back, put back, written anew, handed in.
import { describe, expect, it } from 'vitest';
import { DUSHANBE } from '../support/boxes.ts';
import { atDesk, type Desk, order, queue } from './desk.ts';

describe('the queue', () => {
  function three(): Desk {
    const desk = atDesk(DUSHANBE, 'russia');
    desk.press('p');
    for (const words of ['seminar', 'memorandum', 'reassure']) order(desk, words);
    expect(queue(desk)).toEqual(['defence-seminar', 'memorandum', 'reassure']);
    return desk;
  }

  it('is numbered, with the price and likelihood of each, and summed against the purse', () => {
    const desk = three();
    expect(desk.text()).toMatch(/Your orders, 0 left +\d of \d+ treasury, \d of \d+ capital/);
    expect(desk.text()).toMatch(/ 1\. Defence seminar.* 1t 0c +likely \d+%/);
    expect(desk.text()).toMatch(/ 3\. Reassure.* sure/);
  });

  it('says once what the letters of its prices stand for, where there is room, and at the lock', () => {
    const desk = three();
    const legends = (size = { columns: 80, rows: 24 }) =>
      desk.text(size).split('t treasury, c capital').length - 1;
    expect(legends()).toBe(1);
    for (const columns of [62, 120, 200]) expect(legends({ columns, rows: 60 })).toBe(1);
    desk.press('l');
    expect(legends()).toBe(1);
  });

  it('moves the marked order, takes back any, and puts it back in its place', () => {
    const desk = three();
    desk.press('up', 'up');
    expect(desk.text()).toMatch(/> 2\. Memorandum/);
    desk.press('{');
    expect(queue(desk)).toEqual(['memorandum', 'defence-seminar', 'reassure']);
    expect(desk.text()).toMatch(/> 1\. Memorandum/);
    expect(desk.footer()).not.toContain('{ earlier');
    desk.press('}', '}');
    expect(queue(desk)).toEqual(['defence-seminar', 'reassure', 'memorandum']);
    desk.press('up', 'up', 'u');
    expect(queue(desk)).toEqual(['reassure', 'memorandum']);
    expect(desk.text()).toContain('Taken back: Defence seminar');
    desk.press('U');
    expect(queue(desk)).toEqual(['defence-seminar', 'reassure', 'memorandum']);
    expect(desk.footer()).not.toContain('put back');
  });

  it('writes the marked order anew in its place; Esc leaves it as it was', () => {
    const desk = three();
    desk.press('up', 'up', 'enter');
    expect(desk.text()).toMatch(/Draft: Memorandum.*in place of order 2/);
    expect(desk.text()).toContain('Allowed.');
    desk.press('down', 'right', 'esc');
    const levels = () => desk.session.queued(desk.actor).map(({ choices }) => choices?.level);
    expect(levels()).toEqual([undefined, 'secretariats', undefined]);
    desk.press('enter', 'down', 'right', 'enter');
    expect(levels()).toEqual([undefined, 'ministers', undefined]);
    expect(desk.text()).toContain('Order 2 is written anew: Memorandum');
  });

  it('keeps what was taken back in one turn out of the next', () => {
    const desk = three();
    desk.press('u', 'esc', 'l', 'y');
    for (let step = 0; step < 60 && desk.session.state().turn === 1; step++) {
      if (desk.text().includes('What happens')) desk.press('s');
      else desk.press(...(desk.session.state().phase === 'review' ? ['enter'] : ['l', 'y']));
    }
    expect(desk.session.state().turn).toBe(2);
    desk.press('p', 'U');
    expect(queue(desk)).toEqual([]);
  });

  it('hands in what lies in it, in its order, once it is said yes to', () => {
    const desk = three();
    desk.press('l');
    expect(desk.text()).toMatch(/Handed in for good: +\d of \d+ treasury/);
    expect(desk.text()).toMatch(/1\. Defence seminar[\s\S]*2\. Memorandum[\s\S]*3\. Reassure/);
  });
});
