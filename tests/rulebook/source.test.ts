import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/rulebook/problem.ts';
import { LARGEST_FILE, readYaml, refuseSize } from '../../src/rulebook/text/source.ts';

const said = (text: string | Uint8Array) => readYaml('f.yaml', text).problems.map(formatProblem);
const bytes = (...codes: number[]) => new Uint8Array(codes);

const INTEGER =
  'is not an integer: numbers here have no fraction or exponent; put it in quotes if it is a text';
const DIGITS =
  'is not a plain integer: write decimal digits without leading zeros, or put the text in quotes';
const LIMITS = 'is too large: integers go from -9007199254740991 to 9007199254740991';
const TAB = 'a tab is used as indentation; indent with spaces';
const ALIAS = 'aliases (*name) are not used here; write the value out, or put the text in quotes';
const ANCHOR = 'anchors (&name) are not used here; write the value out';
const TAG = 'tags (!name) are not used here; leave it out, or put the text in quotes';
const SECOND = 'a second document starts here; one file holds one document';
const DEEP = 'nested deeper than 64 levels';
const UTF8 = 'not a text file: these bytes are not UTF-8; save it as UTF-8';

type Case = readonly [name: string, text: string | Uint8Array, ...problems: string[]];

const UNREADABLE: readonly Case[] = [
  ['an empty file', '', '1:1: the file is empty'],
  ['blank lines', '\n  \n', '1:1: the file is empty'],
  ['a bare document mark', '---\n', '1:1: the file is empty'],
  ['only comments', '# one\n# two\n', '1:1: the file holds only comments'],
  ['tabs, each line', 'a:\n\tb: 1\n\tc: 2\n', `2:1: ${TAB}`, `3:1: ${TAB}`],
  ['a tab after spaces', 'a:\n  b: 1\n \tc: 2\n', `3:2: ${TAB}`],
  ['a tab before an item', 'a:\n  - b\n\t- c\n', `3:1: ${TAB}`],
  ['a tab inside brackets', 'a: [\n\t1]\n', `2:1: ${TAB}`],
  ['a NUL in a text', 'a: 1\nb: \0', '2:4: not a text file: it holds a NUL byte'],
  ['a NUL byte', bytes(97, 58, 32, 49, 10, 0), '2:1: not a text file: it holds a NUL byte'],
  ['a broken UTF-8 byte', bytes(97, 58, 10, 98, 58, 32, 0xc3, 0x28), `2:4: ${UTF8}`],
  ['UTF-8 cut short', bytes(97, 58, 32, 0xe2, 0x82), `1:4: ${UTF8}`],
  ['UTF-16', bytes(0xff, 0xfe, 97, 0), '1:1: the file is UTF-16; save it as UTF-8'],
  ['a raw escape', 'a: \u001b[31m\n', '1:4: the character U+001B cannot stand in a file; take it out'],
  ['half a pair', 'a: \ud800\n', '1:4: the character U+D800 cannot stand in a file; take it out'],
  ['lone CR', 'a: 1\rb: 2\n', '1:5: a carriage return that ends no line; end lines with LF or CRLF'],
  ['flow lists 100,000 deep', '['.repeat(100_000), `1:65: ${DEEP}`],
  ['block lists 100,000 deep', '- '.repeat(100_000), `1:129: ${DEEP}`],
  ['flow maps 100,000 deep', '{a: '.repeat(100_000), `1:257: ${DEEP}`],
  ['explicit keys 100,000 deep', '? '.repeat(100_000), `1:129: ${DEEP}`],
  ['65 levels', '['.repeat(65) + ']'.repeat(65), `1:65: ${DEEP}`],
  ['an unclosed quote', 'a: "x\nb: 1\n', '3:1: the closing " is missing'],
  [
    'a text after a quote',
    "a: 'it's'\n",
    '1:8: "s\'" cannot stand here; is a quote, a comma or an indentation wrong?',
  ],
  [
    'a wrong escape',
    'a: "x\\qy"\n',
    '1:6: `\\q` is not an escape; write \\\\ for a backslash, or use single quotes',
  ],
  [
    'a key without a colon',
    'a: 1\nfoo\nb: 2\n',
    '2:1: a key must stand on one line; is a `:` or a quote missing?',
  ],
  [
    'a key out of its column',
    'a:\n    b: 1\n  c: 2\n',
    '3:1: this key does not start in the column of the keys beside it',
  ],
  [
    'several syntax errors',
    'a: b: c\nd: @x\ne: `y`\nf: %z\n',
    '1:4: a second `: ` on one line; put the text in quotes, or start a new line',
    '2:4: a text cannot start with `@`; put it in quotes',
    '3:4: a text cannot start with ```; put it in quotes',
    '4:4: a text cannot start with `%`; put it in quotes',
  ],
];

