// heartland replay: what happened in a recorded game, as text or JSON; on a terminal, on screen.
import { explain, type Game, type Lane } from '../engine/index.ts';
import type { RecordLine } from '../record/format.ts';
import { isHandLine } from '../record/hand.ts';
import type { RecordFile } from '../record/parse.ts';
import { formatRecordProblem } from '../record/problem.ts';
import { readRecord } from '../record/read.ts';
import { replay } from '../record/replay.ts';
import { type Standing, turningPointLine, turningPoints } from '../report/turning-points.ts';
import { dateLabel } from '../scenario/date.ts';
import { type CliCommand, type Desk, refuse } from './command.ts';
import { besideShown, tellCompared } from './compare.ts';
import { type ExitCode, formatComplaint } from './complaint.ts';
import { openCompared, openReplay, refused } from './replay-screen.ts';
import { declareScreen, type ScreenOptions } from './screen-wires.ts';
import { readShown } from './shown.ts';
import { influenceTable, outcomeJson, standingOf } from './standing.ts';
import { turnStory } from './story.ts';
import { wordLines } from './words.ts';

interface ReplayOptions extends ScreenOptions {
  readonly turn?: string;
  readonly text?: boolean;
  readonly json?: boolean;
  readonly interpreter?: boolean;
}

export const replayCommand: CliCommand = {
  name: 'replay',
  summary: 'go through a recorded game, or lay two side by side',
  declare(command, act, desk) {
    declareScreen(command)
      .argument('<record>', 'the record of a game')
      .argument('[other]', 'another game of the same scenario, to be laid beside it')
      .option('--turn <number>', 'one turn only')
      .option('--text', 'print text')
      .option('--json', 'print JSON')
      .option('--interpreter', 'work the rules the slow, readable way')
      .action(
        act((path: string, other: string | undefined, options: ReplayOptions) =>
          other === undefined
            ? replayRecord(desk, path, options)
            : compareRecords(desk, [path, other], options),
        ),
      );
  },
};

async function compareRecords(
  desk: Desk,
  paths: readonly [string, string],
  options: ReplayOptions,
): Promise<ExitCode> {
  const turn = turnOf(options.turn);
  if (Number.isNaN(turn)) return refuse(desk, [noTurn(options.turn)]);
  const json = options.json === true;
  if (desk.interactive && !json && options.text !== true) return openCompared(desk, paths, turn, options);
  const a = readShown(paths[0]);
  if (!a.ok) return refused(desk, a.error);
  const compared = besideShown(a.value, paths[1]);
  return compared.ok ? tellCompared(desk, compared.value, json) : refused(desk, compared.error);
}

function noTurn(given: string | undefined): string {
  return formatComplaint({ where: `--turn ${given}`, what: 'this is not the number of a turn' });
}

async function replayRecord(desk: Desk, path: string, options: ReplayOptions): Promise<ExitCode> {
  const record = readRecord(path);
  if (!record.ok) return refuse(desk, [formatRecordProblem(path, record.error)]);
  const turn = turnOf(options.turn);
  if (Number.isNaN(turn)) return refuse(desk, [noTurn(options.turn)]);
  const plain = options.text === true || options.json === true;
  if (desk.interactive && !plain) return openReplay(desk, path, turn, { ...options, record: record.value });
  return tell(desk, path, record.value, turn, options);
}

function turnOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  return /^[1-9]\d{0,4}$/.test(given) ? Number(given) : Number.NaN;
}

function tell(
  desk: Desk,
  path: string,
  record: RecordFile,
  turn: number | undefined,
  options: ReplayOptions,
): ExitCode {
  const lane: Lane = options.interpreter === true ? 'interpreter' : 'compiled';
  const standings: Standing[] = [];
  const watch = (game: Game) => standings.push(standingOf(game));
  const opening = replay(record, { toTurn: 0, lane });
  if (opening.ok) standings.push(standingOf(opening.value.game));
  const played = replay(record, { lane, watch, ...(turn === undefined ? {} : { toTurn: turn }) });
  if (!played.ok) {
    desk.err(formatRecordProblem(path, played.error));
    return 1;
  }
  const { game } = played.value;
  if (turn !== undefined && game.hashes.length < turn) {
    const what = `the record has ${game.hashes.length} finished turns`;
    return refuse(desk, [formatComplaint({ where: `--turn ${turn}`, what })]);
  }
  if (record.torn > 0) desk.err(`${path}: the last line is torn and left out; the game was broken off there`);
  const { finished } = played.value;
  desk.out(options.json === true ? asJson(record, game, turn, finished) : asText(game, standings, turn));
  return 0;
}

function asText(game: Game, standings: readonly Standing[], turn: number | undefined): string {
  const { table } = game;
  const { scenario } = table;
  const turns = turn === undefined ? game.hashes.map((_, index) => index + 1) : [turn];
  const before = standings[turn === undefined ? 0 : turn - 1];
  const after = standings.at(-1);
  const points = turn === undefined ? turningPoints(game, standings) : [];
  const words = turn === undefined ? wordLines(game) : [];
  return [
    `${scenario.title} (${scenario.id}), seed ${game.seed}, lens ${table.book.lens}`,
    '',
    ...turns.flatMap((t) => [
      ...turnStory(game, t, turn !== undefined),
      `  hash ${game.hashes[t - 1] ?? ''}`,
      '',
    ]),
    ...(before === undefined || after === undefined ? [] : influenceTable(table, before, after)),
    ...(words.length === 0 ? [] : ['', 'Words', ...words]),
    ...(points.length === 0 ? [] : ['', 'Turning points']),
    ...points.map((point) => turningPointLine(table, point, dateLabel(scenario, point.turn))),
  ].join('\n');
}

/** The documented output of `replay --json`: keys are added, never taken away. */
function asJson(record: RecordFile, game: Game, turn: number | undefined, finished: boolean): string {
  const { header } = record;
  const turns = turn === undefined ? game.hashes.map((_, index) => index + 1) : [turn];
  const json = {
    scenario: game.table.scenario.id,
    seed: header.seed,
    lens: header.lens,
    seats: header.seats,
    ...(header.from === undefined ? {} : { from: header.from }),
    ...(header.luck === undefined ? {} : { luck: header.luck }),
    finished,
    turns: turns.map((t) => ({
      turn: t,
      date: dateLabel(game.table.scenario, t),
      decisions: record.lines.filter((line) => isDecision(line) && line.turn === t),
      happenings: explain(game, t),
      hash: game.hashes[t - 1],
    })),
    outcome: outcomeJson(game),
  };
  return JSON.stringify(json, null, 2);
}

function isDecision(line: RecordLine): line is Exclude<RecordLine, { kind: 'turn' | 'end' }> {
  return line.kind === 'orders' || line.kind === 'answer' || isHandLine(line);
}
