// The printed rulebook holds everything the rules hold, and every printer prints it.
import { describe, expect, it } from 'vitest';
import { ENGINE_LAWS } from '../../src/engine/index.ts';
import { anchorsOf, type Document } from '../../src/report/handbook/document.ts';
import { groundOf } from '../../src/report/handbook/ground.ts';
import { handbookOf } from '../../src/report/handbook/handbook.ts';
import { everything } from '../../src/report/handbook/sources.ts';
import { toHtml } from '../../src/report/print/html.ts';
import { toMarkdown } from '../../src/report/print/markdown.ts';
import { toTerminal } from '../../src/report/print/terminal.ts';
import { lettersOf } from '../../src/rulebook/bind/parts.ts';
import type { Rulebook } from '../../src/rulebook/book.ts';
import { DUSHANBE, LAGOON, readBox } from '../support/boxes.ts';
import { readPage } from './well-formed.ts';

const BOXES = [
  { name: 'the founding box', named: DUSHANBE },
  { name: 'the lagoon', named: LAGOON },
].map(({ name, named }) => {
  const { book, scenario } = readBox(named);
  const document = handbookOf(book, scenario);
  return { name, book, scenario, document, page: readPage(toHtml(document)) };
});

/** Words without their layout and without the marks of Markdown. */
const flat = (text: string) =>
  text.replace(/<a id="[^"]*"><\/a>|\]\(#[^)]*\)|[\\*|[\]]/g, '').replace(/\s+/g, ' ');

/** The chapter under a heading, as flat words. */
function chapterOf(document: Document, title: string): string {
  const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const to = document.blocks.findIndex(
    (block, i) => i > from && block.kind === 'heading' && block.level === 1,
  );
  const blocks = document.blocks.slice(from, to < 0 ? undefined : to);
  return flat(toTerminal({ ...document, blocks }, 400));
}

function addresses(book: Rulebook): readonly string[] {
  return [
    ...book.rules,
    ...book.cards,
    ...book.actions,
    ...Object.values(book.settings),
    ...book.policies.flatMap(({ wants }) => wants),
  ].map(({ id }) => id);
}

