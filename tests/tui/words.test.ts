// The catalogues: every language says everything, with the same blanks, in messages that can be read.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATALOGUES, LANGUAGES } from '../../src/tui/language.ts';
import { blanksIn, parseMessage } from '../../src/tui/message.ts';
import type { TextKey } from '../../src/tui/texts.ts';
import { ENGLISH } from '../../src/tui/words/en.ts';
import { filesBelow, ROOT } from '../architecture/house.ts';

const KEYS = Object.keys(ENGLISH) as readonly TextKey[];
const topicsOf = (language: string) =>
  readdirSync(`${ROOT}/src/tui/words/${language}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();

type Tree = ReturnType<typeof parseMessage>;

/** The plurals of a message, each with the categories it speaks of. */
function pluralsIn(tree: Tree): readonly (readonly string[])[] {
  return tree.flatMap((part) => {
    if (!('options' in part)) return [];
    const inner = Object.values(part.options).flatMap(({ value }) => pluralsIn(value));
    return 'pluralType' in part ? [Object.keys(part.options), ...inner] : inner;
  });
}

async function topicKeys(language: string, file: string): Promise<readonly string[]> {
  const topic: { readonly [name: string]: object } = await import(
    `../../src/tui/words/${language}/${file.replace(/.ts$/, '')}.ts`
  );
  return Object.values(topic).flatMap((texts) => Object.keys(texts));
}

describe.each(LANGUAGES)('the catalogue %s', (language) => {
  const words = CATALOGUES[language];

  it('has a file for each topic, and every text stands in one topic alone', async () => {
    expect(topicsOf(language)).toEqual(topicsOf('en'));
    const all: string[] = [];
    for (const file of topicsOf(language)) {
      const keys = await topicKeys(language, file);
      expect(keys.toSorted(), file).toEqual((await topicKeys('en', file)).toSorted());
      all.push(...keys);
    }
    expect(all.filter((key, at) => all.indexOf(key) !== at)).toEqual([]);
    expect(all.toSorted()).toEqual(KEYS.toSorted());
    expect(Object.keys(words).toSorted()).toEqual(KEYS.toSorted());
  });

  it('has nothing but messages that can be read, with the blanks of the English ones', () => {
    for (const key of KEYS) {
      const tree = parseMessage(words[key]);
      expect(words[key].trim(), key).not.toBe('');
      expect(blanksIn(tree).toSorted(), key).toEqual(blanksIn(parseMessage(ENGLISH[key])).toSorted());
    }
  });

  it('counts in every way its language does', () => {
    const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const key of KEYS) {
      for (const categories of pluralsIn(parseMessage(words[key]))) {
        expect(categories, key).toEqual(expect.arrayContaining([...wanted]));
      }
    }
  });
});

describe('a text', () => {
  it('is said somewhere: none is left over', () => {
    const code = filesBelow('src/tui')
      .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('src/tui/words/'))
      .map((path) => readFileSync(`${ROOT}/${path}`, 'utf8'))
      .join('\n');
    // Keys that are put together: `phase.${phase}`, `key.${command}.help`.
    const made = [...code.matchAll(/`([a-z]+\.[A-Za-z.]*)\$\{[^}]*\}([A-Za-z.0-9]*)/g)];
    const isMade = (key: string) =>
      made.some(([, head = '', tail = '']) => key.startsWith(head) && key.slice(head.length).includes(tail));
    expect(KEYS.filter((key) => !code.includes(`'${key}'`) && !isMade(key))).toEqual([]);
  });
});

describe('the Russian catalogue', () => {
  /** Names, signs and blanks are the same in every language. */
  const SAME = /^(app\.name|keyname\.|mouse|asks\.free$)/;

  it('is in Russian, every text of it', () => {
    const foreign = KEYS.filter((key) => {
      const text = CATALOGUES.ru[key].replace(/\{\w+\}/g, '');
      return /\p{L}/u.test(text) && !/\p{Script=Cyrillic}/u.test(text) && !SAME.test(key);
    });
    expect(foreign.filter((key) => !['language.tag'].includes(key))).toEqual([]);
  });

  it('mixes no letters of two alphabets in a word', () => {
    for (const key of KEYS) {
      const words = CATALOGUES.ru[key].replace(/\{[^{}]*[{}]/g, ' ').split(/[^\p{L}]+/u);
      const mixed = words.filter(
        (word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
      );
      expect(mixed, key).toEqual([]);
    }
  });
});
