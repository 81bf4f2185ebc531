// heartland run: a whole game without a screen, played by policies and recorded.
import { randomInt } from 'node:crypto';
import { open, type Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { headerFor, policySeats } from '../record/play.ts';
import type { Players } from '../seats/policy.ts';
import { type CliCommand, type Desk, refuse, several } from './command.ts';
import { complain, type ExitCode, type Lines } from './complaint.ts';
import { playThrough } from './play-through.ts';
import { GAMES, newRecord } from './record-files.ts';
import { type Standing, standingOf } from './standing.ts';
import { summaryJson, summaryText, type Told } from './summary.ts';
import { castOf, setTable, type TableOptions } from './table.ts';

export interface RunOptions extends TableOptions {
  readonly seed?: string | undefined;
  readonly policy?: readonly string[] | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
  readonly pace?: string | undefined;
}

const LONGEST_SEED = 200;

export const run: CliCommand = {
  name: 'run',
  summary: 'play a whole game without a screen and record it',
  declare(command, act, desk) {
    command
      .argument('<scenario>', 'name of a scenario, or path of its file')
      .option('--seed <text>', 'the luck of the game; drawn and told if not given')
      .option('--lens <name>', 'the reading of the rules')
      .option('--policy <ACTOR=NAME>', 'who plays an actor; may be repeated', several, [])
      .option('--out <folder>', 'where the record goes', GAMES)
      .option('--box <folder>', "rules and scenarios other than Heartland's own")
      .option('--interpreter', 'work the rules the slow, readable way')
      .option('--json', 'print JSON')
      .addOption(command.createOption('--pace <ms>', 'wait after each phase').hideHelp())
      .action(act((scenario: string, options: RunOptions) => runGame(desk, scenario, options)));
  },
};

export async function runGame(desk: Desk, scenario: string, options: RunOptions): Promise<ExitCode> {
  const set = setTable(desk.home, scenario, options);
  if (!set.ok) return refuse(desk, set.error);
  if (set.value.note !== undefined) desk.err(set.value.note);
  const told = await playRecorded(desk, set.value.table, options);
  if (!told.ok) return refuse(desk, told.error);
  desk.out(options.json === true ? summaryJson(told.value) : summaryText(told.value));
  return 0;
}

async function playRecorded(desk: Desk, table: Table, options: RunOptions): Promise<Result<Told, Lines>> {
  const players = castOf(table, options.policy ?? []);
  if (!players.ok) return players;
  const seed = seedOf(options.seed);
  if (!seed.ok) return seed;
  const pace = paceOf(options.pace);
  if (!pace.ok) return pace;
  const { scenario } = table;
  const header = headerOf(desk, table, seed.value, players.value);
  const writer = newRecord(options.out ?? GAMES, scenario.id, seed.value, header);
  if (!writer.ok) return writer;
  const game = open(table, seed.value);
  const standings: Standing[] = [standingOf(game)];
  const played = await playThrough(game, {
    writer: writer.value,
    players: players.value,
    pace: pace.value,
    watch: (now) => standings.push(standingOf(now)),
  });
  return played.ok ? ok({ game, standings, record: writer.value.path }) : err(played.error);
}

function headerOf(desk: Desk, table: Table, seed: string, players: Players) {
  return headerFor(table, { seed, seats: policySeats(table, players), version: desk.home.version });
}

/** The seed as given, or one that nobody chose. */
export function seedOf(given: string | undefined): Result<string, Lines> {
  if (given === undefined) return ok(String(randomInt(1, 1_000_000_000)));
  if (given !== '' && given.length <= LONGEST_SEED) return ok(given);
  return complain({ where: '--seed', what: `a seed has 1 to ${LONGEST_SEED} letters` });
}

function paceOf(given: string | undefined): Result<number | undefined, Lines> {
  if (given === undefined) return ok(undefined);
  return /^\d{1,5}$/.test(given)
    ? ok(Number(given))
    : complain({ where: '--pace', what: `"${given}" is not a number of milliseconds` });
}
