// What the hands at the keyboard can reach: the session, the player's place on the screens, and the game as the
// present viewer may see it.

import { frameOf, type Ruling } from '../../engine/index.ts';
import type { RegionMap } from '../../rulebook/region.ts';
import type { Ask, Session } from '../../turn/session.types.ts';
import type { Frame } from '../../world/register.ts';
import { type Seen, seenBy } from '../model/seen.ts';
import type { Place } from '../places.ts';
import type { PreferenceStore } from '../preferences.ts';
import { say } from '../texts.ts';
import { momentOf } from './moment.ts';
import { type Stage, stageOf, untold, viewerIn } from './stage.ts';
import { topPane, type Ui } from './ui.ts';

/** What stays the same from the first key to the last. */
export interface Kit {
  readonly session: Session;
  readonly people: readonly number[];
  readonly leave: () => void;
  /** Whether a clock is at hand, for what goes on by itself. */
  readonly ticks?: boolean;
  readonly preferences?: PreferenceStore | undefined;
  /** The map of the board, if there is one that fits it. */
  readonly map?: RegionMap | undefined;
  /** Where the record is kept, as a person would name it. */
  readonly savedIn?: string | undefined;
}

export interface Hands extends Kit {
  readonly ui: Ui;
  readonly stage: Stage;
  readonly seen: Seen;
  /** What the table shows of it: while things unfold no more than has been told. */
  readonly shown: Seen;
  /** The viewer's own queue. */
  readonly queued: readonly Frame[];
  readonly asks: readonly Ask[];
}

export function handsOn(kit: Kit, ui: Ui): Hands {
  const { session, people } = kit;
  const stage = stageOf(session, people, ui, untold(session, people, ui));
  const viewer = viewerIn(stage, people);
  const { table } = session.game;
  const actor = stage.kind === 'work' ? stage.actor : -1;
  const queued = session.queued(actor).flatMap((order) => {
    const frame = frameOf(table, actor, order);
    return frame.ok ? [frame.value] : [];
  });
  const seen = seenBy(session.game, viewer);
  return {
    ...kit,
    ui,
    stage,
    seen,
    shown: momentOf(session.game, seen, stage, ui),
    queued,
    asks: actor < 0 ? [] : session.asks(actor),
  };
}

/** Which rows of the key table hold at present. */
export function placeOf({ stage, ui }: Hands): Place {
  const pane = topPane(ui);
  if (pane !== undefined) return pane.kind === 'actions' && pane.typing ? 'search' : pane.kind;
  if (stage.kind === 'work' || stage.kind === 'wait') return 'table';
  return stage.kind;
}

/** Says why something was refused, or nothing. */
export function tell(ui: Ui, ruling: Ruling): boolean {
  if (!ruling.ok) {
    ui.notice = { text: say('form.refusal', { address: ruling.address, text: ruling.text }), bad: true };
  }
  return ruling.ok;
}
