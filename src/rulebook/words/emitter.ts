// The pen that writes rules as JavaScript. It knows numbers, operators and names it makes itself; nothing that
// a file says can reach what it writes, because nothing but numbers is handed to it.

import { type Frame, R, type Register } from '../../world/register.ts';
import { type DealKind, sameKind } from './listing.ts';
import { literal } from './literal.ts';
import { type ChangeForm, newRowPen } from './row-pen.ts';

/** Functions that generated code may call, handed to it by name. */
export const HELPERS = [
  'influence',
  'lead',
  'locks',
  'room',
  'autonomy',
  'bitsOf',
  'listed',
  'reserve',
] as const;

export type Helper = (typeof HELPERS)[number];

/** An integer expression and what is known of its value: lo <= value < hi. */
export interface Value {
  readonly text: string;
  readonly lo: number;
  readonly hi: number;
}

export interface Emitter {
  /** Whether changes and modifiers are written down. */
  readonly ledger: boolean;
  /** Whether every row must look for room first. */
  readonly careful: boolean;
  /** The part that is speaking. */
  part: number;
  line(text: string): void;
  /** A new local name. */
  fresh(letter: string): string;
  /** The name of a constant table of numbers. */
  table(values: Uint8Array): string;
  helper(name: Helper): string;
  /** What the turn is. */
  moment(field: 'turn' | 'turns'): string;
  /** Runs `write` and gives back its lines instead of writing them. */
  apart(write: () => string): { readonly lines: string; readonly text: string };
  /** The value of a register: of the frame, or of the loop that fills it. */
  register(register: Register): Value;
  /** A place of the frame that no loop fills. */
  frame(place: number): string;
  /** What a place of the frame holds, where code is written for one order that is known beforehand. */
  known(place: number): number | undefined;
  /** Runs `write` while a register is filled by a local. */
  filling(register: Register, value: Value, write: () => void): void;
  /** Runs `write` for lines that may run so many times: rows written there count as often. */
  repeated(times: number, write: () => void): void;
  /** The name of the listing of agreements of a kind. */
  listing(kind: DealKind): string;
  /** The statement that writes a modifier's row: its part, the code of its value and of who is asked. */
  modifier(part: number, value: string, who: string): string;
  /** The statement that writes the row of a change by the part that is speaking. */
  change(cell: string, before: string, after: string, form: ChangeForm): string;
}

/** What a finished function needs to be handed besides its arguments. */
export interface Needs {
  readonly helpers: readonly Helper[];
  readonly tables: readonly Uint8Array[];
  /** Kinds of agreements it goes through. */
  readonly kinds: readonly DealKind[];
  /** Places of the frame that it reads. */
  readonly reads: readonly number[];
}

export interface Draft extends Emitter {
  /** Runs `write` for one frame that never changes: its places are numbers in the code. */
  about(frame: Frame, write: () => void): void;
  /**
   * Everything written so far, what it needs, and how many rows it can write at most. Registers are read once,
   * before: no rule writes to a frame, which a compiler cannot know. So is the journal's end, kept in a local.
   */
  finish(): {
    readonly before: string;
    readonly lines: string;
    readonly after: string;
    readonly needs: Needs;
    readonly rows: number;
  };
}

export function newDraft(options: { readonly ledger: boolean; readonly careful: boolean }): Draft {
  let lines: string[] = [];
  let names = 0;
  const helpers: Helper[] = [];
  const tables: Uint8Array[] = [];
  const kinds: DealKind[] = [];
  const frame = newFramePen();
  const pen = newRowPen(options, () => draft.helper('reserve'));
  const draft: Draft = {
    ...options,
    part: 0,
    line: (text) => {
      lines.push(text);
    },
    fresh: (letter) => `${letter}${++names}`,
    table: (values) => {
      const found = tables.indexOf(values);
      if (found >= 0) return `K${found}`;
      return `K${tables.push(values) - 1}`;
    },
    helper: (name) => {
      if (!helpers.includes(name)) helpers.push(name);
      return name;
    },
    moment: (field) => `M.${field}`,
    apart: (write) => {
      const outer = lines;
      lines = [];
      const text = write();
      const inner = lines.join('');
      lines = outer;
      return { lines: inner, text };
    },
    ...frame.pen,
    modifier: pen.modifier,
    change: (cell, before, after, form) => pen.change(draft.part, cell, before, after, form),
    listing: (kind) => {
      const found = kinds.findIndex((other) => sameKind(other, kind));
      return `L${found >= 0 ? found : kinds.push(kind) - 1}`;
    },
    repeated: pen.repeated,
    finish: () => {
      const read = [...frame.places].map((place) => `f${place}=F[${place}]`).join();
      const before = read === '' ? '' : `const ${read};`;
      const rows = pen.rows();
      const [open, close] = rows === 0 ? ['', ''] : ['let n=J.used,r=J.rows;', 'J.used=n;'];
      return {
        before: before + open,
        lines: lines.join(''),
        after: close,
        needs: { helpers, tables, kinds, reads: [...frame.places] },
        rows,
      };
    },
  };
  return draft;
}

/** What code reads of its frame: the places it asked for, and those that are numbers or locals meanwhile. */
function newFramePen() {
  const locals = new Map<Register, Value>();
  const places = new Set<number>();
  let held: Frame | undefined;
  const known = (place: number): number | undefined => held?.[place];
  const frame = (place: number): string => {
    const only = known(place);
    if (only !== undefined) return literal(only);
    places.add(place);
    return `f${place}`;
  };
  const pen: Pick<Draft, 'register' | 'frame' | 'known' | 'about' | 'filling'> = {
    known,
    frame,
    register: (register) => {
      const value = locals.get(register);
      if (value !== undefined) return value;
      const only = known(R[register]);
      const text = frame(R[register]);
      return only === undefined ? { text, lo: -Infinity, hi: Infinity } : { text, lo: only, hi: only + 1 };
    },
    about: (order, write) => {
      held = order;
      write();
      held = undefined;
    },
    filling: (register, value, write) => {
      const before = locals.get(register);
      locals.set(register, value);
      write();
      if (before === undefined) locals.delete(register);
      else locals.set(register, before);
    },
  };
  return { pen, places };
}
