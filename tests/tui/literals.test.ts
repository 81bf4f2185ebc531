// No screen says a word that is not in the catalogues: texts written into the code would stay in English for everybody.

import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOT } from '../architecture/house.ts';

/** What puts text on a screen, and which of its arguments are text. */
const SAYERS: { readonly [name: string]: 'first' | 'all' } = {
  span: 'first',
  paragraph: 'first',
  drawn: 'all',
  padEnd: 'first',
  padStart: 'first',
  cut: 'first',
  line: 'all',
};

const WORD = /\p{L}{2,}/u;
/** Names of keys as they stand on every keyboard. */
const ON_KEYS = /\b(PgUp|PgDn)\b/g;

/** Words in an expression that are written there, and not fetched by a call. */
function wordsIn(node: ts.Expression): readonly string[] {
  if (ts.isStringLiteralLike(node)) return said(node.text);
  if (ts.isTemplateExpression(node)) {
    const inner = node.templateSpans.flatMap(({ expression, literal }) => [
      ...wordsIn(expression),
      ...said(literal.text),
    ]);
    return [...said(node.head.text), ...inner];
  }
  if (ts.isConditionalExpression(node)) return [...wordsIn(node.whenTrue), ...wordsIn(node.whenFalse)];
  if (ts.isParenthesizedExpression(node)) return wordsIn(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return [...wordsIn(node.left), ...wordsIn(node.right)];
  return [];
}

function said(text: string): readonly string[] {
  return WORD.test(text.replace(ON_KEYS, '')) ? [text] : [];
}

function literalsIn(path: string, text: string): readonly string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const which = SAYERS[node.expression.text];
      const texts = which === undefined ? [] : which === 'all' ? node.arguments : node.arguments.slice(0, 1);
      for (const words of texts.flatMap(wordsIn)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`${path}:${line + 1}: ${words}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

describe('src/tui', () => {
  it('says nothing that is not in a catalogue', () => {
    const files = filesBelow('src/tui').filter(
      (path) => /\.tsx?$/.test(path) && !path.startsWith('src/tui/words/'),
    );
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((path) => literalsIn(path, readFileSync(`${ROOT}/${path}`, 'utf8')))).toEqual([]);
  });

  it('would be caught at it', () => {
    const text = [
      'line(span(`in $',
      "{at ? 'all' : say('x.y')}`, 'good'), padEnd('a', 4)); paragraph(say('x.y'), 4, 'bad');",
    ].join('');
    expect(literalsIn('x.ts', text)).toEqual(['x.ts:1: in ', 'x.ts:1: all']);
  });
});
