// Keys of planning that would do nothing just now: the footer leaves them out.

import { themesOf } from '../model/actions.ts';
import { fieldsOf } from '../model/fields.ts';
import type { Idle } from '../model/help.ts';
import type { Hands } from './hands.ts';
import { allGroups } from './press-plan.ts';
import { mayPutBack, queuePlace } from './press-queue.ts';
import type { ActionsPane, FormPane } from './ui.ts';

/** Nothing to take back, nothing to put back. */
export function idleQueue(hands: Hands): Idle {
  return new Set([
    ...(hands.queued.length === 0 ? ['takeBack'] : []),
    ...(mayPutBack(hands) ? [] : ['putBack']),
  ]);
}

export function idleActions(hands: Hands, pane: ActionsPane): Idle {
  const place = queuePlace(hands, pane);
  const themes = themesOf(allGroups(hands));
  return new Set([
    ...idleQueue(hands),
    ...(place > 0 ? [] : ['earlier']),
    ...(place >= 0 && place < hands.queued.length - 1 ? [] : ['later']),
    ...(themes.length > 2 && pane.typed === '' ? [] : ['themeBefore', 'themeAfter']),
  ]);
}

export function idleFields({ seen }: Hands, { frame, cursor, trail }: FormPane): Idle {
  const undo = trail.length === 0 ? ['takeBack'] : [];
  const field = fieldsOf(seen, frame)[cursor];
  if (field === undefined) return new Set(['less', 'more', 'toggle', ...undo]);
  if (field.side !== undefined) return new Set(['less', 'more', ...undo]);
  return new Set(field.toggles ? ['less', 'more', ...undo] : ['toggle', ...undo]);
}
