// What is told of a finished game: how it ended, what turned it, and where its record lies.
import type { Game } from '../engine/index.ts';
import { type Standing, turningPointLine, turningPoints } from '../report/turning-points.ts';
import { dateLabel } from '../scenario/date.ts';
import { influenceTable, objectiveLines, outcomeJson } from './standing.ts';
import { wordLines } from './words.ts';

export interface Told {
  readonly game: Game;
  /** At the start and after each turn. */
  readonly standings: readonly Standing[];
  /** Path of the record. */
  readonly record: string;
}

export function summaryText({ game, standings, record }: Told): string {
  const { table, seed } = game;
  const { scenario, book } = table;
  const turns = game.hashes.length;
  const [first] = standings;
  const last = standings.at(-1);
  const points = turningPoints(game, standings);
  const words = wordLines(game);
  return [
    `${scenario.title} (${scenario.id}), ${turns} turns, seed ${seed}, lens ${book.lens}`,
    '',
    'Influence at the end, 0 to 100, with the change since the start',
    ...(first === undefined || last === undefined ? [] : influenceTable(table, first, last)),
    '',
    'Aims',
    ...objectiveLines(game),
    ...(words.length === 0 ? [] : ['', 'Words', ...words]),
    '',
    'Turning points',
    ...(points.length === 0 ? ['no shift of note'] : []),
    ...points.map((point) => turningPointLine(table, point, dateLabel(scenario, point.turn))),
    '',
    `Final hash ${game.hashes.at(-1) ?? ''}`,
    `Record ${record}`,
  ].join('\n');
}

/** The documented output of `run --json` and `fork --json`: keys are added, never taken away. */
export function summaryJson({ game, standings, record }: Told): string {
  const { scenario, book } = game.table;
  const json = {
    scenario: scenario.id,
    seed: game.seed,
    lens: book.lens,
    turns: game.hashes.length,
    finalHash: game.hashes.at(-1) ?? '',
    record,
    outcome: outcomeJson(game),
    turningPoints: turningPoints(game, standings),
  };
  return JSON.stringify(json, null, 2);
}
