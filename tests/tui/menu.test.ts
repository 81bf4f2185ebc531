// The menu: every way through it, by keys and by clicks, and what it says on the way.
import { describe, expect, it } from 'vitest';
import { type MenuChoice, type MenuContent, runMenu } from '../../src/tui/index.ts';
import { CATALOGUES } from '../../src/tui/language.ts';
import { openPreferences } from '../../src/tui/preferences.ts';
import { DUSHANBE, LAGOON, tableOf } from '../support/boxes.ts';
import { LENSES, NO_MENU, recordOf, scenarioOf } from './shelf.ts';
import { COLOUR } from './table.ts';
import { KEY, openTerminal } from './terminal.ts';

const { down, enter, esc } = KEY;
const preferences = openPreferences({ mouse: 'on' });

const FULL: MenuContent = {
  scenarios: [scenarioOf(DUSHANBE), scenarioOf(LAGOON, 'reed')],
  lenses: LENSES,
  records: [recordOf('games/b.jsonl', false), recordOf('games/a.jsonl', true)],
  book: () => tableOf(DUSHANBE).book,
};

function opened(content: MenuContent = FULL, size: readonly [number, number] = [80, 24]) {
  const terminal = openTerminal(...size);
  const { stdin, stdout } = terminal;
  const choice = runMenu(content, { stdin, stdout, look: COLOUR, preferences });
  const text = () => terminal.screen().join('\n');
  const type = async (...pieces: readonly string[]) => {
    for (const piece of pieces) await terminal.type(piece);
    return text();
  };
  return { terminal, choice, text, type };
}

/** Sentences of the seed's step that a small terminal must not break off. */
const SEED_TEXTS = { en: CATALOGUES.en['menu.seed.text'], ru: CATALOGUES.ru['menu.seed.text'] } as const;

async function choosing(...pieces: readonly string[]): Promise<MenuChoice> {
  const { terminal, choice, type } = opened();
  await terminal.still();
  await type(...pieces);
  return choice;
}

