// Where an entry of the rulebook was written, kept beside it so that later checks can still point at the file.
import { nearest } from '../../kit/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Source } from '../text/source.ts';

export type Path = readonly (string | number)[];

export interface Spot {
  readonly source: Source;
  readonly path: Path;
}

/** One entry of a section: what it is called, what it says, where it stands. */
export interface Entry<T> {
  readonly name: string;
  readonly value: T;
  readonly spot: Spot;
}

/** An error at `path` below the spot. The hint, if any, is the word that was probably meant. */
export function errorAt(spot: Spot, path: Path, what: string, hint?: string): Problem {
  return problemAt(spot, path, what, 'error', hint);
}

export function warningAt(spot: Spot, path: Path, what: string): Problem {
  return problemAt(spot, path, what, 'warning');
}

export function noteAt(spot: Spot, path: Path, what: string): Problem {
  return problemAt(spot, path, what, 'note');
}

function problemAt(
  spot: Spot,
  path: Path,
  what: string,
  severity: Problem['severity'],
  hint?: string,
): Problem {
  const { source } = spot;
  const whole = [...spot.path, ...path];
  const at = source.at(whole, typeof valueAt(source.value, whole) === 'object' ? 'key' : 'value');
  const problem = { file: source.file, ...at, what, severity };
  return hint === undefined ? problem : { ...problem, hint };
}

/** "no actor is called x", with the nearest of those there are. */
export function unknownAt(
  spot: Spot,
  path: Path,
  kind: string,
  name: string,
  known: readonly string[],
): Problem {
  return errorAt(spot, path, `there is no ${kind} ${name}`, nearest(name, known));
}

/** "CS-014 in rules/consent.yaml:12": for messages that have to name a second place. */
export function placeText(spot: Spot): string {
  const at = spot.source.at(spot.path, 'key');
  return `${at.file ?? spot.source.file}:${at.line}`;
}

export function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at a path in plain data; undefined where the path leads nowhere. */
export function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as { readonly [key: string | number]: unknown })[step];
  }
  return at;
}
