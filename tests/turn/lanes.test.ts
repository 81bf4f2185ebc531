// Two lanes, one truth: with the chart or without it, by policies or by hand, whoever locks first, the same
// decisions play the same game and leave the same record.

import { describe, expect, test } from 'vitest';
import { open, stateHash } from '../../src/engine/index.ts';
import type { RecordLine } from '../../src/record/format.ts';
import { headerFor, recordGame } from '../../src/record/play.ts';
import { replayOn } from '../../src/record/replay.ts';
import { playOut } from '../../src/seats/playout.ts';
import { runThroughChart } from '../../src/turn/chart-lane.ts';
import type { Command } from '../../src/turn/commands.ts';
import { createSession } from '../../src/turn/session.ts';
import { DUSHANBE, LAGOON, type NamedScenario, tableOf } from '../support/boxes.ts';
import { randomPlayers } from '../support/players.ts';
import { playSeated, wordedPlayers } from './seated.ts';

const LONG = process.env.HEARTLAND_LONG === '1';
const SEEDS = LONG ? 1_000 : 15;
const BENCH: NamedScenario = { box: 'tests/bench/box', scenario: 'bench' };

describe.each([LAGOON, DUSHANBE, BENCH])('on $scenario', (named) => {
  const table = tableOf(named);
  const seeds = Array.from({ length: SEEDS }, (_, i) => `lane-${i}`);
  const some = seeds.slice(0, Math.ceil(SEEDS / 5));

  test('the chart plays what the lane without a chart plays', () => {
    const ends = new Set<string>();
    for (const seed of seeds) {
      const players = randomPlayers(table);
      const straight = playOut(open(table, seed, { ledger: false }), players);
      const charted = runThroughChart(open(table, seed, { ledger: false }), players);
      expect([charted.phase, charted.hashes]).toEqual(['over', straight.hashes]);
      ends.add(stateHash(charted));
    }
    expect(ends.size).toBe(SEEDS);
  });

  test('a table that is read along goes through every phase and ends in the same worlds', () => {
    for (const seed of some) {
      const players = randomPlayers(table);
      const session = createSession({ game: open(table, seed), players, people: [], attended: true });
      while (!session.state().over) expect(session.goOn()).toEqual({ ok: true });
      expect(session.game.hashes).toEqual(playOut(open(table, seed), players).hashes);
    }
  });

  test('policies and people who decide alike leave the same record, phase by phase', () => {
    for (const seed of some) {
      const players = wordedPlayers(randomPlayers(table));
      const headless: RecordLine[] = [];
      recordGame(open(table, seed), players, {
        append: (line) => ({ ok: true, value: void headless.push(line) }),
      });
      const automatic: Command[] = [];
      createSession({
        game: open(table, seed),
        players,
        people: [],
        onCommand: (line) => automatic.push(line),
      });
      expect(automatic).toEqual(headless);
      const wanted = byPhase(headless);
      expect(byPhase(playSeated(table, seed, players, [...players.keys()]).lines)).toEqual(wanted);
      expect(byPhase(playSeated(table, seed, players, table.seats.slice(0, 1)).lines)).toEqual(wanted);
    }
  });

  test('it does not matter in which order seats lock', () => {
    const people = table.seats.slice(0, 3);
    const players = wordedPlayers(randomPlayers(table));
    const plays = permutations(people).map((order) =>
      playSeated(table, 'sealed', players, people, (waiting) =>
        order.find((actor) => waiting.includes(actor)),
      ),
    );
    expect(plays.length).toBeGreaterThan(1);
    for (const { game, lines } of plays) {
      expect(game.hashes).toEqual(plays[0]?.game.hashes);
      expect(byPhase(lines)).toEqual(byPhase(plays[0]?.lines ?? []));
    }
  });

  test('a record that breaks off before its last turn is over is gone on with as if it had not', () => {
    const players = wordedPlayers(randomPlayers(table));
    const people = table.seats.slice(0, 2);
    const { lines } = playSeated(table, 'torn', players, people);
    const header = headerFor(table, { seed: 'torn', seats: {}, version: '0' });
    const step = Math.ceil(lines.length / (LONG ? 500 : 40));
    for (let kept = 0; kept < lines.length - 1; kept += step) {
      const record = { header, lines: lines.slice(0, kept), chain: '', bytes: 0, torn: 0 };
      const replayed = replayOn(table, record);
      if (!replayed.ok) throw new Error(replayed.error.what);
      const { game, pending } = replayed.value;
      const more: Command[] = [];
      createSession({ game, players, pending, people: [], onCommand: (line) => more.push(line) });
      expect(byPhase([...lines.slice(0, kept), ...more])).toEqual(byPhase(lines));
    }
  });
});

/** The lines with those of one phase and round sorted: people's stand there in the order in which they locked. */
function byPhase(lines: readonly RecordLine[]): readonly string[] {
  const keys = lines.map((line, index) => {
    const phase =
      line.kind === 'answer'
        ? `${line.phase} ${line.round}`
        : line.kind === 'orders'
          ? `orders ${line.phase ?? 'planning'}`
          : line.kind;
    return { at: index, phase, text: JSON.stringify(line) };
  });
  for (const [index, key] of keys.entries()) {
    const before = keys[index - 1];
    if (before?.phase === key.phase) key.at = before.at;
  }
  return keys.sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : 1)).map(({ text }) => text);
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}
