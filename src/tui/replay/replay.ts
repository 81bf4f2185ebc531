// A finished (or unfinished) record as a screen: the board after each happening, its ledger, its timeline, and why. It
// shows everything, secrets too, unless one asks to see it as a seat did: a record is opened by whoever may read it.

import type { Game } from '../../engine/index.ts';
import { commandFor } from '../keys.ts';
import { fitting } from '../map/map.ts';
import type { Here, Screen } from '../screen.ts';
import { createTeller, promptOf } from '../speech.ts';
import { replayLines } from './lines.ts';
import { offersIn } from './offers.ts';
import { usualPace } from './pace.ts';
import { idleIn, placeOf } from './place.ts';
import { pressReplay } from './press.ts';
import { openReel } from './reel.ts';
import { createRunner, pressRunning } from './runner.ts';
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
  const map = fitting(doors.map, game.table);
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const leave = () => {
    runner.halt();
    doors.leave();
  };
  const stand: Stand = standIn(reel, turn ?? reel.turns, usualPace(), { ...doors, map, leave });
  const runner = createRunner(stand, {
    ticks: doors.ticks,
    step: () => (stand.pace.by === 'turn' ? turnOn(stand) : stepOn(stand)),
    isOver: () => isAtEnd(stand),
    rewind: () => (stand.pace.by === 'turn' ? turnTo(stand, 1) : go(stand, { turn: 1, step: 0 })),
    changed,
  });
  const tell = createTeller(() => ({
    sentences: replaySentences(stand),
    prompt: promptOf(placeOf(stand), idleIn(stand)),
  }));
  const beside = hearBeside(stand, changed);
  return {
    lines: (size, look) => stand.beside?.lines(size, look) ?? replayLines(stand, size, look),
    press(key) {
      const press = () => pressReplay(stand, key);
      if (stand.beside === undefined) pressRunning(runner, commandFor(placeOf(stand), key), press);
      else stand.beside.press(key);
      beside.hear();
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        runner.halt();
        beside.stop();
      };
    },
    spoken: () => stand.beside?.spoken() ?? tell(),
    here: () => stand.beside?.here?.() ?? hereIn(stand),
  };
}

function hereIn(stand: Stand): Here {
  return {
    place: placeOf(stand),
    idle: idleIn(stand),
    typing: stand.over?.kind === 'goto',
    offers: () => offersIn(stand),
  };
}

/** Changes of a game that was laid beside this one are changes of this screen. */
function hearBeside(stand: Stand, changed: () => void) {
  let heard: Screen | undefined;
  let unheard: (() => void) | undefined;
  return {
    hear() {
      if (stand.beside === heard) return;
      unheard?.();
      heard = stand.beside;
      unheard = heard?.subscribe(changed);
    },
    stop() {
      unheard?.();
      heard = undefined;
      unheard = undefined;
    },
  };
}
