// Where a player stands on the screens: tabs, cursors, panes laid over one another. Nothing of the game is kept
// here; it can be thrown away at any moment and the game goes on.

import type { Order } from '../../engine/index.ts';
import type { Frame } from '../../world/register.ts';
import type { Command } from '../keys.ts';
import type { HandDraft } from '../model/hand.ts';
import type { HandStep } from '../model/hand-lists.ts';
import type { Sort } from '../model/ways.ts';
import type { WhyPage } from '../model/why.ts';
import type { Pace } from '../preferences.ts';
import { say } from '../texts.ts';

export const TABS = ['board', 'bodies', 'deals', 'goals', 'ledger'] as const;

export type Tab = (typeof TABS)[number];

export type Pane =
  | ActionsPane
  | { readonly kind: 'pick'; readonly action: number; cursor: number; sort: Sort }
  | FormPane
  | { readonly kind: 'asks'; cursor: number; scroll: number }
  | { readonly kind: 'amend'; readonly proposal: number; cursor: number; scroll: number }
  | WhyPage
  | { readonly kind: 'confirm'; readonly what: 'quit' | 'lock' }
  | { readonly kind: 'state'; scroll: number }
  | { readonly kind: 'hand'; readonly step: HandStep; cursor: number }
  | { readonly kind: 'write'; draft: HandDraft; row: number; typed: string };

/** The list of actions below the queue: `cursor` counts actions from 0, and queued orders from -1 upwards. */
export interface ActionsPane {
  readonly kind: 'actions';
  cursor: number;
  /** The one theme that is shown; '' for all. */
  theme: string;
  typed: string;
  typing: boolean;
}

export interface FormPane {
  readonly kind: 'form';
  frame: Frame;
  cursor: number;
  scroll: number;
  /** The texts before each turn of a field, the last one last. */
  readonly trail: Frame[];
  /** The place of the queued order that is written anew; undefined for a new one. */
  readonly instead: number | undefined;
}

/** An order that was taken back, and the moment and place it was taken from: nowhere else may it be put back. */
export interface TakenBack {
  readonly moment: string;
  readonly at: number;
  readonly order: Order;
}

/** How much of the table one panel takes: its own room, or all of it; of the board first the map, then the table. */
export type Zoom = 'none' | 'map' | 'full';

export interface Ui {
  tab: Tab;
  zoom: Zoom;
  /** Which of the map's modes, in the order of the key; and the domain influence is shown in, -1 for all. */
  mapMode: number;
  domain: number;
  /** One for each tab. */
  readonly cursors: { [tab in Tab]: number };
  readonly panes: Pane[];
  /** What lay on the table when a tab was looked at, and the moment it belongs to. */
  laid: { readonly moment: string; readonly panes: readonly Pane[] } | undefined;
  readonly taken: TakenBack[];
  /** Said once, below the header; the next key takes it away. */
  notice: { readonly text: string; readonly bad: boolean } | undefined;
  /** Whose turn it is at the keyboard, and whether the curtain before this seat is drawn aside. */
  active: number;
  revealed: boolean;
  /** How much of the ledger has been told: this many happenings of this turn, and all of those before. */
  told: { turn: number; count: number };
  /** The page that is being read while things unfold, how many steps of it, and how far down. */
  at: number;
  step: number;
  /** Whether it goes on by itself, and how fast. */
  running: boolean;
  pace: Pace;
  scroll: number;
  /** The turn the ledger tab shows. */
  ledgerTurn: number;
  /** Who last signed as facilitator. */
  author: string;
}

export function newUi(): Ui {
  return {
    tab: 'board',
    zoom: 'none',
    mapMode: 0,
    domain: -1,
    cursors: { board: 0, bodies: 0, deals: 0, goals: 0, ledger: 0 },
    panes: [],
    laid: undefined,
    taken: [],
    notice: undefined,
    active: -1,
    revealed: false,
    told: { turn: 1, count: 0 },
    at: 0,
    step: 0,
    running: false,
    pace: 'by-hand',
    scroll: 0,
    ledgerTurn: 1,
    author: say('hand.author'),
  };
}

export function topPane(ui: Ui): Pane | undefined {
  return ui.panes.at(-1);
}

/** Moves a cursor within a list of so many rows. */
export function moved(cursor: number, by: number, count: number): number {
  return Math.min(Math.max(0, cursor + by), Math.max(0, count - 1));
}

/** How far a moving command moves. */
export function stepOf(command: Command): number {
  const steps: { readonly [move in Command]?: number } = { up: -1, down: 1, pageUp: -10, pageDown: 10 };
  return steps[command] ?? 0;
}

/** Whether a command moves by pages; a pane with two parts scrolls the lower one by it. */
export function pages(pane: { scroll: number }, command: Command): boolean {
  if (command !== 'pageUp' && command !== 'pageDown') return false;
  pane.scroll = Math.max(0, pane.scroll + Math.sign(stepOf(command)) * PAGE);
  return true;
}

const PAGE = 6;
