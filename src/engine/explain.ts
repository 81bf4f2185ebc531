// The ledger read back: what happened, under which rule, by which modifiers and which roll, from which claims.

import { PURPOSES, type Purpose } from '../dice/purposes.ts';
import type { Sourced } from '../rulebook/book.ts';
import { type CellName, describeCell } from '../world/cell.ts';
import { type Row, rowsOf } from '../world/journal.ts';
import { R } from '../world/register.ts';
import type { Game } from './game.ts';
import { HAND_SIGNS, type HandDeed, type HandKind } from './hand-move.ts';
import { type Order, orderOf } from './order.ts';
import { OCCASIONS, type Occasion } from './phase.ts';
import { ANSWERS, type Answer } from './proposal.ts';
import type { Table } from './table.ts';

export type LedgerEntry =
  | {
      readonly kind: 'change';
      readonly address: string;
      readonly cell: CellName;
      readonly before: number;
      readonly after: number;
    }
  | { readonly kind: 'modifier'; readonly address: string; readonly value: number; readonly who: string }
  | {
      readonly kind: 'roll';
      readonly purpose: Purpose;
      readonly who: string;
      readonly slot: number;
      readonly odds: number;
      readonly value: number;
    }
  | {
      readonly kind: 'answer';
      readonly who: string;
      readonly answer: Answer;
      readonly sum: number;
      /** Capital paid for overruling the ministry. */
      readonly price: number;
    }
  | { readonly kind: 'card'; readonly card: string };

/** A stretch of the ledger that belongs together: one order, one vote, one attempt, one card. */
export interface Happening {
  readonly turn: number;
  readonly occasion: Occasion;
  /** Names, or undefined where the occasion has none. Who acts here; who proposed or signed what it is about. */
  readonly action: string | undefined;
  readonly actor: string | undefined;
  readonly sponsor: string | undefined;
  readonly body: string | undefined;
  /** What was ordered, asked or agreed, in full. */
  readonly order: Order | undefined;
  /** Position of the proposal among the turn's, or -1. */
  readonly proposal: number;
  readonly entries: readonly LedgerEntry[];
  /** Only where the facilitator's hand did it, and no rule. */
  readonly hand?: HandNote;
}

/** A facilitator's move as the ledger tells it. What it changed are entries; a roll is one too. */
export interface HandNote {
  readonly kind: HandKind;
  readonly address: string;
  readonly author: string;
  readonly reason: string;
  /** The news, or the argument. */
  readonly text?: string;
  readonly pros?: readonly string[];
  readonly cons?: readonly string[];
  /** The step of the odds that was ruled, and whether the argument succeeded. */
  readonly step?: number;
  readonly success?: boolean;
}

/** The happenings of one turn (or all), in the order they occurred. Empty when the game keeps no ledger. */
export function explain(game: Game, turn?: number): readonly Happening[] {
  const { journal, marks } = game;
  if (journal === undefined) return [];
  const found: { -readonly [key in keyof Happening]: Happening[key] }[] = [];
  let entries: LedgerEntry[] = [];
  const from = turn === undefined ? 0 : (marks[turn - 1] ?? journal.used);
  const to = turn === undefined ? journal.used : (marks[turn] ?? journal.used);
  for (const row of rowsOf(journal, from, to)) {
    if (row.kind === 'head') {
      entries = [];
      found.push({ ...headOf(game, row), turn: turnAt(marks, row.at), entries });
    } else {
      const entry = entryOf(game.table, row);
      if (entry !== undefined) entries.push(entry);
    }
  }
  return found;
}

function turnAt(marks: readonly number[], at: number): number {
  let turn = 0;
  while (turn < marks.length && (marks[turn] ?? 0) <= at) turn++;
  return turn;
}

