// The screens at their wires: sentences for a screen reader, replay, the menu, and a terminal that is always given back.
import { describe, expect, it } from 'vitest';
import { type Game, open } from '../../src/engine/index.ts';
import { playOut } from '../../src/seats/playout.ts';
import { lookFrom, runPlay, runReplay, Stopped } from '../../src/tui/index.ts';
import { BINDINGS, commandFor } from '../../src/tui/keys.ts';
import { span } from '../../src/tui/line.ts';
import { PLACES } from '../../src/tui/places.ts';
import { DEFAULTS, lookFor } from '../../src/tui/preferences.ts';
import { runScreen } from '../../src/tui/run.tsx';
import { GLYPHS, type Glyphs } from '../../src/tui/theme.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { DRAWS } from './listener.ts';
import { COLOUR, startGame } from './table.ts';
import { KEY, openTerminal } from './terminal.ts';

function played(): Game {
  const table = tableOf(LAGOON);
  return playOut(open(table, 'a'), doctrinePlayers(table));
}

describe('the reader', () => {
  it('speaks in sentences without drawings and never takes a word back', async () => {
    const { terminal } = await startGame(LAGOON, { people: ['tidewater'], reader: true, size: [100, 60] });
    expect(terminal.alternate()).toBe(false);
    await terminal.type('2');
    await terminal.type('p');
    const words = terminal.screen().join('\n');
    expect(words).toContain('The Tidewater Ports');
    expect(words).toContain('Organisations');
    expect(words).not.toMatch(DRAWS);
    expect(words.indexOf('turn 1/6')).toBeLessThan(words.indexOf('Your orders'));
    const first = /\n1 of \d+: .*open in/.exec(words)?.[0] ?? '';
    expect(first).not.toBe('');
    await terminal.type('j');
    const after = terminal.screen().join('\n');
    expect(after).toMatch(/\n2 of \d+: /);
    expect(after.split(first)).toHaveLength(2);
    await terminal.type(KEY.interrupt);
  });
});

describe('a replay', () => {
  it('steps through turns, goes to one by number, and says why', async () => {
    const terminal = openTerminal(80, 24);
    const text = () => terminal.screen().join('\n');
    const { stdin, stdout } = terminal;
    const end = runReplay({ game: played() }, { stdin, stdout, look: COLOUR });
    await terminal.still();
    expect(text()).toContain('after turn 6');
    await terminal.type('[[');
    expect(text()).toContain('after turn 4');
    await terminal.type(']');
    expect(text()).toContain('after turn 5');
    await terminal.type('g2\r');
    expect(text()).toContain('after turn 2');
    await terminal.type('5');
    expect(text()).toContain('Ledger of turn 2');
    await terminal.type('w');
    expect(text()).toMatch(/Rule [A-Z]{2}-\d{3}/);
    await terminal.type(KEY.esc);
    await terminal.type('4');
    expect(text()).toContain('The Highland Clans');
    await terminal.type('wq');
    expect((await end).kind).toBe('left');
    expect(terminal.alternate()).toBe(false);
  });
});

describe('a replay that runs', () => {
  it('shows turn after turn, from the first when it stands at the end, until a key or the end stops it', async () => {
    const { stdin, stdout, screen, still, type } = openTerminal(80, 24);
    let tick: (() => void) | undefined;
    const ticks = (each: () => void) => {
      tick = each;
      return () => {
        tick = undefined;
      };
    };
    const next = async () => {
      tick?.();
      await still();
      return screen().join('\n');
    };
    const end = runReplay({ game: played(), ticks }, { stdin, stdout, look: COLOUR });
    await still();
    expect(screen().at(-1)).toContain('Space run/stop');
    await type(' ');
    expect(screen().join('\n')).toContain('after turn 1');
    for (const turn of [2, 3]) expect(await next()).toContain(`after turn ${turn}`);
    await type(' ');
    expect(tick).toBeUndefined();
    expect(await next()).toContain('after turn 3');
    await type(' ');
    for (const turn of [4, 5, 6]) expect(await next()).toContain(`after turn ${turn}`);
    expect(tick).toBeUndefined();
    await type(' ');
    await type('q');
    expect((await end).kind).toBe('left');
    expect(tick).toBeUndefined();
  });
});

