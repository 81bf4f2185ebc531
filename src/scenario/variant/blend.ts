// A value put together from several files, which still knows of every part the file and the line that say so.
import { isMap, type Path, type Spot, valueAt } from '../../rulebook/gather/spot.ts';
import type { Problem } from '../../rulebook/problem.ts';
import type { Source } from '../../rulebook/text/source.ts';

/** Either all that stands at one place of one file, or a map or list of parts; then `spot` is where to blame it. */
export type Blend =
  | { readonly kind: 'whole'; readonly spot: Spot }
  | { readonly kind: 'map'; readonly spot: Spot; readonly parts: ReadonlyMap<string, Blend> }
  | { readonly kind: 'list'; readonly spot: Spot; readonly parts: readonly Blend[] };

export function wholeOf(source: Source): Blend {
  return { kind: 'whole', spot: { source, path: [] } };
}

export function mapOf(spot: Spot, parts: Iterable<readonly [string, Blend]>): Blend {
  return { kind: 'map', spot, parts: new Map(parts) };
}

export function listOf(spot: Spot, parts: readonly Blend[]): Blend {
  return { kind: 'list', spot, parts };
}

/** Plain data, as one file could have held it. */
export function plainOf(blend: Blend): unknown {
  if (blend.kind === 'whole') return valueAt(blend.spot.source.value, blend.spot.path);
  if (blend.kind === 'list') return blend.parts.map(plainOf);
  return Object.fromEntries([...blend.parts].map(([key, part]) => [key, plainOf(part)]));
}

/** The parts of a map by key, in order; undefined for anything else. */
export function entriesOf(blend: Blend): ReadonlyMap<string, Blend> | undefined {
  if (blend.kind === 'map') return blend.parts;
  const value = plainOf(blend);
  if (blend.kind === 'list' || !isMap(value)) return undefined;
  return new Map(Object.keys(value).map((key) => [key, below(blend.spot, key)]));
}

/** The parts of a list; undefined for anything else. */
export function itemsOf(blend: Blend): readonly Blend[] | undefined {
  if (blend.kind === 'list') return blend.parts;
  const value = plainOf(blend);
  return Array.isArray(value) ? value.map((_, index) => below(blend.spot, index)) : undefined;
}

function below({ source, path }: Spot, step: string | number): Blend {
  return { kind: 'whole', spot: { source, path: [...path, step] } };
}

/** As if one file had held it: `file` is the one that was asked for, places are where each part stands. */
export function sourceOf(file: string, blend: Blend | undefined, problems: readonly Problem[]): Source {
  const spotAt = (path: Path): Spot => (blend === undefined ? NOWHERE : spotOf(blend, path));
  return {
    file,
    value: blend === undefined ? undefined : plainOf(blend),
    problems,
    at(path, which) {
      const { source, path: there } = spotAt(path);
      return { file: source.file, ...source.at(there, which) };
    },
    within(path) {
      if (blend === undefined || path.length === 0) return problems;
      const { source, path: there } = spotOf(blend, path);
      return source.within(there);
    },
  };
}

/** Where a path leads; of what is not there, the nearest thing on the way. */
function spotOf(blend: Blend, path: Path): Spot {
  if (blend.kind === 'whole') {
    return { source: blend.spot.source, path: [...blend.spot.path, ...path] };
  }
  const [step, ...rest] = path;
  const part =
    blend.kind === 'map' ? blend.parts.get(String(step)) : blend.parts[typeof step === 'number' ? step : -1];
  return step === undefined || part === undefined ? blend.spot : spotOf(part, rest);
}

const NOWHERE: Spot = {
  source: {
    file: '',
    value: undefined,
    problems: [],
    at: () => ({ line: 1, column: 1 }),
    within: () => [],
  },
  path: [],
};
