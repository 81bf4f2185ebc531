// What moved between two games: the numbers behind a decision that are not the same in both, and why each of them is
// not: the rule reads otherwise, or cells of the world that it looks at hold something else.
import type { Game, NamedModifier } from '../../engine/index.ts';
import type { Table } from '../../engine/seat.ts';
import { SLOT_SIZE } from '../../world/board.ts';
import { type CellName, describeCell } from '../../world/cell.ts';
import type { World } from '../../world/world.ts';
import { saysTheSame } from './parts.ts';
import { lookingAt } from './past.ts';

export interface CellApart {
  readonly cell: CellName;
  readonly a: number;
  readonly b: number;
}

/**
 * One reason. `number`: a modifier or setting has another value. `closed`: an order is open in one game only. `player`:
 * another policy decides. `decided`: a seat decides for itself, or is bound, in one game or otherwise.
 */
export interface Moved {
  readonly kind: 'number' | 'closed' | 'player' | 'decided';
  /** Address of the rule's part, where there is one. */
  readonly address?: string;
  /** Which order it speaks of, where it was among several. */
  readonly option?: string;
  readonly a: number | string;
  readonly b: number | string;
  /** The rule itself reads otherwise in the two books. */
  readonly rule: boolean;
  /** Where a die falls against a sum: this number alone, moved in the first game, turns what comes out. */
  readonly alone?: boolean;
  /** Cells that differ and that, put in one by one, move this number. */
  readonly cells: readonly CellApart[];
}

/** The parts of a sum in one game, to be asked over any world. */
export type Sum = (game: Game) => readonly NamedModifier[];

/** Modifiers that are not the same in two sums, the greatest difference first. Both games stand at the same decision. */
export function numbersMoved(
  a: Game,
  b: Game,
  sumA: Sum,
  sumB: Sum,
  about: { readonly option?: string; readonly known?: ReadonlySet<string> } = {},
): readonly Moved[] {
  const { option, known } = about;
  const [first, second] = [byAddress(sumA(a)), byAddress(sumB(b))];
  const addresses = [...new Set([...first.keys(), ...second.keys()])];
  const apart = addresses
    .map((address) => ({ address, a: first.get(address) ?? 0, b: second.get(address) ?? 0 }))
    .filter((entry) => entry.a !== entry.b && known?.has(entry.address) !== true)
    .sort((x, y) => Math.abs(y.a - y.b) - Math.abs(x.a - x.b));
  return apart.map(({ address, ...values }) => {
    const valueIn = (game: Game) => byAddress(sumA(game)).get(address) ?? 0;
    return {
      kind: 'number',
      address,
      ...(option === undefined ? {} : { option }),
      ...values,
      rule: !saysTheSame(a.table.book, b.table.book, address),
      cells: cellsBehind(a, b, valueIn),
    };
  });
}

function byAddress(modifiers: readonly NamedModifier[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { address, value } of modifiers) found.set(address, (found.get(address) ?? 0) + value);
  return found;
}

/** Cells go together where one means nothing without the others: those of an agreement. */
type Group = readonly number[];

const MOST_CELLS = 12;

/**
 * The cells in which the second world differs and which change what the first game's rules read: each alone, or, where
 * none does alone, those at which the value changes as they are put in one after the other.
 */
export function cellsBehind(a: Game, b: Game, valueIn: (game: Game) => number): readonly CellApart[] {
  if (!sameBoard(a.table, b.table)) return [];
  const groups = groupsApart(a, b);
  const before = valueIn(a);
  const alone = groups.filter((group) => valueIn(lookingAt(a, blended(a.world, b.world, group))) !== before);
  const found = alone.length > 0 ? alone : oneAfterAnother(a, b, groups, valueIn);
  return found.flatMap((group) => group.map((cell) => cellApart(a, b, cell))).slice(0, MOST_CELLS);
}

function oneAfterAnother(a: Game, b: Game, groups: readonly Group[], valueIn: (game: Game) => number) {
  const world = a.world.slice();
  let last = valueIn(a);
  return groups.filter((group) => {
    for (const cell of group) world[cell] = b.world[cell] ?? 0;
    const now = valueIn(lookingAt(a, world.slice()));
    const moved = now !== last;
    last = now;
    return moved;
  });
}

function blended(a: World, b: World, group: Group): World {
  const world = a.slice();
  for (const cell of group) world[cell] = b[cell] ?? 0;
  return world;
}

export function cellApart(a: Game, b: Game, cell: number): CellApart {
  return { cell: describeCell(a.table.board, cell), a: a.world[cell] ?? 0, b: b.world[cell] ?? 0 };
}

function groupsApart(a: Game, b: Game): readonly Group[] {
  const groups = new Map<number, number[]>();
  for (const cell of cellsApart(a.world, b.world)) {
    const { slotBase } = a.table.board;
    const key = cell < slotBase ? cell : slotBase + Math.trunc((cell - slotBase) / SLOT_SIZE) * SLOT_SIZE;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}

export function cellsApart(a: World, b: World): readonly number[] {
  const found: number[] = [];
  for (let cell = 0; cell < a.length; cell++) if (a[cell] !== b[cell]) found.push(cell);
  return found;
}

const boards = new WeakMap<Table, WeakMap<Table, boolean>>();

/** Whether cells of the two tables' worlds mean the same. */
export function sameBoard(a: Table, b: Table): boolean {
  if (a === b || a.board === b.board) return true;
  const known = boards.get(a)?.get(b);
  if (known !== undefined) return known;
  const same = JSON.stringify(a.board.spec) === JSON.stringify(b.board.spec);
  const row = boards.get(a) ?? new WeakMap<Table, boolean>();
  boards.set(a, row.set(b, same));
  return same;
}
