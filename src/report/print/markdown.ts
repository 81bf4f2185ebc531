// A document as Markdown with plain HTML anchors, fit for any reader of it.

import { anchorsOf, type Block, type Document, linked, type Text } from '../handbook/document.ts';
import { markdownText as safe } from './escape.ts';

export function toMarkdown(document: Document): string {
  const anchors = anchorsOf(document);
  const write = (text: Text) =>
    linked(text, anchors)
      .map((piece) => (typeof piece === 'string' ? safe(piece) : `[${safe(piece.text)}](#${piece.to})`))
      .join('');
  const blocks = document.blocks.map((block) => blockText(block, write));
  return `${[`# ${safe(document.title)}`, `*${safe(document.subtitle)}*`, ...blocks].join('\n\n')}\n`;
}

type Write = (text: Text) => string;

function blockText(block: Block, write: Write): string {
  switch (block.kind) {
    case 'heading':
      return `${anchor(block.anchor)}\n\n${'#'.repeat(block.level + 1)} ${safe(block.text)}`;
    case 'para':
      return block.small === true ? `*${write(block.text)}*` : write(block.text);
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered === true ? `${i + 1}.` : '-'} ${write(item)}`)
        .join('\n');
    case 'table':
      return tableText(block, write);
    // Its table stands beside it.
    case 'figure':
      return `*${safe(block.says)}*`;
    case 'entry': {
      const parts = block.parts.map(
        ({ letter, text }) => `- ${letter === '' ? '' : `**${letter}** `}${write(text)}`,
      );
      return [
        `${anchor(block.anchor)}**${safe(`${block.label} ${block.title}`.trim())}**`,
        write(block.lead),
        ...(parts.length === 0 ? [] : [parts.join('\n')]),
        ...(block.notes.length === 0 ? [] : [`*${block.notes.map(write).join(' ')}*`]),
      ].join('\n\n');
    }
  }
}

function anchor(name: string): string {
  return `<a id="${name}"></a>`;
}

function tableText({ columns, rows }: Extract<Block, { kind: 'table' }>, write: Write): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => safe(title))),
    line(columns.map(({ right }) => (right === true ? '---:' : '---'))),
    ...rows.map(({ cells: given, anchor: name }) => {
      const cells = given.length === 1 ? ['', ...given, ...columns.slice(2).map(() => '')] : given;
      return line(
        cells.map(
          (cell, i) => `${i === 0 && name !== undefined ? anchor(name) : ''}${mark(given, write(cell))}`,
        ),
      );
    }),
  ].join('\n');
}

/** A heading inside a table is set in bold. */
function mark(row: readonly Text[], text: string): string {
  return row.length === 1 && text !== '' ? `**${text}**` : text;
}
