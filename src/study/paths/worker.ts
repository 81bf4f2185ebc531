// What a thread runs that looks back at a played game: it opens the record itself, and hands back numbers. Which thread
// plays which piece leaves no trace in them.
import { workerData } from 'node:worker_threads';
import type { Table } from '../../engine/index.ts';
import { layHeader } from '../../record/ground.ts';
import type { RecordFile } from '../../record/parse.ts';
import { readRecord } from '../../record/read.ts';
import { playersOf } from '../../seats/players.ts';
import type { Players } from '../../seats/policy.ts';
import { cellGauge, type Gauge, gaugesFrom, usualGauges } from './among.ts';
import { type Crossroads, crossroadsOf, type Future, futureAt } from './impact.ts';

/** What every piece of the work needs, handed to a thread once. */
export interface Ground {
  /** Path of the record. Pre: it replays. */
  readonly record: string;
  /** Cells to be gauged beside the usual gauges. */
  readonly cells: readonly { readonly name: string; readonly cell: number }[];
}

interface Opened {
  readonly record: RecordFile;
  readonly table: Table;
}

let opened: Opened | undefined;
let crossroads: readonly Crossroads[] | undefined;
let usual: { readonly players: Players; readonly gauges: readonly Gauge[] } | undefined;

/** One imagined future of one crossroads, by its number among all. */
export function futurePiece(piece: number): Future {
  const { table, record } = ground();
  crossroads ??= crossroadsOf(table, record);
  const chosen = new Map(
    Object.entries(record.header.seats).flatMap(([actor, { policy }]) =>
      policy === undefined ? [] : [[actor, policy] as const],
    ),
  );
  return futureAt(crossroads, castOf(table, chosen), record.header.seed, piece);
}

/** What the gauges show in some games: from, up to (not including) to. */
export function gaugePiece({ from, to }: { readonly from: number; readonly to: number }) {
  const { table } = ground();
  const { cells } = workerData as Ground;
  usual ??= {
    players: castOf(table, new Map()),
    gauges: [...usualGauges(table), ...cells.map(({ name, cell }) => cellGauge(name, cell))],
  };
  return gaugesFrom(table, usual.players, usual.gauges, from, to);
}

function ground(): Opened {
  if (opened !== undefined) return opened;
  const record = readRecord((workerData as Ground).record);
  if (!record.ok) throw new Error(record.error.what);
  const table = layHeader(record.value.header);
  if (!table.ok) throw new Error(table.error.what);
  opened = { record: record.value, table: table.value };
  return opened;
}

function castOf(table: Table, chosen: ReadonlyMap<string, string>): Players {
  const cast = playersOf(table, chosen);
  if (!cast.ok) throw new Error('the record names a policy that its table does not have');
  return cast.value;
}
