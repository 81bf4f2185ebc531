// The first look at a YAML text: its tokens, before anything is built from them. Depth is judged here, because
// what builds nodes from tokens is recursive and a hostile file could use up the stack.
import { CST, Lexer, Parser } from 'yaml';

export const DEEPEST = 64;

/** Something said about an offset in the text; it becomes a Problem once the line is known. */
export type Note = { readonly offset: number; readonly what: string };

export type Tokens = {
  readonly tokens: readonly CST.Token[];
  /** What the file uses of YAML that we do not: anchors, aliases, tags, directives. */
  readonly refused: readonly Note[];
  /** Where the nesting passed the limit; reading stopped there. */
  readonly tooDeep?: number;
};

const NESTS: readonly string[] = ['block-map', 'block-seq', 'flow-collection'];

/** Pre: `text` has no NUL. Time and memory are linear in its length; no recursion. */
export function readTokens(text: string): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const refused: Note[] = [];
  let inScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = inScalar ? null : CST.tokenType(lexeme);
    if (type !== null) refuse(type, parser.offset, refused);
    inScalar = type === 'scalar';
    const offset = parser.offset;
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > DEEPEST && depth(parser.stack) > DEEPEST) {
      return { tokens, refused, tooDeep: offset };
    }
  }
  tokens.push(...parser.end());
  return { tokens, refused };
}

function depth(stack: readonly CST.Token[]): number {
  return stack.reduce((sum, token) => (NESTS.includes(token.type) ? sum + 1 : sum), 0);
}

const PLAIN_ONLY: Readonly<Record<string, string>> = {
  anchor: 'anchors (&name) are not used here; write the value out',
  alias: 'aliases (*name) are not used here; write the value out, or put the text in quotes',
  tag: 'tags (!name) are not used here; leave it out, or put the text in quotes',
  'directive-line': 'directives (% lines) are not used here; leave it out',
};

function refuse(type: string, offset: number, refused: Note[]): void {
  const what = PLAIN_ONLY[type];
  if (what !== undefined) refused.push({ offset, what });
}
