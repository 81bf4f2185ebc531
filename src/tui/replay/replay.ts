// A finished (or unfinished) record as a screen: the board after each happening, its ledger, its timeline, and why. It
// shows everything, secrets too, unless one asks to see it as a seat did: a record is opened by whoever may read it.

import type { Game } from '../../engine/index.ts';
import { commandFor } from '../keys.ts';
import type { Screen } from '../screen.ts';
import { createTeller, promptOf } from '../speech.ts';
import { replayLines } from './lines.ts';
import { offersIn } from './offers.ts';
import { usualPace } from './pace.ts';
import { idleIn, placeOf } from './place.ts';
import { pressReplay } from './press.ts';
import { openReel } from './reel.ts';
import { replaySentences } from './spoken.ts';
import { type Doors, go, isAtEnd, type Stand, standIn, stepOn, turnOn, turnTo } from './stand.ts';

export interface ReplayOptions extends Doors {
  /** The whole game, with its ledger and at least one finished turn. */
  readonly game: Game;
  /** After which turn to begin; the last if left out. */
  readonly turn?: number;
}

export function openReplay({ game, turn, ...doors }: ReplayOptions): Screen {
  const reel = openReel(game);
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  let stop: (() => void) | undefined;
  const halt = () => {
    stop?.();
    stop = undefined;
    stand.running = false;
  };
  const leave = () => {
    halt();
    doors.leave();
  };
  const stand: Stand = standIn(reel, turn ?? reel.turns, usualPace(), { ...doors, leave });
  const tell = createTeller(() => ({
    sentences: replaySentences(stand),
    prompt: promptOf(placeOf(stand), idleIn(stand)),
  }));
  const tick = () => {
    if (stand.pace.by === 'turn') turnOn(stand);
    else stepOn(stand);
    if (isAtEnd(stand)) halt();
    changed();
  };
  const start = () => {
    stop = doors.ticks?.(tick, stand.pace.milliseconds);
    stand.running = stop !== undefined;
  };
  /** From the end it runs once more from the beginning. */
  const run = () => {
    if (isAtEnd(stand) && stand.pace.by === 'turn') turnTo(stand, 1);
    else if (isAtEnd(stand)) go(stand, { turn: 1, step: 0 });
    if (!isAtEnd(stand)) start();
  };
  /** Changes of a game that was laid beside this one are changes of this screen. */
  let heard: Screen | undefined;
  let unheard: (() => void) | undefined;
  const hear = () => {
    if (stand.beside === heard) return;
    unheard?.();
    heard = stand.beside;
    unheard = heard?.subscribe(changed);
  };
  const pressHere = (key: string) => {
    const command = commandFor(placeOf(stand), key);
    const ran = stop !== undefined;
    // Whoever reaches for the keys wants to look: any key stops what runs, but for those that set its pace.
    halt();
    if (command !== 'run') pressReplay(stand, key);
    else if (!ran) run();
    if (ran && (command === 'faster' || command === 'slower')) start();
  };
  return {
    lines: (size, look) => stand.beside?.lines(size, look) ?? replayLines(stand, size, look),
    press(key) {
      if (stand.beside === undefined) pressHere(key);
      else stand.beside.press(key);
      hear();
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        halt();
        unheard?.();
        heard = undefined;
      };
    },
    spoken: () => stand.beside?.spoken() ?? tell(),
    here: () =>
      stand.beside?.here?.() ?? {
        place: placeOf(stand),
        idle: idleIn(stand),
        typing: stand.over?.kind === 'goto',
        offers: () => offersIn(stand),
      },
  };
}
