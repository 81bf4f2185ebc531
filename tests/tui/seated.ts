// Somebody before a screen that is drawn on no terminal: its lines, and keys to press.

import { expect } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { textOf } from '../../src/tui/line.ts';
import { openPlay } from '../../src/tui/play/play.ts';
import type { Screen, Size } from '../../src/tui/screen.ts';
import type { Look } from '../../src/tui/theme.ts';
import { createSession } from '../../src/turn/session.ts';
import { DUSHANBE, mapOf, type NamedScenario, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { PLAIN } from './table.ts';

/** A seat before the board, with the map of its box; nothing is drawn on any terminal. */
export function seated(named: NamedScenario = DUSHANBE, seat = 'tajikistan', seed = '7') {
  const table = tableOf(named);
  const who = table.board.members.actor.indexOf(seat);
  const session = createSession({
    game: open(table, seed),
    players: doctrinePlayers(table),
    people: [who],
  });
  const screen = openPlay({ session, people: [who], map: mapOf(named), leave: () => {} });
  return { table, session, screen };
}

export function textOn(screen: Screen, size: Size, look: Look = PLAIN): readonly string[] {
  return screen.lines(size, look).map(textOf);
}

export function press(screen: Screen, ...keys: readonly string[]): void {
  for (const key of keys) screen.press(key);
}

/** Silence and answers left to ministries, until so many turns are over. */
export function playOn({ screen, session }: ReturnType<typeof seated>, turn: number): void {
  for (let step = 0; step < 200 && session.game.turn < turn; step++) {
    const { waiting } = session.state();
    if (waiting.length === 0) session.goOn();
    for (const actor of waiting) session.lock(actor);
  }
  press(screen, 's', 'k');
  expect(session.game.turn).toBe(turn);
}