function headOf(game: Game, { a: occasion, b: action, c: who, d: proposal, e: place }: Row) {
  const { board, book } = game.table;
  const name = OCCASIONS[occasion] ?? 'ruling';
  const byHand = name === 'inject' || name === 'override' || name === 'ruling';
  const deed = byHand ? game.hand[place] : undefined;
  const text = byHand ? undefined : game.texts[place];
  return {
    ...(deed === undefined ? {} : { hand: handNote(deed) }),
    occasion: name,
    action: book.actions[action]?.name,
    actor: board.members.actor[who],
    proposal,
    sponsor: text && board.members.actor[text[R.sponsor] ?? -1],
    body: text && board.members.body[text[R.body] ?? -1],
    order: text && orderOf(game.table, text),
  };
}

function handNote({ move, verdict }: HandDeed): HandNote {
  const { kind, author, reason } = move;
  const text = move.kind === 'override' ? undefined : move.text;
  return {
    kind,
    address: HAND_SIGNS[kind].address,
    author,
    reason,
    ...(text === undefined ? {} : { text }),
    ...(move.kind === 'ruling' ? { pros: move.pros, cons: move.cons } : {}),
    ...(verdict === undefined ? {} : { step: verdict.step, success: verdict.success }),
  };
}

function entryOf(table: Table, { kind, a, b, c, d, e }: Row): LedgerEntry | undefined {
  const actor = (index: number) => table.board.members.actor[index] ?? '';
  const address = table.parts[a]?.address ?? '';
  switch (kind) {
    case 'change':
      return { kind, address, cell: describeCell(table.board, b), before: c, after: d };
    case 'modifier':
      return { kind, address, value: b, who: actor(c) };
    case 'roll':
      return {
        kind,
        purpose: PURPOSES[a] ?? 'probe',
        who: rollerName(table, b),
        slot: c,
        odds: d,
        value: e,
      };
    case 'answer':
      return { kind, who: actor(b), answer: ANSWERS[c] ?? 'ministry', sum: d, price: e };
    case 'card':
      return { kind, card: table.book.cards[a]?.id ?? '' };
    case 'head':
      return undefined;
  }
}

/** The actor whose die it is: its own, or that of one of its kinds of order. */
function rollerName(table: Table, who: number): string {
  const { actor, action } = table.board.members;
  const place = who < actor.length ? who : Math.trunc((who - actor.length) / Math.max(1, action.length));
  return actor[place] ?? '';
}

export interface Source {
  readonly id: string;
  readonly text: string;
  /** Where it is to be found: paper and paragraph, or the origin of a dated fact. */
  readonly at: readonly string[];
}

/** What an address stands for: its title and what it rests on. Undefined for an address that is not in the book. */
export function explainAddress(
  table: Table,
  address: string,
):
  | { readonly title: string; readonly sources: readonly Source[]; readonly assumption: string | undefined }
  | undefined {
  const sign = Object.values(HAND_SIGNS).find((one) => one.address === address);
  if (sign !== undefined) return { title: sign.title, sources: [], assumption: undefined };
  const entry = entryAt(table, address);
  if (entry === undefined) return undefined;
  const { book } = table;
  const claims = (entry.claims ?? []).flatMap((id) => {
    const claim = book.claims[id];
    return claim === undefined ? [] : [{ id, text: claim.text, at: claim.at }];
  });
  const facts = (entry.facts ?? []).flatMap((id) => {
    const fact = book.facts[id];
    return fact === undefined ? [] : [{ id, text: fact.text, at: [`${fact.source}, ${fact.date}`] }];
  });
  return { title: entry.title, sources: [...claims, ...facts], assumption: entry.assume };
}

function entryAt(table: Table, address: string): (Sourced & { readonly title: string }) | undefined {
  const { book } = table;
  const id = address.replace(/[a-z]$/, '');
  const here = (entry: { readonly id: string }) => entry.id === id;
  return (
    book.rules.find(here) ??
    book.actions.find(here) ??
    book.cards.find(here) ??
    Object.values(book.settings).find(here) ??
    book.policies.flatMap((policy) => policy.wants).find(here)
  );
}
