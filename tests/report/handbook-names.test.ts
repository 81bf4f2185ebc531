// The printed rulebook calls things as the board does, and says which of them are not there yet.
import { describe, expect, it } from 'vitest';
import { handbookOf } from '../../src/report/handbook/handbook.ts';
import { orderPhrase } from '../../src/report/phrases.ts';
import { DUSHANBE, readBox, tableOf } from '../support/boxes.ts';

const { book, scenario } = readBox(DUSHANBE);
const document = handbookOf(book, scenario);

describe('the handbook of the founding box', () => {
  it('calls every clause as the board names it, not by its id', () => {
    const names = Object.entries(book.board.names ?? {}).filter(([id]) => id in book.board.clauses);
    const cells = document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells: all }) => all.map(String)) : [],
    );
    for (const [id, name] of names) {
      expect(cells.map((cell) => cell.toLowerCase())).toContain(name);
      const asId = new RegExp(`(^|[ (,])${id.replaceAll('-', ' ')}([,;)]|$)`, 'i');
      expect(cells.filter((cell) => asId.test(cell))).toEqual([]);
    }
  });

  it('says of a body that nobody is in when the game begins, and of no other, that it is not founded', () => {
    for (const { id } of book.bodies) {
      const from = document.blocks.findIndex(
        (block) => block.kind === 'heading' && block.anchor === `body-${id}`,
      );
      const page = document.blocks[from + 1];
      const rows = page?.kind === 'table' ? page.rows.map(({ cells }) => cells.join(' ')) : [];
      const empty = scenario.members.every(({ body }) => body !== id);
      expect(rows.includes('Members none: it is not founded when the game begins'), id).toBe(empty);
    }
  });
});

describe('an order in words', () => {
  it('calls the terms of a package as the board does, with the name of the partner', () => {
    const order = { action: 'package', partner: 'china', clauses: ['pay-two', 'your-vote'] };
    expect(orderPhrase(tableOf(DUSHANBE), order)).toBe(
      'Offer a package: China; clauses two treasury from the sponsor, every vote of China',
    );
    const memorandum = { action: 'memorandum', body: 'csto', other: 'sco', clauses: ['may-programmes'] };
    expect(orderPhrase(tableOf(DUSHANBE), memorandum)).toContain('; clauses may programmes');
  });
});
