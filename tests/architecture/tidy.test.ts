// House rules a machine can hold. Each ban says what to do instead; each is shown to bite.
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, isCode, keptFiles, PURE_ROOMS, textOf } from './house.ts';

interface Ban {
  readonly instead: string;
  readonly hits: (node: ts.Node) => boolean;
}

const named = (node: ts.Node, names: readonly string[]) => ts.isIdentifier(node) && names.includes(node.text);

/** `names` of Math, however reached: Math.pow, Math['pow'], const { pow } = Math. */
function ofMath(node: ts.Node, names: readonly string[]): boolean {
  if (ts.isPropertyAccessExpression(node)) return named(node.expression, ['Math']) && named(node.name, names);
  if (ts.isElementAccessExpression(node)) return named(node.expression, ['Math']);
  return (
    ts.isVariableDeclaration(node) && node.initializer !== undefined && named(node.initializer, ['Math'])
  );
}

const POWERS = [ts.SyntaxKind.AsteriskAsteriskToken, ts.SyntaxKind.AsteriskAsteriskEqualsToken];
const INEXACT =
  'pow exp expm1 log log2 log10 log1p sqrt cbrt hypot sin cos tan asin acos atan atan2 fround'.split(' ');
const CLOCKS = ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'Temporal'];
const OUTSIDE = ['process', 'console', 'fetch', 'crypto', 'globalThis', 'require'];

const isReference = (node: ts.Node) =>
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
  !(ts.isPropertySignature(node.parent) && node.parent.name === node);

const BANS: Readonly<Record<string, Ban>> = {
  'hidden luck': { instead: 'ask the dice', hits: (node) => ofMath(node, ['random']) },
  'inexact arithmetic': {
    instead: 'use whole numbers, a table, and division with stated rounding',
    hits: (node) => ofMath(node, INEXACT) || POWERS.includes(node.kind),
  },
  'a clock': {
    instead: 'take the turn number or calendar as a parameter',
    hits: (node) => named(node, CLOCKS) && isReference(node),
  },
  'a locale': {
    instead: 'compare by code unit with < or .sort(), and print plain integers',
    hits: (node) =>
      ts.isIdentifier(node) &&
      (/^(localeCompare|toLocale\w+)$/.test(node.text) || (node.text === 'Intl' && isReference(node))),
  },
  'the outside': {
    instead: 'take it as a parameter, or return a value and let cli/ act on it',
    hits: (node) => named(node, OUTSIDE) && isReference(node),
  },
};

