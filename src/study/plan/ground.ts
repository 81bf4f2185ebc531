// What a study stands on: the rulebook under each reading it names, and the scenario; with the opening position laid once
// for each reading, since every cell is told by how it differs from it.
import { invariant } from '../../kit/never.ts';
import { boardSpecOf } from '../../rulebook/bind/board-of.ts';
import { BASE, type Rulebook } from '../../rulebook/book.ts';
import { openingWorld } from '../../scenario/opening.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { type Board, layBoard } from '../../world/board.ts';
import type { World } from '../../world/world.ts';
import { type Study, variantsOf } from '../study.ts';

export interface Ground {
  readonly books: ReadonlyMap<string, Rulebook>;
  readonly scenario: Scenario;
}

/** The readings a study plays everything under; the first is the one its base is read in. */
export function readingsOf(study: Study): readonly string[] {
  return study.lenses ?? [study.lens ?? BASE];
}

/** Every reading a study names anywhere, each once. */
export function lensesIn(study: Study): readonly string[] {
  const pulled = variantsOf(study).flatMap(({ lens }) => lens ?? []);
  return [...new Set([...readingsOf(study), ...pulled])];
}

/** Whom a study seats in every game of it, by actor. */
export function seatedBy({ policies = [] }: Study): ReadonlyMap<string, string> {
  return new Map(policies.map(({ actor, policy }) => [actor, policy]));
}

export function bookUnder(ground: Ground, lens: string): Rulebook {
  const book = ground.books.get(lens);
  invariant(book !== undefined, `the rulebook under ${lens} was fetched for the study`);
  return book;
}

export interface Position {
  readonly board: Board;
  readonly world: World;
}

const laid = new WeakMap<Rulebook, WeakMap<Scenario, Position>>();

/** Board and opening world of a book and a scenario, laid once. */
export function positionOf(book: Rulebook, scenario: Scenario): Position {
  const scenarios = laid.get(book) ?? new WeakMap<Scenario, Position>();
  laid.set(book, scenarios);
  const known = scenarios.get(scenario);
  if (known !== undefined) return known;
  const board = layBoard(boardSpecOf(book));
  const position = { board, world: openingWorld(book, scenario, board) };
  scenarios.set(scenario, position);
  return position;
}
