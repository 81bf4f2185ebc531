// Draws docs/pictures/*.svg: the built program itself on a pseudo-terminal, driven by keys, seen by a terminal's core
// (`npm run pictures`). tests/tui/pictures.test.ts holds the pictures to the program: its long run draws them again.
//   --program FILE   another build than dist/
//   --out FOLDER     somewhere else than docs/pictures
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goOn, press } from '../tests/tui/by-keys.ts';
import { openPty } from '../tests/tui/pty.ts';
import { ON_DARK, ON_LIGHT, svgOf } from '../tests/tui/svg.ts';

const ESC = '\u001b';
const DOWN = '\u001b[B';
const ENTER = '\r';
const LARGE = { columns: 120, rows: 40 };
const MIDDLE = { columns: 100, rows: 30 };
const SMALL = { columns: 80, rows: 24 };
const PLAY = ['play', 'dushanbe-2007', '--seat', 'tajikistan', '--seed', '7'];

const root = fileURLToPath(new URL('..', import.meta.url));
const program = wordAfter('--program') ?? join(root, 'dist', 'heartland.js');
const out = wordAfter('--out') ?? join(root, 'docs', 'pictures');

function wordAfter(option) {
  const at = process.argv.indexOf(option);
  return at < 0 ? undefined : resolve(process.argv[at + 1] ?? '');
}

/** Opens the program, does something on it, and closes it. */
async function sitting({ words, size, env, folder }, act) {
  const pty = openPty({ program, words, folder, ...size, env });
  const take = async (name, title, colours = ON_DARK) => {
    await pty.quiet();
    writeFileSync(join(out, `${name}.svg`), svgOf(await pty.cells(), title, colours));
    process.stdout.write(`${name}.svg\n`);
  };
  const type = async (...pieces) => {
    for (const piece of pieces) await press(pty, piece);
  };
  try {
    await pty.until(/Heartland|turn \d/);
    await act({ take, type, to: (words) => goOn(pty, words) });
  } finally {
    pty.send('\u0003');
    await pty.end;
  }
}

async function main() {
  mkdirSync(out, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'heartland-pictures-'));
  const recorded = (seed) => {
    const words = ['run', 'dushanbe-2007', '--seed', seed, '--json'];
    const said = execFileSync(process.execPath, [program, ...words], { cwd: folder, encoding: 'utf8' });
    return JSON.parse(said).record;
  };
  try {
    await sitting({ words: [], size: MIDDLE, folder }, async ({ take, type }) => {
      await take('menu', 'The menu');
      await type(ENTER);
      await take('scenarios', 'The list of scenarios');
    });
    await sitting({ words: PLAY, size: LARGE, folder }, async ({ take, type, to }) => {
      await to(/turn 4\/10.*planning[\s\S]*p decide/);
      await take('board', 'The board in the fourth turn');
      await type('p', '/memorandum', ENTER, ENTER, ENTER);
      await take('order', 'The form of an order, with what it would change');
      await type(ESC, ESC, ESC, ESC);
      await to(/turn 4\/10.*negotiation/);
      await take('negotiation', 'A proposal as a document, with who stands where');
      await to(/What happens, /);
      await type(ENTER, ENTER);
      await take('unfolding', 'What happens, step by step');
      await type('w');
      await take('why', 'Why: rule, claim and paper behind what happened');
    });
    const records = [recorded('7'), recorded('8')];
    await sitting({ words: ['replay', records[0]], size: LARGE, folder }, async ({ take, type }) => {
      await type('g', '5', ENTER);
      await take('replay', 'A replay with its timeline and turning points');
    });
    await sitting({ words: ['replay', ...records], size: LARGE, folder }, async ({ take, type }) => {
      await type('D');
      await take('compare', 'Two games side by side, at the first decision at which they part');
    });
    const light = { COLORFGBG: '0;15' };
    await sitting({ words: PLAY, size: MIDDLE, folder, env: light }, async ({ take, to }) => {
      await to(/turn 2\/10.*planning[\s\S]*p decide/);
      await take('board-light', 'The board on a light ground', ON_LIGHT);
    });
    await sitting({ words: PLAY, size: SMALL, folder, env: { NO_COLOR: '1' } }, async ({ take, type }) => {
      await type(DOWN);
      await take('board-no-colour', 'The board without colour, at 80 by 24');
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
