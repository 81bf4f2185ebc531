// heartland run: a whole game without a screen, played by policies and recorded.
import { type Game, open, type Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { NOTHING_PENDING, type Pending } from '../record/pending.ts';
import { headerFor, policySeats } from '../record/play.ts';
import type { RecordWriter } from '../record/write.ts';
import type { Standing } from '../report/turning-points.ts';
import type { Players } from '../seats/policy.ts';
import { castOf } from './cast.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines } from './complaint.ts';
import { declareGame, type GameOptions } from './options.ts';
import { playThrough } from './play-through.ts';
import { GAMES, newRecord } from './record-files.ts';
import { seedOf } from './seed.ts';
import { standingOf } from './standing.ts';
import { summaryJson, summaryText, type Told } from './summary.ts';
import { setTable } from './table.ts';
import { takeUp } from './take-up.ts';

export interface RunOptions extends GameOptions {
  readonly json?: boolean | undefined;
  readonly pace?: string | undefined;
}

export const run: CliCommand = {
  name: 'run',
  summary: 'play a whole game without a screen and record it',
  declare(command, act, desk) {
    declareGame(command)
      .option('--interpreter', 'work the rules the slow, readable way')
      .option('--json', 'print JSON')
      .addOption(command.createOption('--pace <ms>', 'wait after each phase').hideHelp())
      .action(act((scenario: string | undefined, options: RunOptions) => runGame(desk, scenario, options)));
  },
};

export async function runGame(
  desk: Desk,
  scenario: string | undefined,
  options: RunOptions,
): Promise<ExitCode> {
  const pace = paceOf(options.pace);
  if (!pace.ok) return refuse(desk, pace.error);
  const begun = options.resume === undefined ? begin(desk, scenario, options) : goOn(options.resume);
  if (!begun.ok) return refuse(desk, begun.error);
  if (begun.value.note !== undefined) desk.err(begun.value.note);
  const told = await playToEnd(begun.value, pace.value);
  if (!told.ok) return refuse(desk, told.error);
  desk.out(options.json === true ? summaryJson(told.value) : summaryText(told.value));
  return 0;
}

/** A game and its record, and how it stood after each turn so far. */
interface Begun {
  readonly game: Game;
  readonly players: Players;
  readonly writer: RecordWriter;
  readonly pending: Pending;
  readonly standings: Standing[];
  readonly note: string | undefined;
}

function begin(desk: Desk, scenario: string | undefined, options: RunOptions): Result<Begun, Lines> {
  if (scenario === undefined) {
    const what = "missing required argument 'scenario'";
    return complain({ where: 'heartland run', what, help: '`heartland run --help` says how it is used' });
  }
  const set = setTable(desk.home, scenario, options);
  if (!set.ok) return set;
  const { table, note } = set.value;
  const players = castOf(table, options.policy ?? []);
  if (!players.ok) return players;
  const seed = seedOf(options.seed);
  if (!seed.ok) return seed;
  const header = headerOf(desk, table, seed.value, players.value);
  const writer = newRecord(options.out ?? GAMES, table.scenario.id, seed.value, header);
  if (!writer.ok) return writer;
  const game = open(table, seed.value);
  const standings = [standingOf(game)];
  return ok({
    game,
    players: players.value,
    writer: writer.value,
    pending: NOTHING_PENDING,
    standings,
    note,
  });
}

/** A game of policies that was broken off. */
function goOn(path: string): Result<Begun, Lines> {
  const standings: Standing[] = [];
  const watch = (game: Game) => standings.push(standingOf(game));
  const taken = takeUp(path, { watch, start: watch });
  if (!taken.ok) return taken;
  if (taken.value.people.length === 0) return ok({ ...taken.value, standings });
  taken.value.writer.close();
  const what = 'a person has a seat in this game';
  return complain({ where: path, what, help: `\`heartland play --resume ${path}\` goes on with it` });
}

async function playToEnd(begun: Begun, pace: number | undefined): Promise<Result<Told, Lines>> {
  const { game, players, writer, pending, standings } = begun;
  const interruption = new AbortController();
  const broken = () => interruption.abort();
  process.once('SIGINT', broken);
  const watch = (now: Game) => standings.push(standingOf(now));
  const stop = interruption.signal;
  const played = await playThrough(game, { writer, players, pending, pace, watch, stop });
  process.off('SIGINT', broken);
  return played.ok ? ok({ game, standings, record: writer.path }) : err(played.error);
}

function headerOf(desk: Desk, table: Table, seed: string, players: Players) {
  return headerFor(table, { seed, seats: policySeats(table, players), version: desk.home.version });
}

function paceOf(given: string | undefined): Result<number | undefined, Lines> {
  if (given === undefined) return ok(undefined);
  return /^\d{1,5}$/.test(given)
    ? ok(Number(given))
    : complain({ where: '--pace', what: `"${given}" is not a number of milliseconds` });
}
