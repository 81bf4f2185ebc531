// Other records of the scenario, to lay one of them beside the game that is open.

import { EMPTY, type Line, line, listRow, paragraph, span, windowRows } from '../line.ts';
import type { Area } from '../play/lines-tabs.ts';
import { say } from '../texts.ts';
import type { Over } from './over.ts';

export function othersLines(
  { names, cursor, problem }: Extract<Over, { kind: 'others' }>,
  { width, height }: Area,
): readonly Line[] {
  const head = [line(span(say('others.title'), 'title')), EMPTY];
  if (names.length === 0) return [...head, ...paragraph(say('others.none'), width)];
  const warned = problem === '' ? [] : [...paragraph(problem, width, 'warn'), EMPTY];
  const room = Math.max(1, height - head.length - warned.length);
  return [
    ...head,
    ...warned,
    ...windowRows(names.length, room, cursor, (at) => listRow(line(names[at] ?? ''), at === cursor, at)),
  ];
}
