// A model description, looked into by its headings.
import type { Block, Document } from '../../src/report/handbook/document.ts';
import { toTerminal } from '../../src/report/print/terminal.ts';

/** The blocks of an element, or of a concept below one. */
export function under(document: Document, heading: string): readonly Block[] {
  const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === heading);
  const level = headingAt(document, from);
  const to = document.blocks.findIndex(
    (block, i) => i > from && block.kind === 'heading' && block.level <= level,
  );
  return document.blocks.slice(from + 1, to < 0 ? undefined : to);
}

function headingAt(document: Document, at: number): number {
  const block = document.blocks[at];
  if (block?.kind !== 'heading') throw new Error('there is no such heading');
  return block.level;
}

export const said = (document: Document, blocks: readonly Block[]) =>
  toTerminal({ ...document, blocks }, 400).replace(/\s+/g, ' ');
