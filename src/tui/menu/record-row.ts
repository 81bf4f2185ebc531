// A record in a list, in one line.

import { type Line, line, span } from '../line.ts';
import { say } from '../texts.ts';
import type { MenuRecord } from './options.ts';

export function recordRow(record: MenuRecord): Line {
  const facts = record.facts();
  if (facts === undefined) return line(span(say('menu.record.broken', { name: record.path }), 'quiet'));
  const { title, turn, turns } = facts;
  return line(
    record.finished ? say('menu.record.over', { title }) : say('menu.record.row', { title, turn, turns }),
  );
}
