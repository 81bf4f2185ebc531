// The commands that bring a reader of a report back to the games it speaks of. The folder of a study is enough for them:
// its manifest holds rules, scenario and study.
import { BASE } from '../../rulebook/book.ts';
import type { Findings } from '../../study/findings/findings.ts';

/** Records one game of a cell. */
export function recordCommand(folder: string, cell: string, seed: number): string {
  return `heartland whatif report ${quoted(folder)} --record ${seed} --variant ${quoted(cell)}`;
}

/** Writes a box of the report as a scenario. `which` from 1. */
export function scenarioCommand(folder: string, which: number): string {
  return `heartland whatif scenario ${quoted(folder)} --which ${which}`;
}

/** Lists the games worth opening. */
export function gamesCommand(folder: string): string {
  return `heartland whatif games ${quoted(folder)}`;
}

/** Opens one game of a cell on screen, at the turn in which it turned odd. */
export function openCommand(folder: string, cell: string, seed: number): string {
  return `heartland whatif games ${quoted(folder)} --open ${seed} --variant ${quoted(cell)}`;
}

/** Plays the games of a report anew, from the study's file: the folder is on the machine of whoever played them. */
export function reproduceCommand({
  study,
  seeds,
  whole,
  lenses,
}: Pick<Findings, 'study' | 'seeds' | 'whole' | 'lenses'>): string {
  const [lens = BASE, ...more] = lenses;
  const read = lens === BASE || more.length > 0 ? '' : ` --lens ${quoted(lens)}`;
  return `heartland whatif ${quoted(`${study}.yaml`)} --seeds ${whole ? seeds.count : seeds.wanted}${read}`;
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
