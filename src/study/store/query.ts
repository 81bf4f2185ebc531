// SQL over a study's games. The library is large and part of a machine's own code: it is fetched only when somebody asks.
import { resolve } from 'node:path';
import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { cellAt } from '../plan/cell.ts';
import type { Plan } from '../plan/manifest.ts';
import { type Flaw, readEnsemble } from '../run/ensemble.ts';
import { Halt } from '../run/refusal.ts';
import { type Table, tableOf } from './answer.ts';
import { shardPath } from './folder.ts';
import { columnOf } from './shard-file.ts';

/** An answer, and of how many of the seeds that the study wants. */
interface Answered extends Table {
  readonly seeds: { readonly count: number; readonly wanted: number };
  /** All games that the study wants are there. */
  readonly whole: boolean;
  readonly flaw?: Flaw;
}

/** Asked and answered, or why not, in the words of the database. */
export type Asked =
  | { readonly ok: true; readonly value: Answered }
  | { readonly ok: false; readonly error: string };

/**
 * Answers one question over the views `games` (a row a game) and `cells` (a row a cell, with what its point has each
 * uncertainty at). The games are those that a report is about: checked, up to the first gap or damaged shard. Nothing is
 * fetched from anywhere, no other file is read, and none is written. Pre: the folder is the plan's. Throws a Halt where a
 * shard is of another study, or none is whole.
 */
export async function query(folder: string, plan: Plan, sql: string): Promise<Asked> {
  const { tally, whole, flaw } = await readEnsemble(plan, folder);
  if (tally.shards === 0) {
    const help = `\`heartland whatif shards ${folder} 0-${plan.shards - 1}\` plays them`;
    throw new Halt({ kind: 'missing', what: 'no games are finished here', help });
  }
  const api = await import('@duckdb/node-api');
  const instance = await api.DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    const files = Array.from({ length: tally.shards }, (_, shard) => text(resolve(shardPath(folder, shard))));
    for (const view of viewsOf(files, plan)) await connection.run(view);
    for (const lock of locksOf(files)) await connection.run(lock);
    const asked = await questionIn(connection, sql);
    if (typeof asked === 'string') return { ok: false, error: asked };
    if (asked.statementType !== api.StatementType.SELECT) return { ok: false, error: NO_QUESTION };
    const table = tableOf(api, await asked.runAndReadAll());
    const { cells, seeds } = plan.manifest;
    const count = tally.games / cells.length;
    const value = { ...table, seeds: { count, wanted: seeds.count }, whole, ...(flaw && { flaw }) };
    return { ok: true, value };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const NO_QUESTION =
  'this changes something, and games can only be asked: a statement begins with select, from or with';

/** After these a question can read nothing but the games, and not undo that. Moments are those of no place. */
function locksOf(files: readonly string[]): readonly string[] {
  return [
    "set TimeZone = 'UTC'",
    `set allowed_paths = [${files.join(', ')}]`,
    'set enable_external_access = false',
    'set lock_configuration = true',
  ];
}

const UNREADABLE = /^Failed to extract statements: /;

/** The only statement of a text, or what is wrong. */
async function questionIn(
  connection: DuckDBConnection,
  sql: string,
): Promise<DuckDBPreparedStatement | string> {
  const found = await connection.extractStatements(sql).catch((error: unknown) => String(error));
  if (typeof found === 'string') {
    const said = found.replace(/^Error: /, '');
    // Of a text without a statement the library has nothing to say.
    return UNREADABLE.test(said) ? said.replace(UNREADABLE, '') : 'there is no statement here';
  }
  if (found.count !== 1) return `one statement can be asked at a time, and here are ${found.count}`;
  return found.prepare(0);
}

function viewsOf(files: readonly string[], plan: Plan): readonly string[] {
  const { manifest, layout } = plan;
  const axes = layout.axes.map(({ name }) => identifier(`at_${columnOf(name)}`));
  const rows = manifest.cells.map(({ name, base }, number) => {
    const { lens, point, variant } = cellAt(layout, number);
    const own = [layout.lenses[lens] ?? '', layout.variants[variant]?.name ?? ''].map(text);
    const values = layout.axes
      .map((axis, index) => layout.points[point]?.[index] ?? axis.now ?? null)
      .map(literal);
    return `(${[number, text(name), base, ...own, point, ...values].join(', ')})`;
  });
  const columns = ['cell', 'name', 'base', 'lens', 'variant', 'point', ...axes].join(', ');
  return [
    `create view games as select * from read_parquet([${files.join(', ')}])`,
    `create view cells as select * from (values ${rows.join(', ')}) as t(${columns})`,
  ];
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(value: string | number | null): string {
  if (value === null) return 'null';
  return typeof value === 'number' ? String(value) : text(value);
}
