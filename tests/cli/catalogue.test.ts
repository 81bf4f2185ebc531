// Catalogues of texts at the command line: printed to start from, checked at their places, spoken when asked for.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogueIn } from '../../src/cli/catalogue-file.ts';
import { spokenAt, spokenOn } from '../../src/cli/language.ts';
import { TEXT_KEYS } from '../../src/tui/catalogue.ts';
import { say, speaking, type TextKey } from '../../src/tui/texts.ts';
import { ENGLISH } from '../../src/tui/words/en.ts';
import { RU } from '../../src/tui/words/ru.ts';
import { must, ownFolder } from '../record/sample.ts';
import { heartland } from './desk.ts';

const folder = ownFolder();

function file(name: string, ...texts: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ['catalogue: kk', 'name: Қазақша', 'texts:', ...texts].join('\n'));
  return path;
}

const said = (words: typeof ENGLISH | { readonly [key in TextKey]: string }, key: TextKey, values = {}) =>
  speaking(words, () => say(key, values));

describe('heartland words', () => {
  it.each([
    ['en', ENGLISH],
    ['ru', RU],
  ] as const)(
    'prints the texts in %s so that they can be read again, every one of them',
    async (name, words) => {
      const printed = await heartland('words', name);
      expect(printed).toMatchObject({ code: 0, err: '' });
      const again = must(catalogueIn('printed.yaml', printed.out));
      expect(again.words).toEqual(words);
      expect(again.missing).toEqual([]);
    },
  );

  it('knows the languages there are', async () => {
    const answer = await heartland('words', 'rus');
    expect(answer.code).toBe(2);
    expect(answer.err).toBe(
      'heartland words: there is no language "rus" (did you mean "ru"?); there is en, ru',
    );
  });
});

describe('heartland check', () => {
  it('takes a catalogue, and counts once what stays in English', async () => {
    const path = file('part.yaml', "  menu.play: 'Ойнау'", "  menu.quit: 'Шығу'");
    const answer = await heartland('check', path);
    expect(answer.code).toBe(0);
    expect(answer.out).toBe(`${path}: catalogue kk, 2 texts of ${TEXT_KEYS.length}, in order`);
    expect(answer.err).toBe(
      `${path}: note: ${TEXT_KEYS.length - 2} of ${TEXT_KEYS.length} texts are not in it and stay in English, the first of them ${TEXT_KEYS[0]}`,
    );
  });

  it('says each thing that is wrong at its place, with the nearest right word', async () => {
    const path = file(
      'wrong.yaml',
      "  menu.plya: 'Ойнау'",
      "  app.saved: 'Ойын сақталды.'",
      "  head.turn: '{turn}/{turn} {trns}'",
      "  replay.turn: '{turn, plural, one {#}}'",
      "  goto.title: '{typed'",
      '  menu.quit: 7',
    );
    const answer = await heartland('check', path);
    expect(answer.code).toBe(1);
    // What is no text is told before texts are read.
    expect(answer.err.split('\n')).toEqual([expect.stringMatching(/:9:14: .*text/)]);
    writeFileSync(path, readFileSync(path, 'utf8').replace('menu.quit: 7', "menu.quit: 'Шығу'"));
    expect((await heartland('check', path)).err.split('\n')).toEqual([
      `${path}:4:3: there is no text "menu.plya" (did you mean "menu.play"?)`,
      `${path}:5:14: the blank {path} is missing`,
      `${path}:6:14: the blank {turns} is missing`,
      `${path}:6:14: this text has no blank {trns}; it has {turn} {turns} (did you mean "turns"?)`,
      `${path}:7:16: not a message: plural and select need a form \`other\``,
      `${path}:8:15: not a message: a { is not closed`,
    ]);
  });

  it('wants the name of the language', async () => {
    const path = join(folder, 'headless.yaml');
    writeFileSync(path, "catalogue: Kazakh\ntexts:\n  menu.play: 'Ойнау'\n");
    const answer = await heartland('check', path);
    expect(answer.code).toBe(1);
    expect(answer.err).toContain(`${path}:1:12: `);
    expect(answer.err).toContain('name');
  });
});