describe('the menu', () => {
  it.each(['en', 'ru'] as const)('says all of what a seed is at 80 by 24: %s', async (language) => {
    const terminal = openTerminal(80, 24);
    const { stdin, stdout } = terminal;
    const chosen = openPreferences({ language });
    runMenu(FULL, { stdin, stdout, look: COLOUR, preferences: chosen });
    await terminal.still();
    for (let step = 0; step < 4; step++) await terminal.type(enter);
    const told = terminal.screen().join(' ').replace(/\s+/g, ' ');
    expect(told).toContain(SEED_TEXTS[language].replace(/\s+/g, ' '));
    await terminal.type(KEY.interrupt);
  });

  it('leads in four steps to a game: scenario, reading, seats, luck', async () => {
    const { choice, type, text } = opened();
    expect(await type(enter)).toContain('Step 1 of 4');
    expect(text()).toContain('July-December 2007');
    expect(await type(down, enter)).toContain('Choose a reading');
    expect(await type(down)).toContain('Whoever has the water');
    expect(await type(enter)).toContain('Choose your seat');
    expect(text()).toMatch(/Wants 2 of \d:/);
    expect(await type(enter)).toContain('Seed: _');
    expect(await type('tide q,:?')).toContain('Seed: tide q,:?_');
    await type(enter);
    const lagoon = scenarioOf(LAGOON);
    expect(await choice).toEqual({
      kind: 'play',
      scenario: lagoon.id,
      seats: [lagoon.seats[0]?.actor],
      lens: 'tides',
      seed: 'tide q,:?',
    });
  });

  it('takes Enter all the way: no lens, the first seat, new luck', async () => {
    expect(await choosing(enter, enter, enter, enter, enter)).toEqual({
      kind: 'play',
      scenario: scenarioOf(DUSHANBE).id,
      seats: [scenarioOf(DUSHANBE).seats[0]?.actor],
      lens: undefined,
      seed: undefined,
    });
  });

  it('marks several seats for one keyboard, and forgets them on the way back', async () => {
    const [first, second] = scenarioOf(DUSHANBE).seats.map(({ actor }) => actor);
    expect(await choosing(enter, enter, enter, ` ${down} ${enter}`, enter)).toMatchObject({
      seats: [first, second],
    });
    expect(await choosing(enter, enter, enter, ` ${down} `, esc, enter, `${enter}`, enter)).toMatchObject({
      seats: [first],
    });
  });

  it('skips the reading where there is one only', async () => {
    const { type } = opened({ ...FULL, lenses: [] });
    expect(await type(enter, enter)).toContain('Step 2 of 3');
    await type('q');
  });

  it('goes on with games that are not over, and replays any', async () => {
    expect(await choosing(`${down}${enter}`, enter)).toEqual({ kind: 'resume', record: 'games/b.jsonl' });
    expect(await choosing(`jj${enter}`, `j${enter}`)).toEqual({ kind: 'replay', record: 'games/a.jsonl' });
    const { type } = opened();
    expect(await type(`${down}${enter}`)).toMatch(/The wet year · turn 2 of 6[\s\S]*Seats of people: Ports/);
    await type('q');
    const broken = opened({
      ...FULL,
      records: [{ path: 'x.jsonl', finished: true, facts: () => undefined }],
    });
    expect(await broken.type('jj', enter, enter)).toContain('x.jsonl · cannot be read');
    await broken.type('q');
  });

  it('says so where there is nothing', async () => {
    const { type, choice } = opened(NO_MENU);
    expect(await type(`j${enter}`)).toContain('No game lies unfinished here.');
    expect(await type(esc, `j${enter}`)).toContain('There are no records here yet.');
    await type(enter, 'q');
    expect(await choice).toEqual({ kind: 'quit' });
  });

  it('teaches: the first game, the words, the papers with what rests on them, the keys', async () => {
    const learn = `jjj${enter}`;
    const first = scenarioOf(LAGOON);
    expect(await choosing(learn, enter)).toMatchObject({
      kind: 'play',
      scenario: first.id,
      seats: ['reed'],
      lens: undefined,
    });
    const { type, text } = opened();
    expect(await type(learn, `j${enter}`)).toContain('Whoever decides for a country');
    await type(esc, `j${enter}`, enter);
    expect(text()).toMatch(/Where it stands: /);
    expect(await type('jj')).toMatch(/What rests on it: [A-Z]{2}-\d{3}/);
    expect(await type(esc, esc, `j${enter}`)).toContain('Elsewhere');
    await type('q');
  });

  it('opens the settings, and shows at once what is chosen there', async () => {
    const { type, terminal } = opened();
    expect(await type(`jjjj${enter}`)).toContain('‹ as the terminal ›');
    const before = terminal.raw().length;
    expect(await type(`${KEY.right}${KEY.right}`)).toContain('‹ light ›');
    expect(terminal.raw().slice(before)).toContain('48;5;231m');
    preferences.set({ theme: 'auto' });
    expect(await type(esc)).toContain('What would you like to do?');
    await type('q');
  });

  it('stands side by side with what it says where there is room', async () => {
    const { type } = opened(FULL, [120, 40]);
    const wide = await type(enter);
    expect(wide.split('\n').some((row) => /Dushanbe.*│.*│/.test(row))).toBe(true);
    await type('q');
  });

  it('can be clicked', async () => {
    const { terminal, choice, type } = opened();
    await terminal.still();
    const click = (word: string) => {
      const row = terminal.screen().findIndex((shown) => shown.includes(word));
      const column = terminal.screen()[row]?.indexOf(word) ?? 0;
      return `\u001b[<0;${column + 1};${row + 1}M`;
    };
    await type(click('Replay a record'), click('Replay a record'));
    expect(terminal.screen().join('\n')).toContain('Choose a record');
    await type(click('finished'), click('finished'));
    expect(await choice).toEqual({ kind: 'replay', record: 'games/a.jsonl' });
  });
});
