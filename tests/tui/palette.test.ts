// The palette, help and settings over a game: found by a few letters in any script, done with Enter, and gone with Esc.
import { describe, expect, it } from 'vitest';
import { line, lineWidth, span, textOf } from '../../src/tui/line.ts';
import { find } from '../../src/tui/palette/fuzzy.ts';
import { laidOver, type Overlay } from '../../src/tui/palette/overlay.ts';
import { openPreferences } from '../../src/tui/preferences.ts';
import { DUSHANBE, LAGOON } from '../support/boxes.ts';
import { COLOUR, PLAIN, reachPlanning, startGame } from './table.ts';
import { KEY } from './terminal.ts';

const { enter, esc, right } = KEY;

describe('finding', () => {
  const texts = [
    'Memorandum of understanding',
    'Military exercise',
    'Меморандум о понимании',
    'Тема: светлая',
  ];
  const found = (typed: string) => find(texts, typed).map(({ at }) => texts[at]);

  it('takes the first letters, letters left out, and words in any order', () => {
    expect(found('mem')).toEqual(['Memorandum of understanding']);
    expect(found('mmrndm')).toEqual(['Memorandum of understanding']);
    expect(found('exer mil')).toEqual(['Military exercise']);
    expect(found('')).toEqual(texts);
    expect(found('zzz')).toEqual([]);
  });

  it('reads Russian as well as English, in capitals or not', () => {
    expect(found('меморанд')).toEqual(['Меморандум о понимании']);
    expect(found('СВЕТ')).toEqual(['Тема: светлая']);
    expect(found('пониман мемо')).toEqual(['Меморандум о понимании']);
  });

  it('says which letters were meant', () => {
    expect(find(texts, 'exer')[0]?.ranges).toEqual([9, 13]);
  });
});

describe('a box over a screen', () => {
  it('leaves what lies around it, in columns, whatever is as wide as two', () => {
    const overlay: Overlay = {
      title: () => 'T',
      content: () => [line('x')],
      place: () => 'help',
      typing: () => false,
      press: () => 'stay',
    };
    const below = Array.from({ length: 12 }, () => line(span('漢'.repeat(60), 'good')));
    for (const columns of [101, 103, 110]) {
      const rows = laidOver(overlay, below, { columns, rows: 12 }, PLAIN);
      const left = Math.trunc((columns - 100) / 2);
      expect(rows).toHaveLength(12);
      for (const row of rows.slice(2, 5)) {
        expect(lineWidth(row)).toBeGreaterThanOrEqual(left + 100);
        expect(
          textOf(row).indexOf(textOf(row).includes('│') ? '│' : '╭') >= 0 || textOf(row).includes('╰'),
        ).toBe(true);
      }
      expect(textOf(rows[0] ?? [])).toBe('漢'.repeat(60));
    }
  });
});

