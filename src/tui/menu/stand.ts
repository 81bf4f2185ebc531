// Where somebody stands in the menu: a stack of pages, each with its cursor, and what has been chosen on the way.

import type { Paper } from '../learn/papers.ts';
import type { Idle } from '../model/help.ts';
import type { Place } from '../places.ts';
import type { MenuLens, MenuOptions, MenuRecord, MenuScenario } from './options.ts';

export const PAGES = [
  'top',
  'scenario',
  'lens',
  'seats',
  'seed',
  'unfinished',
  'record',
  'learn',
  'words',
  'papers',
  'paper',
] as const;

export type PageName = (typeof PAGES)[number];

export interface Page {
  readonly name: PageName;
  cursor: number;
  scroll: number;
}

export interface Stand {
  /** The last one is shown; never empty. */
  readonly pages: Page[];
  scenario: number;
  lens: number;
  /** Marked on the page of seats. */
  readonly seats: Set<number>;
  paper: number;
  typed: string;
}

export function newStand(): Stand {
  return {
    pages: [{ name: 'top', cursor: 0, scroll: 0 }],
    scenario: 0,
    lens: 0,
    seats: new Set(),
    paper: 0,
    typed: '',
  };
}

export function pageOf(stand: Stand): Page {
  return stand.pages.at(-1) ?? { name: 'top', cursor: 0, scroll: 0 };
}

export const TOP = ['play', 'resume', 'replay', 'learn', 'settings', 'quit'] as const;

/** What there is to learn; the first game only where a scenario teaches. */
export function learnRows({ scenarios }: MenuOptions): readonly ('tutorial' | 'words' | 'papers' | 'keys')[] {
  const first = scenarios.some(({ teaches }) => teaches !== undefined) ? (['tutorial'] as const) : [];
  return [...first, 'words', 'papers', 'keys'];
}

export function unfinished({ records }: MenuOptions): readonly MenuRecord[] {
  return records.filter(({ finished }) => !finished);
}

/** The steps of a new game: a single reading is no choice. */
export function stepsOf({ lenses }: MenuOptions): readonly PageName[] {
  return lenses.length > 1 ? ['scenario', 'lens', 'seats', 'seed'] : ['scenario', 'seats', 'seed'];
}

export function chosenScenario({ scenarios }: MenuOptions, stand: Stand): MenuScenario | undefined {
  return scenarios[stand.scenario];
}

export function chosenLens({ lenses }: MenuOptions, stand: Stand): MenuLens | undefined {
  return lenses[stand.lens];
}

/** Seats that are marked, or the one the cursor stands on. */
export function chosenSeats(options: MenuOptions, stand: Stand) {
  const seats = chosenScenario(options, stand)?.seats ?? [];
  const cursor = stand.pages.find(({ name }) => name === 'seats')?.cursor ?? 0;
  const marked = stand.seats.size > 0 ? [...stand.seats].sort((a, b) => a - b) : [cursor];
  return marked.flatMap((index) => seats[index] ?? []);
}

/** The menu with what it has looked up so far. */
export interface Menu extends MenuOptions {
  readonly stand: Stand;
  readonly papers: () => readonly Paper[];
}

export function placeOf(stand: Stand): Place {
  switch (pageOf(stand).name) {
    case 'top':
      return 'menu';
    case 'seed':
      return 'goto';
    case 'words':
    case 'papers':
    case 'paper':
      return 'learn';
    default:
      return 'seats';
  }
}

/** Only seats are switched on and off; only papers are opened. */
export function idleOn(stand: Stand): Idle {
  const { name } = pageOf(stand);
  return new Set([
    ...(name === 'seats' ? [] : ['toggle']),
    ...(name === 'words' || name === 'paper' ? ['open'] : []),
  ]);
}