function bansBroken(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const [what, ban] of Object.entries(BANS)) {
      if (!ban.hits(node)) continue;
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push(`${path}:${line}: ${what} (${node.getText()}): ${ban.instead}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const FUNCTION_LINES = 70;
const FILE_LINES = 250;

function longFunctions(path: string): string[] {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node)) {
      const [from, to] = [node.getStart(), node.end].map(
        (at) => source.getLineAndCharacterOfPosition(at).line,
      );
      const lines = (to as number) - (from as number) + 1;
      if (lines > FUNCTION_LINES) found.push(`${path}:${(from as number) + 1}: ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every line of these files that matches, as path:line. */
function linesMatching(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 100)}`] : [])),
  );
}

// Spelled in halves where this file would otherwise find itself.
const LEFT_OVER = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);
const MACHINE_PATH = new RegExp(
  `(^|[\\s"'\`(=:])/(${['wo' + 'rk', 't' + 'mp', 'ro' + 'ot', 'home/\\w+', 'Users/\\w+'].join('|')})/`,
);
const REGISTRY = new RegExp(
  ['registry' + '\\.npmjs', 'npm' + 'mirror', 'verd' + 'accio', 'arti' + 'factory', '"reso' + 'lved": '].join(
    '|',
  ),
);
const NAMES = new RegExp(
  `\\b(${[
    'russian?s?|moscow|kremlin|putin|chin(a|ese)|beijing|xinjiang|uy?ghurs?|kazakh\\w*|kyrgyz\\w*|tajik\\w*|uzbek\\w*',
    'turkm\\w*|afghan\\w*|taliban|iran(ian)?|usa|america\\w*|europe\\w*|csto|sco|cis|eurasec|eaeu|nato|osce|kanal',
    'central ?asian?|shanghai|tashkent|astana|bishkek|dushanbe|ashgabat|kant|manas|ayni',
  ].join('|')})\\b`,
  'i',
);

describe('tidiness', () => {
  const source = filesBelow('src').filter(isCode);
  const code = ['src', 'scripts', 'tests'].flatMap(filesBelow).filter(isCode);
  const kept = keptFiles().filter((path) => !textOf(path).includes('\0'));
  const pure = source.filter((path) => PURE_ROOMS.some((room) => path.startsWith(`src/${room}/`)));

  it('looks at something', () => {
    expect(pure.length).toBeGreaterThan(5);
    expect(code.length).toBeGreaterThan(source.length);
    expect(kept).toContain('package.json');
    expect(kept).toContain('README.md');
  });

  it('finds nothing in the pure rooms that differs between two runs or two machines', () => {
    expect(pure.flatMap((path) => bansBroken(path, textOf(path)))).toEqual([]);
  });

  it.each([
    ['Math.random()', 'hidden luck'],
    ['2 ** 3', 'inexact arithmetic'],
    ['x **= 2', 'inexact arithmetic'],
    ['Math.pow(2, 3)', 'inexact arithmetic'],
    ['Math.exp(1) + 1', 'inexact arithmetic'],
    ['Math["log"](2)', 'inexact arithmetic'],
    ['const { log } = Math', 'inexact arithmetic'],
    ['new Date()', 'a clock'],
    ['performance.now()', 'a clock'],
    ['"a".localeCompare("b")', 'a locale'],
    ['(1).toLocaleString()', 'a locale'],
    ['new Intl.Collator()', 'a locale'],
    ['process.env', 'the outside'],
    ['globalThis["Da" + "te"]', 'the outside'],
  ])('would catch %s as %s', (text, what) => {
    expect(bansBroken('x.ts', text).join()).toContain(what);
  });

  it.each([
    'Math.imul(2, 3) + Math.floor(2.5)',
    'game.Date',
    '// Date and Math.random',
    'const t = { Date: 1 }',
  ])('lets %s be', (text) => {
    expect(bansBroken('x.ts', text)).toEqual([]);
  });

  it(`keeps files within ${FILE_LINES} lines and functions of src/ within ${FUNCTION_LINES}`, () => {
    const long = code.map((path) => [path, textOf(path).split('\n').length - 1] as const);
    expect(long.filter(([, lines]) => lines > FILE_LINES)).toEqual([]);
    expect(source.flatMap(longFunctions)).toEqual([]);
  });

  it('leaves nothing for later in the text', () => {
    expect(linesMatching(kept, LEFT_OVER)).toEqual([]);
  });

  it('names no country and no organisation in src/', () => {
    expect(linesMatching(source, NAMES)).toEqual([]);
    expect(NAMES.test('if (actor === "china")')).toBe(true);
    expect(NAMES.test('decision, disco, cistern')).toBe(false);
  });

  it('keeps no path of one machine and no package registry in the text', () => {
    expect(linesMatching(kept, MACHINE_PATH)).toEqual([]);
    expect(linesMatching(kept, REGISTRY)).toEqual([]);
    expect(MACHINE_PATH.test(`"/${'ro' + 'ot'}/x"`)).toBe(true);
    expect(MACHINE_PATH.test('a framework/module')).toBe(false);
  });

  it('gives each Markdown page one first heading', () => {
    const pages = kept.filter((path) => path.endsWith('.md'));
    const headings = pages.map((path) => {
      const prose = textOf(path).replace(/^```[\s\S]*?^```/gm, '');
      return [path, (prose.match(/^# \S/gm) ?? []).length] as const;
    });
    expect(headings.length).toBeGreaterThan(1);
    expect(headings.filter(([, count]) => count !== 1)).toEqual([]);
  });
});
