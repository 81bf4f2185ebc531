// `npm run findings -- splits [SEEDS]`: why pairs drift apart. Both games of a pair are played side by side, and in each
// planning every seat's first draw is compared: how often it came out otherwise, and how often it had to, since what
// the seat may order and how much it wants it were no longer the same.

import { type Game, open, PHASES } from '../../src/engine/index.ts';
import { type Drawn, drawsOf } from '../../src/seats/doctrine.ts';
import { step } from '../../src/seats/playout.ts';
import { planStudy } from '../../src/study/plan/manifest.ts';
import { newBenches } from '../../src/study/run/benches.ts';
import { allTogether, leverStudies, pairingGround } from './pairing.ts';

export interface Splits {
  /** Draws that were made in both games. */
  draws: number;
  /** Sum of the least chances with which any sharing of luck has them come out otherwise. */
  had: number;
  /** How many did. */
  did: number;
}

const HOLDS = 'holds';

const nameIn = ({ options, chosen }: Drawn) => options[chosen]?.frame.join() ?? HOLDS;

/** Each option's chance. */
function chancesIn({ holds, options }: Drawn): ReadonlyMap<string, number> {
  const total = options.reduce((sum, { weight }) => sum + weight, holds);
  const all = options.map(({ frame, weight }) => [frame.join(), weight / total] as const);
  return new Map([[HOLDS, holds / total], ...all]);
}

/** Half the summed distance of two lists of chances: no two draws can agree more often than the rest of one. */
function apart(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const names = new Set([...a.keys(), ...b.keys()]);
  return [...names].reduce((sum, name) => sum + Math.abs((a.get(name) ?? 0) - (b.get(name) ?? 0)), 0) / 2;
}

/** Splits of every lever against the base over seeds 1 and on, by lever. */
export function splitsOf(levers: readonly string[], seeds: number): ReadonlyMap<string, Splits> {
  const ground = pairingGround();
  const studies = leverStudies(ground).filter(({ lever }) => levers.length === 0 || levers.includes(lever));
  const benches = newBenches(planStudy(allTogether(studies, 30), ground, '0.0.0'));
  const base = benches(0);
  return new Map(
    studies.map(({ lever }, place) => {
      const splits: Splits = { draws: 0, had: 0, did: 0 };
      const other = benches(place + 1);
      for (let seed = 1; seed <= seeds; seed++) countIn(splits, base, other, seed);
      return [lever, splits];
    }),
  );
}

type Side = ReturnType<ReturnType<typeof newBenches>>;

function countIn(splits: Splits, base: Side, other: Side, seed: number): void {
  const [a, b] = [base, other].map(({ bench }) => open(bench.table, String(seed), { ledger: false }));
  if (a === undefined || b === undefined) return;
  while (a.phase !== 'over' && b.phase !== 'over') {
    // Where only one game comes to a phase, the other waits.
    const ahead = placeOf(a) - placeOf(b);
    if (ahead === 0 && a.phase === 'planning') {
      for (const [actor, { name }] of base.players) {
        if (other.players.get(actor)?.name !== name) continue;
        const [one] = drawsOf(a, actor, name);
        const [two] = drawsOf(b, actor, name);
        if (one === undefined || two === undefined) continue;
        splits.draws += 1;
        splits.had += apart(chancesIn(one), chancesIn(two));
        if (nameIn(one) !== nameIn(two)) splits.did += 1;
      }
    }
    if (ahead <= 0) step(a, base.players);
    if (ahead >= 0) step(b, other.players);
  }
}

/** How far a game is, in turns and phases. A second round of answers comes after the first. */
function placeOf({ turn, phase, round }: Game): number {
  return (turn * PHASES.length + PHASES.indexOf(phase)) * 2 + round;
}

/** Prints a line a lever in Markdown. */
export function printSplits(seeds: number): void {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;
  say(`seeds 1 to ${seeds}: first draws of a planning\n`);
  say('| lever | draws | had to differ | differ |');
  say('| --- | ---: | ---: | ---: |');
  for (const [lever, { draws, had, did }] of splitsOf([], seeds)) {
    say(`| ${lever} | ${draws} | ${percent(had, draws)} | ${percent(did, draws)} |`);
  }
}
