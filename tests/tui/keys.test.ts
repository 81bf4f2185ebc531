// Keys: all in the help screen, pressed fast, meaning nothing, leaving; and a screen without colour.
import { describe, expect, it } from 'vitest';
import { bindingsIn, keyHelp } from '../../src/tui/keys.ts';
import { DUSHANBE, LAGOON } from '../support/boxes.ts';
import { PLAIN, startGame } from './table.ts';
import { KEY } from './terminal.ts';

describe('keys', () => {
  it('all stand in the help screen, and help is taken off again', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater'], size: [100, 50] });
    await terminal.type('?');
    for (const { command } of bindingsIn('table')) expect(text()).toContain(keyHelp(command));
    await terminal.type(KEY.esc);
    expect(text()).not.toContain('All keys');
    await terminal.type(KEY.interrupt);
  });

  it('pressed fast arrive one by one: search, letters and all', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater'] });
    await terminal.type('pjjk/grain');
    expect(text()).toContain('Search: grain_');
    expect(text()).toContain('Grain loan');
    await terminal.type(KEY.interrupt);
  });

  it('that mean nothing do nothing and break nothing', async () => {
    const { terminal, text, session } = await startGame(LAGOON, { people: ['tidewater'] });
    const before = text();
    await terminal.type('\u001b[15~vZ%é漢\u0007\u001b[999z@');
    expect(text()).toBe(before);
    await terminal.type('pw\u001b');
    await terminal.type('x5?1q');
    await terminal.type('n');
    expect(session.state()).toMatchObject({ phase: 'planning', turn: 1 });
    await terminal.type(KEY.interrupt);
  });

  it('of a Cyrillic layout mean what stands on the same key, but where letters are text', async () => {
    const { terminal, text } = await startGame(LAGOON, { people: ['tidewater'] });
    await terminal.type('з');
    expect(text()).toContain('Your orders');
    await terminal.type('/зерно');
    expect(text()).toContain('зерно');
    await terminal.type(KEY.esc);
    await terminal.type('йн');
    expect(terminal.alternate()).toBe(false);
  });

  it('q asks first', async () => {
    const { terminal, text, end } = await startGame(LAGOON, { people: ['tidewater'] });
    await terminal.type('q');
    expect(text()).toContain('Leave the game? (y/n)');
    await terminal.type('n');
    expect(text()).toContain('Reed Island');
    for (const paper of ['w', '?']) {
      await terminal.type(`${paper}q`);
      expect(text()).toContain('Leave the game? (y/n)');
      await terminal.type('n');
      expect(text()).toContain(paper === '?' ? 'Keys' : 'Why');
      await terminal.type(KEY.esc);
    }
    await terminal.type('qy');
    expect((await end).kind).toBe('left');
  });
});

describe('without colour', () => {
  it('writes no colour and still tells powers and the chosen row apart', async () => {
    const { terminal, text } = await startGame(DUSHANBE, { people: ['kazakhstan'], look: PLAIN });
    await terminal.type('2');
    await terminal.type('1');
    await terminal.type('p');
    const colours = terminal
      .raw()
      .split('\u001b[')
      .filter((part) => /^(3[0-8]|4[0-8]|9\d|10\d)[;m]/.test(part));
    expect(colours).toEqual([]);
    expect(text()).toContain('> ');
    await terminal.type('1');
    expect(text()).toMatch(/▒RU █CN ░W/);
    expect(text()).toMatch(/>Kazakhstan +▒+█+░/);
    await terminal.type('zz');
    expect(text()).toMatch(/RU tie.*CN tie.*W tie/);
    await terminal.type(KEY.interrupt);
  });
});
