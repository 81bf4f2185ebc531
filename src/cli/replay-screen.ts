// Recorded games on screen: one to scrub through, with another beside it if one likes, or two side by side.

import { basename, dirname } from 'node:path';
import type { Table } from '../engine/index.ts';
import type { RecordFile } from '../record/parse.ts';
import { type Desk, refuse } from './command.ts';
import { besideShown } from './compare.ts';
import { type ExitCode, formatComplaint } from './complaint.ts';
import { type ForkWish, forkForPeople } from './fork-play.ts';
import { onScreen } from './on-screen.ts';
import { playGame } from './play.ts';
import { GAMES, recordsIn } from './record-files.ts';
import { ownMap } from './region.ts';
import { type ScreenOptions, screenWires } from './screen-wires.ts';
import { type Refused, readShown, type Shown } from './shown.ts';
import { ticks } from './ticks.ts';

export interface ReplayScreen extends ScreenOptions {
  /** The record, where it has been read already. */
  readonly record?: RecordFile;
  /** A table that is laid for the game already. */
  readonly table?: Table | undefined;
}

/** A recorded game on screen, at the end of a turn or of the game. */
export async function openReplay(
  desk: Desk,
  path: string,
  turn: number | undefined,
  { table, record, ...options }: ReplayScreen = {},
): Promise<ExitCode> {
  const wires = await screenWires(desk, options);
  if (!wires.ok) return refuse(desk, wires.error);
  const shown = readShown(path, { table, record });
  if (!shown.ok) return refused(desk, shown.error);
  const { game } = shown.value;
  const turns = game.hashes.length;
  if (turn !== undefined && turn > turns) {
    const what = `the record has ${turns} finished turns`;
    return refuse(desk, [formatComplaint({ where: `--turn ${turn}`, what })]);
  }
  const { runReplay } = await import('../tui/index.ts');
  const start = turn === undefined ? {} : { turn };
  let wish: ForkWish | undefined;
  const fork = (wished: ForkWish) => {
    wish = wished;
  };
  const doors = { ticks, map: ownMap(desk.home), fork, ...besideDoors(shown.value) };
  const end = await onScreen(
    (abort) => runReplay({ game, ...doors, ...start }, { ...wires.value, abort }),
    options.interrupted,
  );
  if (end.kind === 'crashed') throw end.error;
  return wish === undefined ? 0 : playFork(desk, shown.value, wish, options);
}

/** Straight on from the replay to playing another course of it. */
async function playFork(desk: Desk, shown: Shown, wish: ForkWish, options: ScreenOptions): Promise<ExitCode> {
  const path = forkForPeople(desk, shown, wish);
  return path.ok ? playGame(desk, undefined, { resume: path.value, ...options }) : refuse(desk, path.error);
}

/** Two recorded games of one scenario side by side, from a turn on or from where they part. */
export async function openCompared(
  desk: Desk,
  paths: readonly [string, string],
  turn: number | undefined,
  options: ScreenOptions,
): Promise<ExitCode> {
  const a = readShown(paths[0]);
  if (!a.ok) return refused(desk, a.error);
  const compared = besideShown(a.value, paths[1]);
  if (!compared.ok) return refused(desk, compared.error);
  const wires = await screenWires(desk, options);
  if (!wires.ok) return refuse(desk, wires.error);
  const { runCompare } = await import('../tui/index.ts');
  const start = turn === undefined ? {} : { turn };
  const map = ownMap(desk.home);
  const end = await onScreen((abort) =>
    runCompare({ ...compared.value, ticks, map, ...start }, { ...wires.value, abort }),
  );
  if (end.kind === 'crashed') throw end.error;
  return 0;
}

export function refused(desk: Desk, { code, lines }: Refused): ExitCode {
  for (const line of lines) desk.err(line);
  return code;
}

/** Which records may lie beside one: those of its folder, and of where games are kept. */
function besideDoors(shown: Shown) {
  // Names begin with the scenario's: its own games come first, and any other may bear any name.
  const own = (path: string) => Number(!basename(path).startsWith(`${shown.game.table.scenario.id}-`));
  const others = () =>
    [...new Set([...recordsIn(dirname(shown.path)), ...recordsIn(GAMES)])]
      .filter((path) => path !== shown.path)
      .sort((a, b) => own(a) - own(b));
  const beside = (path: string) => {
    const compared = besideShown(shown, path);
    return compared.ok ? compared.value : (compared.error.lines[0] ?? path);
  };
  return { others, beside };
}
