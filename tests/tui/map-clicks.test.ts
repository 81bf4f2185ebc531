// States are clicked where they are drawn: on the map by land and name, in play and in replay.

import { describe, expect, test } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { type Line, textOf } from '../../src/tui/line.ts';
import { keyAt } from '../../src/tui/mouse.ts';
import { openPlay } from '../../src/tui/play/play.ts';
import { openReplay } from '../../src/tui/replay/replay.ts';
import type { Screen } from '../../src/tui/screen.ts';
import { createSession } from '../../src/turn/session.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { look, map, STATES } from './map-look.ts';
import { PLAIN } from './table.ts';

/** The key of a click on the first letter of a state's name on the map. */
function keyOn(rows: readonly Line[], short: string): string | undefined {
  const named = new RegExp(`[> ]${short}\\*`);
  const row = rows.findIndex((of) => named.test(textOf(of)));
  return keyAt(rows, textOf(rows[row] ?? []).search(named) + 1, row);
}

describe('a click on the map', () => {
  test('means the state whose name is there, whoever is chosen, with any letters', () => {
    for (const glyphs of ['braille', 'blocks', 'ascii'] as const) {
      for (const cursor of [-1, 2]) {
        const rows = look({ glyphs, cursor });
        expect(STATES.map((short) => keyOn(rows, short))).toEqual(STATES.map((_, state) => `row ${state}`));
      }
    }
  });

  test('means the state whose land is there; water and land around mean nothing', () => {
    const rows = look();
    const beside = textOf(rows[5] ?? []).indexOf('KZ') + 8;
    expect(keyAt(rows, beside, 5)).toBe('row 0');
    expect(keyAt(rows, 0, 0)).toBeUndefined();
    expect(keyOn(rows, 'CN')).toBeUndefined();
    expect(rows.at(-1)?.some(({ key }) => key !== undefined)).toBe(false);
  });
});

describe('in a game', () => {
  const size = { columns: 80, rows: 24 };

  /** What two clicks on Turkmenistan leave to be read, one after the other. */
  const clicked = (screen: Screen) => {
    const text = () => screen.lines(size, PLAIN).map(textOf).join('\n');
    const key = keyOn(screen.lines(size, PLAIN), 'TM') ?? '';
    screen.press(key);
    const chosen = text();
    screen.press(key);
    return { chosen, sheet: text() };
  };

  test.each(['play', 'replay'])(
    'a click on a state chooses it, a second one opens its sheet: in %s',
    (which) => {
      const table = tableOf(DUSHANBE);
      const game = open(table, 'a');
      const people = [table.board.members.actor.indexOf('tajikistan')];
      const session = createSession({ game, players: doctrinePlayers(table), people });
      const leave = () => {};
      const screen =
        which === 'play' ? openPlay({ session, people, leave, map }) : openReplay({ game, leave, map });
      const { chosen, sheet } = clicked(screen);
      expect(chosen).toContain('>TM');
      expect(sheet).toContain('Turkmenistan');
      expect(sheet).not.toContain('>TM');
    },
  );
});
