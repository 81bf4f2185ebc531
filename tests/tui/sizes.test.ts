// A terminal is resized at any moment, to any size: what stands there then is what a fresh screen would show.
import { describe, expect, it } from 'vitest';
import { LAGOON } from '../support/boxes.ts';
import { startGame } from './table.ts';
import { KEY } from './terminal.ts';

const RESIZES = process.env.HEARTLAND_LONG === '1' ? 200 : 40;

/** Small repeatable luck: sizes need no better. */
function sizesFrom(seed: number): () => readonly [number, number] {
  let state = seed;
  const next = (sides: number) => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return (state >> 8) % sides;
  };
  return () => [20 + next(150), 5 + next(50)];
}

describe('resizing', () => {
  it(`leaves the screen as a fresh one, ${RESIZES} times`, async () => {
    const game = await startGame(LAGOON, { people: ['tidewater'] });
    // Not help: it explains the words on the row as it stood when it was asked for, at the size of then.
    const keys = ['', 'p', '', ',', ''];
    const sizes = sizesFrom(7);
    let typed = '';
    for (let round = 0; round < RESIZES; round++) {
      const [columns, rows] = sizes();
      await game.terminal.resize(columns, rows);
      const key = keys[round % keys.length] ?? '';
      if (key !== '' && typed.length < 2) {
        typed += key;
        await game.terminal.type(key);
      }
      const fresh = await startGame(LAGOON, { people: ['tidewater'], size: [columns, rows] });
      if (typed !== '') await fresh.terminal.type(typed);
      expect(game.terminal.screen(), `${columns} by ${rows}`).toEqual(fresh.terminal.screen());
      await fresh.terminal.type(KEY.interrupt);
    }
    await game.terminal.type(KEY.interrupt);
  });

  it('never draws more rows or columns than there are', async () => {
    const { terminal } = await startGame(LAGOON, { people: ['tidewater'] });
    const before = terminal.raw().length;
    await terminal.type('p');
    await terminal.type(KEY.esc);
    // A frame that is too high would be cleared and drawn whole each time.
    expect(terminal.raw().slice(before)).not.toContain('\u001b[2J');
    expect(terminal.raw().slice(before)).not.toContain('\u001b[3J');
    await terminal.type(KEY.interrupt);
  });

  it('writes nothing while nobody does anything', async () => {
    const { terminal } = await startGame(LAGOON, { people: ['tidewater'] });
    const before = terminal.raw().length;
    await new Promise((done) => setTimeout(done, 300));
    expect(terminal.raw().length).toBe(before);
    await terminal.type(KEY.interrupt);
  });
});
