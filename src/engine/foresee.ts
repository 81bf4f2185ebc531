// What an order would change if it were signed, carried out or refused: tried on a copy of what its seat knows, with
// no die thrown. The same code that signs and carries out does it, so that what is foreseen is what would happen.

import { type CellName, describeCell } from '../world/cell.ts';
import { type Journal, newJournal, rowsOf } from '../world/journal.ts';
import { copyFrame, emptyFrame, type Frame, NOBODY, R } from '../world/register.ts';
import { freeSlot, loadSlot, SLOT, slotCell } from '../world/slot.ts';
import { lasts } from './check.ts';
import { oddsSum, propose } from './consent.ts';
import { focus, fork, type Game } from './game.ts';
import { pay } from './planning.ts';
import { carriedOut, declare, refused, thank } from './resolution.ts';

/** One cell that would change under one address. */
export interface Foreseen {
  readonly address: string;
  readonly cell: number;
  readonly name: CellName;
  readonly before: number;
  readonly after: number;
  /** Whether it happens however well the die falls that carries the order out. */
  readonly sure: boolean;
}

export interface Foresight {
  /** As soon as it is signed, by everybody who is asked; or at once where nobody is. */
  readonly signed: readonly Foreseen[];
  /** When it is carried out, in the turn it is signed; undefined where there is nothing to carry out. */
  readonly done: readonly Foreseen[] | undefined;
  /** When it is refused, whoever refuses; undefined where nobody is asked. */
  readonly refused: readonly Foreseen[] | undefined;
}

export interface ForeseeOptions {
  /** Who looks: the sponsor, if left out. */
  readonly eyes?: number;
  /** Whether the price is paid already, as it is for what lies on the table. */
  readonly paid?: boolean;
}

/**
 * Foresees an order for its sponsor, or for another who looks, from a game as that seat may know it. What the seat
 * cannot see is taken to be as it was when the game opened, which everybody may read, and is not among what changes.
 * The price is paid first and not listed. Changes nothing. Pre: the order has been judged allowed, or is a draft of one.
 */
export function foresee(game: Game, frame: Frame, options: ForeseeOptions = {}): Foresight {
  const asked = game.table.book.actions[frame[R.action] ?? NOBODY]?.consent !== 'none';
  const carries = lasts(game.table, frame) && !isTalk(game, frame);
  const journal = NOTES;
  const least = attempt(game, frame, journal, options, 1);
  const most = carries ? attempt(game, frame, journal, options, Math.max(1, oddsSum(game, frame))) : least;
  return {
    signed: least.signed,
    done: carries ? merged(least.done, most.done) : undefined,
    refused: asked ? refusal(game, frame, journal, options) : undefined,
  };
}

function isTalk({ table }: Game, frame: Frame): boolean {
  return table.book.actions[frame[R.action] ?? NOBODY]?.talk === true;
}

/** Read and forgotten within one call. */
const NOTES = newJournal();

interface Attempt {
  readonly signed: readonly Foreseen[];
  readonly done: readonly Foreseen[];
}

/** A copy of the game in which the order has been paid for, and a reader of what is written from here on. */
function trial(game: Game, frame: Frame, journal: Journal, { eyes, paid = false }: ForeseeOptions) {
  const { table } = game;
  journal.used = 0;
  const branch: Game = { ...fork({ ...game, journal: undefined }), journal };
  const hidden = new Set(table.unseen[eyes ?? frame[R.sponsor] ?? NOBODY]);
  for (const cell of hidden) branch.world[cell] = table.opening[cell] ?? 0;
  focus(branch);
  const copy = copyFrame(frame);
  if (!paid) pay(branch, table.actionParts[copy[R.action] ?? 0] ?? -1, copy);
  const own = freeSlot(table.board, branch.world);
  let from = journal.used;
  const written = (): readonly Foreseen[] => {
    const rows = changesFrom(branch, from, own);
    from = journal.used;
    return rows.filter(({ cell }) => !hidden.has(cell));
  };
  return { branch, copy, own, written };
}

/** Signed by all and carried out on a die. */
function attempt(game: Game, frame: Frame, journal: Journal, options: ForeseeOptions, die: number): Attempt {
  const { branch, copy, own, written } = trial(game, frame, journal, options);
  const unilateral = game.table.book.actions[copy[R.action] ?? NOBODY]?.consent === 'none';
  declare(branch, copy, unilateral ? 'act' : 'signed', NOBODY);
  if (!unilateral) {
    const proposal = propose(branch, 0, copy);
    for (const actor of proposal.asked) proposal.answers.set(actor, 'accept');
    if (proposal.forum === 'body') thank(branch, proposal);
  }
  const signed = written();
  if (own < 0 || !lasts(game.table, copy) || isTalk(game, copy)) return { signed, done: [] };
  const kept = emptyFrame();
  loadSlot(game.table.board, branch.world, own, kept);
  kept[R.self] = kept[R.sponsor] ?? NOBODY;
  kept[R.roll] = die;
  carriedOut(branch, own, kept, game.table.actionParts[kept[R.action] ?? 0] ?? -1);
  return { signed, done: written() };
}

function refusal(game: Game, frame: Frame, journal: Journal, options: ForeseeOptions): readonly Foreseen[] {
  const { branch, copy, written } = trial(game, frame, journal, options);
  refused(branch, { ...propose(branch, 0, copy), state: 'refused' });
  return written();
}

/** Rows of the journal from a place on that the sponsor may see: gauges, and agreements of others that end. */
function changesFrom({ table, journal }: Game, from: number, own: number): readonly Foreseen[] {
  if (journal === undefined) return [];
  const found: Foreseen[] = [];
  const { board } = table;
  for (const { kind, a: part, b: cell, c: before, d: after } of rowsOf(journal, from)) {
    if (kind !== 'change' || before === after) continue;
    const name = describeCell(board, cell);
    const status = 'slot' in name && name.slot !== own && cell === slotCell(board, name.slot) + SLOT.status;
    if ('slot' in name && !status) continue;
    found.push({ address: table.parts[part]?.address ?? '', cell, name, before, after, sure: true });
  }
  return found;
}

/** What a good and a bare success have in common, and what only one of them brings. */
function merged(least: readonly Foreseen[], most: readonly Foreseen[]): readonly Foreseen[] {
  const within = (rows: readonly Foreseen[], row: Foreseen) =>
    rows.some(
      ({ address, cell, before, after }) =>
        address === row.address && cell === row.cell && after - before === row.after - row.before,
    );
  return [
    ...least.map((row) => ({ ...row, sure: within(most, row) })),
    ...most.filter((row) => !within(least, row)).map((row) => ({ ...row, sure: false })),
  ];
}
