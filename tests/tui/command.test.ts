// heartland play, with the program's own wires replaced: a game left at the keyboard goes on from its record.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { readDrafts } from '../../src/record/draft.ts';
import { readRecord } from '../../src/record/read.ts';
import { createRecord } from '../../src/record/write.ts';
import { ROOT } from '../architecture/house.ts';
import { must } from '../record/sample.ts';
import { KEY, openTerminal, type TestTerminal } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'heartland-play-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BOX = join(ROOT, 'tests/boxes/lagoon');

/** Two islands, and a shore of nobody on the board. */
const MAP = [
  'map:',
  '  land: { reed: "001", shoal: "002" }',
  '  around: [{ outline: "003", name: Farland, letters: FL }]',
  '  waters: []',
  '  frame: { west: 0, east: 4, south: 0, north: 4 }',
  '  parallels: [1, 2]',
  '  assume: drawn for a test',
  'outlines:',
  '  width: 400',
  '  height: 200',
  '  assume: drawn for a test',
  '  waters: {}',
  '  rings:',
  '    "001": [20 20 180 20 180 90 20 90]',
  '    "002": [220 20 380 20 380 90 220 90]',
  '    "003": [0 110 400 110 400 200 0 200]',
].join('\n');

/** Starts the program on a test terminal; `done` gives its exit code. */
function start(words: readonly string[]): { terminal: TestTerminal; done: Promise<number>; told: string[] } {
  const terminal = openTerminal(80, 24);
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(terminal.stdin as typeof process.stdin);
  vi.spyOn(process, 'stdout', 'get').mockReturnValue(terminal.stdout as typeof process.stdout);
  const told: string[] = [];
  const done = runProgram(words, {
    out: (text) => told.push(text),
    err: (text) => told.push(text),
    progress: () => {},
    interactive: true,
    env: { TERM: 'xterm-256color' },
  }).finally(() => vi.restoreAllMocks());
  return { terminal, done, told };
}

async function until(terminal: TestTerminal, words: string): Promise<void> {
  for (let tries = 0; tries < 100 && !terminal.screen().join('\n').includes(words); tries++) {
    await terminal.still();
  }
  expect(terminal.screen().join('\n')).toContain(words);
}

