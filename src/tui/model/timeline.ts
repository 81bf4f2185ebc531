// The ledger as one pair of eyes may read it, and the worlds behind the present one. The journal holds every change
// since the opening, so both follow from walking it once; nothing is kept beside it.

import { explain, type Game, type Happening, type LedgerEntry, OCCASIONS } from '../../engine/index.ts';
import { cellsUnseenBy, mask, seesSlot } from '../../engine/sight.ts';
import { type Board, SLOT_SIZE } from '../../world/board.ts';
import { type Row, rowsOf } from '../../world/journal.ts';
import { R } from '../../world/register.ts';
import { STATUS, slotCell, slotRegister } from '../../world/slot.ts';
import type { World } from '../../world/world.ts';
import { worldAtPlace, worldAtStart } from './past.ts';
import type { Seen, Viewer } from './seen.ts';

const EVERY_EYE = -2;

/** A happening with its place among all of its turn, from 0, those included that are not told. */
export interface ToldAt {
  readonly place: number;
  readonly happening: Happening;
}

/** The happenings of a turn that the viewer may know of, each with the entries the viewer may see. */
export function toldOf(seen: Seen, turn: number): readonly Happening[] {
  return toldAt(seen, turn).map(({ happening }) => happening);
}

interface Kept {
  readonly viewer: Viewer;
  readonly turn: number;
  /** How far the journal went. */
  readonly to: number;
  readonly told: readonly ToldAt[];
}

/** What was told lately, by the rows of a journal: a picture asks for the same turn again and again. */
const lately = new WeakMap<Int32Array, Kept[]>();

const MOST_KEPT = 64;

/** As `toldOf`, each with its place. */
export function toldAt({ source, viewer }: Seen, turn: number): readonly ToldAt[] {
  const { journal, marks } = source;
  if (journal === undefined) return [];
  const to = marks[turn] ?? journal.used;
  const list = lately.get(journal.rows) ?? [];
  const known = list.find((entry) => entry.turn === turn && entry.to === to && entry.viewer === viewer);
  if (known !== undefined) return known.told;
  const told = tellAt(source, viewer, turn);
  lately.set(journal.rows, [{ viewer, turn, to, told }, ...list].slice(0, MOST_KEPT));
  return told;
}

function tellAt(source: Game, viewer: Viewer, turn: number): readonly ToldAt[] {
  const happenings = explain(source, turn);
  if (viewer === 'all') return happenings.map((happening, place) => ({ place, happening }));
  const walk = new Walk(source, viewer === 'public' ? EVERY_EYE : viewer, turn);
  return happenings.flatMap((whole, place) => {
    const happening = walk.next(whole);
    return happening === undefined ? [] : [{ place, happening }];
  });
}

/** The world as it stood when a turn's news came, with what the viewer may not see emptied. Never to be changed. */
export function worldBefore({ source, viewer }: Seen, turn: number): World {
  return masked(source.table.board, worldAtStart(source, turn), viewer);
}

/**
 * The world as it stood when a vote was called, with what the viewer may not see emptied; undefined where the ledger
 * holds no such vote.
 */
export function worldAtVote({ source, viewer }: Seen, turn: number, proposal: number): World | undefined {
  const { journal, marks, table } = source;
  if (journal === undefined) return undefined;
  for (const { kind, at, a, d } of rowsOf(journal, marks[turn - 1] ?? journal.used, marks[turn])) {
    if (kind === 'head' && OCCASIONS[a] === 'vote' && d === proposal)
      return masked(table.board, worldAtPlace(source, turn, at), viewer);
  }
  return undefined;
}

function masked(board: Board, world: World, viewer: Viewer): World {
  if (viewer === 'all') return world;
  const actor = viewer === 'public' ? EVERY_EYE : viewer;
  return mask(board, world, unseenBy(board, actor).cells, actor);
}

interface Unseen {
  readonly cells: Int32Array;
  readonly all: ReadonlySet<number>;
}

/** What each actor may not see of a board: it never changes. */
const unseen = new WeakMap<Board, Map<number, Unseen>>();

function unseenBy(board: Board, actor: number): Unseen {
  const known = unseen.get(board) ?? new Map<number, Unseen>();
  unseen.set(board, known);
  const found = known.get(actor);
  if (found !== undefined) return found;
  const cells = cellsUnseenBy(board, actor);
  const made = { cells, all: new Set(cells) };
  known.set(actor, made);
  return made;
}

/** Walks one turn of the journal head by head, with the world as it stood at each row. */
class Walk {
  readonly #game: Game;
  readonly #viewer: number;
  readonly #world: World;
  readonly #unseen: ReadonlySet<number>;
  /** Who proposed what, and which proposals went to a body, as the turn's orders were opened. */
  readonly #sponsors = new Map<number, number>();
  readonly #tabled = new Set<number>();
  readonly #rows: Iterator<Row>;
  /** When each rule speaks, by its number. */
  readonly #rules: ReadonlyMap<string, string>;

  constructor(game: Game, viewer: number, turn: number) {
    this.#game = game;
    this.#viewer = viewer;
    this.#world = worldAtStart(game, turn).slice();
    this.#unseen = unseenBy(game.table.board, viewer).all;
    this.#rules = new Map(game.table.book.rules.map(({ id, on }) => [id, on]));
    this.#rows = game.journal === undefined ? [].values() : rowsOf(game.journal, game.marks[turn - 1] ?? 0);
  }

