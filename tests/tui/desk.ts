// A seat at its desk without a terminal: keys in, lines out, for tests of what is written there.

import { open } from '../../src/engine/index.ts';
import { textOf } from '../../src/tui/line.ts';
import { openPlay } from '../../src/tui/play/play.ts';
import type { Screen, Size } from '../../src/tui/screen.ts';
import { createSession } from '../../src/turn/session.ts';
import type { Session } from '../../src/turn/session.types.ts';
import { type NamedScenario, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { PLAIN } from './table.ts';

export interface Desk {
  readonly screen: Screen;
  readonly session: Session;
  readonly actor: number;
  /** Keys by name, or one string of letters. */
  press(...keys: readonly string[]): void;
  /** Typed letter by letter. */
  type(text: string): void;
  /** The whole screen, without blanks at the end of rows. */
  text(size?: Size): string;
  footer(): string;
}

const USUAL: Size = { columns: 80, rows: 24 };

/** Sits down and goes on in silence until orders are to be written. */
export function atDesk(named: NamedScenario, seat: string, seed = 'a'): Desk {
  const table = tableOf(named);
  const actor = table.board.members.actor.indexOf(seat);
  const session = createSession({
    game: open(table, seed),
    players: doctrinePlayers(table),
    people: [actor],
  });
  const screen = openPlay({ session, people: [actor], leave: () => {} });
  const text = (size = USUAL) =>
    screen
      .lines(size, PLAIN)
      .map((row) => textOf(row).trimEnd())
      .join('\n');
  const desk: Desk = {
    screen,
    session,
    actor,
    press: (...keys) => {
      for (const key of keys) screen.press(key);
    },
    type: (letters) => {
      for (const letter of letters) screen.press(letter === ' ' ? 'space' : letter);
    },
    text,
    footer: () => text().split('\n').at(-1) ?? '',
  };
  for (let step = 0; session.state().phase !== 'planning' || /Soundings are over/.test(text()); step++) {
    if (step > 20) throw new Error('planning is never reached');
    desk.press(...(/What happens|Soundings are over/.test(text()) ? ['s'] : ['l', 'y']));
  }
  return desk;
}

/** What lies ready, by action. */
export const queue = ({ session, actor }: Desk) => session.queued(actor).map(({ action }) => action);

/** Orders the first open way of what a search finds first. */
export function order(desk: Desk, words: string): void {
  desk.press('/');
  desk.type(words);
  desk.press('enter', 'enter');
  for (let step = 0; step < 3 && !desk.footer().startsWith('Enter order'); step++) desk.press('enter');
  desk.press('enter');
}
