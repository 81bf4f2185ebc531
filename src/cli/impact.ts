// heartland impact: what each decision of a played game did, by playing on with it and without it.
import { outcome, type Table } from '../engine/index.ts';
import { nameOf, orderPhrase } from '../report/phrases.ts';
import { rounded } from '../report/study/words.ts';
import { dateLabel } from '../scenario/date.ts';
import { type Crossroads, crossroadsOf, type Deed, type Future, futureAt } from '../study/paths/impact.ts';
import { type Impact, impactsOf, ranked, type SeatEffect } from '../study/paths/impact-tally.ts';
import { isFew } from '../study/statistics/few.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { type ExitCode, formatComplaint } from './complaint.ts';
import { countOf } from './long-work.ts';
import { inPieces, threadsOf } from './pieces.ts';
import { openRecorded, type Recorded } from './recorded.ts';

interface ImpactOptions {
  readonly playouts: string;
  readonly threads?: string;
  readonly json?: boolean;
}

const MOST_PLAYOUTS = 100_000;
const FEWEST_PLAYOUTS = 10;

/** Fewer moments than these are imagined here: a thread costs more to start than it saves. */
const WORTH_THREADS = 400;

export const impact: CliCommand = {
  name: 'impact',
  summary: 'what each decision of a played game changed',
  declare(command, act, desk) {
    command
      .argument('<record>', 'the record of a game')
      .option('--playouts <count>', 'imagined futures for each decision', '100')
      .option('--threads <count>', 'play in so many threads; as many as the machine has for long work')
      .option('--json', 'print JSON')
      .action(act((path: string, options: ImpactOptions) => weighRecord(desk, path, options)));
  },
};

async function weighRecord(desk: Desk, path: string, options: ImpactOptions): Promise<ExitCode> {
  const playouts = countOf(options.playouts, MOST_PLAYOUTS);
  if (playouts === undefined || playouts < FEWEST_PLAYOUTS) {
    const what = `"${options.playouts}" is not a number of futures from ${FEWEST_PLAYOUTS} to ${MOST_PLAYOUTS}`;
    return refuse(desk, [formatComplaint({ where: '--playouts', what })]);
  }
  const recorded = openRecorded(path);
  if (!recorded.ok) return refuse(desk, recorded.error);
  const { table, record } = recorded.value;
  const crossroads = crossroadsOf(table, record);
  if (crossroads.length === 0) {
    return refuse(desk, [formatComplaint({ where: path, what: 'nobody decided anything in this game yet' })]);
  }
  const threads = threadsOf(options.threads, playouts * crossroads.length >= WORTH_THREADS);
  if (!threads.ok) return refuse(desk, threads.error);
  const found = await imagine(desk, threads.value, recorded.value, crossroads, playouts);
  if (found.length < FEWEST_PLAYOUTS) {
    const what = `broken off after ${found.length} of ${playouts} futures: too few to say anything`;
    return refuse(desk, [formatComplaint({ where: path, what })]);
  }
  const told = tally(recorded.value, crossroads, found);
  desk.out(options.json === true ? JSON.stringify(asJson(told), null, 2) : asText(told).join('\n'));
  if (found.length === playouts) return 0;
  const what = `broken off after ${found.length} of ${playouts} futures; what they say stands above`;
  desk.err(formatComplaint({ where: path, what }));
  return 2;
}

/** Futures of every crossroads, round by round, so that whatever there is in the end is the same for all. */
async function imagine(
  desk: Desk,
  threads: number,
  { path, players, record }: Recorded,
  crossroads: readonly Crossroads[],
  playouts: number,
): Promise<readonly (readonly Future[])[]> {
  const steps = playouts * crossroads.length;
  const futures = await inPieces<number, Future>(desk, threads, {
    pieces: Array.from({ length: steps }, (_, number) => number),
    play: 'futurePiece',
    ground: { record: path, cells: [] },
    here: (number) => futureAt(crossroads, players, record.header.seed, number),
    said: (done) => `${done} of ${steps} moments imagined`,
  });
  return Array.from({ length: Math.trunc(futures.length / crossroads.length) }, (_, round) =>
    futures.slice(round * crossroads.length, (round + 1) * crossroads.length),
  );
}