describe('the language of the screens', () => {
  const chosen = async (env: object, language?: string, settled = 'auto', now = settled) =>
    must(await spokenOn({ env: { ...env } }, { language }, settled)).catalogue(now)['language.tag'];

  it('is the one asked for, else the one of the environment, else the one of the system', async () => {
    expect(await chosen({})).toBe('en');
    expect(await chosen({ LANG: 'ru_RU.UTF-8' })).toBe('ru');
    expect(await chosen({ LANG: 'ru_RU.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(await chosen({ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'ru_KZ' })).toBe('ru');
    expect(await chosen({ LANG: 'ru_RU.UTF-8', HEARTLAND_LANGUAGE: 'en' })).toBe('en');
    expect(await chosen({ HEARTLAND_LANGUAGE: 'en' }, 'ru')).toBe('ru');
  });

  it('is the one of the settings before the one of the system, and the one asked for before that', async () => {
    expect(await chosen({ LANG: 'ru_RU.UTF-8' }, undefined, 'en')).toBe('en');
    expect(await chosen({}, 'ru', 'en')).toBe('ru');
  });

  it('changes with the settings while a screen stands', async () => {
    expect(await chosen({}, 'ru', 'auto', 'en')).toBe('en');
    expect(await chosen({}, undefined, 'auto', 'ru')).toBe('ru');
  });

  it('stays what it was asked to be from screen to screen, until the viewer chooses another one for good', async () => {
    const sit = (env: object = {}) => {
      const desk = { env: { ...env } };
      return async (language: string | undefined, ...stored: readonly string[]) => {
        const { catalogue } = must(await spokenAt(desk, { language }, stored[0] ?? ''));
        return stored.map((now) => catalogue(now)['language.tag']);
      };
    };
    const untouched = sit();
    expect(await untouched('ru', 'en')).toEqual(['ru']);
    expect(await untouched('ru', 'en')).toEqual(['ru']);
    const chooses = sit();
    expect(await chooses('ru', 'auto', 'en')).toEqual(['ru', 'en']);
    expect(await chooses('ru', 'en')).toEqual(['en']);
    const back = sit({ HEARTLAND_LANGUAGE: 'en' });
    expect(await back(undefined, 'ru', 'auto', 'ru')).toEqual(['en', 'en', 'ru']);
    expect(await back(undefined, 'ru')).toEqual(['ru']);
    const path = file('kept.yaml', "  menu.play: 'Ойнау'");
    const own = sit();
    expect(await own(path, 'auto', 'ru', 'kk')).toEqual(['kk', 'ru', 'kk']);
    expect(await own(path, 'ru', 'auto')).toEqual(['ru', 'en']);
  });

  it('is that of a file, with English for what is not in it', async () => {
    const path = file('own.yaml', "  menu.play: 'Ойнау'");
    const spoken = must(await spokenOn({ env: {} }, { language: path }, 'auto'));
    expect(spoken.note).toContain('stay in English');
    expect(said(spoken.catalogue('auto'), 'menu.play')).toBe('Ойнау');
    expect(said(spoken.catalogue('auto'), 'menu.quit')).toBe(ENGLISH['menu.quit']);
    expect(said(spoken.catalogue('ru'), 'menu.play')).toBe(RU['menu.play']);
    expect(said(spoken.catalogue('kk'), 'menu.play')).toBe('Ойнау');
    expect(spoken.languages.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'en English',
      'ru Русский',
      'kk Қазақша',
    ]);
  });

  it('refuses a name or a file that is not there', async () => {
    const refused = async (language: string) => {
      const spoken = await spokenOn({ env: {} }, { language }, 'auto');
      return spoken.ok ? [] : spoken.error;
    };
    expect(await refused('rus')).toEqual([
      '--language: there is no language "rus" (did you mean "ru"?); there is en, ru',
    ]);
    expect(await refused('./none.yaml')).toEqual(['./none.yaml: there is no such file']);
  });
});
