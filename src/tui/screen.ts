// What can be put on a terminal: lines for a size, and something to do for a key. Playing, replaying and the menu
// are three of these; the component that shows them knows no more.

import type { Line } from './line.ts';
import type { Place } from './places.ts';
import type { Look } from './theme.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Screen {
  /** At most `rows` lines, drawn with what the look has letters for; its colours come later. */
  lines(size: Size, look: Look): readonly Line[];
  /** One key by name: a letter as typed, or enter, esc, space, up, ... */
  press(key: string): void;
  /** Calls back after every change. Returns the way to stop that. */
  subscribe(listener: () => void): () => void;
  /** For ears: what is new since the last call, then one prompt; sentences without drawings. */
  spoken(): readonly string[];
  /** Where the viewer stands, for what works on every screen: help, palette, footer. Left out: none of these. */
  here?(): Here;
}

export interface Here {
  readonly place: Place;
  /** Commands of the place that would do nothing just now. */
  readonly idle?: ReadonlySet<string>;
  /** Whether letters are taken as text just now. */
  readonly typing?: boolean;
  /** What can be gone to or done from here besides the keys: tabs, rows, names. Asked for when a palette opens. */
  readonly offers?: () => readonly Offer[];
  /** Words on the row the cursor stands on that a glossary may know. */
  readonly row?: string;
}

/** Something a palette finds by its name and does. */
export interface Offer {
  readonly text: string;
  /** What kind of thing it is, or which key does the same. */
  readonly note: string;
  readonly act: () => void;
  /** Found by these words as well. */
  readonly also?: string;
  /** What there is to read about it, for a width; it is read then, and nothing is done. */
  readonly told?: (width: number) => readonly Line[];
}

/** Below this nothing is drawn but the size that is needed. */
export const LEAST: Size = { columns: 40, rows: 12 };

export function fits(size: Size, wanted: Size): boolean {
  return size.columns >= wanted.columns && size.rows >= wanted.rows;
}
