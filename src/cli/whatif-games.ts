// heartland whatif games: the typical game and the outliers of each cell, and any of them opened at the turn in which it
// turned odd.
import type { Command } from 'commander';
import type { Table } from '../engine/index.ts';
import { ok, type Result } from '../kit/result.ts';
import { openCommand, recordCommand } from '../report/study/commands.ts';
import { type Games, readGames } from '../study/findings/games.ts';
import { oddTurn, outcomesByTurn } from '../study/findings/odd.ts';
import { type TypicalGames, typicalGames } from '../study/findings/typical.ts';
import type { Plan } from '../study/plan/manifest.ts';
import { newBenches } from '../study/run/benches.ts';
import { type Act, type Desk, refuse } from './command.ts';
import { complain, type ExitCode, type Lines } from './complaint.ts';
import { GAMES } from './record-files.ts';
import { openReplay } from './replay-screen.ts';
import { openGames } from './screens.ts';
import { planFor } from './whatif-open.ts';
import { STUDIES, type StudyOptions } from './whatif-prepare.ts';
import { findGames } from './whatif-query.ts';
import { flawLine, readingGames } from './whatif-read.ts';
import { cellNamed, recordOf } from './whatif-record.ts';
import { folded, paragraph, widthOf } from './width.ts';

interface GamesOptions extends StudyOptions {
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
  readonly open?: string | undefined;
  readonly variant?: string | undefined;
  readonly records: string;
}

export function declareGames(command: Command, act: Act, desk: Desk): void {
  command
    .command('games')
    .description('list the typical game and the outliers of each variant, and open them')
    .argument('<where>', 'a study file, or the folder of its games')
    .option('--open <seed>', 'instead: open the game of this seed, at the turn in which it turned odd')
    .option('--variant <cell>', 'which variant --open plays; the first if not given')
    .option('--seeds <count>', 'as the study was run with')
    .option('--lens <name>', 'as the study was run with')
    .option('--box <folder>', 'as the study was run with')
    .option('--out <folder>', 'as the study was run with', STUDIES)
    .option('--records <folder>', 'where records of games that are opened go', GAMES)
    .option('--json', 'print JSON')
    .action(
      act((where: string, _options: GamesOptions, own: Command) =>
        showGames(desk, where, own.optsWithGlobals<GamesOptions>()),
      ),
    );
}

/** A game of the list, or any other of the study. */
interface Listed {
  readonly cell: number;
  readonly name: string;
  readonly kind: 'typical' | 'outlier' | 'game';
  readonly seed: number;
  readonly hash: string;
  readonly outcomes: readonly number[];
  readonly distance?: number;
}

/** The games of a study, read once. */
interface Shelf {
  readonly folder: string;
  readonly plan: Plan;
  readonly games: Games;
  readonly typical: readonly TypicalGames[];
  /** Folder that records go to. */
  readonly records: string;
}

async function showGames(desk: Desk, where: string, options: GamesOptions): Promise<ExitCode> {
  const found = findGames(desk, where, options);
  if (!found.ok) return refuse(desk, found.error);
  const { folder } = found.value;
  // Games are played again here: only by the engine that played them.
  const plan = planFor(folder);
  if (!plan.ok) return refuse(desk, plan.error);
  const read = await readingGames(desk, folder, () => readGames(plan.value, folder));
  if (!read.ok) return refuse(desk, read.error);
  const { games, ensemble } = read.value;
  if (ensemble.flaw !== undefined) desk.err(flawLine(folder, ensemble.flaw));
  const typical = typicalGames(plan.value, games);
  const shelf = { folder, plan: plan.value, games, typical, records: options.records };
  if (options.open !== undefined) return openOne(desk, shelf, options.open, options.variant);
  const listed = listedIn(shelf);
  if (listed.length === 0) {
    return refuse(desk, complain({ where: folder, what: 'no games are finished here' }).error);
  }
  if (options.json === true) desk.out(JSON.stringify(gamesJson(shelf, listed), null, 2));
  else if (desk.interactive) return choose(desk, shelf, listed);
  else desk.out(gamesText(shelf, listed, widthOf(desk)).join('\n'));
  return 0;
}

function listedIn({ typical }: Shelf): readonly Listed[] {
  return typical.flatMap(({ cell, name, typical: one, outliers }): Listed[] => [
    { ...one, cell, name, kind: 'typical' },
    ...outliers.map((game): Listed => ({ ...game, cell, name, kind: 'outlier' })),
  ]);
}

const KINDS = { typical: 'typical', outlier: 'far from all', game: 'a game' };

