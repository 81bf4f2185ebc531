// A replay by its keys: stepping, marks, turning points, other eyes, paces.

import { describe, expect, it } from 'vitest';
import { explain, facilitate, type Game, open, type Table } from '../../src/engine/index.ts';
import { step } from '../../src/seats/playout.ts';
import { marksOf } from '../../src/tui/replay/marks.ts';
import { openReel } from '../../src/tui/replay/reel.ts';
import { openReplay } from '../../src/tui/replay/replay.ts';
import { pointsOf } from '../../src/tui/replay/turning.ts';
import { must } from '../record/sample.ts';
import { agreeablePlayers } from '../support/players.ts';
import { game, opened, table, textIn } from './opened.ts';
import { PLAIN } from './table.ts';

/** Plays with agreeable hands and does something in planning of a turn. */
function planted(of: Table, turn: number, deed: (game: Game) => void): Game {
  const now = open(of, 'planted');
  const players = agreeablePlayers(of);
  while (now.phase !== 'over') {
    if (now.turn === turn && now.phase === 'planning') deed(now);
    step(now, players);
  }
  return now;
}

describe('scrubbing', () => {
  const count = explain(game, 6).length;

  it('goes back and on by happenings, over the ends of turns', () => {
    const { press, text } = opened();
    expect(text()).toContain('after turn 6');
    press('left');
    expect(text()).toContain(`turn 6, ${count - 1} of ${count}`);
    press('[');
    expect(text()).toContain('after turn 5');
    press('right');
    expect(text()).toContain(`turn 6, 1 of ${count}`);
    press('left', 'left');
    expect(text()).toContain(`turn 5, ${explain(game, 5).length - 1} of`);
    press(']');
    expect(text()).toContain('after turn 5');
  });

  it('goes to the opening and to the end, and no further', () => {
    const { press, text, screen } = opened();
    press('home');
    expect(text()).toContain('as the game opens');
    expect(screen.here?.().idle?.has('stepBefore')).toBe(true);
    press('left', '[');
    expect(text()).toContain('as the game opens');
    press('right');
    expect(text()).toContain('turn 1, 1 of');
    press('end');
    expect(text()).toContain('after turn 6');
    press('right', ']');
    expect(text()).toContain('after turn 6');
  });

  it('marks the row of the ledger one stands on, and moves with the mark', () => {
    const { press, text } = opened({ turn: 2 });
    const marked = () =>
      text()
        .split('\n')
        .findIndex((row) => row.startsWith('> '));
    press('5', '[', 'right', 'right');
    const second = marked();
    expect(second).toBeGreaterThan(0);
    press('down');
    expect(marked()).toBe(second + 1);
    expect(text()).toContain('turn 2, 3 of');
    press('up');
    expect(marked()).toBe(second);
  });

  it('goes to the happening of the ledger that is clicked', () => {
    const { press, text } = opened({ turn: 2 });
    press('5', 'row 3');
    expect(text()).toContain('turn 2, 4 of');
  });

  it('goes to the turn that is clicked', () => {
    const { press, text, screen } = opened();
    const keys = screen
      .lines({ columns: 120, rows: 40 }, PLAIN)
      .flatMap((row) => row.flatMap(({ key }) => key ?? []));
    expect(keys).toContain('@3');
    press('@3');
    expect(text()).toContain('after turn 3');
  });
});

describe('the timeline', () => {
  const quiet = planted(table, 2, () => {});
  const reel = openReel(quiet);
  const author = { author: 'The chair', reason: 'to see it marked' };

  it('counts what was signed, and nothing refused where everybody agrees', () => {
    const marks = marksOf(reel, 'all', []);
    marks.forEach(({ signed, failed, hand }, index) => {
      const all = explain(quiet, index + 1);
      expect(signed).toBe(all.filter(({ occasion }) => occasion === 'signed').length);
      expect({ failed, hand }).toEqual({ failed: 0, hand: 0 });
    });
    expect(marks.some(({ signed }) => signed > 0)).toBe(true);
  });

  it('marks the turn of the facilitator, and that turn only', () => {
    const moved = planted(table, 2, (now) => {
      must(facilitate(now, { kind: 'inject', text: 'A wreck is found.', changes: [], ...author }));
    });
    expect(marksOf(openReel(moved), 'all', []).map(({ hand }) => hand)).toEqual([0, 1, 0, 0, 0, 0]);
    const { press, text } = opened({}, moved);
    expect(text()).toMatch(/✎/);
    press('home');
    expect(textIn(openReplay({ game: quiet, leave: () => {} }))()).not.toMatch(/✎/);
  });

  it('marks news and what bodies refused where they happened', () => {
    const marks = marksOf(openReel(game), 'all', []);
    marks.forEach(({ failed, news }, index) => {
      const all = explain(game, index + 1);
      const bodies = all.filter(({ occasion, body }) => occasion === 'refused' && body !== undefined);
      expect(failed).toBe(bodies.length);
      expect(news).toBe(all.filter(({ entries }) => entries.some(({ kind }) => kind === 'card')).length);
    });
  });

  it('finds the turning point that was planted, where it happened, with what brought it about', () => {
    const [state = '', power = '', domain = ''] = [
      table.board.members.state[0],
      table.board.members.power.at(-1),
      table.board.members.domain[0],
    ];
    const moved = planted(table, 3, (now) => {
      const change = { track: 'tie', at: [state, power, domain], to: 100 };
      must(facilitate(now, { kind: 'override', changes: [change], ...author }));
    });
    const points = pointsOf(openReel(moved), 'all');
    const step = explain(moved, 3).findIndex(({ occasion }) => occasion === 'override') + 1;
    const found = points.find((point) => point.turn === 3 && point.step === step);
    expect(found?.happening?.hand?.reason).toBe('to see it marked');
    expect(
      pointsOf(reel, 'all').some((point) => point.turn === 3 && point.step === step && point.happening?.hand),
    ).toBe(false);
  });
});

