// The built program on a real pseudo-terminal, from the menu on; and however it is left, the terminal is given back and
// the game goes on. The long run plays a game to its end.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildOnce } from '../cli/built.ts';
import { ownFolder } from '../record/sample.ts';
import { goOn, press } from './by-keys.ts';
import { openPty, type Pty, type PtyOptions } from './pty.ts';

const IS_LONG = process.env.HEARTLAND_LONG === '1';
const built = buildOnce();
const folder = ownFolder();
const open: Pty[] = [];

function start(...words: readonly string[]): Pty {
  return startWith({}, ...words);
}

function startWith(more: Partial<PtyOptions>, ...words: readonly string[]): Pty {
  const pty = openPty({ program: built.program, words, folder, columns: 100, rows: 30, ...more });
  open.push(pty);
  return pty;
}

afterEach(async () => {
  for (const pty of open.splice(0)) {
    pty.kill('SIGKILL');
    await pty.end;
  }
});

/** Takes what each page of the menu offers first. */
async function intoAGame(pty: Pty): Promise<void> {
  for (let page = 0; page < 8 && !/turn 1\//.test(await text(pty)); page++) await press(pty, '\r');
  await pty.until(/turn 1\//);
}

/** Whatever was opened from the menu leads back to it. */
async function backFromTheMenu(pty: Pty): Promise<void> {
  await pty.until('What would you like to do?');
  pty.send('q');
}

const text = async (pty: Pty) => (await pty.screen()).join('\n');
const written = (pty: Pty, from = 0) =>
  pty.pieces
    .slice(from)
    .map((piece) => piece.text)
    .join('');
const play = (seed: string) => start('play', 'dushanbe-2007', '--seat', 'tajikistan', '--seed', seed);

/** What a terminal must have got back: its screen, its cursor, its keys, and where the game lies. */
async function expectGivenBack(pty: Pty): Promise<void> {
  expect(await pty.alternate()).toBe(false);
  const last = (on: string, off: string) => written(pty).lastIndexOf(off) >= written(pty).lastIndexOf(on);
  expect(last('\u001b[?25l', '\u001b[?25h'), 'the cursor').toBe(true);
  expect(last('\u001b[?1002h', '\u001b[?1002l'), 'the mouse').toBe(true);
  expect(last('\u001b[?2004h', '\u001b[?2004l'), 'pasting').toBe(true);
}

describe('the program on a terminal', () => {
  it('goes from the menu into a game and back, and leaves, saying where the game lies', async () => {
    const pty = start();
    await pty.until('What would you like to do?');
    await intoAGame(pty);
    expect(await pty.alternate()).toBe(true);
    await press(pty, 'q');
    await press(pty, 'y');
    await backFromTheMenu(pty);
    expect(await pty.end).toMatchObject({ code: 0 });
    await expectGivenBack(pty);
    expect(await text(pty)).toMatch(/heartland play --resume games\/\S+\.jsonl/);
  });

  it('leaves menu and all by Ctrl-C', async () => {
    const pty = start();
    await pty.until('What would you like to do?');
    await intoAGame(pty);
    await press(pty, '\u0003');
    expect(await pty.end).toMatchObject({ code: 0 });
    await expectGivenBack(pty);
    expect(await text(pty)).toMatch(/heartland play --resume games\/\S+\.jsonl/);
  });

  it('gives the terminal back on SIGTERM', async () => {
    const pty = play('term');
    await pty.until(/turn 1\//);
    pty.kill('SIGTERM');
    await pty.end;
    await expectGivenBack(pty);
    expect(await text(pty)).toContain('heartland play --resume games/dushanbe-2007-term.jsonl');
  });

  it('goes on after kill -9 with everything that was handed in', async () => {
    const pty = play('kill');
    await pty.until(/turn 1\//);
    await goOn(pty, /turn 1\/.*negotiation/);
    pty.kill('SIGKILL');
    await pty.end;
    const again = start('play', '--resume', join('games', 'dushanbe-2007-kill.jsonl'));
    await again.until(/turn 1\/.*negotiation/);
    again.send('\u0003');
    expect(await again.end).toMatchObject({ code: 0 });
    await expectGivenBack(again);
  });

  it('ends when its terminal is closed, and leaves the game whole', async () => {
    const pty = play('closed');
    await pty.until(/turn 1\//);
    pty.kill('SIGHUP');
    await pty.end;
    expect(existsSync(join(folder, 'games', 'dushanbe-2007-closed.jsonl'))).toBe(true);
    expect(built.run('verify', join(folder, 'games', 'dushanbe-2007-closed.jsonl')).status).toBe(0);
  });

  it('ends without a word when its window is closed, and leaves the game whole', async () => {
    for (const seed of ['window', 'menu']) {
      const errors = join(folder, `${seed}.txt`);
      const words = seed === 'menu' ? [] : ['play', 'dushanbe-2007', '--seat', 'tajikistan', '--seed', seed];
      const pty = startWith({ errors }, ...words);
      await pty.until(seed === 'menu' ? 'What would you like to do?' : /turn 1\//);
      pty.close();
      await pty.end;
      // A second hang-up on the way out may still show the cursor, wherever that goes.
      expect(readFileSync(errors, 'utf8').replaceAll('\u001b[?25h', '')).toBe('');
    }
    expect(built.run('verify', join(folder, 'games', 'dushanbe-2007-window.jsonl')).status).toBe(0);
  });

  it('comes back at once from Ctrl-Z where no shell stands above it', async () => {
    const pty = play('stop');
    await pty.until(/turn 1\//);
    const before = pty.pieces.length;
    pty.send('\u001a');
    await expect.poll(() => written(pty, before).includes('\u001b[?1049l'), { timeout: 5000 }).toBe(true);
    await expect.poll(() => written(pty, before).includes('\u001b[?1049h'), { timeout: 5000 }).toBe(true);
    await pty.quiet();
    expect(await pty.alternate()).toBe(true);
    pty.send('?');
    await pty.until('All keys');
    await press(pty, '\u0003');
    expect(await pty.end).toMatchObject({ code: 0 });
    await expectGivenBack(pty);
  });

  it.runIf(IS_LONG)('plays a game by keys from the menu to its end, and shows it again', async () => {
    const pty = start();
    await pty.until('What would you like to do?');
    await intoAGame(pty);
    await goOn(pty, /· over/);
    await press(pty, 'q');
    await backFromTheMenu(pty);
    await pty.end;
    await expectGivenBack(pty);
    expect(await text(pty)).toContain('heartland replay games/');
    const records = readdirSync(join(folder, 'games')).filter((name) => name.endsWith('.jsonl'));
    const [record = ''] = records.filter((name) => !/term|kill|closed/.test(name));
    const again = start('replay', join('games', record));
    await again.until('Replay');
    again.send('q');
    expect(await again.end).toMatchObject({ code: 0 });
    await expectGivenBack(again);
  });
});
