// What unfolds, by keys and by a clock: step by step, page by page, by itself at the viewer's pace, and never where the
// viewer bears no movement.
import { describe, expect, it } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { textOf } from '../../src/tui/line.ts';
import { openPlay } from '../../src/tui/play/play.ts';
import { openPreferences, type Preferences } from '../../src/tui/preferences.ts';
import type { Screen } from '../../src/tui/screen.ts';
import { createSession } from '../../src/turn/session.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';

const SIZE = { columns: 80, rows: 40 };

interface Clock {
  readonly ticks: (tick: () => void, milliseconds: number) => () => void;
  /** Every how many milliseconds it ticks; undefined while it stands still. */
  every(): number | undefined;
  tick(times?: number): void;
}

function clock(): Clock {
  let running: { tick: () => void; milliseconds: number } | undefined;
  return {
    ticks: (tick, milliseconds) => {
      const mine = { tick, milliseconds };
      running = mine;
      return () => {
        if (running === mine) running = undefined;
      };
    },
    every: () => running?.milliseconds,
    tick: (times = 1) => {
      for (let done = 0; done < times; done++) running?.tick();
    },
  };
}

/** Kazakhstan has handed in everything of its first turn: it begins with votes. */
function unfolding(kept: Partial<Preferences> = {}, time = clock()) {
  const table = tableOf(DUSHANBE);
  const people = [table.board.members.actor.indexOf('kazakhstan')];
  const session = createSession({ game: open(table, '7'), players: doctrinePlayers(table), people });
  const preferences = openPreferences(kept);
  const screen: Screen = openPlay({ session, people, preferences, ticks: time.ticks, leave: () => {} });
  const text = () => screen.lines(SIZE, { depth: 'none', glyphs: 'braille' }).map(textOf).join('\n');
  const press = (...keys: readonly string[]) => {
    for (const key of keys) screen.press(key);
  };
  for (let round = 0; round < 9 && session.state().phase !== 'review'; round++) {
    if (text().includes('What happens')) press('s');
    press('l', 'y');
  }
  return { screen, text, press, preferences, time };
}

const spoken = (text: string) => text.match(/\d+ against \d+: (yes|no)/g)?.length ?? 0;

describe('what unfolds by hand', () => {
  it('goes on by a voice, then by a page, and back by a page', () => {
    const { text, press } = unfolding();
    expect(text()).toContain('What happens, 1 of ');
    expect(spoken(text())).toBe(1);
    press('enter');
    expect(spoken(text())).toBe(2);
    press('enter', 'enter', 'enter', 'enter');
    expect(text()).not.toMatch(/FAILED|PASSED/);
    press('enter');
    expect(text()).toContain('FAILED: 4 vetoes, by Kazakhstan, Kyrgyzstan, Tajikistan, Uzbekistan');
    press('enter');
    expect(text()).toContain('What happens, 2 of ');
    press(']');
    expect(text()).toContain('What happens, 3 of ');
    press('[', '[');
    expect(text()).toContain('What happens, 1 of ');
  });

  it('shows each page whole where the viewer wants it so', () => {
    const { text, press, preferences } = unfolding();
    press('+', '+', '+', '+');
    expect(preferences.get().pace).toBe('at-once');
    expect(text()).toContain('FAILED: 4 vetoes');
    press('enter');
    expect(text()).toContain('What happens, 2 of ');
    press('-', '-', '-', '-', '-');
    expect(preferences.get().pace).toBe('by-hand');
  });

  it('skips to the review', () => {
    const { text, press } = unfolding();
    press('s');
    expect(text()).toContain('Review of turn 1');
  });
});

describe('what unfolds by itself', () => {
  it('runs and stops at a key, and holds while one looks at something else', () => {
    const { text, press, time } = unfolding();
    expect(time.every()).toBeUndefined();
    press('space');
    expect(time.every()).toBe(1400);
    time.tick();
    expect(spoken(text())).toBe(2);
    press('w');
    expect(time.every()).toBeUndefined();
    press('esc');
    expect(time.every()).toBe(1400);
    press('space');
    expect(time.every()).toBeUndefined();
  });

  it('runs as fast as the viewer likes, and from the beginning where they like that', () => {
    const { press, time, preferences } = unfolding({ pace: 'slow' });
    expect(time.every()).toBe(2800);
    press('+');
    expect(time.every()).toBe(1400);
    press('+');
    expect(time.every()).toBe(600);
    expect(preferences.get().pace).toBe('fast');
    press('enter');
    expect(time.every()).toBeUndefined();
  });

  it('stops at the last page and waits there', () => {
    const { text, time } = unfolding({ pace: 'fast' });
    time.tick(400);
    expect(text()).toMatch(/What happens, (\d+) of \1 /);
    expect(time.every()).toBeUndefined();
  });

  it('never runs where nothing may move: the key goes on by a step instead', () => {
    const { text, press, time } = unfolding({ pace: 'slow', motion: 'reduced' });
    expect(time.every()).toBeUndefined();
    expect(text()).not.toContain('run/stop');
    press('space');
    expect(time.every()).toBeUndefined();
    expect(spoken(text())).toBe(2);
  });
});
