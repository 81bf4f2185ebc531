// Texts are cut and padded by columns: how many letters they have says nothing of their width. Only width.ts counts.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';

const FOLDER = join(ROOT, 'src', 'tui');
const COUNTS = ['width.ts', 'narrow.ts'];

/** Padding by letters; and cutting what is called as texts are called. */
const BY_LETTERS = [
  /\.pad(?:Start|End)\(/,
  /\b(?:text|name|title|cell|what|seed|label|word|short|shown|typed|said|id|stamp|month)\??\.slice\(0,/,
  /\)\)?\.slice\(0, Math\.max\(1, size\.columns\)/,
  /\[\.\.\.say\([^)]*\)\]/,
];

/** What is not cut to a width: with why. */
const MEANT: { readonly [code: string]: string } = {
  'part.text.slice(0, end)': 'at a colon that was looked for',
  'stamp.slice(0, 4)': 'the year of a date in digits',
  'month.slice(0, SHORT)': 'the short form of a month',
  'id.slice(0, 3)': 'identifiers are ASCII by their schema',
};

it('no screen pads or cuts a text by its letters', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => /\.tsx?$/.test(file) && !COUNTS.includes(file))
    .flatMap((file) =>
      readFileSync(join(FOLDER, file), 'utf8')
        .split('\n')
        .map((code) => Object.keys(MEANT).reduce((rest, meant) => rest.replaceAll(meant, ''), code))
        .filter((code) => BY_LETTERS.some((sign) => sign.test(code)))
        .map((code) => `${file}: ${code.trim()}`),
    );
  expect(found).toEqual([]);
});
