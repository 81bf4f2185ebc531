// What a rule said, as a case tells it.

import type { Board } from '../../src/world/board.ts';
import { describeCell } from '../../src/world/cell.ts';
import type { After } from './case.ts';
import type { Word } from './solo.ts';
import { nameOfValue } from './stage.ts';

/** Changes told in full of each part; of those that go through everybody, the rest are only counted. */
const TOLD = 4;

/** Words as a case writes them down; of a freed agreement only its status is told. */
export function told(board: Board, words: readonly Word[]): After {
  if (words.length === 0) return 'nothing';
  const after: { [address: string]: number | string | { [cell: string]: number | string } } = {};
  for (const word of words) {
    if (word.kind === 'gives') after[word.address] = word.value;
    else if (word.kind === 'refuses') after[word.address] = 'refused';
    else if (word.kind === 'binds') after[word.address] = `bound to ${word.to}`;
    else {
      const cell = cellText(board, word.cell);
      if (cell === undefined) continue;
      after[word.address] ??= {};
      const changes = after[word.address] as { [cell: string]: number | string };
      const [from, to] = [word.before, word.after].map((value) => nameOfValue(board, word.cell, value));
      if (Object.keys(changes).length < TOLD) changes[cell] = `${from} -> ${to}`;
      else changes['and others'] = Number(changes['and others'] ?? 0) + 1;
    }
  }
  return after;
}

function cellText(board: Board, cell: number): string | undefined {
  const name = describeCell(board, cell);
  if ('track' in name) return [name.track, ...name.members].join(' ');
  return name.field === 'status' ? `agreement ${name.slot + 1}` : undefined;
}
