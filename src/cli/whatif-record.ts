// One game of a study, as a record like any other.
import { type Game, open } from '../engine/index.ts';
import { headerFor, policySeats } from '../record/play.ts';
import type { Plan } from '../study/plan/manifest.ts';
import { newBenches } from '../study/run/benches.ts';
import { type Desk, refuse } from './command.ts';
import { complain, type ExitCode, unknownWord } from './complaint.ts';
import { playThrough } from './play-through.ts';
import { GAMES, newRecord } from './record-files.ts';
import { type Standing, standingOf } from './standing.ts';
import { summaryJson, summaryText } from './summary.ts';

export interface RecordOptions {
  readonly variant?: string | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Plays one seed of a cell, the base if none is named, with its record kept. */
export async function recordOne(
  desk: Desk,
  plan: Plan,
  seed: string,
  options: RecordOptions,
): Promise<ExitCode> {
  const names = plan.manifest.cells.map(({ name }) => name);
  const name = options.variant ?? names[0] ?? '';
  const cell = names.indexOf(name);
  if (cell < 0) return refuse(desk, unknownWord('--variant', 'variant', name, names.slice(0, 20)).error);
  if (!/^\d{1,15}$/.test(seed)) {
    const what = `"${seed}" is no seed of a study: they are whole numbers`;
    return refuse(desk, complain({ where: '--record', what }).error);
  }
  const { bench, players } = newBenches(plan)(cell);
  const { table } = bench;
  const game = open(table, String(Number(seed)));
  const seats = policySeats(table, players);
  const header = headerFor(table, { seed: game.seed, seats, version: desk.home.version });
  const file = `${plan.manifest.name}-${name.replaceAll('/', '-')}`;
  const writer = newRecord(options.out ?? GAMES, file, game.seed, header);
  if (!writer.ok) return refuse(desk, writer.error);
  const standings: Standing[] = [standingOf(game)];
  const watch = (now: Game) => standings.push(standingOf(now));
  const played = await playThrough(game, { writer: writer.value, players, watch });
  if (!played.ok) return refuse(desk, played.error);
  const told = { game, standings, record: writer.value.path };
  desk.out(options.json === true ? summaryJson(told) : summaryText(told));
  return 0;
}
