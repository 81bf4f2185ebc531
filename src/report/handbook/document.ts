// What a printed document is made of. The handbook is written as these, and each printer lays them out its own way.

/** Plain words, or a link to an anchor of the same document. Addresses in plain words are linked by the printer. */
export type Piece = string | { readonly text: string; readonly to: string };

export type Text = string | readonly Piece[];

export interface Column {
  readonly title: string;
  /** Numbers stand at the right edge of their column. */
  readonly right?: boolean;
  /** Share of the width a printer with fixed columns gives it; 1 where not given. */
  readonly share?: number;
}

/** A row with one cell runs over the whole table: a heading for the rows below it. */
export interface Row {
  readonly cells: readonly Text[];
  readonly anchor?: string;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly anchor: string;
    }
  | { readonly kind: 'para'; readonly text: Text; readonly small?: boolean }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly ordered?: boolean }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }
  | Figure
  | Entry;

/** A picture, for printers that have any. What it shows stands in a table too. */
export interface Figure {
  readonly kind: 'figure';
  /** One SVG element, well-formed, with nothing in it from elsewhere. */
  readonly svg: string;
  /** What it shows, for those who do not see it. */
  readonly says: string;
  readonly caption: string;
}

/** Something with an address: a rule, a card, a want. */
export interface Entry {
  readonly kind: 'entry';
  readonly anchor: string;
  /** What stands before the title. */
  readonly label: string;
  readonly title: string;
  readonly lead: Text;
  /** One for each part, under its letter; no letter for words that belong to the whole. */
  readonly parts: readonly { readonly letter: string; readonly text: Text }[];
  readonly notes: readonly Text[];
}

export interface Document {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly Block[];
}

export function chapter(text: string, anchor = anchorOf(text)): Block {
  return { kind: 'heading', level: 1, text, anchor };
}

export function section(text: string, anchor = anchorOf(text)): Block {
  return { kind: 'heading', level: 2, text, anchor };
}

export function topic(text: string, anchor = anchorOf(text)): Block {
  return { kind: 'heading', level: 3, text, anchor };
}

export function para(text: Text): Block {
  return { kind: 'para', text };
}

/** A remark below something, in smaller type. */
export function remark(text: Text): Block {
  return { kind: 'para', text, small: true };
}

export function list(items: readonly Text[]): Block {
  return { kind: 'list', items };
}

export function steps(items: readonly Text[]): Block {
  return { kind: 'list', items, ordered: true };
}

/** Columns by title; `>` before a title for numbers, a number after `*` for its share of the width. */
export function table(titles: readonly string[], rows: readonly (Row | readonly Text[])[]): Block {
  const columns = titles.map((given): Column => {
    const [, right, title, share] = /^(>?)(.*?)(?:\*(\d+))?$/.exec(given) ?? [];
    return {
      title: title ?? given,
      ...(right === '>' ? { right: true } : {}),
      ...(share === undefined ? {} : { share: Number(share) }),
    };
  });
  return { kind: 'table', columns, rows: rows.map((row) => ('cells' in row ? row : { cells: row })) };
}

/** Pieces with commas between. */
export function listed(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, i) => (i === 0 ? [piece] : [', ', piece]));
}

export function plainText(text: Text): string {
  return typeof text === 'string'
    ? text
    : text.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** An anchor from words: lower-case letters and digits with dashes between. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Every anchor of a document; links lead nowhere else. */
export function anchorsOf(document: Document): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const block of document.blocks) {
    if (block.kind === 'heading' || block.kind === 'entry') anchors.add(block.anchor);
    if (block.kind === 'table')
      for (const { anchor } of block.rows) if (anchor !== undefined) anchors.add(anchor);
  }
  return anchors;
}

const ADDRESS = /\b[A-Z]{2,3}-\d{3}[a-z]?\b/g;

/** A text with every address that has an anchor made a link. */
export function linked(text: Text, anchors: ReadonlySet<string>): readonly Piece[] {
  if (typeof text !== 'string') {
    return text.flatMap((piece) =>
      typeof piece === 'string' ? linked(piece, anchors) : anchors.has(piece.to) ? [piece] : [piece.text],
    );
  }
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const to = match[0].slice(0, match[0].search(/\d{3}/) + 3);
    if (!anchors.has(to)) continue;
    pieces.push(text.slice(from, match.index), { text: match[0], to });
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}
