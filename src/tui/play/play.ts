// Playing, as a screen: keys in, lines out, the session in between.

import { isWriting } from '../../engine/index.ts';
import type { RegionMap } from '../../rulebook/region.ts';
import type { Session } from '../../turn/session.types.ts';
import { playTelling } from '../ears/play.ts';
import { fitting } from '../map/map.ts';
import type { PreferenceStore } from '../preferences.ts';
import type { Screen } from '../screen.ts';
import { createTeller } from '../speech.ts';
import { say } from '../texts.ts';
import { openCoach } from './coach-side.ts';
import { type Hands, handsOn, type Kit } from './hands.ts';
import { hereOf } from './here.ts';
import { playLines } from './lines.ts';
import { createPacer, type Ticks } from './pacer.ts';
import { pressKey } from './press.ts';
import { beginUnfold, stepTime, tickUnfold } from './press-unfold.ts';
import { newUi } from './ui.ts';

export interface PlayOptions {
  readonly session: Session;
  /** Actors by number that people at this keyboard decide for; at least one. */
  readonly people: readonly number[];
  readonly map?: RegionMap | undefined;
  readonly preferences?: PreferenceStore | undefined;
  /** The clock for what goes on by itself; without it nothing does. */
  readonly ticks?: Ticks | undefined;
  /** Where the record is kept, as a person would name it; undefined if it is not kept. */
  readonly savedIn?: string | undefined;
  /** Called once when the player leaves. */
  readonly leave: () => void;
}

/** Opens the play screen. Nothing happens until a key is pressed or the session changes. */
export function openPlay({ map, ticks, preferences, savedIn, ...rest }: PlayOptions): Screen {
  const ui = newUi();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of [...listeners]) listener();
  };
  const { session } = rest;
  const region = fitting(map, session.game.table);
  const kit: Kit = { ...rest, map: region, ticks: ticks !== undefined, preferences, savedIn };
  const hands = () => handsOn(kit, ui);
  const tell = createTeller(() => playTelling(hands()));
  ui.told = { turn: session.game.turn, count: 0 };
  ui.ledgerTurn = session.game.turn;
  const place = { at: '' };
  const pacer = createPacer(ticks, () => {
    tickUnfold(hands());
    pacer.set(stepTime(hands()));
    changed();
  });
  arrive(hands(), place);
  const coach = openCoach(hands());
  return {
    lines: (size, look) => coach.lines(hands(), size, (rest) => playLines(hands(), rest, look)),
    press(key) {
      pressKey(hands(), key);
      arrive(hands(), place);
      coach.watch(hands());
      pacer.set(stepTime(hands()));
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = session.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
        if (listeners.size === 0) pacer.set(undefined);
      };
    },
    spoken: () => coach.spoken(hands(), tell()),
    here: () => hereOf(hands()),
  };
}

/** A new round of work begins where the phase asks for it: at the table for planning, over the papers for answers. */
function arrive(hands: Hands, place: { at: string }): void {
  const { session, stage, ui, people } = hands;
  const { phase, round, turn, problems } = session.state();
  const at = stage.kind === 'work' ? `${turn} ${phase} ${round} ${stage.actor}` : stage.kind;
  if (at === place.at) return;
  place.at = at;
  ui.ledgerTurn = turn;
  // What of one's decisions did not stand; with several at the keyboard it would tell on the others.
  const [aside] = problems;
  if (aside !== undefined && people.length === 1) ui.notice = { text: aside.text, bad: true };
  if (stage.kind === 'unfold') beginUnfold(hands);
  if (stage.kind !== 'work') return;
  ui.active = stage.actor;
  ui.panes.length = 0;
  if (phase === 'soundings' && ui.notice === undefined) ui.notice = { text: say('talk.arrive'), bad: false };
  if (!isWriting(phase)) ui.panes.push({ kind: 'asks', cursor: 0, scroll: 0 });
}
