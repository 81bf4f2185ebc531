// Screens people can read: pictures of what a player sees, kept as text. After looking at the difference, accept a
// change with `npm run golden`; it writes the screen in README.md too.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/house.ts';
import { DUSHANBE, LAGOON, type NamedScenario } from '../support/boxes.ts';
import { PLAIN, startGame } from './table.ts';
import { KEY } from './terminal.ts';

const ACCEPT = process.env.HEARTLAND_ACCEPT === '1';
const FOLDER = `${ROOT}/tests/tui/golden`;

interface Shot {
  readonly name: string;
  readonly of: NamedScenario;
  readonly seat: string;
  /** Pieces typed one after the other. */
  readonly keys: readonly string[];
  readonly seed?: string;
}

/** The draft of a package for the first partner in the list, with the text of a vote for sale. */
const PACKAGE = ['p/package\r', '\r', '\r', KEY.right, KEY.right];

const SHOTS: readonly Shot[] = [
  { name: 'board', of: LAGOON, seat: 'reed', keys: [] },
  { name: 'bodies', of: LAGOON, seat: 'reed', keys: ['2'] },
  { name: 'agreements', of: LAGOON, seat: 'reed', keys: ['3'] },
  { name: 'goals', of: LAGOON, seat: 'reed', keys: ['4'] },
  { name: 'plan', of: LAGOON, seat: 'reed', keys: ['p'] },
  { name: 'help', of: LAGOON, seat: 'reed', keys: ['?'] },
  { name: 'answers', of: LAGOON, seat: 'reed', keys: ['l', 'y'] },
  {
    name: 'ruling',
    of: LAGOON,
    seat: 'reed',
    keys: ['f', `${KEY.down}${KEY.down}${KEY.down}\r`, '\r', `\rWe raise the wreck.\rwe have the divers\r`],
  },
  {
    name: 'ruled',
    of: LAGOON,
    seat: 'reed',
    keys: ['f', `${KEY.down}\r`, '\r', `A wreck is found off the reef.\rthe papers say so\r\r`],
  },
  { name: 'soundings', of: DUSHANBE, seat: 'kyrgyzstan', keys: ['p'] },
  { name: 'package', of: DUSHANBE, seat: 'kyrgyzstan', keys: [...PACKAGE, KEY.down] },
  { name: 'promise', of: DUSHANBE, seat: 'kyrgyzstan', keys: ['p', '\r', '\r'] },
  { name: 'bargaining', of: DUSHANBE, seat: 'kyrgyzstan', keys: ['ly'], seed: '7' },
  { name: 'agreed', of: DUSHANBE, seat: 'kyrgyzstan', keys: ['ly', 'yly'], seed: '7' },
  { name: 'words', of: DUSHANBE, seat: 'kyrgyzstan', keys: ['ly', 'yly', 's3'], seed: '7' },
  { name: 'bound', of: DUSHANBE, seat: 'kyrgyzstan', keys: ['ly', 'yly', 's', 'ly', 'ly', 's'], seed: '7' },
];

const SIZES = [
  [80, 24],
  [120, 40],
] as const;

async function shoot(shot: Shot, size: readonly [number, number]): Promise<string> {
  const { terminal, text } = await startGame(shot.of, {
    people: [shot.seat],
    size,
    look: PLAIN,
    seed: shot.seed ?? 'golden',
  });
  for (const piece of shot.keys) await terminal.type(piece);
  const screen = text();
  await terminal.type(KEY.interrupt);
  return `${screen.replace(/ +$/gm, '').trimEnd()}\n`;
}

describe('golden screens', () => {
  it.each(
    SHOTS.flatMap((shot) => SIZES.map((size) => ({ shot, size, label: `${shot.name} ${size.join('x')}` }))),
  )('$label', async ({ shot, size }) => {
    const screen = await shoot(shot, size);
    const file = `${FOLDER}/${shot.name}-${size.join('x')}.txt`;
    if (ACCEPT) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, screen);
    }
    expect(existsSync(file), `no ${file}: run npm run golden`).toBe(true);
    expect(screen).toBe(readFileSync(file, 'utf8'));
  });
});

describe('README.md', () => {
  const BLOCK = /(```text screen\n)([\s\S]*?)(```)/;

  it('shows a screen that the program really draws', async () => {
    const draft: Shot = {
      name: 'readme',
      of: DUSHANBE,
      seat: 'tajikistan',
      keys: ['ly', 'p/memorandum', '\r', '\r', '\r'],
    };
    const screen = await shoot(draft, [80, 24]);
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