describe.each(BOXES)('the handbook of $name', ({ book, scenario, document, page }) => {
  const anchors = anchorsOf(document);
  const ground = groundOf(book, scenario);

  it('has every rule, want, card, action and setting under its address', () => {
    expect(addresses(book).filter((id) => !anchors.has(id))).toEqual([]);
    expect(addresses(book).length).toBeGreaterThan(30);
  });

  it('says every part of every rule, want and card, in every form', () => {
    const forms = [toTerminal(document, 400), toMarkdown(document), page.text].map(flat);
    const said = [...ground.prose.values()].flatMap(({ title, parts }) => [
      title,
      ...parts.map(({ text }) => text),
    ]);
    for (const form of forms) {
      expect(said.filter((text) => !form.includes(flat(text)))).toEqual([]);
    }
    const letters = [...book.rules, ...book.cards].flatMap((rule) => [
      ...lettersOf('give' in rule ? rule.give : undefined),
      ...lettersOf(rule.then),
    ]);
    expect(said.length).toBeGreaterThan(letters.length);
  });

  it('names every claim and fact anything rests on, with the paragraph and with what rests on it', () => {
    const index = chapterOf(document, 'Index of claims');
    const sourced = everything(ground);
    const used = new Set(sourced.flatMap(({ sources }) => sources.claims ?? []));
    expect(used.size).toBeGreaterThan(3);
    for (const id of used) {
      const claim = book.claims[id];
      expect(anchors.has(`claim-${id}`), id).toBe(true);
      expect(index).toContain(
        flat(`${id} ${claim?.text ?? '?'} Where: ${claim?.at.join('; ') ?? '?'}. Rests on it: `),
      );
    }
    const facts = new Set(sourced.flatMap(({ sources }) => sources.facts ?? []));
    expect([...facts].filter((id) => !anchors.has(`fact-${id}`))).toEqual([]);
  });

  it('lists every assumption with its reason', () => {
    const chapter = chapterOf(document, 'Assumptions');
    const assumed = everything(ground).flatMap(({ sources }) => sources.assume ?? []);
    expect(assumed.length).toBeGreaterThan(20);
    for (const reason of assumed) {
      // A long reason is broken into lines beside what it is about; its first words are not.
      expect(chapter).toContain(flat(reason).split(' ').slice(0, 3).join(' '));
    }
    const rows = document.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const cells = new Set(rows.flatMap(({ cells: all }) => all.filter((cell) => typeof cell === 'string')));
    expect(assumed.filter((reason) => !cells.has(reason))).toEqual([]);
  });

  it('names every law of the engine where the turn is told, those of a facilitator too', () => {
    const chapter = chapterOf(document, 'Sequence of play');
    const talks = book.actions.some(({ talk }) => talk === true);
    for (const [law, because] of Object.entries(ENGINE_LAWS)) {
      // A book without talk has no soundings to be refused in, or for.
      const told = talks || (law !== 'EN-019' && law !== 'EN-020');
      if (told) expect(chapter, law).toMatch(new RegExp(`${law}\\s+${because}`));
      else expect(chapter, law).not.toContain(law);
    }
  });

  it('numbers the phases of a turn, those of words only where there is something to say', () => {
    const talks = book.actions.some(({ talk }) => talk === true);
    const numbered = document.blocks.flatMap((block) =>
      block.kind === 'heading' && /^\d+\. /.test(block.text) ? [block.text] : [],
    );
    const words = talks ? ['Soundings', 'Bargaining'] : [];
    const phases = ['News', ...words, 'Planning', 'Negotiation', 'Summits', 'Resolution', 'Upkeep', 'Review'];
    expect(numbered).toEqual(phases.map((title, i) => `${i + 1}. ${title}`));
    const chapter = chapterOf(document, 'Sequence of play');
    expect(chapter).toContain(`A turn has ${talks ? 'nine' : 'seven'} phases`);
    expect(chapter.includes('across a red line: where')).toBe(talks);
  });

  it('says on the page of an action that it is said in soundings, and who is bound to answer it how', () => {
    for (const { id, talk } of book.actions) {
      const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.anchor === id);
      const page = document.blocks[from + 1];
      const rows = page?.kind === 'table' ? page.rows.map(({ cells }) => cells.join(' ')) : [];
      expect(
        rows.some((row) => row.startsWith('When said in soundings')),
        id,
      ).toBe(talk === true);
    }
    const tables = document.blocks.flatMap((block) =>
      block.kind === 'table' ? [block.columns[1]?.title ?? ''] : [],
    );
    for (const [hook, title] of [
      ['must-accept', 'Bound to accept when'],
      ['must-refuse', 'Bound to refuse when'],
    ] as const) {
      expect(
        tables.some((told) => told.startsWith(title)),
        hook,
      ).toBe(book.rules.some(({ on }) => on === hook));
    }
  });

  it('calls every track on sheets and in the table as its rules do', () => {
    const tracks = document.blocks.flatMap((block) =>
      block.kind === 'table' && block.columns[0]?.title === 'Track' ? block.rows : [],
    );
    for (const [name, track] of Object.entries(book.board.tracks)) {
      const row = tracks.find(({ anchor }) => anchor === `track-${name}`)?.cells ?? [];
      const [title, spoken] = row.map((cell) => String(cell).toLowerCase());
      expect(title, name).toBe(track.title.toLowerCase());
      if (track.over.length === 0) continue;
      expect(spoken?.split(/[ ,]/)[0], name).toBe(title?.split(/[ ,]/)[0]);
      expect(spoken, name).not.toContain('{');
    }
  });

  it('says which body is meant by the body, on every page of an item of two', () => {
    const links = book.actions.filter(({ members }) => members.other !== undefined);
    for (const { id } of links) {
      const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.anchor === id);
      const page = document.blocks[from + 1];
      const rows = page?.kind === 'table' ? page.rows.map(({ cells }) => cells.join(' ')) : [];
      expect(
        rows.some((row) => row.startsWith('Two bodies “the body” below is the first')),
        id,
      ).toBe(true);
    }
    expect(page.text.split('Two bodies“the body”').length - 1).toBe(links.length);
  });

  it('is a well-formed page that leads only to itself and fetches nothing', () => {
    expect(page.links.filter((link) => !page.ids.includes(link.replace(/^#/, '')))).toEqual([]);
    expect(new Set(page.ids).size).toBe(page.ids.length);
    for (const tag of ['script', 'link', 'img', 'iframe', 'object'])
      expect(page.elements.has(tag)).toBe(false);
    expect(toHtml(document)).not.toMatch(/https?:|url\(|@import|@font-face/);
    expect(page.links.length).toBeGreaterThan(100);
  });

  it('fits the terminal it is made for', () => {
    for (const width of [60, 80, 120]) {
      const wide = toTerminal(document, width)
        .split('\n')
        .filter((line) => [...line].length > width);
      expect(wide).toEqual([]);
    }
  });

  it('knows nothing of the machine it is printed on', () => {
    expect(toHtml(document)).not.toContain(process.cwd());
    expect(page.text).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('a page', () => {
  const [lagoon] = BOXES.filter(({ name }) => name === 'the lagoon');
  if (lagoon === undefined) throw new Error('the lagoon is there');
  const hostile = '</td><script>alert("x")</script> & \u0007\u202e`*_[a](b)|';
  const book: Rulebook = {
    ...lagoon.book,
    actors: lagoon.book.actors.map((actor) => ({ ...actor, name: `${actor.name}${hostile}` })),
    rules: lagoon.book.rules.map((rule) => ({ ...rule, title: hostile })),
  };

  it('shows what rule files say and does nothing they say', () => {
    const page = readPage(toHtml(handbookOf(book, lagoon.scenario)));
    expect(page.elements.has('script')).toBe(false);
    expect(page.text).toContain('</td><script>alert("x")</script> & ');
    const markdown = toMarkdown(handbookOf(book, lagoon.scenario));
    expect(markdown).toContain('\\</td\\>\\<script\\>');
    expect(markdown).not.toMatch(/(?<!\\)<script/);
    const terminal = toTerminal(handbookOf(book, lagoon.scenario), 80);
    expect(terminal).toContain('<script>');
    expect([...terminal].filter((sign) => sign === '\u0007' || sign === '\u202e')).toEqual([]);
  });

  it('says what differs under a lens, and lists what is left out only where something is', () => {
    const plain = toMarkdown(lagoon.document);
    expect(plain).not.toContain('What the model leaves out');
    const left = [{ id: 'weather', title: 'The weather', text: 'Too wet.' }];
    expect(flat(toMarkdown(handbookOf({ ...lagoon.book, omissions: left })))).toContain(
      'The weather Too wet.',
    );
    const dry = readBox(LAGOON, 'low-water').book;
    expect(toMarkdown(handbookOf(dry))).toContain('read through the lens low-water');
  });
});
