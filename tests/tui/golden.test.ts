// Screens people can read: pictures of what a player sees, kept as text with a map of its tones beneath. After looking
// at the difference, accept a change with `npm run golden`; it writes the screen in README.md too.

import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { PLACES } from '../../src/tui/places.ts';
import { TABS } from '../../src/tui/play/ui.ts';
import { whenDrawn } from '../../src/tui/run.tsx';
import { ROOT } from '../architecture/house.ts';
import { DUSHANBE } from '../support/boxes.ts';
import { WALKS, type Walk } from './shots.ts';
import { COLOUR, PLAIN, startGame } from './table.ts';
import { KEY, openTerminal, type TestTerminal } from './terminal.ts';
import { type ToneKey, toneKey, toneMap } from './tones.ts';

const ACCEPT = process.env.HEARTLAND_ACCEPT === '1';
const FOLDER = `${ROOT}/tests/tui/golden`;

const SIZES = [
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

const keys = new Map<boolean, ToneKey>();

beforeAll(async () => {
  for (const inColour of [true, false]) keys.set(inColour, await toneKey(inColour ? COLOUR : PLAIN));
});

interface Picture {
  readonly text: string;
  readonly tones: string;
}

/** Sits down twice, with and without colour, and looks at every named step at each size. */
async function walk(of: Walk, look: (name: string, colour: Picture, plain: Picture) => void): Promise<void> {
  const terminals = [COLOUR, PLAIN].map((depth) => {
    const terminal = openTerminal(...SIZES[0]);
    of.open({ stdin: terminal.stdin, stdout: terminal.stdout, look: depth });
    return terminal;
  });
  const [colour, plain] = terminals;
  if (colour === undefined || plain === undefined) throw new Error('nobody sat down');
  for (const [name, ...pieces] of of.steps) {
    for (const terminal of terminals) for (const piece of pieces) await terminal.type(piece);
    if (name === '') continue;
    const shows = name.split('-')[0] ?? '';
    const place = (await whenDrawn(colour.stdout))?.here?.().place;
    const isTab = place === 'table' && TABS.some((tab) => tab === shows);
    const isPage = shows === 'menu' && (place === 'seats' || place === 'goto');
    expect.soft(isTab || isPage ? shows : place, `${name}: its name says where it is taken`).toBe(shows);
    for (const [columns, rows] of SIZES) {
      for (const terminal of terminals) await terminal.resize(columns, rows);
      look(`${name}-${columns}x${rows}`, pictureOf(colour, true), pictureOf(plain, false));
    }
    for (const terminal of terminals) await terminal.resize(...SIZES[0]);
  }
  for (const terminal of terminals) await terminal.type(KEY.interrupt);
}

function pictureOf(terminal: TestTerminal, inColour: boolean): Picture {
  const key = keys.get(inColour);
  if (key === undefined) throw new Error('the tones are not known yet');
  return {
    text: `${terminal.screen().join('\n').replace(/ +$/gm, '').trimEnd()}\n`,
    tones: `${toneMap(terminal.cells(), key).join('\n')}\n`,
  };
}

/** One file: the screen, its tones, and what is left of them without colour. */
function goldenOf(colour: Picture, plain: Picture): string {
  const letters = plain.text === colour.text ? '' : plain.text;
  return `${colour.text}\n${colour.tones}\nwithout colour ${plain.tones}${letters}`;
}

const written = new Set<string>();

describe('golden screens', () => {
  it.each(WALKS)('of $title', async (of) => {
    await walk(of, (name, colour, plain) => {
      expect(written.has(name), `two steps are called ${name}`).toBe(false);
      written.add(name);
      const text = goldenOf(colour, plain);
      expect(text, name).not.toMatch(/\bNaN\b|undefined|Something went wrong/);
      if (ACCEPT) writeFileSync(`${FOLDER}/${name}.txt`, text);
      expect.soft(text, `${name}: look at it, then npm run golden`).toBe(goldenText(name));
    });
  });

  it('show every place of the program and every tab of its table', () => {
    const shown = new Set(WALKS.flatMap(({ steps }) => steps.map(([name]) => name.split('-')[0])));
    const places = PLACES.filter((place) => place !== 'table');
    expect([...places, ...TABS].filter((place) => !shown.has(place))).toEqual([]);
  });

  it('are all drawn: no picture of what is gone', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.txt$/, ''));
    const left = files.filter((name) => !written.has(name));
    if (ACCEPT) for (const name of left) rmSync(`${FOLDER}/${name}.txt`);
    else expect(left).toEqual([]);
  });
});

function goldenText(name: string): string {
  try {
    return readFileSync(`${FOLDER}/${name}.txt`, 'utf8');
  } catch {
    return '';
  }
}

describe('README.md', () => {
  const BLOCK = /(```text screen\n)([\s\S]*?)(```)/;

  it('shows a screen that the program really draws', async () => {
    const game = await startGame(DUSHANBE, { people: ['tajikistan'], look: PLAIN, seed: 'golden' });
    for (const piece of ['ly', 'p/memorandum', '\r', '\r', '\r']) await game.terminal.type(piece);
    const screen = pictureOf(game.terminal, false).text;
    await game.terminal.type(KEY.interrupt);
    const path = `${ROOT}/README.md`;
    const before = readFileSync(path, 'utf8');
    if (ACCEPT)
      writeFileSync(
        path,
        before.replace(BLOCK, (_, open, __, close) => `${open}${screen}${close}`),
      );
    expect(readFileSync(path, 'utf8').match(BLOCK)?.[2]).toBe(screen);
  });
});