/** Shows the list until somebody leaves it; a game that is chosen is opened, and then the list again. */
async function choose(desk: Desk, shelf: Shelf, listed: readonly Listed[]): Promise<ExitCode> {
  const { study } = shelf.plan;
  const title = `${study.title}: choose a game to open`;
  const games = listed.map((game) => ({
    cell: game.name,
    what: KINDS[game.kind],
    seed: String(game.seed),
    told: endOf(shelf, game),
  }));
  let [cursor, notice] = [0, ''];
  for (;;) {
    cursor = await openGames(desk, { title, games, cursor, notice });
    const game = listed[cursor];
    if (game === undefined) return 0;
    const record = await recordOf(desk, shelf.plan, game, shelf.records);
    notice = record.ok ? '' : record.error.join(' ');
    if (record.ok) await openReplay(desk, record.value, turnOf(shelf, game), { table: tableOf(shelf, game) });
  }
}

/** The turn in which it turned odd; none for a typical game, which opens at its end. */
function turnOf({ plan, typical }: Shelf, { cell, seed }: Listed): number | undefined {
  const own = typical.find((one) => one.cell === cell);
  if (own === undefined || own.typical.seed === seed) return undefined;
  const bench = newBenches(plan)(cell);
  const [game, other] = [seed, own.typical.seed].map((one) => outcomesByTurn(bench, one));
  const turn = oddTurn(game ?? [], other ?? [], own.spread);
  return turn === 0 ? undefined : turn;
}

/** The table it was played at: laid already, where its record was made or its turns were looked at. */
function tableOf({ plan }: Shelf, { cell }: Listed): Table {
  return newBenches(plan)(cell).bench.table;
}

async function openOne(
  desk: Desk,
  shelf: Shelf,
  given: string,
  variant: string | undefined,
): Promise<ExitCode> {
  const game = gameOf(shelf, given, variant);
  if (!game.ok) return refuse(desk, game.error);
  const record = await recordOf(desk, shelf.plan, game.value, shelf.records);
  if (!record.ok) return refuse(desk, record.error);
  const turn = turnOf(shelf, game.value);
  if (desk.interactive) return openReplay(desk, record.value, turn, { table: tableOf(shelf, game.value) });
  desk.out(`${record.value}${turn === undefined ? '' : `: turned odd in turn ${turn}`}`);
  return 0;
}

/** Any game that the folder has a row of. */
function gameOf(
  { plan, games, folder }: Shelf,
  given: string,
  variant: string | undefined,
): Result<Listed, Lines> {
  const cell = cellNamed(plan, variant);
  if (!cell.ok) return cell;
  const place = /^\d{1,15}$/.test(given) ? games.seeds.indexOf(Number(given)) : -1;
  const rows = games.cells[cell.value];
  if (place < 0 || rows?.played[place] !== true) {
    const what = `there is no finished game of seed "${given}" in ${folder}`;
    return complain({ where: '--open', what });
  }
  return ok({
    cell: cell.value,
    name: plan.manifest.cells[cell.value]?.name ?? '',
    kind: 'game',
    seed: Number(given),
    hash: rows.hashes[place] ?? '',
    outcomes: rows.outcomes.map((column) => column[place] ?? 0),
  });
}

function endOf({ plan }: Shelf, { outcomes }: Listed): string {
  return plan.study.outcomes.map(({ title }, place) => `${title}: ${outcomes[place] ?? 0}`).join('; ');
}

/** Lines of the list are no longer, however wide the paper is. */
const WIDEST = 105;

function gamesText(shelf: Shelf, listed: readonly Listed[], paper: number): readonly string[] {
  const { folder, plan } = shelf;
  const width = Math.min(WIDEST, paper);
  return [
    `${plan.study.title} (${plan.study.study}): games to open`,
    '',
    ...listed.flatMap((game) => [
      ...folded(`${game.name}, ${KINDS[game.kind]}: seed ${game.seed}. ${endOf(shelf, game)}`, width, '    '),
      `  ${openCommand(folder, game.name, game.seed)}`,
    ]),
    '',
    ...paragraph(MEANING, width),
  ];
}

const MEANING = [
  'Typical: the game with the least distance to all others of its variant, outcome by outcome in standard',
  'deviations. Far from all: those with the most. On a terminal this is a list to choose from.',
];

/** The documented output of `whatif games --json`: keys are added, never taken away. */
function gamesJson(shelf: Shelf, listed: readonly Listed[]) {
  const { folder, plan } = shelf;
  return {
    study: plan.study.study,
    folder,
    games: listed.map((game) => ({
      ...game,
      turn: turnOf(shelf, game) ?? null,
      open: openCommand(folder, game.name, game.seed),
      record: recordCommand(folder, game.name, game.seed),
    })),
  };
}
