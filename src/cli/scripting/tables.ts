// The table behind each model, out of the sight of scripts: what they are handed is small and of one shape for ever.
import type { Table } from '../../engine/index.ts';
import { invariant } from '../../kit/never.ts';
import type { Model } from './types.ts';

const tables = new WeakMap<Model, Table>();

export function keepTable(model: Model, table: Table): void {
  tables.set(model, table);
}

/** Throws for a model that was not opened here: a copy is none. */
export function tableOf(model: Model): Table {
  const table = tables.get(model);
  invariant(table !== undefined, 'a model comes from openHeartland or openBox, as it was handed out');
  return table;
}