interface Told {
  readonly table: Table;
  readonly recorded: Recorded;
  readonly playouts: number;
  /** Every decision with every seat. */
  readonly comparisons: number;
  readonly impacts: readonly Impact[];
}

function tally(
  recorded: Recorded,
  crossroads: readonly Crossroads[],
  rounds: readonly (readonly Future[])[],
): Told {
  const { table, replayed } = recorded;
  const scored = outcome(replayed.game).seats;
  const deeds = crossroads.reduce((sum, one) => sum + one.deeds.length, 0);
  const comparisons = deeds * scored.length;
  const impacts = crossroads.flatMap((one, place) => {
    const futures = rounds.flatMap((round) => round[place] ?? []);
    return impactsOf(one, futures, scored, comparisons);
  });
  return { table, recorded, playouts: rounds.length, comparisons, impacts };
}

/** The documented output of `impact --json`: keys are added, never taken away. */
function asJson({ table, recorded, playouts, comparisons, impacts }: Told) {
  return {
    scenario: table.scenario.id,
    seed: recorded.record.header.seed,
    lens: table.book.lens,
    playouts,
    comparisons,
    decisions: ranked(impacts).map(({ deed, seats, weight }) => ({ ...deed, weight, seats })),
  };
}

const MOST_TOLD = 12;

function asText(told: Told): readonly string[] {
  const { table, recorded, playouts, impacts } = told;
  const { title, id } = table.scenario;
  const clear = ranked(impacts).filter(({ weight }) => weight > 0);
  const left = clear.length - MOST_TOLD;
  return [
    `${title} (${id}), seed ${recorded.record.header.seed}: what each decision did`,
    `Progress with it less without it at the end, mean of ${playouts} imagined futures, 95 % interval`,
    '',
    clear.length === 0 ? 'No decision stands out' : 'Turning points, the greatest change first',
    ...clear.slice(0, MOST_TOLD).flatMap((impacted) => impactLines(table, impacted)),
    ...(left > 0 ? [`and ${left} more`] : []),
    '',
    ...notes(told, clear.length),
  ];
}

function impactLines(table: Table, { deed, seats }: Impact): readonly string[] {
  const shown = seats.filter(({ low, high, changed }) => (low > 0 || high < 0) && !isFew(changed));
  const width = Math.max(0, ...shown.map(({ actor }) => nameOf(table, actor).length));
  return [
    deedText(table, deed),
    ...shown.map((seat) => `    ${nameOf(table, seat.actor).padEnd(width)}  ${effectText(seat)}`),
  ];
}

function deedText(table: Table, { turn, phase, actor, orders, among, answer }: Deed): string {
  const when = `turn ${turn} (${dateLabel(table.scenario, turn)}), ${phase}: ${nameOf(table, actor)}`;
  if (answer !== undefined) return `${when} answers ${answer.said} to ${orderPhrase(table, answer.to)}`;
  const words = orders.map((order) => `[${orderPhrase(table, order)}]`).join(' ');
  return among === undefined ? `${when} orders ${words}` : `${when} orders, of ${among}, ${words} alone`;
}

function effectText({ difference, low, high, clear }: SeatEffect): string {
  const interval = low === high ? 'in every future' : `${rounded(low, 2)} to ${rounded(high, 2)}`;
  return `${signed(difference).padStart(6)}  (${interval})${clear ? '' : ' perhaps'}`;
}

function signed(value: number): string {
  const text = rounded(value, 2);
  return text.startsWith('-') ? text : `+${text}`;
}

function notes({ impacts, comparisons }: Told, clear: number): readonly string[] {
  const unclear = impacts.length - clear;
  const byLuck = Math.round(comparisons / 20);
  return [
    `${unclear} of ${impacts.length} decisions move nobody clearly: too little for so few futures, or nothing at all.`,
    `${comparisons} comparisons were made; by luck alone about ${byLuck} of their intervals would leave out zero. A`,
    'turning point is one that stands out even so; "perhaps" is one that does not.',
    'Without its orders an actor orders nothing that turn, or all but the one that is told alone; without an answer',
    'its ministry answers. From there on everybody plays by policy: this tells what a decision does in this model,',
    'not what people would have made of it.',
  ];
}
