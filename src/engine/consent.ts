// Consent: what each of those asked thinks of a proposal is a sum of named modifiers; the odds that something
// signed is carried out are another.

import { type Journal, newJournal, rowsOf } from '../world/journal.ts';
import { copyFrame, type Frame, NOBODY, R } from '../world/register.ts';
import { readOrZero } from '../world/world.ts';
import { focus, type Game } from './game.ts';
import type { Proposal } from './proposal.ts';
import type { Table } from './table.ts';

export interface NamedModifier {
  /** Address of the part: CS-014a. */
  readonly address: string;
  readonly value: number;
}

export interface Weighing {
  /** What the die must stay at or under; at 0 or less there is no die. */
  readonly sum: number;
  readonly base: number;
  readonly modifiers: readonly NamedModifier[];
}

/** The sponsor and text of a frame, put to those whose consent it needs. */
export function propose(game: Game, id: number, frame: Frame): Proposal {
  const action = game.table.book.actions[frame[R.action] ?? 0];
  const sponsor = frame[R.sponsor] ?? NOBODY;
  const forum = action?.consent === 'body' || action?.consent === 'link' ? 'body' : 'partner';
  const asked =
    action?.consent === 'partner'
      ? [frame[R.partner] ?? NOBODY]
      : action?.consent === 'place'
        ? [frame[R.place] ?? NOBODY].filter((place) => place !== sponsor)
        : membersAsked(game, frame, action?.consent === 'link');
  return { id, frame, asked, forum, state: 'open', answers: new Map() };
}

const FULL_MEMBER = 3;

function membersAsked(game: Game, frame: Frame, link: boolean): number[] {
  const body = frame[R.body] ?? NOBODY;
  const other = link ? (frame[R.other] ?? NOBODY) : NOBODY;
  const asked: number[] = [];
  for (let actor = 0; actor < game.table.board.actors; actor++) {
    if (actor === frame[R.sponsor]) continue;
    if (decidesIn(game, body, actor) || decidesIn(game, other, actor)) asked.push(actor);
  }
  return asked;
}

/** Whether an actor has a say in a body: its members, or its secretariat where that decides. */
export function decidesIn(game: Game, body: number, actor: number): boolean {
  if (body < 0) return false;
  const { board, book } = game.table;
  const entry = book.bodies[body];
  if (entry?.decision === 'secretariat') return entry.secretariat === board.members.actor[actor];
  return readOrZero(board, game.world, 'membership', body, actor) === FULL_MEMBER;
}

/** The consent sum of one who is asked, as a bare number; noted in the journal if one is given. */
export function consentSum(game: Game, frame: Frame, asked: number, journal?: Journal): number {
  focus(game);
  frame[R.self] = asked;
  const sum = kernelFor(game, journal).sum('consent', frame[R.action] ?? 0, game.world, frame, journal);
  // A text looks the same whoever was asked about it last.
  frame[R.self] = frame[R.sponsor] ?? NOBODY;
  return game.table.settings['base-consent'] + sum;
}

/** Read and forgotten within one call: a screen weighs many texts for every key. */
const NOTES = newJournal();

function cleanNotes(): Journal {
  NOTES.used = 0;
  return NOTES;
}

/** The consent sum with every modifier behind it. Changes nothing. */
export function weigh(game: Game, frame: Frame, asked: number): Weighing {
  focus(game);
  const journal = cleanNotes();
  const copy = copyFrame(frame);
  const sum = consentSum(game, copy, asked, journal);
  return { sum, base: game.table.settings['base-consent'], modifiers: modifiersIn(game.table, journal) };
}

/** The odds that a declared agreement is carried out in the turn it is signed, as a bare number. */
export function oddsSum(game: Game, frame: Frame, journal?: Journal): number {
  focus(game);
  const copy = copyFrame(frame);
  copy[R.self] = copy[R.sponsor] ?? NOBODY;
  const sum = kernelFor(game, journal).sum('odds', copy[R.action] ?? 0, game.world, copy, journal);
  return game.table.settings['base-odds'] + sum;
}

/** The odds that a declared agreement is carried out, with every modifier behind them. */
export function weighOdds(game: Game, frame: Frame): Weighing {
  const journal = cleanNotes();
  const sum = oddsSum(game, frame, journal);
  return { sum, base: game.table.settings['base-odds'], modifiers: modifiersIn(game.table, journal) };
}

function kernelFor(game: Game, journal: Journal | undefined) {
  return journal === undefined ? game.table.kernel : game.table.ledgerKernel;
}

function modifiersIn(table: Table, journal: Journal): NamedModifier[] {
  const found: NamedModifier[] = [];
  for (const { kind, a: part, b: value } of rowsOf(journal)) {
    if (kind !== 'modifier') continue;
    const address = table.parts[part]?.address ?? '';
    found.push({ address, value });
  }
  return found;
}