describe('heartland play', () => {
  it('speaks the language, and for the ears, that is asked for after its name', async () => {
    const game = ['play', 'lagoon', '--box', BOX, '--seed', '5', '--out', join(folder, 'said')];
    const russian = start([...game, '--language', 'ru']);
    await until(russian.terminal, 'ход 1');
    await russian.terminal.type(KEY.interrupt);
    expect(await russian.done).toBe(0);
    const spoken = start([...game, '--reader']);
    await until(spoken.terminal, 'turn 1');
    expect(spoken.terminal.alternate()).toBe(false);
    await spoken.terminal.type(KEY.interrupt);
    expect(await spoken.done).toBe(0);
  });

  it('is told by what stands before its name as well; what stands after it counts', async () => {
    const game = ['play', 'lagoon', '--box', BOX, '--seed', '6', '--out', join(folder, 'before')];
    const russian = start(['--language', 'ru', ...game]);
    await until(russian.terminal, 'ход 1');
    await russian.terminal.type(KEY.interrupt);
    expect(await russian.done).toBe(0);
    const spoken = start(['--reader', '--language', 'ru', ...game, '--language', 'en']);
    await until(spoken.terminal, 'turn 1');
    expect(spoken.terminal.alternate()).toBe(false);
    await spoken.terminal.type(KEY.interrupt);
    expect(await spoken.done).toBe(0);
  });

  it('records what is played, and goes on with it', async () => {
    const first = start([
      'play',
      'lagoon',
      '--box',
      BOX,
      '--seat',
      'tidewater',
      '--seed',
      '5',
      '--out',
      folder,
    ]);
    await until(first.terminal, 'Reed Island');
    await first.terminal.type('p/loan\r\r\r\r');
    for (let back = 0; back < 4; back++) await first.terminal.type(KEY.esc);
    await first.terminal.type('ly');
    await first.terminal.type(KEY.interrupt);
    expect(await first.done).toBe(0);
    const [record] = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    const path = join(folder, record ?? '');
    expect(first.terminal.screen().join('').replaceAll(' ', '')).toContain('Goonwith:heartlandplay--resume');

    const second = start(['play', '--resume', path]);
    await until(second.terminal, 'turn 1/6');
    expect(second.terminal.screen().join('\n')).not.toContain('· planning');
    for (let step = 0; step < 150; step++) {
      const text = second.terminal.screen().join('\n');
      if (text.includes('The game is over')) break;
      if (text.includes('What happens')) await second.terminal.type('s');
      else if (text.includes('Review of')) await second.terminal.type('\r');
      else await second.terminal.type('ly');
    }
    await second.terminal.type('q');
    expect(await second.done).toBe(0);
    expect(second.terminal.screen().join('').replaceAll(' ', '')).toContain('heartlandreplay');

    const told: string[] = [];
    const verified = await runProgram(['verify', path], {
      out: (text) => told.push(text),
      err: (text) => told.push(text),
      progress: () => {},
      interactive: false,
      env: {},
    });
    expect(told.join('\n')).toMatch(/verified, 6/);
    expect(verified).toBe(0);
  });

  it('goes on with the map of the box it is told, and says at once that there is no such box', async () => {
    const own = join(folder, 'drawn');
    cpSync(BOX, own, { recursive: true });
    writeFileSync(join(own, 'rules/map.yaml'), MAP);
    const games = join(folder, 'games');
    const first = start(['play', 'lagoon', '--box', BOX, '--seed', '5', '--out', games]);
    await until(first.terminal, 'Reed Island');
    await first.terminal.type('z');
    expect(first.terminal.screen().join('\n')).not.toContain('Farland');
    await first.terminal.type(KEY.interrupt);
    expect(await first.done).toBe(0);
    const path = join(games, readdirSync(games).find((name) => name.endsWith('.jsonl')) ?? '');

    const second = start(['play', '--resume', path, '--box', own]);
    await until(second.terminal, 'turn 1/6');
    await second.terminal.type('z');
    expect(second.terminal.screen().join('\n')).toContain('Farland');
    await second.terminal.type(KEY.interrupt);
    expect(await second.done).toBe(0);

    const none = start(['play', '--resume', path, '--box', join(folder, 'none')]);
    expect(await none.done).toBe(2);
    expect(none.told).toEqual([expect.stringContaining('--box: there is no folder')]);
  });

  it('leaves a person its turn when only orders of others are in the record', async () => {
    const [whole] = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    const { header, lines } = must(readRecord(join(folder, whole ?? '')));
    const others = lines.filter(
      (line) => line.kind === 'orders' && line.turn === 1 && line.actor !== 'tidewater',
    );
    expect(others.length).toBeGreaterThan(0);
    const writer = must(createRecord(join(folder, 'others.jsonl'), header));
    for (const line of others) must(writer.append(line));
    writer.close();
    const { terminal, done } = start(['play', '--resume', writer.path]);
    await until(terminal, '· planning');
    await terminal.type('p/loan\r\r\r\r');
    await terminal.type(KEY.interrupt);
    expect(await done).toBe(0);
    expect(must(readRecord(writer.path)).lines).toEqual(others);
    expect(readDrafts(writer.path)).toMatchObject([{ actor: 'tidewater', orders: [{ action: 'loan' }] }]);
  });

  it('is offered by the menu with the scenario it starts with in the first place', async () => {
    const { terminal, done } = start([]);
    await until(terminal, 'What would you like to do?');
    await terminal.type('\r');
    await until(terminal, 'Choose a scenario');
    expect(terminal.screen().join('\n')).toMatch(/> Dushanbe 2007/);
    await terminal.type('q');
    expect(await done).toBe(0);
  });

  it('refuses a seat that is not there, and to play without a terminal', async () => {
    const { done, told } = start(['play', 'lagoon', '--box', BOX, '--seat', 'tidewatr', '--out', folder]);
    expect(await done).toBe(2);
    expect(told.join('\n')).toContain('did you mean "tidewater"?');
    const piped: string[] = [];
    const wires = { out: () => {}, err: (text: string) => piped.push(text), progress: () => {} };
    const code = await runProgram(['play', 'lagoon', '--box', BOX], {
      ...wires,
      interactive: false,
      env: {},
    });
    expect(code).toBe(2);
    expect(piped.join('\n')).toContain('needs a terminal');
  });
});
