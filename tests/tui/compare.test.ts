// Two games side by side, and another course of one, by their keys.

import { describe, expect, it } from 'vitest';
import { compareShown } from '../../src/cli/compare.ts';
import { openCompare } from '../../src/tui/replay/compare.ts';
import { playRecorded, recordOf } from '../record/games.ts';
import { must, mustNot } from '../record/sample.ts';
import { DUSHANBE, mapOf, tableOf } from '../support/boxes.ts';
import { doctrinePlayers } from '../support/players.ts';
import { opened, table, textIn } from './opened.ts';
import { twoGames } from './two-games.ts';

describe('another game beside it', () => {
  const { a, b } = twoGames(table, 'a', 3, 'reed');
  const compared = must(compareShown(a, b));

  it('parts where it was made to, and nowhere before', () => {
    expect(compared.parting?.turn).toBe(3);
    expect(compared.parting?.lines[0]).toContain('planning: Reed Island orders');
    expect(compared.parting?.lines[0]).toContain('[nothing more] under B');
    expect(compared.parting?.lines.join('\n')).toMatch(/the luck stands at \d+\.\d of 100/);
    const came = compared.parting?.options.filter((option) => option.came !== 'neither') ?? [];
    expect(came.map((option) => option.came).sort()).toEqual(['a', 'b']);
    expect(must(compareShown(a, a)).parting).toBeUndefined();
  });

  it('is found where one decides otherwise although the luck is another', () => {
    const other = twoGames(table, 'b', 3, 'reed').a;
    const { notes, parting } = must(compareShown(a, other));
    expect(notes).toEqual(['The luck is not the same: seed a in A, b in B.']);
    expect(parting?.lines.join('\n')).not.toContain('the luck stands');
  });

  it('says from which turn on the dice are others, and whose, in which of the two', () => {
    const lucky = (luck: readonly { turn: number; seed: string }[]) => {
      const header = { ...a.record.header, luck: [...luck], engine: [1] };
      return { ...a, record: { ...a.record, header } };
    };
    const one = lucky([{ turn: 4, seed: 'two' }]);
    expect(must(compareShown(a, one)).notes).toEqual([
      'Other luck is not the same: none in A, seed two from turn 4 on in B.',
    ]);
    const twice = lucky([
      { turn: 2, seed: 'x' },
      { turn: 4, seed: 'two' },
    ]);
    expect(must(compareShown(twice, one)).notes).toEqual([
      'Other luck is not the same: seed x from turn 2 on, seed two from turn 4 on in A, seed two from turn 4 on in B.',
    ]);
    expect(must(compareShown(one, lucky([{ turn: 4, seed: 'two' }]))).notes).toEqual([]);
  });

  it('has no map of another region on its boards', () => {
    const [other, none] = [mapOf(DUSHANBE), undefined].map((map) =>
      openCompare({ ...compared, map, leave: () => {} }),
    );
    if (other === undefined || none === undefined) throw new Error('two screens');
    expect(textIn(other, 200, 60)()).toBe(textIn(none, 200, 60)());
  });

  it('is laid beside on request: what differs is marked, D goes to where they part, Esc comes back', () => {
    const { press, text } = opened({ others: () => [b.path], beside: () => compared }, a.game);
    press('c');
    expect(text()).toContain('games/second.jsonl');
    press('enter');
    expect(text()).toContain('Two games · turn 3/6');
    expect(text()).toMatch(/≠.*[▲▼]/);
    expect(text()).toContain('Where they part');
    press('home');
    expect(text()).toContain('= the same');
    expect(
      text()
        .split('\n')
        .filter((row) => /^[A-Z].* ≠ /.test(row)),
    ).toEqual([]);
    press('D');
    expect(text()).toContain('turn 3/6');
    press('w');
    expect(text()).toContain('What could have come');
    press('esc', 'esc');
    expect(text()).toContain('Replay · turn 6/6');
  });

  it('is told to ears without drawings: what differs, and where they part', () => {
    const { screen, press } = opened({ others: () => [b.path], beside: () => compared }, a.game);
    press('c', 'enter', 'end');
    const told = screen.spoken();
    expect(told.join('\n')).toMatch(/ \d+ in A, \d+ in B/);
    expect(told.join('\n')).toContain('Reed Island orders');
    expect(told.join('\n')).not.toMatch(/[│─≠▲▼●◆]/);
    press('home');
    expect(screen.spoken().join('\n')).not.toMatch(/in A,/);
  });

  it('shows one game at a time where there is no room for two', () => {
    const { screen, press } = opened({ others: () => [b.path], beside: () => compared }, a.game);
    press('c', 'enter');
    const narrow = textIn(screen, 40, 20);
    press('end');
    const first = narrow();
    press('tab');
    expect(narrow()).not.toBe(first);
    press('tab');
    expect(narrow()).toBe(first);
  });

  it('says in one line why a game of another scenario is not laid beside it', () => {
    const other = tableOf({ ...DUSHANBE, scenario: 'lesson-75' });
    const { game: of, header, lines } = playRecorded(other, 'a', doctrinePlayers(other));
    const stray = { path: 'games/stray.jsonl', record: recordOf(header, lines), game: of };
    const why = 'this is a game of lesson-75, and games/first.jsonl one of lagoon';
    const help = 'two games of one scenario can be laid side by side';
    expect(mustNot(compareShown(a, stray))).toEqual([`games/stray.jsonl: ${why}; ${help}`]);
  });
});

describe('a fork', () => {
  it('asks from when, whose hands and which luck, and is told on leaving', () => {
    const wishes: unknown[] = [];
    let left = false;
    const { press, text } = opened({
      fork: (wish) => wishes.push(wish),
      leave: () => {
        left = true;
      },
      turn: 2,
    });
    press('F');
    expect(text()).toContain('From the beginning of turn 3');
    press('left', 'down', 'space', 'down', 'space', 'down', 'space');
    expect(text()).toContain('From the beginning of turn 2');
    expect(text()).toContain('New luck');
    press('enter');
    expect(wishes).toEqual([{ turn: 2, seats: [table.seats[1]], luck: 'new' }]);
    expect(left).toBe(true);
  });

  it('wants a seat before it goes', () => {
    const wishes: unknown[] = [];
    const { press, text } = opened({ fork: (wish) => wishes.push(wish) });
    press('F', 'down', 'down', 'space', 'enter');
    expect(text()).toContain('Take at least one seat');
    expect(wishes).toEqual([]);
  });
});
