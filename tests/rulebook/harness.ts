// A bench for the rule language: small situations on the orchard, asked in both lanes, which must agree.

import { expect } from 'vitest';
import { bindBook } from '../../src/rulebook/bind/bind.ts';
import type { Rulebook, RuleEntry } from '../../src/rulebook/book.ts';
import { compileKernel } from '../../src/rulebook/run/compile.ts';
import { interpret } from '../../src/rulebook/run/interpret.ts';
import type { Kernel } from '../../src/rulebook/run/kernel.ts';
import type { Condition, EffectNode, Quantity } from '../../src/rulebook/words/ast.ts';
import { type Board, cellOf, SLOT_SIZE, trackOf } from '../../src/world/board.ts';
import { type Journal, newJournal, type RowKind, rowsOf as rowsIn } from '../../src/world/journal.ts';
import { emptyFrame, type Frame, R, type Register } from '../../src/world/register.ts';
import { slotImage } from '../../src/world/slot.ts';
import { newWorld, type World } from '../../src/world/world.ts';
import { boardOf, orchard } from './orchard.ts';

export const [ALDER, BIRCH, CEDAR, DOGWOOD, ELM, FIR] = [0, 1, 2, 3, 4, 5] as const;
export const [GROVE, HEDGE] = [0, 1] as const;
export const MEMBER = 3;

export const BOARD = boardOf(orchard());

export interface Situation {
  readonly world: World;
  readonly frame: Frame;
}

export function put(world: World, track: string, at: readonly number[], value: number): void {
  world[cellOf(trackOf(BOARD, track), ...at)] = value;
}

export function situation(registers: { readonly [register in Register]?: number } = {}): Situation {
  const frame = emptyFrame();
  for (const [name, value] of Object.entries(registers)) frame[R[name as Register]] = value;
  return { world: newWorld(BOARD), frame };
}

export function sign(
  world: World,
  slot: number,
  status: number,
  kept: { readonly [register in Register]?: number },
) {
  const { frame } = situation(kept);
  world.set(slotImage({ status, signed: 1, since: 1, until: 0 }, frame), BOARD.slotBase + slot * SLOT_SIZE);
}

export interface Kernels {
  readonly kernels: readonly Kernel[];
  readonly moment: { turn: number; turns: number };
  readonly partOf: (address: string) => number;
}

export function kernelsOf(
  book: Rulebook,
  conditions: Condition[] = [],
  quantities: Quantity[] = [],
): Kernels {
  const bound = bindBook(book, BOARD, { conditions, quantities });
  if (!bound.ok) throw new Error(JSON.stringify(bound.error));
  const { value } = bound;
  return {
    kernels: [
      interpret(value),
      compileKernel(value, { ledger: false }),
      compileKernel(value, { ledger: true }),
    ],
    moment: value.moment,
    partOf: value.parts.partOf,
  };
}

/** One answer: that of both lanes. */
export function agreed<T>(answers: readonly T[]): T {
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0] as T;
}

/** The number a quantity comes to in an order of the first action. */
export function read(quantity: Quantity, { world, frame }: Situation): number {
  const rule: RuleEntry = {
    id: 'RU-001',
    title: 'R',
    on: 'declared',
    then: { a: { set: 'mark', of: [], to: quantity } },
  };
  return marked(rule, world, frame);
}

export function holds(condition: Condition, { world, frame }: Situation): boolean {
  const then = { a: { set: 'mark', of: [], to: 1 } as const };
  return marked({ id: 'RU-001', title: 'R', on: 'declared', when: condition, then }, world, frame) === 1;
}

/** The value a rule gives to a track of its own that is wide enough for every number. */
function marked(rule: RuleEntry, world: World, frame: Frame): number {
  const base = orchard();
  const mark = { title: 'Mark', over: [], min: -9999, max: 9999, start: 0, seen: 'all' } as const;
  const book = orchard({ rules: [rule], board: { ...base.board, tracks: { ...base.board.tracks, mark } } });
  const board: Board = boardOf(book);
  const bound = bindBook(book, board, { conditions: [], quantities: [] });
  if (!bound.ok) throw new Error(JSON.stringify(bound.error));
  const { base: cell } = trackOf(board, 'mark');
  const moved = newWorld(board);
  moved.set(world.subarray(0, BOARD.slotBase));
  moved.set(world.subarray(BOARD.slotBase), board.slotBase);
  const kernels = [interpret(bound.value), compileKernel(bound.value, { ledger: false })];
  return agreed(
    kernels.map((kernel) => {
      const copy = moved.slice();
      kernel.fire('declared', 0, copy, frame.slice());
      return copy[cell] ?? 0;
    }),
  );
}

/** Runs effects in an order of the first action; gives back the world, and checks the rows against it. */
export function act(
  effects: readonly EffectNode[],
  { world, frame }: Situation,
): { world: World; rows: ReturnType<typeof rowsOf> } {
  const then = Object.fromEntries(effects.map((effect, i) => ['abcdef'.charAt(i), effect]));
  const { kernels } = kernelsOf(orchard({ rules: [{ id: 'RU-001', title: 'R', on: 'declared', then }] }));
  return agreed(
    kernels.flatMap((kernel, lane) => {
      const [copy, journal] = [world.slice(), newJournal()];
      kernel.fire('declared', 0, copy, frame.slice(), journal);
      return lane === 1 ? [] : [{ world: copy, rows: rowsOf(journal) }];
    }),
  );
}

/** What a journal tells, wherever its rows stand in it. */
export function rowsOf(journal: Journal): [RowKind, ...number[]][] {
  return [...rowsIn(journal)].map(({ kind, a, b, c, d, e }) => [kind, a, b, c, d, e]);
}

export function cell(track: string, ...at: readonly number[]): number {
  return cellOf(trackOf(BOARD, track), ...at);
}
