// What unfolds, by keys: on by a step, back and forth by pages, by itself at the viewer's pace, or straight to its end.

import type { Command } from '../keys.ts';
import { stepsOf } from '../model/unfold.ts';
import { PACES, type Pace } from '../preferences.ts';
import type { Hands } from './hands.ts';
import { markTold, type Stage } from './stage.ts';
import type { Ui } from './ui.ts';

type Unfolding = Extract<Stage, { kind: 'unfold' }>;

export function pressUnfold(hands: Hands, stage: Unfolding, command: Command): void {
  const { ui } = hands;
  // Whoever reaches for the keys wants to look.
  if (!KEEPS_RUNNING.includes(command)) ui.running = false;
  switch (command) {
    case 'run':
      // Where nothing may move by itself the key goes on by one step.
      if (!mayRun(hands)) goOn(hands, stage);
      else startOrStop(ui);
      return;
    case 'faster':
    case 'slower':
      changePace(hands, command === 'faster' ? 1 : -1);
      return;
    case 'skip':
      leave(hands);
      return;
    case 'partBefore':
      turnTo(ui, Math.max(0, ui.at - 1));
      return;
    case 'partAfter':
      if (ui.at >= stage.pages.length - 1) leave(hands);
      else turnTo(ui, ui.at + 1);
      return;
    default:
      goOn(hands, stage);
  }
}

/** What runs has a pace of its own, though the viewer likes it by hand. */
function startOrStop(ui: Ui): void {
  ui.running = !ui.running;
  if (ui.running && (ui.pace === 'by-hand' || ui.pace === 'at-once')) ui.pace = 'normal';
}

const KEEPS_RUNNING: readonly Command[] = ['run', 'faster', 'slower'];

/** On by one step of the page, or to the next page; after the last one to what comes then. */
function goOn(hands: Hands, stage: Unfolding): void {
  if (onByOne(hands, stage)) return;
  leave(hands);
}

/** How many steps the present page has at the viewer's pace. */
export function stepsOnPage({ seen, stage, ui }: Hands): number {
  return stage.kind === 'unfold' ? stepsOf(seen, stage.pages[ui.at] ?? []) : 0;
}

/** Whether there was another step or page. */
function onByOne(hands: Hands, stage: Unfolding): boolean {
  const { ui } = hands;
  if (ui.pace !== 'at-once' && ui.step + 1 < stepsOnPage(hands)) {
    ui.step += 1;
    return true;
  }
  if (ui.at >= stage.pages.length - 1) return false;
  turnTo(ui, ui.at + 1);
  return true;
}

function turnTo(ui: Ui, at: number): void {
  ui.at = at;
  ui.step = 0;
  ui.scroll = 0;
}

function leave({ ui, session, people }: Hands): void {
  markTold(session, people, ui);
  ui.running = false;
  turnTo(ui, 0);
}

/** One tick of the clock. It never leaves the last page: what is told last is left standing. */
export function tickUnfold(hands: Hands): void {
  const { ui, stage } = hands;
  if (stage.kind !== 'unfold' || !onByOne(hands, stage)) ui.running = false;
}

function changePace({ ui, preferences }: Hands, by: number): void {
  const at = Math.min(Math.max(0, PACES.indexOf(ui.pace) + by), PACES.length - 1);
  ui.pace = PACES[at] ?? ui.pace;
  if (TIMES[ui.pace] === undefined) ui.running = false;
  preferences?.set({ pace: ui.pace });
}

/** How long one looks at a step, in milliseconds; undefined where nothing goes on by itself. */
export function stepTime({ ui, stage, preferences }: Hands): number | undefined {
  // A look at something else holds it; it goes on afterwards.
  if (!ui.running || stage.kind !== 'unfold' || ui.panes.length > 0) return undefined;
  return preferences?.get().motion === 'reduced' ? undefined : TIMES[ui.pace];
}

const TIMES: { readonly [pace in Pace]?: number } = { slow: 2800, normal: 1400, fast: 600 };

/** Whether anything may go on by itself: there is a clock, and the viewer bears movement. */
export function mayRun({ ticks, preferences }: Hands): boolean {
  return ticks === true && preferences?.get().motion !== 'reduced';
}

/** What unfolds begins at the viewer's pace; where that is by hand it waits for the first key. */
export function beginUnfold(hands: Hands): void {
  const { ui, preferences } = hands;
  turnTo(ui, 0);
  ui.pace = preferences?.get().pace ?? ui.pace;
  ui.running = mayRun(hands) && ui.pace !== 'by-hand' && ui.pace !== 'at-once';
}
