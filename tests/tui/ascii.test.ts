// On a terminal with the plainest letters: every screen there is comes down the line in ASCII and colours alone, but for
// letters that stand in names.
import { describe, expect, it } from 'vitest';
import { DUSHANBE } from '../support/boxes.ts';
import { WALKS } from './shots.ts';
import { startGame } from './table.ts';
import { KEY, openTerminal } from './terminal.ts';

const ASCII = { depth: 'many', glyphs: 'ascii' } as const;

/** What is neither ASCII nor a letter of some alphabet. */
const DRAWN = /[^\x20-\x7e\p{L}\p{M}]/gu;

describe('every golden screen', () => {
  it.each(WALKS)('is drawn in ASCII: $title', async ({ open, steps }) => {
    const terminal = openTerminal(100, 40);
    open({ stdin: terminal.stdin, stdout: terminal.stdout, look: ASCII });
    await terminal.still();
    for (const [name, ...pieces] of steps) {
      for (const piece of pieces) await terminal.type(piece);
      const odd = terminal.screen().flatMap((row) => row.match(DRAWN) ?? []);
      expect([...new Set(odd)], `${name} ${terminal.screen().join('\n')}`).toEqual([]);
    }
    await terminal.type(KEY.interrupt);
  });

  it('keeps the letters of names, in whatever script they are', async () => {
    const { terminal, text } = await startGame(DUSHANBE, {
      people: ['tajikistan'],
      look: ASCII,
      wires: { catalogue: (await import('../../src/tui/language.ts')).catalogueOf.bind(undefined, 'ru') },
    });
    expect(text()).toMatch(/\p{Script=Cyrillic}/u);
    await terminal.type(KEY.interrupt);
  });
});
