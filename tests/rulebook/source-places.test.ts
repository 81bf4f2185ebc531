import { describe, expect, it } from 'vitest';
import { formatProblem, type Problem, sortProblems } from '../../src/rulebook/problem.ts';
import { readYaml } from '../../src/rulebook/text/source.ts';

const said = (text: string | Uint8Array) => readYaml('f.yaml', text).problems.map(formatProblem);
const bytes = (...codes: number[]) => new Uint8Array(codes);
const UTF8 = 'not a text file: these bytes are not UTF-8; save it as UTF-8';

describe('a byte that is not UTF-8', () => {
  it('is found wherever it stands', () => {
    const good = new TextEncoder().encode('a: é\nb: 日本\nc: xyz\n');
    const starts = [...'a: é\nb: 日本\nc: xyz\n'].map(
      (_, i, signs) => new TextEncoder().encode(signs.slice(0, i).join('')).length,
    );
    for (const start of starts) {
      const text = new TextDecoder().decode(good.subarray(0, start));
      const line = text.split('\n').length;
      const column = text.length - text.lastIndexOf('\n');
      const broken = bytes(...good.subarray(0, start), 0xff, ...good.subarray(start));
      expect(said(broken)).toEqual([`f.yaml:${line}:${column}: ${UTF8}`]);
    }
  });
});

describe('readYaml reads plain data', () => {
  it.each([
    ['integers', 'a: 0\nb: +5\nc: -9007199254740991\n', { a: 0, b: 5, c: -9007199254740991 }],
    [
      'dates and look-alikes as texts',
      'a: 2024-01-01\nb: 2024-01-01T00:00:00Z\nc: yes\nd: 1_000\n',
      { a: '2024-01-01', b: '2024-01-01T00:00:00Z', c: 'yes', d: '1_000' },
    ],
    ['null, true, false', 'a: ~\nb:\nc: true\nd: false\n', { a: null, b: null, c: true, d: false }],
    ['quoted numbers as texts', 'a: "1.5"\n"1": x\n', { '1': 'x', a: '1.5' }],
    ['tabs inside texts', 'a: "x\ty"\nb: |\n  x\n  \ty\n', { a: 'x\ty', b: 'x\n\ty\n' }],
    ['a byte order mark and CRLF', '\ufeffa: 1\r\nb: |\r\n  x\r\n  y\r\n', { a: 1, b: 'x\ny\n' }],
    ['one document with marks', '---\na: 1\n...\n', { a: 1 }],
    ['64 levels', `${'['.repeat(64)}${']'.repeat(64)}`, JSON.parse('['.repeat(64) + ']'.repeat(64))],
    ['names every object has', 'constructor: 1\ntoString: 2\n', { constructor: 1, toString: 2 }],
  ])('%s', (_, text, value) => {
    expect(said(text)).toEqual([]);
    expect(readYaml('f.yaml', text).value).toEqual(value);
    expect(readYaml('f.yaml', new TextEncoder().encode(text)).value).toEqual(value);
  });

  it('and never -0', () => {
    expect((readYaml('f', '- -0\n').value as number[])[0]).toBe(0);
  });
});

describe('Source.at', () => {
  const source = readYaml(
    'f.yaml',
    'title: x\nactors:\n  - id: a\n    tags: [p, q]\n  - id:\nlast: {k: v}\n',
  );
  it.each([
    [[], 'value', 1, 1],
    [['title'], 'key', 1, 1],
    [['title'], 'value', 1, 8],
    [['actors'], 'key', 2, 1],
    [['actors'], 'value', 3, 3],
    [['actors', 0], 'value', 3, 5],
    [['actors', 0, 'tags', 1], 'value', 4, 15],
    [['actors', 1, 'id'], 'value', 5, 5],
    [['last', 'k'], 'key', 6, 8],
    [['last', 'k'], 'value', 6, 11],
    [['last', 'missing', 'deeper'], 'key', 6, 1],
    [['nowhere'], 'value', 1, 1],
  ] as const)('%j %s is %i:%i', (path, which, line, column) => {
    expect(source.at(path, which)).toEqual({ line, column });
  });

  it('counts columns after a byte order mark and lines after CRLF as an editor does', () => {
    const marked = readYaml('f', new TextEncoder().encode('\ufeffa: 1\r\nb: 2\r\n'));
    expect(marked.at(['a'])).toEqual({ line: 1, column: 4 });
    expect(marked.at(['b'])).toEqual({ line: 2, column: 4 });
  });

  it('tells which problems lie under a path', () => {
    const mixed = readYaml('f', 'a: {x: 1.5}\nb: 2\nc: [*no]\n');
    const lines = (path: string[]) => mixed.within(path).map((problem) => problem.line);
    expect([lines([]), lines(['a']), lines(['b']), lines(['c'])]).toEqual([[1, 3], [1], [], [3]]);
  });
});

describe('problems as lines', () => {
  const base: Problem = { file: 'f.yaml', line: 2, column: 3, what: 'wrong', severity: 'error' };

  it('name a warning and the word meant', () => {
    expect(formatProblem({ ...base, hint: 'power' })).toBe('f.yaml:2:3: wrong (did you mean "power"?)');
    expect(formatProblem({ ...base, severity: 'warning' })).toBe('f.yaml:2:3: warning: wrong');
  });

  it('stay one line, whatever the file or its name holds', () => {
    const hostile = { ...base, file: 'a\u001b[2J\nb', what: '\u202eevil\r\n\u0007', hint: '\u009b' };
    expect(formatProblem(hostile)).toBe(
      'a\\u001b[2J\\nb:2:3: \\u202eevil\\r\\n\\u0007 (did you mean "\\u009b"?)',
    );
  });

  it('are cut when they are long', () => {
    expect(formatProblem({ ...base, what: 'x'.repeat(9999) })).toBe(`f.yaml:2:3: ${'x'.repeat(399)}…`);
  });

  it('are sorted by place, and said once', () => {
    const late = { ...base, line: 10 };
    const other = { ...base, file: 'e.yaml', line: 99 };
    expect(sortProblems([late, base, other, { ...base }])).toEqual([other, base, late]);
  });
});
