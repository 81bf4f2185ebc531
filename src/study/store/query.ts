// SQL over a study's games. The library is large and part of a machine's own code: it is fetched only when somebody asks.
import { cellAt } from '../plan/cell.ts';
import type { Plan } from '../plan/manifest.ts';
import { shardPattern } from './folder.ts';
import { columnOf } from './shard-file.ts';

/** A value of an answer: whole numbers too large for a number are text. */
export type Answer = string | number | boolean | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Answer[])[];
}

/** Asked and answered, or why not, in the words of the database. */
export type Asked =
  | { readonly ok: true; readonly value: Table }
  | { readonly ok: false; readonly error: string };

/**
 * Answers one statement over the views `games` (a row a game) and `cells` (a row a cell, with what its point has each
 * uncertainty at). Nothing is fetched from anywhere.
 */
export async function query(folder: string, plan: Plan, sql: string): Promise<Asked> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    for (const view of viewsOf(folder, plan)) await connection.run(view);
    const reader = await connection.runAndReadAll(sql);
    const rows = reader.getRowsJS().map((row) => row.map(plain));
    return { ok: true, value: { columns: reader.deduplicatedColumnNames(), rows } };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function viewsOf(folder: string, plan: Plan): string[] {
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
    `create view games as select * from read_parquet(${text(shardPattern(folder))})`,
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

function plain(value: unknown): Answer {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  return String(value);
}