  /** What may be told of the next happening. Happenings come in the journal's order. */
  next(happening: Happening): Happening | undefined {
    const openly = this.#mayKnow(happening, this.#rows.next().value);
    let secretly = false;
    const veiled = new Set<number>();
    const cleared = new Set<number>();
    const hushed = new Set<string>();
    const entries: LedgerEntry[] = [];
    for (const entry of happening.entries) {
      const row: Row | undefined = this.#rows.next().value;
      if (entry.kind === 'modifier' && this.#isBinding(entry.address) && !this.#isViewer(happening.actor)) {
        // That a vote was sold is between two, and may be secret: others see how it was cast.
        continue;
      }
      if (entry.kind !== 'change') {
        if (entry.kind !== 'answer' || this.#mayKnowAnswer(entry.who, row?.a ?? -1)) entries.push(entry);
        continue;
      }
      const cell = row?.b ?? 0;
      const hiddenBefore = this.#hides(cell);
      this.#world[cell] = entry.after;
      const slot = 'slot' in entry.cell ? entry.cell.slot : -1;
      if (hiddenBefore || this.#hides(cell) || veiled.has(slot)) {
        if (slot >= 0) veiled.add(slot);
        if (slot >= 0) hushed.add(ruleOf(entry.address));
        // A rule may end a secret word in the course of something that everybody may know of; and what has run out is
        // cleared away below whatever head stands last.
        if ('slot' in entry.cell && entry.cell.field === 'status' && entry.after === STATUS.free)
          cleared.add(slot);
        const away = cleared.has(slot) && happening.occasion !== 'ended';
        if (slot >= 0 && !away && !this.#isRule(entry.address)) secretly = true;
      } else entries.push(entry);
    }
    // What was set where the viewer may not look is not told at all: the reason alone would be a hint.
    const unseen = happening.occasion === 'override' && entries.length === 0;
    return openly && !secretly && !unseen ? { ...happening, entries: unhushed(entries, hushed) } : undefined;
  }

  #isBinding(address: string): boolean {
    const on = this.#rules.get(ruleOf(address));
    return on === 'must-accept' || on === 'must-refuse';
  }

  #isViewer(actor: string | undefined): boolean {
    return actor !== undefined && this.#game.table.board.members.actor.indexOf(actor) === this.#viewer;
  }

  #isRule(address: string): boolean {
    return this.#rules.has(ruleOf(address));
  }

  #hides(cell: number): boolean {
    const { board } = this.#game.table;
    if (cell < board.slotBase) return this.#unseen.has(cell);
    return !seesSlot(board, this.#world, Math.trunc((cell - board.slotBase) / SLOT_SIZE), this.#viewer);
  }

  #mayKnow({ occasion, actor, body, proposal }: Happening, head: Row | undefined): boolean {
    const who = actor === undefined ? -1 : this.#game.table.board.members.actor.indexOf(actor);
    if (occasion === 'order') {
      if (proposal >= 0) this.#sponsors.set(proposal, who);
      if (body !== undefined) this.#tabled.add(proposal);
      return who === this.#viewer;
    }
    const own = who === this.#viewer || this.#sponsors.get(proposal) === this.#viewer;
    if (occasion === 'consent' || occasion === 'amendment') return own || body !== undefined;
    if (occasion === 'refused') return own || body !== undefined;
    if (occasion === 'undone' || occasion === 'done') return this.#mayKnowTry(head);
    return true;
  }

  /** An answer is known to both sides; in a body to everybody. It may stand below a head it has nothing to do with. */
  #mayKnowAnswer(who: string, proposal: number): boolean {
    const actor = this.#game.table.board.members.actor.indexOf(who);
    return (
      actor === this.#viewer || this.#sponsors.get(proposal) === this.#viewer || this.#tabled.has(proposal)
    );
  }

  /** A try at a secret agreement moves no cell when it fails: it is known by whose it is. */
  #mayKnowTry(head: Row | undefined): boolean {
    const { board } = this.#game.table;
    const tried = Array.from({ length: board.slots }, (_, slot) => slot).filter(
      (slot) =>
        this.#world[slotCell(board, slot)] === STATUS.declared &&
        this.#world[slotRegister(board, slot, R.action)] === head?.b &&
        this.#world[slotRegister(board, slot, R.sponsor)] === head?.c,
    );
    return tried.every((slot) => seesSlot(board, this.#world, slot, this.#viewer));
  }
}

function ruleOf(address: string): string {
  return address.replace(/[a-z]$/, '');
}

/** A rule that ended a secret word says by its number what the word was: nothing it did is told, unless it ended an open one too. */
function unhushed(entries: readonly LedgerEntry[], hushed: ReadonlySet<string>): readonly LedgerEntry[] {
  if (hushed.size === 0) return entries;
  const open = entries.flatMap((entry) =>
    entry.kind === 'change' && 'slot' in entry.cell ? [ruleOf(entry.address)] : [],
  );
  return entries.filter(
    (entry) =>
      entry.kind !== 'change' || !hushed.has(ruleOf(entry.address)) || open.includes(ruleOf(entry.address)),
  );
}
