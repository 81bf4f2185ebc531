// A replay by its keys: stepping, marks, turning points, other eyes, paces, another game beside it, and a fork.

import { describe, expect, it } from 'vitest';
import { compareShown } from '../../src/cli/compare.ts';
import { explain, facilitate, type Game, open, type Table } from '../../src/engine/index.ts';
import { playOut, step } from '../../src/seats/playout.ts';
import { textOf } from '../../src/tui/line.ts';
import { marksOf } from '../../src/tui/replay/marks.ts';
import { openReel } from '../../src/tui/replay/reel.ts';
import { openReplay, type ReplayOptions } from '../../src/tui/replay/replay.ts';
import { pointsOf } from '../../src/tui/replay/turning.ts';
import type { Screen } from '../../src/tui/screen.ts';
import { playRecorded, recordOf } from '../record/games.ts';
import { must, mustNot } from '../record/sample.ts';
import { DUSHANBE, LAGOON, tableOf } from '../support/boxes.ts';
import { agreeablePlayers, doctrinePlayers } from '../support/players.ts';
import { PLAIN } from './table.ts';
import { twoGames } from './two-games.ts';

const table = tableOf(LAGOON);
const game = playOut(open(table, 'a'), doctrinePlayers(table));

function opened(options: Partial<ReplayOptions> = {}, of: Game = game) {
  const screen = openReplay({ game: of, leave: () => {}, ...options });
  return {
    screen,
    press(...keys: string[]) {
      for (const key of keys) screen.press(key);
    },
    text: textIn(screen),
  };
}

function textIn(screen: Screen, columns = 80, rows = 24) {
  return () => screen.lines({ columns, rows }, PLAIN).map(textOf).join('\n');
}

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
    expect(text()).toContain(`turn 6, ${(told[0]?.place ?? 0) + 1} of`);
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

describe('another game beside it', () => {
  const { a, b } = twoGames(table, 'a', 3, 'reed');
  const compared = must(compareShown(a, b));

  it('parts where it was made to, and nowhere before', () => {
    expect(compared.parting?.turn).toBe(3);
    expect(compared.parting?.lines[0]).toContain('planning: Reed Island orders');
    expect(compared.parting?.lines[0]).toContain('[nothing more] under B');
    expect(compared.parting?.lines.join('\n')).toMatch(/the luck stands at \d+\.\d of 100/);
    const came = compared.parting?.options.filter((option) => option.came !== 'neither') ?? [];
    expect(came.map((option) => option.came).sort()).toEqual(['a', 'b']);
    expect(must(compareShown(a, a)).parting).toBeUndefined();
  });

  it('is found where one decides otherwise although the luck is another', () => {
    const other = twoGames(table, 'b', 3, 'reed').a;
    const { notes, parting } = must(compareShown(a, other));
    expect(notes).toEqual(['The luck is not the same: seed a in A, b in B.']);
    expect(parting?.lines.join('\n')).not.toContain('the luck stands');
  });

  it('is laid beside on request: what differs is marked, d goes to where they part, Esc comes back', () => {
    const { press, text } = opened({ others: () => [b.path], beside: () => compared }, a.game);
    press('c');
    expect(text()).toContain('games/second.jsonl');
    press('enter');
    expect(text()).toContain('Two games · turn 3/6');
    expect(text()).toMatch(/≠.*[▲▼]/);
    expect(text()).toContain('Where they part');
    press('home');
    expect(text()).toContain('= the same');
    expect(
      text()
        .split('\n')
        .filter((row) => /^[A-Z].* ≠ /.test(row)),
    ).toEqual([]);
    press('d');
    expect(text()).toContain('turn 3/6');
    press('w');
    expect(text()).toContain('What could have come');
    press('esc', 'esc');
    expect(text()).toContain('Replay · turn 6/6');
  });

  it('shows one game at a time where there is no room for two', () => {
    const { screen, press } = opened({ others: () => [b.path], beside: () => compared }, a.game);
    press('c', 'enter');
    const narrow = textIn(screen, 40, 20);
    press('end');
    const first = narrow();
    press('tab');
    expect(narrow()).not.toBe(first);
    press('tab');
    expect(narrow()).toBe(first);
  });

  it('says in one line why a game of another scenario is not laid beside it', () => {
    const other = tableOf({ ...DUSHANBE, scenario: 'lesson-75' });
    const { game: of, header, lines } = playRecorded(other, 'a', doctrinePlayers(other));
    const stray = { path: 'games/stray.jsonl', record: recordOf(header, lines), game: of };
    const why = 'this is a game of lesson-75, and games/first.jsonl one of lagoon';
    const help = 'two games of one scenario can be laid side by side';
    expect(mustNot(compareShown(a, stray))).toEqual([`games/stray.jsonl: ${why}; ${help}`]);
  });
});

describe('a fork', () => {
  it('asks from when, whose hands and which luck, and is told on leaving', () => {
    const wishes: unknown[] = [];
    let left = false;
    const { press, text } = opened({
      fork: (wish) => wishes.push(wish),
      leave: () => {
        left = true;
      },
      turn: 2,
    });
    press('F');
    expect(text()).toContain('From the beginning of turn 3');
    press('left', 'down', 'space', 'down', 'space', 'down', 'space');
    expect(text()).toContain('From the beginning of turn 2');
    expect(text()).toContain('New luck');
    press('enter');
    expect(wishes).toEqual([{ turn: 2, seats: [table.seats[1]], luck: 'new' }]);
    expect(left).toBe(true);
  });

  it('wants a seat before it goes', () => {
    const wishes: unknown[] = [];
    const { press, text } = opened({ fork: (wish) => wishes.push(wish) });
    press('F', 'down', 'down', 'space', 'enter');
    expect(text()).toContain('Take at least one seat');
    expect(wishes).toEqual([]);
  });
});
