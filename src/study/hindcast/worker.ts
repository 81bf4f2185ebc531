// What a thread of a hindcast runs: it is handed the whole work once, lays the table of a unit when it first plays of it,
// and hands back answers. Which thread plays which games leaves no trace in them.
import { workerData } from 'node:worker_threads';
import { invariant } from '../../kit/never.ts';
import { type Rows, settingOf, type Unit, unitsOf, type Work } from './forecast.ts';
import { answersOf, type Setting } from './play.ts';

/** Some seeds of a unit: from, up to (not including) to. */
export interface Piece {
  /** Place in unitsOf. */
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

let units: readonly Unit[] | undefined;

/** The table that is laid: pieces come unit by unit, so that one is enough. */
let laid: { readonly unit: number; readonly setting: Setting } | undefined;

export function playPiece({ unit, from, to }: Piece): Rows {
  const setting = laid?.unit === unit ? laid.setting : lay(unit);
  return Array.from({ length: to - from }, (_, index) => answersOf(setting, from + index));
}

function lay(unit: number): Setting {
  const work = workerData as Work;
  units ??= unitsOf(work);
  const found = units[unit];
  invariant(found !== undefined, 'a piece is of a unit that there is');
  laid = { unit, setting: settingOf(work, found) };
  return laid.setting;
}
