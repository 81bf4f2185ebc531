// A document as one HTML file that needs nothing else: for screens, and above all for paper.

import { anchorsOf, type Block, type Document, type Entry, linked, type Text } from '../handbook/document.ts';
import { htmlText as safe } from './escape.ts';
import { STYLE } from './style.ts';

/** Post: well-formed, also as XML; every link leads to an id of the page; no script, nothing fetched. */
export function toHtml(document: Document): string {
  const anchors = anchorsOf(document);
  const write: Write = (text) =>
    linked(text, anchors)
      .map((piece) =>
        typeof piece === 'string' ? safe(piece) : `<a href="#${safe(piece.to)}">${safe(piece.text)}</a>`,
      )
      .join('');
  return [
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<title>${safe(`${document.title}: ${document.subtitle}`)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${safe(document.title)}</h1><p>${safe(document.subtitle)}</p></header>`,
    contents(document, anchors),
    '<main>',
    ...document.blocks.map((block) => blockText(block, write)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

type Write = (text: Text) => string;

/** Chapters, each with its sections. */
function contents({ blocks }: Document, anchors: ReadonlySet<string>): string {
  const headings = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level < 3 && anchors.has(block.anchor) ? [block] : [],
  );
  const chapters = headings.flatMap((heading, i) => {
    if (heading.level !== 1) return [];
    const next = headings.findIndex((other, j) => j > i && other.level === 1);
    return [{ heading, sections: headings.slice(i + 1, next < 0 ? undefined : next) }];
  });
  const link = ({ anchor, text }: { readonly anchor: string; readonly text: string }) =>
    `<a href="#${safe(anchor)}">${safe(text)}</a>`;
  const items = chapters.map(
    ({ heading, sections }) =>
      `<li>${link(heading)}${sections.length === 0 ? '' : `<span> ${sections.map(link).join(' · ')}</span>`}</li>`,
  );
  return `<nav><h2>Contents</h2><ol>${items.join('\n')}</ol></nav>`;
}

function blockText(block: Block, write: Write): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.level + 1}`;
      return `<${tag} id="${safe(block.anchor)}">${safe(block.text)}</${tag}>`;
    }
    case 'para':
      return `<p${block.small === true ? ' class="note"' : ''}>${write(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered === true ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${write(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return tableText(block, write);
    case 'figure':
      return `<figure role="img" aria-label="${safe(block.says)}">${block.svg}<figcaption>${safe(block.caption)}</figcaption></figure>`;
    case 'entry':
      return entryText(block, write);
  }
}

function tableText({ columns, rows }: Extract<Block, { kind: 'table' }>, write: Write): string {
  const total = columns.reduce((sum, { share }) => sum + (share ?? 1), 0);
  const widths = columns.map(
    ({ share }) => `<col style="width:${Math.round((100 * (share ?? 1)) / total)}%"/>`,
  );
  const side = (i: number) => (columns[i]?.right === true ? ' class="n"' : '');
  const head = columns.some(({ title }) => title !== '')
    ? `<thead><tr>${columns.map(({ title }, i) => `<th${side(i)}>${safe(title)}</th>`).join('')}</tr></thead>`
    : '';
  const body = rows.map(({ cells, anchor }) => {
    const id = anchor === undefined ? '' : ` id="${safe(anchor)}"`;
    if (cells.length === 1)
      return `<tr${id} class="group"><td colspan="${columns.length}">${write(cells[0] ?? '')}</td></tr>`;
    return `<tr${id}>${cells.map((cell, i) => `<td${side(i)}>${write(cell)}</td>`).join('')}</tr>`;
  });
  const kind = head === '' ? ' class="facts"' : '';
  return `<table${kind}><colgroup>${widths.join('')}</colgroup>${head}<tbody>${body.join('\n')}</tbody></table>`;
}

function entryText({ anchor, label, title, lead, parts, notes }: Entry, write: Write): string {
  const rows = parts.map(({ letter, text }) =>
    letter === '' ? `<dd class="all">${write(text)}</dd>` : `<dt>${letter}</dt><dd>${write(text)}</dd>`,
  );
  return [
    `<article id="${safe(anchor)}">`,
    `<h4>${label === '' ? '' : `<b>${safe(label)}</b> `}${safe(title)}</h4>`,
    `<p>${write(lead)}</p>`,
    ...(rows.length === 0 ? [] : [`<dl>${rows.join('')}</dl>`]),
    ...(notes.length === 0 ? [] : [`<p class="note">${notes.map(write).join(' ')}</p>`]),
    '</article>',
  ].join('');
}
