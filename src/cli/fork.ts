// heartland fork: another course for a recorded game, from the start of a turn on, as a record of its own.
import { type Game, open, type Table } from '../engine/index.ts';
import { err, ok, type Result } from '../kit/result.ts';
import { type Forked, forkRecord } from '../record/fork.ts';
import { layHeader } from '../record/ground.ts';
import type { RecordFile } from '../record/parse.ts';
import { policySeats } from '../record/play.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/read.ts';
import type { Standing } from '../report/turning-points.ts';
import type { Players } from '../seats/policy.ts';
import { castOf } from './cast.ts';
import { type CliCommand, type Desk, refuse, several } from './command.ts';
import { complain, type ExitCode, type Lines } from './complaint.ts';
import { readOrderWords } from './order-words.ts';
import { playThrough } from './play-through.ts';
import { GAMES, newRecord } from './record-files.ts';
import { seedOf } from './seed.ts';
import { standingOf } from './standing.ts';
import { summaryJson, summaryText, type Told } from './summary.ts';

interface ForkOptions {
  readonly turn: string;
  readonly order: readonly string[];
  readonly policy: readonly string[];
  readonly luck?: string;
  readonly out: string;
  readonly json?: boolean;
}

export const fork: CliCommand = {
  name: 'fork',
  summary: 'branch a recorded game at a turn and play on',
  declare(command, act, desk) {
    command
      .argument('<record>', 'the record to branch')
      .requiredOption('--turn <number>', 'the first turn that may come out differently')
      .option('--order <text>', '"ACTOR: action key=value ..." for that turn; may be repeated', several, [])
      .option('--policy <ACTOR=NAME>', 'who plays an actor from there on; may be repeated', several, [])
      .option('--luck <seed>', 'other dice from that turn on')
      .option('--out <folder>', 'where the new record goes', GAMES)
      .option('--json', 'print JSON')
      .action(act((path: string, options: ForkOptions) => forkGame(desk, path, options)));
  },
};

async function forkGame(desk: Desk, path: string, options: ForkOptions): Promise<ExitCode> {
  const told = await playFork(desk, path, options);
  if (!told.ok) return refuse(desk, told.error);
  desk.out(options.json === true ? summaryJson(told.value) : summaryText(told.value));
  return 0;
}

async function playFork(desk: Desk, path: string, options: ForkOptions): Promise<Result<Told, Lines>> {
  const changes = readOrderWords(options.order);
  if (!changes.ok) return changes;
  if (!/^[1-9]\d{0,4}$/.test(options.turn)) {
    return complain({ where: `--turn ${options.turn}`, what: 'this is not the number of a turn' });
  }
  const luck = options.luck === undefined ? ok(undefined) : seedOf(options.luck, '--luck');
  if (!luck.ok) return luck;
  const parent = readParent(path, options);
  if (!parent.ok) return parent;
  const { record, players, table } = parent.value;
  const standings: Standing[] = [standingOf(open(table, record.header.seed))];
  const watch = (now: Game) => standings.push(standingOf(now));
  const forked = forkRecord(record, {
    watch,
    turn: Number(options.turn),
    changes: changes.value,
    players,
    seats: policySeats(table, players),
    version: desk.home.version,
    ...(luck.value === undefined ? {} : { luck: luck.value }),
  });
  if (!forked.ok) return err([formatRecordProblem(path, forked.error)]);
  return playOn(forked.value, players, standings, options.out);
}

interface Parent {
  readonly record: RecordFile;
  readonly table: Table;
  readonly players: Players;
}

function readParent(path: string, options: ForkOptions): Result<Parent, Lines> {
  const record = readRecord(path);
  if (!record.ok) return err([formatRecordProblem(path, record.error)]);
  const table = layHeader(record.value.header);
  if (!table.ok) return err([formatRecordProblem(path, table.error)]);
  // Whoever played the record plays on, except people, whose places the scenario's policies take.
  const before = Object.entries(record.value.header.seats).flatMap(([actor, { policy }]) =>
    policy === undefined ? [] : [`${actor}=${policy}`],
  );
  const players = castOf(table.value, [...before, ...options.policy]);
  return players.ok ? ok({ record: record.value, table: table.value, players: players.value }) : players;
}

async function playOn(
  forked: Forked,
  players: Players,
  standings: Standing[],
  out: string,
): Promise<Result<Told, Lines>> {
  const { game, header, lines, pending } = forked;
  const writer = newRecord(out, game.table.scenario.id, game.seed, header);
  if (!writer.ok) return writer;
  const { path } = writer.value;
  for (const line of lines) {
    const written = writer.value.append(line);
    if (written.ok) continue;
    writer.value.close();
    return err([formatRecordProblem(path, written.error)]);
  }
  const played = await playThrough(game, {
    writer: writer.value,
    players,
    pending,
    watch: (now) => standings.push(standingOf(now)),
  });
  return played.ok ? ok({ game, standings, record: path }) : err(played.error);
}