describe('n and N', () => {
  it('go from turning point to turning point, with a line of each, and say where there is none', () => {
    const points = pointsOf(openReel(game), 'all');
    const { press, text } = opened();
    press('home');
    for (const [index, { turn, step: at }] of points.entries()) {
      press('n');
      expect(text()).toContain(`Turning point ${index + 1} of ${points.length}: `);
      const ended = at === explain(game, turn).length;
      expect(text()).toContain(ended ? `after turn ${turn}` : `turn ${turn}, ${at} of`);
    }
    press('n');
    expect(text()).toContain('no turning point after this');
    press('N');
    expect(text()).toContain(`Turning point ${points.length - 1} of ${points.length}: `);
  });
});

describe('the sheet of a state', () => {
  it('opens on the board as it stood, goes on to the next state, and closes', () => {
    const { press, text, screen } = opened({ turn: 2 });
    press('enter');
    expect(text()).toContain('Influence by domain and power');
    expect(text()).toContain('Reed Island');
    press('down');
    expect(text()).toContain('Shoal Island');
    press('esc');
    expect(text()).not.toContain('Influence by domain and power');
    press('5');
    expect(screen.here?.().idle?.has('open')).toBe(true);
  });
});

describe('the palette', () => {
  it('is offered every turning point and every pair of eyes', () => {
    const { screen, text } = opened();
    const all = screen.here?.().offers?.() ?? [];
    const offers = all.filter(({ told }) => told === undefined);
    expect(all.map(({ text }) => text)).toContain('Vitality');
    const points = pointsOf(openReel(game), 'all');
    expect(offers).toHaveLength(points.length + 1 + table.seats.length);
    offers[0]?.act();
    expect(text()).toContain('Turning point 1 of');
    offers.at(-1)?.act();
    expect(text()).toContain('sees it');
  });
});

describe('other eyes', () => {
  it('see the game as everybody, then as each seat, round again', () => {
    const { press, text } = opened();
    press('v');
    expect(text()).toContain('as everybody may see it');
    for (const seat of table.seats) {
      press('v');
      expect(text()).toContain(`as ${table.book.actors[seat]?.name} sees it`);
    }
    press('v');
    expect(text()).not.toMatch(/sees it|may see it/);
  });

  it('step over what they may not know of', () => {
    const { press, text } = opened();
    press('v', '[', 'right');
    const told = openReel(game).told(6, 'public');
    expect(text()).toContain(`turn 6, 1 of ${told.length}`);
    press('5', 'down');
    expect(text()).toContain(`turn 6, 2 of ${told.length}`);
    expect(told.length).toBeLessThan(explain(game, 6).length);
  });
});

describe('a replay that runs', () => {
  it('goes slower and faster while it runs, by happenings at last', () => {
    const asked: number[] = [];
    let tick = () => {};
    const ticks = (each: () => void, milliseconds: number) => {
      asked.push(milliseconds);
      tick = each;
      return () => {
        tick = () => {};
      };
    };
    const { press, text } = opened({ ticks, turn: 2 });
    press('space');
    expect(text()).toContain('runs, a turn every 2.5 s');
    press('+');
    press('-', '-', '-');
    expect(asked[1]).toBeLessThan(asked[0] ?? 0);
    expect(text()).toMatch(/runs, a happening every 0.25 s/);
    tick();
    expect(text()).toContain('turn 3, 1 of');
    press('left');
    expect(text()).not.toContain('runs');
  });
});
