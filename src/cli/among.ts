// heartland among: where a played game lies among many that policies play by the same scenario and rules.
import type { Table } from '../engine/index.ts';
import { ok, type Result } from '../kit/result.ts';
import { nameOf } from '../report/phrases.ts';
import {
  barOf,
  cellGauge,
  endOf,
  type Gauge,
  gaugesFrom,
  type Standing,
  standingAmong,
  usualGauges,
} from '../study/paths/among.ts';
import { cellsAt, cellsFault } from '../study/plan/opening.ts';
import { castOf } from './cast.ts';
import { type CliCommand, type Desk, refuse, several } from './command.ts';
import { complain, type ExitCode, formatComplaint, type Lines, unknownWord } from './complaint.ts';
import { countOf } from './long-work.ts';
import { inPieces, threadsOf } from './pieces.ts';
import { openRecorded, type Recorded } from './recorded.ts';

interface AmongOptions {
  readonly games: string;
  readonly threads?: string;
  readonly gauge: readonly string[];
  readonly json?: boolean;
}

const MOST_GAMES = 10_000_000;
const FEWEST_GAMES = 20;

/** Fewer games than these are played here: a thread costs more to start than it saves. */
const WORTH_THREADS = 1000;

/** Games between two looks at whether somebody wants to stop. */
const PIECE = 10;

export const among: CliCommand = {
  name: 'among',
  summary: 'where a played game lies among many by policies',
  declare(command, act, desk) {
    command
      .argument('<record>', 'the record of a finished game')
      .option('--games <count>', 'how many games to play beside it', '10000')
      .option(
        '--gauge <words>',
        '"TRACK MEMBER ...": one cell of the world, too; may be repeated',
        several,
        [],
      )
      .option('--threads <count>', 'play in so many threads; as many as the machine has for long work')
      .option('--json', 'print JSON')
      .action(act((path: string, options: AmongOptions) => placeRecord(desk, path, options)));
  },
};

async function placeRecord(desk: Desk, path: string, options: AmongOptions): Promise<ExitCode> {
  const games = countOf(options.games, MOST_GAMES);
  if (games === undefined || games < FEWEST_GAMES) {
    const what = `"${options.games}" is not a number of games from ${FEWEST_GAMES} to ${MOST_GAMES}`;
    return refuse(desk, [formatComplaint({ where: '--games', what })]);
  }
  const recorded = openRecorded(path);
  if (!recorded.ok) return refuse(desk, recorded.error);
  const { table, replayed } = recorded.value;
  if (!replayed.finished) {
    const help = `\`heartland run --resume ${path}\` goes on with it, if policies play it`;
    return refuse(desk, [formatComplaint({ where: path, what: 'this game is not over', help })]);
  }
  const gauges = gaugesOf(table, options.gauge);
  if (!gauges.ok) return refuse(desk, gauges.error);
  const threads = threadsOf(options.threads, games >= WORTH_THREADS);
  if (!threads.ok) return refuse(desk, threads.error);
  const others = await playOthers(desk, threads.value, recorded.value, gauges.value, games);
  if (others.length < FEWEST_GAMES) {
    const what = `broken off after ${others.length} of ${games} games: too few to stand among`;
    return refuse(desk, [formatComplaint({ where: path, what })]);
  }
  const end = endOf(replayed.game);
  const standings = gauges.value.map((gauge, place) =>
    standingAmong(
      gauge,
      gauge.read(end),
      others.map((row) => row[place] ?? 0),
    ),
  );
  const told = { recorded: recorded.value, games: others.length, standings };
  desk.out(options.json === true ? JSON.stringify(asJson(told), null, 2) : asText(told).join('\n'));
  if (others.length === games) return 0;
  const what = `broken off after ${others.length} of ${games} games; what they say stands above`;
  desk.err(formatComplaint({ where: path, what }));
  return 2;
}

function gaugesOf(table: Table, wishes: readonly string[]): Result<readonly Gauge[], Lines> {
  const found: Gauge[] = [...usualGauges(table)];
  for (const wish of wishes) {
    const [track = '', ...at] = wish.trim().split(/\s+/);
    const fault = cellsFault(table.board, track, at);
    if (fault !== undefined) return unknownWord(`--gauge "${wish}"`, fault.kind, fault.word, fault.words);
    const cells = cellsAt(table.board, track, at);
    const [cell] = cells;
    if (cells.length !== 1 || cell === undefined) {
      const over = table.board.tracks.get(track)?.over.join(', ') ?? '';
      return complain({ where: `--gauge "${wish}"`, what: `${track} needs one of each: ${over}` });
    }
    found.push(cellGauge([track, ...at].join(' '), cell));
  }
  return ok(found);
}

/** Rows of what the gauges show, one a game: the scenario's own policies under seeds of their own. */
async function playOthers(
  desk: Desk,
  threads: number,
  { path, table }: Recorded,
  gauges: readonly Gauge[],
  games: number,
): Promise<readonly (readonly number[])[]> {
  const players = castOf(table, []);
  if (!players.ok) return [];
  const played = await inPieces<Piece, readonly (readonly number[])[]>(desk, threads, {
    pieces: Array.from({ length: Math.ceil(games / PIECE) }, (_, index) => ({
      from: index * PIECE,
      to: Math.min((index + 1) * PIECE, games),
    })),
    play: 'gaugePiece',
    ground: {
      record: path,
      cells: gauges.flatMap(({ name, cell }) => (cell === undefined ? [] : [{ name, cell }])),
    },
    here: ({ from, to }) => gaugesFrom(table, players.value, gauges, from, to),
    said: (done) => `${Math.min(done * PIECE, games)} of ${games} games`,
  });
  return played.flat();
}

/** Numbers of games: from, up to (not including) to. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

interface Told {
  readonly recorded: Recorded;
  readonly games: number;
  readonly standings: readonly Standing[];
}

/** The documented output of `among --json`: keys are added, never taken away. */
function asJson({ recorded, games, standings }: Told) {
  const { table, record } = recorded;
  return {
    scenario: table.scenario.id,
    seed: record.header.seed,
    lens: table.book.lens,
    games,
    gauges: standings,
  };
}

const TITLES = { progress: 'Progress of each seat', autonomy: 'Autonomy of each state', cell: 'Gauges' };

const NAME = 24;
const BAR = 32;

function asText({ recorded, games, standings }: Told): readonly string[] {
  const { table, record } = recorded;
  const groups = Map.groupBy(standings, ({ kind }) => kind);
  return [
    `${table.scenario.title} (${table.scenario.id}), seed ${record.header.seed}, among ${games} games`,
    'that the scenario’s policies play by the same rules: the part that came to less',
    ...[...groups].flatMap(([kind, group]) => [
      '',
      TITLES[kind],
      ...group.map((standing) => standingLine(table, standing)),
    ]),
    '',
    '# this game   : the middle game   = the middle half   - nine games in ten',
  ];
}

function standingLine(table: Table, standing: Standing): string {
  const { kind, name, value, percentile } = standing;
  const label = kind === 'cell' ? name : nameOf(table, name);
  const shown = label.length > NAME ? `${label.slice(0, NAME - 1)}…` : label.padEnd(NAME);
  return `${shown} ${String(value).padStart(5)}  ${barOf(standing, BAR)}  ${String(percentile).padStart(3)} %`;
}
