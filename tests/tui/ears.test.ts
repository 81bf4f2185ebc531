// Playing by ear: a game that teaches, from its brief to its end, with nothing but what was said to go by; and what
// every screen promises to ears, in each language.

import { describe, expect, it } from 'vitest';
import { RU } from '../../src/tui/words/ru.ts';
import { LAGOON, type NamedScenario } from '../support/boxes.ts';
import { EARS, earOn, type Listener, listenTo } from './listener.ts';
import { WALKS } from './shots.ts';
import { PLAIN, startGame } from './table.ts';
import { KEY, openTerminal } from './terminal.ts';

const TUTORIAL: NamedScenario = { box: '', scenario: 'tutorial' };

/** Goes on by the keys that are offered until orders are to be written, or the game is over. */
async function untilPlanning(ear: Listener): Promise<'planning' | 'over'> {
  for (let keys = 0; keys < 200; keys++) {
    const { news, offers, prompt } = ear.heard();
    if (/The game is over/.test(news)) return 'over';
    const answered = /(\d+) of \1: \[yes\]/.test(news);
    if (/\(y\/n\)/.test(news)) await ear.press('y');
    else if (offers.includes('y') && !answered) await ear.press('y');
    else if (offers.includes('s')) await ear.press('s');
    else if (/\bEnter go on\b/.test(prompt)) await ear.press(KEY.enter);
    else if (offers.includes('p') && /planning/.test(lastPhase(ear))) return 'planning';
    else if (offers.includes('l')) await ear.press('l');
    else throw new Error(`nothing to go on with after: ${news} / ${prompt}`);
  }
  throw new Error('this goes on for ever');
}

/** What was last said of turn and phase. */
function lastPhase(ear: Listener): string {
  return (
    ear
      .all()
      .match(/turn \d+\/\d+, [\w-]+ \d+, \w+/g)
      ?.at(-1) ?? ''
  );
}

/** Searches for an action that was heard of, and orders the first way of it that is open. */
async function order(ear: Listener, word: string): Promise<string> {
  await ear.press('p');
  expect((await ear.press(`/${word}`)).news).toMatch(new RegExp(word, 'i'));
  let said = (await ear.press(KEY.enter)).news;
  for (let step = 0; step < 60 && !/Your orders, \d left 1\./.test(said); step++) {
    said = (await ear.press(/not allowed/.test(said) ? KEY.down : KEY.enter)).news;
  }
  for (let back = 0; back < 4 && ear.heard().offers.includes('Esc'); back++) await ear.press(KEY.esc);
  return said;
}

describe('a game by ear', () => {
  it('is learnt and played to its end', async () => {
    const ear = await listenTo(TUTORIAL, { seat: 'kyrgyzstan', seed: '7' });
    expect(await ear.readOn()).toMatch(/Kyrgyzstan, turn 1\/3/);
    await ear.press('4');
    // The brief says what to try in which turn.
    const brief = await ear.readOn();
    const wishes = ['study', 'bread', 'exercise'].filter((word) => brief.includes(word));
    expect(wishes).toHaveLength(3);
    for (const wish of wishes) {
      expect(await untilPlanning(ear)).toBe('planning');
      expect(await order(ear, wish)).toMatch(/Your orders, \d left/);
      await ear.press('l');
    }
    expect(await untilPlanning(ear)).toBe('over');
    const verdict = `${ear.heard().news} ${await ear.readOn()}`;
    expect(verdict).toMatch(/Kyrgyzstan.*(met its objectives|did not)/);
    await ear.press('q');
    expect((await ear.game.end).kind).toBe('left');
  }, 60_000);
});

describe('writing an order by ear', () => {
  it('is told in sentences: what a search found, who says yes on what, and how it stands', async () => {
    const ear = await listenTo(TUTORIAL, { seat: 'kyrgyzstan', seed: '7' });
    await untilPlanning(ear);
    await ear.press('p');
    await ear.press('/');
    await ear.readOn();
    expect(ear.all()).toMatch(/Search: \d+ actions found\./);
    await ear.press('study');
    await ear.readOn();
    expect(ear.all()).toMatch(/Search for study: (1 action|\d+ actions) found\./);
    await ear.press(KEY.enter);
    await ear.readOn();
    await ear.press(KEY.enter);
    await ear.readOn();
    const heard = ear.all().replace(/\s+/g, ' ');
    expect(heard).toMatch(
      /\w+ says yes on \d+ of 100; it is carried out on \d+ of 100; it costs \d treasury and \d capital\./,
    );
    expect(heard).toMatch(
      /It is signed on \d+ of 100; it is carried out on \d+ of 100; both on \d+ of 100\./,
    );
    await ear.press(KEY.interrupt);
  });

  it('has a prompt that is told whole where lines are short', async () => {
    const { terminal, text } = await startGame(LAGOON, {
      people: ['tidewater'],
      reader: true,
      size: [44, 300],
    });
    await terminal.type('2');
    expect(text()).not.toContain('…');
    expect(text()).toMatch(/\? help/);
    await terminal.type(KEY.interrupt);
  });
});

/** Keys that lead through every kind of pane of the play screen, and out of it again. */
const TOUR = [
  KEY.down,
  KEY.enter,
  'w',
  KEY.esc,
  KEY.esc,
  '2',
  KEY.down,
  '3',
  '4',
  '5',
  '1',
  '?',
  KEY.esc,
  ':',
  KEY.esc,
  ',',
  KEY.down,
  KEY.esc,
  'p',
  KEY.down,
  KEY.down,
  KEY.enter,
  KEY.down,
  KEY.enter,
  KEY.down,
  KEY.right,
  'w',
  KEY.esc,
  KEY.esc,
  KEY.esc,
  '/',
  'a',
  KEY.esc,
  KEY.esc,
  'f',
  KEY.down,
  KEY.enter,
  KEY.enter,
  'x',
  KEY.esc,
  KEY.esc,
  'l',
  'y',
  KEY.down,
  'a',
  KEY.down,
  KEY.esc,
  'y',
  'l',
  'y',
  KEY.enter,
  KEY.enter,
  'w',
  KEY.esc,
  's',
  KEY.enter,
  'q',
  'n',
] as const;

describe('every pane of the play screen', () => {
  it.each([
    ['English', undefined],
    ['the language ru', RU],
  ] as const)('is told in at most five lines for a key, without a drawing, in %s', async (_, words) => {
    const ear = await listenTo(LAGOON, { seat: 'tidewater', ...(words === undefined ? {} : { words }) });
    // The listener holds every key against the promises.
    for (const key of TOUR) {
      const { prompt } = await ear.press(key);
      expect(prompt, key).not.toBe('');
    }
    await ear.press(KEY.interrupt).catch(() => {});
    expect((await ear.game.end).kind).toBe('interrupted');
  });
});

describe('every walk through the program', () => {
  it.each(WALKS)(
    'can be taken by ear: $title',
    async (of) => {
      const terminal = openTerminal(...EARS);
      const { stdin, stdout } = terminal;
      of.open({ stdin, stdout, look: PLAIN, reader: true });
      await terminal.still();
      const ear = earOn(terminal);
      for (const [name, ...pieces] of of.steps) {
        for (const piece of pieces) {
          const { prompt } = await ear.press(piece);
          expect(prompt, `${name}: a prompt`).not.toBe('');
        }
      }
      expect(ear.all().length).toBeGreaterThan(100);
      await terminal.type(KEY.interrupt);
    },
    60_000,
  );
});
