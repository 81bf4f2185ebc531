// Somebody who hears a screen and never sees it: what was said since the last key, and the prompt. After every key it
// is held against what ears are promised.

import { expect } from 'vitest';
import type { Catalogue } from '../../src/tui/texts.ts';
import type { NamedScenario } from '../support/boxes.ts';
import { startGame, type TestGame } from './table.ts';
import type { TestTerminal } from './terminal.ts';

/** Letters that draw: boxes, blocks, shapes, arrows, braille. */
export const DRAWS = /[\u2190-\u21ff\u2500-\u25ff\u2800-\u28ff✓]/u;

/** The most new lines for one key, the prompt not counted. */
const MOST = 5;

export interface Heard {
  /** What one key brought, in one text. */
  readonly news: string;
  /** The keys that were offered, by the name of the key. */
  readonly offers: readonly string[];
  readonly prompt: string;
}

export interface Ear {
  heard(): Heard;
  press(key: string): Promise<Heard>;
  /** Reads on until nothing is left; gives all of it. */
  readOn(): Promise<string>;
  /** Everything that was ever said. */
  all(): string;
}

export interface Listener extends Ear {
  readonly game: TestGame;
}

/** A terminal for ears: as wide as most, and so high that nothing that was said is out of sight. */
export const EARS = [80, 1500] as const;

/** Rows of the prompt: one, or two where it first says how much is left to read. */
function promptRows(rows: readonly string[]): 1 | 2 {
  return rows.at(-2)?.includes('Page Down') === true ? 2 : 1;
}

/** Listens to a terminal. Pre: it is of the size for ears, and its screen is told, not drawn. */
export function earOn({ screen, type }: TestTerminal): Ear {
  const lines = () => {
    const rows = screen();
    return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1);
  };
  let before: readonly string[] = [];
  let last: Heard = { news: '', offers: [], prompt: '' };

  const listen = (): Heard => {
    const now = lines();
    const prompted = promptRows(now);
    const told = now.slice(before.length, -prompted);
    // What was said stays as it was said: only the prompt has moved on.
    expect(now.slice(0, before.length)).toEqual(before);
    expect(told.length, `new lines: ${told.join('\n')}`).toBeLessThanOrEqual(MOST);
    for (const row of now.slice(before.length)) {
      expect(row).not.toMatch(DRAWS);
      // A mark beside a row is a drawing too.
      expect(row).not.toMatch(/(^|\s)[>‹›] /);
    }
    before = now.slice(0, -prompted);
    const prompt = now.slice(-prompted).join(' ');
    last = { news: told.join(' '), offers: offersIn(prompt), prompt };
    return last;
  };
  listen();
  return {
    heard: () => last,
    async press(key) {
      await type(key);
      return listen();
    },
    async readOn() {
      const all = [last.news];
      while (/Page Down/.test(last.prompt)) {
        await type('\u001b[6~');
        all.push(listen().news);
      }
      return all.join(' ');
    },
    all: () => before.join(' '),
  };
}

export async function listenTo(
  named: NamedScenario,
  { seat, words, seed }: { readonly seat: string; readonly words?: Catalogue; readonly seed?: string },
): Promise<Listener> {
  const game = await startGame(named, {
    people: [seat],
    reader: true,
    size: EARS,
    ...(seed === undefined ? {} : { seed }),
    ...(words === undefined ? {} : { wires: { catalogue: () => words } }),
  });
  return { game, ...earOn(game.terminal) };
}

/** "p decide, l lock, ? help": the keys of it. */
function offersIn(prompt: string): readonly string[] {
  return prompt
    .replace(/^.*Page Down[^.]*\. ?/, '')
    .split(', ')
    .map((hint) => hint.trim().split(' ')[0] ?? '');
}
