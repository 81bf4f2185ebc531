// Whether a record is what it says: the chain of its lines first, then the whole game again, hash by hash.
import type { Game, Lane } from '../engine/index.ts';
import type { Board } from '../world/board.ts';
import { type CellName, describeCell } from '../world/cell.ts';
import type { World } from '../world/world.ts';
import type { RecordFile } from './parse.ts';
import type { RecordProblem } from './problem.ts';
import { type HashProblem, replay } from './replay.ts';

export interface CellDifference {
  readonly cell: CellName;
  readonly compiled: number;
  readonly interpreter: number;
}

export type Verdict =
  | {
      readonly ok: true;
      readonly turns: number;
      /** False for a game that was broken off: what there is of it is in order. */
      readonly finished: boolean;
      /** The hash after the last turn there is; '' before the first. */
      readonly finalHash: string;
    }
  | {
      readonly ok: false;
      readonly problem: RecordProblem;
      /** Where the rules as compiled and as interpreted part ways in that turn: then the fault is Heartland's. */
      readonly differences: readonly CellDifference[];
    };

const MOST_DIFFERENCES = 20;

/** Judges a record whose chain has been read. A torn last line is a fault: reopening the record would cut it. */
export function verify(record: RecordFile, lane: Lane = 'compiled'): Verdict {
  const played = replay(record, { lane, ledger: false });
  if (!played.ok)
    return { ok: false, problem: played.error, differences: differencesIn(record, played.error) };
  const { game, finished } = played.value;
  if (record.torn > 0) {
    const what = `the last line is torn: ${record.torn} bytes of it were written`;
    const problem = {
      line: record.lines.length + 2,
      turn: Math.min(game.turn, game.table.scenario.turns),
      what,
    };
    return { ok: false, problem: { ...problem, help: 'the game was broken off there' }, differences: [] };
  }
  return { ok: true, turns: game.hashes.length, finished, finalHash: game.hashes.at(-1) ?? '' };
}

/** The cells in which the two lanes differ at the end of the turn that hashes wrong; usually none. */
function differencesIn(record: RecordFile, problem: HashProblem): readonly CellDifference[] {
  if (problem.played === undefined) return [];
  const [compiled, plain] = (['compiled', 'interpreter'] as const).map((lane) =>
    endOf(record, problem, lane),
  );
  if (compiled === undefined || plain === undefined) return [];
  return cellsApart(compiled.table.board, compiled.world, plain.world);
}

/** The first cells in which two worlds of one board differ, by name. */
export function cellsApart(board: Board, compiled: World, interpreter: World): readonly CellDifference[] {
  const found: CellDifference[] = [];
  for (const [cell, value] of compiled.entries()) {
    const other = interpreter[cell] ?? 0;
    if (value === other || found.length >= MOST_DIFFERENCES) continue;
    found.push({ cell: describeCell(board, cell), compiled: value, interpreter: other });
  }
  return found;
}

/** The game as it stands at the end of the turn of a wrong hash, in one lane. */
function endOf(record: RecordFile, problem: HashProblem, lane: Lane): Game | undefined {
  const before = record.lines.slice(0, problem.line - 2);
  let end: Game | undefined;
  // With the wrong hash put right, replay goes past it and shows the world it came to.
  const right = { kind: 'turn', turn: problem.turn, hash: '' } as const;
  const asPlayed = (hash: string) => ({ ...record, lines: [...before, { ...right, hash }] });
  const tried = replay(asPlayed(''), { lane, ledger: false });
  if (tried.ok || tried.error.played === undefined) return undefined;
  replay(asPlayed(tried.error.played), {
    lane,
    ledger: false,
    watch: (game) => {
      end = game;
    },
  });
  return end;
}
