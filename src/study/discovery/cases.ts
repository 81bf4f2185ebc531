// What a search for boxes looks at: games as rows, what was varied as columns, and whether each game is of interest.
import { invariant } from '../../kit/never.ts';

export interface NumberVariable {
  readonly kind: 'number';
  readonly name: string;
  /** Its values are whole numbers: limits are said as whole numbers. */
  readonly isWhole: boolean;
}

export interface OptionsVariable {
  readonly kind: 'options';
  readonly name: string;
  /** A value is a position in this list. */
  readonly options: readonly string[];
}

export type Variable = NumberVariable | OptionsVariable;

export interface Cases {
  readonly variables: readonly Variable[];
  /** One value for each variable. */
  readonly rows: readonly (readonly number[])[];
  /** Whether the row's game is of interest. */
  readonly hits: readonly boolean[];
  /** The point of the design that each row is a game of; each row is a point of its own if not given. */
  readonly points?: readonly number[];
}

/** The positions of all rows. Throws where rows, hits and variables do not fit together, or there is no row. */
export function everyCase({ variables, rows, hits, points }: Cases): readonly number[] {
  invariant(rows.length > 0 && rows.length === hits.length, 'every case is of interest or not');
  invariant(points === undefined || points.length === rows.length, 'every case is of a point');
  for (const row of rows) {
    invariant(row.length === variables.length, 'every case has a value for each variable');
    for (const [place, variable] of variables.entries()) {
      const value = row[place] as number;
      const isKnown =
        variable.kind === 'number' ? Number.isFinite(value) : variable.options[value] !== undefined;
      invariant(isKnown, `${variable.name} can be ${value}`);
    }
  }
  return rows.map((_, index) => index);
}

/** The value of one variable in one case. */
export function valueIn(cases: Cases, index: number, variable: number): number {
  return cases.rows[index]?.[variable] as number;
}

/** How many of the picked cases are of interest. */
export function hitsAmong(cases: Cases, picked: readonly number[]): number {
  let hits = 0;
  for (const index of picked) if (cases.hits[index] === true) hits += 1;
  return hits;
}
