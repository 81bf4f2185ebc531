// heartland replay, with the program's own wires replaced: two records side by side, and a fork that is played on.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { readRecord } from '../../src/record/read.ts';
import { createRecord } from '../../src/record/write.ts';
import { must, ownFolder } from '../record/sample.ts';
import { LAGOON, tableOf } from '../support/boxes.ts';
import { KEY, openTerminal, type TestTerminal } from './terminal.ts';
import { twoGames } from './two-games.ts';

const folder = ownFolder();
const [first, second, stray] = ['first', 'second', 'stray'].map((name) => join(folder, `${name}.jsonl`));

function write(
  path: string | undefined,
  { header, lines }: ReturnType<typeof twoGames>['a']['record'],
): void {
  const writer = must(createRecord(path ?? '', header));
  for (const line of lines) must(writer.append(line));
  writer.close();
}

beforeAll(() => {
  const { a, b } = twoGames(tableOf(LAGOON), 'a', 3, 'reed');
  write(first, a.record);
  write(second, b.record);
  const { header } = a.record;
  write(stray, { ...a.record, header: { ...header, scenario: { ...header.scenario, id: 'the-dry-year' } } });
});

interface Run {
  readonly terminal: TestTerminal;
  readonly done: Promise<number>;
  readonly told: string[];
  text(): string;
}

function start(...words: readonly (string | undefined)[]): Run {
  const terminal = openTerminal(100, 30);
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(terminal.stdin as typeof process.stdin);
  vi.spyOn(process, 'stdout', 'get').mockReturnValue(terminal.stdout as typeof process.stdout);
  const told: string[] = [];
  const tell = (text: string) => told.push(text);
  const wires = {
    out: tell,
    err: tell,
    progress: () => {},
    interactive: true,
    env: { TERM: 'xterm-256color' },
  };
  const done = runProgram(
    words.map((word) => word ?? ''),
    wires,
  ).finally(() => vi.restoreAllMocks());
  return { terminal, done, told, text: () => terminal.screen().join('\n') };
}

async function until({ terminal, text }: Run, words: string): Promise<void> {
  for (let tries = 0; tries < 500 && !text().includes(words); tries++) {
    // Records are read and games played before there is a screen to wait for.
    await sleep(20);
    await terminal.still();
  }
  expect(text()).toContain(words);
}

async function run(...words: readonly (string | undefined)[]) {
  const told: string[] = [];
  const tell = (text: string) => told.push(text);
  const wires = { out: tell, err: tell, progress: () => {}, interactive: false, env: {} };
  const code = await runProgram(
    words.map((word) => word ?? ''),
    wires,
  );
  return { code, lines: told.join('\n').split('\n') };
}

describe('heartland replay A B', () => {
  it('lays them side by side where they part', async () => {
    const both = start('replay', first, second);
    await until(both, 'Two games · turn 3/6');
    expect(both.text()).toContain('Where they part');
    await both.terminal.type('q');
    expect(await both.done).toBe(0);
    expect(both.terminal.alternate()).toBe(false);
  });

  it('is told in text without a terminal', async () => {
    const { code, lines } = await run('replay', first, second);
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain(
      'They part in turn 3 (January-June 1912), planning: Reed Island orders [',
    );
    const same = await run('replay', first, first);
    expect(same.lines.at(-1)).toBe('Nobody decides otherwise as far as both games go.');
    const json = JSON.parse((await run('replay', first, second, '--json')).lines.join('\n'));
    expect(json).toMatchObject({ parted: true, parting: { turn: 3 }, notes: [] });
  });

  it('refuses in one line what cannot be compared', async () => {
    for (const [words, why] of [
      [[first, join(folder, 'none.jsonl')], 'there is no such file'],
      [[join(folder, 'none.jsonl'), first], 'there is no such file'],
      [[first, second, '--turn', 'soon'], 'not the number of a turn'],
    ] as const) {
      const { code, lines } = await run('replay', ...words);
      expect({ code, count: lines.length }).toEqual({ code: 2, count: 1 });
      expect(lines[0]).toContain(why);
    }
    const { code, lines } = await run('replay', first, stray);
    expect({ code, count: lines.length }).toEqual({ code: 2, count: 1 });
    expect(lines[0]).toContain('this is a game of the-dry-year');
  });
});

describe('a fork from a replay', () => {
  it('is written beside the record, played on at once, and verifies', async () => {
    const before = readdirSync(folder);
    const game = start('replay', first, '--turn', '4');
    await until(game, 'after turn 4');
    await game.terminal.type('F');
    await until(game, 'From the beginning of turn 5');
    await game.terminal.type(`${KEY.down}${KEY.right}\r`);
    await until(game, 'turn 5/6');
    for (let keys = 0; keys < 150 && !game.text().includes('The game is over'); keys++) {
      if (game.text().includes('What happens')) await game.terminal.type('s');
      else if (game.text().includes('Review of')) await game.terminal.type('\r');
      else await game.terminal.type('ly');
    }
    await game.terminal.type('q');
    expect(await game.done).toBe(0);
    const [written = ''] = readdirSync(folder).filter(
      (name) => !before.includes(name) && name.endsWith('.jsonl'),
    );
    const { header, lines } = must(readRecord(join(folder, written)));
    const seats = Object.values(header.seats).filter(({ kind }) => kind === 'person');
    expect(seats).toHaveLength(1);
    expect(header).toMatchObject({ from: { turn: 5 }, luck: [{ turn: 5 }] });
    const kept = must(readRecord(first ?? '')).lines.filter((line) => line.kind !== 'end' && line.turn < 5);
    expect(lines.slice(0, kept.length)).toEqual(kept);
    const { code, lines: told } = await run('verify', join(folder, written));
    expect({ code, told: told.join() }).toMatchObject({
      code: 0,
      told: expect.stringContaining('verified, 6'),
    });
  });
});
