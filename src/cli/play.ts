// heartland play: a game on the screen, some seats by people at this keyboard, the rest by policies. Every decision is
// on the disk before it counts, so that a game broken off at any moment goes on with --resume.
import { open, type Table } from '../engine/index.ts';
import { map, ok, type Result } from '../kit/result.ts';
import { saveDrafts } from '../record/draft.ts';
import type { Header } from '../record/format.ts';
import { NOTHING_PENDING } from '../record/pending.ts';
import { headerFor, policySeats } from '../record/play.ts';
import { formatRecordProblem, type RecordProblem } from '../record/problem.ts';
import type { RegionMap } from '../rulebook/region.ts';
import type { Players } from '../seats/policy.ts';
import type { Wires as ScreenWires } from '../tui/index.ts';
import type { Command } from '../turn/commands.ts';
import { createSession } from '../turn/session.ts';
import { builtTable, type SetTable } from './built-table.ts';
import { castOf } from './cast.ts';
import { type CliCommand, type Desk, refuse, several } from './command.ts';
import { complain, type ExitCode, type Lines, unknownWord } from './complaint.ts';
import { keepDrafts } from './drafts.ts';
import { onScreen } from './on-screen.ts';
import { declareGame, type GameOptions } from './options.ts';
import { GAMES, newRecord } from './record-files.ts';
import { declareScreen, type ScreenOptions, screenWires } from './screen-wires.ts';
import { seedOf } from './seed.ts';
import type { TakenUp } from './take-up.ts';
import { ticks } from './ticks.ts';

export interface PlayOptions extends GameOptions, ScreenOptions {
  readonly seat?: readonly string[] | undefined;
}

export const play: CliCommand = {
  name: 'play',
  summary: 'play in the terminal; several --seat share the keyboard',
  declare(command, act, desk) {
    declareScreen(declareGame(command))
      .option('--seat <actor>', 'an actor you decide for; may be repeated', several, [])
      .action(act((scenario: string | undefined, options: PlayOptions) => playGame(desk, scenario, options)));
  },
};

/** A game set up to be played: nothing has been decided in it since it was recorded. */
interface Ready extends TakenUp {
  /** What screens draw of the region. */
  readonly map: () => RegionMap | undefined;
}

export async function playGame(
  desk: Desk,
  scenario: string | undefined,
  options: PlayOptions,
): Promise<ExitCode> {
  if (!desk.interactive) {
    const what = 'playing needs a terminal at both ends';
    return refuse(desk, complain({ where: 'play', what, help: '`heartland run` plays without one' }).error);
  }
  const wires = await screenWires(desk, options);
  if (!wires.ok) return refuse(desk, wires.error);
  const ready =
    options.resume === undefined
      ? await begin(desk, scenario ?? desk.home.start, options)
      : await goOn(desk, options.resume, options.box);
  if (!ready.ok) return refuse(desk, ready.error);
  if (ready.value.note !== undefined) desk.err(ready.value.note);
  return show(ready.value, wires.value, options.interrupted);
}

async function show(ready: Ready, wires: ScreenWires, interrupted?: () => void): Promise<ExitCode> {
  const { game, players, people, pending, writer, map } = ready;
  // The screens are loaded by those who look at them.
  const { runPlay, Stopped } = await import('../tui/index.ts');
  // Nothing may be played that is not written down: a disk that refuses ends the screen.
  const stop = (problem: RecordProblem): never => {
    const rest = 'all that was locked before is on the disk';
    throw new Stopped(`${formatRecordProblem(writer.path, problem)}; ${rest}`);
  };
  const onCommand = (command: Command) => {
    const written = writer.append(command);
    if (!written.ok) stop(written.error);
  };
  const sitDown = () => {
    const session = createSession({ game, players, people, pending, onCommand });
    keepDrafts(session, writer.path, stop);
    return session;
  };
  const table = { session: sitDown, people, map: map(), savedIn: writer.path, ticks };
  try {
    const end = await onScreen((abort) => runPlay({ ...table, ...wires, abort }), interrupted);
    return end.kind === 'crashed' ? 2 : 0;
  } finally {
    writer.close();
  }
}

/** A new game. */
async function begin(
  desk: Desk,
  scenario: string | undefined,
  options: PlayOptions,
): Promise<Result<Ready, Lines>> {
  if (scenario === undefined) {
    return complain({ where: 'play', what: 'which scenario?', help: 'heartland play SCENARIO --seat ACTOR' });
  }
  const set = await setTable(desk, scenario, options);
  if (!set.ok) return set;
  const { table, note, map: drawn } = set.value;
  const people = peopleOf(table, options.seat ?? []);
  if (!people.ok) return people;
  const players = castOf(table, options.policy ?? []);
  if (!players.ok) return players;
  const seed = seedOf(options.seed);
  if (!seed.ok) return seed;
  const seats = seatsOf(table, players.value, people.value);
  const header = headerFor(table, { seed: seed.value, seats, version: desk.home.version });
  const writer = newRecord(options.out ?? GAMES, table.scenario.id, seed.value, header);
  // Left by a record that is gone: of no use to this one.
  if (writer.ok) saveDrafts(writer.value.path, []);
  return map(writer, (record) => ({
    game: open(table, seed.value),
    players: players.value,
    people: people.value,
    pending: NOTHING_PENDING,
    writer: record,
    note,
    map: drawn,
  }));
}

/** Files are read by code of their own, which is loaded where there is any file to read. */
async function setTable(
  desk: Desk,
  scenario: string,
  options: PlayOptions,
): Promise<Result<SetTable, Lines>> {
  const built = builtTable(desk.home, scenario, options);
  if (built !== undefined) return ok(built);
  return (await import('./table.ts')).setTable(desk.home, scenario, options);
}

/** Who sits at the keyboard: those named, or the scenario's first seat. */
function peopleOf(table: Table, named: readonly string[]): Result<readonly number[], Lines> {
  const seats = table.scenario.seats.map(({ actor }) => actor);
  const stray = named.find((actor) => !seats.includes(actor));
  if (stray !== undefined) return unknownWord('--seat', 'seat', stray, seats);
  const wanted = named.length > 0 ? [...new Set(named)] : seats.slice(0, 1);
  return ok(wanted.map((actor) => table.board.members.actor.indexOf(actor)));
}

function seatsOf(table: Table, players: Players, people: readonly number[]): Header['seats'] {
  const seats = policySeats(table, players);
  for (const actor of people) seats[table.board.members.actor[actor] ?? ''] = { kind: 'person' };
  return seats;
}

/** A game broken off: what people had not handed in is theirs to decide still. A box is asked for its map alone. */
async function goOn(desk: Desk, path: string, box: string | undefined): Promise<Result<Ready, Lines>> {
  const [{ takeUp }, { mapOfBox, ownMap }] = await Promise.all([
    import('./take-up.ts'),
    import('./region.ts'),
  ]);
  const drawn = box === undefined ? undefined : mapOfBox(desk.home, box);
  if (drawn?.ok === false) return drawn;
  const taken = takeUp(path);
  if (!taken.ok) return taken;
  const region = () => (drawn === undefined ? ownMap(desk.home) : drawn.value);
  if (taken.value.people.length > 0) return ok({ ...taken.value, map: region });
  taken.value.writer.close();
  const what = 'no person has a seat in this game';
  return complain({ where: path, what, help: '`heartland fork` goes on with it' });
}