const REFUSED: readonly Case[] = [
  [
    'duplicate keys, every one',
    'a: 1\nb: {x: 1, x: 2}\na: 3\n"a": 4\n',
    '2:11: the key `x` stands twice: first in line 2, again in line 2',
    '3:1: the key `a` stands twice: first in line 1, again in line 3',
    '4:1: the key `a` stands twice: first in line 1, again in line 4',
  ],
  [
    'anchors, aliases, merge keys',
    'a: &x 1\nb: *x\nc: [*nope]\n<<: {d: 1}\n',
    `1:4: ${ANCHOR}`,
    `2:4: ${ALIAS}`,
    `3:5: ${ALIAS}`,
    '4:1: merge keys (<<) are not used here; write the keys out',
  ],
  ['tags', 'a: !!int 3\nb: !foo x\nc: !!binary aGk=\n', `1:4: ${TAG}`, `2:4: ${TAG}`, `3:4: ${TAG}`],
  ['a directive', '%YAML 1.1\n---\na: yes\n', '1:1: directives (% lines) are not used here; leave it out'],
  ['several documents', 'a: 1\n---\nb: 2\n', `2:1: ${SECOND}`],
  ['a document after an end mark', '---\na: 1\n...\nb: 2\n', `4:1: ${SECOND}`],
  [
    'keys that are not texts',
    '1: a\ntrue: b\nnull: c\n1.5: d\n? [x]\n: e\n? {}\n: f\n: g\n__proto__: h\n',
    '1:1: the key `1` is not a text; put it in quotes',
    '2:1: the key `true` is not a text; put it in quotes',
    '3:1: the key `null` is not a text; put it in quotes',
    '4:1: the key `1.5` is not a text; put it in quotes',
    '5:3: a list cannot be a key; keys are texts',
    '7:3: a map cannot be a key; keys are texts',
    '9:1: a key is missing before `:`',
    '10:1: `__proto__` cannot be a key',
  ],
  [
    'fractions and exponents',
    'a: 1.5\nb: 1e3\nc: .nan\nd: [1.0, -.inf]\n',
    `1:4: \`1.5\` ${INTEGER}`,
    `2:4: \`1e3\` ${INTEGER}`,
    `3:4: \`.nan\` ${INTEGER}`,
    `4:5: \`1.0\` ${INTEGER}`,
    `4:10: \`-.inf\` ${INTEGER}`,
  ],
  [
    'integers past the safe ones',
    'a: 9007199254740992\nb: -99999999999999999999\n',
    `1:4: \`9007199254740992\` ${LIMITS}`,
    `2:4: \`-99999999999999999999\` ${LIMITS}`,
  ],
  [
    'integers in other dress',
    'a: 0x1F\nb: 0o17\nc: 007\nd: 0xbee\n',
    `1:4: \`0x1F\` ${DIGITS}`,
    `2:4: \`0o17\` ${DIGITS}`,
    `3:4: \`007\` ${DIGITS}`,
    `4:4: \`0xbee\` ${DIGITS}`,
  ],
  [
    'an escape sequence in quotes',
    'a: "\\x1b[31m"\n',
    '1:4: the text holds the character U+001B, which cannot be shown',
  ],
  [
    'several kinds at once',
    'a: 1.5\na: 2\n3: &x y\n',
    `1:4: \`1.5\` ${INTEGER}`,
    '2:1: the key `a` stands twice: first in line 1, again in line 2',
    '3:1: the key `3` is not a text; put it in quotes',
    `3:4: ${ANCHOR}`,
  ],
];

describe('readYaml says what is wrong, at its place', () => {
  it.each(UNREADABLE)('and gives no value for %s', (_, text, ...problems) => {
    expect(said(text)).toEqual(problems.map((problem) => `f.yaml:${problem}`));
    expect(readYaml('f.yaml', text).value).toBeUndefined();
  });

  it.each(REFUSED)('and reads the rest despite %s', (_, text, ...problems) => {
    expect(said(text)).toEqual(problems.map((problem) => `f.yaml:${problem}`));
    expect(readYaml('f.yaml', text).value).toBeDefined();
  });

  it('for a file over the limit, from its text, its bytes or its size alone', () => {
    const over = ['f.yaml:1:1: the file has 5000001 bytes; the limit is 5000000 (5 MB)'];
    expect(said('x'.repeat(LARGEST_FILE + 1))).toEqual(over);
    expect(said(new Uint8Array(LARGEST_FILE + 1).fill(97))).toEqual(over);
    expect(refuseSize('f.yaml', LARGEST_FILE + 1)?.problems.map(formatProblem)).toEqual(over);
    expect(refuseSize('f.yaml', LARGEST_FILE)).toBeUndefined();
    expect(said('é'.repeat(LARGEST_FILE / 2 + 1))[0]).toContain('the file has 5000002 bytes');
  });
});
