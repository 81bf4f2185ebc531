// The last row of a screen: the keys that work there, straight from the one table.

import { type Bound, bindingsIn, keyLabel, keyName } from '../keys.ts';
import { type Line, type Span, span } from '../line.ts';
import type { Place } from '../places.ts';
import { widthOf } from '../width.ts';

/** Commands that would do nothing where one stands. */
export type Idle = ReadonlySet<string>;

const NONE_IDLE: Idle = new Set();
const UNSAID: readonly string[] = ['up', 'down', 'pageUp', 'pageDown', 'themeBefore'];

/**
 * As many keys as fit on one line, the most needed first, without those that are idle just now. Help and the way out
 * of here always have their room.
 */
export function footerLine(place: Place, width: number, idle: Idle = NONE_IDLE): Line {
  const bindings = bindingsIn(place).filter(({ command }) => !UNSAID.includes(command) && !idle.has(command));
  const out = bindings.find(({ command }) => command === 'back') === undefined ? 'quit' : 'back';
  const kept = bindings.filter(({ command }) => command === 'help' || command === out);
  let room = width - kept.reduce((sum, binding) => sum + hintWidth(binding), 0);
  const shown = bindings.filter((binding) => {
    if (kept.includes(binding)) return true;
    room -= hintWidth(binding);
    return room >= 0;
  });
  return shown.flatMap(hint);
}

function hint({ keys, command }: Bound): readonly Span[] {
  const [key = ''] = keys;
  return [
    { ...span(keyName(key), 'accent'), key },
    { ...span(` ${keyLabel(command)}  `, 'quiet'), key },
  ];
}

function hintWidth(binding: Bound): number {
  return hint(binding).reduce((sum, { text }) => sum + widthOf(text), 0);
}
