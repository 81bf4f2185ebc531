// The short way to a table leads to the same table as the long one, or nowhere; then the long way says why.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtTable } from '../../src/cli/built-table.ts';
import type { Home } from '../../src/cli/home.ts';
import { makeBooks } from '../../src/cli/make-books.ts';
import { setTable } from '../../src/cli/table.ts';
import { ROOT } from '../architecture/house.ts';

let folder: string;
let home: Home;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'heartland-built-'));
  const books = join(folder, 'books');
  const made = makeBooks(ROOT, books);
  if (!made.ok) throw new Error(made.error.join('\n'));
  home = { root: ROOT, version: '0', start: undefined, books: [books] };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the short way to a table', () => {
  test.each([undefined, 'marat-2007'])('leads where the long one does (lens: %s)', (lens) => {
    const options = lens === undefined ? {} : { lens };
    const short = builtTable(home, 'dushanbe-2007', options);
    const long = setTable({ ...home, books: [] }, 'dushanbe-2007', options);
    if (!long.ok) throw new Error(long.error.join('\n'));
    expect(short?.table.book).toEqual(JSON.parse(JSON.stringify(long.value.table.book)));
    expect(short?.table.opening).toEqual(long.value.table.opening);
    expect(short?.map()).toEqual(JSON.parse(JSON.stringify(long.value.map())));
    expect(short?.note).toBeUndefined();
  });

  test.each([
    ['a scenario that is not there', 'dushanbe-2070', {}],
    ['a file', 'scenarios/dushanbe-2007.yaml', {}],
    ['a lens that is not there', 'dushanbe-2007', { lens: 'nobody' }],
    ['a box', 'dushanbe-2007', { box: '.' }],
  ])('ends before %s', (_name, scenario, options) => {
    expect(builtTable(home, scenario, options)).toBeUndefined();
  });

  test('ends before books that are not there, not of these files, or changed by hand', () => {
    expect(builtTable({ ...home, books: [] }, 'dushanbe-2007', {})).toBeUndefined();
    const books = join(folder, 'other');
    cpSync(join(folder, 'books'), books, { recursive: true });
    const other = { ...home, books: [books] };
    expect(builtTable(other, 'dushanbe-2007', {})).toBeDefined();
    const book = join(books, 'book-base.json');
    writeFileSync(book, readFileSync(book, 'utf8').replace('"treasury":6', '"treasury":9'));
    expect(builtTable(other, 'dushanbe-2007', {})).toBeUndefined();
    const told = setTable(other, 'dushanbe-2007', {});
    expect(told.ok ? '' : told.error.join('\n')).toContain('was changed after it was built');
    const index = join(books, 'index.json');
    writeFileSync(index, readFileSync(index, 'utf8').replace(/"sources": "\w{6}/, '"sources": "000000'));
    expect(builtTable(other, 'dushanbe-2007', {})).toBeUndefined();
  });
});
