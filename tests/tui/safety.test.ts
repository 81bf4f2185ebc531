// Whatever happens, the terminal is given back as it was, and the game is on the disk.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MOUSE_OFF, MOUSE_ON } from '../../src/tui/mouse.ts';
import { openPreferences } from '../../src/tui/preferences.ts';
import { buildOnce } from '../cli/built.ts';
import { heartlandWith } from '../cli/desk.ts';
import { LAGOON } from '../support/boxes.ts';
import { openPty } from './pty.ts';
import { startGame } from './table.ts';
import { KEY } from './terminal.ts';

const preferences = openPreferences({ mouse: 'on' });

/** The mouse was on, and is off now. */
function mouseIsBack(raw: string): void {
  expect(raw).toContain(MOUSE_ON);
  expect(raw.lastIndexOf(MOUSE_OFF)).toBeGreaterThan(raw.lastIndexOf(MOUSE_ON));
}

describe('a mistake of ours that nobody waits for', () => {
  it('takes the screen off, and says where the game lies', async () => {
    const abort = new AbortController();
    const wires = { preferences, abort: abort.signal };
    const { terminal, end, text } = await startGame(LAGOON, { people: ['tidewater'], wires });
    expect(terminal.alternate()).toBe(true);
    abort.abort(new Error('the tide went out'));
    expect((await end).kind).toBe('crashed');
    await terminal.still();
    expect(terminal.alternate()).toBe(false);
    expect(text()).toContain('the tide went out');
    expect(text()).toContain('heartland play --resume games/test.jsonl');
    mouseIsBack(terminal.raw());
    expect(terminal.raw().lastIndexOf('\u001b[?25h')).toBeGreaterThan(
      terminal.raw().lastIndexOf('\u001b[?25l'),
    );
  });

  it('is told apart from somebody who wants out', async () => {
    const abort = new AbortController();
    const { end } = await startGame(LAGOON, { people: ['tidewater'], wires: { abort: abort.signal } });
    abort.abort();
    expect((await end).kind).toBe('interrupted');
  });
});

describe('Ctrl-Z', () => {
  it('hands the terminal over as it was, and draws everything anew afterwards', async () => {
    let again = () => {};
    const suspend = () =>
      new Promise<void>((done) => {
        again = done;
      });
    const { terminal, text, end } = await startGame(LAGOON, {
      people: ['tidewater'],
      wires: { preferences, suspend },
    });
    await terminal.type('2');
    const before = text();
    await terminal.type('\u001a');
    expect(terminal.alternate()).toBe(false);
    mouseIsBack(terminal.raw());
    terminal.stdout.write('somebody else was here\r\n');
    again();
    await terminal.still();
    expect(terminal.alternate()).toBe(true);
    expect(text()).toBe(before);
    expect(terminal.raw().lastIndexOf(MOUSE_ON)).toBeGreaterThan(terminal.raw().lastIndexOf(MOUSE_OFF));
    await terminal.type('1');
    expect(text()).not.toBe(before);
    await terminal.type(KEY.interrupt);
    await end;
  });

  it('does nothing where nobody could call us back', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater'] });
    const before = text();
    await terminal.type('\u001a');
    expect(text()).toBe(before);
    expect(terminal.alternate()).toBe(true);
    await terminal.type(KEY.interrupt);
  });
});

describe('a terminal that can show no screens', () => {
  it.each([[['play', 'tutorial']], [[]]])('is told so in one line: %j', async (words) => {
    const { code, err } = await heartlandWith({ interactive: true, env: { TERM: 'dumb' } }, ...words);
    expect(code).toBe(2);
    expect(err).toMatch(/^heartland: this terminal says that it can show no screens \(TERM=dumb\); [^\n]+$/);
  });
});

describe('the program at a terminal', () => {
  const built = buildOnce();
  const folder = mkdtempSync(join(tmpdir(), 'heartland-safety-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const open = (...words: readonly string[]) =>
    openPty({
      program: built.program,
      words,
      folder,
      columns: 80,
      rows: 24,
      env: { HEARTLAND_CONFIG: join(folder, 'config') },
    });
  const rawOf = ({ pieces }: ReturnType<typeof open>) => pieces.map(({ text }) => text).join('');

  it('comes home to the menu from a game, which then lies there to go on with', async () => {
    const pty = open();
    await pty.until('What would you like to do?');
    pty.send(`${KEY.down}${KEY.down}${KEY.down}${KEY.enter}`);
    await pty.until('> First game');
    pty.send(KEY.enter);
    await pty.until('What next');
    pty.send('q');
    await pty.until('(y/n)');
    pty.send('y');
    await pty.until('What would you like to do?');
    pty.send(`${KEY.down}${KEY.enter}`);
    await pty.until(/First steps.* · turn 1 of 3/);
    pty.send(KEY.enter);
    await pty.until('turn 1/3');
    pty.kill('SIGTERM');
    await pty.end;
    expect(await pty.alternate()).toBe(false);
    mouseIsBack(rawOf(pty));
    expect((await pty.screen()).join('\n')).toContain('The game is saved in games/tutorial-');
  });

  it('is gone without a trace when the line is cut, however small the window', async () => {
    const pty = open('play', 'tutorial');
    await pty.until('turn 1/3');
    pty.resize(20, 5);
    await pty.until('Needs 40 by 12');
    pty.resize(80, 24);
    await pty.until('turn 1/3');
    pty.kill('SIGHUP');
    await pty.end;
    expect(await pty.alternate()).toBe(false);
    expect(rawOf(pty)).not.toMatch(/at .*\.js:\d+/);
  });

  it('says where the game lies when somebody sends SIGINT, and locks nobody out', async () => {
    const pty = open('play', 'tutorial', '--seed', 'sent');
    await pty.until('turn 1/3');
    pty.kill('SIGINT');
    await pty.end;
    expect(await pty.alternate()).toBe(false);
    expect((await pty.screen()).join('\n')).toContain('The game is saved in games/tutorial-sent');
    expect(readdirSync(join(folder, 'games')).filter((name) => name.endsWith('.lock'))).toEqual([]);
  });

  it('writes nothing for a terminal into a standard error that is a file', async () => {
    const told = join(folder, 'told.txt');
    const script = join(folder, 'aside.mjs');
    const run = `spawnSync(process.execPath, ${JSON.stringify([built.program, 'play', 'tutorial'])}`;
    writeFileSync(
      script,
      `import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
${run}, { stdio: ['inherit', 'inherit', openSync(${JSON.stringify(told)}, 'w')] });`,
    );
    const pty = openPty({ program: script, words: [], folder, columns: 80, rows: 24 });
    await pty.until('turn 1/3');
    pty.send(KEY.interrupt);
    await pty.end;
    expect(readFileSync(told, 'utf8')).toBe('');
  });
});
