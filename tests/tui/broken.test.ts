// One process, many viewers: what breaks for one of them, on the line or in the drawing, is theirs alone.
import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { open } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { runReplay } from '../../src/tui/index.ts';
import { span } from '../../src/tui/line.ts';
import { openPreferences } from '../../src/tui/preferences.ts';
import { runScreen } from '../../src/tui/run.tsx';
import type { Screen } from '../../src/tui/screen.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { COLOUR, startGame } from './table.ts';
import { KEY, openTerminal } from './terminal.ts';

const strays: unknown[] = [];
const stray = (error: unknown) => strays.push(error);
const EVENTS = ['uncaughtException', 'unhandledRejection'] as const;
const runners = new Map(EVENTS.map((event) => [event, process.listeners(event as 'uncaughtException')]));

beforeEach(() => {
  strays.length = 0;
  for (const event of EVENTS) {
    process.removeAllListeners(event);
    process.on(event, stray);
  }
});

afterEach(() => {
  for (const event of EVENTS) {
    process.off(event, stray);
    for (const listener of runners.get(event) ?? []) process.on(event, listener);
  }
});

const soon = () => new Promise((done) => setTimeout(done, 20));

/** A screen of one word that can be made to change. */
function simple(word: () => string) {
  let changed = () => {};
  const screen: Screen = {
    lines: () => [[span(word())]],
    press: () => {},
    subscribe(listener) {
      changed = listener;
      return () => {};
    },
    spoken: () => [word()],
  };
  return { screen, change: () => changed() };
}

function codedError(code: string): Error {
  return Object.assign(new Error(`write ${code}`), { code });
}

describe('a line that breaks', () => {
  it('ends its own screen, and the others go on', async () => {
    const other = await startGame(LAGOON, { people: ['tidewater'] });
    const cut = await startGame(LAGOON, { people: ['tidewater'] });
    cut.terminal.stdout.destroy(codedError('ECONNRESET'));
    expect((await cut.end).kind).toBe('interrupted');
    const silent = await startGame(LAGOON, { people: ['tidewater'] });
    silent.terminal.stdin.destroy(codedError('EIO'));
    expect((await silent.end).kind).toBe('interrupted');
    const odd = await startGame(LAGOON, { people: ['tidewater'] });
    odd.terminal.stdout.destroy(new Error('the wire melted'));
    expect(await odd.end).toMatchObject({ kind: 'crashed', error: { message: 'the wire melted' } });
    await other.terminal.type('2');
    expect(other.text()).toContain('Organisations');
    await other.terminal.type(KEY.interrupt);
    expect((await other.end).kind).toBe('interrupted');
    await soon();
    expect(strays).toEqual([]);
  });

  it('may break with the very last words, and nobody listens afterwards', async () => {
    const { terminal, end } = await startGame(LAGOON, { people: ['tidewater'] });
    const { stdout, stdin } = terminal;
    Object.assign(stdout, {
      _write: (_: unknown, __: string, done: (e: Error) => void) => done(codedError('EPIPE')),
    });
    stdin.write(KEY.interrupt);
    expect((await end).kind).toBe('interrupted');
    await soon();
    expect(strays).toEqual([]);
    for (const stream of [stdin, stdout]) expect(stream.listenerCount('error')).toBe(0);
  });

  it('may be broken before the screen stands, or throw at once', async () => {
    const { stdin } = openTerminal(80, 24);
    const deaf = Object.assign(new Writable(), {
      isTTY: true,
      columns: 80,
      rows: 24,
      write() {
        throw new Error('no such line');
      },
    }) as unknown as NodeJS.WriteStream;
    const end = await runScreen(() => simple(() => 'x').screen, { stdin, stdout: deaf, look: COLOUR });
    expect(end).toMatchObject({ kind: 'crashed', error: { message: 'no such line' } });
    const gone = openTerminal(80, 24);
    Object.assign(gone.stdin, {
      setRawMode() {
        throw codedError('EIO');
      },
    });
    const wires = { stdin: gone.stdin, stdout: gone.stdout, look: COLOUR };
    expect(await runScreen(() => simple(() => 'x').screen, wires)).toEqual({ kind: 'interrupted' });
    await soon();
    expect(strays).toEqual([]);
  });

  it('may lose its raw mode on the way out', async () => {
    const { terminal, end } = await startGame(LAGOON, { people: ['tidewater'] });
    Object.assign(terminal.stdin, {
      setRawMode() {
        throw codedError('EIO');
      },
    });
    terminal.stdin.emit('end');
    expect((await end).kind).toBe('interrupted');
    await soon();
    expect(strays).toEqual([]);
  });
});

describe('a mistake of ours', () => {
  it('while drawing ends that screen only', async () => {
    const { stdin, stdout, still } = openTerminal(80, 24);
    let bad = false;
    const { screen, change } = simple(() => {
      if (bad) throw new Error('no such colour');
      return 'well';
    });
    const end = runScreen(() => screen, { stdin, stdout, look: COLOUR });
    await still();
    bad = true;
    change();
    expect(await end).toMatchObject({ kind: 'crashed', error: { message: 'no such colour' } });
    await soon();
    expect(strays).toEqual([]);
  });

  it('under a click ends that screen only', async () => {
    const { stdin, stdout, still } = openTerminal(80, 24);
    let bad = false;
    const { screen } = simple(() => {
      if (bad) throw new Error('nothing is there');
      return 'well';
    });
    const preferences = openPreferences({ mouse: 'on' });
    const end = runScreen(() => screen, { stdin, stdout, look: COLOUR, preferences });
    await still();
    bad = true;
    stdin.emit('data', '\u001b[<0;5;1M');
    expect(await end).toMatchObject({ kind: 'crashed', error: { message: 'nothing is there' } });
    expect(strays).toEqual([]);
    expect(stdin).toBeInstanceOf(PassThrough);
  });

  it('on a tick of the clock ends that screen only, and stops its clock', async () => {
    const { stdin, stdout, still, type } = openTerminal(80, 24);
    const table = tableOf(LAGOON);
    const game = playOut(open(table, 'a'), doctrinePlayers(table));
    let tick: (() => void) | undefined;
    const ticks = (each: () => void) => {
      tick = each;
      return () => {
        tick = undefined;
      };
    };
    const end = runReplay({ game, ticks }, { stdin, stdout, look: COLOUR });
    await still();
    await type(' ');
    const torn = {
      get: () => {
        throw new Error('the reel is torn');
      },
    };
    Object.defineProperties(game, { marks: torn, hashes: torn, ledger: torn });
    for (let step = 0; step < 6; step++) tick?.();
    expect(await end).toMatchObject({ kind: 'crashed', error: { message: 'the reel is torn' } });
    expect(tick).toBeUndefined();
    await soon();
    expect(strays).toEqual([]);
  });
});