describe('the terminal', () => {
  it('is drawn from its first column, whatever was typed and echoed before', async () => {
    const { stdin, stdout, screen, still } = openTerminal(80, 24);
    let raw = false;
    Object.assign(stdin, { setRawMode: (on: boolean) => (raw = on) });
    stdout.write('^[[B^[[B');
    const long = 'x'.repeat(80);
    const wires = { stdin, stdout, look: COLOUR };
    let leave = () => {};
    const end = runScreen((out) => {
      leave = out;
      const rows = Array.from({ length: 24 }, () => [span(long)]);
      return { lines: () => rows, press: () => {}, subscribe: () => () => {}, spoken: () => [] };
    }, wires);
    expect(raw).toBe(true);
    await still();
    expect(screen()).toEqual(Array.from({ length: 24 }, () => long));
    leave();
    await end;
    expect(raw).toBe(false);
  });

  it('is given back after a mistake of ours, with the way to go on', async () => {
    const terminal = openTerminal(80, 24);
    const { stdin, stdout } = terminal;
    const end = await runPlay({
      session: () => {
        throw new Error('the tide came in');
      },
      people: [3],
      savedIn: 'games/x.jsonl',
      stdin,
      stdout,
      look: COLOUR,
    });
    await terminal.still();
    expect(end.kind).toBe('crashed');
    expect(terminal.screen().join('\n')).toContain('the tide came in');
    expect(terminal.screen().join('\n')).toContain('heartland play --resume games/x.jsonl');
  });

  it('is given back when something throws in the middle of a game', async () => {
    const { terminal, session, end, text } = await startGame(LAGOON, { people: ['tidewater'] });
    Object.defineProperty(session, 'lock', {
      value: () => {
        throw new Error('the disk is full');
      },
    });
    await terminal.type('ly');
    expect((await end).kind).toBe('crashed');
    await terminal.still();
    expect(terminal.alternate()).toBe(false);
    expect(text()).toContain('the disk is full');
    expect(text()).toContain('games/test.jsonl');
  });

  it('is given back on an abort from outside and on a closed line', async () => {
    const game = await startGame(LAGOON, { people: ['tidewater'] });
    game.terminal.stdin.emit('end');
    expect((await game.end).kind).toBe('interrupted');
    expect(game.terminal.alternate()).toBe(false);
  });
});

describe('the table of keys', () => {
  it('gives each key one meaning in each place, and each command a place', () => {
    for (const place of PLACES) {
      const keys = BINDINGS.filter(({ where }) => (where as readonly string[]).includes(place)).flatMap(
        ({ keys }) => [...keys] as string[],
      );
      expect([place, keys.filter((key, index) => keys.indexOf(key) !== index)]).toEqual([place, []]);
      for (const key of keys) expect(commandFor(place, key)).toBeDefined();
    }
    for (const { where } of BINDINGS) expect(where.length).toBeGreaterThan(0);
  });
});

describe('the look', () => {
  it('follows the terminal it is for, and NO_COLOR before anything else', () => {
    expect(lookFrom({ TERM: 'xterm-256color', COLORTERM: 'truecolor' }).depth).toBe('all');
    expect(lookFrom({ TERM: 'xterm-256color' }).depth).toBe('many');
    expect(lookFrom({ TERM: 'xterm' }).depth).toBe('named');
    expect(lookFrom({ TERM: 'xterm-256color', COLORTERM: 'truecolor', NO_COLOR: '1' }).depth).toBe('none');
    expect(lookFrom({ TERM: 'dumb' })).toEqual({ depth: 'none', glyphs: 'ascii' });
  });
});

describe('the letters', () => {
  const TERM = 'xterm-256color';
  const drawn = (env: object, glyphs: Glyphs | 'auto' = 'auto') =>
    lookFor(lookFrom({ TERM, ...env }), { ...DEFAULTS, glyphs }).glyphs;

  it('are ASCII where the first word of the locale is of another charset than UTF-8, or of none', () => {
    for (const LANG of ['C', 'POSIX', 'ru_RU.KOI8-R', 'de_DE.ISO-8859-15@euro', 'en_GB.iso88591'])
      expect([LANG, drawn({ LANG })]).toEqual([LANG, 'ascii']);
    for (const LANG of ['', 'C.UTF-8', 'en_GB.utf8', 'ru_RU.UTF-8@x', 'en_GB'])
      expect([LANG, drawn({ LANG })]).toEqual([LANG, 'braille']);
    expect(drawn({})).toBe('braille');
    expect(drawn({ LC_ALL: 'C', LC_CTYPE: 'en_GB.UTF-8', LANG: 'en_GB.UTF-8' })).toBe('ascii');
    expect(drawn({ LC_ALL: '', LC_CTYPE: 'ru_RU.CP1251', LANG: 'en_GB.UTF-8' })).toBe('ascii');
    expect(drawn({ LC_ALL: 'C.UTF-8', LANG: 'C' })).toBe('braille');
  });

  it('are what the viewer asks for over a locale, and never more than the terminal says it has', () => {
    for (const glyphs of GLYPHS) {
      expect(drawn({ LANG: 'C' }, glyphs)).toBe(glyphs);
      expect(drawn({ LANG: 'en_GB.UTF-8' }, glyphs)).toBe(glyphs);
      expect(drawn({ TERM: 'linux', LANG: 'en_GB.UTF-8' }, glyphs)).toBe('ascii');
      expect(drawn({ TERM: 'linux', LANG: 'C' }, glyphs)).toBe('ascii');
    }
  });
});

describe('a stop from outside', () => {
  it('is told as what it is, and not as a mistake of ours', async () => {
    const { stdin, stdout, screen, still } = openTerminal(80, 24);
    const session = () => {
      throw new Stopped('x.jsonl: the disk is full');
    };
    const end = await runPlay({ session, people: [0], savedIn: 'x.jsonl', stdin, stdout, look: COLOUR });
    await still();
    expect(end.kind).toBe('crashed');
    expect(screen().join('\n')).toContain('Stopped: x.jsonl: the disk is full');
    expect(screen().join('\n')).not.toContain('went wrong');
  });
});
