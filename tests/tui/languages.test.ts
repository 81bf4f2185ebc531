// Every screen in the other language: at 80 columns nothing is cut off that English has room for, the last row keeps
// its way out, and no sentence of the English catalogue is left. And whose the language is.

import { describe, expect, it } from 'vitest';
import { CATALOGUES, type LanguageName } from '../../src/tui/language.ts';
import { openPreferences } from '../../src/tui/preferences.ts';
import type { TextKey } from '../../src/tui/texts.ts';
import { LAGOON } from '../support/boxes.ts';
import { WALKS, type Walk } from './shots.ts';
import { PLAIN, startGame } from './table.ts';
import { KEY, openTerminal } from './terminal.ts';

interface Shot {
  readonly name: string;
  readonly rows: readonly string[];
}

async function walkIn(language: LanguageName, of: Walk): Promise<readonly Shot[]> {
  const terminal = openTerminal(80, 24);
  const { stdin, stdout } = terminal;
  of.open({ stdin, stdout, look: PLAIN, catalogue: () => CATALOGUES[language] });
  const shots: Shot[] = [];
  for (const [name, ...pieces] of of.steps) {
    for (const piece of pieces) await terminal.type(piece);
    if (name !== '') shots.push({ name, rows: terminal.screen() });
  }
  await terminal.type(KEY.interrupt);
  return shots;
}

const cutsIn = ({ rows }: Shot) => rows.join('').split('…').length - 1;

/** Texts of a language that are long enough to be told apart from the words of a scenario. */
function sentencesOf(language: LanguageName): readonly string[] {
  const words = CATALOGUES[language];
  return (Object.keys(words) as TextKey[])
    .map((key) => words[key])
    .filter((text) => text.trim().split(' ').length >= 3 && !text.includes('{'));
}

const OUT = { en: /(q quit|Esc back)/, ru: /(q выход|Esc назад)/ } as const;

describe('in the language ru', () => {
  it.each(WALKS)(
    '$title',
    async (of) => {
      const [english, other] = [await walkIn('en', of), await walkIn('ru', of)];
      const left = sentencesOf('en');
      other.forEach((shot, at) => {
        const twin = english[at];
        if (twin === undefined) throw new Error('the walks part ways');
        const screen = shot.rows.join('\n');
        expect.soft(cutsIn(shot), `${shot.name}: cut off in\n${screen}`).toBeLessThanOrEqual(cutsIn(twin));
        if (OUT.en.test(twin.rows.at(-1) ?? ''))
          expect.soft(shot.rows.at(-1), `${shot.name}: the way out`).toMatch(OUT.ru);
        // What parts two games is told by the record, in English.
        if (shot.name.startsWith('compare')) return;
        expect
          .soft(
            left.filter((text) => screen.includes(text)),
            `${shot.name}: left in English`,
          )
          .toEqual([]);
      });
    },
    60_000,
  );
});

describe('the language of a screen', () => {
  it('is its own: two at once in one process speak two', async () => {
    const games = await Promise.all(
      (['en', 'ru'] as const).map((language) =>
        startGame(LAGOON, { people: ['reed'], wires: { catalogue: () => CATALOGUES[language] } }),
      ),
    );
    for (const key of ['2', '3', 'p', KEY.esc]) {
      for (const { terminal } of games) await terminal.type(key);
      expect(games[0]?.text(), key).toMatch(OUT.en);
      expect(games[1]?.text(), key).toMatch(OUT.ru);
    }
    for (const { terminal } of games) await terminal.type('q');
    expect(games[0]?.text()).toContain('Leave the game?');
    expect(games[1]?.text()).toContain('Выйти из игры?');
    for (const { terminal } of games) await terminal.type('y');
    expect(games[0]?.terminal.raw()).toContain('The game is saved in');
    expect(games[1]?.terminal.raw()).toContain('Игра сохранена в');
  });

  it('changes with the settings while it stands, without a key', async () => {
    const preferences = openPreferences();
    const { terminal, text } = await startGame(LAGOON, { people: ['reed'], wires: { preferences } });
    expect(text()).toContain('turn 1/6');
    preferences.set({ language: 'ru' });
    await terminal.still();
    expect(text()).toContain('ход 1/6');
    preferences.set({ language: 'en' });
    await terminal.still();
    expect(text()).toContain('turn 1/6');
    await terminal.type(KEY.interrupt);
  });
});
