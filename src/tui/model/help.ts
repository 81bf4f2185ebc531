// The help screen: every key, straight from the one table, those that work here first.

import { BINDINGS, type Bound, bindingsIn, keyHelp, keyLabel, keyName, type Place } from '../keys.ts';
import { type Line, line, type Span, span } from '../line.ts';
import { say } from '../texts.ts';
import { padEnd, widthOf } from '../width.ts';

/** Commands that would do nothing where one stands. */
export type Idle = ReadonlySet<string>;

const NONE_IDLE: Idle = new Set();
const UNSAID: readonly string[] = ['up', 'down', 'pageUp', 'pageDown'];

export function helpLines(place: Place): readonly Line[] {
  const all: readonly Bound[] = BINDINGS;
  const here = bindingsIn(place);
  const row = (binding: Bound, tone: 'plain' | 'quiet') =>
    line(
      span(padEnd(`  ${binding.keys.map(keyName).join(', ')}`, 16), 'accent'),
      span(keyHelp(binding.command), tone),
    );
  return [
    line(span(say('help.title'), 'title')),
    ...here.map((binding) => row(binding, 'plain')),
    ...all.filter((binding) => !here.includes(binding)).map((binding) => row(binding, 'quiet')),
  ];
}

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