describe('the palette in a game', () => {
  it('goes to a body, a state, an action to order; Esc puts it away', async () => {
    const game = await startGame(DUSHANBE, { people: ['tajikistan'], look: COLOUR, seed: '7' });
    const { terminal, text } = game;
    await reachPlanning(game);
    await terminal.type(':eurasec');
    expect(text()).toContain(': eurasec_');
    await terminal.type(enter);
    expect(text()).toContain('[2 Bodies]');
    expect(text()).not.toContain('eurasec_');
    await terminal.type(':memorandum');
    await terminal.type(enter);
    expect(text()).toMatch(/Memorandum.*: with whom|Draft: Memorandum/);
    await terminal.type(esc);
    await terminal.type(':zzzz');
    expect(text()).toContain('Nothing fits these letters.');
    await terminal.type(esc);
    expect(text()).not.toContain('zzzz');
    await terminal.type(KEY.interrupt);
  });

  it('finds words, gauges, papers and the way out; Enter tells what they mean', async () => {
    const { terminal, text } = await startGame(DUSHANBE, { people: ['tajikistan'], seed: '7' });
    await terminal.type(':vitality');
    await terminal.type(enter);
    expect(text()).toContain('How alive a body is');
    await terminal.type(esc);
    expect(text()).toContain(': vitality_');
    await terminal.type(esc);
    await terminal.type(':western pres');
    await terminal.type(enter);
    expect(text()).toMatch(/Western presence.*\n.*Stands at 50\./);
    await terminal.type(`${esc}`);
    await terminal.type(esc);
    await terminal.type(':kaczmarski');
    await terminal.type(enter);
    expect(text()).toMatch(/\d+ claims/);
    expect(text()).toContain('Where it stands:');
    await terminal.type(esc);
    await terminal.type(esc);
    await terminal.type(':quit');
    await terminal.type(enter);
    expect(text()).toContain('(y/n)');
    await terminal.type(KEY.interrupt);
  });

  it('chooses settings by name, in the language of the screen', async () => {
    const preferences = openPreferences();
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater'], wires: { preferences } });
    await terminal.type(':contrast lig');
    await terminal.type(enter);
    expect(preferences.get().theme).toBe('contrast-light');
    preferences.set({ theme: 'auto', language: 'ru' });
    await terminal.type(':тема');
    expect(text()).toContain('Тема: светлая');
    await terminal.type(`${enter}`);
    expect(preferences.get().theme).not.toBe('auto');
    await terminal.type(KEY.interrupt);
  });

  it('is closed where letters are text, and at a question', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater'] });
    await terminal.type('p/a:b');
    expect(text()).toContain('Search: a:b_');
    await terminal.type(esc);
    await terminal.type('q:');
    expect(text()).toContain('Leave the game? (y/n)');
    await terminal.type(KEY.interrupt);
  });

  it('tells nobody at the curtain what lies behind it', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater', 'reed'] });
    expect(text()).toContain('Pass the keyboard');
    await terminal.type(':loan');
    expect(text()).toContain('Nothing fits');
    await terminal.type(KEY.interrupt);
  });
});

const GLOSSARY: { readonly [word: string]: string } = {
  room: 'How many choices a state has left',
  vitality: 'How alive a body is',
  autonomy: 'How evenly a state leans on several powers',
};

describe('help', () => {
  it('is searched by typing, and tells the word on the row', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater'], size: [100, 50] });
    await terminal.type('?/ledg');
    expect(text()).toContain('/ ledg_');
    expect(text()).toContain('Ledger');
    expect(text()).not.toContain('Draw the curtain aside');
    expect(text()).toContain('The book of every change');
    await terminal.type(`${enter}`);
    await terminal.type(esc);
    expect(text()).not.toContain('ledg');
    for (const word of ['room', 'vitality', 'autonomy']) {
      await terminal.type(`?/${word}`);
      expect(text()).toContain(GLOSSARY[word]);
      await terminal.type(`${enter}`);
      await terminal.type(esc);
    }
    await terminal.type('?/curtain');
    expect(text()).toContain('Draw the curtain aside (at the curtain)');
    await terminal.type(`${enter}`);
    await terminal.type(esc);
    await terminal.type('p/charter');
    await terminal.type(enter);
    await terminal.type('?');
    expect(text()).not.toContain('A paper drafted clause by clause');
    await terminal.type(KEY.interrupt);
    const memo = await startGame(DUSHANBE, { people: ['tajikistan'], size: [100, 50], seed: '7' });
    await reachPlanning(memo);
    await memo.terminal.type('p/memorandum of');
    await memo.terminal.type(enter);
    await memo.terminal.type('?');
    expect(memo.text()).toContain('A paper drafted clause by clause');
    await memo.terminal.type(KEY.interrupt);
  });
});

describe('the settings over a game', () => {
  it('are seen at once, in letters, colours, language and keys', async () => {
    const preferences = openPreferences();
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater'], wires: { preferences } });
    await terminal.type(',j');
    await terminal.type(`${right}${right}${right}`);
    expect(preferences.get().glyphs).toBe('ascii');
    expect(text()).not.toMatch(/[─│█▒░]/);
    preferences.set({ glyphs: 'auto' });
    await terminal.type(`j${right}${right}`);
    expect(preferences.get().language).toBe('ru');
    expect(text()).toContain('Настройки');
    await terminal.type(esc);
    preferences.set({ language: 'en', keys: false });
    await terminal.still();
    expect(terminal.screen().at(-1)).toBe('? help  q quit');
    await terminal.type(KEY.interrupt);
  });
});
