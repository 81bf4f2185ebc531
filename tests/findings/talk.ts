// `npm run findings -- talk [SEEDS]`: what it costs to ban talk. The founding game by its doctrines with soundings and
// without them, seed by seed: mean progress of each seat, the share won, and the differences with their intervals.

import { open, outcome } from '../../src/engine/index.ts';
import { playOut, step } from '../../src/seats/playout.ts';
import type { Players } from '../../src/seats/policy.ts';

import { studentInterval } from '../../src/study/statistics/mean-interval.ts';
import { momentsOf } from '../../src/study/statistics/moments.ts';
import { pairsOf } from '../../src/study/statistics/pairs.ts';
import { R } from '../../src/world/register.ts';
import { DUSHANBE, tableOf } from '../support/boxes.ts';
import { doctrinePlayers, silent } from '../support/players.ts';

interface SeatTalk {
  readonly seat: string;
  /** Progress of 30 and won (1) or not (0), talking and silent, game by game. */
  readonly progress: readonly (readonly [silent: number, talking: number])[];
  readonly won: readonly (readonly [silent: number, talking: number])[];
}

function talkOf(seeds: number): readonly SeatTalk[] {
  const table = tableOf(DUSHANBE);
  const talking = doctrinePlayers(table);
  const played = (players: Players, seed: number) => {
    const game = playOut(open(table, `balance-${seed}`, { ledger: false }), players);
    return outcome(game).seats;
  };
  const found = table.scenario.seats.map(({ actor }) => ({
    seat: actor,
    progress: [] as (readonly [number, number])[],
    won: [] as (readonly [number, number])[],
  }));
  for (let seed = 0; seed < seeds; seed++) {
    const [without, with_] = [played(silent(talking), seed), played(talking, seed)];
    for (const [i, entry] of found.entries()) {
      const [a, b] = [without[i], with_[i]];
      if (a === undefined || b === undefined) throw new Error('every seat has an outcome');
      entry.progress.push([a.progress, b.progress]);
      entry.won.push([a.won ? 1 : 0, b.won ? 1 : 0]);
    }
  }
  return found;
}

/** Mean without and with talk, and the difference with its interval of 95 %, as a row tells them. */
function toldPairs(pairs: readonly (readonly [number, number])[], digits: number, times = 1): string {
  const { first, second, difference } = pairsOf(pairs);
  const told = (value: number) => (value * times).toFixed(digits);
  const gain = momentsOf(difference);
  const { low, high } = studentInterval(gain);
  const signed = (value: number) =>
    told(value)
      .replace(/^-(?=[0.]+$)/, '')
      .replace(/^(?=.*[1-9])(?!-)/, '+');
  const between = `${signed(low)} to ${signed(high)}`;
  return `${told(momentsOf(first).mean)} | ${told(momentsOf(second).mean)} | ${signed(gain.mean)} (${between})`;
}

/** How many words doctrines say in a game, and what becomes of them: by action, opened and agreed. */
function wordsOf(seeds: number): ReadonlyMap<string, { said: number; agreed: number }> {
  const table = tableOf(DUSHANBE);
  const players = doctrinePlayers(table);
  const words = new Map<string, { said: number; agreed: number }>();
  for (let seed = 0; seed < seeds; seed++) {
    const game = open(table, `balance-${seed}`, { ledger: false });
    while (game.phase !== 'over') {
      const { phase, proposals, acts } = game;
      step(game, players);
      if (phase !== 'bargaining' || game.phase === 'bargaining') continue;
      for (const frame of [...acts, ...proposals.map((proposal) => proposal.frame)]) {
        const name = table.board.members.action[frame[R.action] ?? -1] ?? '';
        const word = words.get(name) ?? { said: 0, agreed: 0 };
        const proposal = proposals.find((other) => other.frame === frame);
        word.said += 1;
        if (proposal === undefined || proposal.state === 'agreed') word.agreed += 1;
        words.set(name, word);
      }
    }
  }
  return words;
}

/** Prints the table of docs/balance.md. */
export function printTalk(seeds: number): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(
    `${seeds} games by doctrine, seeds balance-0 to balance-${seeds - 1}: silent, talking, difference (95 %)`,
  );
  say('| seat | progress, silent | talking | difference | won in %, silent | talking | difference |');
  say('|---|---|---|---|---|---|---|');
  const found = talkOf(seeds);
  for (const { seat, progress, won } of found) {
    say(`| ${seat} | ${toldPairs(progress, 2)} | ${toldPairs(won, 0, 100)} |`);
  }
  const all = (found[0]?.progress ?? []).map((_, game): readonly [number, number] => [
    found.reduce((sum, { progress }) => sum + (progress[game]?.[0] ?? 0), 0),
    found.reduce((sum, { progress }) => sum + (progress[game]?.[1] ?? 0), 0),
  ]);
  say(`| all seven together | ${toldPairs(all, 2)} | | | |`);
  for (const [name, { said, agreed }] of wordsOf(seeds)) {
    say(`${name}: ${(said / seeds).toFixed(1)} a game, ${(agreed / seeds).toFixed(1)} of them in force`);
  }
}
