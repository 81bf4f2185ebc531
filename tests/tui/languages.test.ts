// Every screen in the other language: at 80 columns nothing is cut off that English has room for, the last row keeps
// its way out, and no sentence of the English catalogue is left.

import { describe, expect, it } from 'vitest';
import { CATALOGUES, type LanguageName } from '../../src/tui/language.ts';
import type { TextKey } from '../../src/tui/texts.ts';
import { WALKS, type Walk } from './shots.ts';
import { PLAIN } from './table.ts';
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
